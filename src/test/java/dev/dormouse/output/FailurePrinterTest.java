package dev.dormouse.output;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dormouse.result.Failure;
import dev.dormouse.result.Spot;
import org.junit.jupiter.api.Test;

class FailurePrinterTest {

    private static final OutputOptions PLAIN = OutputOptions.terminal(80, 24).withColor(false);

    private static String text(Failure failure) {
        return new FailurePrinter(PLAIN).text(failure);
    }

    @Test
    void saysWhatWhereAndWhatToTry() {
        Failure failure = Failure.statement("table \"ordrs\" does not exist")
                .withSpot(new Spot("", 1, 15, "select * from ordrs;"))
                .withHint("did you mean \"orders\"?");
        assertThat(text(failure)).isEqualTo("""
                error: table "ordrs" does not exist
                line 1: select * from ordrs;
                                      ^
                hint:  did you mean "orders"?
                """);
        assertThat(new FailurePrinter(PLAIN.withColor(true)).text(failure))
                .startsWith("\u001b[1;31merror:\u001b[0m table")
                .contains("\n                      \u001b[1;31m^\u001b[0m\n");
    }

    @Test
    void namesTheFile() {
        Failure failure = Failure.statement("syntax error").withSpot(new Spot("top.sql", 3, 7, "select"));
        assertThat(text(failure)).isEqualTo("error: syntax error\ntop.sql:3: select\n                 ^\n");
    }

    @Test
    void theCaretStandsBelowItsPlaceAfterTabsAndWideCharacters() {
        assertThat(text(Failure.statement("x").withSpot(new Spot("", 2, 4, "\t東x"))))
                .isEqualTo("error: x\nline 2:     東x\n" + " ".repeat(8 + 4 + 2 + 1) + "^\n");
        assertThat(text(Failure.statement("x").withSpot(new Spot("", 2, 3, "\t東x"))))
                .endsWith("\n" + " ".repeat(8 + 4 + 2) + "^\n");
    }

    @Test
    void aPlaceBeyondTheLineIsItsEnd() {
        assertThat(text(Failure.statement("x").withSpot(new Spot("", 1, 99, "ab"))))
                .endsWith(": ab\n          ^\n");
    }

    @Test
    void aLongLineIsShownAroundThePlace() {
        String line = "a".repeat(500) + "HERE" + "b".repeat(500);
        String[] shown = text(Failure.statement("x").withSpot(new Spot("", 1, 501, line)))
                .split("\n");
        assertThat(DisplayWidth.of(shown[1])).isLessThan(80);
        assertThat(shown[1]).startsWith("line 1: …a").endsWith("b…");
        assertThat(shown[2].indexOf('^')).isEqualTo(shown[1].indexOf("HERE"));
        String[] start =
                text(Failure.statement("x").withSpot(new Spot("", 1, 1, line))).split("\n");
        assertThat(start[1]).startsWith("line 1: aaa").endsWith("a…");
        assertThat(start[2]).isEqualTo("        ^");
        String[] end = text(Failure.statement("x").withSpot(new Spot("", 1, line.length() + 1, line)))
                .split("\n");
        assertThat(end[1]).startsWith("line 1: …").endsWith("bbb");
        assertThat(end[2].length()).isEqualTo(end[1].length() + 1).isLessThanOrEqualTo(80);
    }

    @Test
    void furtherLinesAreIndentedAndControlsVisible() {
        assertThat(text(Failure.statement("one\ntwo\u001b[2J\n"))).isEqualTo("error: one\n       two\\x1b[2J\n");
    }

    @Test
    void anInterruptionIsNoError() {
        assertThat(text(Failure.interrupted("interrupted"))).isEqualTo("interrupted\n");
        assertThat(text(Failure.interrupted(""))).isEqualTo("interrupted\n");
    }

    @Test
    void anEmptyLineHasNoCaret() {
        assertThat(text(Failure.statement("x").withSpot(new Spot("", 1, 1, ""))))
                .isEqualTo("error: x\n");
        assertThat(text(Failure.statement("x").withSpot(new Spot("a.sql", 4, 1, ""))))
                .isEqualTo("error: x\na.sql:4:\n");
    }
}
