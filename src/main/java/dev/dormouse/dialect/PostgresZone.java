package dev.dormouse.dialect;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.postgresql.PGConnection;

/** The time zone of a session with PostgreSQL: the one in which its server writes moments. */
public final class PostgresZone {

    /** How the server calls a zone that is nothing but an offset: {@code <+03>-03}, where the second sign is POSIX's. */
    private static final Pattern OFFSET = Pattern.compile("<([+-]\\d\\d(?::\\d\\d){0,2})>.*");

    private PostgresZone() {}

    /** The zone at this moment, as the server has told it; asks nothing. UTC if Java knows no such zone. */
    public static ZoneId of(Connection connection) throws SQLException {
        return parse(name(connection));
    }

    /** Whether the session is in the zone of that name, by this or another name of the same rules. */
    public static boolean isCalled(Connection connection, String name) throws SQLException {
        String now = name(connection);
        return now.equals(name)
                || isKnown(now)
                        && isKnown(name)
                        && parse(now).getRules().equals(parse(name).getRules());
    }

    private static boolean isKnown(String name) {
        return name.equals("UTC") || !parse(name).equals(ZoneOffset.UTC);
    }

    private static String name(Connection connection) throws SQLException {
        return String.valueOf(connection.unwrap(PGConnection.class).getParameterStatus("TimeZone"));
    }

    static ZoneId parse(String name) {
        Matcher offset = OFFSET.matcher(name);
        try {
            return offset.matches() ? ZoneOffset.of(offset.group(1)) : ZoneId.of(name);
        } catch (DateTimeException e) {
            return ZoneOffset.UTC;
        }
    }

    /** A zone as the server reads it. */
    public static String spelled(ZoneId zone) {
        if (!(zone.normalized() instanceof ZoneOffset offset)) {
            return zone.getId();
        }
        String id = offset.getId();
        String posix = (id.startsWith("-") ? "+" : "-") + id.substring(1);
        return offset.equals(ZoneOffset.UTC) ? "UTC" : "<" + id + ">" + posix;
    }
}
