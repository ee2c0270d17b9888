package dev.dormouse.entity;

import dev.dormouse.schema.ForeignKey;
import dev.dormouse.schema.Table;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a foreign key is called on its own side: the role of its column, not its target (rules 8 and 9). */
final class Roles {

    private static final Set<String> SUFFIXES = Set.of("id", "fk", "key", "uuid", "no", "ref");

    private static final String GLUED = "id";
    private static final int SHORTEST_GLUED = 5;

    private Roles() {}

    /** The words of the relation: {@code from_person_id} → from, person; a composite key takes its name or its target's. */
    static List<String> words(Table table, ForeignKey key, List<String> targetSingular) {
        if (key.columns().size() == 1) {
            return named(key).orElse(targetSingular);
        }
        if (isChosen(table, key)) {
            return strip(Words.split(key.name()));
        }
        List<ForeignKey> rivals = rivals(table, key);
        if (!rivals.isEmpty()) {
            return joined(key, rivals, targetSingular);
        }
        return key.target().equals(table.name()) ? own(table, key, targetSingular) : targetSingular;
    }

    /** The other foreign keys that would have the target's name, too. */
    private static List<ForeignKey> rivals(Table table, ForeignKey key) {
        return table.foreignKeys().stream()
                .filter(other -> other.target().equals(key.target())
                        && other.columns().size() > 1
                        && !other.columns().equals(key.columns())
                        && !isChosen(table, other))
                .toList();
    }

    /** Each word once of the columns that are not in all of the rivals: home_region, home_code → home, region, code. */
    private static List<String> joined(ForeignKey key, List<ForeignKey> rivals, List<String> targetSingular) {
        Set<String> words = new LinkedHashSet<>();
        key.columns().stream()
                .filter(column ->
                        !rivals.stream().allMatch(rival -> rival.columns().contains(column)))
                .forEach(column -> words.addAll(strip(Words.split(column))));
        return words.isEmpty() ? targetSingular : List.copyOf(words);
    }

    /** The role that the only column names; nothing if it names none: {@code id}, {@code uid}. */
    private static Optional<List<String>> named(ForeignKey key) {
        List<String> words = Words.split(key.columns().get(0));
        List<String> stripped = strip(words);
        if (!stripped.equals(words)) {
            return Optional.of(stripped);
        }
        if (words.size() == 1 && (SUFFIXES.contains(words.get(0)) || isShortKey(words.get(0), key))) {
            return Optional.empty();
        }
        return Optional.of(isGlued(words, key) ? unglued(words) : words);
    }

    /** {@code uid}, which the other table calls its key as well. */
    private static boolean isShortKey(String word, ForeignKey key) {
        return word.endsWith(GLUED) && word.length() < SHORTEST_GLUED && isTargetColumn(key);
    }

    /** {@code personid}: written as one, and the other table says that it ends with an id. */
    private static boolean isGlued(List<String> words, ForeignKey key) {
        String last = words.get(words.size() - 1);
        if (!last.endsWith(GLUED) || last.length() < SHORTEST_GLUED) {
            return false;
        }
        String stem = last.substring(0, last.length() - GLUED.length());
        List<String> target = Words.split(key.target().name());
        String end = target.isEmpty() ? "" : target.get(target.size() - 1);
        return isTargetColumn(key) || !end.isEmpty() && (stem.endsWith(end) || stem.endsWith(Inflection.singular(end)));
    }

    private static boolean isTargetColumn(ForeignKey key) {
        return key.columns().get(0).equalsIgnoreCase(key.targetColumns().get(0));
    }

    private static List<String> unglued(List<String> words) {
        List<String> role = new ArrayList<>(words);
        String last = role.remove(words.size() - 1);
        role.add(last.substring(0, last.length() - GLUED.length()));
        return role;
    }

    /** The role that a single column names. */
    static List<String> words(String column) {
        return strip(Words.split(column));
    }

    /** What points to its own table is called by the columns that it does not share with the key. */
    private static List<String> own(Table table, ForeignKey key, List<String> targetSingular) {
        List<String> identity = Keys.identity(table).orElse(List.of());
        List<String> words = new ArrayList<>();
        key.columns().stream()
                .filter(column -> !identity.contains(column))
                .forEach(column -> words.addAll(strip(Words.split(column))));
        return words.isEmpty() ? targetSingular : words;
    }

    /** The role; where that is taken, the target, then both. */
    static List<List<String>> spellings(Table table, ForeignKey key, List<String> targetSingular) {
        List<String> role = words(table, key, targetSingular);
        if (role.equals(targetSingular)) {
            return List.of(role);
        }
        List<String> both = new ArrayList<>(role);
        both.addAll(targetSingular);
        return List.of(role, targetSingular, both);
    }

    /** Whether the column's name has nothing to strip, so that the relation takes the name itself. */
    static boolean takesColumnName(ForeignKey key) {
        return key.columns().size() == 1
                && named(key).equals(Optional.of(Words.split(key.columns().get(0))));
    }

    private static List<String> strip(List<String> words) {
        boolean suffixed = words.size() > 1 && SUFFIXES.contains(words.get(words.size() - 1));
        return suffixed ? words.subList(0, words.size() - 1) : words;
    }

    /** Whether a person named the constraint: it does not look like what databases and tools make up. */
    private static boolean isChosen(Table table, ForeignKey key) {
        String name = key.name().toLowerCase(Locale.ROOT);
        String own = table.name().name().toLowerCase(Locale.ROOT);
        return !name.isEmpty()
                && !name.endsWith("_fkey")
                && !name.matches(".*_fkey\\d+")
                && !name.contains("_ibfk_")
                && !name.startsWith("constraint_")
                && !name.startsWith("fk")
                && !name.startsWith("sys_")
                && !name.startsWith(own + "_")
                && !name.endsWith("_fk");
    }

    /** {@code transfers} and role from, person: {@code transfersByFromPerson}. */
    static List<String> by(List<String> collection, List<String> role) {
        List<String> words = new ArrayList<>(collection);
        words.add("by");
        words.addAll(role);
        return words;
    }
}
