package dev.dormouse.generate;

import com.palantir.javapoet.TypeName;
import com.querydsl.core.types.Path;
import com.querydsl.core.types.dsl.ArrayPath;
import com.querydsl.core.types.dsl.BooleanPath;
import com.querydsl.core.types.dsl.ComparablePath;
import com.querydsl.core.types.dsl.DatePath;
import com.querydsl.core.types.dsl.DateTimePath;
import com.querydsl.core.types.dsl.EnumPath;
import com.querydsl.core.types.dsl.NumberPath;
import com.querydsl.core.types.dsl.SimplePath;
import com.querydsl.core.types.dsl.StringPath;
import com.querydsl.core.types.dsl.TimePath;
import dev.dormouse.entity.Attribute;
import java.util.Locale;

/** Which of Querydsl's paths a value has. */
enum PathKind {
    STRING(StringPath.class, false),
    BOOLEAN(BooleanPath.class, false),
    NUMBER(NumberPath.class, true),
    DATE(DatePath.class, true),
    DATE_TIME(DateTimePath.class, true),
    TIME(TimePath.class, true),
    ENUM(EnumPath.class, true),
    COMPARABLE(ComparablePath.class, true),
    SIMPLE(SimplePath.class, true),
    ARRAY(ArrayPath.class, true);

    private final Class<?> path;
    private final boolean typed;

    <T extends Path<?>> PathKind(Class<T> path, boolean typed) {
        this.path = path;
        this.typed = typed;
    }

    static PathKind of(Attribute.Basic basic, TypeName type) {
        if (EnumTypes.isEnum(basic)) {
            return ENUM;
        }
        if (basic.type().isNumber()) {
            return NUMBER;
        }
        String name = type.toString();
        if (name.endsWith("[]")) {
            return ARRAY;
        }
        return switch (name) {
            case "java.lang.String" -> STRING;
            case "java.lang.Boolean" -> BOOLEAN;
            case "java.time.LocalDate" -> DATE;
            case "java.time.LocalDateTime", "java.time.OffsetDateTime", "java.time.Instant" -> DATE_TIME;
            case "java.time.LocalTime", "java.time.OffsetTime" -> TIME;
            case "java.util.UUID", "java.time.Duration", "java.time.Year" -> COMPARABLE;
            default -> SIMPLE;
        };
    }

    Class<?> path() {
        return path;
    }

    /** Whether the value's class is named, too. */
    boolean isTyped() {
        return typed;
    }

    /** {@code DateTime}, as in {@code createDateTime}. */
    String word() {
        return this == DATE_TIME
                ? "DateTime"
                : name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT);
    }
}
