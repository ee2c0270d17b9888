package dev.dormouse.repl;

import dev.dormouse.output.DisplayWidth;
import java.util.ArrayList;
import java.util.List;
import org.jline.terminal.Terminal;

/**
 * What is typed, on a terminal whose cursor cannot be sent anywhere: it prints, goes back within a row, and breaks lines. So only
 * the row of the cursor changes; rows above it are printed once.
 */
final class PlainScreen {

    private static final String LEFT = "<";
    private static final String RIGHT = ">";

    private final Terminal terminal;
    private final List<String> above = new ArrayList<>();
    private String row = "";
    private int cursor;

    PlainScreen(Terminal terminal) {
        this.terminal = terminal;
    }

    /**
     * Shows these rows up to the cursor's.
     *
     * @param rows each with its prompt; the last is the cursor's
     * @param at the cursor's place in the last one, in characters
     * @param columns of the terminal
     */
    void show(List<String> rows, int at, int columns) {
        int last = rows.size() - 1;
        boolean below = last > above.size() && rows.subList(0, above.size()).equals(above);
        if (below) {
            // Rows that are left are whole from now on.
            print(rows.get(above.size()), rows.get(above.size()).length());
        }
        if (below || last < above.size() || !rows.subList(0, last).equals(above)) {
            int known = below ? above.size() + 1 : 0;
            breakLine();
            for (String whole : rows.subList(known, last)) {
                terminal.writer().print(whole);
                breakLine();
            }
            above.clear();
            above.addAll(rows.subList(0, last));
        }
        Window window = Window.of(rows.get(last), at, Math.max(4, columns - 1));
        print(window.text(), window.at());
        terminal.flush();
    }

    /** Prints lines below what is typed, which is shown again below them with the next change. */
    void printBelow(List<String> lines) {
        breakLine();
        for (String line : lines) {
            terminal.writer().print(line);
            breakLine();
        }
        terminal.flush();
    }

    /** Takes the row away, so that something else can be printed there. */
    void clear() {
        print("", 0);
        terminal.flush();
    }

    /** Nothing is shown any more: what comes next is shown whole. */
    void forget() {
        above.clear();
        row = "";
        cursor = 0;
    }

    private void breakLine() {
        terminal.writer().print("\n");
        row = "";
        cursor = 0;
    }

    private void print(String wanted, int at) {
        int same = 0;
        while (same < Math.min(row.length(), wanted.length()) && row.charAt(same) == wanted.charAt(same)) {
            same++;
        }
        if (same < row.length() || same < wanted.length()) {
            go(same);
            terminal.writer().print(wanted.substring(same));
            int less = DisplayWidth.of(row.substring(same)) - DisplayWidth.of(wanted.substring(same));
            if (less > 0) {
                terminal.writer().print(" ".repeat(less) + "\b".repeat(less));
            }
            row = wanted;
            cursor = wanted.length();
        }
        go(at);
    }

    /** Back with backspaces, on by printing again what stands there. */
    private void go(int at) {
        if (at < cursor) {
            terminal.writer().print("\b".repeat(DisplayWidth.of(row.substring(at, cursor))));
        } else {
            terminal.writer().print(row.substring(cursor, at));
        }
        cursor = at;
    }

    /**
     * The part of a long row that is seen.
     *
     * @param at the cursor's place in it
     */
    private record Window(String text, int at) {

        /** Half a screen at a time: a row that moves with each key could not be read. */
        static Window of(String whole, int at, int columns) {
            if (DisplayWidth.of(whole) <= columns) {
                return new Window(whole, at);
            }
            int from = 0;
            while (DisplayWidth.of(whole.substring(from, at)) >= columns - 1) {
                from += DisplayWidth.fitting(whole.substring(from), Math.max(1, columns / 2));
            }
            String left = from > 0 ? LEFT : "";
            String rest = whole.substring(from);
            int room = columns - left.length();
            String text = DisplayWidth.of(rest) <= room
                    ? rest
                    : rest.substring(0, DisplayWidth.fitting(rest, room - 1)) + RIGHT;
            return new Window(left + text, left.length() + at - from);
        }
    }
}
