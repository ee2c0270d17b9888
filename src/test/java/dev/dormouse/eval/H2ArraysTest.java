package dev.dormouse.eval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dormouse.testing.TestDatabase;
import dev.dormouse.testing.TestShell;
import org.junit.jupiter.api.Test;

/** H2's arrays in conditions. */
class H2ArraysTest {

    @Test
    void whatIsNotAskedForIsSaid() {
        try (TestShell shell = TestShell.on(TestDatabase.H2.openWith(
                "create table task (id integer primary key, tags varchar(20) array)",
                "insert into task values (1, array['x', 'y'])"))) {
            assertThat(shell.run("Task.where { 'x' in tags }*.id"))
                    .startsWith(
                            "error: only of PostgreSQL's arrays a condition asks whether they hold a value, not of task.tags");
            assertThat(shell.run("hql select t.id from Task t where array_contains(t.tags, 'x')"))
                    .isEqualTo("id\n1");
        }
    }
}
