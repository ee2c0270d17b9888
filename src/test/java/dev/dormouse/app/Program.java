package dev.dormouse.app;

import dev.dormouse.host.Host;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The whole program as a function: without a terminal, with a home folder of its own. */
final class Program {

    /** What a run left behind. */
    record Run(int code, String out, String err) {}

    /** Held, as a logger that nobody holds forgets its level: the libraries say nothing here, as in the program's own process. */
    private static final Logger ROOT = Logger.getLogger("");

    static {
        ROOT.setLevel(Level.OFF);
    }

    /** Without a terminal: nobody is asked anything. */
    static final Console NOBODY = new Console(false, false, action -> {}, prompt -> Optional.empty());

    private final Path home;
    private final Path folder;

    /** @param home where the demo is made; nothing of the user's is read */
    Program(Path home) {
        this(home, Path.of("").toAbsolutePath());
    }

    /** @param folder where it runs; the top of the repository if it is not named */
    Program(Path home, Path folder) {
        this.home = home;
        this.folder = folder;
    }

    Run run(List<String> words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = run(words, "", out, err);
        return new Run(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    int run(List<String> words, String input, ByteArrayOutputStream out, ByteArrayOutputStream err) {
        Host host = host(input, out, err);
        int code = new Application(host, NOBODY, Path.of("target").toAbsolutePath()).run(words);
        host.out().flush();
        host.err().flush();
        return code;
    }

    Host host(String input, ByteArrayOutputStream out, ByteArrayOutputStream err) {
        return new Host(
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                Map.of("HOME", home.toString(), "USER", "me"),
                folder,
                () -> ZoneOffset.UTC,
                Locale.ROOT,
                Clock.systemUTC());
    }
}
