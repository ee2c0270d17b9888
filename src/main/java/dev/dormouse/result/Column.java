package dev.dormouse.result;

/**
 * A column of a result.
 *
 * @param name the label as the database or the query gave it; may be empty, may repeat
 * @param kind decides alignment and how data formats quote the cells
 */
public record Column(String name, Kind kind) {

    /** What a column holds, as far as printing needs to know. */
    public enum Kind {
        NUMBER,
        TEXT,
        BOOLEAN,
        TEMPORAL,
        BINARY,
        /** Cells are {@link Json}. */
        JSON,
        /** Cells are {@link Reference}, or lists of them. */
        REFERENCE,
        OTHER
    }
}
