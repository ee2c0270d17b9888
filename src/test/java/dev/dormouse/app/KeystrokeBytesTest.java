package dev.dormouse.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dormouse.host.Host;
import dev.dormouse.testing.TestHost;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.FutureTask;
import java.util.function.Predicate;
import org.jline.terminal.Size;
import org.jline.terminal.impl.LineDisciplineTerminal;
import org.jline.utils.ScreenTerminal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** What a key sends to the screen: of a statement of 200 lines what has changed, and nothing more. */
class KeystrokeBytesTest {

    private static final int COLUMNS = 100;
    private static final int ROWS = 30;
    private static final String HINT = "where condition [";
    private static final String UP = "\u001bOA";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** As many bytes as a line of this statement has: a key that needs more has sent lines that were on the screen. */
    private static final int A_LINE = 80;

    @TempDir(cleanup = CleanupMode.NEVER)
    Path home;

    /** What the program writes, and the screen that shows it; it wakes who waits for it. */
    private static final class Written extends OutputStream {

        private final ScreenTerminal screen = new ScreenTerminal(COLUMNS, ROWS);
        private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        private final ByteBuffer open = ByteBuffer.allocate(1 << 16);
        private final StringBuilder sent = new StringBuilder();
        private int flushes;

        @Override
        public void write(int b) {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public synchronized void write(byte[] b, int offset, int length) {
            // A character may be cut: its other bytes come with the next ones.
            open.put(b, offset, length).flip();
            CharBuffer text = CharBuffer.allocate(length + 1);
            decoder.decode(open, text, false);
            open.compact();
            text.flip();
            screen.write(text);
            sent.append(text);
            notifyAll();
        }

        @Override
        public synchronized void flush() {
            flushes++;
        }

        synchronized int flushes() {
            return flushes;
        }

        /** Waits for this screen; what was sent since the last time. */
        synchronized String take(Predicate<Written> shown) throws InterruptedException {
            Instant end = Instant.now().plus(PATIENCE);
            while (!shown.test(this)) {
                assertThat(Instant.now()).as(text()).isBefore(end);
                wait(100);
            }
            String all = sent.toString();
            sent.setLength(0);
            return all;
        }

        String take(String shown) throws InterruptedException {
            return take(written -> written.text().contains(shown));
        }

        private String text() {
            return String.join("\n", rows(new int[2]));
        }

        /** The row that the cursor is in. */
        String row() {
            int[] cursor = new int[2];
            List<String> rows = rows(cursor);
            return rows.get(cursor[1]);
        }

        private List<String> rows(int[] cursor) {
            long[] cells = new long[COLUMNS * ROWS];
            screen.dump(cells, cursor);
            List<String> rows = new ArrayList<>();
            for (int row = 0; row < ROWS; row++) {
                StringBuilder line = new StringBuilder();
                for (int column = 0; column < COLUMNS; column++) {
                    int point = ScreenTerminal.cellCodePoint(cells[row * COLUMNS + column]);
                    line.appendCodePoint(point == 0 ? ' ' : point);
                }
                rows.add(line.toString());
            }
            return rows;
        }
    }

    private final Written written = new Written();
    private LineDisciplineTerminal terminal;

    @BeforeEach
    void open() throws IOException, InterruptedException {
        terminal = new LineDisciplineTerminal("test", "xterm-256color", written, StandardCharsets.UTF_8);
        terminal.setSize(Size.of(COLUMNS, ROWS));
        Host host = TestHost.in(home, Map.of());
        FutureTask<Integer> prompt =
                new FutureTask<>(() -> AtPrompt.run(host, home, List.of("-v", "hint=on"), terminal));
        Thread shell = new Thread(prompt, "shell under test");
        shell.setDaemon(true);
        shell.start();
        written.take("11 relations");
    }

    @AfterEach
    void close() throws IOException {
        terminal.close();
    }

    private void type(String text) throws IOException {
        terminal.processInputBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The statement below, with the cursor in the empty line at its end. */
    private void paste() throws IOException, InterruptedException {
        type("\u001b[200~" + statement() + "\u001b[201~");
        written.take("line199");
        written.take(screen -> !screen.row().contains("line"));
    }

    /** One row up: keys that come together are drawn together, so that it waits for what each sends. */
    private String up(int to) throws IOException, InterruptedException {
        type(UP);
        return written.take(screen -> screen.row().contains("'line" + to + "'"));
    }

    private static String statement() {
        StringBuilder text = new StringBuilder("select t.name\nfrom track t\nwhere 1 = 1\n");
        for (int i = 3; i < 200; i++) {
            text.append("  and (t.milliseconds > ")
                    .append(i)
                    .append(" or t.name like 'line")
                    .append(i)
                    .append("')\n");
        }
        return text.toString();
    }

    @Test
    void whatIsTypedAheadIsDrawnAtOnce() throws IOException, InterruptedException {
        int before = written.flushes();
        type("x".repeat(99) + "y");
        written.take("xy");
        assertThat(written.flushes() - before).isLessThan(50);
    }

    @Test
    void aKeySendsWhatItChanges() throws IOException, InterruptedException {
        paste();
        type("  and xq");
        written.take(screen -> screen.text().contains("and xq") && screen.text().contains(HINT));
        type("w");
        assertThat(written.take("and xqw")).hasSizeLessThan(A_LINE).doesNotContain("line");
        // Up within the screen moves the cursor alone; typed in the middle of what is seen, a character is one.
        StringBuilder sent = new StringBuilder();
        for (int line = 199; line > 189; line--) {
            sent.append(up(line));
        }
        type("z");
        sent.append(written.take(screen -> screen.row().contains("z")));
        assertThat(sent.toString()).hasSizeLessThan(11 * A_LINE).doesNotContain("line");
        type("y");
        assertThat(written.take(screen -> screen.row().contains("zy")))
                .hasSizeLessThan(A_LINE)
                .doesNotContain("line");
    }

    @Test
    void oneRowUpSendsOneRow() throws IOException, InterruptedException {
        paste();
        for (int line = 199; line > 180; line--) {
            up(line);
        }
        StringBuilder sent = new StringBuilder();
        for (int line = 180; line > 150; line--) {
            sent.append(up(line));
        }
        assertThat(sent.toString())
                .contains("line151")
                .doesNotContain("line185")
                .hasSizeLessThan(30 * 3 * A_LINE);
    }
}
