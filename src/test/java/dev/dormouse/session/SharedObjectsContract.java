package dev.dormouse.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dormouse.result.Failure;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

/** What objects and SQL see of each other within a unit of work, and how objects are changed. */
abstract class SharedObjectsContract extends UnitOfWorkFixture {

    @Test
    void sqlSeesWhatObjectsHaveNotSent() {
        assertThat(shell.run(
                        "ada = Person.get(1); ada.age = 40; sql.firstRow('select age from person where id = 1').age"))
                .isEqualTo("40");
        assertThat(shell.run(ageOf(1) + ";")).isEqualToIgnoringCase("age\n40");
        assertThat(shell.run("select p.age from Person p where p.id = 1")).contains("40");
        assertThat(others(ageOf(1))).isEqualTo("36");
    }

    @Test
    void connectionIsTheSessionsOwn() {
        assertThat(shell.runAll(
                        "ada = Person.get(1)",
                        "ada.age = 41; st = connection.createStatement(); rs = st.executeQuery('select age from person"
                                + " where id = 1'); rs.next(); answer = rs.getInt(1); st.close()",
                        "answer"))
                .isEqualTo("41");
    }

    @Test
    void objectsSeeWhatSqlHasChanged() {
        shell.runAll("ada = Person.get(1)", "update person set age = 50 where id = 1;");
        assertThat(shell.run("ada.age")).isEqualTo("50");
        assertThat(shell.run("Person.get(1).age")).isEqualTo("50");
        assertThat(shell.run("Person.where { age == 50 }.first().age")).isEqualTo("50");
    }

    @Test
    void aChangeOfARowThatSomebodyElseHasDeletedIsRefusedInPlainWords() throws SQLException {
        shell.run("bob = Person.get(2)");
        try (Connection other = shell.another();
                Statement statement = other.createStatement()) {
            statement.execute("delete from person where id = 2");
        }
        Failure failure = shell.failure("bob.age = 18");

        assertThat(failure.message()).isEqualTo("Person#2 was deleted or changed by somebody else since it was read");
        assertThat(isOpen()).isFalse();
    }

    @Test
    void objectsSeeWhatSqlChangesInTheSameLine() {
        assertThat(shell.run(
                        "ada = Person.get(1); sql.executeUpdate('update person set age = 51 where id = 1'); ada.age"))
                .isEqualTo("51");
    }

    @Test
    void objectsSeeWhatBulkStatementsHaveChanged() {
        shell.run("ada = Person.get(1)");
        shell.run("hql update Person p set p.age = 53 where p.id = 1;");
        assertThat(shell.run("ada.age")).isEqualTo("53");
        assertThat(shell.run("hql('update Person p set p.age = 54 where p.id = 1'); ada.age"))
                .isEqualTo("54");
        assertThat(shell.run("update(person).set(person.age, 55).where(person.id.eq(1)).execute(); ada.age"))
                .isEqualTo("55");
    }

    @Test
    void collectionsSeeWhatSqlHasAdded() {
        assertThat(shell.runAll("ada = Person.get(1)", "ada.letters.size()", "ada.clubs.size()"))
                .isEqualTo("1\n1");
        shell.runAll(
                "insert into letter (id, body, writer_id) values (2, 'Again', 1);",
                "insert into membership values (1, 2);");
        assertThat(shell.runAll("ada.letters.size()", "ada.clubs.size()")).isEqualTo("2\n2");
    }

    @Test
    void anObjectWhoseRowIsGoneDoesNotStopTheOthers() {
        shell.runAll("ada = Person.get(1)", "bob = Person.get(2)", "delete from person where id = 2;");
        assertThat(shell.run("Person.count()")).isEqualTo("1");
        assertThat(shell.run("Person.get(2)")).isEmpty();
    }

    @Test
    void changesAfterSqlInTheSameLineAreKept() {
        shell.run("bob = Person.get(2); sql.executeUpdate('update person set age = 51 where id = 1'); bob.age = 99");
        shell.run("commit");
        assertThat(others(ageOf(2))).isEqualTo("99");
        assertThat(others(ageOf(1))).isEqualTo("51");
        shell.run("sql.executeUpdate('update person set age = 52 where id = 1'); bob.setAge(98)");
        shell.run("commit");
        assertThat(others(ageOf(2))).isEqualTo("98");
    }

    @Test
    void anObjectThatLeftTheSessionIsSavedAndDeleted() {
        shell.runAll("ada = Person.get(1)", "session.clear()", "ada.age = 70", "save(ada)", "commit");
        assertThat(others(ageOf(1))).isEqualTo("70");
        shell.runAll("bob = Person.get(2)", "session.clear()", "delete(bob)", "commit");
        assertThat(others("select count(*) from person")).isEqualTo("1");
    }

