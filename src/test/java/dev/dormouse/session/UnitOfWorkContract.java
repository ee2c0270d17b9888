package dev.dormouse.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dormouse.result.Failure;
import dev.dormouse.result.Result;
import dev.dormouse.result.RowCursor;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What commits, what opens a unit of work, and what its end leaves behind. */
abstract class UnitOfWorkContract extends UnitOfWorkFixture {

    @Test
    void aStatementOfSqlOrHqlCommitsByItself() throws SQLException {
        assertThat(shell.run("insert into club values (3, 'Golf');")).isEqualTo("1 row inserted");
        assertThat(others("select title from club where id = 3")).isEqualTo("Golf");
        assertIdle();
        assertThat(shell.run("hql update Person p set p.age = 1 where p.id = 2;"))
                .isEqualTo("1 row updated");
        assertThat(others(ageOf(2))).isEqualTo("1");
        assertIdle();
    }

    @Test
    void objectsThatAreChangedOpenAUnit() {
        shell.run("Person.get(2).age = 18");
        assertThat(isOpen()).isTrue();
        assertThat(others(ageOf(2))).isEqualTo("17");
        assertThat(shell.run("commit;")).isEqualTo("committed");
        assertThat(isOpen()).isFalse();
        assertThat(others(ageOf(2))).isEqualTo("18");
    }

    @Test
    void savingAndDeletingOpenAUnit() {
        assertThat(shell.run("cyd = save(new Person(name: 'Cyd')); cyd.id != null"))
                .isEqualTo("true");
        assertThat(isOpen()).isTrue();
        shell.runAll("delete(Person.get(2))");
        assertThat(shell.run("select count(*) from person;")).endsWith("2");
        assertThat(others("select count(*) from person")).isEqualTo("2");
        assertThat(others("select count(*) from person where name = 'Cyd'")).isEqualTo("0");
        shell.run("commit()");
        assertThat(others("select count(*) from person where name = 'Cyd'")).isEqualTo("1");
        assertThat(others("select count(*) from person where name = 'Bob'")).isEqualTo("0");
    }

    @Test
    void sqlFromGroovyOpensAUnit() {
        shell.run("sql.execute(\"insert into club values (4, 'Bingo')\")");
        assertThat(isOpen()).isTrue();
        assertThat(others("select count(*) from club")).isEqualTo("2");
        shell.run("rollback");
        assertThat(shell.run("Club.count()")).isEqualTo("2");
        shell.run("update(person).set(person.age, 7).execute()");
        assertThat(isOpen()).isTrue();
    }

    @Test
    void rollbackGivesObjectsTheirValuesBack() {
        shell.runAll(
                "ada = Person.get(1); bob = Person.get(2)",
                "ada.age = 40",
                "delete(bob)",
                "cyd = save(new Person(name: 'Cyd'))");
        assertThat(shell.run("rollback;")).isEqualTo("rolled back");
        assertThat(isOpen()).isFalse();
        assertThat(shell.run("ada.age")).isEqualTo("36");
        assertThat(shell.run("Person.get(2).name")).isEqualTo("Bob");
        assertThat(shell.run("session.contains(cyd)")).isEqualTo("false");
        assertThat(shell.run("Person.count()")).isEqualTo("2");
        shell.run("commit");
        assertThat(others(ageOf(1))).isEqualTo("36");
    }

    @Test
    void beginOpensAUnitByHand() {
        for (String begin : new String[] {"begin", "begin;", "begin()"}) {
            shell.run(begin);
            assertThat(isOpen()).as(begin).isTrue();
            shell.run("insert into club values (5, 'Tennis');");
            assertThat(others("select count(*) from club")).isEqualTo("2");
            shell.run("rollback");
            assertThat(isOpen()).isFalse();
            assertThat(shell.run("select count(*) from club;")).endsWith("2");
        }
        shell.run("begin");
        assertThat(shell.run("begin")).contains("open already");
    }

    @Test
    void commitMayBeginTheNextUnit() {
        shell.runAll("begin", "insert into club values (5, 'Tennis');");
        assertThat(shell.run("commit and chain;")).isEqualTo("committed; the next unit of work is open");
        assertThat(others("select count(*) from club")).isEqualTo("3");
        assertThat(isOpen()).isTrue();
        shell.run("insert into club values (6, 'Golf');");
        assertThat(shell.run("rollback and no chain;")).isEqualTo("rolled back");
        assertThat(isOpen()).isFalse();
        assertThat(others("select count(*) from club")).isEqualTo("3");
    }

    @Test
    void whatFollowsCommitIsNotLeftOut() {
        shell.runAll("begin", "insert into club values (5, 'Tennis');");
        assertThat(shell.run("commit nevertheless;")).startsWith("error: not understood: nevertheless");
        assertThat(isOpen()).isTrue();
        assertThat(others("select count(*) from club")).isEqualTo("2");
    }

