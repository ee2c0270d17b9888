package dev.dormouse.schema;

/**
 * A relation's exact name, as the database stores it: case and all.
 *
 * @param schema empty where the database has no schemas
 */
public record TableName(String schema, String name) implements Comparable<TableName> {

    @Override
    public int compareTo(TableName other) {
        int order = schema.compareTo(other.schema);
        return order != 0 ? order : name.compareTo(other.name);
    }

    /** Written out: a model of a large schema asks for it millions of times. */
    @Override
    public int hashCode() {
        return 31 * schema.hashCode() + name.hashCode();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TableName table && name.equals(table.name) && schema.equals(table.schema);
    }

    @Override
    public String toString() {
        return schema.isEmpty() ? name : schema + "." + name;
    }
}
