package dev.dormouse.eval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dormouse.testing.TestDatabase;
import dev.dormouse.testing.TestShell;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Behind a pooler the driver's prepared statements meet those of somebody else. */
class PoolerTest {

    @Test
    void aStatementThatSomebodyElseHasPreparedIsExplained() {
        try (TestShell shell = TestShell.on(TestDatabase.POSTGRESQL.openWith())) {
            for (int i = 1; i <= 100; i++) {
                shell.run("prepare \"S_" + i + "\" as select 1;");
            }
            String printed = IntStream.range(0, 20)
                    .mapToObj(i -> shell.run("select 1 as one;"))
                    .collect(Collectors.joining("\n"));

            assertThat(printed)
                    .contains("already exists")
                    .contains("hint:  a pooler such as PgBouncer needs ?preferQueryMode=simple behind the URL");
        }
    }
}
