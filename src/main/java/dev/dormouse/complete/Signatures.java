package dev.dormouse.complete;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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
        try (InputStream in = Signatures.class.getResourceAsStream("/complete/" + dialect + ".functions")) {
            if (in == null) {
                return Map.of();
            }
            Map<String, String> signatures = new HashMap<>();
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                int bracket = line.indexOf('(');
                if (bracket > 0) {
                    signatures.put(line.substring(0, bracket), line);
                }
            }
            return Map.copyOf(signatures);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
