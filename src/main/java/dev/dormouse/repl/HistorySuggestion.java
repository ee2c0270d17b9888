package dev.dormouse.repl;

import java.util.Iterator;
import org.jline.reader.History;

/** The rest of the newest earlier statement that begins with what is typed. */
final class HistorySuggestion {

    /** So many lines of the screen are enough to know a statement again. */
    private static final int ROWS = 2;

    private HistorySuggestion() {}

    /** What would have to be typed on; empty if there is no such statement, or if the user is looking at the history. */
    static String rest(String typed, History history) {
        if (typed.isBlank() || history.isEmpty() || !history.current().isEmpty()) {
            return "";
        }
        Iterator<History.Entry> entries = history.reverseIterator(history.last());
        while (entries.hasNext()) {
            String line = entries.next().line();
            if (line.length() > typed.length() && line.startsWith(typed)) {
                return line.substring(typed.length());
            }
        }
        return "";
    }

    /** The first word of it, with what is before the word. */
    static String firstWord(String rest) {
        int end = 0;
        while (end < rest.length() && !Character.isLetterOrDigit(rest.charAt(end))) {
            end++;
        }
        while (end < rest.length() && isWordPart(rest.charAt(end))) {
            end++;
        }
        return rest.substring(0, end);
    }

    private static boolean isWordPart(char c) {
        return Character.isLetterOrDigit(c) || c == '_';
    }

    /** How it is shown: the line that the cursor is in, and how many more there are. */
    static String shown(String rest, int columns) {
        String[] lines = rest.split("\n", -1);
        int most = Math.max(10, ROWS * columns);
        String first = lines[0].replace('\t', ' ');
        String line = first.length() > most ? first.substring(0, most) + "…" : first;
        int more = lines.length - 1;
        return more == 0 ? line : line + " … " + more + (more == 1 ? " more line" : " more lines");
    }
}
