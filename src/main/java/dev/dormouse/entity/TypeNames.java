package dev.dormouse.entity;

import dev.dormouse.schema.ColumnType;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether a column has the type that a mapping would give it, whatever the database calls that type. */
final class TypeNames {

    /** What Hibernate writes for text and numbers whose size nobody has said. */
    private static final List<String> UNSAID = List.of("255", "38,2", "38,0");

    private static final Pattern SIZE = Pattern.compile("\\(([^)]*)\\)");
    private static final Map<String, String> FAMILIES = Map.ofEntries(
            Map.entry("tinyint", "int1"),
            Map.entry("smallint", "int2"),
            Map.entry("integer", "int4"),
            Map.entry("int", "int4"),
            Map.entry("mediumint", "int4"),
            Map.entry("bigint", "int8"),
            Map.entry("decimal", "numeric"),
            Map.entry("dec", "numeric"),
            Map.entry("real", "float4"),
            Map.entry("double", "float8"),
            Map.entry("double precision", "float8"),
            Map.entry("boolean", "bool"),
            Map.entry("bit", "bool"),
            Map.entry("varchar", "text"),
            Map.entry("character varying", "text"),
            Map.entry("nvarchar", "text"),
            Map.entry("varchar_ignorecase", "text"),
            Map.entry("tinytext", "text"),
            Map.entry("mediumtext", "text"),
            Map.entry("longtext", "text"),
            Map.entry("character large object", "clob"),
            Map.entry("char", "bpchar"),
            Map.entry("character", "bpchar"),
            Map.entry("nchar", "bpchar"),
            Map.entry("time without time zone", "time"),
            Map.entry("time with time zone", "timetz"),
            Map.entry("datetime", "timestamp"),
            Map.entry("timestamp without time zone", "timestamp"),
            Map.entry("timestamp with time zone", "timestamptz"),
            Map.entry("jsonb", "json"),
            Map.entry("varbinary", "bytea"),
            Map.entry("binary varying", "bytea"),
            Map.entry("binary", "bytea"),
            Map.entry("blob", "bytea"),
            Map.entry("tinyblob", "bytea"),
            Map.entry("mediumblob", "bytea"),
            Map.entry("longblob", "bytea"),
            Map.entry("binary large object", "bytea"));

    private TypeNames() {}

    /** @param wanted as Hibernate would write it in a {@code create table} */
    static boolean fits(String wanted, ColumnType actual) {
        if (wanted.equals(actual.display())) {
            return true;
        }
        String lower = wanted.toLowerCase(Locale.ROOT);
        if (actual.form() == ColumnType.Form.ARRAY || lower.endsWith(" array") || lower.endsWith("[]")) {
            return actual.form() == ColumnType.Form.ARRAY
                    && family(lower.replaceAll("( array|\\[])$", "")).equals(family(actual.base()));
        }
        String family = family(lower);
        String there = family(actual.base());
        if (family.equals("enum")) {
            // A column of text holds the constants' names as well.
            return actual.form() == ColumnType.Form.ENUM || there.equals("text") || there.equals("bpchar");
        }
        return family.equals(there) && fitsSize(lower, actual);
    }

    private static String family(String type) {
        String bare = SIZE.matcher(type.toLowerCase(Locale.ROOT))
                .replaceAll("")
                .replaceAll("\\s+", " ")
                .strip();
        if (bare.equals("float")) {
            Optional<String> size = size(type);
            boolean small = size.isPresent() && Integer.parseInt(size.get()) <= 24;
            return small ? "float4" : "float8";
        }
        return FAMILIES.getOrDefault(bare, bare);
    }

    private static Optional<String> size(String type) {
        Matcher matcher = SIZE.matcher(type);
        return matcher.find() ? Optional.of(matcher.group(1).replace(" ", "")) : Optional.empty();
    }

    /** A length or precision is compared only if the model says one. */
    private static boolean fitsSize(String wanted, ColumnType actual) {
        Optional<String> size = size(wanted).filter(s -> !UNSAID.contains(s));
        String family = family(wanted);
        if (size.isEmpty()) {
            return true;
        }
        if (family.equals("text") || family.equals("bpchar")) {
            return actual.length() < 0 || size.get().equals(String.valueOf(actual.length()));
        }
        if (family.equals("numeric")) {
            String there = actual.precision() + "," + Math.max(0, actual.scale());
            String here = size.get().contains(",") ? size.get() : size.get() + ",0";
            return actual.precision() < 0 || here.equals(there);
        }
        return true;
    }
}
