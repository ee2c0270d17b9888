package dev.dormouse.complete;

/**
 * A piece of Groovy; spaces are no tokens.
 *
 * @param start 0-based
 * @param end exclusive
 * @param closed false for a string or comment whose end is missing
 * @param contentStart for a string: where the text of the whole literal begins, behind its first quote; else {@code start}
 */
record GroovyToken(Kind kind, String text, int start, int end, boolean closed, int contentStart) {

    /** What a token is. */
    enum Kind {
        WORD,
        NUMBER,
        /** A string, or a part of one between two <code>${…}</code>. */
        STRING,
        COMMENT,
        OPERATOR,
        /** An opening bracket; <code>${</code> too. */
        OPEN,
        CLOSE,
        NEWLINE
    }

    GroovyToken shifted(int distance) {
        return distance == 0
                ? this
                : new GroovyToken(kind, text, start + distance, end + distance, closed, contentStart + distance);
    }

    boolean is(String other) {
        return text.equals(other) && kind != Kind.STRING && kind != Kind.COMMENT;
    }

    boolean isWord() {
        return kind == Kind.WORD;
    }

    boolean isDot() {
        return kind == Kind.OPERATOR && (text.equals(".") || text.equals("?.") || text.equals("*."));
    }

    /** Whether an expression can end with it. */
    boolean endsOperand() {
        return switch (kind) {
            case NUMBER, STRING, CLOSE -> true;
            case WORD -> !GroovyLexer.BEFORE_OPERAND.contains(text);
            default -> false;
        };
    }
}
