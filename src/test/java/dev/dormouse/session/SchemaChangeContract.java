package dev.dormouse.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dormouse.entity.EntityTypes;
import dev.dormouse.testing.Collected;
import dev.dormouse.testing.TestDatabase;
import dev.dormouse.testing.TestShell;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The schema changes while the shell is open. */
abstract class SchemaChangeContract {

    TestShell shell;

    abstract TestDatabase database();

    @BeforeEach
    void open() {
        shell = TestShell.on(database()
                .openWith(
                        "create table person(id integer primary key, name varchar(40))",
                        "create table pet(id integer primary key, name varchar(40),"
                                + " owner_id integer references person(id))",
                        "create table seat(line integer, place integer, taken varchar(40), primary key (line, place))",
                        "create table word(id integer primary key, text varchar(40))",
                        "insert into person values (1, 'Ada'), (2, 'Bob')",
                        "insert into pet values (1, 'Rex', 1), (2, 'Tom', 1)",
                        "insert into seat values (1, 2, 'yes')",
                        "insert into word values (1, 'hello')"));
    }

    @AfterEach
    void close() {
        shell.close();
    }

    @Test
    void aNewColumnIsKnownInTheNextLine() {
        assertThat(shell.run("Person.get(1).name")).isEqualTo("Ada");
        shell.run("alter table person add column age integer;");
        assertThat(shell.run("Person.where { age == null }.count()")).isEqualTo("2");
    }

    @Test
    void aNewColumnIsReadBehindThePrompt() throws InterruptedException {
        shell.run("Person.count()");
        shell.run("alter table person add column age integer;");
        for (int i = 0; i < 500 && !knowsAge(); i++) {
            Thread.onSpinWait();
            synchronized (this) {
                wait(10);
            }
        }
        assertThat(knowsAge()).isTrue();
    }

    private boolean knowsAge() {
        return shell.session()
                .snapshot()
                .models()
                .find("Person")
                .orElseThrow()
                .find("age")
                .isPresent();
    }

    @Test
    void variablesAndListsOfThemGetTheirObjectsAnew() {
        shell.runAll(
                "ada = Person.get(1)",
                "all = Person.where { id > 0 }.orderBy { id }.list()",
                "fixed = List.of(Person.get(2))",
                "named = [first: Person.get(1), deep: [Person.get(2)]]",
                "array = [Person.get(2)] as Object[]",
                "unique = [Person.get(1)] as Set",
                "seat = Seat.get(1, 2)");
        shell.run("alter table person add column age integer default 7;");
        assertThat(shell.run("ada.age")).isEqualTo("7");
        assertThat(shell.run("all.sum { it.age }")).isEqualTo("14");
        assertThat(shell.run("fixed[0].age + named.first.age + named.deep[0].age + array[0].age + unique[0].age"))
                .isEqualTo("35");
        assertThat(shell.run("ada.is(all[0]) && seat.taken == 'yes'")).isEqualTo("true");
        assertThat(shell.run("seat.taken = 'no'; commit(); Seat.get(1, 2).is(seat)"))
                .isEqualTo("true");
    }

    @Test
    void anObjectThatIsHiddenSaysThatItIsOfTheOldShape() {
        shell.run("class Box { def held }");
        shell.run("box = new Box(held: Person.get(1))");
        shell.run("alter table person add column age integer;");
        assertThat(shell.run("box.held.name")).isEqualTo("Ada");
        assertThat(shell.run("box.held.name = 'Eve'"))
                .isEqualTo("error: this object is of the old shape: the schema has changed since it was read\n"
                        + "hint:  read it again");
        assertThat(shell.run("save(box.held)")).startsWith("error: this object is of the old shape");
        assertThat(shell.run("box.held.pets.size()")).startsWith("error: this object is not in the session any more");
    }

    @Test
    void aNewTableLeavesAllObjectsAlone() {
        shell.runAll("ada = Person.get(1)", "box = { -> ada }", "loader = Person.classLoader");
        shell.run("create table note(id integer primary key, body varchar(40));");
        assertThat(shell.run("Note.count()")).isEqualTo("0");
        assertThat(shell.run("box().is(Person.get(1)) && loader.is(Note.classLoader)"))
                .isEqualTo("true");
        assertThat(shell.run("ada.pets.size()")).isEqualTo("2");
    }

    @Test
    void aDroppedTableSaysSo() {
        shell.runAll("hello = Word.get(1)", "words = Word.all()", "ada = Person.get(1)");
        shell.run("drop table word;");
        assertThat(shell.run("ada.name")).isEqualTo("Ada");
        assertThat(shell.run("hello.text")).isEqualTo("hello");
        assertThat(shell.run("hello.text = 'bye'"))
                .isEqualTo("error: there is no entity Word any more\n"
                        + "hint:  its table \"word\" was dropped, or has no key now");
        assertThat(shell.run("save(words[0])")).startsWith("error: there is no entity Word any more");
        assertThat(shell.run("Word.count()")).startsWith("error: ");
        assertThat(shell.run("ada.name = 'Eve'; commit(); Person.get(1).name")).isEqualTo("Eve");
    }

    @Test
    void aTableDroppedWithinALineSaysSoToo() {
        assertThat(shell.run("x = Word.get(1); sql.execute('drop table word'); x.text"))
                .isEqualTo("hello");
        assertThat(shell.run("Person.get(2).name")).isEqualTo("Bob");
    }

    @Test
    void oldClassLoadersAreCollected() {
        List<WeakReference<ClassLoader>> loaders = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            shell.run("alter table word " + (i % 2 == 0 ? "add column extra integer" : "drop column extra") + ";");
            shell.run("ada = Person.get(1); pets = ada.pets; ada.name = 'Ada ' + " + i + "; rollback()");
            shell.run("Pet.where { owner.name.startsWith('A') }.orderBy { name }.list()*.owner*.name");
            shell.run("select(pet.name, pet.owner.name).from(pet).where(pet.id.gt(0)).fetch()");
            shell.run("from Pet p where p.owner.name is not null");
            shell.run("def pick(x) { x.name }; pick(word) + ''");
            EntityTypes types = shell.session().entities().orm().types();
            loaders.add(new WeakReference<>(types.classLoader()));
        }
        long distinct = loaders.stream().map(WeakReference::get).distinct().count();
        assertThat(distinct).isGreaterThan(1);
        assertThat(Collected.alive(loaders)).as("class loaders alive of 50").isLessThanOrEqualTo(3);
    }
}
