package dev.dormouse.output;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Calendar;
import java.util.Date;
import java.util.Optional;

/**
 * Dates and times in the two ISO spellings: PostgreSQL's ({@code 2021-01-01 12:30:00.5+02}, years before Christ with
 * {@code BC}) and that of data exchange ({@code 2021-01-01T12:30:00.5+02:00}, years before Christ as {@code -0043}). The ends
 * of the range, which drivers use for it, are {@code infinity} and {@code -infinity} in both.
 */
final class Temporals {

    private final boolean exchange;

    private Temporals(boolean exchange) {
        this.exchange = exchange;
    }

    /** The text of a date or time, or empty if the value is of no type known here. */
    static Optional<String> text(Object value) {
        return new Temporals(false).of(value);
    }

    /** The same as data formats such as JSON want it. */
    static Optional<String> exchange(Object value) {
        return new Temporals(true).of(value);
    }

    private Optional<String> of(Object value) {
        String text = null;
        if (value instanceof LocalDateTime time) {
            text = infinity(time, LocalDateTime.MIN, LocalDateTime.MAX, dateTime(time, ""));
        } else if (value instanceof LocalDate date) {
            text = infinity(date, LocalDate.MIN, LocalDate.MAX, date(date) + era(date));
        } else if (value instanceof OffsetDateTime time) {
            text = infinity(time, OffsetDateTime.MIN, OffsetDateTime.MAX, offset(time));
        } else if (value instanceof LocalTime time) {
            text = time(time);
        } else if (value instanceof OffsetTime time) {
            text = time(time.toLocalTime()) + offset(time.getOffset());
        } else if (value instanceof Instant instant) {
            text = instant(instant);
        } else if (value instanceof ZonedDateTime time) {
            text = dateTime(time.toLocalDateTime(), offset(time.getOffset())) + zone(time);
        } else {
            return legacy(value);
        }
        return Optional.of(text);
    }

    /** The classes of JDBC's and Java's past. */
    private Optional<String> legacy(Object value) {
        if (value instanceof Timestamp time) {
            return of(time.toLocalDateTime());
        }
        if (value instanceof java.sql.Date date) {
            return of(date.toLocalDate());
        }
        if (value instanceof java.sql.Time time) {
            return of(time.toLocalTime());
        }
        if (value instanceof Date date) {
            return of(date.toInstant());
        }
        if (value instanceof Calendar calendar) {
            return of(calendar.toInstant());
        }
        return Optional.empty();
    }

    private static String infinity(Object value, Object least, Object most, String text) {
        if (value.equals(most)) {
            return "infinity";
        }
        return value.equals(least) ? "-infinity" : text;
    }

    private String instant(Instant instant) {
        if (instant.equals(Instant.MIN) || instant.equals(Instant.MAX)) {
            return instant.equals(Instant.MAX) ? "infinity" : "-infinity";
        }
        boolean hasDate = Math.abs(instant.getEpochSecond()) < LocalDateTime.MAX.toEpochSecond(ZoneOffset.UTC);
        return hasDate ? offset(instant.atOffset(ZoneOffset.UTC)) : instant.toString();
    }

    private String offset(OffsetDateTime time) {
        return dateTime(time.toLocalDateTime(), offset(time.getOffset()));
    }

    private String dateTime(LocalDateTime time, String offset) {
        char between = exchange ? 'T' : ' ';
        return date(time.toLocalDate()) + between + time(time.toLocalTime()) + offset + era(time.toLocalDate());
    }

    private String date(LocalDate date) {
        StringBuilder text = new StringBuilder(10);
        int year = date.getYear();
        if (exchange && year < 0) {
            text.append('-');
        }
        int shown = exchange ? Math.abs(year) : year > 0 ? year : 1 - year;
        padded(text, shown, 4).append('-');
        padded(text, date.getMonthValue(), 2).append('-');
        return padded(text, date.getDayOfMonth(), 2).toString();
    }

    private String era(LocalDate date) {
        return !exchange && date.getYear() <= 0 ? " BC" : "";
    }

    private static String time(LocalTime time) {
        StringBuilder text = new StringBuilder(18);
        padded(text, time.getHour(), 2).append(':');
        padded(text, time.getMinute(), 2).append(':');
        padded(text, time.getSecond(), 2);
        if (time.getNano() > 0) {
            padded(text.append('.'), time.getNano(), 9);
            while (text.charAt(text.length() - 1) == '0') {
                text.setLength(text.length() - 1);
            }
        }
        return text.toString();
    }

    private String offset(ZoneOffset offset) {
        String id = offset.getId();
        if (exchange) {
            return id;
        }
        if (id.equals("Z")) {
            return "+00";
        }
        return id.endsWith(":00") && id.length() == 6 ? id.substring(0, 3) : id;
    }

    private String zone(ZonedDateTime time) {
        if (time.getZone() instanceof ZoneOffset) {
            return "";
        }
        return exchange
                ? "[" + time.getZone().getId() + "]"
                : " " + time.getZone().getId();
    }

    private static StringBuilder padded(StringBuilder text, int value, int digits) {
        String number = Integer.toString(value);
        for (int i = number.length(); i < digits; i++) {
            text.append('0');
        }
        return text.append(number);
    }
}
