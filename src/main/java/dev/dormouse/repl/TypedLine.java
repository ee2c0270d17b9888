package dev.dormouse.repl;

import dev.dormouse.complete.Span;
import java.util.Arrays;
import java.util.List;
import org.jline.terminal.Terminal;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;

/** A line of what is typed, with the rows of the screen that it takes. It keeps them as long as it looks the same. */
final class TypedLine {

    private static final int[] NOT_YET = {-1};

    private final String text;
    private final AttributedString before;

    private int columns = -1;
    private int height;
    private int[] look = NOT_YET;
    private List<AttributedString> rows = List.of();

    /** @param before the prompt that stands before it */
    TypedLine(String text, AttributedString before) {
        this.text = text;
        this.before = before;
    }

    /** Whether it is the line of that text that begins there. */
    boolean is(String all, int start, int end, AttributedString prompt) {
        return end - start == text.length()
                && all.startsWith(text, start)
                && (before == prompt || before.equals(prompt));
    }

    int length() {
        return text.length();
    }

    /** How many rows of the screen it takes. */
    int height(Page page) {
        measure(page);
        return height;
    }

    private void measure(Page page) {
        if (columns != page.columns()) {
            columns = page.columns();
            look = NOT_YET;
            int most = before.length() + text.length();
            height = most <= columns && isPlain(before) && isPlain(text)
                    ? 1
                    : page.split(plain(page, text)).size();
        }
    }

    private static boolean isPlain(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < ' ' || text.charAt(i) > '~') {
                return false;
            }
        }
        return true;
    }

    private AttributedString plain(Page page, String part) {
        return page.builder().append(before).append(part).toAttributedString();
    }

    /** Its text up to there as rows without their line ends: the last one is where a cursor there stands. */
    List<AttributedString> rowsTo(int end, Page page) {
        return page.split(plain(page, text.substring(0, end)));
    }

    /**
     * Its rows as they look.
     *
     * @param start where it begins in the whole text
     * @param spans of the whole text
     * @param last whether no line follows
     */
    List<AttributedString> rows(int start, List<Span> spans, boolean last, Page page) {
        measure(page);
        int[] now = look(start, spans, last);
        if (!Arrays.equals(now, look)) {
            rows = rows(start, spans, last, page, AttributedString.EMPTY);
            look = now;
        }
        return rows;
    }

    /** As {@link #rows(int, List, boolean, Page)}, with something behind it. */
    List<AttributedString> rows(int start, List<Span> spans, boolean last, Page page, AttributedString behind) {
        AttributedStringBuilder line = page.builder().append(before);
        int at = 0;
        for (int i = first(start, spans); i < spans.size() && spans.get(i).start() < start + text.length(); i++) {
            int from = Math.max(0, spans.get(i).start() - start);
            int to = Math.min(text.length(), spans.get(i).end() - start);
            if (from >= at) {
                line.append(text, at, from);
                line.styled(page.highlighter().style(spans.get(i).style()), text.substring(from, to));
                at = to;
            }
        }
        line.append(text, at, text.length()).append(behind);
        if (last) {
            return page.split(line);
        }
        List<AttributedString> split = page.split(line.append('\n'));
        return split.subList(0, split.size() - 1);
    }

    /** Two numbers say the same of a line if it looks the same. */
    private int[] look(int start, List<Span> spans, boolean last) {
        int first = first(start, spans);
        int end = first;
        while (end < spans.size() && spans.get(end).start() < start + text.length()) {
            end++;
        }
        int[] found = new int[3 * (end - first) + 1];
        for (int i = first; i < end; i++) {
            found[3 * (i - first)] = Math.max(0, spans.get(i).start() - start);
            found[3 * (i - first) + 1] = Math.min(text.length(), spans.get(i).end() - start);
            found[3 * (i - first) + 2] = spans.get(i).style().ordinal();
        }
        found[found.length - 1] = last ? 1 : 0;
        return found;
    }

    /** The index of the first span that ends behind there. */
    private static int first(int start, List<Span> spans) {
        int low = 0;
        int high = spans.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (spans.get(middle).end() <= start) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /**
     * What lines are laid out for.
     *
     * @param columns how wide the screen is, at least 1
     * @param tab how wide a tab is
     */
    record Page(Terminal terminal, int columns, int tab, ShellHighlighter highlighter) {

        AttributedStringBuilder builder() {
            return new AttributedStringBuilder().tabs(tab);
        }

        List<AttributedString> split(AttributedString text) {
            return text.columnSplitLength(terminal, columns, true, true);
        }

        List<AttributedString> split(AttributedStringBuilder text) {
            return text.columnSplitLength(terminal, columns, true, true);
        }
    }
}
