package dev.dormouse.eval;

import dev.dormouse.dialect.Dialect;
import dev.dormouse.dialect.PostgresZone;
import dev.dormouse.result.Column;
import dev.dormouse.result.Json;
import java.io.IOException;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.Blob;
import java.sql.Clob;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.SQLXML;
import java.sql.Types;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.StringTokenizer;

/** JDBC's values as cells, and Groovy's values as parameters. */
final class SqlValues {

    /** PostgreSQL's types of which the driver makes objects with a spelling of their own. */
    private static final Set<String> SPELLED =
            Set.of("interval", "point", "line", "lseg", "box", "path", "polygon", "circle", "hstore");

    /** Arrays whose elements the driver narrows: infinity, time zones, NaN. */
    private static final Set<String> SPELLED_ARRAYS =
            Set.of("_date", "_time", "_timetz", "_timestamp", "_timestamptz", "_numeric");

    private SqlValues() {}

    /** Reads one column's cell in the current row; 1-based. */
    interface Reader {
        Object read(ResultSet rows, int index) throws SQLException;
    }

    static List<Column> columns(ResultSetMetaData data) throws SQLException {
        List<Column> columns = new ArrayList<>();
        for (int i = 1; i <= data.getColumnCount(); i++) {
            columns.add(new Column(data.getColumnLabel(i), kind(data.getColumnType(i), data.getColumnTypeName(i))));
        }
        return columns;
    }

    private static Column.Kind kind(int type, String name) {
        if (isJson(name)) {
            return Column.Kind.JSON;
        }
        return switch (type) {
            case Types.TINYINT,
                    Types.SMALLINT,
                    Types.INTEGER,
                    Types.BIGINT,
                    Types.NUMERIC,
                    Types.DECIMAL,
                    Types.REAL,
                    Types.FLOAT,
                    Types.DOUBLE -> Column.Kind.NUMBER;
            case Types.BOOLEAN, Types.BIT -> Column.Kind.BOOLEAN;
            case Types.DATE, Types.TIME, Types.TIMESTAMP, Types.TIME_WITH_TIMEZONE, Types.TIMESTAMP_WITH_TIMEZONE ->
                Column.Kind.TEMPORAL;
            case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB -> Column.Kind.BINARY;
            case Types.CHAR, Types.VARCHAR, Types.LONGVARCHAR, Types.NCHAR, Types.NVARCHAR, Types.CLOB ->
                Column.Kind.TEXT;
            default -> Column.Kind.OTHER;
        };
    }

    private static boolean isJson(String typeName) {
        String name = typeName == null ? "" : typeName.toLowerCase(Locale.ROOT);
        return name.equals("json") || name.equals("jsonb");
    }

    /** The cheapest way to read each column as what it is. */
    static Reader[] readers(ResultSetMetaData data) throws SQLException {
        Reader[] readers = new Reader[data.getColumnCount()];
        for (int i = 0; i < readers.length; i++) {
            readers[i] = special(data, i + 1)
                    .orElse(reader(
                            data.getColumnType(i + 1), data.getColumnTypeName(i + 1), data.getColumnClassName(i + 1)));
        }
        return readers;
    }

    /** What a driver of one database reads as something else than it is; drivers are known by their classes. */
    private static Optional<Reader> special(ResultSetMetaData data, int column) throws SQLException {
        String driver = data.getClass().getName();
        if (driver.startsWith("org.mariadb.")) {
            return Optional.ofNullable(
                    switch (data.getColumnTypeName(column)) {
                        case "TIME" -> ResultSet::getString;
                        case "YEAR" ->
                            (rows, i) -> {
                                int year = rows.getInt(i);
                                return rows.wasNull() ? null : year;
                            };
                        case "BIT" -> SqlValues::bits;
                        default -> null;
                    });
        }
        if (driver.startsWith("org.postgresql.")) {
            return postgres(data.getColumnTypeName(column));
        }
        int type = data.getColumnType(column);
        boolean moment = type == Types.DATE || type == Types.TIMESTAMP || type == Types.TIME;
        return driver.startsWith("org.sqlite.") && moment ? Optional.of(SqlValues::moment) : Optional.empty();
    }

