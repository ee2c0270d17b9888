import dev.dormouse.host.Host;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.LineDisciplineTerminal;

/**
 * What a keystroke costs in a statement of 200 lines: from the key to the last byte of the screen that shows it, in milliseconds, through
 * the whole program on the demo, with highlighting, hint and suggestion; how many bytes the screen is sent for it, and how much memory
 * is asked for. java -cp target/dormouse.jar src/bench/Keys.java [lines] [sql|hql|groovy]
 */
public final class Keys {

    private static final String CLEAR = "\u0003";
    private static final String UP = "\u001b[A";
    private static final int PASTED = 20_000;
    private static final int FIRST = 50;
    private static final String ROW = "%-28s %7s %7s %7s %7s %8s %7s %7s %7s %7s%n";

    /**
     * What one key took.
     *
     * @param seen until the key itself is on the screen; a hint for it may follow
     * @param ready until the next key is waited for, as far as looking once in a millisecond tells
     * @param bytes sent to the screen
     * @param kilobytes of memory that were asked for
     * @param collecting how long garbage was collected meanwhile
     */
    private record Took(String key, double milliseconds, double seen, double ready, int bytes, double kilobytes, long collecting) {}

    /** A key that takes longer is named. */
    private static final double LONG = 10;

    /** A key that has shown nothing after so many nanoseconds shows nothing. */
    private static final long SILENT = 300_000_000;

    /** The screen: knows when it was last written. */
    private static final class Screen extends OutputStream {

        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private long first;
        private long written;
        private long flushes;

        @Override
        public synchronized void write(int b) {
            bytes.write(b);
        }

        @Override
        public synchronized void write(byte[] b, int offset, int length) {
            bytes.write(b, offset, length);
        }

        @Override
        public synchronized void flush() {
            written = System.nanoTime();
            first = bytes.size() > 0 && first == 0 ? written : first;
            flushes++;
        }

        synchronized long flushes() {
            return flushes;
        }

        synchronized long written() {
            return written;
        }

        synchronized long first() {
            return first == 0 ? written : first;
        }

        synchronized String text() {
            return bytes.toString(StandardCharsets.UTF_8);
        }

        synchronized int size() {
            return bytes.size();
        }

        synchronized void forget() {
            bytes.reset();
            first = 0;
        }
    }

    private final Screen screen = new Screen();
    private final LineDisciplineTerminal terminal;
    private Thread shell;

    private Keys() throws IOException {
        terminal = new LineDisciplineTerminal("bench", "xterm-256color", screen, StandardCharsets.UTF_8);
        terminal.setSize(Size.of(120, 50));
    }

    public static void main(String[] arguments) throws Exception {
        List<String> words = List.of(arguments);
        int lines = words.stream().filter(w -> w.matches("[0-9]+")).map(Integer::parseInt).findFirst().orElse(200);
        List<String> first = words.stream().filter(w -> !w.matches("[0-9]+")).toList();
        Keys keys = new Keys();
        keys.start();
        keys.await("relations");
        Thread.sleep(3_000);
        System.out.printf(ROW, "a key, in ms", "p50", "p95", "p99", "most", "seen p99", "ready", "bytes", "at most", "kB");
        String query = "  and t.name like lower(substring('abc', 1, 2)) and x = 'abc' or (1)";
        String groovy = "  tracks.add(track.milliseconds.gt(300_000 + 1)); sql.rows(\"select ${x} from t\")";
        for (String language : first.isEmpty() ? List.of("SQL", "HQL", "Groovy") : first) {
            switch (language.toLowerCase(Locale.ROOT)) {
                case "sql" -> keys.measure("SQL", sql(lines), query);
                case "hql" -> keys.measure("HQL", hql(lines), query);
                default -> keys.measure("Groovy", groovy(lines), groovy);
            }
        }
        keys.paste("paste of 20 kB, SQL", sql(10_000));
        keys.paste("paste of 20 kB, Groovy", groovy(10_000));
        System.exit(0);
    }

    private void start() throws Exception {
        Path home = Files.createTempDirectory("keys");
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        Host host = new Host(
                InputStream.nullInputStream(), nowhere, nowhere, Map.of("HOME", home.toString()), home, () -> ZoneOffset.UTC,
                Locale.ROOT, Clock.systemUTC());
        Constructor<?> consoles = constructor("dev.dormouse.app.Console");
        Consumer<Runnable> ignored = action -> {};
        Object console = consoles.newInstance(true, true, ignored, (Function<String, Optional<char[]>>) prompt -> Optional.empty());
        Method parse = Class.forName("dev.dormouse.app.Arguments").getDeclaredMethod("parse", List.class);
        parse.setAccessible(true);
        Object words = parse.invoke(null, List.of("-v", "hint=on"));
        Object wiring = constructor("dev.dormouse.app.Wiring").newInstance(host, console, home, words);
        Method prompt = wiring.getClass().getDeclaredMethod("prompt", Terminal.class);
        prompt.setAccessible(true);
        shell = new Thread(() -> {
            try {
                prompt.invoke(wiring, terminal);
            } catch (ReflectiveOperationException e) {
                e.printStackTrace();
            }
        });
        shell.setDaemon(true);
        shell.start();
    }

    private static Constructor<?> constructor(String name) throws ReflectiveOperationException {
        Constructor<?> constructor = Class.forName(name).getDeclaredConstructors()[0];
        constructor.setAccessible(true);
        return constructor;
    }

