package dev.dormouse.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** A real PostgreSQL 18 on a free port: started when first asked for, once in a JVM, and stopped with it. */
public final class PostgresServer {

    private static final class Started {
        private static final EmbeddedPostgres SERVER = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setServerConfig("max_connections", "60")
                        .setServerConfig("timezone", "UTC")
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException("the PostgreSQL for the tests did not start", e);
            }
        }
    }

    private PostgresServer() {}

    /** The port it listens on, at 127.0.0.1; the user is {@code postgres}, any password will do. */
    public static int port() {
        return Started.SERVER.getPort();
    }

    /** The JDBC URL of a database, the user included. */
    public static String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port() + "/" + database + "?user=postgres";
    }

    /**
     * Makes a fresh, empty database; one of that name that was there is gone.
     *
     * @return its JDBC URL
     */
    public static String createDatabase(String name) {
        try (Connection connection = DriverManager.getConnection(url("postgres"));
                Statement statement = connection.createStatement()) {
            String quoted = '"' + name.replace("\"", "\"\"") + '"';
            statement.execute("drop database if exists " + quoted + " with (force)");
            statement.execute("create database " + quoted + " template template0 encoding 'UTF8'");
            return url(name);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot make the database " + name, e);
        }
    }
}
