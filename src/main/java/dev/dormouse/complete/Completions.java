package dev.dormouse.complete;

import dev.dormouse.session.Snapshot;
import java.lang.ref.WeakReference;

/**
 * Completes what is typed, in every language of the prompt. It reads a snapshot and the classes of variables; it never asks
 * the database and never runs code of a user's object, not even {@code toString}. Safe for several threads.
 */
public final class Completions {

    /** The newest snapshot's names. */
    private volatile Arranged newest = new Arranged(new WeakReference<>(null), null);

    private record Arranged(WeakReference<Snapshot> snapshot, Index index) {}

    /**
     * What could stand at the cursor.
     *
     * @param text the whole buffer, of one or more lines and statements
     * @param cursor 0-based; outside the text it is taken as the nearest end
     */
    public Completion complete(String text, int cursor, Snapshot snapshot, Scope scope) {
        int at = Math.max(0, Math.min(cursor, text.length()));
        Expectation expectation = Expectations.of(text, at, snapshot.dialect().lexicalRules());
        if (expectation.wishes().isEmpty()) {
            return Completion.none(at);
        }
        Names names = new Names(expectation, index(snapshot), snapshot, scope);
        return new Completion(expectation.start(), expectation.end(), names.rank());
    }

    /** Arranges the names of a snapshot beforehand, so that the first completion need not. */
    public void prepare(Snapshot snapshot) {
        index(snapshot);
    }

    private Index index(Snapshot snapshot) {
        Arranged known = newest;
        if (known.snapshot().get() == snapshot) {
            return known.index();
        }
        Index index = new Index(snapshot);
        newest = new Arranged(new WeakReference<>(snapshot), index);
        return index;
    }
}
