package dev.dormouse.connect;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** A PostgreSQL with users for every way of being let in or not. */
final class PostgresFixture implements AutoCloseable {

    private final EmbeddedPostgres server;

    PostgresFixture(Path folder) throws IOException, SQLException {
        Path rules = Files.writeString(folder.resolve("hba.conf"), """
                local   all all                trust
                host    all postgres,busy,role all trust
                host    all scram              all scram-sha-256
                host    all clear              all password
                hostssl all tls                all trust
                host    all away               all reject
                host    all no,me              all trust
                """);
        server = EmbeddedPostgres.builder()
                .setServerConfig("hba_file", rules.toString())
                .start();
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create user scram password 'p@55/w0rd'");
            statement.execute("create user clear password 'p@55/w0rd'");
            statement.execute("create user tls");
            statement.execute("create user away");
            statement.execute("create user busy connection limit 0");
            statement.execute("create user role");
            statement.execute("create database chinook");
            statement.execute("create database closed");
            statement.execute("revoke connect on database closed from public");
        }
    }

    int port() {
        return server.getPort();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
