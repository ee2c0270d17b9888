package dev.dormouse.connect;

import dev.dormouse.host.Host;
import dev.dormouse.result.Suggestions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** libpq's {@code pg_service.conf}: sections of parameters. */
final class ServiceFile {

    private final Host host;
    private final TreeSet<String> seen = new TreeSet<>();

    ServiceFile(Host host) {
        this.host = host;
    }

    /**
     * The parameters of a service, from the user's file or else the system's.
     *
     * @throws dev.dormouse.result.ShellException if no file defines it, or one cannot be read
     */
    Map<String, String> read(String service) {
        Path own = host.variable("PGSERVICEFILE").map(host::resolve).orElseGet(() -> host.home()
                .resolve(".pg_service.conf"));
        Optional<Path> system =
                host.variable("PGSYSCONFDIR").map(folder -> host.resolve(folder).resolve("pg_service.conf"));
        Optional<Map<String, String>> found = find(own, service);
        if (found.isEmpty() && system.isPresent()) {
            found = find(system.get(), service);
        }
        return found.orElseThrow(() -> {
            String near = Suggestions.hint(service, seen);
            String hint = near.isEmpty() ? "define [" + service + "] in " + own : near;
            return Malformed.connection("there is no service \"" + service + "\"", hint);
        });
    }

    private Optional<Map<String, String>> find(Path file, String service) {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        List<String> lines;
        try {
            lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw Malformed.connection("cannot read " + file, "it must be UTF-8 text that you may read");
        }
        Map<String, String> words = new LinkedHashMap<>();
        boolean inside = false;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.startsWith("[") && line.endsWith("]")) {
                if (inside) {
                    break;
                }
                String name = line.substring(1, line.length() - 1);
                seen.add(name);
                inside = name.equals(service);
            } else if (inside && !line.isEmpty() && !line.startsWith("#")) {
                int equals = line.indexOf('=');
                if (equals < 1) {
                    throw Malformed.connection(
                            file + ", line " + (i + 1) + ": expected key=value", "as in host=localhost");
                }
                words.put(
                        line.substring(0, equals).strip(),
                        line.substring(equals + 1).strip());
            }
        }
        return seen.contains(service) ? Optional.of(words) : Optional.empty();
    }
}
