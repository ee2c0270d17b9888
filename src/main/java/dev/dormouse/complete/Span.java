package dev.dormouse.complete;

/**
 * A part of a text that looks other than the rest.
 *
 * @param start 0-based
 * @param end exclusive, greater than {@code start}
 */
public record Span(int start, int end, Style style) {

    /** What the part is. */
    public enum Style {
        KEYWORD,
        FUNCTION,
        ENTITY,
        STRING,
        NUMBER,
        COMMENT,
        /** {@code :name} and {@code ?}; {@code $name} in a Groovy string. */
        PARAMETER,
        /** A backslash and its word. */
        COMMAND,
        /** The bracket at the cursor, and the one that belongs to it. */
        BRACKET,
        /** The beginning of something whose end is missing: a quote, a comment; a closing bracket that closes nothing. */
        ERROR
    }
}
