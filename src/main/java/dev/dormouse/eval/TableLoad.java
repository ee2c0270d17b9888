package dev.dormouse.eval;

import dev.dormouse.result.Failure;
import dev.dormouse.result.ShellException;
import dev.dormouse.session.Session;
import dev.dormouse.session.UnitOfWork;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.function.Function;

/** Puts rows of text into a table: all of them, or none, and says at which line it failed. The database reads the text. */
final class TableLoad {

    private static final int BATCH = 1_000;
    private static final String NOTHING = "nothing was copied";
    private static final Set<Integer> BYTES = Set.of(Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB);

    private final Session session;
    private final Function<SQLException, Failure> failures;
    private final String table;
    private final String columns;
    private final List<Integer> types = new ArrayList<>();

    /**
     * A load.
     *
     * @param failures what an exception means, for people
     * @param table as it is written in SQL
     * @param columns likewise, with commas between; empty for all
     */
    TableLoad(Session session, Function<SQLException, Failure> failures, String table, String columns) {
        this.session = session;
        this.failures = failures;
        this.table = table;
        this.columns = columns;
    }

    /** The number of rows. */
    long load(TextRows rows) {
        UnitOfWork.Scope scope = session.unit().enter(UnitOfWork.Mode.TRANSACTION);
        boolean succeeded = false;
        try (PreparedStatement insert = session.connection().prepareStatement(insert())) {
            session.running().entered(insert);
            long count = load(rows, insert);
            session.running().leave();
            succeeded = true;
            scope.succeed(true);
            return count;
        } catch (SQLException e) {
            session.running().checkCancelled();
            Failure failure = failures.apply(e);
            throw new ShellException(failure.hint().isPresent() ? failure : failure.withHint(NOTHING), e);
        } finally {
            if (!succeeded) {
                session.running().leave();
                scope.fail();
            }
        }
    }

    private static ShellException failure(String message, Exception cause) {
        return new ShellException(Failure.statement(message).withHint(NOTHING), cause);
    }

    private String insert() throws SQLException {
        String select = "select " + (columns.isEmpty() ? "*" : columns) + " from " + table + " where 1 = 0";
        StringJoiner names = new StringJoiner(", ");
        try (PreparedStatement query = session.connection().prepareStatement(select);
                ResultSet none = query.executeQuery()) {
            ResultSetMetaData data = none.getMetaData();
            for (int i = 1; i <= data.getColumnCount(); i++) {
                names.add(session.dialect().identifier(data.getColumnName(i)));
                types.add(data.getColumnType(i));
            }
        }
        String marks = String.join(", ", Collections.nCopies(types.size(), "?"));
        return "insert into " + table + " (" + names + ") values (" + marks + ")";
    }

    private long load(TextRows rows, PreparedStatement insert) throws SQLException {
        List<TextRows.Row> batch = new ArrayList<>();
        long count = 0;
        for (Optional<TextRows.Row> row = rows.next(); row.isPresent(); row = rows.next()) {
            int cells = row.get().cells().size();
            if (cells != types.size()) {
                throw failure(
                        "line " + row.get().line() + " has " + cells + (cells == 1 ? " value, " : " values, ") + table
                                + (columns.isEmpty() ? " has " : " takes ") + types.size(),
                        null);
            }
            batch.add(row.get());
            count++;
            if (batch.size() == BATCH) {
                send(batch, insert);
            }
        }
        send(batch, insert);
        return count;
    }

    /** Which row of a batch is wrong not every driver says: then they are sent one by one. */
    private void send(List<TextRows.Row> batch, PreparedStatement insert) throws SQLException {
        session.running().checkCancelled();
        Savepoint before = session.connection().setSavepoint();
        try {
            for (TextRows.Row row : batch) {
                bind(row, insert);
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException e) {
            insert.clearBatch();
            session.running().checkCancelled();
            session.connection().rollback(before);
            sendEach(batch, insert);
            throw e;
        }
        session.connection().releaseSavepoint(before);
        batch.clear();
    }

    private void sendEach(List<TextRows.Row> batch, PreparedStatement insert) {
        for (TextRows.Row row : batch) {
            try {
                bind(row, insert);
                insert.executeUpdate();
            } catch (SQLException e) {
                throw failure("line " + row.line() + ": " + failures.apply(e).message(), e);
            }
        }
    }

    private void bind(TextRows.Row row, PreparedStatement insert) throws SQLException {
        for (int i = 0; i < types.size(); i++) {
            String cell = row.cells().get(i);
            int type = types.get(i);
            if (cell == null) {
                insert.setNull(i + 1, type);
            } else if (BYTES.contains(type) && cell.startsWith("\\x")) {
                insert.setBytes(i + 1, bytes(row, cell));
            } else if ((type == Types.BOOLEAN || type == Types.BIT)
                    && truth(cell).isPresent()) {
                insert.setBoolean(i + 1, truth(cell).get());
            } else {
                insert.setString(i + 1, cell);
            }
        }
    }

    private static byte[] bytes(TextRows.Row row, String cell) {
        try {
            return HexFormat.of().parseHex(cell, 2, cell.length());
        } catch (IllegalArgumentException e) {
            throw failure("line " + row.line() + ": \"" + cell + "\" is no hexadecimal text", e);
        }
    }

    private static Optional<Boolean> truth(String cell) {
        return switch (cell.toLowerCase(Locale.ROOT)) {
            case "t", "true", "1" -> Optional.of(true);
            case "f", "false", "0" -> Optional.of(false);
            default -> Optional.empty();
        };
    }
}
