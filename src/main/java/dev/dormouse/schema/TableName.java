package dev.dormouse.schema;

import java.util.Comparator;

/**
 * A relation's exact name, as the database stores it: case and all.
 *
 * @param schema empty where the database has no schemas
 */
public record TableName(String schema, String name) implements Comparable<TableName> {

    private static final Comparator<TableName> ORDER =
            Comparator.comparing(TableName::schema).thenComparing(TableName::name);

    @Override
    public int compareTo(TableName other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return schema.isEmpty() ? name : schema + "." + name;
    }
}
