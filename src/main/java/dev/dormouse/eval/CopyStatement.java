package dev.dormouse.eval;

import dev.dormouse.dialect.BulkCopy;
import dev.dormouse.dialect.CsvExport;
import dev.dormouse.result.Failure;
import dev.dormouse.result.Result;
import dev.dormouse.result.ShellException;
import dev.dormouse.result.Statement;
import dev.dormouse.session.Session;
import dev.dormouse.session.UnitOfWork;
import java.io.IOException;
import java.io.InputStream;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;

/** A statement that copies rows out of the database as it writes them itself, or into it as it reads them. */
final class CopyStatement {

    private static final int CHUNK = 65_536;

    private final Session session;
    private final BulkCopy copy;
    private final Function<SQLException, ShellException> failures;

    CopyStatement(Session session, BulkCopy copy, Function<SQLException, ShellException> failures) {
        this.session = session;
        this.copy = copy;
        this.failures = failures;
    }

    /** What the database writes, still to be read. */
    Result send(Statement statement) {
        UnitOfWork.Scope scope = session.unit().enter(UnitOfWork.Mode.TRANSACTION);
        boolean handedOver = false;
        try {
            session.running().entered(() -> session.dialect().stop(session.connection()));
            CsvExport.Lines lines = copy.send(session.connection(), statement.text());
            try {
                session.running().entered(lines::cancel);
            } catch (ShellException e) {
                // Cancelled while it began: what it still holds would block the connection.
                lines.close();
                throw e;
            }
            handedOver = true;
            return new Result.CsvRows(List.of(), new CsvLines(lines, session.running(), scope, failures));
        } catch (SQLException e) {
            throw failures.apply(e);
        } finally {
            if (!handedOver) {
                session.running().leave();
                scope.fail();
            }
        }
    }

    /** Takes all that the stream has; what it holds is wrong or right as a whole. */
    Result receive(Statement statement, InputStream data) {
        UnitOfWork.Scope scope = session.unit().enter(UnitOfWork.Mode.TRANSACTION);
        boolean succeeded = false;
        try {
            long rows = receive(copy.receive(session.connection(), statement.text()), data);
            succeeded = true;
            scope.succeed(true);
            return new Result.Updated(rows, "copied");
        } catch (SQLException e) {
            throw failures.apply(e);
        } catch (IOException e) {
            throw new ShellException(Failure.statement("the data cannot be read: " + e.getMessage()), e);
        } finally {
            if (!succeeded) {
                scope.fail();
            }
        }
    }

    private long receive(BulkCopy.Intake intake, InputStream data) throws SQLException, IOException {
        boolean finished = false;
        try {
            // Nothing is to be stopped at the server: it waits for what is sent.
            session.running().entered(() -> {});
            byte[] chunk = new byte[CHUNK];
            for (int length = data.read(chunk); length >= 0; length = data.read(chunk)) {
                session.running().checkCancelled();
                intake.write(chunk, 0, length);
            }
            finished = true;
            return intake.finish();
        } finally {
            if (!finished) {
                intake.cancel();
            }
            session.running().leave();
        }
    }
}
