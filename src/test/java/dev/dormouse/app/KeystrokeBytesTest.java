package dev.dormouse.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dormouse.host.Host;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.FutureTask;
import java.util.function.Predicate;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** What a key sends to the screen, read from a pseudo-terminal: of a statement of 200 lines what has changed, and nothing more. */
class KeystrokeBytesTest {

    private static final String UP = "\u001bOA";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** As many bytes as a line of this statement has: a key that needs more has sent lines that were on the screen. */
    private static final int A_LINE = 80;

    @TempDir(cleanup = CleanupMode.NEVER)
    Path home;

    /** What the program writes: it wakes who waits for it. */
    private static final class Written extends OutputStream {

        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private int times;

        @Override
        public synchronized void write(int b) {
            bytes.write(b);
            notifyAll();
        }

        @Override
        public synchronized void write(byte[] b, int offset, int length) {
            bytes.write(b, offset, length);
            times++;
            notifyAll();
        }

        synchronized int times() {
            return times;
        }

        synchronized String take(Predicate<String> enough) throws InterruptedException {
            Instant end = Instant.now().plus(PATIENCE);
            String text = bytes.toString(StandardCharsets.UTF_8);
            while (!enough.test(text)) {
                assertThat(Instant.now()).as(text).isBefore(end);
                wait(100);
                text = bytes.toString(StandardCharsets.UTF_8);
            }
            bytes.reset();
            return text;
        }
    }

    private final Written written = new Written();
    private PipedOutputStream keys;
    private Terminal terminal;

    @BeforeEach
    void open() throws IOException, InterruptedException {
        keys = new PipedOutputStream();
        terminal = TerminalBuilder.builder()
                .system(false)
                .streams(new PipedInputStream(keys, 1 << 16), written)
                .type("xterm-256color")
                .encoding(StandardCharsets.UTF_8)
                .graphemeCluster(false)
                .size(Size.of(100, 30))
                .build();
        assertThat(terminal.getClass().getSimpleName()).contains("Pty");
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        Host host = new Host(
                InputStream.nullInputStream(),
                nowhere,
                nowhere,
                Map.of("HOME", home.toString()),
                home,
                () -> ZoneOffset.UTC,
                Locale.ROOT,
                Clock.systemUTC());
        Console console = new Console(true, true, action -> {}, prompt -> Optional.empty());
        Arguments arguments = Arguments.parse(List.of("-v", "hint=on"));
        FutureTask<Integer> prompt =
                new FutureTask<>(() -> new Wiring(host, console, home, arguments).prompt(terminal));
        Thread shell = new Thread(prompt, "shell under test");
        shell.setDaemon(true);
        shell.start();
        written.take(text -> text.contains("11 relations"));
    }

    @AfterEach
    void close() throws IOException {
        terminal.close();
    }

    private void type(String text) throws IOException {
        keys.write(text.getBytes(StandardCharsets.UTF_8));
        keys.flush();
    }

    /** Waits for what it sends: keys that come together are drawn together. */
    private String press(String key) throws IOException, InterruptedException {
        type(key);
        return written.take(text -> !text.isEmpty());
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
        int before = written.times();
        type("x".repeat(99) + "y");
        written.take(text -> text.contains("y"));
        assertThat(written.times() - before).isLessThan(50);
    }

    @Test
    void aKeySendsWhatItChanges() throws IOException, InterruptedException {
        type("\u001b[200~" + statement() + "\u001b[201~");
        written.take(text -> text.contains("line199"));
        type("  and xq");
        written.take(text -> text.contains("q"));
        type("w");
        assertThat(written.take(text -> text.contains("w")))
                .hasSizeLessThan(A_LINE)
                .doesNotContain("line");
        // Up within the screen moves the cursor alone; typed in the middle of what is seen, a character is one.
        for (int i = 0; i < 10; i++) {
            press(UP);
        }
        type("z");
        assertThat(written.take(text -> text.contains("z")))
                .hasSizeLessThan(10 * A_LINE)
                .doesNotContain("line");
        type("y");
        assertThat(written.take(text -> text.contains("y")))
                .hasSizeLessThan(A_LINE)
                .doesNotContain("line");
    }

    @Test
    void oneRowUpSendsOneRow() throws IOException, InterruptedException {
        type("\u001b[200~" + statement() + "\u001b[201~");
        written.take(text -> text.contains("line199"));
        for (int line = 199; line > 180; line--) {
            type(UP);
        }
        type("z");
        written.take(text -> text.contains("z"));
        StringBuilder sent = new StringBuilder();
        for (int i = 0; i < 30; i++) {
            sent.append(press(UP));
        }
        type("y");
        sent.append(written.take(text -> text.contains("y")));
        assertThat(sent.toString())
                .contains("line151")
                .doesNotContain("line185")
                .hasSizeLessThan(30 * 3 * A_LINE);
    }
}
