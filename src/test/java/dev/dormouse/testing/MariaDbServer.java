package dev.dormouse.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * A real MariaDB of this machine's packages, in a folder of its own on a free port: started when first asked for, once in a
 * JVM, and stopped with it. Where the server is not installed, tests that ask for it are skipped, and say so.
 */
public final class MariaDbServer {

    private static final int SECONDS_TO_START = 60;

    private static final class Started {
        private static final Optional<Integer> PORT = start();

        private static Optional<Integer> start() {
            Optional<Path> server = find("mariadbd", "mysqld");
            Optional<Path> installer = find("mariadb-install-db", "mysql_install_db");
            if (server.isEmpty() || installer.isEmpty()) {
                return Optional.empty();
            }
            try {
                return Optional.of(launch(server.get(), installer.get()));
            } catch (IOException e) {
                throw new UncheckedIOException("the MariaDB for the tests did not start", e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while MariaDB started", e);
            }
        }
    }

    private MariaDbServer() {}

    /**
     * Makes a fresh, empty database; one of that name that was there is gone. Skips the test where there is no MariaDB.
     *
     * @return its JDBC URL
     */
    public static String createDatabase(String name) {
        Assumptions.assumeTrue(
                Started.PORT.isPresent(), "SKIPPED: MariaDB is not tested, since mariadb-server is not installed here");
        String base = "jdbc:mariadb://127.0.0.1:" + Started.PORT.orElseThrow() + "/";
        try (Connection connection = DriverManager.getConnection(base + "?user=dormouse&password=dormouse");
                Statement statement = connection.createStatement()) {
            String quoted = "`" + name.replace("`", "``") + "`";
            statement.execute("drop database if exists " + quoted);
            statement.execute("create database " + quoted + " character set utf8mb4");
            return base + name + "?user=dormouse&password=dormouse";
        } catch (SQLException e) {
            throw new IllegalStateException("cannot make the database " + name, e);
        }
    }

    private static int launch(Path server, Path installer) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("dormouse-mariadb");
        Path data = folder.resolve("data");
        Path init = folder.resolve("init.sql");
        Files.writeString(
                init,
                "grant all on *.* to dormouse@'%' identified by 'dormouse';\n", // each line is one statement
                StandardCharsets.UTF_8);
        List<String> install = new ArrayList<>(List.of(
                installer.toString(),
                "--no-defaults",
                "--datadir=" + data,
                "--auth-root-authentication-method=normal",
                "--skip-test-db"));
        List<String> user = isRoot() ? List.of("--user=root") : List.of();
        install.addAll(user);
        Process installed = process(install, folder.resolve("install.log"));
        if (!installed.waitFor(SECONDS_TO_START, TimeUnit.SECONDS) || installed.exitValue() != 0) {
            throw new IOException(Files.readString(folder.resolve("install.log")));
        }
        int port = freePort();
        List<String> run = new ArrayList<>(List.of(
                server.toString(),
                "--no-defaults",
                "--datadir=" + data,
                "--bind-address=127.0.0.1",
                "--port=" + port,
                "--socket=" + folder.resolve("s.sock"),
                "--pid-file=" + folder.resolve("pid"),
                "--init-file=" + init,
                "--innodb-flush-log-at-trx-commit=0",
                "--innodb-buffer-pool-size=32M",
                "--skip-log-bin",
                "--skip-name-resolve"));
        run.addAll(user);
        Process process = process(run, folder.resolve("server.log"));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(process, folder)));
        awaitReady(process, port, folder.resolve("server.log"));
        return port;
    }

    private static Process process(List<String> command, Path log) throws IOException {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
    }

    private static void awaitReady(Process process, int port, Path log) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS_TO_START);
        String url = "jdbc:mariadb://127.0.0.1:" + port + "/?user=dormouse&password=dormouse";
        while (System.nanoTime() < deadline && process.isAlive()) {
            try (Connection connection = DriverManager.getConnection(url)) {
                if (connection.isValid(1)) {
                    return;
                }
            } catch (SQLException e) {
                if ("28000".equals(e.getSQLState())) {
                    break;
                }
                // Not up yet: waiting for the process is the pause between two attempts.
                process.waitFor(100, TimeUnit.MILLISECONDS);
            }
        }
        process.destroyForcibly();
        throw new IOException(Files.readString(log));
    }

    private static void stop(Process process, Path folder) {
        process.destroyForcibly();
        try {
            process.waitFor(10, TimeUnit.SECONDS);
            try (Stream<Path> files = Files.walk(folder)) {
                files.sorted((a, b) -> b.compareTo(a))
                        .forEach(file -> file.toFile().delete());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static Optional<Path> find(String... names) {
        List<String> folders = new ArrayList<>(List.of("/usr/sbin", "/usr/bin", "/usr/local/bin"));
        folders.addAll(List.of(System.getenv().getOrDefault("PATH", "").split(":")));
        return Stream.of(names)
                .flatMap(name -> folders.stream().map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
