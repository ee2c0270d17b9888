package dev.dormouse.app;

import dev.dormouse.host.Host;
import dev.dormouse.testing.TerminalDriver;
import dev.dormouse.testing.TestHost;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jline.terminal.Terminal;

/** The whole program at its prompt, with its user at the keyboard. */
final class AtPrompt {

    /** A terminal's user, who is asked nothing in another way. */
    static final Console KEYBOARD = new Console(true, true, action -> {}, prompt -> Optional.empty());

    private static final Map<String, String> VARIABLES = Map.of("PAGER", "cat", "USER", "tester");

    private AtPrompt() {}

    /** On a terminal of 100 by 30, for a user who lives in this folder. */
    static TerminalDriver start(Path home, String... words) {
        return start(home, Map.of(), words);
    }

    /** As above, as behind a slow line: without hints and the like. */
    static TerminalDriver startFarAway(Path home, String... words) {
        return start(home, Map.of("SSH_TTY", "/dev/pts/1"), words);
    }

    private static TerminalDriver start(Path home, Map<String, String> variables, String... words) {
        return start(new TerminalDriver(100, 30), home, variables, List.of(words));
    }

    /** On a terminal of the caller's. */
    static TerminalDriver start(TerminalDriver driver, Path home, Map<String, String> variables, List<String> words) {
        Map<String, String> all = new HashMap<>(VARIABLES);
        all.putAll(variables);
        Host host = TestHost.in(home, all);
        driver.start(terminal -> run(host, home, words, terminal));
        return driver;
    }

    /** Until it ends; its exit code. */
    static int run(Host host, Path home, List<String> words, Terminal terminal) {
        return new Wiring(host, KEYBOARD, home, Arguments.parse(words)).prompt(terminal);
    }
}
