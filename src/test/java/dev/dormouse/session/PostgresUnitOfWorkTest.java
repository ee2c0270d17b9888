package dev.dormouse.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dormouse.testing.TestDatabase;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class PostgresUnitOfWorkTest extends UnitOfWorkContract {

    @Override
    TestDatabase database() {
        return TestDatabase.POSTGRESQL;
    }

    @Override
    void assertOthersSeeIdle(String after) throws SQLException {
        int process = shell.session()
                .connection()
                .unwrap(org.postgresql.PGConnection.class)
                .getBackendPID();
        assertThat(shell.seenByOthers("select state from pg_stat_activity where pid = " + process))
                .as(after)
                .isEqualTo("idle");
    }

    @Test
    void whatIsRefusedAtCommitUndoesAll() throws SQLException {
        shell.runAll(
                "create table late(id int primary key, p int references person(id) deferrable initially deferred);",
                "begin",
                "insert into club values (3, 'x');",
                "insert into late values (1, 99);");
        assertThat(shell.failure("commit").message()).contains("foreign key");
        assertThat(shell.session().unit().isOpen()).isFalse();
        assertThat(shell.seenByOthers("select count(*) from club")).isEqualTo("2");
        assertThat(shell.run("select 1 as one;")).isEqualTo("one\n1");
        shell.run("drop table late;");
        assertOthersSeeIdle("a refused commit");
    }

    @Test
    void nobodyIsStrandedInAnAbortedTransaction() {
        shell.runAll("begin", "insert into club values (3, 'x');");
        shell.failure("select 1/0;");
        shell.failure("insert into club values (3, 'y');");
        shell.failure("sql.rows('select nonsense')");
        assertThat(shell.run("select count(*) from club;")).isEqualTo("count\n3");
        assertThat(shell.run("Club.count()")).isEqualTo("3");
    }

    @Test
    void whatPostgresRefusesInATransactionRunsWithoutOne() {
        assertThat(shell.run("vacuum person;")).isEqualTo("vacuum");
    }
}
