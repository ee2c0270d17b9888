package dev.dormouse.connect;

import dev.dormouse.dialect.PostgresZone;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.postgresql.Driver;
import org.postgresql.PGProperty;
import org.postgresql.jdbc.PgConnection;
import org.postgresql.util.HostSpec;

/**
 * Connects as the PostgreSQL driver does, but for two things: the driver first looks into every jar of the class path for a file
 * with defaults of its own, which takes longer than the server takes to answer; and it reads some binary values that it should not.
 */
final class PostgresConnections {

    /** Of a binary 24:00, which the server sends once a statement was run often, the driver makes no time: it fails. */
    private static final String TIMES = "TIME,TIMETZ";

    private PostgresConnections() {}

    /**
     * Connects.
     *
     * @param zone the session's time zone, as the server reads it; asked for while the server is waited for
     * @return null if the URL is none of PostgreSQL's, as of {@link java.sql.Driver#connect}
     */
    static Connection connect(String url, Properties properties, Supplier<String> zone) throws SQLException {
        Properties all = Driver.parseURL(url, properties);
        if (all == null) {
            return null;
        }
        all.putIfAbsent(PGProperty.BINARY_TRANSFER_DISABLE.getName(), TIMES);
        int seconds = PGProperty.LOGIN_TIMEOUT.getInt(all);
        HostSpec[] hosts = hosts(all);
        FutureTask<Connection> attempt = new FutureTask<>(() -> new PgConnection(hosts, all, url));
        start(attempt, "postgresql");
        // The driver makes calendars, whose data is slow to load: it is loaded while the server is waited for.
        Calendar.getInstance();
        String wanted = zone.get();
        Connection connection = await(attempt, seconds);
        if (!PostgresZone.isCalled(connection, wanted)) {
            enter(connection, wanted);
        }
        return connection;
    }

    /** The driver begins in the zone of the process, which is seldom another one. */
    private static void enter(Connection connection, String zone) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set time zone '" + zone.replace("'", "''") + "'");
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    private static HostSpec[] hosts(Properties all) {
        String[] names = PGProperty.PG_HOST.getOrDefault(all).split(",");
        String[] ports = PGProperty.PG_PORT.getOrDefault(all).split(",");
        String local = PGProperty.LOCAL_SOCKET_ADDRESS.getOrDefault(all);
        List<HostSpec> hosts = new ArrayList<>();
        for (int i = 0; i < names.length; i++) {
            hosts.add(new HostSpec(names[i], Integer.parseInt(ports[Math.min(i, ports.length - 1)]), local));
        }
        return hosts.toArray(HostSpec[]::new);
    }

    private static void start(Runnable work, String name) {
        Thread thread = new Thread(work, "dormouse-" + name);
        thread.setDaemon(true);
        thread.start();
    }

    /** @param seconds 0 waits for ever */
    private static Connection await(FutureTask<Connection> attempt, int seconds) throws SQLException {
        try {
            return seconds == 0 ? attempt.get() : attempt.get(seconds, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            start(() -> closeWhenItComes(attempt), "late");
            throw new SQLException("Connection attempt timed out.", "08001", e);
        } catch (InterruptedException e) {
            start(() -> closeWhenItComes(attempt), "late");
            Thread.currentThread().interrupt();
            throw new SQLException("Interrupted while attempting to connect.", "08001", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof SQLException failure) {
                throw failure;
            }
            throw new SQLException(String.valueOf(e.getCause().getMessage()), "08001", e.getCause());
        }
    }

    private static void closeWhenItComes(FutureTask<Connection> attempt) {
        try {
            attempt.get().close();
        } catch (InterruptedException | ExecutionException | SQLException e) {
            // It never came, or is gone already.
            return;
        }
    }
}
