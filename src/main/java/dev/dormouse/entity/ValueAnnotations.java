package dev.dormouse.entity;

import dev.dormouse.dialect.Dialect;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.util.Locale;
import java.util.Map;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.JavaType;
import org.hibernate.annotations.JdbcType;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.Type;

/** Says in Hibernate's annotations how an attribute's value travels. */
final class ValueAnnotations {

    /** What the driver itself makes of dates and times: the ends of Java's range are PostgreSQL's infinity. */
    private static final Map<String, Integer> DIRECT = Map.of(
            LocalTime.class.getName(), SqlTypes.LOCAL_TIME,
            LocalDate.class.getName(), SqlTypes.LOCAL_DATE,
            LocalDateTime.class.getName(), SqlTypes.LOCAL_DATE_TIME,
            OffsetDateTime.class.getName(), SqlTypes.OFFSET_DATE_TIME);

    private static final Map<String, Class<?>> SQLITE = Map.of(
            Short.class.getName(), ExactJdbcTypes.SqliteInteger.class,
            Integer.class.getName(), ExactJdbcTypes.SqliteInteger.class,
            Long.class.getName(), ExactJdbcTypes.SqliteInteger.class,
            Double.class.getName(), ExactJdbcTypes.SqliteReal.class,
            BigDecimal.class.getName(), ExactJdbcTypes.SqliteNumeric.class,
            LocalDate.class.getName(), ExactJdbcTypes.SqliteDate.class,
            LocalDateTime.class.getName(), ExactJdbcTypes.SqliteTimestamp.class,
            LocalTime.class.getName(), ExactJdbcTypes.SqliteTime.class);

    private final Dialect dialect;

    ValueAnnotations(Dialect dialect) {
        this.dialect = dialect;
    }

    void annotate(FieldVisitor field, Attribute.Basic basic) {
        switch (basic.type().form()) {
            case JSON -> {
                jdbcType(field, SqlTypes.JSON);
                annotation(field, Mutability.class, JsonCopy.class);
            }
            case ARRAY -> {
                jdbcType(field, SqlTypes.ARRAY);
                annotation(field, JavaType.class, AnyDimensions.of(basic.type().javaType()));
                if (basic.type().databaseType().equals("text[]")) {
                    read(field, basic, "varchar[]");
                }
            }
            case ENUM, ELEMENTS, TEXT, READ_ONLY_TEXT -> {
                ownType(field, basic);
                if (dialect.name().equals("postgresql")
                        && PostgresTypes.isDomain(basic.column().type())) {
                    cast(field, basic);
                }
            }
            case CAST_TEXT -> {
                ownType(field, basic);
                cast(field, basic);
            }
            case PLAIN -> plain(field, basic.type().javaType());
        }
    }

    private void plain(FieldVisitor field, String javaType) {
        if (dialect.name().equals("sqlite")) {
            Class<?> own = SQLITE.get(javaType);
            if (own != null) {
                annotation(field, JdbcType.class, own);
            }
            return;
        }
        if (dialect.name().equals("mariadb")) {
            if (javaType.equals(LocalDate.class.getName())) {
                annotation(field, JdbcType.class, ExactJdbcTypes.DateOrZero.class);
            } else if (javaType.equals(LocalDateTime.class.getName())) {
                annotation(field, JdbcType.class, ExactJdbcTypes.TimestampOrZero.class);
            }
            return;
        }
        if (javaType.equals(BigDecimal.class.getName())) {
            annotation(field, JdbcType.class, ExactJdbcTypes.Numbers.class);
        } else if (javaType.equals(OffsetTime.class.getName())) {
            annotation(field, JdbcType.class, ExactJdbcTypes.TimeWithZone.class);
        } else if (DIRECT.containsKey(javaType)) {
            jdbcType(field, DIRECT.get(javaType));
        }
    }

    private static void annotation(FieldVisitor field, Class<?> annotation, Class<?> value) {
        AnnotationVisitor visitor = field.visitAnnotation(Type.getDescriptor(annotation), true);
        visitor.visit("value", Type.getType(value));
        visitor.visitEnd();
    }

    private static void jdbcType(FieldVisitor field, int code) {
        AnnotationVisitor type = field.visitAnnotation(Type.getDescriptor(JdbcTypeCode.class), true);
        type.visit("value", code);
        type.visitEnd();
    }

    private void ownType(FieldVisitor field, Attribute.Basic basic) {
        AnnotationVisitor spelling = field.visitAnnotation(Type.getDescriptor(OwnSpelling.class), true);
        spelling.visit("type", Type.getType(Bytecode.descriptor(basic.type().javaType())));
        spelling.visit("dialect", dialect.name());
        spelling.visit(
                "bits",
                dialect.name().equals("mariadb") && basic.column().type().base().equals("bit"));
        spelling.visitEnd();
    }

    private void cast(FieldVisitor field, Attribute.Basic basic) {
        if (dialect.name().equals("mariadb")) {
            AnnotationVisitor transformer = field.visitAnnotation(Type.getDescriptor(ColumnTransformer.class), true);
            transformer.visit("read", around("st_astext(", basic, ")"));
            transformer.visit("write", "st_geomfromtext(?)");
            transformer.visitEnd();
        } else {
            read(field, basic, "text");
        }
    }

    /** In parentheses, as an index may follow. Hibernate's arrays of text are of {@code varchar}, which cannot be compared with {@code text}. */
    private void read(FieldVisitor field, Attribute.Basic basic, String type) {
        AnnotationVisitor transformer = field.visitAnnotation(Type.getDescriptor(ColumnTransformer.class), true);
        transformer.visit("read", around("(cast(", basic, " as " + type + "))"));
        transformer.visitEnd();
    }

    /** Hibernate looks for the column's name in all of the text, in words too: {@code cast(a as text)}. So their case differs. */
    private String around(String before, Attribute.Basic basic, String after) {
        String column = dialect.identifier(basic.column().name());
        String words = (before + after).toUpperCase(Locale.ROOT);
        return words.contains(column)
                ? before + column + after
                : before.toUpperCase(Locale.ROOT) + column + after.toUpperCase(Locale.ROOT);
    }
}
