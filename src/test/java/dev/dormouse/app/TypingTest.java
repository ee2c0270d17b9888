package dev.dormouse.app;

import static dev.dormouse.testing.TerminalDriver.CTRL_E;
import static dev.dormouse.testing.TerminalDriver.CTRL_U;
import static dev.dormouse.testing.TerminalDriver.TAB;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dormouse.testing.TerminalDriver;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** What the prompt shows while something is typed. */
class TypingTest {

    private static final String READY = "dormouse> ";
    private static final String RIGHT = "\u001bOC";
    private static final String CTRL_E = "\u0005";
    private static final String END = "\u001bOF";
    private static final String ALT_F = "\u001bf";
    private static final String LEFT = "\u001bOD";

    /** What the program still writes in the background when its terminal is gone must fail no test. */
    @TempDir(cleanup = CleanupMode.NEVER)
    Path home;

    private TerminalDriver user;

    @AfterEach
    void close() throws IOException {
        user.close();
        try (Stream<Path> files = Files.walk(home)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (UncheckedIOException e) {
            // A file that somebody else has removed meanwhile is gone, too.
            return;
        }
    }

    private TerminalDriver open(Map<String, String> environment, String... words) {
        user = AtPrompt.start(new TerminalDriver(80, 24), home, environment, List.of(words));
        return user.expect("11 relations").expectLast(READY);
    }

    /** Hints are as grey as what is looked for. */
    private void openWithoutHints() {
        open(Map.of(), "-v", "hint=off");
    }

    @Test
    void theBracketAtTheCursorAndItsPartnerAreUnderlined() {
        openWithoutHints();
        user.type("select count(name) as (x)").expectOf(TerminalDriver::underlined, "( )");
        user.type(LEFT.repeat(4)).expectOf(TerminalDriver::underlined, "");
        user.type(CTRL_E + CTRL_U + "(f(1))").expectOf(TerminalDriver::underlined, "( )");
        user.expect("(f(1))").type(LEFT).expectOf(TerminalDriver::underlined, "( )");
    }

    @Test
    void whatStaysOnTheScreenHasNoMarkedBracket() {
        openWithoutHints();
        user.type("(40 + 2)").expectOf(TerminalDriver::underlined, "( )");
        user.enter("").expect("\n42\n").expectLast(READY);
        assertThat(user.underlined()).isEmpty();
    }

    @Test
    void whatIsNotClosedIsMarked() {
        openWithoutHints();
        user.type("select 'abc").expectOf(TerminalDriver::underlined, "'");
        user.type("'").expectOf(TerminalDriver::underlined, "");
        user.type(CTRL_U + "x = [1])").expectOf(TerminalDriver::underlined, ")");
    }

    @Test
    void withoutColorsThereAreNone() {
        open(Map.of("NO_COLOR", "1"), "-v", "hint=off");
        user.type("select 'a' -- (b").expectOf(TerminalDriver::faint, "-- (b");
        assertThat(user.colored()).isEmpty();
    }

    @Test
    void theRestOfAnEarlierStatementIsOffered() {
        openWithoutHints();
        user.enter("select 1 as one;").expectLast(READY);
        user.enter("select 40 + 2 as answer;").expect("42").expectLast(READY);
        user.type("sel").expectOf(TerminalDriver::grey, "ect 40 + 2 as answer;");
        user.type("ect 1").expectOf(TerminalDriver::grey, "as one;");
        user.type(" x").expectOf(TerminalDriver::grey, "");
    }

    @Test
    void theWholeOrAWordOfItIsTaken() {
        openWithoutHints();
        user.enter("select 40 + 2 as answer;").expect("42").expectLast(READY);
        user.type("sel" + ALT_F).expectOf(TerminalDriver::grey, "40 + 2 as answer;");
        user.type(ALT_F).expectOf(TerminalDriver::grey, "+ 2 as answer;");
        user.type(ALT_F).expectOf(TerminalDriver::grey, "as answer;").expectLast(READY + "select 40 + 2 as answer;");
        for (String key : List.of(RIGHT, CTRL_E, END)) {
            user.type(CTRL_U + "sel").expectOf(TerminalDriver::grey, "ect 40 + 2 as answer;");
            user.type(key).expectOf(TerminalDriver::grey, "").expectLast(READY + "select 40 + 2 as answer;");
        }
        user.type(LEFT + "x").expectLast(READY + "select 40 + 2 as answerx;");
        user.type(CTRL_U + "sel" + CTRL_E + "\r").expect("42").expectLast(READY);
    }

    @Test
    void whatWasOnlyOfferedIsNotRunAndDoesNotStay() {
        openWithoutHints();
        user.enter("1 + 1 + 1").expect("\n3\n").expectLast(READY);
        user.type("1 + 1").expectOf(TerminalDriver::grey, "+ 1");
        user.enter("").expect("1 + 1\n2\n").expectLast(READY);
        assertThat(user.grey()).isEmpty();
    }

    @Test
    void ofSeveralLinesTheirNumberIsSaid() {
        openWithoutHints();
        user.enter("select 40 + 2\r  as answer\r;").expect("42").expectLast(READY);
        user.type("select").expectOf(TerminalDriver::grey, "40 + 2 … 2 more lines");
        user.type(RIGHT).expectLast("missing ; … ;");
        user.type("\r").expectLast(READY);
        user.enter("select 40 + 2").expectOf(TerminalDriver::grey, "as answer … 1 more line");
    }

    @Test
    void nothingIsOfferedElsewhereThanAtTheEnd() {
        openWithoutHints();
        user.enter("1 + 1 + 1").expectLast(READY);
        user.type("1 +").expectOf(TerminalDriver::grey, "1 + 1");
        user.type(LEFT).expectOf(TerminalDriver::grey, "");
        user.type(RIGHT).expectOf(TerminalDriver::grey, "1 + 1");
    }

    @Test
    void nothingIsOfferedBesideAMenuOrAPassword() {
        openWithoutHints();
        user.enter("select name from genre limit 1;").expect("Rock").expectLast(READY);
        user.enter("select 1 as password = 'x';").expectLast(READY);
        user.type("select ").expectOf(TerminalDriver::grey, "name from genre limit 1;");
        user.type("na").settle().type(TAB).settle().type(TAB).settle();
        assertThat(user.screen().split("name from genre", -1)).hasSize(2);
        user.type("\u0003").settle().type("\u0003").expectLast(READY);
        user.type("select 1").settle();
        assertThat(user.grey()).isEmpty();
    }

    @Test
    void oneSettingSwitchesItOff() {
        open(Map.of(), "-v", "autosuggest=off", "-v", "hint=off");
        user.enter("1 + 1 + 1").expect("\n3\n").expectLast(READY);
        user.type("1 +").settle();
        assertThat(user.grey()).isEmpty();
        user.type(CTRL_U);
        user.enter("\\set autosuggest on").expectLast(READY);
        user.type("1 +").expectOf(TerminalDriver::grey, "1 + 1");
    }

    @Test
    void whatTheCallAtTheCursorTakesIsSaidBelow() {
        open(Map.of());
        user.type("select substring(")
                .expectLast("substring(text, start, length)  the part from there on, the first being 1");
        assertThat(user.screen()).contains(READY + "select substring(\nsubstring(");
        user.type("name, 1) from ").expectLast("from table [alias] [join … on …], …");
        user.type("genre limit 1;").expectLast(READY + "select substring(name, 1) from genre limit 1;");
        user.type("\r").expect("Rock").expectLast(READY);
        assertThat(user.screen()).doesNotContain("alias");
        user.type("Track.where { ").expectLast("where { condition }  those for which the condition holds");
        user.type("\u0003").expectLast(READY);
        user.type("\\set ").expectLast("\\set [setting] [value]  show all settings, one of them, or change it");
    }

    @Test
    void theLineBelowIsGoneWhenTheLineIsRun() {
        open(Map.of());
        user.type("select 40 + 2").expectLast("select [distinct] expression [as name], … from …");
        user.type(";" + LEFT + LEFT).expectLast("select [distinct] expression [as name], … from …");
        user.type("\r").expect("42").expectLast(READY);
        assertThat(user.screen()).doesNotContain("[distinct]");
        user.enter("Genre.get(1).name").expect("Genre.get(1).name\nRock\n").expectLast(READY);
    }

    @Test
    void aMenuHasThePlaceBelowForItself() {
        open(Map.of());
        user.type("select na").expectLast("select [distinct] expression [as name], … from …");
        user.type(TAB).expect(" name ");
        assertThat(user.screen()).doesNotContain("[distinct]");
        user.type("\u0003").expect("[distinct]").type("\u0003").expectLast(READY);
    }

    @Test
    void aHintIsOneLineHoweverLongItIs() {
        open(Map.of());
        user.type("insert into customer values (1, 2, 3, 4, 5, 6, 7, ").expect("country");
        String screen = user.screen();
        String last = screen.substring(screen.lastIndexOf('\n') + 1);
        assertThat(last).startsWith("…").contains("country").endsWith("…").hasSizeLessThan(80);
    }

    @Test
    void overASlowLinkThereIsNoHintUnlessItIsWanted() {
        open(Map.of("SSH_CONNECTION", "192.0.2.1 4711 192.0.2.2 22"));
        user.type("select lower(").settle();
        assertThat(user.screen()).endsWith(READY + "select lower(");
        user.type(CTRL_U);
        user.enter("\\set hint on").expectLast(READY);
        user.type("select lower(").expectLast("lower(text)  in small letters");
        user.type(CTRL_U);
        user.enter("\\set hint off").expectLast(READY);
        user.type("select lower(").settle();
        assertThat(user.screen()).endsWith(READY + "select lower(");
    }
}
