package dev.dormouse.dialect;

/** Whether a text of SQL can be run as it stands, or what it waits for. */
public enum Completeness {
    /** Nothing is missing; also a text without any statement. */
    COMPLETE("complete"),
    /** A string or a quoted identifier has no end. */
    OPEN_QUOTE("open quote"),
    /** A {@code $tag$} string has no end. */
    OPEN_DOLLAR_QUOTE("open dollar quote"),
    /** A block comment has no end. */
    OPEN_COMMENT("open comment"),
    /** A bracket is not closed; a semicolon inside it does not end the statement. */
    OPEN_BRACKET("open bracket"),
    /** A {@code begin … end} body has no end. */
    OPEN_BODY("open begin … end"),
    /** A block of PL/SQL lacks the line that ends it. */
    MISSING_SLASH("missing /"),
    /** A batch of Transact-SQL lacks the line that ends it. */
    MISSING_GO("missing go"),
    /** All is closed, but the last statement does not end. */
    MISSING_SEMICOLON("missing ;");

    private final String words;

    Completeness(String words) {
        this.words = words;
    }

    /** As the second prompt says it. */
    public String words() {
        return words;
    }
}
