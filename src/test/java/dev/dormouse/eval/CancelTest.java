package dev.dormouse.eval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dormouse.connect.ConnectionOptions;
import dev.dormouse.connect.Connector;
import dev.dormouse.connect.DriverLoader;
import dev.dormouse.connect.TargetResolver;
import dev.dormouse.host.Host;
import dev.dormouse.result.Origin;
import dev.dormouse.result.ShellException;
import dev.dormouse.result.Statement;
import dev.dormouse.script.ScriptFile;
import dev.dormouse.testing.Background;
import dev.dormouse.testing.HoldingProxy;
import dev.dormouse.testing.PostgresServer;
import dev.dormouse.testing.TestDatabase;
import dev.dormouse.testing.TestHost;
import dev.dormouse.testing.TestShell;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Ctrl-C stops what runs, at the server too, and leaves the session as usable as before. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CancelTest {

    private TestShell shell;
    private int process;

    @BeforeAll
    void open() throws SQLException {
        shell = TestShell.chinook(TestDatabase.POSTGRESQL);
        process = shell.session()
                .connection()
                .unwrap(org.postgresql.PGConnection.class)
                .getBackendPID();
        shell.run("Genre.count()");
    }

    @AfterAll
    void close() {
        shell.close();
    }

    private String serverState() {
        return shell.seenByOthers("select state from pg_stat_activity where pid = " + process);
    }

    private void cancel() {
        shell.session().running().cancel();
    }

    private void assertUsable() {
        assertThat(serverState()).isEqualTo("idle");
        assertThat(shell.run("select 1 as one;")).isEqualTo("one\n1");
        assertThat(shell.run("Genre.count()")).isEqualTo("25");
        assertThat(shell.session().unit().isOpen()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select pg_sleep(60);",
                "select count(*) from generate_series(1, 100000000000);",
                "hql select count(*) from Track a, Track b, Track c, Track d where a.name < b.name and c.name < d.name;",
                "select(track.count()).from(track, new QTrack('b'), new QTrack('c'), new QTrack('d')).fetchOne()",
                "sql.rows('select pg_sleep(60)')",
                "rows('select pg_sleep(60)')",
                "do $$ begin perform pg_sleep(60); end $$;"
            })
    void aStatementStopsAtTheServer(String line) {
        Background running = Background.start(() -> shell.run(line)).until(() -> "active".equals(serverState()));
        cancel();
        assertThat(running.result()).contains("interrupted");
        assertUsable();
    }

    @Test
    void rowsStopWhileTheyArePrinted() {
        Background running = Background.start(() -> shell.run("select generate_series(1, 1000000000);"));
        running.until(() -> !"idle".equals(serverState()));
        assertThat(running.repeatUntilDone(this::cancel)).contains("interrupted");
        assertUsable();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "while (true) { }",
                "for (;;) { }",
                "def f() { while (true) { } }; f()",
                "1L.upto(Long.MAX_VALUE) { it + 1 }",
                "[1].each { while (true) { } }",
                "do { } while (true)",
                "new java.util.concurrent.CountDownLatch(1).await()",
                "java.util.concurrent.locks.LockSupport.parkNanos(60_000_000_000L); while (true) { }"
            })
    void anEndlessLoopStops(String loop) {
        CountDownLatch started = new CountDownLatch(1);
        shell.session().variables().put("started", started);
        Background running = Background.start(() -> shell.run("started.countDown(); " + loop));
        running.until(() -> started.getCount() == 0);
        assertThat(running.repeatUntilDone(this::cancel)).contains("interrupted");
        assertUsable();
    }

    @Test
    void aLoopWithinAStaticMethodStillRuns() {
        assertThat(shell.run("static int sum() { int s = 0; for (i in 1..3) { [i].each { s += it } }; s }; sum()"))
                .isEqualTo("6");
    }

    @Test
    void whatWasDoneBeforeInAnOpenUnitStays() {
        shell.runAll("begin", "insert into genre values (99, 'x');");
        Background running =
                Background.start(() -> shell.run("select pg_sleep(60);")).until(() -> "active".equals(serverState()));
        cancel();
        assertThat(running.result()).contains("interrupted");
        assertThat(shell.session().unit().isOpen()).isTrue();
        assertThat(shell.run("select name from genre where genre_id = 99;")).isEqualTo("name\nx");
        shell.run("rollback");
        assertUsable();
    }

    @Test
    void whatALineDidBeforeItWasStoppedIsUndone() {
        Background running = Background.start(
                        () -> shell.run("Genre.get(1).name = 'x'; session.flush(); sql.rows('select pg_sleep(60)')"))
                .until(() -> "active".equals(serverState())
                        && shell.seenByOthers("select query from pg_stat_activity where pid = " + process)
                                .contains("pg_sleep"));
        cancel();
        assertThat(running.result()).contains("interrupted");
        assertThat(shell.run("Genre.get(1).name")).isEqualTo("Rock");
        assertUsable();
    }

    @Test
    void cancelWhenNothingRunsStopsNothing() {
        cancel();
        assertUsable();
        cancel();
        cancel();
        assertUsable();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "H2|select count(*) from system_range(1, 1000000000000) where x % 7 = 1;",
                "SQLITE|with recursive n(i) as (select 1 union all select i + 1 from n) select count(*) from n;",
                "MARIADB|select count(*) from seq_1_to_1000000 a, seq_1_to_1000000 b;"
            })
    void theOtherDatabasesStopToo(TestDatabase database, String line) {
        try (TestShell other = TestShell.on(database.openEmpty())) {
            other.run("select 1;");
            Background running = Background.start(() -> other.run(line));
            assertThat(running.repeatUntilDone(() -> other.session().running().cancel()))
                    .contains("interrupted");
            assertThat(other.run("select 1 as one;")).isEqualToIgnoringCase("one\n1");
        }
    }

    /** The statement is on its way when the server hears the cancel, which it ignores then. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "select pg_sleep(60);",
                "sql.rows('select pg_sleep(60)')",
                "copy (select pg_sleep(60)) to stdout;"
            })
    void aStatementThatTheServerHasNotReceivedYetStopsToo(String line) {
        String name = "late" + line.length();
        PostgresServer.createDatabase(name);
        try (HoldingProxy proxy = new HoldingProxy(PostgresServer.port(), "pg_sleep")) {
            String url = "postgresql://postgres@127.0.0.1:" + proxy.port() + "/" + name + "?sslmode=disable";
            Host host = TestHost.quiet();
            try (TestShell late = TestShell.on(new Connector(host, new DriverLoader(List.of()))
                    .open(new TargetResolver(host).resolve(ConnectionOptions.of(url)), Optional.empty()))) {
                Background running = Background.start(() -> late.run(line));
                proxy.awaitHeld();
                late.session().running().cancel();
                assertThat(running.result()).contains("interrupted");
                assertThat(late.run("select 1 as one;")).isEqualTo("one\n1");
            }
        }
    }

    /** The database may have to wait before it can say what columns there are. */
    @ParameterizedTest
    @ValueSource(strings = {"select * from genre", "copy genre to stdout"})
    void whatIsCopiedStopsBeforeItHasBegun(String line) throws SQLException {
        try (Connection other = shell.another();
                java.sql.Statement lock = other.createStatement()) {
            other.setAutoCommit(false);
            lock.execute("lock table genre in access exclusive mode");
            Statement statement = ScriptFile.split(
                            line + ";", Origin.TYPED, shell.session().dialect())
                    .get(0);
            Background running = Background.start(() -> {
                try {
                    return shell.evaluator().evaluateAsCsv(statement).toString();
                } catch (ShellException e) {
                    return e.getMessage();
                }
            });
            running.until(() -> "Lock"
                    .equals(shell.seenByOthers("select wait_event_type from pg_stat_activity where pid = " + process)));
            cancel();
            assertThat(running.result()).contains("interrupted");
            other.rollback();
        }
        assertUsable();
    }
}
