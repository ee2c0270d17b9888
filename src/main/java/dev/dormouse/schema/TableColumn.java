package dev.dormouse.schema;

import java.util.Optional;

/**
 * A column of a relation.
 *
 * @param name exact
 * @param position 1-based, rising, not always without gaps
 * @param defaultValue the expression as the database shows it
 */
public record TableColumn(
        String name,
        int position,
        ColumnType type,
        boolean nullable,
        Generation generation,
        Optional<String> defaultValue,
        Optional<String> comment) {

    /** Who makes the value. */
    public enum Generation {
        /** Whoever inserts; there may be a default. */
        NONE,
        /** The database numbers rows when no value is given: identity, serial, auto_increment, rowid. */
        IDENTITY,
        /** The database always computes it; it cannot be written. */
        COMPUTED
    }
}
