package dev.dormouse.eval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dormouse.testing.TestDatabase;
import dev.dormouse.testing.TestShell;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Enums of a database as classes, in every language, on PostgreSQL. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EnumTest {

    private TestShell shell;

    @BeforeAll
    void open() {
        shell = TestShell.on(
                TestDatabase.POSTGRESQL.openWith(
                        "create type mood as enum ('sad', 'very happy', 'happy', 'it''s', '2nd', 'class')",
                        "create type status as enum ('open', 'done')",
                        "create table statuses (id int primary key, code status)",
                        "create table people (id int primary key, name text, mood mood not null default 'sad', second mood,"
                                + " moods mood[])",
                        "insert into people values (1, 'Ann', 'happy', null, '{happy,\"very happy\"}'), (2, 'Bob', 'sad', 'it''s', null)"));
    }

    @AfterAll
    void close() {
        shell.close();
    }

    private void assertAnswer(String line, String... printed) {
        assertThat(shell.run(line)).as(line).isEqualTo(String.join("\n", printed));
    }

    @Test
    void constantsAreNamedAfterTheLabelsAndPrintAsThem() {
        assertAnswer("Mood.happy", "happy");
        assertAnswer("Mood.very_happy.label()", "very happy");
        assertAnswer("Mood.values()*.name()", "value", "sad", "very_happy", "happy", "it_s", "_2nd", "class_");
        assertAnswer("Mood.of(\"it's\") == Mood.it_s", "true");
        assertAnswer("Person.get(1).mood.getClass() == Person.get(2).second.getClass()", "true");
    }

    @Test
    void anEntityKeepsItsName() {
        assertAnswer("new Status(id: 1, code: 'open').code.getClass().name", "StatusEnum");
    }

    @Test
    void labelsAreTextInGroovy() {
        assertAnswer("Person.where { mood == 'happy' }.list().name", "value", "Ann");
        assertAnswer("Person.where { mood == Mood.happy }.count()", "1");
        assertAnswer("Person.where { mood in ['happy', 'very happy'] }.count()", "1");
        assertAnswer("Person.where { second == \"it's\" }.count()", "1");
        assertAnswer("Person.where { mood > 'sad' }.count()", "1");
        assertAnswer("Person.where { mood.in(Mood.happy, Mood.sad) }.count()", "2");
        assertAnswer("Person.all().sort { it.mood }*.name", "value", "Bob", "Ann");
        assertAnswer("Person.where { id < 3 }.orderBy { mood }.list()*.name", "value", "Bob", "Ann");
    }

    /** As the manual says. */
    @Test
    void objectsHaveConstants() {
        assertAnswer("Person.get(1).mood == Mood.happy", "true");
        assertAnswer("Person.get(1).mood.label() == 'happy'", "true");
    }

    @Test
    void aConstantEqualsItsLabel() {
        shell.run("p = Person.get(1); wanted = 'happy'; n = 1");
        for (String line : new String[] {
            "p.mood == 'happy'",
            "'happy' == p.mood",
            "p.mood == wanted",
            "p.mood == \"${wanted}\"",
            "p.mood != 'sad'",
            "!(p.mood != wanted)",
            "p.mood in ['sad', 'happy']",
            "p.mood in ['sad', wanted]",
            "p.mood !in ['sad', 'very happy']",
            "'happy' in [p.mood]",
            "Person.all().findAll { it.mood == 'happy' }*.name == ['Ann']",
            "Person.all().any { x -> x.mood == wanted && x.name == 'Ann' }",
            "def same(a, b) { a == b }; same(p.mood, 'happy')",
            "class Same { static boolean of(a) { a == 'happy' } }; Same.of(p.mood)",
            "p.mood == 'hapy' ? false : true",
            "p.mood != null && p.mood == Mood.happy && p.mood != Mood.sad && p.mood in [Mood.happy]",
            "null == null && 1 == 1.0 && 'a' == \"${'a'}\" && [1] == [1L] && n == 1 && n in 1..3 && 'a' in ['a'] && n in Integer"
        }) {
            assertAnswer(line, "true");
        }
        shell.run("def which(m) { switch (m) { case 'sad': return 1; case 'happy': return 2; default: return 3 } }");
        assertAnswer("which(p.mood)", "2");
        assertAnswer("second = Person.get(2).second; second == Mood.of('it\\'s') && second == 'it\\'s'", "true");
        assertAnswer("p.second == 'happy'", "false");
        assertAnswer("wanted == 'Happy' || p.mood == 'Happy'", "false");
    }

    @Test
    void labelsAreTextInHql() {
        assertAnswer(
                "from Person p where p.mood = 'happy'",
                "id,name,mood,second,moods",
                "1,Ann,happy,,\"[\"\"happy\"\",\"\"very happy\"\"]\"");
        assertAnswer("hql select p.name from Person p where p.mood = Mood.happy", "name", "Ann");
        assertAnswer("hql select p.name from Person p where p.second = 'it''s'", "name", "Bob");
        assertAnswer("hql select p.name from Person p where p.mood in ('happy', 'very happy')", "name", "Ann");
        shell.run("wanted = 'happy'");
        assertAnswer("hql select p.name from Person p where p.mood = :wanted", "name", "Ann");
        shell.run("several = ['happy', 'it\\'s']");
        assertAnswer("hql select p.name from Person p where p.mood in :several", "name", "Ann");
        assertAnswer(
                "hql select p.mood, count(*) from Person p where p.id < 3 group by p.mood order by p.mood",
                "mood,count(*)",
                "sad,1",
                "happy,1");
        assertAnswer("hql('select p.name from Person p where p.mood = :m', [m: 'happy'])", "name", "Ann");
    }

    @Test
    void objectsTakeLabels() {
        shell.run("p = new Person(id: 3, name: 'Cid', mood: 'very happy'); save(p); commit()");
        assertAnswer("select mood::text as m from people where id = 3;", "m", "very happy");
        shell.run("p.mood = 'it\\'s'; p.moods = ['2nd', Mood.sad]; commit()");
        assertAnswer(
                "select mood::text as m, moods::text as ms from people where id = 3;", "m,ms", "it's,\"{2nd,sad}\"");
        shell.run("q = Person.create(id: 4, mood: 'class', second: Mood.happy); commit()");
        assertAnswer("select mood::text as m, second::text as s from people where id = 4;", "m,s", "class,happy");
        assertAnswer("update(person).set(person.mood, 'sad').where(person.id.eq(4)).execute()", "1");
        assertAnswer("hql update Person p set p.mood = 'happy' where p.id = 4", "1 row updated");
        assertAnswer("select mood::text as m from people where id = 4;", "m", "happy");
        shell.run("delete from people where id > 2; commit;");
    }

    @Test
    void aWrongLabelIsFoundBeforeAnythingIsSent() {
        shell.run("wrong = 'hapy'; someone = Person.get(1); someone.name");
        for (String line : new String[] {
            "Person.where { mood == 'hapy' }.count()",
            "new Person(id: 9, mood: 'hapy')",
            "Person.create(id: 9, mood: 'hapy')",
            "someone.mood = 'hapy'",
            "someone.moods = ['hapy']",
            "Mood.of('hapy')",
            "update(person).set(person.mood, 'hapy').execute()",
            "from Person p where p.mood = 'hapy'",
            "from Person p where p.mood in ('happy', 'hapy')",
            "from Person p where p.mood = :wrong",
            "from Person p where p.mood = Mood.hapy",
            "hql update Person p set p.mood = 'hapy'"
        }) {
            shell.run("someone.name");
            long before = shell.session().watch().statements();
            assertThat(shell.run(line))
                    .as(line)
                    .startsWith("error: \"hapy\" is no Mood")
                    .endsWith("hint:  did you mean \"happy\"?");
            assertThat(shell.session().watch().statements()).as(line).isEqualTo(before);
        }
    }
}
