package dev.dormouse.session;

import dev.dormouse.connect.OpenDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** The connections that a session has beside its own, for what is read in the background. Once closed there are no more. */
final class SideConnections {

    private static final long PATIENCE_NANOSECONDS = TimeUnit.SECONDS.toNanos(2);

    private final OpenDatabase database;
    private final Set<Connection> open = new HashSet<>();
    private int users;
    private boolean closed;

    SideConnections(OpenDatabase database) {
        this.database = database;
    }

    /** Not so of a database in memory: it has but the one connection, which is its user's. */
    boolean areApart() {
        return !database.target().address().isEmpty();
    }

    /** @throws SQLException also when the session is closed */
    <T> T lend(Metadata.Work<T> work) throws SQLException {
        enter();
        try (Connection connection = database.openAnother()) {
            use(connection);
            return work.with(connection);
        } finally {
            leave();
        }
    }

    private synchronized void enter() throws SQLException {
        if (closed) {
            throw new SQLException("the session is closed");
        }
        users++;
    }

    private synchronized void use(Connection connection) throws SQLException {
        if (closed) {
            throw new SQLException("the session is closed");
        }
        open.removeIf(SideConnections::isClosed);
        open.add(connection);
    }

    private static boolean isClosed(Connection connection) {
        try {
            return connection.isClosed();
        } catch (SQLException e) {
            return true;
        }
    }

    /** Whether nothing more can be asked over a connection; waits for an answer a few seconds. */
    static boolean isGone(Connection connection) {
        try {
            return connection.isClosed()
                    || !connection.isValid((int) TimeUnit.NANOSECONDS.toSeconds(PATIENCE_NANOSECONDS));
        } catch (SQLException e) {
            return true;
        }
    }

    private synchronized void leave() {
        users--;
        notifyAll();
    }

    /** Nobody waits for what is being read; but what its end still does with the database is done when this comes back, within reason. */
    synchronized void close() {
        closed = true;
        open.forEach(SideConnections::abort);
        open.clear();
        long end = System.nanoTime() + PATIENCE_NANOSECONDS;
        try {
            for (long left = PATIENCE_NANOSECONDS; users > 0 && left > 0; left = end - System.nanoTime()) {
                TimeUnit.NANOSECONDS.timedWait(this, left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void abort(Connection connection) {
        try {
            connection.abort(Runnable::run);
        } catch (SQLException e) {
            // Its driver cannot; then its end is waited for.
            return;
        }
    }
}
