package dev.dormouse.eval;

import dev.dormouse.dialect.LexicalRules;
import dev.dormouse.dialect.SqlLexer;
import dev.dormouse.dialect.Token;
import dev.dormouse.result.Suggestions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Keywords that were nearly typed, where a statement of SQL or HQL could not be read. */
final class Misspelt {

    /** What statements are made of: what is nearly one of them, and fits nowhere, was meant as it. */
    private static final Set<String> WORDS = Set.of(
            "select",
            "from",
            "where",
            "group",
            "order",
            "by",
            "having",
            "limit",
            "offset",
            "join",
            "left",
            "inner",
            "outer",
            "on",
            "using",
            "and",
            "or",
            "not",
            "null",
            "like",
            "between",
            "exists",
            "union",
            "insert",
            "into",
            "values",
            "update",
            "set",
            "delete",
            "create",
            "table",
            "alter",
            "drop",
            "column",
            "distinct",
            "as",
            "fetch");

    private static final int SHORTEST = 3;

    private Misspelt() {}

    /**
     * What was meant at the place where reading ended, or right before it; empty if nobody knows.
     *
     * @param offset the statement's length if the place is not known: then any word may be it
     * @param names what is called so is no keyword
     */
    static String hint(String statement, int offset, LexicalRules rules, Collection<String> names) {
        Set<String> known = names.stream().map(n -> n.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
        List<Token> words = new ArrayList<>();
        for (Token token : SqlLexer.tokens(statement, rules)) {
            if (token.isCode() && token.start() <= offset) {
                words.add(0, token);
            }
        }
        int near = offset < statement.length() ? Math.min(2, words.size()) : words.size();
        for (Token token : words.subList(0, near)) {
            String word = token.text().toLowerCase(Locale.ROOT);
            boolean free = token.kind() == Token.Kind.WORD && !WORDS.contains(word) && !known.contains(word);
            String hint = free && word.length() >= SHORTEST ? Suggestions.hint(word, WORDS) : "";
            if (!hint.isEmpty()) {
                return hint;
            }
        }
        return "";
    }
}
