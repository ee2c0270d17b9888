package dev.dormouse.dialect;

import java.sql.Connection;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;

/** PostgreSQL's {@code COPY (query) TO STDOUT}. It quotes as the shell does; of the types, those that print alike are let through. */
final class PostgresCsv implements CsvExport {

    private static final Set<String> QUERIES = Set.of("select", "values", "with", "table", "(");

    /** Types whose text is the same for the server and for the shell. */
    private static final Set<String> ALIKE = Set.of(
            "int2",
            "int4",
            "int8",
            "serial",
            "smallserial",
            "bigserial",
            "oid",
            "numeric",
            "text",
            "varchar",
            "bpchar",
            "name",
            "date",
            "time",
            "timestamp",
            "timestamptz",
            "uuid",
            "json",
            "jsonb");

    /** How a column is written where the server's text differs: in words. */
    private static final Map<String, String> WRITTEN = Map.of("bool", "%1$s::text");

    @Override
    public Optional<String> statement(String query, ResultSetMetaData columns) throws SQLException {
        Optional<String> text = withoutEnd(query);
        if (text.isEmpty() || columns == null || columns.getColumnCount() == 0) {
            return Optional.empty();
        }
        StringJoiner names = new StringJoiner(", ");
        StringJoiner cells = new StringJoiner(", ");
        boolean asItIs = true;
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            String type = columns.getColumnTypeName(i).toLowerCase(Locale.ROOT);
            String written = ALIKE.contains(type) ? "%1$s" : WRITTEN.get(type);
            if (written == null) {
                return Optional.empty();
            }
            asItIs &= written.equals("%1$s");
            names.add("c" + i);
            cells.add(String.format(Locale.ROOT, written, "c" + i));
        }
        // The line break ends a comment that may stand last.
        String source = asItIs ? text.get() : "select " + cells + " from (" + text.get() + "\n) as q (" + names + ")";
        return Optional.of("copy (" + source + "\n) to stdout (format csv)");
    }

    /** The query from its first word to its last, if it is of a kind that COPY takes. */
    private static Optional<String> withoutEnd(String query) {
        List<Token> code = SqlLexer.tokens(query, PostgresDialect.RULES).stream()
                .filter(token -> token.isCode() && !token.is(";"))
                .toList();
        if (code.isEmpty() || !QUERIES.contains(code.get(0).text().toLowerCase(Locale.ROOT))) {
            return Optional.empty();
        }
        Token last = code.get(code.size() - 1);
        return Optional.of(
                query.substring(code.get(0).start(), last.start() + last.text().length()));
    }

    @Override
    public Lines open(Connection connection, String statement) throws SQLException {
        return new PostgresCopy().send(connection, statement);
    }
}
