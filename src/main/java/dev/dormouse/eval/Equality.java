package dev.dormouse.eval;

import dev.dormouse.entity.DatabaseEnum;
import java.util.Arrays;
import java.util.Collection;
import org.codehaus.groovy.runtime.ScriptBytecodeAdapter;

/**
 * What {@code ==}, {@code !=}, {@code in} and {@code !in} mean outside of conditions: what they mean in Groovy, but that a constant
 * of a database's enum equals its label. {@link WhereClosures} puts the calls in the place of the operators.
 */
public final class Equality {

    private Equality() {}

    /** {@code ==} */
    public static boolean equal(Object left, Object right) {
        if (left instanceof DatabaseEnum constant && right instanceof CharSequence text) {
            return isCalled(constant, text);
        }
        return left instanceof CharSequence text && right instanceof DatabaseEnum constant
                ? isCalled(constant, text)
                : ScriptBytecodeAdapter.compareEqual(left, right);
    }

    /** {@code !=} */
    public static boolean unequal(Object left, Object right) {
        return !equal(left, right);
    }

    /** {@code in} */
    public static boolean in(Object left, Object right) throws Throwable {
        Collection<?> several = right instanceof Object[] array
                ? Arrays.asList(array)
                : right instanceof Collection<?> collection ? collection : null;
        boolean label = left instanceof DatabaseEnum || left instanceof CharSequence;
        return several != null && label && several.stream().anyMatch(one -> equal(left, one))
                || ScriptBytecodeAdapter.isCase(left, right);
    }

    /** {@code !in} */
    public static boolean notIn(Object left, Object right) throws Throwable {
        return !in(left, right);
    }

    private static boolean isCalled(DatabaseEnum constant, CharSequence text) {
        return DatabaseEnum.find(((Enum<?>) constant).getDeclaringClass(), text.toString())
                .filter(found -> found == constant)
                .isPresent();
    }
}
