package dev.dormouse.complete;

import dev.dormouse.result.Resources;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How functions are called, and what some of them are for: in the resource {@code complete/sql.functions} those that many databases
 * have, in {@code complete/<dialect>.functions} those that only one has, or has in a way of its own. A line is the call, and
 * what it gives behind an equals sign.
 */
final class Signatures {

    private static final Map<String, Signature> COMMON = Map.copyOf(read("sql"));
    private static final Map<String, Map<String, Signature>> READ = new ConcurrentHashMap<>();

    private Signatures() {}

    /**
     * How one is called.
     *
     * @param shape with its name
     * @param summary a few words; may be empty
     */
    record Signature(String shape, String summary) {

        /** Both, in one line. */
        String described() {
            return summary.isEmpty() ? shape : shape + ": " + summary;
        }
    }

    /** Each function by its name in small letters, whether the database has it or not. */
    static Map<String, Signature> of(String dialect) {
        return READ.computeIfAbsent(dialect, Signatures::all);
    }

    /** Names of those that many databases have, in small letters. */
    static Set<String> common() {
        return COMMON.keySet();
    }

    /** @param name in small letters */
    static Optional<Signature> find(String dialect, String name) {
        return Optional.ofNullable(of(dialect).get(name));
    }

    private static Map<String, Signature> all(String dialect) {
        Map<String, Signature> signatures = new HashMap<>(COMMON);
        signatures.putAll(read(dialect));
        return Map.copyOf(signatures);
    }

    /** Those of one file. */
    static Map<String, Signature> read(String name) {
        Map<String, Signature> signatures = new HashMap<>();
        Resources.find("/complete/" + name + ".functions").orElse("").lines().forEach(line -> {
            int equals = line.indexOf(" = ");
            String shape = equals < 0 ? line : line.substring(0, equals);
            String summary = equals < 0 ? "" : line.substring(equals + 3);
            int bracket = shape.indexOf('(');
            if (bracket > 0) {
                signatures.put(shape.substring(0, bracket), new Signature(shape, summary));
            }
        });
        return signatures;
    }
}
