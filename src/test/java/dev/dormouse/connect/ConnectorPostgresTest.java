package dev.dormouse.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.dormouse.host.Host;
import dev.dormouse.result.Failure;
import dev.dormouse.result.ShellException;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Opening a real PostgreSQL, and being refused by it in every way. */
class ConnectorPostgresTest {

    private static final String PASSWORD = "p@55/w0rd";

    @TempDir
    static Path folder;

    private static PostgresFixture server;
    private static Host host;

    private final List<String> asked = new ArrayList<>();

    @BeforeAll
    static void start() throws IOException, SQLException {
        server = new PostgresFixture(folder);
        host = TestHost.in(folder, Map.of());
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    private static ConnectionTarget target(String url) {
        return new TargetResolver(host).resolve(ConnectionOptions.of(url.replace("{}", String.valueOf(server.port()))));
    }

    private OpenDatabase open(String url, String... answers) {
        Optional<PasswordPrompt> prompt = answers.length == 0
                ? Optional.empty()
                : Optional.of(question -> {
                    asked.add(question);
                    return answers[asked.size() - 1].toCharArray();
                });
        return new Connector(host, new DriverLoader(List.of())).open(target(url), prompt);
    }

    private static String one(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"scram", "clear"})
    void asksOnceWhenTheServerWantsAPassword(String user) throws SQLException {
        try (OpenDatabase database = open("postgresql://" + user + "@localhost:{}/chinook", PASSWORD);
                Connection second = database.openAnother()) {
            assertThat(asked)
                    .containsExactly(
                            "Password for postgresql://" + user + "@localhost:" + server.port() + "/chinook: ");
            assertThat(one(database.connection(), "select current_user")).isEqualTo(user);
            assertThat(one(second, "select current_database()")).isEqualTo("chinook");
        }
    }

    @Test
    void doesNotAskWhereNoneIsWanted() throws SQLException {
        try (OpenDatabase database = open("postgresql://postgres@localhost:{}/chinook", "never")) {
            assertThat(asked).isEmpty();
            assertThat(one(database.connection(), "show application_name")).isEqualTo("dormouse");
        }
    }

    @Test
    void optionWAsksFirst() {
        ConnectionTarget target =
                target("postgresql://postgres@localhost:{}/chinook").asking(true);
        PasswordPrompt prompt = question -> {
            asked.add(question);
            return "x".toCharArray();
        };
        try (OpenDatabase database =
                new Connector(host, new DriverLoader(List.of())).open(target, Optional.of(prompt))) {
            assertThat(asked).hasSize(1);
            assertThat(database.target()).isEqualTo(target);
        }
    }

    @Test
    void asksNoSecondTime() {
        ShellException thrown = catchThrowableOfType(
                ShellException.class, () -> open("postgresql://scram@localhost:{}/chinook", "wrong", PASSWORD));

        assertThat(thrown)
                .hasMessage("password authentication failed for user \"scram\" at localhost:" + server.port());
        assertThat(asked).hasSize(1);
    }