    @Test
    void modesThatTheDatabaseDoesNotKnowAreRefused() throws SQLException {
        assertThat(shell.run("begin reed only;")).startsWith("error: ");
        assertThat(isOpen()).isFalse();
        assertIdle();
    }

    @Test
    void commitAndRollbackWithoutAUnitSaySo() {
        assertThat(shell.run("commit")).isEqualTo("there is nothing to commit");
        assertThat(shell.run("rollback;")).isEqualTo("there is nothing to roll back");
    }

    @Test
    void commitWithinALineEndsWhatCameBeforeIt() {
        shell.run("Person.get(1).age = 60; commit(); Person.get(2).age = 61");
        assertThat(others(ageOf(1))).isEqualTo("60");
        assertThat(others(ageOf(2))).isEqualTo("17");
        assertThat(isOpen()).isTrue();
        shell.run("rollback()");
        assertThat(shell.run("Person.get(2).age")).isEqualTo("17");
    }

    @Test
    void sqlWithinALineDoesNotCommitTheLine() {
        shell.run(
                "save(new Club(id: 9, title: 'Nine')); n = rows('select * from club').size(); save(new Club(id: 10, title: 'Ten'))");
        assertThat(shell.run("n")).isEqualTo("3");
        assertThat(isOpen()).isTrue();
        assertThat(others("select count(*) from club")).isEqualTo("2");
        shell.run("rollback");
        assertThat(shell.run("Club.count()")).isEqualTo("2");
    }

    @Test
    void savepointsSetByHandWork() {
        shell.runAll(
                "begin",
                "insert into club values (6, 'six');",
                "savepoint here;",
                "insert into club values (7, 'seven');",
                "rollback to savepoint here;",
                "insert into club values (8, 'eight');",
                "commit");
        assertThat(others("select count(*) from club where id = 6")).isEqualTo("1");
        assertThat(others("select count(*) from club where id = 7")).isEqualTo("0");
        assertThat(others("select count(*) from club where id = 8")).isEqualTo("1");
    }

    @Test
    void aFailedStatementInAUnitUndoesItselfAlone() {
        shell.runAll("ada = Person.get(1)", "ada.age = 40", "insert into club values (3, 'Golf');");
        assertThat(shell.failure("select nonsense from nowhere;").message()).isNotBlank();
        assertThat(shell.failure("from Nowhere;").message()).contains("Nowhere");
        assertThat(shell.failure("throw new IllegalStateException('no')").message())
                .contains("no");
        assertThat(shell.failure("insert into club values (3, 'again');").kind())
                .isEqualTo(Failure.Kind.STATEMENT);
        assertThat(isOpen()).isTrue();
        assertThat(shell.run("select count(*) from club;")).endsWith("3");
        assertThat(shell.run("ada.age")).isEqualTo("40");
        shell.run("commit");
        assertThat(others(ageOf(1))).isEqualTo("40");
        assertThat(others("select count(*) from club")).isEqualTo("3");
    }

    @Test
    void aFailedLineInAUnitUndoesItsOwnChangesToObjects() {
        shell.runAll("ada = Person.get(1); bob = Person.get(2)", "ada.age = 40");
        shell.failure("bob.age = 5; save(new Club(id: 7, title: 'a')); Club.count(); throw new RuntimeException('x')");
        assertThat(shell.runAll("ada.age", "bob.age", "Club.count()")).isEqualTo("40\n17\n2");
        shell.run("commit");
        assertThat(others(ageOf(1))).isEqualTo("40");
        assertThat(others(ageOf(2))).isEqualTo("17");
        assertThat(others("select count(*) from club")).isEqualTo("2");
    }

    @Test
    void aFailedLineWithoutAUnitLeavesNothingBehind() throws SQLException {
        shell.run("bob = Person.get(2)");
        shell.failure(
                "bob.age = 5; save(new Club(id: 7, title: 'a')); session.flush(); throw new RuntimeException('x')");
        assertIdle();
        assertThat(shell.run("bob.age")).isEqualTo("17");
        shell.run("bob.name = 'Rob'");
        shell.run("commit");
        assertThat(others("select count(*) from club")).isEqualTo("2");
        assertThat(others(ageOf(2))).isEqualTo("17");
        assertThat(others("select name from person where id = 2")).isEqualTo("Rob");
    }

