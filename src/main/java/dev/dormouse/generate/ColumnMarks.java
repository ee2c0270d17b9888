package dev.dormouse.generate;

import com.palantir.javapoet.CodeBlock;
import dev.dormouse.entity.Attribute;
import dev.dormouse.entity.EntityModel;
import dev.dormouse.entity.ValueType;
import dev.dormouse.schema.ColumnType;
import dev.dormouse.schema.TableColumn;
import dev.dormouse.schema.TableColumn.Generation;
import jakarta.persistence.Column;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.Generated;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.NaturalId;
import org.hibernate.generator.EventType;
import org.hibernate.type.SqlTypes;

/** The annotations of an attribute that is a column's value. */
final class ColumnMarks {

    /** What JPA takes a text's length for if nothing is said. */
    private static final int USUAL_LENGTH = 255;

    private static final Set<String> FIXED_TEXT = Set.of("bpchar", "char", "character", "nchar");
    private static final Set<String> SPELLED_AS_TEXT = Set.of("bpchar", "char", "character", "nchar", "name", "citext");
    private static final Set<String> TEXTS = Set.of(
            "text",
            "varchar",
            "character varying",
            "bpchar",
            "char",
            "character",
            "nchar",
            "nvarchar",
            "name",
            "citext");
    private static final Set<String> LARGE_TEXT = Set.of("clob", "character large object");
    private static final Set<String> LARGE_BYTES = Set.of("blob", "binary large object");
    private static final Set<String> DECIMALS = Set.of("numeric", "decimal");

    /** How PostgreSQL spells the types whose names are shorter. */
    private static final Set<String> POSTGRES_SPELLINGS = Set.of(
            "smallint",
            "integer",
            "bigint",
            "real",
            "double precision",
            "boolean",
            "character varying",
            "character",
            "\"char\"",
            "time without time zone",
            "time with time zone",
            "timestamp without time zone",
            "timestamp with time zone",
            "bit varying");

    private static final Pattern ARGUMENTS = Pattern.compile("\\(.*?\\)");

    private final Naming naming;

    ColumnMarks(Naming naming) {
        this.naming = naming;
    }

    List<Mark> of(EntityModel model, Attribute.Basic basic, List<Attribute.Basic> naturalKey) {
        List<Mark> marks = new ArrayList<>();
        boolean id = model.id().contains(basic.name());
        if (id) {
            marks.add(Mark.of(Id.class));
            if (KeyGeneration.isGenerated(model, basic)) {
                marks.addAll(KeyGeneration.marks(basic, naming));
            }
        } else if (naturalKey.contains(basic)) {
            marks.add(Mark.of(NaturalId.class).set("mutable", "true"));
        }
        Mark column = column(model, basic, id, naturalKey.equals(List.of(basic)));
        if (!column.isEmpty()) {
            marks.add(column);
        }
        marks.addAll(type(basic));
        if (!id && !model.readOnly()) {
            marks.addAll(origin(basic));
        }
        return marks;
    }

    private Mark column(EntityModel model, Attribute.Basic basic, boolean id, boolean natural) {
        TableColumn column = basic.column();
        Mark mark = Mark.of(Column.class)
                .setIf(!naming.isImplied(basic.name(), column.name()), "name", "$S", naming.quoted(column.name()));
        boolean own = basic.writable() || id || model.readOnly();
        // Also where a relation sets it: of two mappings of one column Hibernate believes the first.
        mark.setIf(!id && !column.nullable(), "nullable", "false");
        boolean unique = own && !id && !natural && isUnique(model, column.name());
        mark.setIf(unique, "unique", "true");
        size(mark, basic);
        String definition = definition(basic);
        mark.setIf(!definition.isEmpty(), "columnDefinition", "$S", definition);
        boolean readOnly = !id && !model.readOnly() && !basic.insertable();
        mark.setIf(readOnly, "insertable", "false");
        mark.setIf(!id && !model.readOnly() && !basic.updatable(), "updatable", "false");
        return mark;
    }

