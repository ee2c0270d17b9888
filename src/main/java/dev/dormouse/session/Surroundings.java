package dev.dormouse.session;

import dev.dormouse.schema.Table;
import dev.dormouse.schema.TableName;
import java.util.List;
import java.util.Map;

/**
 * What completion knows of a database beside its snapshot: read in the background when there is time, and never needed.
 *
 * @param values of each small table's short text columns; a table that was looked at and has none is there, too
 * @param systemTables the database's own, with their columns
 */
public record Surroundings(Map<TableName, Map<String, List<String>>> values, List<SystemTable> systemTables) {

    /** Before anything was read. */
    public static final Surroundings NONE = new Surroundings(Map.of(), List.of());

    /**
     * A table of the database's own.
     *
     * @param plain whether it is meant when its name stands without its schema
     */
    public record SystemTable(Table table, boolean plain) {}

    public Surroundings {
        values = Map.copyOf(values);
        systemTables = List.copyOf(systemTables);
    }

    /** The values of a column, in their order; empty if nobody has read them. */
    public List<String> valuesOf(TableName table, String column) {
        return values.getOrDefault(table, Map.of()).getOrDefault(column, List.of());
    }
}
