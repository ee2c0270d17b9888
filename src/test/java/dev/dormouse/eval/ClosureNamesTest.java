package dev.dormouse.eval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dormouse.testing.TestDatabase;
import dev.dormouse.testing.TestShell;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Columns that are called what a Groovy closure calls things of its own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClosureNamesTest {

    private TestShell shell;

    @BeforeAll
    void open() {
        shell = TestShell.on(TestDatabase.H2.openWith(
                        "create table dog (id integer primary key, owner varchar(20), directive integer)",
                        "insert into dog values (1, 'Ada', 5), (2, 'Emmy', 7)",
                        "create table scrap (owner varchar(20), delegate integer)",
                        "insert into scrap values ('Ada', 1), ('Emmy', 2)"))
                .format("csv");
    }

    @AfterAll
    void close() {
        shell.close();
    }

    private void assertAnswer(String line, String answer) {
        assertThat(shell.run(line)).as(line).isEqualTo(answer);
    }

    @Test
    void areMeantInConditions() {
        assertAnswer("Dog.where { owner == 'Ada' }*.id", "value\n1");
        assertAnswer("Dog.where { owner_ == 'Ada' && directive < 6 }*.id", "value\n1");
        assertAnswer("Dog.where { id > 0 && (directive == 7 || owner == 'x') }*.id", "value\n2");
        assertAnswer("Dog.where { it.owner == 'Emmy' }*.id", "value\n2");
        assertAnswer("Dog.all().findAll { it.owner_ == 'Ada' }.size()", "1");
    }

    @Test
    void areMeantOfTablesWithoutAKey() {
        assertAnswer("db.scrap.where { owner == 'Ada' }*.delegate", "value\n1");
        assertAnswer("db.scrap.where { delegate == 2 }*.owner", "value\nEmmy");
    }

    @Test
    void whatIsNoAttributeIsSaid() {
        assertThat(shell.failure("Dog.where { delegate == 1 }").message())
                .isEqualTo("Dog has no attribute \"delegate\"");
    }
}
