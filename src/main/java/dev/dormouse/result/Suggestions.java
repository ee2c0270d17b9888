package dev.dormouse.result;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** "Did you mean": the known names nearest to one that is not known. */
public final class Suggestions {

    private Suggestions() {}

    /**
     * The nearest name, if one is near enough: at most a third of the letters differ (a swap of neighbours counts once),
     * ignoring case and underscores.
     */
    public static Optional<String> nearest(String name, Collection<String> known) {
        List<String> near = nearest(name, known, 1);
        return near.isEmpty() ? Optional.empty() : Optional.of(near.get(0));
    }

    /** The nearest names, best first; of those that are as near, the one that stands first in a list. */
    public static List<String> nearest(String name, Collection<String> known, int limit) {
        String wanted = fold(name);
        record Scored(String name, int distance, int place) {}
        int[] place = {0};
        return known.stream()
                .filter(candidate -> Math.abs(fold(candidate).length() - wanted.length()) <= allowance(wanted))
                .map(candidate -> new Scored(
                        candidate, distance(wanted, fold(candidate)), known instanceof List ? place[0]++ : 0))
                .filter(scored -> scored.distance() <= allowance(wanted) && scored.distance() < wanted.length())
                .sorted(Comparator.comparingInt(Scored::distance)
                        .thenComparing(scored -> distance(name, scored.name()))
                        .thenComparing(scored -> !fold(scored.name()).startsWith(wanted))
                        .thenComparing(Scored::place)
                        .thenComparing(Scored::name))
                .map(Scored::name)
                .distinct()
                .limit(limit)
                .toList();
    }

    /** {@code did you mean "x"?}, or nothing. */
    public static String hint(String name, Collection<String> known) {
        return nearest(name, known).map(n -> "did you mean \"" + n + "\"?").orElse("");
    }

    private static String fold(String name) {
        return name.toLowerCase(Locale.ROOT).replace("_", "");
    }

    private static int allowance(String name) {
        return Math.max(1, (name.length() + 1) / 3);
    }

    /** The optimal string alignment distance. */
    private static int distance(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    d[i][j] = i + j;
                    continue;
                }
                int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                d[i][j] = Math.min(Math.min(d[i - 1][j] + 1, d[i][j - 1] + 1), d[i - 1][j - 1] + cost);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[a.length()][b.length()];
    }
}