    @Test
    void doesNotAskInsteadOfAWrongPassword() {
        ShellException thrown = catchThrowableOfType(
                ShellException.class, () -> open("postgresql://scram:wr0ng@localhost:{}/chinook", PASSWORD));

        assertThat(thrown.failure().hint()).contains("the password came from the URL; -W asks for another");
        assertThat(asked).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            postgresql://scram:wr0ng%2Fp@localhost:{}/chinook  | password authentication failed for user "scram" at localhost:{} | the password came from the URL; -W asks for another
            postgresql://clear:wr0ng%2Fp@localhost:{}/chinook  | password authentication failed for user "clear" at localhost:{} | the password came from the URL; -W asks for another
            postgresql://scram@localhost:{}/chinook            | a password is needed for user "scram" at localhost:{} | no password was given: -W asks for it, PGPASSWORD or ~/.pgpass may hold it
            postgresql://no:wr0ng%2Fp@localhost:{}/chinook     | there is no user "no" at localhost:{} | -U NAME names another user
            postgresql://scram:p%4055%2Fw0rd@localhost:{}/chinok | there is no database "chinok" at localhost:{} | did you mean "chinook"?
            postgresql://role:wr0ng%2Fp@localhost:{}/zzzzzzzz  | there is no database "zzzzzzzz" at localhost:{} | there are chinook, closed, postgres
            postgresql://role:wr0ng%2Fp@localhost:{}/closed    | user "role" may not connect to the database "closed" | grant connect on database … to …, by its owner
            postgresql://busy:wr0ng%2Fp@localhost:{}/chinook   | too many connections at localhost:{} | close some, or ask for a higher max_connections
            postgresql://tls:wr0ng%2Fp@127.0.0.1:{}/chinook?sslmode=disable | the server at 127.0.0.1:{} refused: no pg_hba.conf entry for host "127.0.0.1", user "tls", database "chinook", no encryption | it may want TLS (sslmode=require), or another user, database or host in its pg_hba.conf
            postgresql://tls:wr0ng%2Fp@localhost:{}/chinook?sslmode=verify-full&sslrootcert=system | the TLS connection to localhost:{} failed: unable to find valid certification path to requested target | sslrootcert=FILE names the authority to trust; sslmode=require does without the check
            postgresql://tls:wr0ng%2Fp@localhost:{}/chinook?sslmode=verify-full&sslrootcert=/no/ca.pem | cannot open postgresql://tls@localhost:{}/chinook: Could not open SSL root certificate file /no/ca.pem. | sslrootcert=FILE names the authority to trust; sslmode=require does without the check
            postgresql://away:wr0ng%2Fp@127.0.0.1:{}/chinook?sslmode=disable | the server at 127.0.0.1:{} refused: pg_hba.conf rejects connection for host "127.0.0.1", user "away", database "chinook", no encryption | it may want TLS (sslmode=require), or another user, database or host in its pg_hba.conf
            postgresql://role:wr0ng%2Fp@localhost:{}/chinook?options=-cwr0ng%2Fp=1 | cannot open postgresql://role@localhost:{}/chinook: unrecognized configuration parameter "***" | ~~
            postgresql://nobody:wr0ng%2Fp@127.0.0.1:1/x        | nothing answers at 127.0.0.1:1: connection refused | is the server running there? -h HOST and -p PORT name another
            postgresql://nobody:wr0ng%2Fp@no-such-host.invalid/x | cannot find the host of no-such-host.invalid:5432 | is its name right, and is the network up?
            """)
    void saysWhyNot(String url, String message, String hint) {
        ShellException thrown = catchThrowableOfType(ShellException.class, () -> open(url));

        assertThat(thrown.failure().message()).isEqualTo(message.replace("{}", String.valueOf(server.port())));
        assertThat(thrown.failure().hint().orElse("")).isEqualTo(hint);
        assertThat(thrown.failure().kind()).isEqualTo(Failure.Kind.CONNECTION);
        assertNoPassword(thrown);
    }

    private static void assertNoPassword(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            assertThat(cause.toString()).doesNotContain("wr0ng").doesNotContain("w0rd");
        }
        assertThat(((ShellException) thrown).failure().toString())
                .doesNotContain("wr0ng")
                .doesNotContain("w0rd");
        assertThat(thrown.getMessage()).doesNotContain("\n");
    }

    @Test
    void aServerThatKeepsSilentTimesOut() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String url = "postgresql://me:wr0ng@127.0.0.1:" + silent.getLocalPort() + "/d?connect_timeout=1";

            ShellException thrown = catchThrowableOfType(ShellException.class, () -> open(url));

            assertThat(thrown)
                    .hasMessage("no answer from 127.0.0.1:" + silent.getLocalPort() + " within the connect timeout");
            assertNoPassword(thrown);
        }
    }

    @Test
    void onlyTheFirstConnectionAndTheOneInItsPlaceAreWaitedFor() throws SQLException {
        List<String> waited = new ArrayList<>();
        Patience patience = (target, attempt) -> {
            waited.add(target.address());
            return attempt.open();
        };
        String address = "localhost:" + server.port();
        ConnectionTarget target = target("postgresql://scram:p%4055%2Fw0rd@" + address + "/chinook");
        try (OpenDatabase database =
                new Connector(host, new DriverLoader(List.of()), patience).open(target, Optional.empty())) {
            database.openAnother().close();
            assertThat(waited).containsExactly(address);
            database.reconnect();
            assertThat(waited).containsExactly(address, address);
        }
    }

    @Test
    void whatIsNotPostgresIsSaid() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Thread web = new Thread(() -> answer(other, "HTTP/1.1 400 Bad Request\r\n\r\n"));
            web.setDaemon(true);
            web.start();
            String url = "postgresql://me:wr0ng@127.0.0.1:" + other.getLocalPort() + "/d?sslmode=disable";

            ShellException thrown = catchThrowableOfType(ShellException.class, () -> open(url));

            assertThat(thrown)
                    .hasMessage(
                            "what answers at 127.0.0.1:" + other.getLocalPort() + " is not PostgreSQL, or it hung up");
        }
    }

    private static void answer(ServerSocket other, String words) {
        while (!other.isClosed()) {
            try (var socket = other.accept()) {
                // The whole first message is read: closing over unread bytes could take the answer away again.
                DataInputStream in = new DataInputStream(socket.getInputStream());
                in.readNBytes(in.readInt() - 4);
                socket.getOutputStream().write(words.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            } catch (IOException e) {
                if (!other.isClosed()) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    @Test
    void aServerWithoutTlsIsSaid() throws IOException {
        try (ServerSocket plain = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Thread server = new Thread(() -> answer(plain, "N"));
            server.setDaemon(true);
            server.start();
            String url = "postgresql://me:wr0ng@127.0.0.1:" + plain.getLocalPort() + "/d?sslmode=require";

            ShellException thrown = catchThrowableOfType(ShellException.class, () -> open(url));

            assertThat(thrown).hasMessage("the server at 127.0.0.1:" + plain.getLocalPort() + " does not offer TLS");
            assertThat(thrown.failure().hint()).contains("sslmode=prefer goes on without it");
            assertNoPassword(thrown);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"require", "verify-full"})
    void connectsWithTls(String mode) throws SQLException {
        String trust = mode.equals("require") ? "" : "&sslrootcert=" + folder.resolve("server.crt");
        try (OpenDatabase database = open("postgresql://tls@localhost:{}/chinook?sslmode=" + mode + trust)) {
            assertThat(one(database.connection(), "select ssl from pg_stat_ssl where pid = pg_backend_pid()"))
                    .isEqualTo("t");
        }
    }

    @Test
    void aClosedDatabaseForgetsThePassword() {
        OpenDatabase database = open("postgresql://scram:p%4055%2Fw0rd@localhost:{}/chinook");
        database.close();

        assertThat(catchThrowableOfType(ShellException.class, database::openAnother)
                        .getMessage())
                .startsWith("password authentication failed");
    }
}