    private static boolean isUnique(EntityModel model, String column) {
        return model.table().uniqueKeys().stream().anyMatch(key -> key.columns().equals(List.of(column)));
    }

    private static void size(Mark mark, Attribute.Basic basic) {
        ColumnType type = basic.column().type();
        ValueType value = basic.type();
        boolean sized = value.isText() && value.form() == ValueType.Form.PLAIN
                || value.javaType().equals("[B");
        mark.setIf(sized && type.length() > 0 && type.length() != USUAL_LENGTH, "length", "$L", type.length());
        if (value.javaType().equals("java.math.BigDecimal") && type.precision() > 0) {
            mark.set("precision", "$L", type.precision());
            mark.setIf(type.scale() > 0, "scale", "$L", type.scale());
        }
    }

    /** The database's own spelling of the type, where the Java type and the sizes do not say it. */
    private String definition(Attribute.Basic basic) {
        ColumnType type = basic.column().type();
        ValueType value = basic.type();
        boolean postgres = naming.dialectName().equals("postgresql");
        if (EnumTypes.isEnum(basic)) {
            return type.base().equals("enum") ? "enum(" + labels(type) + ")" : type.display();
        }
        if (isSpelledOut(basic)) {
            return postgres ? postgresSpelling(type, value) : value.databaseType();
        }
        if (postgres && isDomain(type) || isDeclaredOtherwise(basic)) {
            return type.display();
        }
        if (postgres && type.base().equals("timetz")) {
            return postgresSpelling(type, value);
        }
        boolean unlimitedText =
                value.isText() && type.length() <= 0 && !naming.dialectName().equals("h2");
        boolean unlimitedNumber = postgres && DECIMALS.contains(type.base()) && type.precision() <= 0;
        return unlimitedText || unlimitedNumber ? type.display() : "";
    }

    private static String labels(ColumnType type) {
        return type.labels().stream()
                .map(label -> "'" + label.replace("'", "''") + "'")
                .collect(Collectors.joining(", "));
    }

    /** The name that PostgreSQL's driver calls the type by, so that Hibernate's check of the schema knows it again. */
    private static String postgresSpelling(ColumnType type, ValueType value) {
        if (type.form() == ColumnType.Form.ARRAY) {
            return "_" + type.base();
        }
        return POSTGRES_SPELLINGS.contains(bare(type)) ? type.base() + arguments(type) : value.databaseType();
    }

    /** Whether Hibernate's own type for the Java class is not the column's. */
    private boolean isDeclaredOtherwise(Attribute.Basic basic) {
        String spelling = basic.column().type().display();
        return switch (naming.dialectName()) {
            case "sqlite" -> !basic.type().isText();
            case "mariadb" -> spelling.contains("unsigned") || spelling.startsWith("year");
            default -> false;
        };
    }

    /** A domain's base is that of its type, but it is spelled by its own name. */
    private static boolean isDomain(ColumnType type) {
        String spelling = bare(type);
        return type.form() == ColumnType.Form.PLAIN
                && !spelling.equals(type.base())
                && !POSTGRES_SPELLINGS.contains(spelling);
    }

    /** {@code time(3) with time zone} → {@code time with time zone}. */
    private static String bare(ColumnType type) {
        return ARGUMENTS.matcher(type.display()).replaceAll("");
    }

    private static String arguments(ColumnType type) {
        Matcher found = ARGUMENTS.matcher(type.display());
        return found.find() ? found.group() : "";
    }

    /** Whether the value travels as the database's own text. */
    private static boolean isSpelledOut(Attribute.Basic basic) {
        if (isTextArray(basic) || isNestedArray(basic)) {
            return true;
        }
        if (basic.type().javaType().startsWith("[")
                || SPELLED_AS_TEXT.contains(basic.column().type().base())) {
            return false;
        }
        return switch (basic.type().form()) {
            case PLAIN, JSON, ARRAY -> false;
            default -> true;
        };
    }

