package dev.dormouse.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dormouse.testing.Golden;
import dev.dormouse.testing.RecordedSession;
import dev.dormouse.testing.TerminalDriver;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
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
    private static final List<String> WITHOUT_AIDS = List.of("-v", "autosuggest=off", "-v", "hint=off");

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
        Map<String, String> variables = Map.of(
                "XDG_STATE_HOME",
                home.resolve(name).toString(),
                "EDITOR",
                "editor",
                "PATH",
                Path.of("src", "test", "resources", "sessions").toAbsolutePath() + ":/usr/bin:/bin");
        TerminalDriver driver = AtPrompt.start(new TerminalDriver(columns, rows), home, variables, WITHOUT_AIDS);
        return driver.expect(" relations").expectLast("dormouse> ").settle();
    }
}