    @Test
    void aLineWhoseChangesTheDatabaseRefusesIsUndone() throws SQLException {
        Failure failure = shell.failure("Person.get(2).name = 'Ada'");
        assertThat(failure.kind()).isEqualTo(Failure.Kind.STATEMENT);
        assertThat(failure.message()).containsIgnoringCase("unique");
        assertIdle();
        assertThat(shell.run("Person.get(2).name")).isEqualTo("Bob");
        shell.run("Person.get(1).age = 1");
        assertThat(shell.failure("save(new Person(age: 3))").message()).containsIgnoringCase("null");
        assertThat(isOpen()).isTrue();
        shell.run("commit");
        assertThat(others(ageOf(1))).isEqualTo("1");
        assertThat(others("select count(*) from person")).isEqualTo("2");
    }

    @Test
    void readsLeaveNoTransactionBehind() throws SQLException {
        for (String read : new String[] {
            "select * from person;",
            "select * from person where 1 = 0;",
            "from Person;",
            "select p.name from Person p;",
            "Person.all()",
            "Person.get(1).letters",
            "sql.rows('select * from person')",
            "rows('select * from person')",
            "Note.get(1).comment",
            "1 + 1",
            "println 'x'"
        }) {
            shell.run(read);
            assertThat(isOpen()).as(read).isFalse();
            assertThat(shell.session().connection().getAutoCommit()).as(read).isTrue();
            assertOthersSeeIdle(read);
        }
    }

    @Test
    void rowsThatAreNotReadToTheirEndLeaveNoTransactionBehind() throws SQLException {
        for (String read : new String[] {"select * from person;", "from Person;"}) {
            Result.Rows rows = (Result.Rows) shell.evaluate(read);
            try (RowCursor cursor = rows.cursor()) {
                assertThat(cursor.advance()).isTrue();
            }
            assertIdle();
            assertOthersSeeIdle(read);
        }
    }

    /** Asks the server, where there is one. */
    void assertOthersSeeIdle(String after) throws SQLException {}

    @Test
    void aScriptCommitsAtItsEnd() throws SQLException {
        assertThat(shell.script("a.groovy", "Person.get(1).age = 80\nprintln Person.get(1).age\n", Map.of()))
                .isEqualTo("80");
        assertThat(others(ageOf(1))).isEqualTo("80");
        assertIdle();
        shell.script("a.sql", "insert into club values (3, 'a');\nupdate person set age = 81 where id = 1;", Map.of());
        assertThat(others(ageOf(1))).isEqualTo("81");
        assertIdle();
    }

    @Test
    void aScriptThatFailsIsUndoneAndNamesItsLine() throws SQLException {
        String printed = shell.script(
                "a.groovy",
                "Person.get(1).age = 80\nsession.flush()\n\nthrow new IllegalStateException('no')\n",
                Map.of());
        assertThat(printed).contains("no").contains("a.groovy:4: ");
        assertThat(others(ageOf(1))).isEqualTo("36");
        assertIdle();
        String sql = shell.script("b.sql", "insert into club values (3, 'a');\n\nselect * from nowhere;", Map.of());
        assertThat(sql).contains("b.sql:3: ");
        assertThat(others("select count(*) from club")).isEqualTo("2");
        String hql = shell.script("c.hql", "update Person p set p.age = 3;\n\nfrom Nowhere;", Map.of());
        assertThat(hql).contains("c.hql:3: ");
        assertThat(others(ageOf(1))).isEqualTo("36");
        String unknown = shell.script("d.groovy", "x = 1\nPerson.where { agee > 3 }.list()\n", Map.of());
        assertThat(unknown).contains("d.groovy:2: ");
        assertIdle();
    }

    @Test
    void aScriptMayCommitOnItsWay() throws SQLException {
        shell.script(
                "a.groovy",
                "Person.get(1).age = 80\ncommit()\nPerson.get(2).age = 81\nthrow new Exception('x')\n",
                Map.of());
        assertThat(others(ageOf(1))).isEqualTo("80");
        assertThat(others(ageOf(2))).isEqualTo("17");
        assertIdle();
        shell.script(
                "a.sql",
                "update person set age = 1 where id = 1; commit; update person set age = 2 where id = 2; rollback;",
                Map.of());
        assertThat(others(ageOf(1))).isEqualTo("1");
        assertThat(others(ageOf(2))).isEqualTo("17");
        assertIdle();
    }

    @Test
    void whatIsCommittedWithinALineLeavesNoUnitOpen() throws SQLException {
        shell.run("save(new Club(id: 8, title: 'a')); commit()");
        assertIdle();
        assertThat(others("select title from club where id = 8")).isEqualTo("a");
    }

    @Test
    void aReadOfColumnsThatAreNamedLikeStatementsOpensNoUnit() throws SQLException {
        assertThat(shell.run("Note.where { replace == 2 }.list().comment")).isEqualTo("value\nhm");
        assertIdle();
    }
}
