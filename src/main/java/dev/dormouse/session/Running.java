package dev.dormouse.session;

import dev.dormouse.dialect.Dialect;
import dev.dormouse.result.Failure;
import dev.dormouse.result.ShellException;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;

/**
 * What runs at this moment, so that another thread can stop it: the JDBC statement at the server, or the thread while it
 * only waits. An interrupt never meets a driver: embedded databases close their files on one.
 *
 * <p>A database ignores a cancel that comes before its statement does. So a cancel is kept until the line has ended: what is not
 * sent yet is not sent, and what was sent is cancelled again and again until it has answered.
 */
public final class Running {

    private static final long FIRST_PAUSE_MILLIS = 20;
    private static final long LONGEST_PAUSE_MILLIS = 1000;

    private final Dialect dialect;
    private final Object lock = new Object();
    private volatile boolean cancelled;
    private int series;
    private Stoppable stoppable;
    private Stoppable asked;
    private Thread thread;
    private Running successor;

    /** What runs in the database. */
    public interface Stoppable {

        /** Asks the database to stop it; called on another thread than the one that waits for it. */
        void cancel() throws SQLException;

        /** Asks once more, because it still runs: the database may have been asked too early. */
        default void cancelAgain() throws SQLException {
            cancel();
        }
    }

    /** A statement counts as cancelled for some drivers, whatever its server did: so the connection is asked, too. */
    private record Sent(Statement statement, Dialect dialect) implements Stoppable {

        @Override
        public void cancel() throws SQLException {
            statement.cancel();
        }

        @Override
        public void cancelAgain() throws SQLException {
            statement.cancel();
            dialect.stop(statement.getConnection());
        }
    }

    Running(Dialect dialect) {
        this.dialect = dialect;
    }

    /** A line begins, on this thread; in a series that was cancelled it does not. */
    public void begin() {
        synchronized (lock) {
            cancelled &= series > 0;
            checkCancelled();
            thread = Thread.currentThread();
        }
    }

    /** Several lines begin that are to be stopped as one: between them, too. One series may be within another. */
    public void beginSeries() {
        synchronized (lock) {
            cancelled &= series > 0;
            series++;
        }
    }

    /** The last of them has ended. */
    public void endSeries() {
        Running next;
        synchronized (lock) {
            series--;
            next = successor;
        }
        end();
        if (next != null) {
            next.endSeries();
        }
    }

    /** The lines go on in another session: so does their series, with a cancel that it has not heard yet. */
    public void continueIn(Running newer) {
        synchronized (lock) {
            synchronized (newer.lock) {
                newer.series += series;
                newer.cancelled |= series > 0 && cancelled;
                successor = newer;
            }
        }
    }

    /** The next line of a series, if there is one, is about to begin: it does not if the series was cancelled. */
    public void checkSeries() {
        synchronized (lock) {
            if (series > 0) {
                checkCancelled();
            }
        }
    }

    /** The line has ended; an interrupt that came too late is forgotten. */
    public void end() {
        synchronized (lock) {
            thread = null;
            left();
        }
        Thread.interrupted();
    }

    /** Executes a statement so that it can be cancelled; if there are rows it counts as running until {@link #leave}. */
    public boolean execute(PreparedStatement prepared) throws SQLException {
        entered(prepared);
        boolean hasRows = false;
        try {
            hasRows = prepared.execute();
            return hasRows;
        } finally {
            if (!hasRows) {
                left();
            }
        }
    }

    /** The statement and its rows are done with. */
    public void leave() {
        left();
    }

    /** A statement goes to the database, and counts as running until {@link #leave}. */
    public void entered(Statement statement) {
        entered(new Sent(statement, dialect));
    }

    /** Something goes to the database. */
    public void entered(Stoppable running) {
        synchronized (lock) {
            checkCancelled();
            stoppable = running;
        }
    }

    /** The statement has answered. What is sent next meets no cancel that was meant for it. */
    void left() {
        synchronized (lock) {
            stoppable = null;
            asked = null;
            lock.notifyAll();
        }
    }

    /** Stops what runs. May be called from any thread, at any time, any number of times. */
    public void cancel() {
        synchronized (lock) {
            if (successor != null) {
                successor.cancel();
                return;
            }
            if (thread == null && series == 0) {
                return;
            }
            cancelled = true;
            lock.notifyAll();
            if (stoppable != null) {
                stop(stoppable);
            } else if (thread != null
                    && (thread.getState() == Thread.State.TIMED_WAITING || thread.getState() == Thread.State.WAITING)) {
                thread.interrupt();
            }
        }
    }

    private void stop(Stoppable running) {
        try {
            running.cancel();
        } catch (SQLException e) {
            // It has ended meanwhile, or its driver cannot cancel; the flag stops the rest.
            return;
        }
        if (asked != running) {
            asked = running;
            Thread again = new Thread(() -> stopAgain(running), "dormouse-cancel");
            again.setDaemon(true);
            again.start();
        }
    }

    /** The lock is held while a cancel is sent, so that none is on its way when the statement has been left. */
    private void stopAgain(Stoppable running) {
        long pause = FIRST_PAUSE_MILLIS;
        synchronized (lock) {
            while (true) {
                try {
                    TimeUnit.MILLISECONDS.timedWait(lock, pause);
                    if (stoppable != running) {
                        return;
                    }
                    running.cancelAgain();
                } catch (InterruptedException | SQLException e) {
                    return;
                }
                pause = Math.min(2 * pause, LONGEST_PAUSE_MILLIS);
            }
        }
    }

    /** Waits so long, unless it is cancelled. */
    public void pause(long milliseconds) {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(milliseconds);
        synchronized (lock) {
            long left = end - System.nanoTime();
            while (left > 0 && !cancelled) {
                try {
                    TimeUnit.NANOSECONDS.timedWait(lock, left);
                } catch (InterruptedException e) {
                    throw interrupted();
                }
                left = end - System.nanoTime();
            }
        }
        checkCancelled();
    }

    public boolean isCancelled() {
        return cancelled;
    }

    /** Called by loops that may be long; generated code in Groovy's loops does so too. */
    public void checkCancelled() {
        if (cancelled) {
            throw interrupted();
        }
    }

    /** What a cancelled line ends with. */
    public static ShellException interrupted() {
        return new ShellException(Failure.interrupted("interrupted"));
    }
}