    private void await(String text) throws InterruptedException {
        while (!screen.text().contains(text)) {
            Thread.sleep(20);
        }
    }

    /** Types a line at the end of the statement, then in its middle and near its start; the first keys of all are a cold shell's. */
    private void measure(String name, String statement, String typed) throws Exception {
        press("\u001b[200~" + statement + "\u001b[201~");
        report(name + ", the first " + FIRST, type(typed.substring(0, FIRST)));
        type(typed.substring(FIRST));
        report(name + ", at the end", type(typed));
        int up = (int) statement.chars().filter(c -> c == '\n').count() / 2;
        for (String place : List.of("in the middle", "near the start")) {
            for (int i = 0; i < up - 2; i++) {
                press(UP);
            }
            type(typed);
            report(name + ", " + place, type(typed));
        }
        clear();
    }

    private void clear() throws Exception {
        press(CLEAR);
        Thread.sleep(500);
        screen.forget();
    }

    private void paste(String name, String text) throws Exception {
        report(name, List.of(press("\u001b[200~" + text.substring(0, Math.min(PASTED, text.length())) + "\u001b[201~")));
        clear();
    }

    private List<Took> type(String text) throws Exception {
        List<Took> all = new ArrayList<>();
        for (char c : text.toCharArray()) {
            all.add(press(String.valueOf(c)));
        }
        return all;
    }

    private Took press(String key) throws Exception {
        long before = screen.flushes();
        screen.forget();
        long allocated = allocated();
        long collecting = collecting();
        long start = System.nanoTime();
        terminal.processInputBytes(key.getBytes(StandardCharsets.UTF_8));
        while (!isWaitingForKeys() || screen.flushes() == before && System.nanoTime() - start < SILENT) {
            Thread.sleep(1);
        }
        double ready = (System.nanoTime() - start) / 1e6;
        double took = screen.flushes() == before ? 0 : (screen.written() - start) / 1e6;
        double seen = took == 0 ? 0 : (screen.first() - start) / 1e6;
        return new Took(key, took, seen, ready, screen.size(), (allocated() - allocated) / 1024.0, collecting() - collecting);
    }

    private static long collecting() {
        return ManagementFactory.getGarbageCollectorMXBeans().stream().mapToLong(b -> b.getCollectionTime()).sum();
    }

    private long allocated() {
        return ((com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean()).getThreadAllocatedBytes(shell.getId());
    }

    /** A key can write twice; it is done when the next one is waited for. */
    private boolean isWaitingForKeys() throws IOException {
        if (shell.getState() != Thread.State.TIMED_WAITING || terminal.input().available() > 0) {
            return false;
        }
        for (StackTraceElement frame : shell.getStackTrace()) {
            if (frame.getMethodName().equals("readCharacter")) {
                return true;
            }
        }
        return false;
    }

    private static void report(String name, List<Took> all) {
        double[] bytes = sorted(all, Took::bytes);
        double[] times = sorted(all, Took::milliseconds);
        System.out.printf(
                ROW, name, show(at(times, 0.5)), show(at(times, 0.95)), show(at(times, 0.99)), show(at(times, 1)),
                show(at(sorted(all, Took::seen), 0.99)), show(at(sorted(all, Took::ready), 0.95)),
                (int) at(bytes, 0.5), (int) at(bytes, 1), (int) at(sorted(all, Took::kilobytes), 0.5));
        if (all.size() > 1) {
            String typed = all.stream().map(Took::key).collect(Collectors.joining());
            for (int i = 0; i < all.size(); i++) {
                Took took = all.get(i);
                if (took.milliseconds() > LONG) {
                    System.out.printf(
                            "    %s: %s, of that collecting garbage %d%n",
                            typed.substring(Math.max(0, i - 10), i + 1), show(took.milliseconds()), took.collecting());
                }
            }
        }
    }

    private static String show(double milliseconds) {
        return "%.1f".formatted(milliseconds);
    }

    private static double[] sorted(List<Took> all, ToDoubleFunction<Took> figure) {
        return all.stream().mapToDouble(figure).sorted().toArray();
    }

    private static double at(double[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
    }

    private static String sql(int lines) {
        StringBuilder text = new StringBuilder("select t.name, count(*) as n\nfrom track t join album a on a.album_id = t.album_id\nwhere 1 = 1\n");
        for (int i = 3; i < lines && text.length() < 2 * PASTED; i++) {
            text.append("  and (t.milliseconds > ").append(i).append(" or t.name like 'a").append(i).append("%') -- ").append(i).append('\n');
        }
        return text.toString();
    }

    private static String hql(int lines) {
        StringBuilder text = new StringBuilder("from Track t\njoin t.album a\nwhere 1 = 1\n");
        for (int i = 3; i < lines && text.length() < 2 * PASTED; i++) {
            text.append("  and (t.milliseconds > ").append(i).append(" or t.album.title like 'a").append(i).append("%')\n");
        }
        return text.toString();
    }

    private static String groovy(int lines) {
        StringBuilder text = new StringBuilder("def check() {\n  def tracks = []\n");
        for (int i = 2; i < lines && text.length() < 2 * PASTED; i++) {
            text.append("  def t").append(i).append(" = Track.where { milliseconds > ").append(i)
                    .append(" && name.startsWith(\"a${").append(i).append("}\") }.list()\n");
        }
        return text.toString();
    }
}
