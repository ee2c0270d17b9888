package dev.dormouse.repl;

import dev.dormouse.complete.Highlighted;
import dev.dormouse.complete.Span;
import java.util.ArrayList;
import java.util.List;
import org.jline.utils.AttributedString;

/** What the screen shows of a text that is being typed: all of it, or the rows around the cursor. */
final class Drawing {

    /** It stands for rows that are not shown. */
    private static final String MORE = ">....";

    /** With fewer rows than that all of them show text. */
    private static final int FEWEST_WITH_MARKS = 3;

    private final TypedText typed = new TypedText();
    private int top;

    /**
     * What is typed.
     *
     * @param prompts one for each line
     * @param marking whether the brackets at the cursor are marked
     */
    record Typed(String text, int cursor, List<AttributedString> prompts, boolean marking) {}

    /**
     * What is shown beside it.
     *
     * @param behind in its last line
     * @param below in rows of its own, which are seen in any case
     */
    record Beside(AttributedString behind, List<AttributedString> below) {}

    /**
     * The rows of the screen.
     *
     * @param row the cursor's, 0-based; as {@code column}
     */
    record Screen(List<AttributedString> rows, int row, int column) {}

    /** @param most so many rows the screen has */
    Screen of(Typed now, Beside beside, TypedLine.Page page, int most) {
        typed.become(now.text(), now.prompts(), beside.behind(), page);
        List<AttributedString> below =
                beside.below().subList(0, Math.min(beside.below().size(), most - 1));
        int room = Math.min(typed.height(), most - below.size());
        TypedText.Place cursor = typed.place(now.cursor(), page);
        boolean marks = room < typed.height() && room >= FEWEST_WITH_MARKS;
        top = top(cursor.row(), room, marks);
        boolean more = marks && top > 0;
        boolean less = marks && top + room < typed.height();
        List<AttributedString> rows = new ArrayList<>(most);
        if (more) {
            rows.add(mark(page));
        }
        rows.addAll(typed.rows(
                more ? top + 1 : top, less ? top + room - 1 : top + room, spans(now, page), !below.isEmpty(), page));
        if (less) {
            rows.add(mark(page));
        }
        rows.addAll(below);
        return new Screen(rows, cursor.row() - top, cursor.column());
    }

    /** The first row that has a place: the one that had it, unless the cursor would not be seen. */
    private int top(int cursor, int room, boolean marks) {
        int last = typed.height() - room;
        int margin = marks ? 1 : 0;
        int lowest = Math.max(0, Math.min(last, cursor - room + 1 + margin));
        int highest = Math.max(0, Math.min(last, cursor - margin));
        return Math.max(lowest, Math.min(highest, top));
    }

    private static AttributedString mark(TypedLine.Page page) {
        return new AttributedString(MORE + " ".repeat(Math.max(0, page.columns() - MORE.length())));
    }

    private static List<Span> spans(Typed now, TypedLine.Page page) {
        if (now.text().length() >= DrawingReader.LARGE_BUFFER) {
            return List.of();
        }
        Highlighted looks = page.highlighter().of(now.text());
        return now.marking() ? looks.at(now.cursor()) : looks.spans();
    }
}
