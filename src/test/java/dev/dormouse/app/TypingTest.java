package dev.dormouse.app;

import static dev.dormouse.testing.TerminalDriver.CTRL_U;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dormouse.host.Host;
import dev.dormouse.testing.TerminalDriver;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the prompt shows while something is typed. */
class TypingTest {

    private static final String READY = "dormouse> ";
    private static final String LEFT = "\u001bOD";

    @TempDir
    Path home;

    private TerminalDriver user;

    @AfterEach
    void close() {
        user.close();
    }

    private TerminalDriver open(Map<String, String> environment, String... words) {
        Map<String, String> variables = new HashMap<>(environment);
        variables.put("HOME", home.toString());
        Host host = new Host(
                InputStream.nullInputStream(),
                new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8),
                new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8),
                variables,
                home,
                () -> ZoneOffset.UTC,
                Locale.ROOT,
                Clock.systemUTC());
        Console console = new Console(true, true, action -> {}, prompt -> Optional.empty());
        user = new TerminalDriver(80, 24);
        user.start(terminal -> new Wiring(host, console, home, Arguments.parse(List.of(words))).prompt(terminal));
        return user.expect("11 relations").expectLast(READY);
    }

    @Test
    void theBracketAtTheCursorAndItsPartnerAreUnderlined() {
        open(Map.of());
        user.type("select count(name) as (x)").expectOf(TerminalDriver::underlined, "( )");
        user.type(LEFT.repeat(4)).expectOf(TerminalDriver::underlined, "");
        user.type(CTRL_U + "(f(1))").expectOf(TerminalDriver::underlined, "( )");
        user.type(LEFT).expectOf(TerminalDriver::underlined, "( )");
        assertThat(user.screen()).endsWith("(f(1))");
    }

    @Test
    void whatStaysOnTheScreenHasNoMarkedBracket() {
        open(Map.of());
        user.type("(40 + 2)").expectOf(TerminalDriver::underlined, "( )");
        user.enter("").expect("\n42\n").expectLast(READY);
        assertThat(user.underlined()).isEmpty();
    }

    @Test
    void whatIsNotClosedIsMarked() {
        open(Map.of());
        user.type("select 'abc").expectOf(TerminalDriver::underlined, "'");
        user.type("'").expectOf(TerminalDriver::underlined, "");
        user.type(CTRL_U + "x = [1])").expectOf(TerminalDriver::underlined, ")");
    }

    @Test
    void withoutColorsThereAreNone() {
        open(Map.of("NO_COLOR", "1"));
        user.type("select 'a' -- (b").expectOf(TerminalDriver::faint, "-- (b");
        assertThat(user.colored()).isEmpty();
    }
}