    private static Optional<Reader> postgres(String type) {
        if (type.equals("time")) {
            return Optional.of(SqlValues::timeOfDay);
        }
        if (type.equals("timestamptz")) {
            return Optional.of(new SessionMoments());
        }
        return SPELLED.contains(type)
                ? Optional.of(ResultSet::getString)
                : SPELLED_ARRAYS.contains(type) ? Optional.of(SqlValues::elements) : Optional.empty();
    }

    /** The elements of an array as PostgreSQL spells them; numbers are numbers, and none of the spellings has a comma. */
    private static Object elements(ResultSet rows, int index) throws SQLException {
        String text = rows.getString(index);
        if (text == null) {
            return null;
        }
        Deque<List<Object>> open = new ArrayDeque<>();
        open.push(new ArrayList<>());
        // Bounds that do not begin at one stand in front: [0:2]={1,2,3}.
        StringTokenizer tokens = new StringTokenizer(text.substring(text.indexOf('{')), "{,}", true);
        while (tokens.hasMoreTokens()) {
            String token = tokens.nextToken();
            switch (token) {
                case "{" -> open.push(new ArrayList<>());
                case "}" -> {
                    List<Object> whole = open.pop();
                    open.element().add(whole);
                }
                case "," -> {}
                default -> open.element().add(element(token.replace("\"", "")));
            }
        }
        return open.element().get(0);
    }

    private static Object element(String plain) {
        return plain.equals("NULL") ? null : plain.matches("-?[\\d.]+") ? new BigDecimal(plain) : plain;
    }

    /** Moments in the zone of the session, as the server itself writes them; the driver gives them in UTC. */
    private static final class SessionMoments implements Reader {

        private ZoneId zone;

        @Override
        public Object read(ResultSet rows, int index) throws SQLException {
            OffsetDateTime moment = rows.getObject(index, OffsetDateTime.class);
            if (moment == null) {
                return null;
            }
            if (zone == null) {
                zone = PostgresZone.of(rows.getStatement().getConnection());
            }
            return in(zone, moment);
        }
    }

    /** The same moment in a zone; the ends of Java's range stand for infinity and have no other zone. */
    static OffsetDateTime in(ZoneId zone, OffsetDateTime moment) {
        return moment.equals(OffsetDateTime.MIN) || moment.equals(OffsetDateTime.MAX)
                ? moment
                : moment.atZoneSameInstant(zone).toOffsetDateTime();
    }

    /** PostgreSQL's day ends with 24:00, which the driver narrows to Java's last instant. */
    private static Object timeOfDay(ResultSet rows, int index) throws SQLException {
        LocalTime time = rows.getObject(index, LocalTime.class);
        return LocalTime.MAX.equals(time) ? rows.getString(index) : time;
    }

    /** MariaDB's driver writes {@code b'0101'}; a single bit is a truth value. */
    private static Object bits(ResultSet rows, int index) throws SQLException {
        Object value = rows.getObject(index);
        if (value == null || value instanceof Boolean) {
            return value;
        }
        String text = rows.getString(index);
        return text.startsWith("b'") ? text.substring(2, text.length() - 1) : text;
    }

    /** SQLite's dates are text, as their writer spelled them; numbers stay numbers. */
    private static Object moment(ResultSet rows, int index) throws SQLException {
        Object value = rows.getObject(index);
        if (!(value instanceof String text)) {
            return value;
        }
        try {
            return switch (text.length()) {
                case 8 -> LocalTime.parse(text);
                case 10 -> LocalDate.parse(text);
                default -> text.charAt(10) == ' ' ? LocalDateTime.parse(text.replace(' ', 'T')) : text;
            };
        } catch (DateTimeException | StringIndexOutOfBoundsException e) {
            return text;
        }
    }

    private static Reader reader(int type, String name, String className) {
        if (isJson(name)) {
            return (rows, i) -> {
                String text = rows.getString(i);
                return text == null ? null : new Json(text);
            };
        }
        String lower = name == null ? "" : name.toLowerCase(Locale.ROOT);
        return switch (type) {
            case Types.CHAR, Types.VARCHAR, Types.LONGVARCHAR, Types.NCHAR, Types.NVARCHAR -> ResultSet::getString;
            case Types.DATE -> temporal(LocalDate.class, lower);
            case Types.TIMESTAMP ->
                lower.equals("timestamptz")
                        ? temporal(OffsetDateTime.class, lower)
                        : temporal(LocalDateTime.class, lower);
            case Types.JAVA_OBJECT -> ResultSet::getBytes;
            case Types.TIME -> lower.equals("timetz") ? ResultSet::getString : temporal(LocalTime.class, lower);
            case Types.TIMESTAMP_WITH_TIMEZONE -> temporal(OffsetDateTime.class, lower);
            case Types.BIT ->
                "java.lang.Boolean".equals(className) && !lower.equals("bit")
                        ? SqlValues::object
                        : lower.equals("bit") ? ResultSet::getString : SqlValues::object;
            default -> lower.equals("money") ? ResultSet::getString : SqlValues::object;
        };
    }

