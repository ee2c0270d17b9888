package dev.dormouse.eval;

import dev.dormouse.dialect.SqlLexer;
import dev.dormouse.dialect.Token;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.codehaus.groovy.runtime.InvokerHelper;

/**
 * {@code select new Name(a, b) from …} of a class that was typed at the prompt, which Hibernate cannot find: it is asked for the
 * arguments, and the objects are made here.
 *
 * @param hql what Hibernate is asked, as long as what was typed
 * @param type the class; empty if the query makes none of these
 */
record TypedInstantiation(String hql, Optional<Class<?>> type) {

    /** @param typed the classes that were typed, by name */
    static TypedInstantiation of(String hql, Map<String, Class<?>> typed) {
        List<Token> code = typed.isEmpty()
                ? List.of()
                : SqlLexer.tokens(hql, HqlHints.RULES).stream()
                        .filter(Token::isCode)
                        .toList();
        int at = code.size() > 1 && code.get(1).is("distinct") ? 2 : 1;
        boolean makes = code.size() > at + 3
                && code.get(0).is("select")
                && code.get(at).is("new")
                && code.get(at + 2).is("(")
                && typed.containsKey(code.get(at + 1).text());
        int close = makes ? closing(code, at + 2) : -1;
        if (close < 0 || close + 1 < code.size() && !code.get(close + 1).is("from")) {
            return new TypedInstantiation(hql, Optional.empty());
        }
        StringBuilder asked = new StringBuilder(hql);
        for (Token token : List.of(code.get(at), code.get(at + 1), code.get(at + 2), code.get(close))) {
            asked.replace(token.start(), token.end(), " ".repeat(token.end() - token.start()));
        }
        return new TypedInstantiation(
                asked.toString(), Optional.of(typed.get(code.get(at + 1).text())));
    }

    private static int closing(List<Token> code, int open) {
        int depth = 0;
        for (int i = open; i < code.size(); i++) {
            depth += code.get(i).is("(") ? 1 : code.get(i).is(")") ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return -1;
    }

    /** The object that a row is made into; the row itself where nothing is made. */
    Object made(Object row) {
        return type.isEmpty()
                ? row
                : InvokerHelper.invokeConstructorOf(
                        type.get(), row instanceof Object[] arguments ? arguments : new Object[] {row});
    }
}
