package dev.dormouse.eval;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import java.util.Set;

/** Numbers in the type that an attribute has, where nothing is lost on the way. */
final class ExactNumber {

    private static final Set<Class<?>> WHOLE =
            Set.of(Byte.class, Short.class, Integer.class, Long.class, BigInteger.class);

    private ExactNumber() {}

    /** Whether numbers of the type have no fraction. */
    static boolean isWhole(Class<?> type) {
        return WHOLE.contains(type);
    }

    /** Whether the number has a value of its own, other than {@code NaN} and the infinities. */
    static boolean isFinite(Number number) {
        return !(number instanceof Double || number instanceof Float) || Double.isFinite(number.doubleValue());
    }

    /** The number in that type; empty if it is too large for it, or has a fraction that it cannot hold. */
    static Optional<Number> in(Class<?> type, Number number) {
        if (type.isInstance(number)) {
            return Optional.of(number);
        }
        if (type == Double.class) {
            return Optional.of(number.doubleValue());
        }
        if (type == Float.class) {
            return Optional.of(number.floatValue());
        }
        if (!isFinite(number)) {
            return Optional.empty();
        }
        try {
            return Optional.of(exact(type, decimal(number)));
        } catch (ArithmeticException e) {
            return Optional.empty();
        }
    }

    /** Of a finite number. */
    static BigDecimal decimal(Number number) {
        return number instanceof BigDecimal decimal ? decimal : new BigDecimal(number.toString());
    }

    private static Number exact(Class<?> type, BigDecimal number) {
        if (type == Integer.class) {
            return number.intValueExact();
        }
        if (type == Long.class) {
            return number.longValueExact();
        }
        if (type == Short.class) {
            return number.shortValueExact();
        }
        if (type == Byte.class) {
            return number.byteValueExact();
        }
        return type == BigInteger.class ? number.toBigIntegerExact() : number;
    }
}
