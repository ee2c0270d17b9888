package dev.dormouse.complete;

import java.util.List;

/**
 * What fits at a cursor: one of the suggestions replaces the text from {@code start} to {@code end}.
 *
 * @param start 0-based
 * @param end 0-based, exclusive; at or behind the cursor
 * @param suggestions best first, at most {@link #MOST}; empty where nothing is known to fit
 */
public record Completion(int start, int end, List<Suggestion> suggestions) {

    /** No more than this many are ever suggested. */
    public static final int MOST = 300;

    public Completion {
        suggestions = List.copyOf(suggestions);
    }

    static Completion none(int cursor) {
        return new Completion(cursor, cursor, List.of());
    }
}
