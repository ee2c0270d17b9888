package dev.dormouse.complete;

import java.util.List;

/** How a statement, or a part of one, may go. */
sealed interface SyntaxRule {

    /**
     * A word, or a sign.
     *
     * @param text in lower case
     * @param dialects initials of the databases that have it; empty for all
     * @param silent whether it is only understood, not offered
     */
    record Word(String text, String dialects, boolean silent) implements SyntaxRule {

        boolean isOffered() {
            return !silent && Character.isLetter(text.charAt(0));
        }
    }

    /** Something that has a name, or a longer part that is read in its own way. */
    record Slot(Thing thing, String dialects, boolean silent) implements SyntaxRule {}

    record All(List<SyntaxRule> parts) implements SyntaxRule {}

    record Any(List<SyntaxRule> choices) implements SyntaxRule {}

    record Maybe(SyntaxRule rule) implements SyntaxRule {}

    /**
     * Any number of times, none too. Of several ways each is gone once.
     *
     * @param listed whether a bracket around it holds options with commas between them, each of them once
     */
    record Many(SyntaxRule rule, boolean listed) implements SyntaxRule {}

    /** What can stand in a slot. */
    enum Thing {
        TABLE,
        VIEW,
        MATVIEW,
        RELATION,
        /** A table that is only referred to. */
        TARGET,
        COLUMN,
        TARGET_COLUMN,
        /** A column that the statement itself defines. */
        OWN_COLUMN,
        /** A column of the table that is named behind {@code on} later. */
        GRANTED_COLUMN,
        NEW_COLUMN,
        /** A column with its table before it. */
        COLUMN_OF,
        NEW,
        TYPE,
        USER_TYPE,
        FUNCTION,
        PROCEDURE,
        ROUTINE,
        SEQUENCE,
        SCHEMA,
        ROLE,
        INDEX,
        CONSTRAINT,
        DATABASE,
        EXTENSION,
        SETTING,
        ALIAS,
        SAVEPOINT,
        PREPARED,
        CURSOR,
        CHANNEL,
        TRIGGER,
        POLICY,
        /** The table that what is named before it belongs to. */
        OWNER,
        COLLATION,
        EXPRESSION,
        QUERY,
        STRING,
        NUMBER,
        BRACKETS,
        ANY
    }
}
