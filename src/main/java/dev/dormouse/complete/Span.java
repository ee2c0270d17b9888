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
        /** {@code :name} and {@code ?} */
        PARAMETER,
        /** A backslash and its word. */
        COMMAND,
        /** The beginning of something whose end is missing: a quote, a comment. */
        ERROR
    }
}
