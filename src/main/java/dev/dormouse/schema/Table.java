package dev.dormouse.schema;

import java.util.List;
import java.util.Optional;

/**
 * A relation: a table, or what is read like one.
 *
 * @param columns in their order
 * @param uniqueKeys unique constraints and full unique indexes on plain columns, without the primary key; for a view that shows the
 *     rows of one relation, that relation's key, with the relation's name
 * @param parent the partitioned or inherited table that this one belongs to
 * @param estimatedRows what the database's statistics say; -1 if unknown. Never counted
 */
public record Table(
        TableName name,
        TableKind kind,
        List<TableColumn> columns,
        Optional<Key> primaryKey,
        List<Key> uniqueKeys,
        List<ForeignKey> foreignKeys,
        List<Index> indexes,
        Optional<TableName> parent,
        Optional<String> comment,
        long estimatedRows) {

    public Table {
        columns = List.copyOf(columns);
        uniqueKeys = List.copyOf(uniqueKeys);
        foreignKeys = List.copyOf(foreignKeys);
        indexes = List.copyOf(indexes);
    }

    /** The column with this exact name. */
    public Optional<TableColumn> findColumn(String column) {
        return columns.stream().filter(c -> c.name().equals(column)).findFirst();
    }
}