    /** An array of several dimensions, which Hibernate does not know: the whole of it is text. */
    static boolean isNestedArray(Attribute.Basic basic) {
        return basic.type().javaType().startsWith("[[")
                && !basic.type().javaType().equals("[[B");
    }

    /** An array whose elements Hibernate does not know: they are read as text. */
    static boolean isTextArray(Attribute.Basic basic) {
        ColumnType type = basic.column().type();
        String javaType = basic.type().javaType();
        boolean words = javaType.equals("[Ljava.lang.String;") || javaType.equals("[Ljava.lang.Object;");
        return type.form() == ColumnType.Form.ARRAY
                && javaType.startsWith("[")
                && !isNestedArray(basic)
                && (!type.labels().isEmpty() || words && !TEXTS.contains(type.base()));
    }

    private List<Mark> type(Attribute.Basic basic) {
        String base = basic.column().type().base();
        if (EnumTypes.isEnum(basic)) {
            return enumeration();
        }
        ValueType value = basic.type();
        if (value.form() == ValueType.Form.JSON) {
            return List.of(jdbcType("JSON"));
        }
        if (isSpelledOut(basic)) {
            return cast(basic);
        }
        if (base.equals("int1")) {
            return List.of(jdbcType("TINYINT"));
        }
        if (value.isText() && FIXED_TEXT.contains(base)) {
            return List.of(jdbcType("CHAR"));
        }
        boolean large = value.isText() && LARGE_TEXT.contains(base)
                || value.javaType().equals("[B") && LARGE_BYTES.contains(base);
        return large && naming.dialectName().equals("h2") ? List.of(Mark.of(Lob.class)) : List.of();
    }

    private List<Mark> enumeration() {
        Mark enumerated = Mark.of(Enumerated.class).set("value", "$T.STRING", EnumType.class);
        return switch (naming.dialectName()) {
            case "postgresql" -> List.of(enumerated, jdbcType("NAMED_ENUM"));
            case "sqlite" -> List.of(enumerated);
            default -> List.of(enumerated, jdbcType("ENUM"));
        };
    }

    private static Mark jdbcType(String code) {
        return Mark.of(JdbcTypeCode.class).set("value", "$T.$L", SqlTypes.class, code);
    }

    private List<Mark> cast(Attribute.Basic basic) {
        String text =
                switch (naming.dialectName()) {
                    case "postgresql" -> "text";
                    case "h2" -> "varchar";
                    default -> "";
                };
        if (text.isEmpty()) {
            return List.of();
        }
        String many = isTextArray(basic) ? (text.equals("text") ? "[]" : " array") : "";
        String column = naming.sql(basic.column().name());
        // As text an address would always have the size of its network behind it.
        boolean address = basic.column().type().base().equals("inet") && many.isEmpty();
        String before = address ? "abbrev(" : "cast(";
        String after = address ? ")" : " as " + text + many + ")";
        // Hibernate looks for the column's name in all of the text, in words too.
        boolean found = (before + after).contains(column);
        String read = found
                ? before.toUpperCase(Locale.ROOT) + column + after.toUpperCase(Locale.ROOT)
                : before + column + after;
        Mark mark = Mark.of(ColumnTransformer.class).set("read", "$S", read);
        boolean written = basic.writable();
        return List.of(
                mark.setIf(written, "write", "$S", "cast(? as " + basic.type().databaseType() + ")"));
    }

    /** Where the value comes from if the object has none. */
    private static List<Mark> origin(Attribute.Basic basic) {
        TableColumn column = basic.column();
        if (column.generation() == Generation.COMPUTED) {
            CodeBlock events = CodeBlock.of("{$T.INSERT, $T.UPDATE}", EventType.class, EventType.class);
            return List.of(Mark.of(Generated.class).set("event", "$L", events));
        }
        if (column.generation() == Generation.IDENTITY) {
            return List.of(Mark.of(Generated.class));
        }
        return column.defaultValue()
                .filter(expression -> basic.writable())
                .map(expression -> List.of(Mark.of(ColumnDefault.class).set("value", "$S", expression)))
                .orElse(List.of());
    }
}
