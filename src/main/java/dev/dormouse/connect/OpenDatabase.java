package dev.dormouse.connect;

import dev.dormouse.dialect.FullDisk;
import dev.dormouse.result.Failure;
import dev.dormouse.result.ShellException;
import java.sql.Connection;
import java.sql.SQLException;

/** A target with its first connection, and the password in memory for more of them. */
public final class OpenDatabase implements AutoCloseable {

    private final ConnectionTarget target;
    private final Login login;
    private volatile Connection connection;
    private final Source source;
    private final Source successor;

    /** Opens further connections. */
    public interface Source {
        Connection open() throws SQLException;
    }

    OpenDatabase(Connector connector, ConnectionTarget target, Login login, Connection connection) {
        this.target = target;
        this.login = login;
        this.connection = connection;
        this.source = () -> connector.connect(target, login);
        this.successor = () -> connector.connectAgain(target, login);
    }

    private OpenDatabase(ConnectionTarget target, Source source) throws SQLException {
        this.target = target;
        this.login = Login.none();
        this.connection = source.open();
        this.source = source;
        this.successor = source;
    }

    /** A database that has no password and its own way to be opened. */
    public static OpenDatabase of(ConnectionTarget target, Source source) {
        try {
            return new OpenDatabase(target, source);
        } catch (SQLException e) {
            throw failure(target, e);
        }
    }

    private static ShellException failure(ConnectionTarget target, SQLException e) {
        Failure failure = FullDisk.of(e)
                .map(why -> OpenFailures.failure(
                        "cannot open " + target.display() + ": " + why, "make room, and try again"))
                .orElseGet(() -> Failure.connection("cannot open " + target.display() + ": " + e.getMessage()));
        return new ShellException(failure, e);
    }

    public ConnectionTarget target() {
        return target;
    }

    /** The first connection, or the one in its place, in auto-commit mode as the driver gives it. Closed with this. */
    public Connection connection() {
        return connection;
    }

    /**
     * A further connection to the same database with the same password, for another thread or after a loss; asks nobody.
     * The caller closes it. May be called from any thread.
     *
     * @throws ShellException of kind CONNECTION
     */
    public Connection openAnother() {
        return open(source);
    }

    private Connection open(Source from) {
        try {
            return from.open();
        } catch (SQLException e) {
            throw failure(target, e);
        }
    }

    /**
     * Another connection in the place of the first, which was lost; asks nobody. The user waits for it.
     *
     * @throws ShellException of kind CONNECTION, or INTERRUPTED
     */
    public Connection reconnect() {
        // Before the next: an embedded database that has given up is closed with its last connection.
        closeFirst();
        Connection opened = open(successor);
        connection = opened;
        return opened;
    }

    /** The message without the password, should a driver say it. */
    public String redact(String message) {
        return login.secrets(target).redact(message);
    }

    /** Closes the first connection, and wipes the password. */
    @Override
    public void close() {
        login.wipe();
        closeFirst();
    }

    private void closeFirst() {
        try {
            connection.close();
        } catch (SQLException e) {
            // It was lost before; there is nothing left to close.
            return;
        }
    }
}
