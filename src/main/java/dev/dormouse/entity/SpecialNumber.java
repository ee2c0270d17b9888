package dev.dormouse.entity;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * What a database's exact numbers may be, but Java's may not: NaN and the infinities. They print as the database spells them,
 * are written back as they were read, and what is calculated from them is again the same.
 */
public final class SpecialNumber extends BigDecimal {

    private static final long serialVersionUID = 1L;

    public static final SpecialNumber NAN = new SpecialNumber("NaN", Double.NaN);
    public static final SpecialNumber INFINITY = new SpecialNumber("Infinity", Double.POSITIVE_INFINITY);
    public static final SpecialNumber NEGATIVE_INFINITY = new SpecialNumber("-Infinity", Double.NEGATIVE_INFINITY);

    private final String spelling;
    private final double value;

    private SpecialNumber(String spelling, double value) {
        super(0);
        this.spelling = spelling;
        this.value = value;
    }

    /** The number that a database writes like this. */
    static BigDecimal parse(String text) {
        return switch (text) {
            case "NaN" -> NAN;
            case "Infinity" -> INFINITY;
            case "-Infinity" -> NEGATIVE_INFINITY;
            default -> new BigDecimal(text);
        };
    }

    @Override
    public int compareTo(BigDecimal other) {
        return Double.compare(value, other.doubleValue());
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return spelling.hashCode();
    }

    @Override
    public double doubleValue() {
        return value;
    }

    @Override
    public float floatValue() {
        return (float) value;
    }

    @Override
    public long longValue() {
        throw new ArithmeticException(spelling + " is no whole number");
    }

    @Override
    public int intValue() {
        throw new ArithmeticException(spelling + " is no whole number");
    }

    @Override
    public BigDecimal add(BigDecimal other) {
        return this;
    }

    @Override
    public BigDecimal subtract(BigDecimal other) {
        return this;
    }

    @Override
    public BigDecimal multiply(BigDecimal other) {
        return this;
    }

    @Override
    public BigDecimal divide(BigDecimal other, MathContext context) {
        return this;
    }

    @Override
    public BigDecimal negate() {
        return this == INFINITY ? NEGATIVE_INFINITY : this == NEGATIVE_INFINITY ? INFINITY : this;
    }

    @Override
    public BigDecimal setScale(int scale, RoundingMode mode) {
        return this;
    }

    @Override
    public BigDecimal stripTrailingZeros() {
        return this;
    }

    @Override
    public String toPlainString() {
        return spelling;
    }

    @Override
    public String toString() {
        return spelling;
    }
}
