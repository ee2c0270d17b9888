package dev.dormouse.entity;

import dev.dormouse.schema.ColumnType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The Java type of each database type (rule 15). What is not known becomes text; nothing is narrowed. */
final class ValueTypes {

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

    private final String dialect;

    /** @param dialect the short name of the database */
    ValueTypes(String dialect) {
        this.dialect = dialect;
    }

    ValueType of(ColumnType type) {
        String spelling = type.display();
        switch (type.form()) {
            case ENUM -> {
                return new ValueType(String.class.getName(), ValueType.Form.TEXT, spelling, type.labels());
            }
            case ARRAY -> {
                return array(type);
            }
            case COMPOSITE, RANGE -> {
                return new ValueType(String.class.getName(), ValueType.Form.TEXT, spelling, List.of());
            }
            case PLAIN -> {}
        }
        Optional<ValueType> own = dialect.equals("sqlite") ? sqlite(type) : special(type);
        if (own.isPresent()) {
            return own.get();
        }
        Class<?> known = COMMON.get(type.base());
        return known != null
                ? ValueType.plain(known, spelling)
                : new ValueType(String.class.getName(), ValueType.Form.TEXT, spelling, List.of());
    }

    private Optional<ValueType> special(ColumnType type) {
        String spelling = type.display();
        return Optional.ofNullable(
                switch (type.base()) {
                    case "json", "jsonb" ->
                        new ValueType(Object.class.getName(), ValueType.Form.JSON, type.base(), List.of());
                    case "year" -> ValueType.plain(Integer.class, spelling);
                    case "float" -> ValueType.plain(dialect.equals("mariadb") ? Float.class : Double.class, spelling);
                    case "bit" ->
                        dialect.equals("mariadb") && type.length() <= 1
                                ? ValueType.plain(Boolean.class, spelling)
                                : null;
                    default -> null;
                });
    }

    /** SQLite: the declared name decides, by its affinity rules where it is not a name that says more. */
    private Optional<ValueType> sqlite(ColumnType type) {
        String base = type.base();
        Class<?> known = COMMON.get(base);
        if (known == Integer.class || known == Short.class) {
            return Optional.of(ValueType.plain(base.equals("integer") ? Long.class : known, type.display()));
        }
        if (known == Float.class) {
            return Optional.of(ValueType.plain(Double.class, type.display()));
        }
        if (known == OffsetDateTime.class || known == UUID.class) {
            return Optional.of(ValueType.plain(String.class, type.display()));
        }
        if (known != null) {
            return Optional.empty();
        }
        Class<?> byAffinity = base.contains("int")
                ? Long.class
                : base.contains("char") || base.contains("clob") || base.contains("text")
                        ? String.class
                        : base.contains("blob")
                                ? byte[].class
                                : base.contains("real") || base.contains("floa") || base.contains("doub")
                                        ? Double.class
                                        : String.class;
        return Optional.of(ValueType.plain(byAffinity, type.display()));
    }

    private ValueType array(ColumnType type) {
        Class<?> element = type.labels().isEmpty() ? COMMON.get(type.base()) : null;
        if (element == null || element == byte[].class || dialect.equals("h2") && element == OffsetDateTime.class) {
            return new ValueType(String.class.getName(), ValueType.Form.TEXT, type.display(), List.of());
        }
        return new ValueType(element.arrayType().getName(), ValueType.Form.ARRAY, type.display(), List.of());
    }
}
