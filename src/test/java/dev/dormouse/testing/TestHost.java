package dev.dormouse.testing;

import dev.dormouse.host.Host;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;

/** Hosts for tests that need one only to pass it on. */
public final class TestHost {

    private TestHost() {}

    /** Nothing comes in, nobody reads what goes out, there are no variables. */
    public static Host quiet() {
        PrintStream nowhere = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        return new Host(
                InputStream.nullInputStream(),
                nowhere,
                nowhere,
                Map.of(),
                Path.of("/"),
                () -> ZoneOffset.UTC,
                Locale.ROOT,
                Clock.systemUTC());
    }
}
