package dev.dormouse.eval;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * Values that are written as text where something else is wanted, as in SQL: days, times and UUIDs. They are those of ISO 8601, a space may
 * stand for its {@code T}.
 */
final class Written {

    private static final Map<Class<?>, Function<String, Object>> READERS = Map.of(
            LocalDate.class, LocalDate::parse,
            LocalTime.class, LocalTime::parse,
            LocalDateTime.class, Written::dateTime,
            OffsetDateTime.class, text -> OffsetDateTime.parse(iso(text)),
            UUID.class, UUID::fromString);

    private Written() {}

    /** The value in the wanted class; empty if the text is none, or the class is not written so. */
    static Optional<Object> in(Class<?> wanted, CharSequence text) {
        Function<String, Object> reader = READERS.get(wanted);
        try {
            return reader == null
                    ? Optional.empty()
                    : Optional.of(reader.apply(text.toString().strip()));
        } catch (DateTimeException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** How a value of that class is written; empty if it is not. */
    static String example(Class<?> wanted) {
        if (wanted == LocalDateTime.class) {
            return "a day is written '2025-12-31', with its time '2025-12-31 23:59:30'";
        }
        if (wanted == OffsetDateTime.class) {
            return "it is written '2025-12-31 23:59:30+01:00'";
        }
        return wanted == LocalDate.class
                ? "a day is written '2025-12-31'"
                : wanted == LocalTime.class ? "a time is written '23:59:30'" : "";
    }

    private static Object dateTime(String text) {
        return text.length() <= 10 ? LocalDate.parse(text).atStartOfDay() : LocalDateTime.parse(iso(text));
    }

    private static String iso(String text) {
        return text.replaceFirst("^(\\S{10}) +", "$1T");
    }
}
