package dev.dormouse.entity;

import dev.dormouse.result.Suggestions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * "Did you mean" for tables and entities. Beside what {@link Suggestions} finds it knows that a name may have a schema before it, that
 * {@code child} and {@code children} are the same thing, and that a name may be unfinished.
 */
public final class NearNames {

    private static final int SHORTEST_BEGINNING = 3;

    private NearNames() {}

    /** {@code did you mean "x"?}, or nothing. */
    public static String hint(String name, Collection<String> known) {
        return find(name, known).map(near -> "did you mean \"" + near + "\"?").orElse("");
    }

    /**
     * The nearest name, if one is near enough.
     *
     * @param known with their schemas where these must be named, else without; a name that is known in both ways may be there twice
     */
    public static Optional<String> find(String name, Collection<String> known) {
        List<String> others = known.stream().filter(k -> !k.equals(name)).toList();
        String schema = schema(name);
        String last = last(name);
        if (schema.isEmpty()) {
            return others.stream()
                    .filter(other -> !schema(other).isEmpty() && last(other).equalsIgnoreCase(last))
                    .findFirst()
                    .or(() -> nearest(last, others));
        }
        List<String> within = within(schema, others);
        if (!within.isEmpty()) {
            return nearest(last, within);
        }
        Set<String> schemas = new LinkedHashSet<>();
        others.forEach(other -> schemas.add(schema(other)));
        schemas.remove("");
        return Suggestions.nearest(schema, List.copyOf(schemas))
                .flatMap(near -> within(near, others).stream()
                        .filter(other -> last(other).equalsIgnoreCase(last))
                        .findFirst()
                        .or(() -> nearest(last, within(near, others))))
                .or(() -> nearest(last, others));
    }

    private static List<String> within(String schema, List<String> names) {
        return names.stream().filter(n -> schema(n).equalsIgnoreCase(schema)).toList();
    }

    private static String schema(String name) {
        return name.substring(0, Math.max(0, name.lastIndexOf('.')));
    }

    private static String last(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /** By what stands behind the last dot. */
    private static Optional<String> nearest(String last, List<String> names) {
        List<String> lasts = names.stream().map(NearNames::last).toList();
        String stem = stem(last);
        return names.stream()
                .filter(other -> stem(last(other)).equals(stem))
                .min(Comparator.comparing(other -> !schema(other).isEmpty()))
                .or(() -> Suggestions.nearest(last, lasts)
                        .or(() -> beginning(last, lasts))
                        .map(found -> names.get(lasts.indexOf(found))));
    }

    /** The only one that begins so. */
    private static Optional<String> beginning(String begun, List<String> names) {
        List<String> found = new ArrayList<>(new LinkedHashSet<>(names));
        found.removeIf(name -> !name.toLowerCase(Locale.ROOT).startsWith(begun.toLowerCase(Locale.ROOT)));
        return begun.length() >= SHORTEST_BEGINNING && found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    /** In the singular, whatever its case and its underscores. */
    private static String stem(String name) {
        List<String> words = Words.split(name);
        if (words.isEmpty()) {
            return name;
        }
        String last = words.get(words.size() - 1);
        return (String.join("", words.subList(0, words.size() - 1)) + Inflection.singular(last))
                .toLowerCase(Locale.ROOT);
    }
}
