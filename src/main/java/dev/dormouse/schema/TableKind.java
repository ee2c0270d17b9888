package dev.dormouse.schema;

/** What sort of relation it is. */
public enum TableKind {
    TABLE("table"),
    VIEW("view"),
    MATERIALIZED_VIEW("materialized view"),
    PARTITIONED("partitioned table"),
    FOREIGN("foreign table"),
    /** Whatever it is, it belongs to an extension of the database. */
    EXTENSION("extension table");

    private final String words;

    TableKind(String words) {
        this.words = words;
    }

    /** As a person reads it. */
    public String words() {
        return words;
    }
}