    /** What the driver cannot give as a date, such as SQLite's free text, is read as text. */
    private static Reader temporal(Class<?> type, String name) {
        return (rows, i) -> {
            try {
                Object value = rows.getObject(i, type);
                // MariaDB's driver takes 0000-00-00 for NULL.
                return value == null ? rows.getString(i) : value;
            } catch (SQLException | DateTimeException e) {
                return rows.getString(i);
            }
        };
    }

    private static Object object(ResultSet rows, int index) throws SQLException {
        try {
            Object value = rows.getObject(index);
            return value instanceof ResultSet ? rows.getString(index) : plain(value);
        } catch (SQLException e) {
            // What a driver has no object for, it has text for: NaN in H2's decfloat and in PostgreSQL's arrays of
            // numeric.
            return rows.getString(index);
        }
    }

    private static Object plain(Object value) throws SQLException {
        if (value instanceof Array array) {
            return list(array.getArray());
        }
        if (value instanceof Clob clob) {
            return text(clob);
        }
        if (value instanceof Blob blob) {
            return blob.getBytes(1, (int) Math.min(Integer.MAX_VALUE, blob.length()));
        }
        if (value instanceof SQLXML xml) {
            return xml.getString();
        }
        if (value instanceof java.sql.Date || value instanceof java.sql.Timestamp || value instanceof Number) {
            return value;
        }
        return value != null && value.getClass().getName().startsWith("org.postgresql.util.")
                ? value.toString()
                : value;
    }

    private static List<Object> list(Object array) throws SQLException {
        List<Object> elements = new ArrayList<>();
        for (int i = 0; i < java.lang.reflect.Array.getLength(array); i++) {
            Object element = java.lang.reflect.Array.get(array, i);
            boolean nested = element != null && element.getClass().isArray() && !(element instanceof byte[]);
            elements.add(nested ? list(element) : plain(element));
        }
        return elements;
    }

    private static String text(Clob clob) throws SQLException {
        StringBuilder text = new StringBuilder();
        try (java.io.Reader reader = clob.getCharacterStream()) {
            char[] buffer = new char[8192];
            for (int n = reader.read(buffer); n >= 0; n = reader.read(buffer)) {
                text.append(buffer, 0, n);
            }
        } catch (IOException e) {
            throw new SQLException(e.getMessage(), e);
        }
        return text.toString();
    }

    /** Binds a variable's value; a list becomes an array where the database has them. */
    static void bind(PreparedStatement statement, int index, Object value, Dialect dialect) throws SQLException {
        if (value instanceof java.util.Collection<?> values && dialect.name().equals("postgresql")) {
            Object[] elements =
                    values.stream().map(v -> isText(v) ? v.toString() : v).toArray();
            statement.setArray(index, statement.getConnection().createArrayOf(arrayType(elements), elements));
        } else if (isText(value)) {
            statement.setString(index, value.toString());
        } else if (value instanceof java.util.Date date && !(value instanceof java.sql.Date)) {
            statement.setTimestamp(index, new java.sql.Timestamp(date.getTime()));
        } else if (value instanceof java.math.BigInteger number) {
            statement.setBigDecimal(index, new java.math.BigDecimal(number));
        } else {
            statement.setObject(index, value);
        }
    }

    /** Groovy's own strings are character sequences, too: plain SQL need not load Groovy to know them. */
    private static boolean isText(Object value) {
        return value instanceof CharSequence || value instanceof Character;
    }

    private static String arrayType(Object[] elements) {
        Object first = elements.length > 0 ? elements[0] : "";
        return first instanceof Integer || first instanceof Short
                ? "int4"
                : first instanceof Long
                        ? "int8"
                        : first instanceof Number ? "numeric" : first instanceof java.util.UUID ? "uuid" : "text";
    }
}
