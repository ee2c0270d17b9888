package dev.dormouse.session;

import dev.dormouse.dialect.Dialect;
import dev.dormouse.result.ShellException;
import dev.dormouse.schema.Table;
import dev.dormouse.schema.TableName;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** How many rows a relation has: counted if that is quick, else what the database's statistics say. Ctrl-C ends it. */
public final class RowCount {

    /** How long counting may take; drivers' own limits are whole seconds, and SQLite's has none. */
    public static final Duration PATIENCE = Duration.ofMillis(1_500);

    private final Session session;
    private final Duration patience;

    public RowCount(Session session) {
        this(session, PATIENCE);
    }

    RowCount(Session session, Duration patience) {
        this.session = session;
        this.patience = patience;
    }

    /** In words: {@code 3,503 rows}, {@code about 12,000,000 rows, as the statistics say: counting takes more than 1.5 s}. */
    public String of(Table table) {
        session.running().begin();
        try {
            return words(count(table.name()));
        } catch (SQLException | ShellException | StatementFailure e) {
            if (session.running().isCancelled()) {
                throw Running.interrupted();
            }
            return estimate(table, e);
        } finally {
            session.running().end();
        }
    }

    private String estimate(Table table, Exception why) {
        boolean late = why instanceof SQLException sql && session.dialect().isCancelled(sql);
        String reason = late
                ? "counting takes more than " + patience.toMillis() / 1000.0 + " s"
                : "they cannot be counted: "
                        + (why instanceof SQLException sql
                                ? session.redact(session.dialect().errorMessage(sql))
                                : why.getMessage());
        return table.estimatedRows() < 0
                ? "rows: nobody knows how many; " + reason
                : "about " + words(table.estimatedRows()) + ", as the statistics say; " + reason;
    }

    private static String words(long count) {
        return String.format(Locale.ROOT, "%,d", count) + (count == 1 ? " row" : " rows");
    }

    private String name(TableName name) {
        Dialect dialect = session.dialect();
        return (name.schema().isEmpty() ? "" : dialect.identifier(name.schema()) + ".")
                + dialect.identifier(name.name());
    }

    private long count(TableName table) throws SQLException {
        UnitOfWork.Scope scope = session.unit().enter(UnitOfWork.Mode.TRANSACTION);
        boolean done = false;
        CountDownLatch counted = new CountDownLatch(1);
        try (PreparedStatement statement =
                session.connection().prepareStatement("select count(*) from " + name(table))) {
            stopWhenLate(statement, counted);
            session.running().execute(statement);
            try (ResultSet found = statement.getResultSet()) {
                found.next();
                long count = found.getLong(1);
                done = true;
                return count;
            }
        } finally {
            counted.countDown();
            session.running().leave();
            if (done) {
                scope.succeed(false);
            } else {
                scope.fail();
            }
        }
    }

    private void stopWhenLate(PreparedStatement statement, CountDownLatch counted) {
        Thread watch = new Thread(
                () -> {
                    try {
                        if (!counted.await(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                            statement.cancel();
                        }
                    } catch (InterruptedException | SQLException e) {
                        // It has ended meanwhile, or its driver cannot cancel: then it is waited for.
                        return;
                    }
                },
                "dormouse-count");
        watch.setDaemon(true);
        watch.start();
    }
}
