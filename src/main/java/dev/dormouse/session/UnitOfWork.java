package dev.dormouse.session;

import dev.dormouse.dialect.Dialect;
import dev.dormouse.result.Failure;
import dev.dormouse.result.ShellException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The transaction that all three languages share.
 *
 * <p>Nothing is open at first: a statement of SQL or HQL commits by itself, a read leaves no transaction behind. A Groovy line
 * that changes something leaves the unit open, until {@code commit} or {@code rollback}; its changes are sent when the line ends,
 * so that the database's complaints meet the line that caused them. In an open unit a line that fails is undone alone, by a
 * savepoint. A script is one unit from its first line to its last.
 */
public final class UnitOfWork {

    /** How a statement wants to be run when no unit is open. */
    public enum Mode {
        /** In a transaction of its own, so that rows stream; committed at the end. */
        TRANSACTION,
        /** Without any transaction: for statements that a database refuses within one. */
        AUTO_COMMIT,
        /** As it is, with no savepoint of ours around it: for statements that set and release savepoints themselves. */
        BARE,
        /** In a transaction that stays open if something was changed. */
        LINE
    }

    /** What the end of a script that failed has undone. */
    public enum Undone {
        NOTHING,
        EVERYTHING,
        SINCE_COMMIT
    }

    private Connection connection;
    private final Dialect dialect;
    private final StatementWatch watch;
    private Optional<Participant> participant = Optional.empty();
    private boolean transaction;
    private boolean open;
    private boolean scripted;
    private boolean inLine;
    private boolean written;
    private long writesBefore;
    private boolean writtenSinceStart;
    private long writesAtStart;
    private Undone undone = Undone.NOTHING;
    private volatile long ended;

    UnitOfWork(Connection connection, Dialect dialect, StatementWatch watch) {
        this.connection = connection;
        this.dialect = dialect;
        this.watch = watch;
    }

    /** The connection was lost, with all that was not committed, and this one is in its place. */
    void reconnected(Connection newer) {
        connection = newer;
        participant = Optional.empty();
        transaction = false;
        open = false;
        ended++;
    }

    /** Hibernate is there now; it joins a transaction that is running. */
    void join(Participant joining) {
        participant = Optional.of(joining);
        if (transaction) {
            joining.begin();
        }
    }

    /** Whether changes wait for {@code commit} or {@code rollback}. */
    public boolean isOpen() {
        return open && !scripted;
    }

    /** Whether the connection is in a transaction, be it only for the statement that runs. */
    public boolean isTransaction() {
        return transaction;
    }

    /** How many transactions have ended; what was set in one of them is gone. */
    long ended() {
        return ended;
    }

    /** Whether objects were changed that the database has not been told of yet. */
    public boolean hasUnsentChanges() {
        return open && participant.map(Participant::hasChanges).orElse(false);
    }

    /** Opens the unit by hand. A script has one already, so there it does nothing. */
    public void begin() {
        if (scripted && open) {
            return;
        }
        if (open) {
            throw new ShellException(Failure.statement("a unit of work is open already")
                    .withHint("commit or rollback ends it; savepoint NAME; marks a place in it"));
        }
        start();
        open = true;
    }

    /** Makes all changes last. Where the database refuses, everything since the beginning is undone, and the failure says so. */
    public void commit() {
        try {
            if (transaction) {
                if (participant.isPresent()) {
                    participant.get().commit();
                } else {
                    connection.commit();
                }
            }
        } catch (SQLException | RuntimeException e) {
            undo();
            throw failed(e);
        } finally {
            end();
        }
        resume();
    }

    /** Undoes all changes since the unit was opened. Without one it does nothing. */
    public void rollback() {
        undo();
        end();
        resume();
    }

    private static RuntimeException failed(Exception e) {
        return e instanceof RuntimeException runtime ? runtime : new StatementFailure((SQLException) e);
    }

    /** Runs a script as one unit: committed if it returns, undone if it throws. An open unit is the script's own, too. */
    public <T> T script(java.util.function.Supplier<T> body) {
        if (scripted) {
            return body.get();
        }
        boolean inherited = open;
        if (!open) {
            begin();
        }
        scripted = true;
        undone = Undone.NOTHING;
        long endedBefore = ended;
        boolean done = false;
        try {
            T result = body.get();
            scripted = false;
            if (!inherited && open) {
                commit();
            }
            done = true;
            return result;
        } finally {
            scripted = false;
            if (!done) {
                if (hasChanged()) {
                    undone = endedBefore == ended ? Undone.EVERYTHING : Undone.SINCE_COMMIT;
                }
                rollback();
            }
        }
    }

    /** What the last script has lost by its failure. */
    public Undone undone() {
        return undone;
    }

    /** Whether the transaction has changed anything, or would have. */
    private boolean hasChanged() {
        try {
            return open && (writtenSinceStart || watch.writes() > writesAtStart || hasUnsentChanges());
        } catch (RuntimeException e) {
            // The failure has left objects that cannot be compared with the database.
            return true;
        }
    }

