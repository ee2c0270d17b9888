package dev.dormouse.entity;

import static dev.dormouse.entity.ValueType.Form.CAST_TEXT;
import static dev.dormouse.entity.ValueType.Form.READ_ONLY_TEXT;
import static dev.dormouse.entity.ValueType.Form.TEXT;

import dev.dormouse.schema.ColumnType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The Java type of each database type (rule 15). What is not known becomes text; nothing is narrowed. */
final class ValueTypes {

    /** Enums of more labels than this are text: the class would be too large. */
    private static final int MOST_LABELS = 1000;

    private static final Map<String, Class<?>> COMMON = Map.ofEntries(
            Map.entry("int1", Short.class),
            Map.entry("smallint", Short.class),
            Map.entry("int2", Short.class),
            Map.entry("integer", Integer.class),
            Map.entry("int", Integer.class),
            Map.entry("int4", Integer.class),
            Map.entry("mediumint", Integer.class),
            Map.entry("bigint", Long.class),
            Map.entry("int8", Long.class),
            Map.entry("oid", Long.class),
            Map.entry("numeric", BigDecimal.class),
            Map.entry("decimal", BigDecimal.class),
            Map.entry("decfloat", BigDecimal.class),
            Map.entry("real", Float.class),
            Map.entry("float4", Float.class),
            Map.entry("double precision", Double.class),
            Map.entry("float8", Double.class),
            Map.entry("double", Double.class),
            Map.entry("boolean", Boolean.class),
            Map.entry("bool", Boolean.class),
            Map.entry("uuid", UUID.class),
            Map.entry("date", LocalDate.class),
            Map.entry("timestamp", LocalDateTime.class),
            Map.entry("timestamp without time zone", LocalDateTime.class),
            Map.entry("datetime", LocalDateTime.class),
            Map.entry("time", LocalTime.class),
            Map.entry("time without time zone", LocalTime.class),
            Map.entry("timetz", OffsetTime.class),
            Map.entry("time with time zone", OffsetTime.class),
            Map.entry("timestamptz", OffsetDateTime.class),
            Map.entry("timestamp with time zone", OffsetDateTime.class),
            Map.entry("bytea", byte[].class),
            Map.entry("blob", byte[].class),
            Map.entry("tinyblob", byte[].class),
            Map.entry("mediumblob", byte[].class),
            Map.entry("longblob", byte[].class),
            Map.entry("binary", byte[].class),
            Map.entry("varbinary", byte[].class),
            Map.entry("binary varying", byte[].class),
            Map.entry("binary large object", byte[].class),
            Map.entry("text", String.class),
            Map.entry("varchar", String.class),
            Map.entry("character varying", String.class),
            Map.entry("char", String.class),
            Map.entry("bpchar", String.class),
            Map.entry("character", String.class),
            Map.entry("nvarchar", String.class),
            Map.entry("nchar", String.class),
            Map.entry("name", String.class),
            Map.entry("clob", String.class),
            Map.entry("tinytext", String.class),
            Map.entry("mediumtext", String.class),
            Map.entry("longtext", String.class),
            Map.entry("varchar_ignorecase", String.class),
            Map.entry("character large object", String.class));

    /** Elements of arrays that Hibernate reads and writes well, and knows functions for. */
    private static final Set<Class<?>> ELEMENTS =
            Set.of(Short.class, Integer.class, Long.class, Float.class, Double.class, Boolean.class, String.class);

    private final String dialect;
    private final EnumNames enums = new EnumNames();
    private final Map<ColumnType, ValueType> plain = new IdentityHashMap<>();

    /** @param dialect the short name of the database */
    ValueTypes(String dialect) {
        this.dialect = dialect;
    }

    /** Tells what entities are called: enums get other names. */
    void reserve(Collection<String> entities) {
        enums.reserve(entities);
    }

    /** The Java type of an entity's column. */
    ValueType of(ColumnType type, String entity, String column) {
        return switch (type.form()) {
            case ENUM -> enumeration(type, entity, column);
            case ARRAY -> array(type, entity, column);
            case COMPOSITE ->
                ValueType.text(
                        dialect.equals("postgresql") ? CAST_TEXT : READ_ONLY_TEXT,
                        type.display(),
                        "read as text, because it is a row of several values");
            case RANGE -> ValueType.text(TEXT, type.display(), "read as text, because Java has no ranges");
            case PLAIN -> plain.computeIfAbsent(type, this::plain);
        };
    }

