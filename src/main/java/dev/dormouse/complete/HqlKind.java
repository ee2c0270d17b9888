package dev.dormouse.complete;

import dev.dormouse.entity.ValueType;
import java.time.temporal.Temporal;
import java.util.Collection;
import java.util.Date;

/** What a value is, as coarsely as HQL's functions and comparisons care. */
enum HqlKind {
    TEXT,
    NUMBER,
    BOOLEAN,
    TEMPORAL,
    /** An object with attributes. */
    OBJECT,
    COLLECTION,
    /** A collection with keys; only ever wanted. */
    MAP,
    /** A collection with keys or positions; only ever wanted. */
    INDEXED,
    /** One of those, but nobody knows which, or it does not matter. */
    ANY;

    static HqlKind of(ValueType type) {
        if (type.isNumber()) {
            return NUMBER;
        }
        if (type.javaType().startsWith("[") && !type.javaType().equals("[B")) {
            return COLLECTION;
        }
        return switch (type.javaType()) {
            case "java.lang.String", "java.lang.Character" -> TEXT;
            case "java.lang.Boolean" -> BOOLEAN;
            default -> type.javaType().startsWith("java.time.") ? TEMPORAL : ANY;
        };
    }

    static HqlKind of(Class<?> type) {
        if (Number.class.isAssignableFrom(type)) {
            return NUMBER;
        }
        if (CharSequence.class.isAssignableFrom(type) || type == Character.class) {
            return TEXT;
        }
        if (Temporal.class.isAssignableFrom(type) || Date.class.isAssignableFrom(type)) {
            return TEMPORAL;
        }
        if (Collection.class.isAssignableFrom(type)) {
            return COLLECTION;
        }
        return type == Boolean.class ? BOOLEAN : ANY;
    }

    /** Whether only collections with keys or positions are wanted, and nothing else makes sense. */
    boolean isKeyed() {
        return this == MAP || this == INDEXED;
    }

    /** Whether it could stand where the other is wanted; a wish for any is fulfilled by all. */
    boolean fits(HqlKind wanted) {
        return wanted == ANY || this == wanted;
    }
}