    /** In a script there is always a unit: what comes after its own commit belongs to the next one. So it is within a line. */
    private void resume() {
        if (scripted) {
            begin();
        } else if (inLine) {
            start();
            beginLine();
        }
    }

    private void beginLine() {
        written = false;
        writesBefore = watch.writes();
    }

    /** Enters the transaction that a statement needs. The caller ends the scope, whatever happens. */
    public Scope enter(Mode mode) {
        try {
            if (transaction) {
                // Within a line that opened the transaction itself, the line's own scope undoes what must be undone.
                boolean alone = open && !scripted && !inLine && mode != Mode.BARE;
                if (mode != Mode.LINE) {
                    send();
                }
                return new Scope(mode, alone ? connection.setSavepoint() : null, true);
            }
            if (mode == Mode.TRANSACTION || mode == Mode.LINE) {
                start();
            }
            return new Scope(mode, null, false);
        } catch (SQLException e) {
            throw new StatementFailure(e);
        }
    }

    private void send() {
        participant.filter(Participant::hasChanges).ifPresent(Participant::flush);
    }

    private void start() {
        try {
            connection.setAutoCommit(false);
            transaction = true;
            writtenSinceStart = false;
            writesAtStart = watch.writes();
            participant.ifPresent(Participant::begin);
        } catch (SQLException e) {
            throw new StatementFailure(e);
        }
    }

    private void undo() {
        if (!transaction) {
            return;
        }
        try {
            if (participant.isPresent()) {
                participant.get().rollback();
            } else {
                connection.rollback();
            }
        } catch (SQLException e) {
            if (!dialect.isConnectionLost(e)) {
                throw new StatementFailure(e);
            }
        }
    }

    private void end() {
        open = false;
        ended++;
        if (!transaction) {
            return;
        }
        transaction = false;
        try {
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            if (!dialect.isConnectionLost(e)) {
                throw new StatementFailure(e);
            }
        }
    }

    /** One statement's part in the transaction. */
    public final class Scope {

        private final Mode mode;
        private final Savepoint savepoint;
        private final boolean within;
        private final boolean outermost;
        private final long endedBefore = UnitOfWork.this.ended;
        private boolean left;

        private Scope(Mode mode, Savepoint savepoint, boolean within) {
            this.mode = mode;
            this.savepoint = savepoint;
            this.within = within;
            this.outermost = mode == Mode.LINE && !inLine;
            if (outermost) {
                inLine = true;
                beginLine();
            }
        }

        /**
         * The statement has succeeded. If its changes cannot be sent it has not: that is thrown, and the scope is still to be ended
         * by {@link #fail}.
         *
         * @param wroteDirectly it changed rows without Hibernate, so that objects may be out of date
         */
        public void succeed(boolean wroteDirectly) {
            leave(wroteDirectly, joined -> {
                if (wroteDirectly) {
                    joined.markStale(Effect.EVERYTHING);
                }
            });
        }

        /** The same, where it is known what may have been changed: by a function that a query calls, too. */
        public void succeed(boolean wroteDirectly, Effect effect) {
            leave(wroteDirectly, joined -> joined.markStale(effect));
        }

        private void leave(boolean wroteDirectly, Consumer<Participant> stale) {
            if (left) {
                return;
            }
            if (outermost && transaction && !scripted) {
                send();
            }
            leave();
            written |= wroteDirectly;
            writtenSinceStart |= wroteDirectly;
            participant.ifPresent(stale);
            if (isWithin()) {
                release();
            } else if (mode == Mode.LINE && (open || isChanged())) {
                open = true;
            } else if (mode == Mode.LINE || mode == Mode.TRANSACTION) {
                commit();
            }
        }

        /** Whether others end the transaction. A line that has ended it itself is in one of its own now, and its savepoint is no more. */
        private boolean isWithin() {
            return within && (!outermost || endedBefore == UnitOfWork.this.ended);
        }

        private void leave() {
            left = true;
            if (outermost) {
                inLine = false;
            }
        }

        private boolean isChanged() {
            return transaction && (written || watch.writes() > writesBefore);
        }

        /** The statement has failed: what it did is undone, what was done before it in an open unit stays. */
        public void fail() {
            if (left) {
                return;
            }
            leave();
            if (!isWithin()) {
                if (mode == Mode.LINE || mode == Mode.TRANSACTION) {
                    rollback();
                }
                return;
            }
            if (savepoint == null || !transaction) {
                return;
            }
            try {
                connection.rollback(savepoint);
            } catch (SQLException e) {
                // The line ended the transaction itself, or the connection is gone: there is nothing to go back to.
                return;
            }
            participant.ifPresent(Participant::undone);
        }

        private void release() {
            if (savepoint == null || !transaction) {
                return;
            }
            try {
                connection.releaseSavepoint(savepoint);
            } catch (SQLException e) {
                // The database has ended the transaction itself, as some do for DDL, and the savepoint with it.
                return;
            }
        }
    }
}
