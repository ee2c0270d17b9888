package dev.dormouse.dialect;

import java.util.ArrayList;
import java.util.List;

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
        List<Token> tokens = SqlLexer.tokens(sql, rules);
        if (tokens.stream().noneMatch(token -> token.kind() == Token.Kind.PARAMETER)) {
            return new Parameters(sql, List.of(), List.of());
        }
        StringBuilder rewritten = new StringBuilder();
        List<String> names = new ArrayList<>();
        List<Shift> shifts = new ArrayList<>();
        for (Token token : tokens) {
            String text = token.text();
            if (token.kind() == Token.Kind.PARAMETER) {
                names.add(text.substring(1));
                text = "?";
            } else if (rules.questionMarkOperators() && isQuestion(token)) {
                text = text.replace("?", "??");
            }
            if (text.length() != token.text().length()) {
                shifts.add(new Shift(token.start(), token.text().length(), rewritten.length(), text.length()));
            }
            rewritten.append(text);
        }
        return new Parameters(rewritten.toString(), names, shifts);
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
