package dev.dormouse.entity;

import java.util.List;

/**
 * How a column's value looks in Java, and how it travels between Java and the database.
 *
 * @param javaType the class's binary name, never a primitive: {@code java.lang.Integer}, {@code [B}; for an enum the class that is
 *     generated for it
 * @param form how Hibernate is told to map it
 * @param databaseType the database's spelling, for casts
 * @param labels the values that an enum allows; else empty
 * @param note why it is not what one would expect, as the end of a sentence: {@code read as text, because …}; empty if it is
 */
public record ValueType(String javaType, Form form, String databaseType, List<String> labels, String note) {

    /** How a value travels. */
    public enum Form {
        /** Hibernate knows the Java type. */
        PLAIN,
        /** A JSON document as maps and lists. */
        JSON,
        /** An SQL array as a Java array, which Hibernate knows. */
        ARRAY,
        /** An SQL array whose elements we read and write ourselves. */
        ELEMENTS,
        /** One of an enum's labels, as a constant of the generated class. */
        ENUM,
        /** The database's own spelling, which it reads again when it is written. */
        TEXT,
        /** The same, but it cannot be compared before it is cast to text. */
        CAST_TEXT,
        /** A type that is read as its text and is never written. */
        READ_ONLY_TEXT
    }

    public ValueType {
        labels = List.copyOf(labels);
    }

    static ValueType plain(Class<?> type, String databaseType) {
        return new ValueType(type.getName(), Form.PLAIN, databaseType, List.of(), "");
    }

    static ValueType text(Form form, String databaseType, String note) {
        return new ValueType(String.class.getName(), form, databaseType, List.of(), note);
    }

    ValueType withNote(String why) {
        return new ValueType(javaType, form, databaseType, labels, why);
    }

    /** {@code Integer}, {@code byte[]}: for people. */
    public String simpleName() {
        String name = javaType;
        int dimensions = 0;
        while (name.startsWith("[")) {
            name = name.substring(1);
            dimensions++;
        }
        if (dimensions > 0) {
            name = name.equals("B") ? "byte" : name.substring(1, name.length() - 1);
        }
        return name.substring(name.lastIndexOf('.') + 1) + "[]".repeat(dimensions);
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

    /** Whether it is an SQL array. */
    public boolean isArray() {
        return form == Form.ARRAY || form == Form.ELEMENTS;
    }

    /** Whether it is one of an enum's labels. */
    public boolean isEnum() {
        return form == Form.ENUM;
    }

    /** The generated enum class that is in use here, alone or in an array; empty if there is none. */
    String enumClass() {
        if (labels.isEmpty()) {
            return "";
        }
        return javaType.startsWith("[")
                ? javaType.substring(javaType.indexOf('L') + 1, javaType.length() - 1)
                : javaType;
    }
}
