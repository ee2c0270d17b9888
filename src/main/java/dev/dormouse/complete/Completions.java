package dev.dormouse.complete;

import dev.dormouse.result.Language;
import dev.dormouse.session.Snapshot;
import java.lang.ref.WeakReference;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Completes what is typed, in every language of the prompt. It reads a snapshot and the classes of variables; it never asks
 * the database and never runs code of a user's object, not even {@code toString}. Safe for several threads.
 */
public final class Completions {

    /** After so many milliseconds what was found is shown, though there may be more; so long names are matched. */
    public static final int HARD_STOP = 100;

    private final KnownPackages packages = new KnownPackages();
    private final EditedGroovy groovy = new EditedGroovy();
    private final Optional<Clock> clock;

    /** The newest snapshot's names, and those of the last one whose names were arranged. */
    private Arranged newest = new Arranged(new WeakReference<>(null), null);

    private volatile Index last;
    private long arrangings;

    private record Arranged(WeakReference<Snapshot> snapshot, Future<Index> index) {}

    /** Without a hard stop: all that fits is found, however long it takes. */
    public Completions() {
        this.clock = Optional.empty();
    }

    /** @param clock decides when {@link #HARD_STOP} is reached */
    public Completions(Clock clock) {
        this.clock = Optional.of(clock);
    }

    /**
     * What could stand at the cursor.
     *
     * @param text the whole buffer, of one or more lines and statements
     * @param cursor 0-based; outside the text it is taken as the nearest end
     */
    public Completion complete(String text, int cursor, Snapshot snapshot, Scope scope) {
        Deadline deadline = clock.isPresent() ? new Deadline(clock.get(), HARD_STOP) : Deadline.never();
        int at = Math.max(0, Math.min(cursor, text.length()));
        Expectation expectation =
                Expectations.of(text, at, new Lexers(snapshot.dialect().lexicalRules(), this::tokens));
        if (expectation.wishes().isEmpty()) {
            return Completion.none(at);
        }
        Ranking ranking = new Ranking(expectation.prefix(), scope.learned(), deadline);
        // What reads the text takes as long as the text is long, and in a new shell as its classes take to load: names
        // are many.
        deadline.begin();
        Index index = index(snapshot, deadline);
        index.beside(scope.surroundings(), scope.objects());
        Names names = new Names(expectation, index, snapshot, scope, ranking);
        return new Completion(expectation.start(), expectation.end(), GroovyQuote.quoted(names.rank(), expectation));
    }

    /** A text is mostly the one before it with a key more: what has not changed is not read again. */
    private List<GroovyToken> tokens(String text) {
        synchronized (groovy) {
            return groovy.of(text);
        }
    }

    /** Arranges the names of a snapshot beforehand, in the background, so that the next completion need not. */
    public void prepare(Snapshot snapshot) {
        arranging(snapshot);
        packages.prepare();
    }

    /** Whether the names of a snapshot are arranged: then completion knows all of them. */
    public synchronized boolean isReady(Snapshot snapshot) {
        return newest.snapshot().get() == snapshot && newest.index().isDone();
    }

    /**
     * The names of the database that a statement uses, in small letters; words in strings are none. It may take its time: not
     * for the thread of the prompt.
     */
    public Set<String> namesIn(String text, Language language, Snapshot snapshot) {
        return UsedNames.of(text, language, index(snapshot, Deadline.never()));
    }

    /** Until the newest names are arranged those before them must do. */
    private Index index(Snapshot snapshot, Deadline deadline) {
        Future<Index> arranging = arranging(snapshot);
        try {
            // Half of the time is for those before, should these not be there in time.
            return arranging.get(Math.max(0, deadline.left() / 2), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            Index before = last;
            return before != null
                            && before.dialect().name().equals(snapshot.dialect().name())
                    ? before
                    : new Index(Snapshot.empty(snapshot.dialect()), packages);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Index(Snapshot.empty(snapshot.dialect()), packages);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private synchronized Future<Index> arranging(Snapshot snapshot) {
        if (newest.snapshot().get() == snapshot) {
            return newest.index();
        }
        long number = ++arrangings;
        FutureTask<Index> task = new FutureTask<>(() -> arrange(snapshot, number));
        Thread thread = new Thread(task, "dormouse-names");
        thread.setDaemon(true);
        thread.start();
        newest = new Arranged(new WeakReference<>(snapshot), task);
        return task;
    }

    private Index arrange(Snapshot snapshot, long number) {
        Index index = new Index(snapshot, packages);
        index.prepare();
        synchronized (this) {
            if (number == arrangings) {
                last = index;
            }
        }
        return index;
    }
}
