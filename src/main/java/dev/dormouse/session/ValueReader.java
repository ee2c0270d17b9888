package dev.dormouse.session;

import dev.dormouse.dialect.Dialect;
import dev.dormouse.schema.Table;
import dev.dormouse.schema.TableColumn;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Reads the values of small tables, one short query each. */
final class ValueReader {

    /** A column with longer values is no list of labels. */
    static final int LONGEST = 60;

    private static final int SECONDS = 1;

    private final Dialect dialect;
    private final Connection connection;

    ValueReader(Dialect dialect, Connection connection) {
        this.dialect = dialect;
        this.connection = connection;
    }

    /**
     * The different values of each column that has some, sorted; nothing of a table that is larger than thought, that may not be
     * read, or that takes longer than a second.
     *
     * @throws SQLException if the connection is lost
     */
    Map<String, List<String>> read(Table table) throws SQLException {
        List<TableColumn> columns = ValueColumns.of(table);
        try (Statement statement = connection.createStatement()) {
            statement.setQueryTimeout(SECONDS);
            try (ResultSet rows = statement.executeQuery(query(table, columns))) {
                return values(columns, rows);
            }
        } catch (SQLException e) {
            if (!connection.isValid(SECONDS)) {
                throw e;
            }
            return Map.of();
        }
    }

    /** One row more than may be there, and one character more. */
    private String query(Table table, List<TableColumn> columns) {
        List<String> texts = new ArrayList<>();
        columns.forEach(c -> texts.add("substr(" + dialect.identifier(c.name()) + ", 1, " + (LONGEST + 1) + ")"));
        String schema = table.name().schema();
        String name = (schema.isEmpty() ? "" : dialect.identifier(schema) + ".")
                + dialect.identifier(table.name().name());
        return "select " + String.join(", ", texts) + " from " + name + " limit " + (ValueColumns.ROWS + 1);
    }

    private static Map<String, List<String>> values(List<TableColumn> columns, ResultSet rows) throws SQLException {
        List<TreeSet<String>> found = new ArrayList<>();
        columns.forEach(c -> found.add(new TreeSet<>(String.CASE_INSENSITIVE_ORDER.thenComparing(v -> v))));
        for (int row = 0; rows.next(); row++) {
            if (row == ValueColumns.ROWS) {
                return Map.of();
            }
            for (int i = 0; i < columns.size(); i++) {
                String value = rows.getString(i + 1);
                if (value != null && !value.isBlank()) {
                    found.get(i).add(value);
                }
            }
        }
        Map<String, List<String>> values = new HashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            boolean labels = found.get(i).stream().allMatch(v -> v.length() <= LONGEST && v.indexOf('\n') < 0);
            if (labels && !found.get(i).isEmpty()) {
                values.put(columns.get(i).name(), List.copyOf(found.get(i)));
            }
        }
        return values;
    }
}
