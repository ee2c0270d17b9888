package dev.dormouse.output;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;

/** Numbers as digits. All but NaN and the infinities are JSON numbers too. */
final class Decimals {

    /** PostgreSQL's numeric has at most so many digits; what is longer is written with an exponent. */
    private static final int PLAIN_DIGITS = 131_072;

    private Decimals() {}

    static String text(BigDecimal value) {
        return Math.abs((long) value.scale()) <= PLAIN_DIGITS ? value.toPlainString() : value.toString();
    }

    /** The shortest digits that read back as the same number: {@code 1}, {@code 0.1}, {@code 1e+20}, {@code NaN}. */
    static String text(double value) {
        if (value == (long) value && Math.abs(value) < 1e15) {
            return value == 0 && 1 / value < 0 ? "-0" : Long.toString((long) value);
        }
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return Double.toString(value);
        }
        BigDecimal digits = new BigDecimal(Double.toString(value)).stripTrailingZeros();
        // Double.toString may give a digit too many before Java 19 (JDK-4511638).
        while (digits.precision() > 15) {
            BigDecimal shorter = shortened(digits);
            if (shorter.doubleValue() != value) {
                break;
            }
            digits = shorter;
        }
        return scientific(digits);
    }

    /** The same for a float. */
    static String text(float value) {
        if (value == (long) value && Math.abs(value) < 1e15f || Float.isNaN(value) || Float.isInfinite(value)) {
            return text((double) value);
        }
        BigDecimal digits = new BigDecimal(Float.toString(value)).stripTrailingZeros();
        while (digits.precision() > 6) {
            BigDecimal shorter = shortened(digits);
            if (shorter.floatValue() != value) {
                break;
            }
            digits = shorter;
        }
        return scientific(digits);
    }

    private static BigDecimal shortened(BigDecimal digits) {
        return digits.round(new MathContext(digits.precision() - 1, RoundingMode.HALF_EVEN))
                .stripTrailingZeros();
    }

    private static String scientific(BigDecimal digits) {
        int exponent = digits.precision() - digits.scale() - 1;
        if (exponent >= -5 && exponent < 15) {
            return digits.toPlainString();
        }
        BigDecimal mantissa = digits.movePointLeft(exponent).stripTrailingZeros();
        return mantissa.toPlainString()
                + String.format(Locale.ROOT, "e%s%02d", exponent < 0 ? "-" : "+", Math.abs(exponent));
    }

    /** {@code 3,503}: for people, in every locale. */
    static String grouped(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }
}
