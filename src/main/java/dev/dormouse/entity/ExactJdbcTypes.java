package dev.dormouse.entity;

import dev.dormouse.result.Failure;
import dev.dormouse.result.ShellException;
import java.math.BigDecimal;
import java.sql.CallableStatement;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.hibernate.type.descriptor.ValueBinder;
import org.hibernate.type.descriptor.ValueExtractor;
import org.hibernate.type.descriptor.WrapperOptions;
import org.hibernate.type.descriptor.java.JavaType;
import org.hibernate.type.descriptor.jdbc.BasicBinder;
import org.hibernate.type.descriptor.jdbc.BasicExtractor;
import org.hibernate.type.descriptor.jdbc.BigIntJdbcType;
import org.hibernate.type.descriptor.jdbc.DateJdbcType;
import org.hibernate.type.descriptor.jdbc.DoubleJdbcType;
import org.hibernate.type.descriptor.jdbc.JdbcType;
import org.hibernate.type.descriptor.jdbc.LocalDateJdbcType;
import org.hibernate.type.descriptor.jdbc.LocalDateTimeJdbcType;
import org.hibernate.type.descriptor.jdbc.NumericJdbcType;
import org.hibernate.type.descriptor.jdbc.OffsetTimeJdbcType;
import org.hibernate.type.descriptor.jdbc.TimeJdbcType;
import org.hibernate.type.descriptor.jdbc.TimestampJdbcType;

/**
 * Values that a driver would change on the way: exact numbers that are none, and SQLite's columns, which hold what they like. What
 * a class cannot hold is a failure that shows it, never another value.
 */
final class ExactJdbcTypes {

    /** The standard's state for a date that is none. */
    private static final String INVALID_DATE = "22007";

    private ExactJdbcTypes() {}

    /** Makes the Java value of what a column holds. */
    private interface Conversion {
        Object of(Object held);
    }

    /** What a column holds, as its driver gives it. */
    private interface Source {
        Object held(ResultSet rows, int index) throws SQLException;
    }

    private static <X> ValueExtractor<X> reading(JavaType<X> type, JdbcType jdbc, Conversion conversion) {
        return reading(type, jdbc, ExactJdbcTypes::held, conversion);
    }

    private static <X> ValueExtractor<X> reading(
            JavaType<X> type, JdbcType jdbc, Source source, Conversion conversion) {
        return new BasicExtractor<>(type, jdbc) {

            private static final long serialVersionUID = 1L;

            @Override
            protected X doExtract(ResultSet rows, int index, WrapperOptions options) throws SQLException {
                Object held = source.held(rows, index);
                if (held == null) {
                    return null;
                }
                try {
                    return type.wrap(conversion.of(held), options);
                } catch (NumberFormatException | ArithmeticException | DateTimeException e) {
                    String column = rows.getMetaData().getColumnName(index);
                    throw new ShellException(
                            Failure.statement("the column " + column + " holds '" + held + "', which is no "
                                            + type.getJavaTypeClass().getSimpleName())
                                    .withHint("SQL shows it, and corrects it"),
                            e);
                }
            }

            @Override
            protected X doExtract(CallableStatement call, int index, WrapperOptions options) {
                throw new UnsupportedOperationException();
            }

            @Override
            protected X doExtract(CallableStatement call, String name, WrapperOptions options) {
                throw new UnsupportedOperationException();
            }
        };
    }

    /** What a driver has no object for, it has text for. */
    private static Object held(ResultSet rows, int index) throws SQLException {
        try {
            return rows.getObject(index);
        } catch (SQLException e) {
            return rows.getString(index);
        }
    }

