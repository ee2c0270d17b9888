package dev.dormouse.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dormouse.host.Host;
import dev.dormouse.testing.Golden;
import dev.dormouse.testing.RecordedSession;
import dev.dormouse.testing.TerminalDriver;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The sessions in {@code src/test/resources/sessions}: typed key by key, and seen screen by screen. */
class SessionsTest {

    /** The music store is made once; each session has a history of its own. */
    @TempDir
    static Path home;

    /** What is shown beside the text while it is typed has tests of its own: {@link TypingTest}. */
    private static final List<String> WITHOUT_AIDS =
            List.of("-v", "autosuggest=off", "-v", "hint=off", "-v", "hint=off");

    @TestFactory
    Stream<DynamicTest> sessions() {
        return RecordedSession.list().stream()
                .map(session -> DynamicTest.dynamicTest(session.name(), () -> replay(session)));
    }

    private static void replay(RecordedSession session) {
        String seen = session.replay((columns, rows) -> start(session.name(), columns, rows));
        Golden.assertMatches("sessions", session.name(), seen);
    }

    @Test
    void thereAreSessions() {
        assertThat(RecordedSession.list()).isNotEmpty();
    }

    private static TerminalDriver start(String name, int columns, int rows) {
        Map<String, String> environment = Map.of(
                "HOME",
                home.toString(),
                "XDG_STATE_HOME",
                home.resolve(name).toString(),
                "EDITOR",
                "editor",
                "PATH",
                Path.of("src", "test", "resources", "sessions").toAbsolutePath() + ":/usr/bin:/bin",
                "PAGER",
                "cat",
                "USER",
                "tester");
        Host host = new Host(
                InputStream.nullInputStream(),
                new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8),
                new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8),
                environment,
                home,
                () -> ZoneOffset.UTC,
                Locale.ROOT,
                Clock.systemUTC());
        Console console = new Console(true, true, action -> {}, prompt -> Optional.empty());
        TerminalDriver driver = new TerminalDriver(columns, rows);
        driver.start(terminal -> new Wiring(host, console, home, Arguments.parse(WITHOUT_AIDS)).prompt(terminal));
        return driver.expect(" relations").expectLast("dormouse> ").settle();
    }
}
