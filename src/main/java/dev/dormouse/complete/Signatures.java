package dev.dormouse.complete;

import dev.dormouse.result.Resources;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How functions of databases are called that cannot be asked for it: from the resources {@code complete/<dialect>.functions}. */
final class Signatures {

    private static final Map<String, Map<String, String>> READ = new ConcurrentHashMap<>();

    private Signatures() {}

    /** Each function's name with its arguments, by its name. */
    static Map<String, String> of(String dialect) {
        return READ.computeIfAbsent(dialect, Signatures::read);
    }

    private static Map<String, String> read(String dialect) {
        Map<String, String> signatures = new HashMap<>();
        for (String line : Resources.find("/complete/" + dialect + ".functions")
                .orElse("")
                .lines()
                .toList()) {
            int bracket = line.indexOf('(');
            if (bracket > 0) {
                signatures.put(line.substring(0, bracket), line);
            }
        }
        return Map.copyOf(signatures);
    }
}
