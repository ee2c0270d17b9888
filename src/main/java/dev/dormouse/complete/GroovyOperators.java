package dev.dormouse.complete;

import java.util.Set;

/** How tightly Groovy's operators bind, as far as it matters for what an expression is. */
final class GroovyOperators {

    private static final Set<String> TRUTHS =
            Set.of("==", "!=", "===", "!==", "<", ">", "<=", ">=", "=~", "==~", "&&", "||", "in", "!in");

    private GroovyOperators() {}

    static boolean isTruth(String operator) {
        return TRUTHS.contains(operator);
    }

    /** Higher binds tighter; negative if it is no operator between two operands. */
    static int binding(GroovyToken token) {
        if (token.isWord()) {
            return switch (token.text()) {
                case "as" -> 16;
                case "in", "instanceof" -> 11;
                default -> -1;
            };
        }
        if (token.kind() != GroovyToken.Kind.OPERATOR) {
            return -1;
        }
        return switch (token.text()) {
            case "**" -> 17;
            case "*", "/", "%" -> 15;
            case "+", "-" -> 14;
            case "<<", ">>", "..", "..<", "<.." -> 12;
            case "<", ">", "<=", ">=" -> 11;
            case "==", "!=", "<=>", "=~", "==~", "===", "!==" -> 10;
            case "&" -> 9;
            case "^" -> 8;
            case "|" -> 7;
            case "&&" -> 6;
            case "||" -> 5;
            case "?:" -> 3;
            case "?" -> 3;
            case "=", "+=", "-=", "*=", "/=", "?=" -> 1;
            default -> -1;
        };
    }
}