    private static <X> ValueBinder<X> writing(JavaType<X> type, JdbcType jdbc, Conversion conversion) {
        return new BasicBinder<>(type, jdbc) {

            private static final long serialVersionUID = 1L;

            @Override
            protected void doBind(PreparedStatement statement, X value, int index, WrapperOptions options)
                    throws SQLException {
                Object converted = conversion.of(value);
                if (converted instanceof String text) {
                    statement.setObject(index, text, Types.OTHER);
                } else {
                    statement.setObject(index, converted);
                }
            }

            @Override
            protected void doBindNull(PreparedStatement statement, int index, WrapperOptions options)
                    throws SQLException {
                statement.setNull(index, Types.NULL);
            }

            @Override
            protected void doBind(CallableStatement call, X value, String name, WrapperOptions options) {
                throw new UnsupportedOperationException();
            }
        };
    }

    private static BigDecimal number(Object held) {
        return held instanceof BigDecimal decimal
                ? decimal
                : SpecialNumber.parse(held.toString().strip());
    }

    /** {@code numeric} with NaN and the infinities. */
    public static final class Numbers extends NumericJdbcType {

        private static final long serialVersionUID = 1L;

        /** Called by Hibernate. */
        public Numbers() {}

        @Override
        public <X> ValueExtractor<X> getExtractor(JavaType<X> type) {
            return reading(
                    type,
                    this,
                    held -> held instanceof Double special ? SpecialNumber.parse(special.toString()) : number(held));
        }

        @Override
        public <X> ValueBinder<X> getBinder(JavaType<X> type) {
            return writing(type, this, value -> value instanceof SpecialNumber special ? special.toString() : value);
        }
    }

    /** PostgreSQL's driver knows times with a zone, but no NULL of them. */
    public static final class TimeWithZone extends OffsetTimeJdbcType {

        private static final long serialVersionUID = 1L;

        /** Called by Hibernate. */
        public TimeWithZone() {}

        @Override
        public <X> ValueBinder<X> getBinder(JavaType<X> type) {
            return writing(type, this, value -> value);
        }
    }

    /** Times of day with all their digits, as parameters. */
    public static final class TimeOfDay extends TimeJdbcType {

        private static final long serialVersionUID = 1L;

        /** Called by Hibernate. */
        public TimeOfDay() {}

        @Override
        public <X> ValueBinder<X> getBinder(JavaType<X> type) {
            return writing(type, this, value -> value);
        }
    }

    /** MariaDB's dates: what is none, such as 0000-00-00 and 2020-00-00, is null. */
    public static final class DateOrZero extends LocalDateJdbcType {

        private static final long serialVersionUID = 1L;

        /** Called by Hibernate. */
        public DateOrZero() {}

        @Override
        public <X> ValueExtractor<X> getExtractor(JavaType<X> type) {
            return reading(type, this, orNull(LocalDate.class), held -> held);
        }
    }

    /** The same with the time of day. */
    public static final class TimestampOrZero extends LocalDateTimeJdbcType {

        private static final long serialVersionUID = 1L;

        /** Called by Hibernate. */
        public TimestampOrZero() {}

        @Override
        public <X> ValueExtractor<X> getExtractor(JavaType<X> type) {
            return reading(type, this, orNull(LocalDateTime.class), held -> held);
        }
    }

    private static Source orNull(Class<?> type) {
        return (rows, index) -> {
            try {
                return rows.getObject(index, type);
            } catch (SQLException e) {
                if (INVALID_DATE.equals(e.getSQLState())) {
                    return null;
                }
                throw e;
            }
        };
    }

    /** SQLite's whole numbers. */
    public static final class SqliteInteger extends BigIntJdbcType {

        private static final long serialVersionUID = 1L;

        /** Called by Hibernate. */
        public SqliteInteger() {}

        @Override
        public <X> ValueExtractor<X> getExtractor(JavaType<X> type) {
            return reading(type, this, held -> number(held).longValueExact());
        }
    }

    /** SQLite's approximate numbers. */
    public static final class SqliteReal extends DoubleJdbcType {

        private static final long serialVersionUID = 1L;

        /** Called by Hibernate. */
        public SqliteReal() {}

