package dev.dormouse.session;

import dev.dormouse.result.Failure;
import dev.dormouse.result.ShellException;
import dev.dormouse.result.Suggestions;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * A setting: its name, what it is for, how its text is read. {@code \set}, completion and the manual come from it.
 *
 * @param values the words that it takes; empty if any text or number goes
 * @param read from text; throws IllegalArgumentException with one line about what it takes
 * @param <T> what it holds
 */
public record Setting<T>(
        String name,
        String summary,
        T initial,
        List<String> values,
        Function<String, T> read,
        Function<T, String> show) {

    public static final Setting<Boolean> TIMING = flag("timing", "say after each statement how long it took", false);
    public static final Setting<Boolean> SQL =
            flag("sql", "show the SQL that Hibernate and Groovy send, with its values", false);
    public static final Setting<String> EXPANDED = words(
            "expanded",
            "print each row as a list of its columns; auto: when it is too wide",
            "auto",
            "on",
            "off",
            "auto");
    public static final Setting<Boolean> LEARN =
            flag("learn", "complete names first that were used of late; off: forget them", true);
    public static final Setting<Integer> LIMIT =
            number("limit", "rows shown at the prompt before it stops and says so; 0 for all", 50, 0, 1_000_000);
    public static final Setting<String> NULL = text("null", "how NULL is shown in tables", "NULL");
    public static final Setting<Boolean> PAGER = flag("pager", "show what is longer than the screen in a pager", true);
    public static final Setting<String> KEYS = words("keys", "how lines are edited", "emacs", "emacs", "vi");
    public static final Setting<Boolean> UNICODE = flag("unicode", "draw tables with Unicode characters", true);
    public static final Setting<Boolean> AUTOSUGGEST =
            flag("autosuggest", "offer the rest of an earlier statement in grey while it is typed", true);

    public static final Setting<String> VALUES = words(
            "values", "complete the values of small tables; auto: not in production", "auto", "on", "off", "auto");

    public static final Setting<String> HINT = words(
            "hint",
            "say below the line what the call or clause at the cursor takes; auto: not over slow links",
            "auto",
            "on",
            "off",
            "auto");

    /** All settings but the output format, whose names the formats give. */
    public static final List<Setting<?>> ALL =
            List.of(AUTOSUGGEST, EXPANDED, HINT, KEYS, LEARN, LIMIT, NULL, PAGER, SQL, TIMING, UNICODE, VALUES);

    private static Setting<Boolean> flag(String name, String summary, boolean initial) {
        return new Setting<>(name, summary, initial, List.of("on", "off"), text -> bool(text), on -> on ? "on" : "off");
    }

    private static boolean bool(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "on", "true", "yes", "1" -> true;
            case "off", "false", "no", "0" -> false;
            default -> throw new IllegalArgumentException("on or off");
        };
    }

    private static Setting<String> words(String name, String summary, String initial, String... values) {
        return new Setting<>(
                name,
                summary,
                initial,
                List.of(values),
                text -> {
                    if (!List.of(values).contains(text)) {
                        throw new IllegalArgumentException(String.join(", ", values));
                    }
                    return text;
                },
                text -> text);
    }

    private static Setting<String> text(String name, String summary, String initial) {
        return new Setting<>(name, summary, initial, List.of(), text -> text, text -> text);
    }

    private static Setting<Integer> number(String name, String summary, int initial, int from, int to) {
        return new Setting<>(
                name,
                summary,
                initial,
                List.of(),
                text -> {
                    if (!text.matches("\\d{1,9}") || Integer.parseInt(text) < from || Integer.parseInt(text) > to) {
                        throw new IllegalArgumentException("a number from " + from + " to " + to);
                    }
                    return Integer.parseInt(text);
                },
                String::valueOf);
    }

    /** The setting of that name. */
    public static Optional<Setting<?>> find(String name) {
        return ALL.stream().filter(s -> s.name().equals(name)).findFirst();
    }

    /** All settings' names. */
    public static List<String> names() {
        return ALL.stream().<String>map(Setting::name).toList();
    }

    /** The setting of that name, or a failure with the nearest one. */
    public static Setting<?> require(String name) {
        List<String> names = names();
        return find(name)
                .orElseThrow(() -> new ShellException(Failure.usage("there is no setting \"" + name + "\"")
                        .withHint(Suggestions.nearest(name, names)
                                .map(n -> "did you mean \"" + n + "\"?")
                                .orElse("settings: " + String.join(", ", names)))));
    }
}
