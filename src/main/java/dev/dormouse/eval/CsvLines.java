package dev.dormouse.eval;

import dev.dormouse.dialect.CsvExport;
import dev.dormouse.result.CsvCursor;
import dev.dormouse.result.ShellException;
import dev.dormouse.session.Running;
import dev.dormouse.session.UnitOfWork;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Function;

/** The rows of a query as the database's own CSV. Closing it ends the statement's part in the transaction. */
final class CsvLines implements CsvCursor {

    private final CsvExport.Lines lines;
    private final Running running;
    private final UnitOfWork.Scope scope;
    private final Function<SQLException, ShellException> failures;
    private byte[] row = {};
    private boolean atEnd;
    private boolean closed;

    CsvLines(
            CsvExport.Lines lines,
            Running running,
            UnitOfWork.Scope scope,
            Function<SQLException, ShellException> failures) {
        this.lines = lines;
        this.running = running;
        this.scope = scope;
        this.failures = failures;
    }

    @Override
    public boolean advance() {
        try {
            Optional<byte[]> next = lines.next();
            atEnd = next.isEmpty();
            next.ifPresent(bytes -> row = bytes);
            return !atEnd;
        } catch (SQLException e) {
            atEnd = true;
            running.leave();
            scope.fail();
            throw failures.apply(e);
        }
    }

    @Override
    public byte[] row() {
        return row;
    }

    @Override
    public long count() {
        return lines.count();
    }

    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        running.leave();
        try {
            if (atEnd) {
                scope.succeed(false);
            } else {
                // What stops it is an error for the server, so that the transaction is over.
                lines.close();
                scope.fail();
            }
        } catch (SQLException e) {
            scope.fail();
        } finally {
            running.end();
        }
    }
}
