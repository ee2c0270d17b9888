package dev.dormouse.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.dormouse.host.Host;
import dev.dormouse.result.ShellException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Opening a real MariaDB; skipped aloud where the machine has none. */
class ConnectorMariadbTest {

    private static final Path SERVER = Path.of("/usr/sbin/mariadbd");

    @TempDir
    static Path folder;

    private static Process server;
    private static int port;
    private static Host host;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        Assumptions.assumeTrue(Files.isExecutable(SERVER), "no MariaDB server on this machine: " + SERVER);
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        Path users = Files.writeString(folder.resolve("init.sql"), """
                create database shop;
                create database `a b`;
                create user ann@localhost identified by 'p@55/w0rd';
                grant all on shop.* to ann@localhost;
                grant all on `a b`.* to ann@localhost;
                """);
        List<String> common = List.of(
                "--no-defaults", "--datadir=" + folder.resolve("data"), "--user=" + System.getProperty("user.name"));
        run(join(List.of("mariadb-install-db", "--auth-root-authentication-method=normal"), common, List.of()));
        server = launch(join(
                List.of(SERVER.toString()),
                common,
                List.of(
                        "--port=" + port,
                        "--bind-address=127.0.0.1",
                        "--socket=" + folder.resolve("s"),
                        "--pid-file=" + folder.resolve("pid"),
                        "--init-file=" + users)));
        host = TestHost.in(folder, Map.of());
        awaitReady();
    }

    private static List<String> join(List<String> a, List<String> b, List<String> c) {
        List<String> all = new java.util.ArrayList<>(a);
        all.addAll(b);
        all.addAll(c);
        return all;
    }

    private static Process launch(List<String> command) throws IOException {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(folder.resolve("log").toFile()))
                .start();
    }

    private static void run(List<String> command) throws IOException, InterruptedException {
        int code = launch(command).waitFor();
        Assumptions.assumeTrue(code == 0, () -> "MariaDB cannot be installed here, see " + folder.resolve("log"));
    }

    /** The log's last word when the server is ready; or it died. */
    private static void awaitReady() throws IOException, InterruptedException {
        while (!Files.readString(folder.resolve("log")).contains("ready for connections")) {
            assertThat(server.waitFor(50, TimeUnit.MILLISECONDS))
                    .as(() -> "MariaDB ended: " + folder.resolve("log"))
                    .isFalse();
        }
    }

    @AfterAll
    static void stop() throws InterruptedException {
        if (server != null) {
            server.destroy();
            server.waitFor();
        }
    }

    private static OpenDatabase open(String url, Optional<PasswordPrompt> prompt) {
        ConnectionTarget target =
                new TargetResolver(host).resolve(ConnectionOptions.of(url.replace("{}", String.valueOf(port))));
        return new Connector(host, new DriverLoader(List.of())).open(target, prompt);
    }

    private static String one(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    @Test
    void asksForThePasswordAndKeepsIt() throws SQLException {
        try (OpenDatabase database =
                        open("mysql://ann@127.0.0.1:{}/shop", Optional.of(question -> "p@55/w0rd".toCharArray()));
                Connection second = database.openAnother()) {
            assertThat(one(second, "select database()")).isEqualTo("shop");
        }
    }

    @Test
    void aDatabaseMayHaveAnOddName() throws SQLException {
        try (OpenDatabase database = open("mariadb://ann:p%4055%2Fw0rd@127.0.0.1:{}/a%20b", Optional.empty())) {
            assertThat(one(database.connection(), "select database()")).isEqualTo("a b");
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            mariadb://ann:wr0ng@127.0.0.1:{}/shop | access denied for user "ann" at 127.0.0.1:{}
            mariadb://no:wr0ng@127.0.0.1:{}/shop  | access denied for user "no" at 127.0.0.1:{}
            mariadb://root@127.0.0.1:{}/shp       | there is no database "shp" at 127.0.0.1:{}
            mariadb://ann:p%4055%2Fw0rd@127.0.0.1:{}/mysql | user "ann" may not use the database "mysql"
            """)
    void saysWhyNot(String url, String message) {
        ShellException thrown = catchThrowableOfType(ShellException.class, () -> open(url, Optional.empty()));

        assertThat(thrown).hasMessage(message.replace("{}", String.valueOf(port)));
        assertThat(thrown.failure().toString()).doesNotContain("wr0ng").doesNotContain("w0rd");
    }
}
