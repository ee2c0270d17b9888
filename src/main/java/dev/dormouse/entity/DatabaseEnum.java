package dev.dormouse.entity;

import dev.dormouse.result.Failure;
import dev.dormouse.result.ShellException;
import dev.dormouse.result.Suggestions;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What the classes that are generated for a database's enums have in common. Their {@code toString} is the label, too. */
public interface DatabaseEnum {

    /** The value as the database spells it. */
    String label();

    /** The labels of such a class, in the database's order. */
    static List<String> labels(Class<?> type) {
        return Arrays.stream(type.getEnumConstants()).map(Object::toString).toList();
    }

    /** The constant with that label, or else of that name. */
    static Optional<Object> find(Class<?> type, String text) {
        Object byName = null;
        for (Object constant : type.getEnumConstants()) {
            if (constant.toString().equals(text)) {
                return Optional.of(constant);
            }
            if (((Enum<?>) constant).name().equals(text)) {
                byName = constant;
            }
        }
        return Optional.ofNullable(byName);
    }

    /** The constant with that label, or else of that name; a failure with the nearest label if there is none. */
    static Object of(Class<?> type, String text) {
        return find(type, text).orElseThrow(() -> new ShellException(noSuchLabel(type, text)));
    }

    private static Failure noSuchLabel(Class<?> type, String text) {
        List<String> labels = labels(type);
        return Failure.statement("\"" + text + "\" is no " + type.getSimpleName())
                .withHint(Suggestions.nearest(text, labels)
                        .map(near -> "did you mean \"" + near + "\"?")
                        .orElse("its labels: " + String.join(", ", labels)));
    }
}