        @Override
        public <X> ValueExtractor<X> getExtractor(JavaType<X> type) {
            return reading(
                    type,
                    this,
                    held -> held instanceof Double real ? real : number(held).doubleValue());
        }
    }

    /** SQLite's numbers of any kind. */
    public static final class SqliteNumeric extends NumericJdbcType {

        private static final long serialVersionUID = 1L;

        /** Called by Hibernate. */
        public SqliteNumeric() {}

        @Override
        public <X> ValueExtractor<X> getExtractor(JavaType<X> type) {
            return reading(type, this, ExactJdbcTypes::number);
        }
    }

    /** SQLite's dates: text, or a number of seconds or milliseconds since 1970; written as text. */
    public static final class SqliteDate extends DateJdbcType {

        private static final long serialVersionUID = 1L;

        /** Called by Hibernate. */
        public SqliteDate() {}

        @Override
        public <X> ValueExtractor<X> getExtractor(JavaType<X> type) {
            return reading(
                    type,
                    this,
                    held -> held instanceof Number || held.toString().length() > 10
                            ? moment(held).toLocalDate()
                            : LocalDate.parse(held.toString().strip()));
        }

        @Override
        public <X> ValueBinder<X> getBinder(JavaType<X> type) {
            return writing(type, this, Object::toString);
        }
    }

    /** The same with the time of day. */
    public static final class SqliteTimestamp extends TimestampJdbcType {

        private static final long serialVersionUID = 1L;
        private static final DateTimeFormatter SECONDS =
                DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);
        private static final DateTimeFormatter FRACTIONS =
                DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSSSSSSSS", Locale.ROOT);

        /** Called by Hibernate. */
        public SqliteTimestamp() {}

        @Override
        public <X> ValueExtractor<X> getExtractor(JavaType<X> type) {
            return reading(type, this, ExactJdbcTypes::moment);
        }

        @Override
        public <X> ValueBinder<X> getBinder(JavaType<X> type) {
            return writing(type, this, value -> {
                LocalDateTime time = (LocalDateTime) value;
                return time.getNano() == 0
                        ? time.format(SECONDS)
                        : time.format(FRACTIONS).replaceFirst("0+$", "");
            });
        }
    }

    /** SQLite's times of day. */
    public static final class SqliteTime extends TimeJdbcType {

        private static final long serialVersionUID = 1L;

        /** Called by Hibernate. */
        public SqliteTime() {}

        @Override
        public <X> ValueExtractor<X> getExtractor(JavaType<X> type) {
            return reading(
                    type,
                    this,
                    held -> held.toString().length() > 18
                            ? moment(held).toLocalTime()
                            : LocalTime.parse(held.toString().strip()));
        }

        @Override
        public <X> ValueBinder<X> getBinder(JavaType<X> type) {
            return writing(type, this, value -> ((LocalTime) value).format(DateTimeFormatter.ISO_LOCAL_TIME));
        }
    }

    /** What SQLite's own date functions understand, and the milliseconds that its Java driver writes. */
    private static LocalDateTime moment(Object held) {
        if (held instanceof Integer || held instanceof Long) {
            long number = ((Number) held).longValue();
            boolean milliseconds = Math.abs(number) >= 100_000_000_000L;
            Instant instant = milliseconds ? Instant.ofEpochMilli(number) : Instant.ofEpochSecond(number);
            return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
        }
        String text = held.toString().strip().replace(' ', 'T');
        if (text.length() == 10) {
            return LocalDate.parse(text).atStartOfDay();
        }
        boolean zoned = text.endsWith("Z") || text.matches(".*T.*[+-]\\d\\d:\\d\\d");
        return zoned
                ? OffsetDateTime.parse(text)
                        .withOffsetSameInstant(ZoneOffset.UTC)
                        .toLocalDateTime()
                : LocalDateTime.parse(text);
    }
}
