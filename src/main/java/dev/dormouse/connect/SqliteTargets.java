package dev.dormouse.connect;

import dev.dormouse.host.Host;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** Targets on SQLite: a file, or memory. */
final class SqliteTargets {

    static final String DIALECT = "sqlite";
    static final String DRIVER = "org.sqlite.JDBC";
    static final String EXAMPLE = "sqlite:music.db?create=true";

    /** SQLite's flags for {@code sqlite3_open_v2}. */
    private static final String READ_ONLY = "1";

    private static final String READ_WRITE = "2";
    private static final String READ_WRITE_CREATE = "6";

    private final Host host;
    private final ConnectionOptions options;

    SqliteTargets(Host host, ConnectionOptions options) {
        this.host = host;
        this.options = options;
    }

    /**
     * A URL.
     *
     * @param start the offset behind {@code sqlite:}, {@code jdbc:sqlite:} or {@code sqlite+driver:}
     */
    ConnectionTarget ofUrl(String text, int start) {
        FileQuery query = FileQuery.parse(text, start, EXAMPLE);
        String path = query.path();
        if (path.startsWith("file:")) {
            path = path.substring(5);
        }
        if (path.startsWith("//")) {
            int slash = path.indexOf('/', 2);
            if (slash > 2) {
                throw Malformed.at(
                        text,
                        text.indexOf("//", start) + 2,
                        "a file has no host",
                        "three slashes for a relative path, four for an absolute one: sqlite:///music.db");
            }
            path = slash < 0 ? path.substring(2) : path.substring(3);
        }
        return of(path, query.parameters());
    }

    ConnectionTarget ofFile(String path) {
        return of(path, Map.of());
    }

    private ConnectionTarget of(String typed, Map<String, String> parameters) {
        if (options.host().isPresent()
                || options.port().isPresent()
                || options.dbname().isPresent()
                || options.user().isPresent()) {
            throw Malformed.connection(
                    "-h, -p, -d and -U have no meaning for SQLite", "a file is enough, as in sqlite:music.db");
        }
        Map<String, String> properties = new LinkedHashMap<>();
        properties.put("foreign_keys", "on");
        properties.put("busy_timeout", "5000");
        // As SQLite's own functions write and read them; the driver would write milliseconds.
        properties.put("date_class", "TEXT");
        properties.put("date_string_format", "yyyy-MM-dd HH:mm:ss");
        String mode = parameters.getOrDefault("mode", "");
        boolean create = mode.equals("rwc") || FileQuery.isYes(parameters.getOrDefault("create", ""));
        parameters.forEach((key, value) -> {
            if (!key.equals("mode")
                    && !key.equals("create")
                    && !key.equals("check_same_thread")
                    && !key.equals("uri")) {
                properties.put(key, value);
            }
        });
        if (typed.isEmpty() || typed.equals(":memory:") || mode.equals("memory")) {
            properties.put("open_mode", READ_WRITE_CREATE);
            // A memory database that a second connection can see; its name keeps sessions of one process apart.
            String name = "file:/dormouse-" + UUID.randomUUID() + "?vfs=memdb";
            return ConnectionTarget.of(DIALECT, DRIVER, "jdbc:sqlite:" + name)
                    .shownAs("sqlite::memory:", "", "memory")
                    .withProperties(properties);
        }
        properties.put("open_mode", mode.equals("ro") ? READ_ONLY : create ? READ_WRITE_CREATE : READ_WRITE);
        Path file = host.resolve(typed);
        check(file, typed, create);
        return ConnectionTarget.of(DIALECT, DRIVER, "jdbc:sqlite:" + escaped(file))
                .shownAs("sqlite:" + typed, file.toString(), database(file))
                .withProperties(properties);
    }

    private static void check(Path file, String typed, boolean create) {
        if (Files.isDirectory(file)) {
            throw Malformed.connection(file + " is a folder, not a SQLite file", "name the file in it");
        }
        if (!create && !Files.exists(file)) {
            throw Malformed.connection(
                    "there is no SQLite file " + file, "sqlite:" + typed + "?create=true makes a new one");
        }
        if (create && !Files.isDirectory(file.getParent())) {
            throw Malformed.connection(
                    "cannot make " + file + ": its folder does not exist", "mkdir -p " + file.getParent());
        }
    }

    /** The driver takes what follows a question mark for parameters; a file's name may hold one. */
    private static String escaped(Path file) {
        String path = file.toString();
        return path.matches("[^?%#]*")
                ? path
                : "file:" + path.replace("%", "%25").replace("?", "%3f").replace("#", "%23");
    }

    private static String database(Path file) {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
