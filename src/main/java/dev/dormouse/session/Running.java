package dev.dormouse.session;

import dev.dormouse.result.Failure;
import dev.dormouse.result.ShellException;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;

/**
 * What runs at this moment, so that another thread can stop it: the JDBC statement at the server, or the thread while it
 * only waits. An interrupt never meets a driver: embedded databases close their files on one.
 */
public final class Running {

    private final Object lock = new Object();
    private volatile boolean cancelled;
    private boolean series;
    private Stoppable stoppable;
    private Thread thread;

    /** What runs in the database. */
    public interface Stoppable {

        /** Asks the database to stop it; called on another thread than the one that waits for it. */
        void cancel() throws SQLException;
    }

    /** A line begins, on this thread. */
    public void begin() {
        synchronized (lock) {
            cancelled &= series;
            thread = Thread.currentThread();
        }
    }

    /** Several lines begin, on this thread, that are to be stopped as one: between them, too. */
    public void beginSeries() {
        synchronized (lock) {
            cancelled = false;
            series = true;
            thread = Thread.currentThread();
        }
    }

    /** The last of them has ended. */
    public void endSeries() {
        synchronized (lock) {
            series = false;
        }
        end();
    }

    /** The line has ended; an interrupt that came too late is forgotten. */
    public void end() {
        synchronized (lock) {
            thread = series ? thread : null;
            stoppable = null;
        }
        Thread.interrupted();
    }

    /** Executes a statement so that it can be cancelled; it counts as running until {@link #leave}, while rows are read. */
    public boolean execute(PreparedStatement prepared) throws SQLException {
        entered(prepared::cancel);
        return prepared.execute();
    }

    /** The statement and its rows are done with. */
    public void leave() {
        left();
    }

    /** Something goes to the database. */
    public void entered(Stoppable running) {
        checkCancelled();
        synchronized (lock) {
            stoppable = running;
        }
    }

    /** The statement has answered. */
    void left() {
        synchronized (lock) {
            stoppable = null;
        }
    }

    /** Stops what runs. May be called from any thread, at any time, any number of times. */
    public void cancel() {
        Stoppable running;
        Thread waiting;
        synchronized (lock) {
            if (thread == null) {
                return;
            }
            cancelled = true;
            lock.notifyAll();
            running = stoppable;
            waiting = thread;
        }
        if (running != null) {
            try {
                running.cancel();
            } catch (SQLException e) {
                // It has ended meanwhile, or its driver cannot cancel; the flag stops the rest.
                return;
            }
        } else if (waiting.getState() == Thread.State.TIMED_WAITING || waiting.getState() == Thread.State.WAITING) {
            waiting.interrupt();
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
