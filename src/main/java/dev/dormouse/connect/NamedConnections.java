package dev.dormouse.connect;

import dev.dormouse.host.Host;
import dev.dormouse.result.Failure;
import dev.dormouse.result.ShellException;
import dev.dormouse.result.Spot;
import dev.dormouse.result.Suggestions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tomlj.Toml;
import org.tomlj.TomlParseError;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlPosition;
import org.tomlj.TomlTable;

/** The {@code [connections.NAME]} tables of {@code config.toml}. Reading costs some 100 ms in a cold JVM, if the file exists. */
public final class NamedConnections {

    private static final Set<String> KEYS = Set.of(
            "url",
            "user",
            "password_command",
            "password_env",
            "description",
            "colour",
            "color",
            "environment",
            "classpath",
            "package");

    private final Path file;
    private final List<String> lines;
    private final Optional<TomlTable> connections;

    private NamedConnections(Path file, List<String> lines, Optional<TomlTable> connections) {
        this.file = file;
        this.lines = lines;
        this.connections = connections;
    }

    /**
     * Reads the user's settings file; none is as good as an empty one.
     *
     * @throws ShellException if it cannot be read, or is not TOML
     */
    public static NamedConnections read(Host host) {
        Path file = host.configFolder().resolve("config.toml");
        if (!Files.exists(file)) {
            return new NamedConnections(file, List.of(), Optional.empty());
        }
        List<String> lines;
        try {
            lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw Malformed.connection("cannot read " + file, "it must be UTF-8 text that you may read");
        }
        TomlParseResult toml = Toml.parse(String.join("\n", lines));
        NamedConnections empty = new NamedConnections(file, lines, Optional.empty());
        if (toml.hasErrors()) {
            TomlParseError error = toml.errors().get(0);
            String first =
                    String.valueOf(error.getMessage()).lines().findFirst().orElse("");
            throw empty.problem(
                    error.position(), first, "a connection is [connections.NAME] and lines like url = \"…\"");
        }
        if (toml.contains(List.of("connections")) && !toml.isTable(List.of("connections"))) {
            throw empty.problem(
                    toml.inputPositionOf(List.of("connections")),
                    "\"connections\" must be a table",
                    "as in [connections.prod]");
        }
        return new NamedConnections(file, lines, Optional.ofNullable(toml.getTable(List.of("connections"))));
    }

    /** Where they are, whether or not the file exists. */
    public Path file() {
        return file;
    }

    /** The names in the order of the alphabet. */
    public List<String> names() {
        return connections.isEmpty()
                ? List.of()
                : connections.get().keySet().stream().sorted().toList();
    }

    /**
     * The connection of that exact name.
     *
     * @throws ShellException if it is there but wrong: no url, an unknown key, a value that is not text
     */
    public Optional<NamedConnection> find(String name) {
        if (connections.isEmpty() || !connections.get().contains(List.of(name))) {
            return Optional.empty();
        }
        TomlPosition position = connections.get().inputPositionOf(List.of(name));
        if (!connections.get().isTable(List.of(name))) {
            throw problem(position, "\"" + name + "\" must be a table", "as in [connections." + name + "]");
        }
        TomlTable table = connections.get().getTable(List.of(name));
        for (String key : table.keySet()) {
            check(table, key);
        }
        if (!table.contains(List.of("url"))) {
            throw problem(
                    position, "the connection has no url", "for example url = \"" + PostgresTargets.EXAMPLE + "\"");
        }
        return Optional.of(new NamedConnection(
                name,
                text(table, "url").orElse(""),
                text(table, "user"),
                text(table, "password_command"),
                text(table, "password_env"),
                text(table, "description"),
                text(table, "colour").or(() -> text(table, "color")),
                text(table, "environment"),
                text(table, "classpath"),
                text(table, "package")));
    }

    private void check(TomlTable table, String key) {
        TomlPosition position = table.inputPositionOf(List.of(key));
        if (key.equals("password")) {
            throw problem(
                    position,
                    "a password does not belong into this file",
                    "use password_command = \"…\" or password_env = \"…\", or ~/.pgpass");
        }
        if (!KEYS.contains(key)) {
            String near = Suggestions.hint(key, KEYS);
            throw problem(
                    position,
                    "unknown key \"" + key + "\"",
                    near.isEmpty() ? "known are url, user, password_command, …" : near);
        }
        if (!table.isString(List.of(key))) {
            throw problem(position, "\"" + key + "\" must be text", "as in " + key + " = \"…\"");
        }
    }

    private static Optional<String> text(TomlTable table, String key) {
        return Optional.ofNullable(table.getString(List.of(key))).filter(value -> !value.isEmpty());
    }

    private ShellException problem(TomlPosition position, String problem, String hint) {
        int line = position == null ? 1 : Math.max(1, position.line());
        int column = position == null ? 1 : Math.max(1, position.column());
        String text = line <= lines.size() ? lines.get(line - 1) : "";
        Secrets.Masked masked = Secrets.Masked.of(text);
        int shown = masked.places()[Math.min(column - 1, text.length())] + 1;
        String where = file + ", line " + line + ", column " + column + ": ";
        return new ShellException(Failure.connection(where + Secrets.mask(problem))
                .withSpot(new Spot(file.toString(), line, shown, masked.text()))
                .withHint(hint));
    }
}
