package dev.dormouse.complete;

import dev.dormouse.result.Resources;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How clauses are written; read from a resource when the first hint is asked for. */
final class HintTexts {

    private static final HintTexts CLAUSES = new HintTexts();

    private final Map<String, Map<String, String>> sections = new HashMap<>();
    private final Set<String> firstWords = new HashSet<>();

    private HintTexts() {
        Map<String, String> section = new HashMap<>();
        for (String line : Resources.text("/complete/clauses.txt").lines().toList()) {
            if (line.startsWith("[")) {
                section = sections.computeIfAbsent(line.substring(1, line.length() - 1), any -> new HashMap<>());
            } else if (!line.isBlank() && !line.startsWith("#")) {
                int equals = line.indexOf(" = ");
                String words = line.substring(0, equals);
                firstWords.add(words.split(" ")[0]);
                section.put(words, line.substring(equals + 3));
            }
        }
    }

    /**
     * What a clause takes.
     *
     * @param dialect the database's own comes first; {@code hql} for HQL
     * @param words those that begin the clause, in small letters
     */
    static Optional<String> clause(String dialect, String words) {
        String own = CLAUSES.sections.getOrDefault(dialect, Map.of()).get(words);
        boolean common = own == null && !dialect.equals("hql");
        return Optional.ofNullable(common ? CLAUSES.sections.get("sql").get(words) : own);
    }

    /** Whether that word, in small letters, may be the first of a clause. */
    static boolean beginsClause(String word) {
        return CLAUSES.firstWords.contains(word);
    }
}
