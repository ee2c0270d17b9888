package dev.dormouse.dialect;

/**
 * How a database's SQL is cut into tokens.
 *
 * @param dollarQuotes {@code $tag$ … $tag$} is a string
 * @param nestedComments block comments nest
 * @param backslashEscapes a backslash escapes in every string, not only in {@code E'…'}
 * @param backtickIdentifiers {@code `name`} is an identifier
 * @param bracketIdentifiers {@code [name]} is an identifier
 * @param doubleQuotedStrings {@code "…"} is a string, not an identifier
 * @param hashComments {@code #} begins a comment, and {@code --} does only before a space: so in the MySQL family
 * @param escapeStrings {@code E'…'} has backslash escapes
 * @param compoundStatements functions, triggers and procedures have {@code begin … end} bodies that contain semicolons
 */
public record LexicalRules(
        boolean dollarQuotes,
        boolean nestedComments,
        boolean backslashEscapes,
        boolean backtickIdentifiers,
        boolean bracketIdentifiers,
        boolean doubleQuotedStrings,
        boolean hashComments,
        boolean escapeStrings,
        boolean compoundStatements) {

    /** Whether {@code ?|}, {@code ?&} and {@code @?} are operators, and operators are free runs of signs: so in PostgreSQL. */
    public boolean questionMarkOperators() {
        return escapeStrings && dollarQuotes;
    }
}
