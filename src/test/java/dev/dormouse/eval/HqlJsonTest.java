package dev.dormouse.eval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dormouse.demo.ChinookEdition;
import dev.dormouse.testing.TestDatabase;
import dev.dormouse.testing.TestShell;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** HQL's functions for JSON and XML give text. */
class HqlJsonTest {

    @ParameterizedTest
    @EnumSource(names = {"H2", "POSTGRESQL"})
    void documentsAreMadeAndRead(TestDatabase database) {
        try (TestShell shell = TestShell.on(database.openChinook(ChinookEdition.SNAKE_CASE))) {
            assertThat(selected(shell, "json_object(key 'name' value g.name)", "{\"name\":\"Rock\"}"))
                    .isEqualTo("true");
            assertThat(selected(shell, "json_value('{\"a\":1}', '$.a')", "1")).isEqualTo("true");
            assertThat(selected(shell, "xmlelement(name genre, g.name)", "<genre>Rock</genre>"))
                    .isEqualTo("true");
        }
    }

    /** Whether the expression gives that text; spaces aside, with which databases differ. */
    private static String selected(TestShell shell, String expression, String expected) {
        return shell.run(
                "hql('''select " + expression + " from Genre g where g.genreId = 1''')[0].replaceAll(/\\s/, '') == '"
                        + expected.replace(" ", "") + "'");
    }
}
