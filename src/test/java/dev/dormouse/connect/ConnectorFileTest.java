package dev.dormouse.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.dormouse.host.Host;
import dev.dormouse.result.ShellException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Opening files and memory, and drivers that are there or not. */
class ConnectorFileTest {

    @TempDir
    Path folder;

    private Host host;

    @BeforeEach
    void useFolder() throws IOException {
        folder = folder.toRealPath();
        host = TestHost.in(folder, Map.of());
    }

    private OpenDatabase open(String url) {
        ConnectionTarget target = new TargetResolver(host).resolve(ConnectionOptions.of(url));
        return new Connector(host, new DriverLoader(List.of())).open(target, Optional.empty());
    }

    private ShellException refused(String url) {
        return catchThrowableOfType(ShellException.class, () -> open(url));
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String one(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sqlite::memory:",
                "sqlite:new.db?create=true",
                "sqlite:a%20b?mode=rwc",
                "h2:mem:",
                "h2:new?create=true"
            })
    void aSecondConnectionSeesTheSame(String url) throws SQLException {
        try (OpenDatabase database = open(url);
                Connection second = database.openAnother()) {
            run(database.connection(), "create table t(a integer)");
            run(database.connection(), "insert into t values (7)");

            assertThat(one(second, "select a from t")).isEqualTo("7");
        }
    }

    @Test
    void filesAreMadeInTheWorkingDirectoryOnlyOnRequest() throws SQLException {
        open("sqlite:odd?name.db?create=true".replace("odd?", "odd-")).close();
        open("h2:music?create=true").close();

        assertThat(folder.resolve("odd-name.db")).exists();
        assertThat(folder.resolve("music.mv.db")).exists();
        open("sqlite:odd-name.db").close();
        open("h2:music").close();
        open("./music").close();
        open("music.mv.db").close();
    }

    @Test
    void sqliteChecksForeignKeysAndWaits() throws SQLException {
        try (OpenDatabase database = open("sqlite::memory:")) {
            assertThat(one(database.connection(), "pragma foreign_keys")).isEqualTo("1");
            assertThat(one(database.connection(), "pragma busy_timeout")).isEqualTo("5000");
        }
    }

    @Test
    void sqliteOpensForReadingOnly() throws SQLException {
        open("sqlite:x.db?create=true").close();
        try (OpenDatabase database = open("sqlite:x.db?mode=ro")) {
            SQLException thrown =
                    catchThrowableOfType(SQLException.class, () -> run(database.connection(), "create table t(a)"));
            assertThat(thrown.getMessage()).contains("readonly");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            sqlite:text.db | {}/text.db is not a SQLite database
            h2:text        | {}/text.mv.db is not an H2 database that this version can read, or it is damaged
            ./text         | {}/text is no database that I know
            """)
    void aFileOfAnotherKindIsSaid(String url, String message) throws IOException {
        for (String name : List.of("text.db", "text.mv.db", "text")) {
            Files.writeString(folder.resolve(name), "once upon a time ".repeat(1000));
        }
        assertThat(refused(url)).hasMessage(message.replace("{}", folder.toString()));
    }

    @Test
    void anH2FileInUseIsSaid() throws IOException {
        open("h2:music?create=true").close();
        try (FileChannel other = FileChannel.open(folder.resolve("music.mv.db"), StandardOpenOption.WRITE)) {
            other.lock();
            ShellException thrown = refused("h2:music?user=sa&password=hush");

            assertThat(thrown).hasMessage(folder + "/music.mv.db is in use by another process");
            assertThat(thrown.failure().hint()).isPresent();
        }
    }

    @Test
    void aWrongH2PasswordIsSaidAndNotShown() {
        open("h2:music?create=true&user=ann&password=right").close();

        assertThat(refused("h2:music?user=ann&password=hush"))
                .hasMessage("wrong user name or password for h2:music as user \"ann\"")
                .extracting(thrown -> thrown.failure().hint().orElse(""))
                .isEqualTo("the password came from the URL; -W asks for another");
        assertThat(refused("h2:music;NO_SUCH=hush;PASSWORD=hush").failure().toString())
                .doesNotContain("hush")
                .contains("H2 has no such setting");
    }

    @Test
    void aRefusingMariadbIsSaid() {
        assertThat(refused("mariadb://me:hush@127.0.0.1:1/x"))
                .hasMessage("nothing answers at 127.0.0.1:1: connection refused");
        assertThat(refused("mariadb://me:hush@no-such-host.invalid/x"))
                .hasMessage("cannot find the host of no-such-host.invalid:3306");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            jdbc:oracle:thin:scott/hush@//h:1521/x | oracle    | put the jar of ojdbc11 (com.oracle.database.jdbc) into {}/drivers
            jdbc:sqlserver://h;password=hush       | sqlserver | put the jar of mssql-jdbc (com.microsoft.sqlserver) into {}/drivers
            jdbc:mysql://u:hush@h/d                | mysql     | put the jar of mysql-connector-j (com.mysql) into {}/drivers, or open it with mariadb://… instead
            jdbc:nobody:x                          | nobody    | put its JDBC driver's jar into {}/drivers
            """)
    void aMissingDriverIsSaid(String url, String database, String hint) {
        ConnectionTarget target = new TargetResolver(host).resolve(ConnectionOptions.of(url));
        try (DriverLoader drivers = new DriverLoader(List.of(folder.resolve("drivers")))) {
            ShellException thrown = catchThrowableOfType(
                    ShellException.class, () -> new Connector(host, drivers).open(target, Optional.empty()));

            assertThat(thrown).hasMessage("there is no driver for jdbc:" + database);
            assertThat(thrown.failure().hint()).contains(hint.replace("{}", folder.toString()));
        }
    }

    @Test
    void aDriverIsFoundByItsUrl() throws SQLException {
        try (DriverLoader drivers = new DriverLoader(List.of())) {
            Driver driver = drivers.load(ConnectionTarget.of("h2", "", "jdbc:h2:mem:x"));

            assertThat(driver.getClass().getName()).isEqualTo("org.h2.Driver");
        }
    }
}
