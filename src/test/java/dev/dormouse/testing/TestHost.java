package dev.dormouse.testing;

import dev.dormouse.host.Host;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Hosts for tests: nothing comes in, nobody reads what goes out, and the clock stands, so that no limit of time is reached. */
public final class TestHost {

    private TestHost() {}

    /** There are no variables. */
    public static Host quiet() {
        return with(Map.of(), Path.of("/"), standing());
    }

    /** One folder is the home and the working directory. */
    public static Host in(Path home, Map<String, String> variables) {
        return in(home, variables, standing());
    }

    /** As above, with a clock of its own. */
    public static Host in(Path home, Map<String, String> variables, Clock clock) {
        Map<String, String> environment = new HashMap<>(variables);
        environment.put("HOME", home.toString());
        return with(environment, home, clock);
    }

    private static Clock standing() {
        return Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
    }

    private static Host with(Map<String, String> variables, Path folder, Clock clock) {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        return new Host(
                InputStream.nullInputStream(),
                nowhere,
                nowhere,
                Map.copyOf(variables),
                folder,
                () -> ZoneOffset.UTC,
                Locale.ROOT,
                clock);
    }
}
