package dev.dormouse.eval;

import dev.dormouse.result.Failure;
import dev.dormouse.result.ShellException;

/** A value that does not fit what it is compared with or assigned to, in words. */
final class WrongType {

    private WrongType() {}

    /** @param subject what it should fit, such as {@code Track.milliseconds} */
    static ShellException of(Object subject, Class<?> type, Object value) {
        return new ShellException(Failure.statement(subject + " is " + article(type.getSimpleName()) + ", but "
                        + shown(value) + " is " + article(value.getClass().getSimpleName()))
                .withHint(hint(value, type)));
    }

    private static String hint(Object value, Class<?> type) {
        if (Number.class.isAssignableFrom(type) && value instanceof CharSequence text) {
            return text.toString().strip().matches("-?\\d+(\\.\\d+)?") ? "a number has no quotes: " + text : "";
        }
        if (ExactNumber.isWhole(type) && value instanceof Number number && ExactNumber.isFinite(number)) {
            boolean whole = ExactNumber.decimal(number).stripTrailingZeros().scale() <= 0;
            return whole ? "it is too large" : "it has a fraction: Math.round(" + value + ") rounds it";
        }
        String example = Written.example(type);
        if (!example.isEmpty()) {
            return example;
        }
        return type == String.class ? "a text has quotes: '" + value + "'" : "";
    }

    private static String article(String type) {
        return (("AEIOU".indexOf(type.charAt(0)) >= 0) ? "an " : "a ") + type;
    }

    private static String shown(Object value) {
        return value instanceof CharSequence ? "'" + value + "'" : String.valueOf(value);
    }
}
