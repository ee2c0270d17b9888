package dev.dormouse.app;

import dev.dormouse.host.Host;
import dev.dormouse.output.WatchedPrintStream;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jline.utils.Signals;

/** The process that a run happens in: the one place that touches what all its threads share. */
final class Process {

    private static final int BUFFER = 16_384;

    private Process() {}

    /** Runs the shell with what the process has, and ends it. */
    static void run(String[] arguments) {
        Map<String, String> environment = new HashMap<>(System.getenv());
        List<String> words = HiddenWords.restore(List.of(arguments), environment);
        if (environment.remove("DORMOUSE_TUNED") != null) {
            // The launcher's, and for this process alone.
            environment.remove("GLIBC_TUNABLES");
        }
        environment.putIfAbsent("USER", System.getProperty("user.name"));
        PrintStream out = output(isTerminal(environment, 1));
        Host host = new Host(
                System.in,
                out,
                new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8),
                environment,
                Path.of(System.getProperty("user.dir")),
                ZoneId::systemDefault,
                Locale.getDefault(),
                Clock.systemUTC());
        Console console = new Console(
                isTerminal(environment, 0),
                isTerminal(environment, 1),
                isTerminal(environment, 2),
                action -> Signals.register("INT", action),
                Process::atEnd,
                Process::askPassword);
        int code = new Application(host, console, installation()).run(words);
        host.out().flush();
        host.err().flush();
        System.exit(code);
    }

    /**
     * Where data goes. Groovy prints line by line: on a terminal each is seen at once, anything else gets many at a time. What a
     * script prints past the shell goes the same way, so that the order stays, and what it leaves behind when it ends the process
     * is still written.
     */
    private static PrintStream output(boolean terminal) {
        FileOutputStream file = new FileOutputStream(FileDescriptor.out);
        if (terminal) {
            return new WatchedPrintStream(file);
        }
        WatchedPrintStream out = new WatchedPrintStream(new BufferedOutputStream(file, BUFFER));
        System.setOut(out);
        System.setIn(new FilterInputStream(System.in) {
            @Override
            public int read() throws IOException {
                out.flush();
                return in.read();
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                out.flush();
                return in.read(bytes, offset, length);
            }
        });
        atEnd(out::flushUnlessBlocked);
        return out;
    }

    private static void atEnd(Runnable action) {
        Runtime.getRuntime().addShutdownHook(new Thread(action, "dormouse-flush"));
    }

    /** The launcher says which of the three streams are terminals; without it the JVM knows of the first two together. */
    private static boolean isTerminal(Map<String, String> environment, int stream) {
        String told = environment.getOrDefault("DORMOUSE_TTY", "");
        return told.length() == 3 ? told.charAt(stream) == '1' : System.console() != null;
    }

    private static Optional<char[]> askPassword(String prompt) {
        return Optional.ofNullable(System.console()).map(console -> console.readPassword("%s", prompt));
    }

    /** The folder of the program's jar. */
    private static Path installation() {
        try {
            return Path.of(Process.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .getParent();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
