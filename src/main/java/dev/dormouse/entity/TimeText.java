package dev.dormouse.entity;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZoneOffset;
import java.util.Locale;

/**
 * Dates and times as databases spell them: {@code 2021-01-01 12:30:00.5+02}, years before Christ with {@code BC}, and
 * {@code infinity} for the ends of Java's range.
 */
final class TimeText {

    private static final String INFINITY = "infinity";
    private static final String MINUS_INFINITY = "-infinity";
    private static final String BEFORE_CHRIST = " BC";

    private TimeText() {}

    static LocalDate date(String text) {
        if (text.equals(INFINITY) || text.equals(MINUS_INFINITY)) {
            return text.equals(INFINITY) ? LocalDate.MAX : LocalDate.MIN;
        }
        boolean before = text.endsWith(BEFORE_CHRIST);
        String[] parts = (before ? text.substring(0, text.length() - BEFORE_CHRIST.length()) : text).split("-");
        if (parts.length != 3) {
            throw new DateTimeException(text);
        }
        int year = number(parts[0]);
        return LocalDate.of(before ? 1 - year : year, number(parts[1]), number(parts[2]));
    }

    private static int number(String digits) {
        try {
            return Integer.parseInt(digits);
        } catch (NumberFormatException e) {
            throw new DateTimeException(digits, e);
        }
    }

    static LocalDateTime dateTime(String text) {
        if (text.equals(INFINITY) || text.equals(MINUS_INFINITY)) {
            return text.equals(INFINITY) ? LocalDateTime.MAX : LocalDateTime.MIN;
        }
        int space = separator(text);
        boolean before = text.endsWith(BEFORE_CHRIST);
        String end = before ? text.substring(0, text.length() - BEFORE_CHRIST.length()) : text;
        return date(end.substring(0, space) + (before ? BEFORE_CHRIST : "")).atTime(time(end.substring(space + 1)));
    }

    static OffsetDateTime offsetDateTime(String text) {
        if (text.equals(INFINITY) || text.equals(MINUS_INFINITY)) {
            return text.equals(INFINITY) ? OffsetDateTime.MAX : OffsetDateTime.MIN;
        }
        boolean before = text.endsWith(BEFORE_CHRIST);
        String end = before ? text.substring(0, text.length() - BEFORE_CHRIST.length()) : text;
        int sign = signOf(end, separator(end) + 1);
        LocalDateTime local = dateTime(end.substring(0, sign) + (before ? BEFORE_CHRIST : ""));
        return local.atOffset(ZoneOffset.of(end.substring(sign)));
    }

    static OffsetTime offsetTime(String text) {
        int sign = signOf(text, 0);
        return time(text.substring(0, sign)).atOffset(ZoneOffset.of(text.substring(sign)));
    }

    static LocalTime time(String text) {
        return text.startsWith("24:") ? LocalTime.MAX : LocalTime.parse(text);
    }

    private static int separator(String text) {
        int at = Math.max(text.indexOf(' '), text.indexOf('T'));
        if (at < 0) {
            throw new DateTimeException(text);
        }
        return at;
    }

    private static int signOf(String text, int from) {
        int sign = Math.max(text.indexOf('+', from), text.indexOf('-', from));
        if (sign < 0) {
            throw new DateTimeException(text);
        }
        return sign;
    }

    /** A date, or a date and time, as PostgreSQL reads it. */
    static String write(Object value) {
        if (value instanceof LocalDate date) {
            return ends(value, LocalDate.MIN, LocalDate.MAX, () -> day(date) + era(date));
        }
        if (value instanceof LocalDateTime time) {
            return ends(
                    value,
                    LocalDateTime.MIN,
                    LocalDateTime.MAX,
                    () -> day(time.toLocalDate()) + ' ' + time.toLocalTime() + era(time.toLocalDate()));
        }
        OffsetDateTime time = (OffsetDateTime) value;
        return ends(
                value,
                OffsetDateTime.MIN,
                OffsetDateTime.MAX,
                () -> day(time.toLocalDate()) + ' ' + time.toLocalTime() + time.getOffset() + era(time.toLocalDate()));
    }

    private static String ends(Object value, Object least, Object most, java.util.function.Supplier<String> text) {
        return value.equals(most) ? INFINITY : value.equals(least) ? MINUS_INFINITY : text.get();
    }

    private static String day(LocalDate date) {
        int year = date.getYear() > 0 ? date.getYear() : 1 - date.getYear();
        return String.format(Locale.ROOT, "%04d-%02d-%02d", year, date.getMonthValue(), date.getDayOfMonth());
    }

    private static String era(LocalDate date) {
        return date.getYear() > 0 ? "" : BEFORE_CHRIST;
    }
}
