package dev.dormouse.connect;

import dev.dormouse.host.Host;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Targets on H2: a file, memory, or a server. */
final class H2Targets {

    static final String DIALECT = "h2";
    static final String DRIVER = "org.h2.Driver";
    static final String EXAMPLE = "h2:./music?create=true";

    private static final String SUFFIX = ".mv.db";

    private final Host host;
    private final ConnectionOptions options;
    private final Optional<PasswordSource> namedPassword;
    private final Map<String, String> settings = new LinkedHashMap<>();
    private boolean create;

    H2Targets(Host host, ConnectionOptions options, Optional<PasswordSource> namedPassword) {
        this.host = host;
        this.options = options;
        this.namedPassword = namedPassword;
    }

    /**
     * A URL.
     *
     * @param start where its path or {@code mem:} or {@code tcp:} begins
     */
    ConnectionTarget ofUrl(String text, int start) {
        String place = readSettings(text, start);
        if (place.startsWith("mem:")) {
            String name = place.substring(4);
            String shared = name.isEmpty() ? "dormouse-" + UUID.randomUUID() : name;
            return finish("mem:" + shared, "h2:mem:" + name, "", name.isEmpty() ? "memory" : name);
        }
        if (place.startsWith("tcp:") || place.startsWith("ssl:")) {
            return ofServer(text, start, place);
        }
        if (place.matches("[a-zA-Z]{2,}[0-9]*:.*") && !place.startsWith("file:")) {
            return finish(place, "h2:" + place, "", place.substring(place.lastIndexOf('/') + 1));
        }
        String path = place.startsWith("file:") ? place.substring(5) : place;
        return ofFile(path.startsWith("//") ? path.substring(2) : path);
    }

    ConnectionTarget ofFile(String typed) {
        String name = typed.endsWith(SUFFIX) ? typed.substring(0, typed.length() - SUFFIX.length()) : typed;
        if (name.isEmpty() || name.endsWith("/")) {
            throw Malformed.connection("the H2 URL names no file", "for example " + EXAMPLE + " or h2:mem:scratch");
        }
        Path path = host.resolve(name);
        Path file = path.resolveSibling(path.getFileName() + SUFFIX);
        boolean wanted = create || "FALSE".equalsIgnoreCase(settings.get("IFEXISTS"));
        if (!wanted && !Files.exists(file)) {
            throw Malformed.connection(
                    "there is no H2 database " + file, "h2:" + name + "?create=true makes a new one");
        }
        if (wanted && !Files.isDirectory(path.getParent())) {
            throw Malformed.connection(
                    "cannot make " + file + ": its folder does not exist", "mkdir -p " + path.getParent());
        }
        settings.putIfAbsent("IFEXISTS", wanted ? "FALSE" : "TRUE");
        return finish(
                path.toString(),
                "h2:" + name,
                file.toString(),
                path.getFileName().toString());
    }

    private ConnectionTarget ofServer(String text, int start, String place) {
        String[] parts = place.substring(4).split("/", 4);
        if (parts.length < 4 || !parts[0].isEmpty() || parts[2].isEmpty() || parts[3].isEmpty()) {
            throw Malformed.at(
                    text,
                    start + 4,
                    "a server, a slash and a database must follow",
                    "for example h2:tcp://localhost/~/music");
        }
        String address = parts[2].matches(".*:\\d+") ? parts[2] : parts[2] + ":9092";
        return finish(place, "h2:" + place, address, parts[3].substring(parts[3].lastIndexOf('/') + 1));
    }

    /** {@code ?key=value&…} in our URLs, {@code ;KEY=value} in both; what remains is the place. */
    private String readSettings(String text, int start) {
        String place = text.substring(start);
        if (!text.startsWith("jdbc:")) {
            FileQuery query = FileQuery.parse(text, start, EXAMPLE);
            query.parameters().forEach((key, value) -> settings.put(key.toUpperCase(Locale.ROOT), value));
            place = query.path();
        }
        String[] parts = place.split("(?<!\\\\);", -1);
        for (int i = 1; i < parts.length; i++) {
            int equals = parts[i].indexOf('=');
            if (equals < 1 && !parts[i].isEmpty()) {
                int offset = start + place.indexOf(";" + parts[i]) + 1;
                throw Malformed.at(
                        text, offset, "a setting after ; must be KEY=value", "for example h2:./music;MODE=PostgreSQL");
            }
            if (equals > 0) {
                settings.put(parts[i].substring(0, equals).toUpperCase(Locale.ROOT), parts[i].substring(equals + 1));
            }
        }
        create = Optional.ofNullable(settings.remove("CREATE"))
                .filter(FileQuery::isYes)
                .isPresent();
        return parts[0];
    }

    private ConnectionTarget finish(String place, String display, String address, String database) {
        if (options.host().isPresent()
                || options.port().isPresent()
                || options.dbname().isPresent()) {
            throw Malformed.connection("-h, -p and -d have no meaning for H2", "the URL says it all, as in " + EXAMPLE);
        }
        Optional<String> inUrl = Optional.ofNullable(settings.remove("USER"));
        Optional<String> password = Optional.ofNullable(settings.remove("PASSWORD"));
        PasswordSource source = password.<PasswordSource>map(p -> new PasswordSource.Known("the URL", Secret.of(p)))
                .or(() -> namedPassword)
                .orElseGet(PasswordSource.None::new);
        StringBuilder url = new StringBuilder("jdbc:h2:").append(place);
        settings.forEach((key, value) -> url.append(';').append(key).append('=').append(value));
        return ConnectionTarget.of(DIALECT, DRIVER, url.toString())
                .shownAs(display, address, database)
                .withLogin(options.user().or(() -> inUrl).or(() -> Optional.of("sa")), source)
                .asking(options.forcePassword());
    }
}