    @Test
    void aNewObjectNeverOverwritesARow() {
        for (String line : new String[] {
            "Person.create(id: 1, name: 'Eve')",
            "save(new Person(id: 1, name: 'Eve'))",
            "p = new Person(); p.id = 1; save(p)"
        }) {
            assertThat(shell.run(line))
                    .as(line)
                    .isEqualTo("error: there is a Person#1 Ada already\nhint:  Person.get(1) reads it, to be changed");
        }
        assertThat(isOpen()).isFalse();
        assertThat(others("select name from person where id = 1")).isEqualTo("Ada");
        shell.run("session.clear()");
        assertThat(shell.run("Person.create(id: 1, name: 'Eve')")).startsWith("error: there is a Person#1 Ada already");
    }

    @Test
    void changesToAnObjectThatWasRemovedInVainAreNotLostSilently() {
        shell.run("ada = Person.get(1)");
        assertThat(shell.run("delete(ada)")).startsWith("error: ");
        assertThat(shell.run("ada.age = 70"))
                .isEqualTo("error: this Person has left the session: a change to it would not reach the database\n"
                        + "hint:  read it again, or save(…) it as it is");
        shell.runAll("delete(bob = Person.get(2))", "rollback");
        assertThat(shell.run("bob.age = 71")).startsWith("error: this Person has left the session");
        shell.runAll("bob = save(bob)", "bob.age = 72", "commit");
        assertThat(others(ageOf(2))).isEqualTo("72");
    }

    @Test
    void aNewObjectWithoutItsKeySaysSo() {
        assertThat(shell.run("save(new Club(title: 'x'))"))
                .isEqualTo("error: a new Club needs its key: id\nhint:  Club.create(id: …)");
    }

    @Test
    void whatPointsToAnObjectWithoutARowIsNamed() {
        assertThat(shell.run("save(new Letter(id: 9, body: 'x', writer: new Person(name: 'Zed')))"))
                .isEqualTo("error: Letter.writer points to a Person that is not in the database\n"
                        + "hint:  save it first; if it was deleted, delete or change first what points to it");
    }

    @Test
    void aNewObjectMayBringItsKey() {
        shell.runAll("save(new Person(id: 77, name: 'Dee'))", "commit");
        assertThat(others("select name from person where id = 77")).isEqualTo("Dee");
        assertThat(shell.run("Person.get(77).name")).isEqualTo("Dee");
    }

    @Test
    void linksAreAddedAndTakenAway() {
        shell.runAll("Person.get(1).clubs.add(Club.get(2))", "commit");
        assertThat(others("select count(*) from membership where person_id = 1"))
                .isEqualTo("2");
        shell.runAll("Person.get(1).clubs.remove(Club.get(1))", "commit");
        assertThat(others("select club_id from membership where person_id = 1")).isEqualTo("2");
    }

    @Test
    void aRelationIsSetAndItsColumnFollows() {
        shell.runAll("l = Letter.get(1)", "l.writer = Person.get(2)");
        assertThat(shell.runAll("l.writerId", "l.writer_id")).isEqualTo("2\n2");
        shell.run("commit");
        assertThat(others("select writer_id from letter where id = 1")).isEqualTo("2");
    }

    @Test
    void whatCannotBeSetSaysWhatCan() {
        Failure raw = shell.failure("Letter.get(1).writerId = 2");
        assertThat(raw.message()).isEqualTo("Letter.writerId cannot be set");
        assertThat(raw.hint()).contains("set writer = Person.get(…)");
        Failure computed = shell.failure("Letter.get(1).length = 2");
        assertThat(computed.message()).isEqualTo("Letter.length cannot be set");
        assertThat(computed.hint()).contains("the database computes it");
        assertThat(shell.failure("Letter.get(1).bodi = 'x'").hint()).contains("did you mean \"body\"?");
        assertThat(shell.failure("save('x')").message()).isEqualTo("not an entity: x");
        assertThat(isOpen()).isFalse();
    }

    @Test
    void aSavedObjectShowsWhatTheDatabaseFilledIn() {
        shell.run("l = save(new Letter(id: 7, body: 'Hi', writer: Person.get(1)))");
        assertThat(shell.run("l.length")).isEqualTo("8");
        shell.run("p = save(new Person(name: 'Eve'))");
        assertThat(shell.run("p.letters.size()")).isEqualTo("0");
        assertThat(shell.run("new Person().clubs.size()")).isEqualTo("0");
        shell.run("save(new Club(id: 8, title: 'a')).title = 'b'");
        shell.run("commit()");
        assertThat(others("select title from club where id = 8")).isEqualTo("b");
        assertThat(isOpen()).isFalse();
    }
}
