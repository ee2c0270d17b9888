package dev.dormouse.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dormouse.schema.DatabaseObject;
import dev.dormouse.schema.DatabaseObject.Kind;
import dev.dormouse.schema.TableName;
import dev.dormouse.testing.TestDatabase;
import dev.dormouse.testing.TestShell;
import java.util.List;
import org.junit.jupiter.api.Test;

class GivenNamesTest {

    /** Runs them as the prompt does: what has succeeded is looked at. */
    private static void run(TestShell shell, String... statements) {
        for (String statement : statements) {
            shell.run(statement);
            shell.session().observed().ran(statement);
        }
    }

    private static List<String> names(TestShell shell, Kind kind) {
        return shell.session().observed().objects().list(kind).stream()
                .map(DatabaseObject::name)
                .toList();
    }

    @Test
    void savepointsAreThereUntilTheirTransactionEnds() {
        try (TestShell shell = TestShell.on(TestDatabase.POSTGRESQL.openWith("create table t (n int)"))) {
            run(shell, "begin", "savepoint One", "savepoint \"Two\"", "savepoint three");
            assertThat(names(shell, Kind.SAVEPOINT)).containsExactly("three", "Two", "one");
            run(shell, "rollback to savepoint \"Two\"");
            assertThat(names(shell, Kind.SAVEPOINT)).containsExactly("Two", "one");
            run(shell, "release savepoint \"Two\"");
            assertThat(names(shell, Kind.SAVEPOINT)).containsExactly("one");
            shell.run("rollback()");
            assertThat(names(shell, Kind.SAVEPOINT)).isEmpty();
        }
    }

    @Test
    void oneThatHidesAnotherIsListedOnce() {
        try (TestShell shell = TestShell.on(TestDatabase.SQLITE.openWith("create table t (n int)"))) {
            run(shell, "begin", "savepoint a", "savepoint b", "savepoint a");
            assertThat(names(shell, Kind.SAVEPOINT)).containsExactly("a", "b");
            run(shell, "commit");
            assertThat(names(shell, Kind.SAVEPOINT)).isEmpty();
        }
    }

    @Test
    void whatIsPreparedLastsAsLongAsTheSession() {
        try (TestShell shell = TestShell.on(TestDatabase.POSTGRESQL.openWith("create table t (n int)"))) {
            run(shell, "prepare one as select 1", "begin", "prepare two (int) as select $1", "commit");
            assertThat(names(shell, Kind.PREPARED)).containsExactly("two", "one");
            assertThat(shell.session().observed().objects().list(Kind.PREPARED))
                    .extracting(DatabaseObject::detail)
                    .containsExactly("select $1", "select 1");
            run(shell, "deallocate two");
            assertThat(names(shell, Kind.PREPARED)).containsExactly("one");
            run(shell, "deallocate all");
            assertThat(names(shell, Kind.PREPARED)).isEmpty();
        }
    }

    @Test
    void cursorsAndChannels() {
        try (TestShell shell = TestShell.on(TestDatabase.POSTGRESQL.openWith("create table t (n int)"))) {
            run(
                    shell,
                    "listen news",
                    "begin",
                    "declare c cursor for select 1",
                    "declare h cursor with hold for select 2");
            assertThat(names(shell, Kind.CURSOR)).containsExactly("h", "c");
            run(shell, "commit");
            assertThat(names(shell, Kind.CURSOR)).containsExactly("h");
            assertThat(names(shell, Kind.CHANNEL)).containsExactly("news");
            run(shell, "close h", "unlisten *");
            assertThat(names(shell, Kind.CURSOR)).isEmpty();
            assertThat(names(shell, Kind.CHANNEL)).isEmpty();
        }
    }

    @Test
    void aNewTriggerIsKnown() {
        try (TestShell shell = TestShell.on(TestDatabase.SQLITE.openWith("create table t (n int)"))) {
            Session session = shell.session();
            session.observed().readObjects();
            assertThat(names(shell, Kind.TRIGGER)).isEmpty();
            shell.run("create trigger added after insert on t begin select 1; end");
            session.observed().readObjects();
            assertThat(session.observed().objects().list(Kind.TRIGGER))
                    .singleElement()
                    .matches(trigger -> trigger.name().equals("added") && trigger.isOn(new TableName("", "t")));
        }
    }
}
