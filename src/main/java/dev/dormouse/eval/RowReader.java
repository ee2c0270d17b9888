package dev.dormouse.eval;

import dev.dormouse.dialect.Dialect;
import dev.dormouse.result.Column;
import dev.dormouse.result.Failure;
import dev.dormouse.result.Result;
import dev.dormouse.result.ShellException;
import dev.dormouse.session.Session;
import dev.dormouse.session.UnitOfWork;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.OptionalLong;

/** Sends a query with its values, and reads its rows as they come. */
final class RowReader {

    private final Session session;
    private final Dialect dialect;

    RowReader(Session session) {
        this.session = session;
        this.dialect = session.dialect();
    }

    /** Rows that are still to be read, in a transaction that ends when they are closed. */
    Result.Rows open(String sql, List<Object> values) {
        UnitOfWork.Scope scope = session.unit().enter(UnitOfWork.Mode.TRANSACTION);
        PreparedStatement prepared = null;
        boolean handedOver = false;
        try {
            prepared =
                    session.connection().prepareStatement(sql, ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY);
            prepared.setFetchSize(dialect.streamingFetchSize());
            for (int i = 0; i < values.size(); i++) {
                bind(prepared, i + 1, values.get(i));
            }
            session.running().execute(prepared);
            Result.Rows rows = rows(prepared, scope);
            handedOver = true;
            return rows;
        } catch (SQLException e) {
            throw failure(e);
        } finally {
            if (!handedOver) {
                session.running().leave();
                scope.fail();
                close(prepared);
            }
        }
    }

    private Result.Rows rows(PreparedStatement prepared, UnitOfWork.Scope scope) throws SQLException {
        ResultSet rows = prepared.getResultSet();
        List<Column> columns = SqlValues.columns(rows.getMetaData());
        ResultSetCursor cursor = new ResultSetCursor(
                rows,
                session.running(),
                dialect.closesByReadingOn(),
                () -> scope.succeed(false),
                scope::fail,
                this::failure);
        return new Result.Rows(columns, cursor, OptionalLong.empty());
    }

    private void bind(PreparedStatement prepared, int index, Object value) throws SQLException {
        if (value instanceof CharSequence text && dialect.name().equals("postgresql")) {
            // A type of its own would not compare with an enum, an inet, a uuid: the server finds the type by what it
            // meets.
            prepared.setObject(index, text.toString(), Types.OTHER);
        } else if (value instanceof TemporalAccessor && dialect.name().equals("sqlite")) {
            prepared.setString(index, value.toString().replace('T', ' '));
        } else {
            SqlValues.bind(prepared, index, value, dialect);
        }
    }

    private ShellException failure(SQLException e) {
        if (session.running().isCancelled() || dialect.isCancelled(e)) {
            return new ShellException(Failure.interrupted("interrupted: the statement was cancelled"), e);
        }
        return new ShellException(new SqlFailures(session).of(e, ""), e);
    }

    private static void close(PreparedStatement prepared) {
        try {
            if (prepared != null) {
                prepared.close();
            }
        } catch (SQLException e) {
            // What failed before is what the user must hear.
            return;
        }
    }
}
