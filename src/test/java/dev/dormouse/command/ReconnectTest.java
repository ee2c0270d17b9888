package dev.dormouse.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dormouse.connect.OpenDatabase;
import dev.dormouse.result.Origin;
import dev.dormouse.result.ShellException;
import dev.dormouse.result.Statement;
import dev.dormouse.script.ScriptFile;
import dev.dormouse.testing.CommandShell;
import dev.dormouse.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A connection that the server has ended, as after a night or a restart: the prompt says so, and goes on with another. */
class ReconnectTest {

    private static final String LOST = "error: the connection is lost: ";
    private static final String AGAIN =
            "connected again; what was set for the connection and its temporary tables are gone\n";

    private OpenDatabase database;
    private CommandShell shell;

    @BeforeEach
    void open() {
        database = TestDatabase.POSTGRESQL.openWith(
                "create table genre (genre_id integer primary key, name varchar(40))",
                "insert into genre values (1, 'Rock'), (2, 'Jazz')");
        shell = CommandShell.on(database);
    }

    @AfterEach
    void close() {
        shell.close();
    }

    private void endConnection() throws SQLException {
        try (Connection other = database.openAnother();
                var statement = other.createStatement()) {
            statement.execute("select pg_terminate_backend(pid) from pg_stat_activity"
                    + " where datname = current_database() and pid <> pg_backend_pid()");
        }
    }

    /** As at the prompt. */
    private String run(String entry) {
        String printed = "";
        try {
            for (Statement statement : ScriptFile.split(
                    entry, Origin.TYPED, shell.shell().session().dialect())) {
                shell.shell().run(statement);
            }
        } catch (ShellException e) {
            return "error: " + e.failure().message() + "\n" + recovered(e);
        }
        return printed;
    }

    private String recovered(ShellException e) {
        shell.run("");
        shell.shell().recover(e);
        return shell.printed();
    }

    @Test
    void afterALossTheNextStatementRuns() throws SQLException {
        endConnection();
        assertThat(run("select 1;")).startsWith(LOST).endsWith(AGAIN);
        assertThat(shell.run("select name from genre where genre_id = 1;")).contains("Rock");
        assertThat(shell.run("Genre.count()")).isEqualTo("2\n");
    }

    @Test
    void variablesAndObjectsAndClassesStay() throws SQLException {
        shell.run("rock = Genre.get(1)");
        shell.run("class Pair { int a }");
        shell.run("p = new Pair(a: 3)");
        endConnection();
        assertThat(run("Genre.count()")).startsWith(LOST).endsWith(AGAIN);
        shell.run("rock.name = 'Rock!'");
        assertThat(shell.shell().session().unit().isOpen()).isTrue();
        shell.run("commit");
        assertThat(shell.run("select name from genre where genre_id = 1;")).contains("Rock!");
        assertThat(shell.run("p.a + new Pair(a: 4).a")).isEqualTo("7\n");
        assertThat(shell.run("rock.is(Genre.get(1))")).isEqualTo("true\n");
        assertThat(shell.run("sql.rows('select 1 as one')[0].one")).isEqualTo("1\n");
    }

    @Test
    void whatWasNotCommittedIsGoneFromObjectsToo() throws SQLException {
        shell.run("rock = Genre.get(1)");
        shell.run("rock.name = 'Rock!'");
        shell.run("insert into genre values (3, 'Metal');");
        endConnection();
        assertThat(run("commit")).startsWith(LOST).endsWith(AGAIN);
        assertThat(shell.shell().session().unit().isOpen()).isFalse();
        assertThat(shell.run("rock.name")).isEqualTo("Rock\n");
        assertThat(shell.run("Genre.count()")).isEqualTo("2\n");
        assertThat(shell.run("commit")).isEqualTo("there is nothing to commit\n");
    }

    @Test
    void aFailureThatIsNoLossChangesNothing() {
        assertThat(run("select nothing;")).doesNotContain("connected");
    }
}
