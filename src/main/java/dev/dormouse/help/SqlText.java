package dev.dormouse.help;

import dev.dormouse.dialect.Dialect;
import dev.dormouse.schema.Table;
import dev.dormouse.session.Snapshot;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Names and limits as they are written in a database's SQL. */
final class SqlText {

    private static final Set<String> WITH_LIMIT = Set.of("postgresql", "h2", "sqlite", "mariadb", "mysql", "hsqldb");

    private final Snapshot snapshot;
    private final Dialect dialect;

    SqlText(Snapshot snapshot) {
        this.snapshot = snapshot;
        this.dialect = snapshot.dialect();
    }

    /** The table's name; with its schema where it would not be found, or another one would. */
    String table(Table table) {
        List<Table> meant = snapshot.catalog().listMeant(table.name().name());
        boolean plain = snapshot.catalog().isVisible(table) && meant.size() == 1 && meant.contains(table);
        String schema = plain || table.name().schema().isEmpty()
                ? ""
                : dialect.identifier(table.name().schema()) + ".";
        return schema + dialect.identifier(table.name().name());
    }

    String name(String exact) {
        return dialect.identifier(exact);
    }

    /** Behind a query that is in order. */
    String limit(int rows) {
        return WITH_LIMIT.contains(dialect.name())
                ? "limit " + rows
                : (dialect.name().equals("sqlserver") ? "offset 0 rows " : "") + "fetch first " + rows + " rows only";
    }

    /** A short name for a table in a statement: its first letter, and another one for a second table. */
    static String alias(String table, String taken) {
        String first = table.substring(0, 1).toLowerCase(Locale.ROOT);
        String letter = first.matches("[a-z]") ? first : "t";
        return letter.equals(taken) ? letter + "2" : letter;
    }
}
