package dev.dormouse.eval;

import dev.dormouse.result.RowCursor;
import dev.dormouse.result.ShellException;
import dev.dormouse.session.Running;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Function;

/** The rows of a statement, as they come from the server. Closing it ends the statement's part in the transaction. */
final class ResultSetCursor implements RowCursor {

    private final ResultSet rows;
    private final Running running;
    private final boolean cancelFirst;
    private final Runnable succeed;
    private final Runnable fail;
    private final Function<SQLException, ShellException> failures;
    private final SqlValues.Reader[] readers;
    private boolean atEnd;
    private boolean closed;

    /** @param cancelFirst a statement must be cancelled before it is closed, unless all rows were read */
    ResultSetCursor(
            ResultSet rows,
            Running running,
            boolean cancelFirst,
            Runnable succeed,
            Runnable fail,
            Function<SQLException, ShellException> failures)
            throws SQLException {
        this.rows = rows;
        this.running = running;
        this.cancelFirst = cancelFirst;
        this.succeed = succeed;
        this.fail = fail;
        this.failures = failures;
        this.readers = SqlValues.readers(rows.getMetaData());
    }

    @Override
    public boolean advance() {
        if (running.isCancelled()) {
            running.leave();
            fail.run();
            throw Running.interrupted();
        }
        try {
            atEnd = !rows.next();
            return !atEnd;
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    @Override
    public Object cell(int index) {
        try {
            return readers[index].read(rows, index + 1);
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private ShellException failed(SQLException e) {
        running.leave();
        fail.run();
        return failures.apply(e);
    }

    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        running.leave();
        boolean cancelled = cancelFirst && !atEnd;
        try {
            Statement statement = rows.getStatement();
            if (cancelled) {
                statement.cancel();
            }
            statement.close();
        } catch (SQLException e) {
            if (!cancelled) {
                fail.run();
                return;
            }
        }
        succeed.run();
    }
}
