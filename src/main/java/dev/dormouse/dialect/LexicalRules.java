package dev.dormouse.dialect;

import java.util.EnumSet;
import java.util.Set;

/** How a database's SQL is cut into tokens and statements: what it has beyond the standard. */
public record LexicalRules(Set<Rule> rules) {

    /** Something that not all databases have. */
    public enum Rule {
        /** {@code $tag$ … $tag$} is a string. */
        DOLLAR_QUOTES,
        /** Block comments nest. */
        NESTED_COMMENTS,
        /** A backslash escapes in every string, not only in {@code E'…'}. */
        BACKSLASH_ESCAPES,
        /** {@code `name`} is an identifier. */
        BACKTICK_IDENTIFIERS,
        /** {@code [name]} is an identifier. */
        BRACKET_IDENTIFIERS,
        /** {@code "…"} is a string, not an identifier. */
        DOUBLE_QUOTED_STRINGS,
        /** {@code #} begins a comment, and {@code --} does only before a space: so in the MySQL family. */
        HASH_COMMENTS,
        /** {@code E'…'} has backslash escapes. */
        ESCAPE_STRINGS,
        /** {@code q'[…]'} is a string with a delimiter of its own: so in Oracle. */
        DELIMITED_STRINGS,
        /** {@code #} may begin a name and stand in it: so in SQL Server; in Oracle it may stand in it. */
        HASH_IN_NAMES,
        /** Functions, triggers and procedures have {@code begin … end} bodies that contain semicolons. */
        COMPOUND_STATEMENTS,
        /** A {@code /} alone on its line ends a statement, and nothing else ends a block of PL/SQL. */
        SLASH_LINES,
        /** {@code go} alone on its line ends a statement, and nothing else ends a batch of Transact-SQL with semicolons in it. */
        GO_LINES
    }

    public LexicalRules {
        rules = Set.copyOf(rules);
    }

    /** The standard with these. */
    public static LexicalRules of(Rule... rules) {
        EnumSet<Rule> all = EnumSet.noneOf(Rule.class);
        all.addAll(Set.of(rules));
        return new LexicalRules(all);
    }

    public boolean has(Rule rule) {
        return rules.contains(rule);
    }

    public boolean dollarQuotes() {
        return has(Rule.DOLLAR_QUOTES);
    }

    public boolean nestedComments() {
        return has(Rule.NESTED_COMMENTS);
    }

    public boolean backslashEscapes() {
        return has(Rule.BACKSLASH_ESCAPES);
    }

    public boolean backtickIdentifiers() {
        return has(Rule.BACKTICK_IDENTIFIERS);
    }

    public boolean bracketIdentifiers() {
        return has(Rule.BRACKET_IDENTIFIERS);
    }

    public boolean doubleQuotedStrings() {
        return has(Rule.DOUBLE_QUOTED_STRINGS);
    }

    public boolean hashComments() {
        return has(Rule.HASH_COMMENTS);
    }

    public boolean escapeStrings() {
        return has(Rule.ESCAPE_STRINGS);
    }

    public boolean compoundStatements() {
        return has(Rule.COMPOUND_STATEMENTS);
    }

    /** Whether {@code ?|}, {@code ?&} and {@code @?} are operators, and operators are free runs of signs: so in PostgreSQL. */
    public boolean questionMarkOperators() {
        return escapeStrings() && dollarQuotes();
    }
}
