package dev.dormouse.demo;

import dev.dormouse.dialect.Dialects;
import dev.dormouse.result.Failure;
import dev.dormouse.result.ShellException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Puts the music store into a database. */
public final class ChinookLoader {

    private static final int BATCH = 1_000;

    /** How much was made. */
    public record Loaded(int tables, int rows) {

        /** {@code 11 tables, 15,607 rows}. */
        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%,d tables, %,d rows", tables, rows);
        }
    }

    private final Connection connection;
    private final DemoTarget target;
    private final ChinookDdl ddl;
    private final Deque<ChinookTable> made = new ArrayDeque<>();
    private int rows;

    private ChinookLoader(Connection connection, DemoTarget target, ChinookEdition edition) {
        this.connection = connection;
        this.target = target;
        this.ddl = new ChinookDdl(target, edition);
    }

    /** {@link #load(Connection, String, ChinookEdition)} with the names of the current edition. */
    public static Loaded load(Connection connection, String databaseName) {
        return load(connection, databaseName, ChinookEdition.SNAKE_CASE);
    }

    /**
     * Makes the 11 tables in the connection's current schema, fills them, and adds indexes and foreign keys: all of it or
     * nothing. That is one transaction where the database can roll back a CREATE TABLE; where it cannot, the tables that were
     * made are dropped again when something fails.
     *
     * @param connection in auto-commit mode, and so left
     * @param databaseName {@code postgresql}, {@code h2}, {@code sqlite} or {@code mariadb}
     * @throws ShellException of kind USAGE, and nothing changed, if one of the tables is there already or for another database; of
     *     kind STATEMENT if the database refuses
     * @throws IllegalArgumentException if a transaction may be open
     */
    public static Loaded load(Connection connection, String databaseName, ChinookEdition edition) {
        DemoTarget target = DemoTarget.of(databaseName);
        try {
            if (!connection.getAutoCommit()) {
                throw new IllegalArgumentException("the connection must be in auto-commit mode");
            }
            return new ChinookLoader(connection, target, edition).load();
        } catch (SQLException e) {
            throw new ShellException(
                    Failure.statement("the music store was not loaded: " + message(e, databaseName)), e);
        }
    }

    private Loaded load() throws SQLException {
        refuseTakenNames();
        connection.setAutoCommit(false);
        try {
            Loaded loaded = makeAll();
            connection.commit();
            return loaded;
        } catch (SQLException | RuntimeException e) {
            undo(e);
            throw e;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    private void refuseTakenNames() throws SQLException {
        List<String> taken = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet names = statement.executeQuery(target.takenNamesQuery())) {
            while (names.next()) {
                String name = names.getString(1);
                ChinookTable.list().stream()
                        .map(ddl::plainName)
                        .filter(ours -> target.isSameName(ours, name))
                        .forEach(taken::add);
            }
        }
        if (!taken.isEmpty()) {
            taken.sort(null);
            String what = taken.size() == 1 ? "a table of that name is" : "tables of these names are";
            throw new ShellException(Failure.usage(
                            "the music store was not loaded: " + what + " there already: " + String.join(", ", taken))
                    .withHint("load it into an empty database or schema, or drop these tables first"));
        }
    }

    private Loaded makeAll() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            if (target == DemoTarget.SQLITE) {
                // The rows come in alphabetical order of their tables; this ends with the transaction.
                statement.execute("PRAGMA defer_foreign_keys = ON");
            }
            for (ChinookTable table : ChinookTable.list()) {
                statement.execute(ddl.createTable(table));
                made.push(table);
            }
            insertRows();
            for (ChinookTable table : ChinookTable.list()) {
                for (String sql : ddl.completeTable(table)) {
                    statement.execute(sql);
                }
            }
            return new Loaded(made.size(), rows);
        }
    }

    private void insertRows() throws SQLException {
        try (Stream<ChinookData.Row> stream = ChinookData.openRows()) {
            Iterator<ChinookData.Row> source = stream.iterator();
            Optional<ChinookData.Row> next = source.hasNext() ? Optional.of(source.next()) : Optional.empty();
            while (next.isPresent()) {
                next = insertTable(next.get(), source);
            }
        }
    }

    /** Inserts the row and those after it that go into the same table; the first that does not is returned. */
    private Optional<ChinookData.Row> insertTable(ChinookData.Row first, Iterator<ChinookData.Row> source)
            throws SQLException {
        ChinookTable table = first.table();
        Optional<ChinookData.Row> next = Optional.of(first);
        try (PreparedStatement insert = connection.prepareStatement(ddl.insert(table))) {
            int waiting = 0;
            while (next.isPresent() && next.get().table().equals(table)) {
                bind(insert, next.get());
                insert.addBatch();
                rows++;
                if (++waiting == BATCH) {
                    insert.executeBatch();
                    waiting = 0;
                }
                next = source.hasNext() ? Optional.of(source.next()) : Optional.empty();
            }
            if (waiting > 0) {
                insert.executeBatch();
            }
        }
        return next;
    }

    private void bind(PreparedStatement insert, ChinookData.Row row) throws SQLException {
        for (int i = 0; i < row.cells().size(); i++) {
            Object cell = row.cells().get(i);
            if (cell == null) {
                insert.setNull(i + 1, target.jdbcType(row.table().columns().get(i)));
            } else {
                insert.setObject(i + 1, target.parameter(cell));
            }
        }
    }

    /** A failure of the undoing itself is kept beside the first one. */
    private void undo(Exception cause) {
        try {
            connection.rollback();
            if (!target.hasTransactionalDdl()) {
                dropMade();
            }
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
    }

    private void dropMade() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            while (!made.isEmpty()) {
                statement.execute(ddl.dropTable(made.pop()));
            }
        }
    }

    private static String message(SQLException e, String databaseName) {
        return Dialects.find(databaseName)
                .map(dialect -> dialect.errorMessage(e))
                .orElseGet(
                        () -> String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
    }
}
