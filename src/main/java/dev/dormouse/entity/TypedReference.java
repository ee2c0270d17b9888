package dev.dormouse.entity;

import dev.dormouse.schema.TableName;
import java.util.List;

/**
 * One of the relations of a pair of columns that points to several tables: rows with this type point to this one, by its key of
 * one column.
 *
 * @param value what the type column says, exactly
 */
public record TypedReference(TableName table, String typeColumn, String idColumn, String value, TableName target) {

    /** What its attribute is called by. */
    public Nameable.Reference thing() {
        return new Nameable.Reference(table, List.of(typeColumn, idColumn, value), target);
    }

    /**
     * The one that is called by it.
     *
     * @throws IllegalArgumentException if it does not name a type column, an id column and a type
     */
    public static TypedReference of(Nameable.Reference thing) {
        if (thing.columns().size() != 3) {
            throw new IllegalArgumentException("not (type column, id column, type): " + thing);
        }
        return new TypedReference(
                thing.table(),
                thing.columns().get(0),
                thing.columns().get(1),
                thing.columns().get(2),
                thing.target());
    }
}
