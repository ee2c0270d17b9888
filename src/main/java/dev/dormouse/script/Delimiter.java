package dev.dormouse.script;

import dev.dormouse.dialect.Dialect;
import dev.dormouse.dialect.EditedTokens;
import dev.dormouse.dialect.LanguageRules;
import dev.dormouse.dialect.StatementSplitter;
import dev.dormouse.result.Language;
import dev.dormouse.result.Origin;
import dev.dormouse.result.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What ends statements of SQL and HQL from one entry to the next: a semicolon, until {@code delimiter //} says otherwise, the word of
 * MySQL's client. Databases of other families know no such word. Not for several threads.
 */
public final class Delimiter {

    private static final String USUAL = ";";

    private static final String NAME = "delimiter";

    private String word = USUAL;

    /** Whether the text begins with such a line, and the database is of the family; {@code delimiter = ','} is Groovy. */
    static boolean begins(String text, Dialect dialect) {
        int start = 0;
        while (start < text.length() && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        if (!text.regionMatches(true, start, NAME, 0, NAME.length()) || !isKnown(dialect)) {
            return false;
        }
        int end = text.indexOf('\n', start);
        String rest = text.substring(start + NAME.length(), end < 0 ? text.length() : end);
        return rest.startsWith(" ")
                && !rest.isBlank()
                && !rest.strip().startsWith("=")
                && !rest.strip().contains(" ");
    }

    /** Whether the word is somewhere in the text, so that it is worth a closer look. */
    static boolean stands(String text, Dialect dialect) {
        return isKnown(dialect) && text.toLowerCase(Locale.ROOT).contains(NAME);
    }

    /** What ends the statement that has begun in the text, as it is said of what is missing. */
    static String end(String text, Dialect dialect) {
        return stands(text, dialect) ? StatementSplitter.delimiterAfter(text, dialect.lexicalRules()) : USUAL;
    }

    /** What ends statements now. */
    public String word() {
        return word;
    }

    private static boolean isKnown(Dialect dialect) {
        return dialect.lexicalRules().hashComments();
    }

    /** Which language an entry is in, and where its text begins. */
    static LanguageRules.Decision decide(String text, Dialect dialect) {
        return begins(text, dialect) ? new LanguageRules.Decision(Language.SQL, 0) : LanguageRules.decide(text);
    }

    /** What an entry waits for, as of {@link Unfinished#of}. */
    public Optional<String> missing(String entry, Dialect dialect) {
        return Unfinished.of(before(entry, dialect), entry, dialect);
    }

    /** What an entry waits for at each of its line ends, as of {@link Unfinished#atLineEnds}. */
    public List<String> missingAtLineEnds(String entry, Dialect dialect, EditedTokens tokens) {
        String before = before(entry, dialect);
        return before.isEmpty()
                ? Unfinished.atLineEnds(entry, dialect, tokens)
                : Unfinished.lineByLine(before, entry, dialect);
    }

    /** The statements of one complete entry, as of {@link ScriptFile#split}; the next entry's end as its last line says. */
    public List<Statement> split(String entry, Origin origin, Dialect dialect) {
        String before = before(entry, dialect);
        if (isKnown(dialect) && isQuery(decide(entry, dialect).language())) {
            word = StatementSplitter.delimiterAfter(before + entry, dialect.lexicalRules());
        }
        return ScriptFile.split(before, entry, origin, dialect);
    }

    /** A line that says it, to stand before an entry of SQL or HQL that does not say it itself. */
    private String before(String entry, Dialect dialect) {
        boolean usual = word.equals(USUAL) || !isKnown(dialect);
        return usual
                        || begins(entry, dialect)
                        || !isQuery(LanguageRules.decide(entry).language())
                ? ""
                : "delimiter " + word + "\n";
    }

    private static boolean isQuery(Language language) {
        return language == Language.SQL || language == Language.HQL;
    }
}
