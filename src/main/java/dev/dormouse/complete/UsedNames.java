package dev.dormouse.complete;

import dev.dormouse.dialect.Dialect;
import dev.dormouse.dialect.SqlLexer;
import dev.dormouse.dialect.Token;
import dev.dormouse.result.Language;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The names of a statement that are known: never a word of a string, never a word that is nothing but the user's. */
final class UsedNames {

    /** An argument that is a name, and no URL or path. */
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}_$#.]+");

    private UsedNames() {}

    static Set<String> of(String text, Language language, Index index) {
        Set<String> used = new LinkedHashSet<>();
        for (String word : words(text, language, index.dialect())) {
            String folded = word.toLowerCase(Locale.ROOT);
            if (index.allNames().contains(folded)) {
                used.add(folded);
            }
        }
        return used;
    }

    private static List<String> words(String text, Language language, Dialect dialect) {
        return switch (language) {
            case SQL -> words(SqlLexer.tokens(text, dialect.lexicalRules()));
            case HQL -> words(SqlLexer.tokens(text, HqlExpectations.RULES));
            case GROOVY ->
                GroovyLexer.tokens(text).stream()
                        .filter(GroovyToken::isWord)
                        .map(GroovyToken::text)
                        .toList();
            case COMMAND ->
                Stream.of(text.split("\\s+"))
                        .filter(word -> PLAIN.matcher(word).matches())
                        .flatMap(word -> Stream.of(word.split("\\.")))
                        .toList();
        };
    }

    private static List<String> words(List<Token> tokens) {
        return tokens.stream()
                .filter(t -> t.kind() == Token.Kind.WORD || t.kind() == Token.Kind.QUOTED_IDENTIFIER)
                .map(t -> Name.of(t).text())
                .toList();
    }
}
