package dev.dormouse.complete;

import dev.dormouse.result.Resources;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How clauses are written and functions are called; read from resources when the first hint is asked for. */
final class HintTexts {

    private static final HintTexts CLAUSES = new HintTexts("clauses.txt", false);
    private static final HintTexts FUNCTIONS = new HintTexts("functions.txt", true);

    private final Map<String, Map<String, Text>> sections = new HashMap<>();
    private final Set<String> firstWords = new HashSet<>();

    /** @param summary a few words; may be empty */
    record Text(String shape, String summary) {}

    /** @param functions whether what is before the equals sign is what is shown, else what is behind it */
    private HintTexts(String resource, boolean functions) {
        Map<String, Text> section = new HashMap<>();
        for (String line : Resources.text("/complete/" + resource).lines().toList()) {
            if (line.startsWith("[")) {
                section = sections.computeIfAbsent(line.substring(1, line.length() - 1), any -> new HashMap<>());
            } else if (!line.isBlank() && !line.startsWith("#")) {
                int equals = line.indexOf(" = ");
                String left = equals < 0 ? line : line.substring(0, equals);
                String right = equals < 0 ? "" : line.substring(equals + 3);
                String key = functions ? left.substring(0, left.indexOf('(')) : left;
                firstWords.add(key.split(" ")[0]);
                section.put(key, functions ? new Text(left, right) : new Text(right, ""));
            }
        }
    }

    /**
     * What a clause takes.
     *
     * @param dialect the database's own comes first; {@code hql} for HQL
     * @param words those that begin the clause, in small letters
     */
    static Optional<Text> clause(String dialect, String words) {
        return CLAUSES.find(dialect, words);
    }

    /** Whether that word, in small letters, may be the first of a clause. */
    static boolean beginsClause(String word) {
        return CLAUSES.firstWords.contains(word);
    }

    /** How a function is called. */
    static Optional<Text> function(String dialect, String name) {
        return FUNCTIONS.find(dialect, name);
    }

    private Optional<Text> find(String dialect, String key) {
        Text own = sections.getOrDefault(dialect, Map.of()).get(key);
        boolean common = own == null && !dialect.equals("hql");
        return Optional.ofNullable(common ? sections.get("sql").get(key) : own);
    }
}
