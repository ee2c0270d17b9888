package dev.dormouse.app;

import static dev.dormouse.testing.TerminalDriver.CTRL_C;
import static dev.dormouse.testing.TerminalDriver.CTRL_R;
import static dev.dormouse.testing.TerminalDriver.CTRL_U;
import static dev.dormouse.testing.TerminalDriver.TAB;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dormouse.testing.TerminalDriver;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** The prompt on a terminal that can print and go back, and nothing else: {@code TERM=dumb}. */
class PlainTerminalTest {

    private static final String READY = "dormouse> ";
    private static final String BACKSPACE = "\u007f";
    private static final String UP = "\u001b[A";
    private static final String CTRL_A = "\u0001";
    private static final String CTRL_B = "\u0002";
    private static final String CTRL_E = "\u0005";
    private static final String CTRL_G = "\u0007";

    /** What the program still writes in the background when its terminal is gone must fail no test. */
    @TempDir(cleanup = CleanupMode.NEVER)
    Path home;

    private TerminalDriver user;

    @BeforeEach
    void open() {
        user = AtPrompt.start(new TerminalDriver(60, 24, "dumb"), home, Map.of(), List.of());
        user.expect("11 relations").expectLast(READY);
    }

    @AfterEach
    void close() {
        user.close();
    }

    @Test
    void tabListsBelowWhatFits() {
        user.type("select * from inv" + TAB).expect("invoice_line\n").expectLast(READY + "select * from invoice");
        assertThat(user.screen())
                .contains(READY + "select * from invoice\ninvoice       invoice_line\n" + READY
                        + "select * from invoice");
        user.type("_" + TAB).expectLast(READY + "select * from invoice_line");
        user.type("l limit 0;\r").expect("(no rows)").expectLast(READY);
    }

    @Test
    void ofManyItSaysHowManyAreNotShown() {
        user.type("Track.get(1).name." + TAB).expect(" more").expectLast(READY + "Track.get(1).name.");
        assertThat(user.screen())
                .contains("\ncontains(CharSequence)\nstartsWith(String)\n")
                .containsPattern("… and \\d+ more\n");
    }

    @Test
    void whereNothingFitsNothingIsListed() {
        user.type("select 12" + TAB).settle();
        user.type("3;\r").expect("(1 row)").expectLast(READY);
        assertThat(user.screen()).contains(READY + "select 123;\n");
    }

    @Test
    void aLineIsEditedWithinItself() {
        user.type("selct 1;" + CTRL_B + CTRL_B + CTRL_B + CTRL_B + CTRL_B + "e").expectLast(READY + "select 1;");
        user.type(CTRL_E + BACKSPACE + BACKSPACE + "2;").expectLast(READY + "select 2;");
        user.type(CTRL_A + "explain ").expectLast(READY + "explain select 2;");
        user.type(CTRL_E + CTRL_U).expectLast(READY);
        user.type("select 3;\r").expect("(1 row)").expectLast(READY);
        assertThat(user.screen()).contains(READY + "select 3;\n");
    }

    @Test
    void aLongLineMovesSideways() {
        String text = "select 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight'";
        user.type(text).settle();
        assertThat(user.screen()).endsWith("\n<" + text.substring(text.length() - lastLength() + 1));
        user.type(CTRL_A).expectLast((READY + text).substring(0, 58) + ">");
        user.type(CTRL_E + ";\r").expect("(1 row)").expectLast(READY);
    }

    private int lastLength() {
        String screen = user.screen();
        return screen.length() - screen.lastIndexOf('\n') - 1;
    }

    @Test
    void statementsOfSeveralLines() {
        user.type("select 1,\r").expectLast("missing ; …");
        user.type("2;\r").expect("(1 row)").expectLast(READY);
        assertThat(user.screen()).contains(READY + "select 1,\nmissing ; … 2;\n");
        user.type(UP).expectLast("missing ; … 2;");
        assertThat(user.screen()).endsWith("\n" + READY + "select 1,\nmissing ; … 2;");
        user.type(CTRL_C).expectLast(READY);
    }

    @Test
    void theHistoryIsSearched() {
        user.type("select 41;\r").expect("(1 row)").expectLast(READY);
        user.type(CTRL_R + "41").expectLast("search back: 41_: select 41;");
        user.type(CTRL_G).expectLast(READY);
    }

    @Test
    void nothingIsSentThatMovesTheCursor() {
        user.type("select * from inv" + TAB + "\r").expectLast("missing ; …");
        user.type(CTRL_C).expectLast(READY);
        assertThat(user.screen()).doesNotContain("[", "\u001b");
    }
}
