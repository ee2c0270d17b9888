package dev.dormouse.eval;

import com.querydsl.core.types.Constant;
import com.querydsl.core.types.Expression;
import com.querydsl.core.types.Operator;
import com.querydsl.core.types.Ops;
import dev.dormouse.result.Failure;
import dev.dormouse.result.ShellException;
import java.util.List;

/**
 * Regular expressions that reach the database, as patterns of LIKE: text, {@code .} and {@code .*}, and signs behind a backslash.
 * Querydsl takes all the rest but brackets for text as it stands, and so finds nothing.
 */
final class LikeRegex {

    private static final String SIGNS = "[](){}|+?*^$";

    private LikeRegex() {}

    /** @throws ShellException if the operator matches a regular expression that cannot be a pattern */
    static void check(Operator operator, List<? extends Expression<?>> operands) {
        boolean matches = operator == Ops.MATCHES || operator == Ops.MATCHES_IC;
        if (matches
                && operands.get(1) instanceof Constant<?> regex
                && !isPattern(String.valueOf(regex.getConstant()))) {
            throw refused(regex.getConstant());
        }
    }

    private static boolean isPattern(String regex) {
        for (int i = 0; i < regex.length(); i++) {
            char c = regex.charAt(i);
            if (c == '\\') {
                i++;
                if (i == regex.length() || Character.isLetterOrDigit(regex.charAt(i))) {
                    return false;
                }
            } else if (c == '.' && regex.startsWith(".*", i)) {
                i++;
            } else if (SIGNS.indexOf(c) >= 0) {
                return false;
            }
        }
        return true;
    }

    static ShellException refused(Object regex) {
        return new ShellException(Failure.statement("the database cannot be asked for the regular expression " + regex)
                .withHint("text, . and .* can be asked for, ^ in front and $ behind; or filter what .list() brings"));
    }
}
