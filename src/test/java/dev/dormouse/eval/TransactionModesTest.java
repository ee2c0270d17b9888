package dev.dormouse.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dormouse.connect.OpenDatabase;
import dev.dormouse.testing.CommandShell;
import dev.dormouse.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** {@code begin read only} opens a unit of work that cannot write, on each database that knows such. */
class TransactionModesTest {

    @ParameterizedTest
    @EnumSource(
            value = TestDatabase.class,
            names = {"POSTGRESQL", "MARIADB"})
    void aTransactionThatBeginsReadOnlyIsReadOnly(TestDatabase database) {
        try (CommandShell shell = CommandShell.on(database.openWith("create table t (id integer primary key)"))) {
            assertThat(shell.run("start transaction read only;")).contains("a unit of work is open");
            assertThat(shell.run("insert into t values (1);"))
                    .startsWith("error: ")
                    .containsIgnoringCase("read");
            assertThat(shell.run("select count(*) as n from t;")).contains("0");
            assertThat(shell.run("rollback")).contains("rolled back");
            assertThat(shell.run("insert into t values (1);")).contains("1 row inserted");
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = TestDatabase.class,
            names = {"POSTGRESQL"})
    void beginTakesIsolationLevels(TestDatabase database) {
        try (CommandShell shell = CommandShell.on(database.openWith("create table t (id integer primary key)"))) {
            shell.run("begin isolation level serializable, read only;");
            assertThat(shell.run("show transaction_isolation;")).contains("serializable");
            assertThat(shell.run("show transaction_read_only;")).contains("on");
            shell.run("rollback");
            assertThat(shell.run("show transaction_isolation;")).contains("read committed");
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = TestDatabase.class,
            names = {"POSTGRESQL"})
    void whatTheServerSaysBesideItsAnswerIsShown(TestDatabase database) {
        try (CommandShell shell = CommandShell.on(database.openWith("create table t (id integer primary key)"))) {
            assertThat(shell.run("do $$ begin raise notice 'hello'; raise warning 'careful'; end $$;"))
                    .startsWith("notice: hello\nwarning: careful\n");
            assertThat(shell.run("drop table if exists nowhere;"))
                    .startsWith("notice: table \"nowhere\" does not exist, skipping\n");
            assertThat(shell.run("set transaction read only;"))
                    .startsWith("warning: SET TRANSACTION can only be used in transaction blocks\n");
            shell.run("create function loud() returns int language plpgsql as"
                    + " $$ begin raise notice 'it runs'; return 1; end $$;");
            assertThat(shell.run("select loud();")).startsWith("notice: it runs\n");
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = TestDatabase.class,
            names = {"POSTGRESQL"})
    void objectsStayWhenTheDatabaseRefusesTheCommit(TestDatabase database) {
        try (CommandShell shell = CommandShell.on(database.openWith(
                "create table genre (id integer primary key, name varchar(40))",
                "create table track (id integer primary key,"
                        + " genre_id integer references genre (id) deferrable initially deferred)",
                "insert into genre values (1, 'Rock')"))) {
            shell.run("rock = Genre.get(1)");
            shell.run("rock.name = 'Rock!'; session.flush(); rows('select 1')");
            shell.run("insert into track values (1, 99);");
            assertThat(shell.run("commit")).startsWith("error: insert or update on table");
            assertThat(shell.run("rock.name")).isEqualTo("Rock\n");
            shell.run("rock.name = 'Pop'");
            assertThat(shell.run("commit")).isEqualTo("committed\n");
            assertThat(shell.run("select name from genre;")).contains("Pop");
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = TestDatabase.class,
            names = {"SQLITE"})
    void sqliteBeginsWithItsLocks(TestDatabase database) throws SQLException {
        OpenDatabase opened = database.openWith("create table t (id integer primary key)");
        try (CommandShell shell = CommandShell.on(opened);
                Connection other = opened.openAnother();
                Statement there = other.createStatement()) {
            there.execute("pragma busy_timeout = 0");
            for (String lock : List.of("immediate", "exclusive transaction")) {
                assertThat(shell.run("begin " + lock + ";")).contains("a unit of work is open");
                assertThatThrownBy(() -> there.execute("insert into t values (1)"))
                        .hasMessageContaining("locked");
                assertThat(shell.run("insert into t values (2);")).contains("1 row inserted");
                assertThat(shell.run("rollback")).contains("rolled back");
            }
            there.execute("begin immediate");
            shell.run("pragma busy_timeout = 0;");
            assertThat(shell.run("begin immediate;")).startsWith("error: ").contains("locked");
            there.execute("rollback");
            assertThat(shell.run("begin immediate;")).contains("a unit of work is open");
            shell.run("insert into t values (3);");
            assertThat(shell.run("commit")).isEqualTo("committed\n");
            assertThat(shell.run("select id from t;")).endsWith(" 3\n");
        }
    }
}
