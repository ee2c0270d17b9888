package dev.dormouse.complete;

import dev.dormouse.complete.Highlighted.Pair;
import dev.dormouse.complete.Span.Style;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

/** Collects how a text looks while it is read. */
final class Spans {

    private final List<Span> spans = new ArrayList<>();
    private final List<Pair> pairs = new ArrayList<>();

    void add(int start, int end, Style style) {
        if (end > start) {
            spans.add(new Span(start, end, style));
        }
    }

    void add(Pair pair) {
        pairs.add(pair);
    }

    /** Those that were added, as they were added. */
    List<Span> added() {
        return spans;
    }

    List<Pair> pairs() {
        return pairs;
    }

    Highlighted highlighted() {
        spans.sort(Comparator.comparingInt(Span::start));
        List<Span> joined = new ArrayList<>(spans.size());
        for (Span span : spans) {
            Span last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last != null && last.end() == span.start() && last.style() == span.style()) {
                joined.set(joined.size() - 1, new Span(last.start(), span.end(), span.style()));
            } else {
                joined.add(span);
            }
        }
        return new Highlighted(withoutOverlaps(joined), pairs);
    }

    /** Of two that overlap the first. */
    static List<Span> withoutOverlaps(List<Span> sorted) {
        List<Span> left = new ArrayList<>(sorted.size());
        int at = 0;
        for (Span span : sorted) {
            if (span.start() >= at) {
                left.add(span);
                at = span.end();
            }
        }
        return left;
    }

    /** The brackets of one statement, or of one string that holds a statement. */
    final class Brackets {

        private final Deque<Open> open = new ArrayDeque<>();

        private record Open(int start, int end, char closing) {}

        /** @param text the bracket, or <code>${</code> */
        void open(int start, String text) {
            char last = text.charAt(text.length() - 1);
            open.push(new Open(start, start + text.length(), last == '(' ? ')' : last == '[' ? ']' : '}'));
        }

        /** One that closes nothing is an error, also if what is open wants another. */
        void close(int start, char bracket) {
            if (open.isEmpty() || open.peek().closing() != bracket) {
                add(start, start + 1, Style.ERROR);
                return;
            }
            Open opened = open.pop();
            pairs.add(new Pair(opened.start(), opened.end(), start));
        }

        /** A statement ends: what is open there is never closed. */
        void forget() {
            open.clear();
        }
    }
}
