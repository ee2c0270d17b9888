package dev.dormouse.repl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dormouse.dialect.Dialects;
import dev.dormouse.entity.EntityModeler;
import dev.dormouse.schema.Catalog;
import dev.dormouse.session.Snapshot;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jline.terminal.Terminal;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.ScreenTerminal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DrawingTest {

    private static final List<String> PIECES = List.of(
            "select ",
            "\n",
            "\n  and x = 'it''s'",
            "'",
            "(",
            ")",
            "/*",
            "*/",
            "\t",
            "音乐",
            "e\u0301",
            "🙂",
            " -- why\n",
            "a",
            "1",
            ";\n",
            "def x = \"a ${y}\"\n");

    private final Catalog catalog = new Catalog("none", List.of(), List.of());
    private final Snapshot snapshot =
            new Snapshot(Dialects.find("h2").orElseThrow(), catalog, EntityModeler.model(catalog, "h2"));

    private Terminal terminal;

    @BeforeEach
    void open() throws IOException {
        terminal = ScreenTerminal.withTerminal("test", "xterm-256color", 80, 24).terminal();
    }

    private TypedLine.Page page(int columns) {
        return new TypedLine.Page(terminal, columns, 4, new ShellHighlighter(() -> snapshot, true));
    }

    private static List<AttributedString> prompts(String text) {
        List<AttributedString> prompts = new ArrayList<>();
        prompts.add(new AttributedString("dormouse> "));
        text.chars().filter(c -> c == '\n').forEach(c -> prompts.add(new AttributedString("missing ; … ")));
        return prompts;
    }

    private static Drawing.Typed typed(String text, int cursor) {
        return new Drawing.Typed(text, cursor, prompts(text), true);
    }

    private static Drawing.Beside beside(Random random) {
        return new Drawing.Beside(
                new AttributedString(random.nextInt(4) == 0 ? "and what was typed before" : ""),
                random.nextInt(3) == 0 ? List.of(new AttributedString("a hint")) : List.of());
    }

    @ParameterizedTest
    @ValueSource(ints = {7, 23, 40, 120})
    void whatIsKeptLooksAsWhatIsLaidOutAnew(int columns) {
        Random random = new Random(columns);
        Drawing kept = new Drawing();
        StringBuilder text = new StringBuilder("select 1\nfrom t");
        for (int i = 0; i < 1_500; i++) {
            edit(text, random);
            int cursor = text.offsetByCodePoints(0, random.nextInt(text.codePointCount(0, text.length()) + 1));
            Drawing.Typed now = typed(text.toString(), cursor);
            Drawing.Beside beside = beside(random);
            int width = random.nextInt(20) == 0 ? columns + 5 : columns;
            Drawing.Screen seen = kept.of(now, beside, page(width), 1_000_000);
            Drawing.Screen anew = new Drawing().of(now, beside, page(width), 1_000_000);
            assertThat(seen).as(text.toString()).isEqualTo(anew);
            assertThat(seen.rows()).as(text.toString()).isEqualTo(whole(now, beside, page(width)));
        }
    }

    /** Pieces come and go anywhere, but never half a character. */
    private static void edit(StringBuilder text, Random random) {
        int points = text.codePointCount(0, text.length());
        int at = text.offsetByCodePoints(0, random.nextInt(points + 1));
        if (random.nextInt(3) == 0 || points > 400) {
            int after = Math.min(points - text.codePointCount(0, at), random.nextInt(points > 400 ? 200 : 4));
            text.delete(at, text.offsetByCodePoints(at, after));
        } else {
            text.insert(at, PIECES.get(random.nextInt(PIECES.size())));
        }
    }

    /** As JLine lays out a text: all of it at once. */
    private static List<AttributedString> whole(Drawing.Typed now, Drawing.Beside beside, TypedLine.Page page) {
        AttributedStringBuilder all = page.builder().append(now.prompts().get(0));
        AttributedString text = colored(now, page);
        int start = 0;
        for (int i = 1; i < now.prompts().size(); i++) {
            int end = now.text().indexOf('\n', start) + 1;
            // A line end has no colour of its own, also within a comment.
            all.append(text.subSequence(start, end - 1))
                    .append("\n")
                    .append(now.prompts().get(i));
            start = end;
        }
        all.append(text.subSequence(start, text.length())).append(beside.behind());
        beside.below().forEach(row -> all.append("\n").append(row));
        return page.split(all);
    }

    private static AttributedString colored(Drawing.Typed now, TypedLine.Page page) {
        AttributedStringBuilder text = new AttributedStringBuilder();
        int at = 0;
        for (var span : page.highlighter().of(now.text()).at(now.cursor())) {
            text.append(now.text(), at, span.start());
            text.styled(page.highlighter().style(span.style()), now.text().substring(span.start(), span.end()));
            at = span.end();
        }
        return text.append(now.text(), at, now.text().length()).toAttributedString();
    }

    @Test
    void ofALongTextTheRowsStayAsLongAsTheCursorIsAmongThem() {
        Drawing drawing = new Drawing();
        String text = "line\n".repeat(99) + "line";
        assertThat(top(drawing, text, 99)).isEqualTo(90);
        for (int row = 98; row > 90; row--) {
            assertThat(top(drawing, text, row)).isEqualTo(90);
        }
        assertThat(top(drawing, text, 90)).isEqualTo(89);
        assertThat(top(drawing, text, 97)).isEqualTo(89);
        assertThat(top(drawing, text, 98)).isEqualTo(90);
        assertThat(top(drawing, text, 0)).isZero();
        assertThat(top(drawing, text, 8)).isZero();
        assertThat(top(drawing, text, 9)).isEqualTo(1);
    }

    private int top(Drawing drawing, String text, int row) {
        Drawing.Beside nothing = new Drawing.Beside(AttributedString.EMPTY, List.of());
        Drawing.Screen screen = drawing.of(typed(text, 5 * row), nothing, page(40), 10);
        assertThat(screen.rows()).hasSize(10);
        String shown = screen.rows().get(screen.row()).toString();
        assertThat(shown).endsWith(row == 99 ? "line" : "line\n");
        int top = row - screen.row();
        assertThat(screen.rows().get(0).toString().startsWith(">....")).isEqualTo(top > 0);
        assertThat(screen.rows().get(9).toString().startsWith(">....")).isEqualTo(top < 90);
        return top;
    }

    @Test
    void whatIsBelowIsSeenWhereverTheCursorIs() {
        Drawing.Beside hint = new Drawing.Beside(AttributedString.EMPTY, List.of(new AttributedString("a hint")));
        Drawing.Screen screen = new Drawing().of(typed("line\n".repeat(99), 200), hint, page(40), 10);
        assertThat(screen.rows()).hasSize(10);
        assertThat(screen.rows().get(9)).hasToString("a hint");
        assertThat(screen.rows().get(8).toString()).startsWith(">....");
        assertThat(screen.rows().get(screen.row())).hasToString("missing ; … line\n");
    }
}
