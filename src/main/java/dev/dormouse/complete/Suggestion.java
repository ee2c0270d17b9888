package dev.dormouse.complete;

/**
 * Something that could stand at the cursor.
 *
 * @param text what is inserted, quoted where the language wants it
 * @param display what a menu shows
 * @param description a few words beside it: a type, a table's comment, a summary; may be empty
 * @param spaceAfter whether a space should follow, because the word is then complete
 */
public record Suggestion(String text, String display, String description, Kind kind, boolean spaceAfter) {

    /** What a suggestion is. */
    public enum Kind {
        KEYWORD,
        TABLE,
        VIEW,
        SCHEMA,
        COLUMN,
        /** A whole {@code album a on a.album_id = t.album_id}, or its condition. */
        JOIN,
        FUNCTION,
        /** A variable of the shell. */
        VARIABLE,
        /** A name that the statement itself gives to a table or entity. */
        ALIAS,
        ENTITY,
        ATTRIBUTE,
        METHOD,
        CLASS,
        /** A literal: a label of an enum. */
        VALUE,
        COMMAND,
        ARGUMENT,
        FILE
    }

    /** The same, written in another way. */
    Suggestion withText(String other) {
        return other.equals(text) ? this : new Suggestion(other, display, description, kind, spaceAfter);
    }
}