    private ValueType plain(ColumnType type) {
        Optional<ValueType> own =
                switch (dialect) {
                    case "postgresql" -> PostgresTypes.special(type);
                    case "mariadb" -> MariaDbTypes.special(type);
                    case "sqlite" -> sqlite(type);
                    default -> h2(type);
                };
        if (own.isPresent()) {
            return own.get();
        }
        if (type.base().equals("json") || type.base().equals("jsonb")) {
            return new ValueType(Object.class.getName(), ValueType.Form.JSON, type.base(), List.of(), "");
        }
        Class<?> known = COMMON.get(type.base());
        if (known != null) {
            return ValueType.plain(known, type.display());
        }
        return ValueType.text(
                dialect.equals("postgresql") ? CAST_TEXT : TEXT,
                type.display(),
                "read as text, because " + type.base() + " is not a type that is known");
    }

    private static Optional<ValueType> h2(ColumnType type) {
        String base = type.base();
        if (base.equals("float")) {
            return Optional.of(ValueType.plain(Double.class, type.display()));
        }
        if (base.startsWith("interval")) {
            return Optional.of(ValueType.text(TEXT, type.display(), "read as text, because Java has no such interval"));
        }
        if (base.equals("geometry")) {
            return Optional.of(ValueType.text(TEXT, type.display(), "read as text, because it is a geometry"));
        }
        return base.equals("java_object")
                ? Optional.of(ValueType.plain(byte[].class, type.display())
                        .withNote("read as its bytes, because it is an object of some other program"))
                : Optional.empty();
    }

    /** SQLite: the declared name decides, by its affinity rules where it is not a name that says more. */
    private static Optional<ValueType> sqlite(ColumnType type) {
        if (type.display().equalsIgnoreCase("any")) {
            String why = "read as text, because the column takes values of any type";
            return Optional.of(ValueType.text(CAST_TEXT, type.display(), why));
        }
        Class<?> known = COMMON.get(type.base());
        if (known == Integer.class || known == Short.class) {
            return Optional.of(ValueType.plain(type.base().equals("integer") ? Long.class : known, type.display()));
        }
        if (known == Float.class) {
            return Optional.of(ValueType.plain(Double.class, type.display()));
        }
        return known == OffsetDateTime.class || known == UUID.class
                ? Optional.of(ValueType.plain(String.class, type.display()))
                : Optional.empty();
    }

    private ValueType enumeration(ColumnType type, String entity, String column) {
        if (type.labels().isEmpty() || type.labels().size() > MOST_LABELS) {
            return ValueType.text(
                    TEXT,
                    type.display(),
                    "read as text, because it has " + type.labels().size() + " labels");
        }
        return new ValueType(enumClass(type, entity, column), ValueType.Form.ENUM, type.display(), type.labels(), "");
    }

    /** MariaDB's enums, and H2's that are no domains, belong to their column. */
    private String enumClass(ColumnType type, String entity, String column) {
        String own = dialect.equals("postgresql")
                ? type.base()
                : dialect.equals("h2") && !type.display().startsWith("enum") ? type.display() : "";
        return enums.name(own, type, entity, column);
    }

    private ValueType array(ColumnType type, String entity, String column) {
        String spelling = type.display();
        if (!type.labels().isEmpty() && type.labels().size() <= MOST_LABELS) {
            String element = enumClass(type, entity, column);
            String javaType = "[".repeat(dimensions(type)) + "L" + element + ";";
            return new ValueType(javaType, ValueType.Form.ELEMENTS, spelling, type.labels(), "");
        }
        Class<?> element = COMMON.get(type.base());
        if (element != null) {
            boolean hibernates = ELEMENTS.contains(element)
                    && dimensions(type) == 1
                    && !(dialect.equals("postgresql") && PostgresTypes.isDomain(type))
                    && !(dialect.equals("postgresql")
                            && PostgresTypes.special(plainElement(type)).isPresent());
            ValueType.Form form = hibernates ? ValueType.Form.ARRAY : ValueType.Form.ELEMENTS;
            return new ValueType(arrayType(element, dimensions(type)).getName(), form, spelling, List.of(), "");
        }
        if (dialect.equals("postgresql")) {
            String why = "its elements are read as text, because they are " + type.base();
            String javaType = arrayType(String.class, dimensions(type)).getName();
            return new ValueType(javaType, ValueType.Form.ELEMENTS, spelling, List.of(), why);
        }
        return ValueType.text(READ_ONLY_TEXT, spelling, "read as text, because its elements are " + type.base());
    }

    /** As many as the column was declared with; PostgreSQL takes others, too. */
    private int dimensions(ColumnType array) {
        String spelling = array.display();
        int dimensions = 0;
        while (dialect.equals("postgresql") && spelling.endsWith("[]".repeat(dimensions + 1))) {
            dimensions++;
        }
        return Math.max(1, dimensions);
    }

    private static Class<?> arrayType(Class<?> element, int dimensions) {
        return dimensions == 0 ? element : arrayType(element, dimensions - 1).arrayType();
    }

    private static ColumnType plainElement(ColumnType array) {
        return ColumnType.plain(array.base());
    }
}
