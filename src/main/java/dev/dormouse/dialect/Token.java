package dev.dormouse.dialect;

/**
 * A piece of SQL. The tokens of a text, put side by side, are the text: nothing is lost.
 *
 * @param start 0-based offset of the first character
 * @param end offset after the last
 * @param closed false for a string, identifier or comment whose end is missing
 */
public record Token(Kind kind, String text, int start, int end, boolean closed) {

    /** What a token is. */
    public enum Kind {
        /** A keyword or an identifier without quotes. */
        WORD,
        /** An identifier in quotes. */
        QUOTED_IDENTIFIER,
        /** A string literal of any form. */
        STRING,
        NUMBER,
        /** {@code :name} */
        PARAMETER,
        /** {@code ?} or {@code $1} */
        PLACEHOLDER,
        /** One or more operator characters, {@code ::} among them. */
        OPERATOR,
        /** One of {@code ( ) [ ] , . ;} */
        PUNCTUATION,
        COMMENT,
        SPACE
    }

    /** The same token in a text that has more or fewer characters before it. */
    Token shifted(int distance) {
        return distance == 0 ? this : new Token(kind, text, start + distance, end + distance, closed);
    }

    /** Whether it is the word or punctuation, ignoring case. */
    public boolean is(String word) {
        return (kind == Kind.WORD || kind == Kind.PUNCTUATION || kind == Kind.OPERATOR)
                && text.length() == word.length()
                && text.equalsIgnoreCase(word);
    }

    /** Whether it is neither space nor comment. */
    public boolean isCode() {
        return kind != Kind.SPACE && kind != Kind.COMMENT;
    }
}
