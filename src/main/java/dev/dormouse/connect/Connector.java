package dev.dormouse.connect;

import dev.dormouse.dialect.PostgresZone;
import dev.dormouse.host.Host;
import dev.dormouse.result.Failure;
import dev.dormouse.result.ShellException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.Properties;

/** Opens targets: finds the password and the driver, connects, and says in plain words why it could not. */
public final class Connector {

    private final Host host;
    private final DriverLoader drivers;
    private final Patience patience;

    public Connector(Host host, DriverLoader drivers) {
        this(host, drivers, Patience.SILENT);
    }

    /** @param patience how the user waits; nobody waits for connections that are opened beside the first */
    public Connector(Host host, DriverLoader drivers, Patience patience) {
        this.host = host;
        this.drivers = drivers;
        this.patience = patience;
    }

    /**
     * Opens a target. Without a known password the server is tried without one first, and the user is asked once if it wants
     * one; {@link ConnectionTarget#askFirst} asks at once.
     *
     * @param prompt empty where nobody can be asked
     * @throws ShellException of kind CONNECTION; no message holds the password
     */
    public OpenDatabase open(ConnectionTarget target, Optional<PasswordPrompt> prompt) {
        Login login = login(target, prompt);
        try {
            return new OpenDatabase(this, target, login, awaited(target, login));
        } catch (SQLException e) {
            if (login.password().isEmpty() && prompt.isPresent() && OpenFailures.wantsPassword(target, e)) {
                Login second = asked(target, prompt.get());
                return new OpenDatabase(this, target, second, connectAgain(target, second));
            }
            throw failure(target, login, e);
        }
    }

    private Login login(ConnectionTarget target, Optional<PasswordPrompt> prompt) {
        if (target.askFirst() && prompt.isPresent()) {
            return asked(target, prompt.get());
        }
        if (target.password() instanceof PasswordSource.Known known) {
            return new Login(Optional.of(known.secret().copy()), known.description());
        }
        if (target.password() instanceof PasswordSource.Command command) {
            return new Login(Optional.of(new PasswordCommand(host).run(command)), command.description());
        }
        return Login.none();
    }

    private static Login asked(ConnectionTarget target, PasswordPrompt prompt) {
        return new Login(Optional.of(Secret.of(prompt.ask("Password for " + target.display() + ": "))), "");
    }

    /** A connection with that login, or a failure in plain words. */
    Connection connect(ConnectionTarget target, Login login) {
        try {
            return attempt(target, login);
        } catch (SQLException e) {
            throw failure(target, login, e);
        }
    }

    /** The same for a user who waits for it. */
    Connection connectAgain(ConnectionTarget target, Login login) {
        try {
            return awaited(target, login);
        } catch (SQLException e) {
            throw failure(target, login, e);
        }
    }

    private Connection awaited(ConnectionTarget target, Login login) throws SQLException {
        return patience.await(target, () -> attempt(target, login));
    }

    private Connection attempt(ConnectionTarget target, Login login) throws SQLException {
        boolean postgres = target.dialect().equals(PostgresTargets.DIALECT);
        Properties properties = new Properties();
        properties.putAll(target.properties());
        if (target.user().isPresent()) {
            properties.setProperty("user", target.user().get());
        }
        if (login.password().isPresent()) {
            properties.setProperty("password", login.password().get().reveal());
        } else if (postgres) {
            // Without any password the driver would look for a .pgpass of its own in the process's environment.
            properties.setProperty("password", "");
        }
        Connection connection = postgres
                ? PostgresConnections.connect(target.jdbcUrl(), properties, this::zone)
                : drivers.load(target).connect(target.jdbcUrl(), properties);
        if (connection == null) {
            throw new SQLException("the driver does not take this URL", "08001");
        }
        if (target.dialect().equals(SqliteTargets.DIALECT)) {
            touch(connection);
        }
        return connection;
    }

    /** As for psql, but that the user's own zone comes before the server's: the driver knows no other way. */
    private String zone() {
        return host.variable("PGTZ")
                .orElseGet(() -> PostgresZone.spelled(host.zone().get()));
    }

    /** SQLite opens anything; only reading shows whether it is a database. */
    private static void touch(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeQuery("pragma schema_version").close();
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    private ShellException failure(ConnectionTarget target, Login login, SQLException e) {
        Failure failure =
                new OpenFailures(target, login, () -> PostgresFailures.listDatabases(this, target, login)).explain(e);
        return login.secrets(target).isToldBy(e) ? new ShellException(failure) : new ShellException(failure, e);
    }
}
