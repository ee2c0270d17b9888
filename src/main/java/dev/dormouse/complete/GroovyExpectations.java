package dev.dormouse.complete;

import dev.dormouse.complete.GroovyToken.Kind;
import dev.dormouse.dialect.LexicalRules;
import dev.dormouse.result.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The first step for Groovy: what fits at a cursor. Other languages in its strings are read as what they are. */
final class GroovyExpectations {

    private static final Set<String> COMPARISONS = Set.of("==", "!=", "<", ">", "<=", ">=");

    /** Methods of a path whose arguments are its values. */
    private static final Set<String> COMPARING = Set.of("eq", "ne", "in", "notIn", "gt", "lt", "goe", "loe");

    private final String text;
    private final int cursor;
    private final List<GroovyToken> tokens;
    private final GroovyToken word;
    private final GroovyReader reader;
    private final GroovyToken unfinished;

    private GroovyExpectations(String text, int cursor) {
        this.text = text;
        this.cursor = cursor;
        List<GroovyToken> lexed = GroovyLexer.tokens(text.substring(0, cursor));
        GroovyToken last = lexed.isEmpty() ? null : lexed.get(lexed.size() - 1);
        this.word = last != null && last.isWord() && last.end() == cursor ? last : null;
        List<GroovyToken> before = word == null ? lexed : lexed.subList(0, lexed.size() - 1);
        this.tokens = before.stream().filter(t -> t.kind() != Kind.COMMENT).toList();
        this.reader = new GroovyReader(tokens);
        this.unfinished = last != null && last.end() == cursor && isUnfinished(last) ? last : null;
    }

    private static boolean isUnfinished(GroovyToken last) {
        return !last.closed()
                || last.kind() == Kind.COMMENT && last.text().startsWith("//")
                || last.kind() == Kind.COMMENT && last.text().startsWith("#!");
    }

    static Expectation of(String text, int cursor, LexicalRules sqlRules) {
        Optional<Expectation> statement = EmbeddedStatement.expectation(text, cursor, sqlRules);
        if (statement.isPresent()) {
            return statement.get();
        }
        GroovyExpectations expectations = new GroovyExpectations(text, cursor);
        if (expectations.unfinished != null) {
            return expectations.unfinished.kind() == Kind.STRING
                    ? expectations.inString(sqlRules)
                    : Expectation.nothing(cursor);
        }
        List<Wish> wishes = expectations.wishes();
        return wishes.isEmpty() ? Expectation.nothing(cursor) : expectations.expectation(wishes);
    }

    private Expectation expectation(List<Wish> wishes) {
        if (word == null) {
            return new Expectation(cursor, cursor, "", false, wishes);
        }
        int end = cursor;
        while (end < text.length() && Character.isJavaIdentifierPart(text.charAt(end))) {
            end++;
        }
        return new Expectation(word.start(), end, word.text(), false, wishes);
    }

    private List<Wish> wishes() {
        int last = tokens.size() - 1;
        GroovyToken before = last < 0 ? null : tokens.get(last);
        GroovyContext context = reader.context(last < 0);
        if (before != null && before.isDot()) {
            Chain chain = last == 0 ? Chain.NONE : reader.chainTo(last - 1);
            return chain.isEmpty() ? List.of() : List.of(new Wish.Members(chain, context));
        }
        if (before != null && isNothingAfter(before)) {
            return List.of();
        }
        List<Wish> wishes = new ArrayList<>();
        namedArguments(last, context).ifPresent(wishes::add);
        wishes.add(new Wish.Bare(before != null && before.is("new") ? typePosition(context) : context));
        return wishes;
    }

    /** Behind a whole operand nothing comes but an operator, or the argument of a call without brackets. */
    private boolean isNothingAfter(GroovyToken before) {
        if (before.is("def") || before.is("var")) {
            return true;
        }
        return before.endsOperand() && (word == null || !before.isWord());
    }

    private static GroovyContext typePosition(GroovyContext context) {
        return new GroovyContext(List.of(), List.of(), "new", false);
    }

    /** The arguments of a constructor, {@code new Track(name: …, }. */
    private Optional<Wish> namedArguments(int last, GroovyContext context) {
        int bracket = reader.innermost();
        if (bracket < 2
                || !tokens.get(bracket).is("(")
                || !(tokens.get(last).is("(") || tokens.get(last).is(","))) {
            return Optional.empty();
        }
        int name = bracket - 1;
        while (name > 1 && tokens.get(name - 1).isDot()) {
            name -= 2;
        }
        if (name < 1 || !tokens.get(name - 1).is("new")) {
            return Optional.empty();
        }
        StringBuilder type = new StringBuilder();
        tokens.subList(name, bracket).forEach(t -> type.append(t.text()));
        List<String> given = new ArrayList<>();
        for (int i = bracket + 1; i < last; i++) {
            if (tokens.get(i).isWord() && tokens.get(i + 1).is(":")) {
                given.add(tokens.get(i).text());
            }
        }
        Chain call = new Chain(List.of(Chain.Step.of(Chain.Sort.TYPED, type.toString())));
        return Optional.of(new Wish.NamedArguments(call, context, given));
    }

    /** In a string that is given to a method which takes HQL or SQL. */
    private Expectation inString(LexicalRules sqlRules) {
        int from = unfinished.contentStart();
        Optional<Language> language = from > cursor ? Optional.empty() : Embedded.language(tokens, literal(from));
        if (language.isEmpty()) {
            return from > cursor ? Expectation.nothing(cursor) : labels(from);
        }
        int close = text.indexOf(text.charAt(from - 1), cursor);
        String inner = text.substring(from, close < 0 ? text.length() : close);
        Expectation expectation = language.get() == Language.HQL
                ? HqlExpectations.of(inner, cursor - from)
                : SqlExpectations.of(inner, cursor - from, sqlRules);
        return expectation.shifted(from);
    }

    /** In a string that something is compared with, or set to. */
    private Expectation labels(int from) {
        char quote = text.charAt(from - 1);
        int string = tokens.size() - 1;
        boolean plain = quote == '\'' || quote == '"' && unfinished.start() == from - 1;
        boolean triple = from > 1 && text.charAt(from - 2) == quote;
        int before = string - 1;
        if (!plain || triple || before < 1) {
            return Expectation.nothing(cursor);
        }
        GroovyToken sign = tokens.get(before);
        int bracket = reader.innermost();
        int value = -1;
        if (COMPARISONS.contains(sign.text()) || sign.is("=")) {
            value = before - 1;
        } else if (bracket > 1 && (before == bracket || sign.is(","))) {
            value = tokens.get(bracket - 1).is("in")
                    ? bracket - 2
                    : COMPARING.contains(tokens.get(bracket - 1).text())
                                    && tokens.get(bracket - 2).isDot()
                            ? bracket - 3
                            : -1;
        }
        Chain chain = value < 0 ? Chain.NONE : reader.chainTo(value);
        if (chain.isEmpty()) {
            return Expectation.nothing(cursor);
        }
        Wish wish = new Wish.ValueLabels(chain, reader.context(false), !sign.is("="), quote);
        int end = cursor < text.length() && text.charAt(cursor) == quote ? cursor + 1 : cursor;
        return new Expectation(from - 1, end, text.substring(from, cursor), false, List.of(wish));
    }

    /** The index of the token with which the literal begins whose text begins there. */
    private int literal(int contentStart) {
        int i = tokens.size() - 1;
        while (i > 0 && tokens.get(i).end() > contentStart && tokens.get(i).start() >= contentStart) {
            i--;
        }
        return i;
    }
}
