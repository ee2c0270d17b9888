package dev.dormouse.repl;

import dev.dormouse.complete.Completions;
import dev.dormouse.connect.NamedConnection;
import dev.dormouse.result.Language;
import dev.dormouse.result.Statement;
import dev.dormouse.session.LearnedNames;
import dev.dormouse.session.Session;
import dev.dormouse.session.Setting;
import dev.dormouse.session.Settings;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Learns from statements that have run, on a thread of its own: which names a user works with, which values have changed. */
final class Learning {

    private static final int MOST_WAITING = 1_000;
    private static final int PATIENCE_MILLISECONDS = 1_000;

    private final Completions completions;
    private volatile Optional<Session> forgotten = Optional.empty();
    private ThreadPoolExecutor worker;

    Learning(Completions completions) {
        this.completions = completions;
    }

    /** Made when there is something to learn: the first prompt does not wait for its classes. */
    private synchronized ThreadPoolExecutor worker() {
        if (worker == null) {
            worker = new ThreadPoolExecutor(
                    0,
                    1,
                    1,
                    TimeUnit.SECONDS,
                    new LinkedBlockingQueue<>(MOST_WAITING),
                    Learning::thread,
                    new ThreadPoolExecutor.DiscardPolicy());
        }
        return worker;
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "dormouse-learning");
        thread.setDaemon(true);
        return thread;
    }

    /** Begins with what earlier sessions have learned; waits for the disk. */
    void begin(Session session, boolean on) {
        if (on) {
            session.observed().learned().load();
        } else {
            forget(session);
        }
    }

    /** A statement has succeeded. */
    void ran(Statement statement, Session session, Settings settings) {
        survey(statement, session, settings);
        boolean on = settings.get(Setting.LEARN);
        if (on) {
            LearnedNames learned = session.observed().learned();
            forgotten = Optional.empty();
            worker().execute(() ->
                    learned.use(completions.namesIn(statement.text(), statement.language(), session.snapshot())));
        } else if (!forgotten.equals(Optional.of(session))) {
            forget(session);
        }
    }

    /** What the statement has changed is read again, if it can be seen by others. */
    private void survey(Statement statement, Session session, Settings settings) {
        boolean values = mayRead(session, settings);
        boolean open = session.unit().isOpen();
        worker().execute(() -> {
            if (statement.language() == Language.SQL) {
                session.observed().ran(statement.text());
            }
            if (!open) {
                session.observed().survey(values);
            }
        });
    }

    /** Whether the values of small tables may be read for completion. */
    static boolean mayRead(Session session, Settings settings) {
        boolean production =
                session.target().named().map(NamedConnection::isProduction).orElse(false);
        return switch (settings.get(Setting.VALUES)) {
            case "on" -> true;
            case "off" -> false;
            default -> !production;
        };
    }

    /** What is still being learned, too. */
    private void forget(Session session) {
        forgotten = Optional.of(session);
        worker().getQueue().clear();
        worker().execute(session.observed().learned()::forget);
    }

    /** Waits until all is learned, within reason. */
    void end() {
        worker().shutdown();
        try {
            worker().awaitTermination(PATIENCE_MILLISECONDS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
