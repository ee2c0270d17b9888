package dev.dormouse.complete;

import dev.dormouse.complete.Highlighted.Pair;
import dev.dormouse.complete.Span.Style;
import java.util.ArrayList;
import java.util.Comparator;
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

    void add(Span span) {
        spans.add(span);
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
        Span last = null;
        for (int i = 0; i < spans.size(); i++) {
            Span span = spans.get(i);
            if (last == null
                    || last.end() < span.start()
                    || last.end() == span.start() && last.style() != span.style()) {
                joined.add(span);
                last = span;
            } else if (last.end() == span.start()) {
                last = new Span(last.start(), span.end(), span.style());
                joined.set(joined.size() - 1, last);
            }
        }
        return new Highlighted(joined, pairs);
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

        private final List<Open> open = new ArrayList<>();

        private record Open(int start, int end, char closing) {}

        /** @param text the bracket, or <code>${</code> */
        void open(int start, String text) {
            char last = text.charAt(text.length() - 1);
            open.add(new Open(start, start + text.length(), last == '(' ? ')' : last == '[' ? ']' : '}'));
        }

        /** One that closes nothing is an error, also if what is open wants another. */
        void close(int start, char bracket) {
            if (open.isEmpty() || open.get(open.size() - 1).closing() != bracket) {
                add(start, start + 1, Style.ERROR);
                return;
            }
            Open opened = open.remove(open.size() - 1);
            pairs.add(new Pair(opened.start(), opened.end(), start));
        }

        /** A statement ends: what is open there is never closed. */
        void forget() {
            open.clear();
        }
    }
}
