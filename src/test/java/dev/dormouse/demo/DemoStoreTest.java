package dev.dormouse.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dormouse.host.ChildProcess;
import dev.dormouse.host.Host;
import dev.dormouse.result.ShellException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoStoreTest {

    @TempDir
    private Path home;

    private Host host;
    private Path folder;

    @BeforeEach
    void settle() {
        host = DemoVisitor.host(home);
        folder = home.resolve(".local/share/dormouse/demo");
    }

    private Connection connect(DemoStore.Opened opened) throws SQLException {
        return DemoStore.connect(host, opened);
    }

    private static String cell(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private List<String> files() throws IOException {
        try (Stream<Path> paths = Files.list(folder)) {
            return paths.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }

    /** A shell in a JVM of its own. Its answers are read to the end of a line, so nothing has to be waited for. */
    private static final class Visitor implements AutoCloseable {
        private final Process process;
        private final BufferedReader answers;

        Visitor(Host host) throws IOException {
            process = ChildProcess.of(
                            host,
                            List.of(
                                    Path.of(System.getProperty("java.home"), "bin", "java")
                                            .toString(),
                                    "-XX:TieredStopAtLevel=1",
                                    "-cp",
                                    System.getProperty("java.class.path"),
                                    DemoVisitor.class.getName(),
                                    host.home().toString()))
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            answers = process.inputReader(StandardCharsets.UTF_8);
        }

        String answer() throws IOException {
            return answers.readLine();
        }

        String answerTo(String sql) throws IOException {
            process.getOutputStream().write((sql + "\n").getBytes(StandardCharsets.UTF_8));
            process.getOutputStream().flush();
            return answer();
        }

        /** Answers once it has gone: a statement that meets a shell on its way out is told that the database is closed. */
        String leave() throws IOException {
            process.getOutputStream().close();
            String last = answer();
            process.onExit().join();
            return last;
        }

        void kill() {
            process.destroyForcibly().onExit().join();
        }

        @Override
        public void close() {
            kill();
        }
    }

    @Test
    void makesTheDemoAndKeepsItsChanges() throws Exception {
        assertThat(DemoStore.exists(host)).isFalse();
        DemoStore.Opened opened = DemoStore.open(host);
        assertThat(opened.notice()).isEmpty();
        assertThat(DemoStore.exists(host)).isTrue();
        try (Connection connection = connect(opened)) {
            execute(connection, "update genre set name = 'Pebbles' where genre_id = 1");
        }
        assertThat(files()).containsExactly("demo.gate", "demo.mv.db");
        try (Connection connection = connect(DemoStore.open(host))) {
            assertThat(cell(connection, "select name from genre where genre_id = 1"))
                    .isEqualTo("Pebbles");
        }
    }

    @Test
    void isTidiedUpWhenItHasGrown() throws Exception {
        assertThat(DemoStore.open(host).jdbcUrl()).contains(";MAX_COMPACT_TIME=0");
        try (Connection connection = connect(DemoStore.open(host))) {
            execute(connection, "create table large as select random_uuid() id from system_range(1, 400000)");
        }
        assertThat(DemoStore.open(host).jdbcUrl()).doesNotContain("MAX_COMPACT_TIME");
        try (Connection connection = connect(DemoStore.open(host))) {
            execute(connection, "drop table large");
        }
        assertThat(folder.resolve("demo.mv.db").toFile().length()).isLessThan(2 << 20);
        assertThat(DemoStore.open(host).jdbcUrl()).contains(";MAX_COMPACT_TIME=0");
    }

    @Test
    void findsNamesInAnyCaseAndShowsThemInLowerCase() throws Exception {
        try (Connection connection = connect(DemoStore.open(host))) {
            assertThat(cell(connection, "SELECT Count(Track_Id) FROM TRACK")).isEqualTo("3503");
            assertThat(cell(connection, "select \"NAME\" from \"Media_Type\" where media_type_id = 1"))
                    .isEqualTo("MPEG audio file");
            assertThat(cell(
                            connection,
                            "select table_name from information_schema.tables where table_schema = 'public'"
                                    + " order by 1"))
                    .isEqualTo("album");
        }
    }

    @Test
    void isForTheUserAlone() throws Exception {
        DemoStore.open(host);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                .isEqualTo("rwx------");
    }

    @Test
    void canLiveUnderAnOddName() throws Exception {
        Path odd = Files.createDirectories(home.resolve("a b:c%20ü'#?&=d"));
        DemoStore.Opened opened = DemoStore.open(DemoVisitor.host(odd));
        assertThat(opened.notice()).isEmpty();
        try (Connection connection = DemoStore.connect(DemoVisitor.host(odd), opened)) {
            assertThat(cell(connection, "select count(*) from track")).isEqualTo("3503");
        }
        assertThat(odd.resolve(".local/share/dormouse/demo/demo.mv.db")).exists();
    }

    @Test
    void staysInMemoryWhereAUrlCannotNameTheFolder() throws Exception {
        Path odd = Files.createDirectories(home.resolve("a;b"));
        DemoStore.Opened opened = DemoStore.open(DemoVisitor.host(odd));
        assertThat(opened.notice().orElseThrow()).endsWith("a;b/.local/share/dormouse/demo has a semicolon");
    }

    @Test
    void staysInMemoryWhereTheFolderCannotBeMade() throws Exception {
        Files.createDirectories(home.resolve(".local"));
        Path inTheWay = Files.writeString(home.resolve(".local/share"), "not a folder");
        DemoStore.Opened opened = DemoStore.open(host);
        assertThat(opened.notice().orElseThrow())
                .startsWith("the demo is in memory, and its changes end with this shell: " + inTheWay)
                .containsIgnoringCase("not a directory")
                .doesNotContain("\n");
        try (Connection first = connect(opened)) {
            execute(first, "delete from playlist_track");
        }
        try (Connection second = connect(opened)) {
            assertThat(cell(second, "select count(*) from Track")).isEqualTo("3503");
            assertThat(cell(second, "select count(*) from playlist_track")).isEqualTo("0");
        }
        assertThat(inTheWay).hasContent("not a folder");
        assertThatThrownBy(() -> DemoStore.reset(host))
                .isInstanceOf(ShellException.class)
                .hasMessageStartingWith("the demo was not reset: " + inTheWay);
    }

    @Test
    void servesASecondShellThatOutlivesTheFirst() throws Exception {
        try (Visitor first = new Visitor(host);
                Visitor second = new Visitor(host)) {
            assertThat(first.answer()).isEqualTo("open 3503");
            assertThat(second.answer()).isEqualTo("open 3503");
            assertThat(second.answerTo("INSERT INTO Genre VALUES (100, 'Zydeco')"))
                    .isEqualTo("1");
            assertThat(first.answerTo("select name from genre where genre_id = 100"))
                    .isEqualTo("Zydeco");
            assertThat(first.answerTo("update genre set name = 'Rai' where genre_id = 100"))
                    .isEqualTo("1");
            assertThat(second.answerTo("select name from genre where genre_id = 100"))
                    .isEqualTo("Rai");
            assertThat(first.leave()).isEqualTo("closed");
            assertThat(second.answerTo("select name from genre where genre_id = 100"))
                    .isEqualTo("Rai");
            assertThat(second.answerTo("insert into genre values (101, 'Polka')"))
                    .isEqualTo("1");
            assertThat(second.leave()).isEqualTo("closed");
        }
        try (Connection again = connect(DemoStore.open(host))) {
            assertThat(cell(again, "select count(*) from genre")).isEqualTo("27");
        }
    }

    @Test
    void keepsWhatWasCommittedWhenItsShellIsKilled() throws Exception {
        try (Visitor visitor = new Visitor(host)) {
            assertThat(visitor.answer()).isEqualTo("open 3503");
            assertThat(visitor.answerTo("insert into genre values (100, 'Zydeco')"))
                    .isEqualTo("1");
            visitor.kill();
        }
        try (Connection again = connect(DemoStore.open(host))) {
            assertThat(cell(again, "select count(*) from genre")).isEqualTo("26");
        }
    }

    /** A copy of the file is what a kill at that moment would leave; gaps come from what was dropped and from many starts. */
    @Test
    void keepsWhatWasCommittedInAFileWithGaps() throws Exception {
        Path copied = Files.createDirectories(home.resolve("copy/.local/share/dormouse/demo"));
        List<String> lost = new ArrayList<>();
        for (int start = 0; start < 12; start++) {
            try (Connection connection = connect(DemoStore.open(host))) {
                execute(
                        connection,
                        "create table gap" + start + " as select random_uuid() id from system_range(1, 2000)");
                // Else only what is 45 seconds old becomes a gap.
                execute(connection, "set retention_time 0");
                if (start > 1) {
                    execute(connection, "drop table gap" + (start - 2));
                }
                for (int commit = 0; commit < 8; commit++) {
                    String name = start + "." + commit;
                    execute(connection, "update genre set name = '" + name + "' where genre_id = 1");
                    Files.copy(
                            folder.resolve("demo.mv.db"),
                            copied.resolve("demo.mv.db"),
                            StandardCopyOption.REPLACE_EXISTING);
                    Host other = DemoVisitor.host(home.resolve("copy"));
                    try (Connection copy = DemoStore.connect(other, DemoStore.open(other))) {
                        String found = cell(copy, "select name from genre where genre_id = 1");
                        if (!found.equals(name)) {
                            lost.add(name);
                        }
                    }
                }
            }
        }
        assertThat(lost).isEmpty();
    }

    @Test
    void listensOnTheLoopbackAddressAlone() throws Exception {
        try (Visitor visitor = new Visitor(host)) {
            assertThat(visitor.answer()).isEqualTo("open 3503");
            Properties lock = new Properties();
            try (InputStreamReader reader = new InputStreamReader(
                    Files.newInputStream(folder.resolve("demo.lock.db")), StandardCharsets.ISO_8859_1)) {
                lock.load(reader);
            }
            String server = lock.getProperty("server");
            int port = Integer.parseInt(server.substring(server.lastIndexOf(':') + 1));
            new Socket(InetAddress.getLoopbackAddress(), port).close();
            for (InetAddress other : otherAddresses()) {
                assertThatThrownBy(() -> {
                            try (Socket socket = new Socket()) {
                                socket.connect(new InetSocketAddress(other, port));
                            }
                        })
                        .as("%s", other)
                        .isInstanceOf(IOException.class);
            }
        }
    }

    /** 127.0.0.2 is another address of the same machine, also where there is no network. */
    private static List<InetAddress> otherAddresses() throws IOException {
        List<InetAddress> addresses = new ArrayList<>(List.of(InetAddress.getByName("127.0.0.2")));
        NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress() && !address.isLinkLocalAddress())
                .forEach(addresses::add);
        return addresses;
    }

    @Test
    void firstStartsAtOnceMakeOneDemo() throws Exception {
        try (Visitor one = new Visitor(host);
                Visitor two = new Visitor(host);
                Visitor three = new Visitor(host)) {
            for (Visitor visitor : List.of(one, two, three)) {
                assertThat(visitor.answer()).isEqualTo("open 3503");
            }
            assertThat(one.answerTo("delete from invoice_line")).isEqualTo("2240");
            assertThat(two.answerTo("select count(*) from invoice_line")).isEqualTo("0");
            assertThat(three.answerTo("select count(*) from invoice_line")).isEqualTo("0");
        }
        assertThat(files()).noneMatch(name -> name.startsWith("new-"));
    }

    @Test
    void opensAfterAShellWasKilled() throws Exception {
        try (Visitor visitor = new Visitor(host)) {
            assertThat(visitor.answer()).isEqualTo("open 3503");
            assertThat(visitor.answerTo("insert into genre values (100, 'Zydeco')"))
                    .isEqualTo("1");
            visitor.kill();
        }
        try (Connection connection = connect(DemoStore.open(host))) {
            assertThat(cell(connection, "select count(*) from track")).isEqualTo("3503");
        }
    }

    @Test
    void sweepsWhatAKilledFirstStartLeft() throws Exception {
        Path old = Files.createDirectories(folder.resolve("new-1"));
        Files.writeString(old.resolve("demo.mv.db"), "half");
        Files.setLastModifiedTime(old, FileTime.from(Instant.now().minusSeconds(7_200)));
        Files.createDirectories(folder.resolve("new-2"));
        DemoStore.open(host);
        assertThat(files()).containsExactly("demo.gate", "demo.mv.db", "new-2");
    }

    @Test
    void resetBringsTheFirstStateBack() throws Exception {
        DemoStore.Opened opened = DemoStore.open(host);
        try (Connection connection = connect(opened)) {
            execute(connection, "drop table playlist_track");
            execute(connection, "create table programmer (id int)");
        }
        DemoStore.reset(host);
        assertThat(files()).containsExactly("demo.gate", "demo.mv.db");
        try (Connection connection = connect(opened)) {
            assertThat(cell(connection, "select count(*) from playlist_track")).isEqualTo("8715");
            assertThatThrownBy(() -> cell(connection, "select * from programmer"))
                    .isInstanceOf(SQLException.class);
        }
    }

    @Test
    void resetMakesADemoThatIsNotThere() {
        DemoStore.reset(host);
        assertThat(DemoStore.exists(host)).isTrue();
    }

    @Test
    void resetReplacesADemoThatIsBroken() throws Exception {
        DemoStore.open(host);
        Files.writeString(folder.resolve("demo.mv.db"), "this is no database");
        DemoStore.reset(host);
        try (Connection connection = connect(DemoStore.open(host))) {
            assertThat(cell(connection, "select count(*) from track")).isEqualTo("3503");
        }
    }

    @Test
    void resetIsRefusedWhileAShellIsOpen() throws Exception {
        DemoStore.Opened opened = DemoStore.open(host);
        try (Connection ours = connect(opened)) {
            execute(ours, "delete from playlist_track");
            assertRefused();
        }
        try (Visitor visitor = new Visitor(host)) {
            assertThat(visitor.answer()).isEqualTo("open 3503");
            assertRefused();
            assertThat(visitor.answerTo("select count(*) from playlist_track")).isEqualTo("0");
            assertThat(visitor.leave()).isEqualTo("closed");
        }
        try (Connection again = connect(opened)) {
            assertThat(cell(again, "select count(*) from playlist_track")).isEqualTo("0");
        }
        assertThat(files()).noneMatch(name -> name.startsWith("new-"));
    }

    private void assertRefused() {
        assertThatThrownBy(() -> DemoStore.reset(host))
                .hasMessage("the demo was not reset: a shell has it open")
                .isInstanceOfSatisfying(
                        ShellException.class, e -> assertThat(e.failure().hint())
                                .contains("leave the other shells first, then reset it again"));
    }
}
