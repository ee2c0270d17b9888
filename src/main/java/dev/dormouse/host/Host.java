package dev.dormouse.host;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * All that a run of the program gets from outside. Nothing below {@code app} asks the process for any of it, so that a whole
 * session runs in a test, or in a process that was started before its user came.
 *
 * @param in the bytes that are piped or typed in
 * @param out data only
 * @param err everything else
 * @param environment the variables as they were at the start
 * @param workingDirectory absolute; relative paths are resolved against it
 * @param zone for values without a zone of their own; asked late, because the first zone of a JVM costs 20 ms
 * @param locale for nothing but the words of the system; numbers and dates are printed the same everywhere
 * @param clock for timing and for file names
 */
public record Host(
        InputStream in,
        PrintStream out,
        PrintStream err,
        Map<String, String> environment,
        Path workingDirectory,
        Supplier<ZoneId> zone,
        Locale locale,
        Clock clock) {

    public Host {
        environment = Map.copyOf(environment);
    }

    /** A variable that is set and not empty. */
    public Optional<String> variable(String name) {
        String value = environment.get(name);
        return value == null || value.isEmpty() ? Optional.empty() : Optional.of(value);
    }

    /** The file that a user means by a path: relative to the working directory, {@code ~} being the home folder. */
    public Path resolve(String path) {
        if (path.equals("~") || path.startsWith("~/")) {
            return home().resolve(path.length() > 2 ? path.substring(2) : "").normalize();
        }
        return workingDirectory.resolve(path).normalize();
    }

    /** The user's home folder; the working directory where the environment does not name one. */
    public Path home() {
        Optional<String> home = variable("HOME");
        return home.isPresent() ? Path.of(home.get()) : workingDirectory;
    }

    /** Where the user's settings are: {@code $XDG_CONFIG_HOME/dormouse} or {@code ~/.config/dormouse}. */
    public Path configFolder() {
        return xdg("XDG_CONFIG_HOME", ".config");
    }

    /** Where what must survive is kept: {@code $XDG_DATA_HOME/dormouse} or {@code ~/.local/share/dormouse}. */
    public Path dataFolder() {
        return xdg("XDG_DATA_HOME", ".local/share");
    }

    /** Where histories are kept: {@code $XDG_STATE_HOME/dormouse} or {@code ~/.local/state/dormouse}. */
    public Path stateFolder() {
        return xdg("XDG_STATE_HOME", ".local/state");
    }

    /** Where is kept what can be made again: {@code $XDG_CACHE_HOME/dormouse} or {@code ~/.cache/dormouse}. */
    public Path cacheFolder() {
        return xdg("XDG_CACHE_HOME", ".cache");
    }

    private Path xdg(String variable, String fallback) {
        Path named = Path.of(variable(variable).orElse(""));
        Path folder = named.isAbsolute() ? named : home().resolve(fallback);
        return folder.resolve("dormouse");
    }
}
