package dev.dormouse.session;

import dev.dormouse.connect.OpenDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import org.hibernate.engine.jdbc.connections.spi.ConnectionProvider;

/** Gives a connection of its own to each Hibernate session that a user opens beside the shell's. */
final class OtherConnections implements ConnectionProvider {

    private static final long serialVersionUID = 1L;

    private final transient OpenDatabase database;

    OtherConnections(OpenDatabase database) {
        this.database = database;
    }

    @Override
    public Connection getConnection() {
        return database.openAnother();
    }

    @Override
    public void closeConnection(Connection connection) throws SQLException {
        connection.close();
    }

    @Override
    public boolean supportsAggressiveRelease() {
        return false;
    }

    @Override
    public boolean isUnwrappableAs(Class<?> unwrapType) {
        return unwrapType.isInstance(this);
    }

    @Override
    public <T> T unwrap(Class<T> unwrapType) {
        return unwrapType.cast(this);
    }
}
