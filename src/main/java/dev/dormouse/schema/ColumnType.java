package dev.dormouse.schema;

import java.util.List;
import java.util.Optional;

/**
 * A column's type.
 *
 * @param display as the database spells it for people: {@code numeric(12,2)}, {@code character varying(120)}, {@code mood[]}
 * @param base the bare name that decides the Java type, the same on every database that has such a type, and PostgreSQL's:
 *     {@code int2 int4 int8 float4 float8 numeric bool text varchar bpchar bytea date time timetz timestamp timestamptz
 *     interval uuid json jsonb}; elsewhere also {@code int1 clob blob decfloat enum set year}; what a user defined keeps its
 *     exact name; for a domain the name of its base type, for an array that of its element
 * @param form what sort of type it is
 * @param length characters or bytes at most; -1 if unlimited or not applicable
 * @param precision decimal digits in all; -1 if unbounded or not applicable
 * @param scale decimal digits after the point; -1 if unbounded or not applicable
 * @param labels the values of an enum, in the database's order; else empty
 */
public record ColumnType(
        String display, String base, Form form, int length, int precision, int scale, List<String> labels) {

    /** What sort of type it is. */
    public enum Form {
        PLAIN,
        ENUM,
        ARRAY,
        COMPOSITE,
        RANGE
    }

    public ColumnType {
        labels = List.copyOf(labels);
    }

    /** A type that has nothing but its name. */
    public static ColumnType plain(String name) {
        return new ColumnType(name, name, Form.PLAIN, -1, -1, -1, List.of());
    }

    /** The labels, if it is an enum. */
    public Optional<List<String>> enumLabels() {
        return labels.isEmpty() ? Optional.empty() : Optional.of(labels);
    }
}
