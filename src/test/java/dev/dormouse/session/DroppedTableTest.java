package dev.dormouse.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dormouse.testing.TestDatabase;
import dev.dormouse.testing.TestShell;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Objects whose table is gone leave the session, whatever became of them before. */
final class DroppedTableTest {

    private static TestShell open(TestDatabase database) {
        return TestShell.on(database.openWith(
                "create table person(id integer primary key, name varchar(40))",
                "create table word(id integer primary key, text varchar(40), person_id integer references person(id))",
                "create table memo(id integer primary key, text varchar(40))",
                "insert into memo values (1, 'hello')",
                "insert into person values (1, 'Ada')",
                "insert into word values (1, 'hello', 1)"));
    }

    @ParameterizedTest
    @EnumSource(names = {"H2", "POSTGRESQL", "HSQLDB"})
    void objectsThatWereRolledBackLeaveWithTheirTable(TestDatabase database) {
        try (TestShell shell = open(database)) {
            shell.runAll("w = Word.get(1)", "begin()", "w.text = 'bye'", "flush()", "rollback()");
            assertThat(shell.run("drop table word;")).doesNotContain("error");
            assertThat(shell.run("Person.get(1).name")).isEqualTo("Ada");
            assertThat(shell.run("w.text = 'no'")).startsWith("error: there is no entity Word any more");
            assertThat(shell.run("w.person.name")).startsWith("error: there is no entity Word any more");
            assertThat(shell.run("p = Person.get(1); p.name = 'Eve'; commit(); p.name"))
                    .isEqualTo("Eve");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"H2", "POSTGRESQL", "HSQLDB"})
    void savedObjectsThatWereRolledBackLeaveToo(TestDatabase database) {
        try (TestShell shell = open(database)) {
            shell.runAll("w = Word.create(id: 2, text: 'two')", "rollback()");
            shell.runAll("begin()", "v = Word.create(id: 3, text: 'three')", "flush()", "rollback()");
            shell.runAll("x = Word.get(1); x.text = 'bye'; flush(); rollback()");
            shell.runAll("w = null", "v = null", "x = null");
            assertThat(shell.run("drop table word;")).doesNotContain("error");
            assertThat(shell.run("1 + 1")).isEqualTo("2");
            assertThat(shell.run("Person.count()")).isEqualTo("1");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"H2", "POSTGRESQL", "HSQLDB"})
    void objectsThatSqlHasChangedLeaveWithTheirTable(TestDatabase database) {
        try (TestShell shell = open(database)) {
            shell.runAll("w = Word.get(1)", "words = Person.get(1).words", "words.size()");
            shell.run("update word set text = 'x';");
            assertThat(shell.run("sql.execute('drop table word'); 1 + 1")).isEqualTo("2");
            assertThat(shell.run("Person.get(1).name")).isEqualTo("Ada");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"H2", "POSTGRESQL", "HSQLDB"})
    void aTableDroppedWithinAUnitTakesItsObjectsAlong(TestDatabase database) {
        try (TestShell shell = open(database)) {
            shell.runAll("begin()", "w = Word.get(1)", "w.text = 'bye'", "rollback()", "begin()");
            assertThat(shell.run("drop table word;")).doesNotContain("error");
            assertThat(shell.run("Person.get(1).name")).isEqualTo("Ada");
            assertThat(shell.run("commit()")).isEmpty();
            assertThat(shell.run("Person.get(1).name")).isEqualTo("Ada");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"H2", "POSTGRESQL", "HSQLDB"})
    void objectsOfATableThatNobodyPointsToLeaveToo(TestDatabase database) {
        try (TestShell shell = open(database)) {
            shell.runAll("m = Memo.get(1)", "m.text = 'bye'; rollback()");
            assertThat(shell.run("drop table memo;")).doesNotContain("error");
            assertThat(shell.run("1 + 1")).isEqualTo("2");
            assertThat(shell.run("Person.get(1).name")).isEqualTo("Ada");
            assertThat(shell.run("m.text = 'no'")).startsWith("error: there is no entity Memo any more");
            assertThat(shell.run("refresh(m)")).startsWith("error: there is no entity Memo any more");
            assertThat(shell.run("m.text")).isEqualTo("hello");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"H2", "POSTGRESQL", "HSQLDB"})
    void savedOnesOfATableThatNobodyPointsToLeaveToo(TestDatabase database) {
        try (TestShell shell = open(database)) {
            shell.runAll("m = Memo.create(id: 2, text: 'two')", "begin()", "m.text = 'bye'", "rollback()", "m = null");
            assertThat(shell.run("drop table memo;")).doesNotContain("error");
            assertThat(shell.run("1 + 1")).isEqualTo("2");
            assertThat(shell.run("p = Person.get(1); p.name = 'Eve'; commit(); p.name"))
                    .isEqualTo("Eve");
            assertThat(shell.run("create table memo(id integer primary key, text varchar(40));"))
                    .doesNotContain("error");
            assertThat(shell.run("Memo.create(id: 1, text: 'new'); commit(); Memo.get(1).text"))
                    .isEqualTo("new");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"H2", "POSTGRESQL", "HSQLDB"})
    void aChangeThatWasUndoneIsNotSentToADroppedTable(TestDatabase database) {
        try (TestShell shell = open(database)) {
            shell.runAll("begin;", "w = Word.get(1)", "w.text = 'bye'", "rollback;", "m = Memo.get(1)", "w = null");
            shell.runAll("w = Word.get(1); m.text = 'bye'; w.text = 'bye'; assert false");
            assertThat(shell.run("drop table memo;")).doesNotContain("error");
            assertThat(shell.run("drop table word;")).doesNotContain("error");
            assertThat(shell.run("Person.get(1).name")).isEqualTo("Ada");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"H2", "POSTGRESQL", "HSQLDB"})
    void aSavedObjectOfALineThatFailedIsNotSentToADroppedTable(TestDatabase database) {
        try (TestShell shell = open(database)) {
            shell.runAll("begin;", "m = Memo.create(id: 7, text: 'seven')", "flush()", "m.text = 'x'", "rollback;");
            assertThat(shell.run("drop table memo;")).doesNotContain("error");
            assertThat(shell.run("1 + 1")).isEqualTo("2");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"H2", "POSTGRESQL", "HSQLDB"})
    void aTableDroppedBesideTheShellTakesItsObjectsAlong(TestDatabase database) throws java.sql.SQLException {
        try (TestShell shell = open(database)) {
            shell.runAll("m = Memo.get(1)", "begin;", "m.text = 'x'", "rollback;");
            try (var another = shell.another();
                    var statement = another.createStatement()) {
                statement.execute("drop table memo");
            }
            assertThat(shell.run("1 + 1")).isEqualTo("2");
            assertThat(shell.run("Person.get(1).name")).isEqualTo("Ada");
            assertThat(shell.run("p = Person.get(1); p.name = 'Eve'; commit(); p.name"))
                    .isEqualTo("Eve");
            assertThat(shell.run("m.text = 'no'")).startsWith("error: there is no entity Memo any more");
        }
    }
}
