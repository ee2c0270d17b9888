package dev.dormouse.repl;

import dev.dormouse.complete.Span;
import java.util.ArrayList;
import java.util.List;
import org.jline.utils.AttributedString;

/** What is typed, line by line. From one text to the next, lines that are the same are kept with all that is known of them. */
final class TypedText {

    private List<TypedLine> lines = List.of();
    private int[] starts = {0};
    private int[] tops = {0};
    private AttributedString behind = AttributedString.EMPTY;

    /** A place on the screen: 0-based. */
    record Place(int row, int column) {}

    /**
     * Takes another text.
     *
     * @param prompts one for each line
     * @param suggestion what stands behind it, in its last line
     */
    void become(String text, List<AttributedString> prompts, AttributedString suggestion, TypedLine.Page page) {
        behind = suggestion;
        int count = prompts.size();
        starts = new int[count + 1];
        for (int i = 1; i < count; i++) {
            starts[i] = text.indexOf('\n', starts[i - 1]) + 1;
        }
        starts[count] = text.length() + 1;
        TypedLine[] now = new TypedLine[count];
        int same = 0;
        while (same < Math.min(count, lines.size()) && isSame(text, same, same, prompts)) {
            now[same] = lines.get(same);
            same++;
        }
        int moved = lines.size() - count;
        int end = count;
        while (end > same && end + moved > same && isSame(text, end - 1, end - 1 + moved, prompts)) {
            end--;
            now[end] = lines.get(end + moved);
        }
        for (int i = same; i < end; i++) {
            now[i] = new TypedLine(text.substring(starts[i], starts[i + 1] - 1), prompts.get(i));
        }
        lines = List.of(now);
        tops = new int[count + 1];
        for (int i = 0; i < count; i++) {
            tops[i + 1] = tops[i] + now[i].height(page);
        }
        if (behind.length() > 0) {
            tops[count] = tops[count - 1] + lastRows(List.of(), false, page).size();
        }
    }

    private boolean isSame(String text, int line, int before, List<AttributedString> prompts) {
        return lines.get(before).is(text, starts[line], starts[line + 1] - 1, prompts.get(line));
    }

    /** How many rows of the screen it takes. */
    int height() {
        return tops[lines.size()];
    }

    /** Where a cursor stands that is before that character. */
    Place place(int cursor, TypedLine.Page page) {
        int line = lastAtMost(starts, cursor);
        List<AttributedString> rows = lines.get(line).rowsTo(cursor - starts[line], page);
        AttributedString last = rows.get(rows.size() - 1);
        return new Place(tops[line] + rows.size() - 1, last.columnLength(page.terminal()));
    }

    private int lastAtMost(int[] numbers, int limit) {
        int line = lines.size() - 1;
        while (line > 0 && numbers[line] > limit) {
            line--;
        }
        return line;
    }

    /**
     * Some of its rows.
     *
     * @param from the first of them
     * @param to behind the last
     * @param spans how the text looks
     * @param followed whether something stands below it
     */
    List<AttributedString> rows(int from, int to, List<Span> spans, boolean followed, TypedLine.Page page) {
        List<AttributedString> rows = new ArrayList<>();
        int first = lastAtMost(tops, from);
        for (int i = first; i < lines.size() && tops[i] < to; i++) {
            boolean last = i == lines.size() - 1;
            rows.addAll(
                    last && behind.length() > 0
                            ? lastRows(spans, followed, page)
                            : lines.get(i).rows(starts[i], spans, last && !followed, page));
        }
        return rows.subList(from - tops[first], Math.min(to - tops[first], rows.size()));
    }

    private List<AttributedString> lastRows(List<Span> spans, boolean followed, TypedLine.Page page) {
        int last = lines.size() - 1;
        return lines.get(last).rows(starts[last], spans, !followed, page, behind);
    }
}
