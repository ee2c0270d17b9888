package dev.dormouse.eval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dormouse.testing.TestDatabase;
import dev.dormouse.testing.TestShell;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One of the two of a one-to-one is deleted while the other was read. */
class OtherSideTest {

    private TestShell shell;

    private void open(TestDatabase database) {
        shell = TestShell.on(database.openWith(
                "create table person (id integer primary key, name varchar(40))",
                "create table passport (id integer primary key, number varchar(40),"
                        + " person_id integer unique references person)",
                "insert into person values (1, 'Ann'), (2, 'Bob')",
                "insert into passport values (10, 'A1', 1), (20, 'B2', 2)"));
    }

    @AfterEach
    void close() {
        shell.close();
    }

    @ParameterizedTest
    @EnumSource(
            value = TestDatabase.class,
            names = {"H2", "POSTGRESQL"})
    void theOtherForgetsIt(TestDatabase database) {
        open(database);
        assertThat(shell.runAll(
                        "p = Person.get(1)",
                        "p.passport.number",
                        "delete(p.passport)",
                        "p.passport == null",
                        "commit",
                        "p.passport == null",
                        "Passport.count()"))
                .endsWith("A1\ntrue\ncommitted\ntrue\n1");
    }

    /** It was not read itself: only its key is known. */
    @Test
    void soItDoesWhereItDidNotReadIt() {
        open(TestDatabase.H2);
        assertThat(shell.runAll(
                        "p = Person.get(1)", "delete(Passport.where { number == 'A1' }.one())", "p.passport == null"))
                .endsWith("true");
        assertThat(shell.runAll("commit", "Passport.count()", "Person.count()")).endsWith("1\n2");
    }

    @Test
    void afterARollbackItIsThereAgain() {
        open(TestDatabase.H2);
        shell.runAll("p = Person.get(1)", "q = p.passport", "delete(q)");
        shell.run("rollback");
        assertThat(shell.run("p.passport.number")).isEqualTo("A1");
        assertThat(shell.seenByOthers("select count(*) from passport")).isEqualTo("2");
    }

    /** Nothing of the other is sent. */
    @Test
    void theOtherIsNotChanged() {
        open(TestDatabase.H2);
        shell.runAll("p = Person.get(1)", "delete(p.passport)");
        assertThat(shell.run("p.name = 'Anna'; commit()")).isEmpty();
        assertThat(shell.seenByOthers("select name from person where id = 1")).isEqualTo("Anna");
        assertThat(shell.seenByOthers("select count(*) from passport")).isEqualTo("1");
    }

    /** Its key is the key of the other. */
    @ParameterizedTest
    @EnumSource(
            value = TestDatabase.class,
            names = {"H2", "POSTGRESQL"})
    void aSharedKeyIsNoHindrance(TestDatabase database) {
        shell = TestShell.on(database.openWith(
                "create table person (id integer primary key, name varchar(40))",
                "create table portrait (person_id integer primary key references person, file varchar(40))",
                "create table place (a integer, b integer, name varchar(40), primary key (a, b))",
                "create table picture (a integer, b integer, file varchar(40), primary key (a, b),"
                        + " foreign key (a, b) references place (a, b))",
                "insert into person values (1, 'Ann')",
                "insert into portrait values (1, 'ann.png')",
                "insert into place values (1, 2, 'here')",
                "insert into picture values (1, 2, 'here.png')"));
        assertThat(shell.runAll("p = Person.get(1)", "p.portrait.file", "delete(p.portrait)", "p.portrait == null"))
                .endsWith("ann.png\ntrue");
        assertThat(shell.runAll("q = Place.get(1, 2)", "q.picture.file", "delete(q.picture)", "q.picture == null"))
                .endsWith("here.png\ntrue");
        assertThat(shell.runAll("commit", "Portrait.count() + Picture.count()")).endsWith("\n0");
    }
}
