package dev.dormouse.dialect;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** SQLite 3.44 or newer, as its driver brings it along. */
public final class SqliteDialect extends CommonDialect {

    private static final LexicalRules RULES = LexicalRules.of(
            LexicalRules.Rule.BACKTICK_IDENTIFIERS,
            LexicalRules.Rule.BRACKET_IDENTIFIERS,
            LexicalRules.Rule.COMPOUND_STATEMENTS);

    private static final int BUSY = 5;
    private static final int LOCKED = 6;
    private static final int READ_ONLY = 8;
    private static final int INTERRUPT = 9;

    private static final Codes CODES = new Codes(
            INTERRUPT,
            Set.of(),
            Map.of(
                    BUSY, "another program is writing to the file; try again when it is done",
                    LOCKED, "another connection holds the lock; try again when it is done",
                    READ_ONLY, "the file or the connection is read-only"));

    /** The driver's {@code [SQLITE_ERROR] general words (the true reason)}. */
    private static final Pattern MESSAGE = Pattern.compile("^\\[\\w+]\\s+[^(]*\\((.*)\\)\\s*$", Pattern.DOTALL);

    private static final Pattern NEAR = Pattern.compile("^near \"(.*)\": syntax error$", Pattern.DOTALL);
    private static final Pattern NAMED = Pattern.compile(
            "(?:no such (?:table|column|function|index|view|trigger|collation sequence)|ambiguous column name): (\\S+)"
                    + "|has no column named (\\S+)");

    public SqliteDialect() {
        super(
                new Traits(
                        "sqlite",
                        "SQLite",
                        RULES,
                        new Identifiers(Identifiers.Folding.NONE, '"'),
                        "dev.dormouse.session.SqliteOrmDialect"),
                CODES);
    }

    @Override
    public boolean hasCatalogueQueries() {
        return true;
    }

    /** In a transaction SQLite begins no other; the driver only cares that there is one. */
    @Override
    public void begin(Statement connection, String statement, String modes) throws SQLException {
        connection.execute("rollback");
        try {
            connection.execute(statement);
        } catch (SQLException e) {
            connection.execute("begin");
            throw e;
        }
    }

    /** SQLite names the word, not its place: known where the word stands once only, or is the name of something missing. */
    @Override
    public OptionalInt errorOffset(SQLException exception, String sql) {
        String reason = reason(exception);
        if (reason.equals("incomplete input")) {
            return OptionalInt.of(sql.stripTrailing().length());
        }
        Matcher near = NEAR.matcher(reason);
        if (near.matches()) {
            List<Token> same = SqlLexer.tokens(sql, RULES).stream()
                    .filter(token -> token.text().equals(near.group(1)))
                    .toList();
            return same.size() == 1 ? OptionalInt.of(same.get(0).start()) : OptionalInt.empty();
        }
        Matcher named = NAMED.matcher(reason);
        return named.find()
                ? Errors.find(named.group(1) == null ? named.group(2) : named.group(1), sql, RULES)
                : OptionalInt.empty();
    }

    @Override
    public String errorMessage(SQLException exception) {
        String reason = reason(exception);
        Matcher near = NEAR.matcher(reason);
        if (near.matches()) {
            return Errors.oneLine("syntax error at \"" + near.group(1) + "\"", exception);
        }
        return reason.equals("incomplete input")
                ? "syntax error at the end of the statement"
                : Errors.oneLine(reason, exception);
    }

    private static String reason(SQLException exception) {
        Matcher matcher = MESSAGE.matcher(message(exception));
        return matcher.matches() ? matcher.group(1) : message(exception).replaceFirst("^\\[\\w+]\\s+", "");
    }

    @Override
    public boolean isConnectionLost(SQLException exception) {
        return super.isConnectionLost(exception) || message(exception).contains("database connection closed");
    }
}
