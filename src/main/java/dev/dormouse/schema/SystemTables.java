package dev.dormouse.schema;

import dev.dormouse.dialect.Dialect;
import dev.dormouse.result.Resources;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the tables that a database has of its own, such as {@code pg_class}. The query is a resource,
 * {@code catalogue/<dialect>/system.sql}; it answers schema, name, column_name, column_type, a row for each column in order.
 */
public final class SystemTables {

    private SystemTables() {}

    /** By name; empty for a database that has no such query. The connection is the caller's, who also closes it. */
    public static List<Table> read(Dialect dialect, Connection connection) throws SQLException {
        Optional<String> query = query(dialect);
        if (query.isEmpty()) {
            return List.of();
        }
        Map<TableName, List<TableColumn>> columns = new LinkedHashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query.get())) {
            while (rows.next()) {
                TableName name = new TableName(rows.getString(1), rows.getString(2));
                List<TableColumn> own = columns.computeIfAbsent(name, n -> new ArrayList<>());
                own.add(new TableColumn(
                        rows.getString(3),
                        own.size() + 1,
                        ColumnType.plain(rows.getString(4)),
                        true,
                        TableColumn.Generation.NONE,
                        Optional.empty(),
                        Optional.empty()));
            }
        }
        return columns.entrySet().stream()
                .map(entry -> table(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Table table(TableName name, List<TableColumn> columns) {
        return new Table(
                name,
                TableKind.TABLE,
                columns,
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.of("system table"),
                -1);
    }

    private static Optional<String> query(Dialect dialect) {
        return Resources.find("/catalogue/" + dialect.name() + "/system.sql");
    }
}
