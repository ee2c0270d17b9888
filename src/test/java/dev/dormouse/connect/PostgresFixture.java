package dev.dormouse.connect;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Base64;
import java.util.List;

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
        makeCertificate(folder);
        server = EmbeddedPostgres.builder()
                .setServerConfig("hba_file", rules.toString())
                .setServerConfig("ssl", "on")
                .setServerConfig("ssl_cert_file", folder.resolve("server.crt").toString())
                .setServerConfig("ssl_key_file", folder.resolve("server.key").toString())
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

    /** A certificate for localhost that only itself vouches for, as PEM. */
    private static void makeCertificate(Path folder) throws IOException {
        Path store = folder.resolve("server.p12");
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "server",
                "-keyalg",
                "RSA",
                "-dname",
                "CN=localhost",
                "-ext",
                "san=dns:localhost",
                "-storetype",
                "PKCS12",
                "-storepass",
                "changeit",
                "-keystore",
                store.toString());
        try (InputStream in = started(command, store)) {
            KeyStore keys = KeyStore.getInstance("PKCS12");
            keys.load(in, "changeit".toCharArray());
            writePem(
                    folder.resolve("server.crt"),
                    "CERTIFICATE",
                    keys.getCertificate("server").getEncoded());
            writePem(
                    folder.resolve("server.key"),
                    "PRIVATE KEY",
                    keys.getKey("server", "changeit".toCharArray()).getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
    }

    private static InputStream started(List<String> command, Path result) throws IOException {
        Process keytool = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        keytool.onExit().join();
        return Files.newInputStream(result);
    }

    private static void writePem(Path file, String kind, byte[] content) throws IOException {
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content);
        Files.writeString(file, "-----BEGIN " + kind + "-----\n" + body + "\n-----END " + kind + "-----\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }

    int port() {
        return server.getPort();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
