package dev.dormouse.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.LongPredicate;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.jline.terminal.Attributes;
import org.jline.terminal.Terminal;
import org.jline.utils.ScreenTerminal;

/** Drives a shell as a person does: types keys, and looks at the screen until it shows what is expected. */
public final class TerminalDriver implements AutoCloseable {

    public static final String TAB = "\t";
    public static final String ENTER = "\r";
    public static final String CTRL_C = "\u0003";
    public static final String CTRL_D = "\u0004";
    public static final String CTRL_E = "\u0005";
    public static final String CTRL_R = "\u0012";
    public static final String CTRL_U = "\u0015";
    public static final String UP = "\u001bOA";

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration ENDING = Duration.ofSeconds(60);
    private static final Duration BACKGROUND = Duration.ofSeconds(20);

    private final ScreenTerminal.VirtualTerminal virtual;
    private final int columns;
    private final int rows;
    private FutureTask<Integer> running;
    private Thread thread;

    public TerminalDriver(int columns, int rows) {
        this(columns, rows, "xterm-256color");
    }

    /** @param type as in {@code TERM} */
    public TerminalDriver(int columns, int rows, String type) {
        this.columns = columns;
        this.rows = rows;
        try {
            this.virtual = ScreenTerminal.withTerminal("test", type, columns, rows);
            Attributes attributes = virtual.terminal().getAttributes();
            attributes.setControlChar(Attributes.ControlChar.VINTR, 3);
            attributes.setControlChar(Attributes.ControlChar.VEOF, 4);
            attributes.setLocalFlag(Attributes.LocalFlag.ISIG, true);
            virtual.terminal().setAttributes(attributes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts a program on this terminal; it answers its exit code. */
    public void start(ToIntFunction<Terminal> program) {
        running = new FutureTask<>(() -> program.applyAsInt(virtual.terminal()));
        thread = new Thread(running, "shell under test");
        thread.setDaemon(true);
        thread.start();
    }

    /** Types keys as they are. */
    public TerminalDriver type(String keys) {
        try {
            virtual.terminal().processInputBytes(keys.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** Types a line and ends it. */
    public TerminalDriver enter(String line) {
        return type(line + ENTER);
    }

    /**
     * Waits until the screen's last line with anything on it is this prompt, and the program waits for keys behind it: before what was typed
     * is read, it is there too.
     */
    public TerminalDriver expectLast(String prompt) {
        return await(
                "the last line " + prompt,
                screen -> lastLine(screen).equals(prompt.stripTrailing()) && isWaitingForKeys());
    }

    /** Waits until the screen shows this text. */
    public TerminalDriver expect(String text) {
        return await(text, screen -> screen.contains(text));
    }

    /** Waits until the program has read all that was typed, has done what that asks for, and waits for more. */
    public TerminalDriver settle() {
        return await("a program that waits for keys", screen -> isWaitingForKeys());
    }

    private boolean isWaitingForKeys() {
        try {
            if (virtual.terminal().input().available() > 0) {
                return false;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ThreadInfo now = ManagementFactory.getThreadMXBean().getThreadInfo(thread.getId(), Integer.MAX_VALUE);
        if (now == null) {
            return true;
        }
        List<String> methods = Arrays.stream(now.getStackTrace())
                .map(StackTraceElement::getMethodName)
                .toList();
        if (thread.isInterrupted()) {
            return false;
        }
        // Behind an escape it waits a moment for the rest of a key; it looks at the first key for as long as that
        // takes.
        return methods.contains("peekCharacter")
                ? now.getThreadState() == Thread.State.WAITING
                : now.getThreadState() == Thread.State.TIMED_WAITING && methods.contains("readCharacter");
    }

    /**
     * The screen with its cursor, see {@link ScreenPicture}.
     *
     * @param expected what it will be as soon as all is said that is said in the background; it is waited for, but not for long
     */
    public String picture(Optional<String> expected) {
        Instant end = Instant.now().plus(BACKGROUND);
        String picture = picture();
        while (expected.isPresent()
                && !picture.equals(expected.get())
                && Instant.now().isBefore(end)) {
            waitForOutput();
            picture = picture();
        }
        return picture;
    }

    private String picture() {
        return ScreenPicture.of(virtual.screen(), columns, rows);
    }

    private void waitForOutput() {
        try {
            virtual.screen().waitDirty(10);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Waits until that of the screen is this: {@code expectOf(TerminalDriver::faint, "…")}. */
    public TerminalDriver expectOf(Function<TerminalDriver, String> part, String text) {
        return await(text, screen -> part.apply(this).equals(text));
    }

    private TerminalDriver await(String what, Predicate<String> shown) {
        Instant end = Instant.now().plus(PATIENCE);
        String screen = screen();
        while (!shown.test(screen)) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("not shown: " + what + "\n" + screen);
            }
            waitForOutput();
            screen = screen();
        }
        return this;
    }

    private static String lastLine(String screen) {
        return screen.substring(screen.lastIndexOf('\n') + 1);
    }

    /** What of the screen is underlined; a space stands where something else is between. */
    public String underlined() {
        return only(ScreenTerminal::cellUnderline);
    }

    /** What of the screen is faint. */
    public String faint() {
        return only(ScreenTerminal::cellDim);
    }

    /** What of the screen has a colour. */
    public String colored() {
        return only(ScreenTerminal::cellHasForeground);
    }

    /** What of the screen is grey. */
    public String grey() {
        return only(cell -> ScreenTerminal.cellHasForeground(cell) && isGrey(ScreenTerminal.cellForeground(cell)));
    }

    /** @param color four bits each for red, green and blue */
    private static boolean isGrey(int color) {
        return color % 0x111 == 0;
    }

    private String only(LongPredicate wanted) {
        StringBuilder text = new StringBuilder();
        for (long cell : cells()) {
            int point = ScreenTerminal.cellCodePoint(cell);
            text.appendCodePoint(point != 0 && wanted.test(cell) ? point : ' ');
        }
        return text.toString().strip().replaceAll(" +", " ");
    }

    private long[] cells() {
        long[] cells = new long[columns * rows];
        virtual.screen().dump(cells, new int[2]);
        return cells;
    }

    /** What a person sees: all lines, without white space at their ends and without empty lines at the end. */
    public String screen() {
        long[] cells = cells();
        StringBuilder text = new StringBuilder();
        for (int row = 0; row < rows; row++) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < columns; column++) {
                int point = ScreenTerminal.cellCodePoint(cells[row * columns + column]);
                line.appendCodePoint(point == 0 ? ' ' : point);
            }
            text.append(line.toString().stripTrailing()).append('\n');
        }
        return text.toString().stripTrailing();
    }

    /** Waits for the program's end; its exit code. */
    public int exitCode() {
        try {
            return running.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException | TimeoutException e) {
            throw new AssertionError("it does not end\n" + screen(), e);
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        }
    }

    /** Takes the terminal away, and waits until the program has ended for it: until then it may write to its files. */
    @Override
    public void close() {
        try {
            virtual.terminal().close();
            if (running != null) {
                running.get(ENDING.toSeconds(), TimeUnit.SECONDS);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException | TimeoutException | ExecutionException e) {
            // How it ends without its terminal is no test's subject.
            return;
        }
    }
}
