package dev.dormouse.entity;

import dev.dormouse.entity.ValueType.Form;
import dev.dormouse.schema.ColumnType;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.Set;

/** MariaDB's types that are wider than their names in Java, or have no form there. */
final class MariaDbTypes {

    private static final String ZERO = "the date 0000-00-00, and any other with a zero for month or day, reads as null";
    private static final Set<String> GEOMETRIES = Set.of(
            "geometry",
            "point",
            "linestring",
            "polygon",
            "multipoint",
            "multilinestring",
            "multipolygon",
            "geometrycollection");

    private MariaDbTypes() {}

    static Optional<ValueType> special(ColumnType type) {
        String spelling = type.display();
        String base = type.base();
        if (GEOMETRIES.contains(base)) {
            return Optional.of(ValueType.text(Form.CAST_TEXT, spelling, "read as text, because it is a geometry"));
        }
        return Optional.ofNullable(
                switch (base) {
                    case "numeric" ->
                        spelling.startsWith("bigint") ? ValueType.plain(BigInteger.class, spelling) : null;
                    case "year" -> ValueType.plain(Integer.class, spelling);
                    case "float" -> ValueType.plain(Float.class, spelling);
                    case "bit" -> ValueType.text(Form.TEXT, spelling, "read as text, because it is a row of bits");
                    case "time" ->
                        ValueType.text(
                                Form.TEXT,
                                spelling,
                                "read as text, because it may be more than a day or less than none");
                    case "set" ->
                        ValueType.text(Form.TEXT, spelling, "read as text, because it may hold several labels");
                    case "inet4", "inet6" ->
                        ValueType.text(Form.TEXT, spelling, "read as text, because it is an address");
                    case "date" -> ValueType.plain(LocalDate.class, spelling).withNote(ZERO);
                    case "timestamp", "datetime" ->
                        ValueType.plain(LocalDateTime.class, spelling).withNote(ZERO);
                    default -> null;
                });
    }
}
