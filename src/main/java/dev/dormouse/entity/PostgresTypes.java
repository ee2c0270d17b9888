package dev.dormouse.entity;

import dev.dormouse.entity.ValueType.Form;
import dev.dormouse.schema.ColumnType;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** PostgreSQL's types that Java has no form for, or that must not be bound as Java's driver would. */
final class PostgresTypes {

    /** Text whose own rules of comparing count: a parameter must not arrive as {@code varchar}. */
    private static final Set<String> TEXTS = Set.of("bpchar", "char", "name", "citext");

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("money", "it carries a currency"),
            Map.entry("timetz", "a query's parameter would lose its zone"),
            Map.entry("interval", "Java has no months, days and seconds in one"),
            Map.entry("inet", "an address may be a network"),
            Map.entry("cidr", "an address may be a network"),
            Map.entry("macaddr", "Java has no hardware addresses"),
            Map.entry("macaddr8", "Java has no hardware addresses"),
            Map.entry("bit", "it is a row of bits"),
            Map.entry("varbit", "it is a row of bits"),
            Map.entry("tsvector", "Java has no search documents"),
            Map.entry("tsquery", "Java has no search queries"),
            Map.entry("ltree", "Java has no label trees"),
            Map.entry("hstore", "it has a spelling of its own"),
            Map.entry("pg_lsn", "it is a place in the log"));

    private static final Map<String, String> NOT_COMPARABLE = Map.ofEntries(
            Map.entry("xml", "Java's documents are not plain values"),
            Map.entry("regclass", "it is the name of a relation"),
            Map.entry("point", "it is a geometry"),
            Map.entry("line", "it is a geometry"),
            Map.entry("lseg", "it is a geometry"),
            Map.entry("box", "it is a geometry"),
            Map.entry("path", "it is a geometry"),
            Map.entry("polygon", "it is a geometry"),
            Map.entry("circle", "it is a geometry"));

    private PostgresTypes() {}

    /** Whether it is a domain over a type whose operators are made for all such types, and so do not see through domains. */
    static boolean isDomain(ColumnType type) {
        return switch (type.form()) {
            case ARRAY -> !type.display().endsWith("[]");
            case ENUM, RANGE -> {
                String shown = type.display().replace("\"", "");
                yield !shown.equals(type.base()) && !shown.endsWith("." + type.base());
            }
            default -> false;
        };
    }

    static Optional<ValueType> special(ColumnType type) {
        String base = type.base();
        if (TEXTS.contains(base)) {
            return Optional.of(ValueType.text(Form.TEXT, type.display(), ""));
        }
        if (WORDS.containsKey(base)) {
            return Optional.of(ValueType.text(Form.TEXT, type.display(), "read as text, because " + WORDS.get(base)));
        }
        return NOT_COMPARABLE.containsKey(base)
                ? Optional.of(ValueType.text(
                        Form.CAST_TEXT, type.display(), "read as text, because " + NOT_COMPARABLE.get(base)))
                : Optional.empty();
    }
}
