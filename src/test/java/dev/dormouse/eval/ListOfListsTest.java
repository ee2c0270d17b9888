package dev.dormouse.eval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dormouse.testing.TestDatabase;
import dev.dormouse.testing.TestShell;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ListOfListsTest {

    @ParameterizedTest
    @EnumSource(names = {"POSTGRESQL", "H2", "SQLITE", "MARIADB"})
    void itIsForRowsOfValues(TestDatabase database) {
        try (TestShell shell = TestShell.on(database.openEmpty())) {
            shell.runAll(
                    "create table pair (a integer, b integer);",
                    "insert into pair values (1, 2), (3, 4), (5, 6);",
                    "pairs = [[1, 2], [5, 6]]");
            assertThat(shell.run("select a from pair where a in (:pairs);"))
                    .isEqualTo("error: \":pairs\" is a list of lists, and one value is asked for\n"
                            + "hint:  (a, b) in (:pairs) compares rows of values; a plain list is pairs.flatten()");
            assertThat(shell.run("select a from pair where (a, b) in (:pairs) order by a;"))
                    .isEqualTo("a\n1\n5");
        }
    }
}
