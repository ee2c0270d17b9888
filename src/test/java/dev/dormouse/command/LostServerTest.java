package dev.dormouse.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dormouse.connect.ConnectionOptions;
import dev.dormouse.connect.Connector;
import dev.dormouse.connect.DriverLoader;
import dev.dormouse.connect.TargetResolver;
import dev.dormouse.host.Host;
import dev.dormouse.testing.CommandShell;
import dev.dormouse.testing.Gateway;
import dev.dormouse.testing.PostgresServer;
import dev.dormouse.testing.TestHost;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A server that is down for a while: all languages say so in the same words, and the session goes on when it is back. */
class LostServerTest {

    private Gateway gateway;
    private CommandShell shell;

    @BeforeEach
    void open() throws SQLException {
        try (Connection connection = DriverManager.getConnection(PostgresServer.createDatabase("downtime"));
                var statement = connection.createStatement()) {
            statement.execute("create table genre (genre_id integer primary key, name varchar(40))");
            statement.execute("create table artist (artist_id integer primary key, name varchar(40))");
            statement.execute("insert into genre values (1, 'Rock'), (2, 'Jazz')");
        }
        gateway = new Gateway(PostgresServer.port());
        Host host = TestHost.quiet();
        String url = "postgresql://postgres@127.0.0.1:" + gateway.port() + "/downtime";
        shell = CommandShell.on(new Connector(host, new DriverLoader(List.of()))
                .open(new TargetResolver(host).resolve(ConnectionOptions.of(url)), Optional.empty()));
    }

    @AfterEach
    void close() {
        shell.close();
        gateway.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select 1;",
                "from Genre g;",
                "Genre.count()",
                "Genre.list()",
                "save(new Genre(genreId: 3, name: 'Metal'))",
                "rock.name = 'Rock!'; flush()",
                "Artist.get(1)",
                "sql.rows('select 1')",
                "rows('select 1')"
            })
    void theFirstLineSaysThatTheConnectionIsLost(String line) {
        shell.run("rock = Genre.get(1)");
        gateway.down();
        assertThat(shell.run(line))
                .startsWith("error: the connection is lost: ")
                .doesNotContain("lost: the connection is lost")
                .endsWith(" (what was not committed is gone)\nerror: " + stillDown() + "\n");
        assertThat(shell.run(line)).isEqualTo("error: " + stillDown() + "\n");
        gateway.up();
        assertThat(shell.run("select name from genre where genre_id = 1;"))
                .startsWith("connected again")
                .contains("Rock");
        assertThat(shell.run("rock.name")).isEqualTo("Rock\n");
        assertThat(shell.run("Genre.count()")).isEqualTo("2\n");
    }

    private String stillDown() {
        return "there is no connection: nothing answers at 127.0.0.1:" + gateway.port()
                + ": connection refused (each line tries again; \\c URL opens another database)";
    }

    /** Nothing of the database was read yet: that needs connections of its own, which are refused. */
    @ParameterizedTest
    @ValueSource(strings = {"Genre.count()", "from Genre g;", "new Genre()"})
    void soDoesTheVeryFirst(String line) {
        gateway.down();
        assertThat(shell.run(line)).contains("the connection is lost: ").contains("there is no connection: ");
        gateway.up();
        assertThat(shell.run("Genre.count()")).startsWith("connected again").endsWith("\n2\n");
    }

    @Test
    void anOpenUnitIsGone() {
        shell.run("begin");
        shell.run("insert into genre values (3, 'Metal');");
        gateway.down();
        assertThat(shell.run("Genre.get(1).name = 'x'")).contains("what was not committed is gone");
        gateway.up();
        assertThat(shell.run("Genre.count()")).endsWith("\n2\n");
        assertThat(shell.shell().session().unit().isOpen()).isFalse();
    }
}
