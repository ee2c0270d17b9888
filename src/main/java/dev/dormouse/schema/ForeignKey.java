package dev.dormouse.schema;

import java.util.List;

/**
 * A foreign key.
 *
 * @param name the constraint's; may be made by the database, may be empty
 * @param columns in the constraint's order, side by side with {@code targetColumns}
 * @param target the relation that is pointed to
 * @param onDelete {@code no action}, {@code restrict}, {@code cascade}, {@code set null} or {@code set default}
 */
public record ForeignKey(
        String name, List<String> columns, TableName target, List<String> targetColumns, String onDelete) {

    public ForeignKey {
        columns = List.copyOf(columns);
        targetColumns = List.copyOf(targetColumns);
        if (columns.size() != targetColumns.size()) {
            throw new IllegalArgumentException(name + ": " + columns + " to " + targetColumns);
        }
    }
}
