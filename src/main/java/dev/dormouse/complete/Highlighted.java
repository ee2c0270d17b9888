package dev.dormouse.complete;

import dev.dormouse.complete.Span.Style;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How a text looks.
 *
 * @param spans in order, without overlaps
 * @param pairs the brackets that belong to each other; none of them in a string or comment of their language
 */
public record Highlighted(List<Span> spans, List<Pair> pairs) {

    /** Everything plain. */
    public static final Highlighted NONE = new Highlighted(List.of(), List.of());

    public Highlighted {
        spans = List.copyOf(spans);
        pairs = List.copyOf(pairs);
    }

    /**
     * An opening bracket and the one that closes it.
     *
     * @param open where it begins; <code>${</code> is one of two characters
     * @param openEnd behind it
     * @param close where its partner begins, which is one character
     */
    public record Pair(int open, int openEnd, int close) {

        boolean touches(int cursor) {
            return cursor >= open && cursor < openEnd || cursor == close;
        }
    }

    /**
     * The spans, with the bracket at the cursor and its partner among them; if there is none at the cursor, the one before it.
     *
     * @param cursor 0-based
     */
    public List<Span> at(int cursor) {
        Optional<Pair> pair = find(cursor).or(() -> find(cursor - 1));
        if (pair.isEmpty()) {
            return spans;
        }
        List<Span> all = new ArrayList<>(spans);
        all.add(new Span(pair.get().open(), pair.get().openEnd(), Style.BRACKET));
        all.add(new Span(pair.get().close(), pair.get().close() + 1, Style.BRACKET));
        all.sort(Comparator.comparingInt(Span::start));
        return Spans.withoutOverlaps(all);
    }

    private Optional<Pair> find(int at) {
        return pairs.stream().filter(pair -> pair.touches(at)).findFirst();
    }
}
