package dev.dormouse.entity;

import java.util.List;

/**
 * How a column's value looks in Java.
 *
 * @param javaType the class's binary name, never a primitive: {@code java.lang.Integer}, {@code [B}
 * @param form how Hibernate is told to map it
 * @param databaseType the database's spelling, for casts
 * @param labels the values that an enum allows; else empty
 */
public record ValueType(String javaType, Form form, String databaseType, List<String> labels) {

    /** How a value travels. */
    public enum Form {
        /** Hibernate knows the Java type. */
        PLAIN,
        /** A JSON document as maps and lists. */
        JSON,
        /** An SQL array as a Java array. */
        ARRAY,
        /** A type without a sensible Java form: read as its text, and cast back when written. */
        TEXT,
        /** A type that is read as its text and is never written. */
        READ_ONLY_TEXT
    }

    public ValueType {
        labels = List.copyOf(labels);
    }

    static ValueType plain(Class<?> type, String databaseType) {
        return new ValueType(type.getName(), Form.PLAIN, databaseType, List.of());
    }

    /** {@code Integer}, {@code byte[]}: for people. */
    public String simpleName() {
        if (javaType.equals("[B")) {
            return "byte[]";
        }
        String name = javaType.startsWith("[L") ? javaType.substring(2, javaType.length() - 1) : javaType;
        return name.substring(name.lastIndexOf('.') + 1) + (javaType.startsWith("[L") ? "[]" : "");
    }

    public boolean isNumber() {
        return switch (javaType) {
            case "java.lang.Short",
                    "java.lang.Integer",
                    "java.lang.Long",
                    "java.lang.Float",
                    "java.lang.Double",
                    "java.math.BigInteger",
                    "java.math.BigDecimal" -> true;
            default -> false;
        };
    }

    public boolean isText() {
        return javaType.equals("java.lang.String");
    }
}
