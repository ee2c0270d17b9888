package dev.dormouse.eval;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What those type who come from MySQL, and what does so here. */
final class Habits {

    private Habits() {}

    /** A hint for a statement that the database does not understand. */
    static Optional<String> hint(String statement, String message) {
        boolean misunderstood =
                message.startsWith("syntax error") || message.contains("unrecognized configuration parameter");
        List<String> words = List.of(statement.strip().split("[\\s;]+"));
        if (!misunderstood || words.size() < 2) {
            return Optional.empty();
        }
        return Optional.ofNullable(
                switch (words.get(0).toLowerCase(Locale.ROOT)) {
                    case "describe", "desc" -> "\\d " + words.get(1) + " describes it";
                    case "use" -> "\\c opens another database";
                    case "show" -> show(words.subList(1, words.size()));
                    default -> null;
                });
    }

    private static String show(List<String> words) {
        String last = words.get(words.size() - 1);
        return switch (words.get(0).toLowerCase(Locale.ROOT)) {
            case "tables" -> "\\dt lists tables";
            case "databases" -> "\\l lists databases";
            case "schemas" -> "\\dn lists schemas";
            case "columns", "fields" -> "\\d " + last + " lists its columns";
            case "index", "indexes", "keys" -> "\\di " + last + " lists its indexes";
            case "create" -> "\\d " + last + " describes it";
            default -> null;
        };
    }
}
