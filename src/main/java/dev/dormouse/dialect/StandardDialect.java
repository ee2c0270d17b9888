package dev.dormouse.dialect;

import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Any database that the shell has no dialect for: the standard, and what its driver says of it. */
public final class StandardDialect extends CommonDialect {

    private static final Pattern MISSING = Pattern.compile(
            "(?i)(?:not found|no such \\w+|unknown \\w+|not exist|invalid \\w+(?: name)?)\\W+([\\w$.]+)");
    private static final Pattern UNEXPECTED =
            Pattern.compile("(?i)(?:unexpected \\w+|syntax error \\w+|near)\\W+([\\w$.]+)");
    private static final Pattern STATEMENT = Pattern.compile("\\s+in statement \\[.*", Pattern.DOTALL);

    private final Set<String> reserved;
    private final Set<String> functions;

    private StandardDialect(Traits traits, Vocabulary standard, Set<String> more, Set<String> functions) {
        super(traits, Codes.NONE, standard);
        Set<String> all = new HashSet<>(standard.reserved());
        all.addAll(more);
        this.reserved = Set.copyOf(all);
        this.functions = Set.copyOf(functions);
    }

    /** Asks the driver for its name, its quotes, its case and its words; what it does not say is as in the standard. */
    static StandardDialect of(DatabaseMetaData metaData) throws SQLException {
        String title = metaData.getDatabaseProductName();
        Traits traits =
                new Traits(name(metaData.getURL(), title), title, rules(quote(metaData)), identifiers(metaData), "");
        Vocabulary standard = new Vocabulary("standard");
        Set<String> functions = new TreeSet<>(standard.functions());
        for (Words words : List.<Words>of(
                DatabaseMetaData::getNumericFunctions,
                DatabaseMetaData::getStringFunctions,
                DatabaseMetaData::getTimeDateFunctions,
                DatabaseMetaData::getSystemFunctions)) {
            functions.addAll(words(metaData, words));
        }
        return new StandardDialect(traits, standard, words(metaData, DatabaseMetaData::getSQLKeywords), functions);
    }

    /** The second word of a JDBC URL; else what the product is called. */
    private static String name(String url, String title) {
        String[] words = url == null ? new String[0] : url.split(":", 3);
        return (words.length > 1 ? words[1] : title).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }

    private static LexicalRules rules(String quote) {
        return switch (quote) {
            case "`" -> LexicalRules.of(LexicalRules.Rule.BACKTICK_IDENTIFIERS);
            case "[" -> LexicalRules.of(LexicalRules.Rule.BRACKET_IDENTIFIERS);
            default -> LexicalRules.of();
        };
    }

    private static String quote(DatabaseMetaData metaData) throws SQLException {
        String quote = metaData.getIdentifierQuoteString();
        return quote == null ? "" : quote.strip();
    }

    private static Identifiers identifiers(DatabaseMetaData metaData) throws SQLException {
        Identifiers.Folding folding = metaData.storesLowerCaseIdentifiers()
                ? Identifiers.Folding.LOWER
                : metaData.storesUpperCaseIdentifiers() ? Identifiers.Folding.UPPER : Identifiers.Folding.NONE;
        String quote = quote(metaData);
        return new Identifiers(folding, quote, quote.equals("[") ? "]" : quote);
    }

    /** A list of words with commas between, as a driver gives it. */
    private interface Words {
        String of(DatabaseMetaData metaData) throws SQLException;
    }

    private static Set<String> words(DatabaseMetaData metaData, Words list) {
        Set<String> found = new TreeSet<>();
        try {
            String text = list.of(metaData);
            for (String word :
                    (text == null ? "" : text).toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}_]+")) {
                if (!word.isEmpty()) {
                    found.add(word);
                }
            }
        } catch (SQLException e) {
            // A driver that cannot say it leaves completion with the standard's words.
            return Set.of();
        }
        return found;
    }

    @Override
    public Set<String> reservedWords() {
        return reserved;
    }

    @Override
    public Set<String> functions() {
        return functions;
    }

    /** Where the word stands that the message names: the first time for a name, the only time for a word out of place. */
    @Override
    public OptionalInt errorOffset(SQLException exception, String sql) {
        String message = errorMessage(exception);
        Matcher unexpected = UNEXPECTED.matcher(message);
        if (unexpected.find()) {
            List<Token> same = SqlLexer.tokens(sql, lexicalRules()).stream()
                    .filter(token -> token.text().equalsIgnoreCase(unexpected.group(1)))
                    .toList();
            return same.size() == 1 ? OptionalInt.of(same.get(0).start()) : OptionalInt.empty();
        }
        Matcher missing = MISSING.matcher(message);
        return missing.find() ? Errors.find(missing.group(1), sql, lexicalRules()) : super.errorOffset(exception, sql);
    }

    @Override
    public String errorMessage(SQLException exception) {
        return Errors.oneLine(STATEMENT.matcher(message(exception)).replaceFirst(""), exception);
    }
}
