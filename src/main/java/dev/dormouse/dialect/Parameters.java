package dev.dormouse.dialect;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.StringJoiner;
import java.util.function.Function;

/**
 * A statement whose {@code :name} parameters are rewritten to the {@code ?} that drivers bind.
 *
 * @param sql what is sent; the very text that was given if it has no parameters
 * @param names of the parameters in their order, without the colon; a name that is used twice is there twice
 * @param shifts where the two texts differ in length, in order
 */
public record Parameters(String sql, List<String> names, List<Shift> shifts) {

    /**
     * A piece that was replaced.
     *
     * @param original offset of the piece in the given text
     * @param originalLength its length there
     * @param rewritten offset of what stands for it in the text that is sent
     * @param rewrittenLength its length there
     */
    public record Shift(int original, int originalLength, int rewritten, int rewrittenLength) {}

    public Parameters {
        names = List.copyOf(names);
        shifts = List.copyOf(shifts);
    }

    /**
     * Finds the parameters. Where a {@code ?} can be an operator (PostgreSQL's json) and there are parameters, it is doubled,
     * as its driver wants it in a prepared statement.
     */
    public static Parameters of(String sql, LexicalRules rules) {
        return of(sql, rules, name -> OptionalInt.empty());
    }

    /** In Oracle {@code :new} and {@code :old} in a trigger are the trigger's own. */
    private static boolean isTrigger(List<Token> tokens, LexicalRules rules) {
        return rules.has(LexicalRules.Rule.SLASH_LINES)
                && tokens.stream()
                        .filter(Token::isCode)
                        .findFirst()
                        .filter(token -> token.is("create"))
                        .isPresent();
    }

    /**
     * The same, with lists: {@code in (:names)} becomes one {@code ?} for each element, named {@code names[0]} and so on; an
     * empty list becomes {@code null}, which nothing is equal to. In {@code (a, b) in (:pairs)} a list of lists becomes rows of
     * values, named {@code pairs[0][0]} and so on.
     *
     * @param listSize how many elements a parameter has, or an element of one; empty if it is no list
     */
    public static Parameters of(String sql, LexicalRules rules, Function<String, OptionalInt> listSize) {
        List<Token> tokens = SqlLexer.tokens(sql, rules);
        if (tokens.stream().noneMatch(token -> token.kind() == Token.Kind.PARAMETER) || isTrigger(tokens, rules)) {
            return new Parameters(sql, List.of(), List.of());
        }
        StringBuilder rewritten = new StringBuilder();
        List<String> names = new ArrayList<>();
        List<Shift> shifts = new ArrayList<>();
        Token before = null;
        Token beforeThat = null;
        Token beforeIn = null;
        for (Token token : tokens) {
            String text = token.text();
            if (token.kind() == Token.Kind.PARAMETER) {
                boolean list = before != null && before.is("(") && beforeThat != null && beforeThat.is("in");
                String name = text.substring(1);
                boolean rows = list && beforeIn != null && beforeIn.is(")");
                text = placeholders(name, list ? listSize : none -> OptionalInt.empty(), names, rows);
            } else if (rules.questionMarkOperators() && isQuestion(token)) {
                text = text.replace("?", "??");
            }
            if (text.length() != token.text().length()) {
                shifts.add(new Shift(token.start(), token.text().length(), rewritten.length(), text.length()));
            }
            rewritten.append(text);
            if (token.isCode()) {
                beforeIn = beforeThat != null && beforeThat.is("not") ? beforeIn : beforeThat;
                beforeThat = before;
                before = token;
            }
        }
        return new Parameters(rewritten.toString(), names, shifts);
    }

    private static String placeholders(
            String name, Function<String, OptionalInt> listSize, List<String> names, boolean rows) {
        OptionalInt size = listSize.apply(name);
        if (size.isEmpty()) {
            names.add(name);
            return "?";
        }
        StringJoiner placeholders = new StringJoiner(", ");
        placeholders.setEmptyValue("null");
        for (int i = 0; i < size.getAsInt(); i++) {
            String element = name + "[" + i + "]";
            if (rows) {
                String row = placeholders(element, listSize, names, false);
                placeholders.add(listSize.apply(element).isPresent() ? "(" + row + ")" : row);
            } else {
                names.add(element);
                placeholders.add("?");
            }
        }
        return placeholders.toString();
    }

    private static boolean isQuestion(Token token) {
        boolean operator = token.kind() == Token.Kind.OPERATOR || token.kind() == Token.Kind.PLACEHOLDER;
        return operator && token.text().contains("?") && !token.text().equals("??");
    }

    /** The offset in the given text for one in the text that is sent. */
    public int originalOffset(int rewrittenOffset) {
        int difference = 0;
        for (Shift shift : shifts) {
            if (rewrittenOffset < shift.rewritten()) {
                break;
            }
            if (rewrittenOffset < shift.rewritten() + shift.rewrittenLength()) {
                return shift.original() + Math.min(rewrittenOffset - shift.rewritten(), shift.originalLength());
            }
            difference = shift.original() + shift.originalLength() - shift.rewritten() - shift.rewrittenLength();
        }
        return rewrittenOffset + difference;
    }
}
