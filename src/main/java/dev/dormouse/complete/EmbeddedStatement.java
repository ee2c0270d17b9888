package dev.dormouse.complete;

import dev.dormouse.complete.GroovyToken.Kind;
import dev.dormouse.dialect.LexicalRules;
import dev.dormouse.result.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A statement of SQL or HQL in a string of Groovy, with the cursor in it. */
final class EmbeddedStatement {

    private final String text;
    private final int cursor;
    private final List<GroovyToken> tokens;
    private final int first;
    private final GroovyLiteral literal;
    private final Embedded.Call call;

    private EmbeddedStatement(String text, int cursor, List<GroovyToken> tokens, int first, Embedded.Call call) {
        this.text = text;
        this.cursor = cursor;
        this.tokens = tokens;
        this.first = first;
        this.literal = GroovyLiteral.at(tokens, first);
        this.call = call;
    }

    /** What fits in the statement at the cursor; empty if there is none. */
    static Optional<Expectation> expectation(String text, int cursor, LexicalRules sqlRules, List<GroovyToken> tokens) {
        for (int i = 0; i < tokens.size() && tokens.get(i).start() < cursor; i++) {
            GroovyToken token = tokens.get(i);
            boolean begins = token.kind() == Kind.STRING && token.start() < token.contentStart();
            if (begins
                    && token.contentStart() <= cursor
                    && GroovyLiteral.at(tokens, i).end() >= cursor) {
                List<Integer> parts = Embedded.parts(tokens, i);
                Optional<Embedded.Call> call = Embedded.call(tokens, parts.isEmpty() ? i : parts.get(0));
                if (call.isPresent()) {
                    EmbeddedStatement found = new EmbeddedStatement(text, cursor, tokens, i, call.get());
                    if (found.isCursorInside()) {
                        return Optional.of(found.expectation(sqlRules));
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** Not in an interpolation, and not behind the last quote. */
    private boolean isCursorInside() {
        return literal.parts().stream().anyMatch(p -> p.start() <= cursor && cursor <= p.end());
    }

    private Expectation expectation(LexicalRules sqlRules) {
        Optional<Expectation> variable = variable();
        if (variable.isPresent()) {
            return variable.get();
        }
        EmbeddedText statement = new EmbeddedText(text);
        Embedded.parts(tokens, first).forEach(i -> add(statement, i));
        int begin = statement.length();
        add(statement, first);
        int at = Math.min(statement.indexOf(cursor, begin), statement.length());
        int own = statement.length();
        int ownEnd = statement.placeOf(own);
        Embedded.following(tokens, literal.end()).forEach(i -> add(statement, i));
        Expectation inner = call.language() == Language.HQL
                ? HqlExpectations.of(statement.toString(), at)
                : SqlExpectations.of(statement.toString(), at, sqlRules);
        if (inner.wishes().isEmpty()) {
            return Expectation.nothing(cursor);
        }
        int start = Math.min(cursor, statement.placeOf(Math.max(inner.start(), begin)));
        int end = inner.end() >= own ? ownEnd : statement.placeOf(inner.end());
        return quoted(withParameters(with(inner, start, Math.max(cursor, end), inner.wishes())));
    }

    private void add(EmbeddedText statement, int string) {
        statement.add(GroovyLiteral.at(tokens, string), GroovyQuote.of(tokens.get(string)));
    }

    /** {@code $name} in a string that knows such. */
    private Optional<Expectation> variable() {
        int start = cursor;
        while (start > literal.content()
                && Character.isJavaIdentifierPart(text.charAt(start - 1))
                && text.charAt(start - 1) != '$') {
            start--;
        }
        boolean dollar = start > literal.content()
                && text.charAt(start - 1) == '$'
                && text.charAt(literal.start()) != '\''
                && (start - 2 < literal.content() || text.charAt(start - 2) != '\\');
        if (!dollar) {
            return Optional.empty();
        }
        String prefix = text.substring(start, cursor);
        return Optional.of(new Expectation(start, cursor, prefix, false, List.of(new Wish.Parameters())));
    }

    /** Where the shell binds no variables, only what the call itself gives is a parameter. */
    private Expectation withParameters(Expectation inner) {
        List<Wish> wishes = new ArrayList<>();
        boolean parameter = false;
        for (Wish wish : inner.wishes()) {
            boolean one = wish instanceof Wish.Parameters
                    || wish instanceof Wish.Hql hql && hql.wish() instanceof HqlWish.Parameters;
            parameter |= one;
            if (!one || call.variables()) {
                wishes.add(wish);
            }
        }
        if (parameter) {
            wishes.add(0, new Wish.Given(Embedded.parameters(tokens, call)));
        }
        return with(inner, inner.start(), inner.end(), wishes);
    }

    /** What is inserted must not end the string. */
    private Expectation quoted(Expectation inner) {
        List<Wish> wishes = new ArrayList<>(inner.wishes());
        char next = inner.end() < text.length() ? text.charAt(inner.end()) : ' ';
        wishes.add(new Wish.InString(GroovyQuote.of(tokens.get(first)), next));
        return with(inner, inner.start(), inner.end(), wishes);
    }

    private static Expectation with(Expectation inner, int start, int end, List<Wish> wishes) {
        return new Expectation(start, end, inner.prefix(), inner.upperCase(), wishes);
    }
}
