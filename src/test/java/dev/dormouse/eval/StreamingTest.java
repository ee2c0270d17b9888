package dev.dormouse.eval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dormouse.output.DataWriter;
import dev.dormouse.output.OutputFormats;
import dev.dormouse.output.OutputOptions;
import dev.dormouse.output.ResultPrinter;
import dev.dormouse.result.Result;
import dev.dormouse.result.RowCursor;
import dev.dormouse.testing.TestDatabase;
import dev.dormouse.testing.TestShell;
import java.io.OutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows come as they are read: as many as there are fit through any heap, and the first ones come at once. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StreamingTest {

    private TestShell shell;

    @BeforeAll
    void open() {
        shell = TestShell.chinook(TestDatabase.POSTGRESQL);
    }

    @AfterAll
    void close() {
        shell.close();
    }

    /** All of them would take minutes, and more memory than there is. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POSTGRESQL|select generate_series(1, 1000000000) as i, repeat('x', 100);",
                "SQLITE|with recursive n(i) as (select 1 union all select i + 1 from n) select i, hex(zeroblob(100)) from n;",
                "MARIADB|select a.seq, repeat('x', 100) from seq_1_to_1000000 a, seq_1_to_1000000 b;"
            })
    void theFirstRowsOfABillionComeAtOnce(TestDatabase database, String query) {
        try (TestShell other = TestShell.on(database.openEmpty())) {
            Result.Rows rows = (Result.Rows) other.evaluate(query);
            try (RowCursor cursor = rows.cursor()) {
                for (int i = 0; i < 3; i++) {
                    assertThat(cursor.advance()).isTrue();
                }
                assertThat(((Number) cursor.cell(0)).intValue()).isPositive();
            }
            assertThat(other.run("select 1 as one;")).isEqualTo("one\n1");
            assertThat(other.session().unit().isOpen()).isFalse();
        }
    }

    @Test
    void aMillionRowsArePrintedWithoutBeingKept() {
        Result result = shell.evaluate("select i, 'row ' || i as text from generate_series(1, 1000000) as i;");
        CountingStream out = new CountingStream();
        DataWriter data = new DataWriter(out);
        new ResultPrinter(OutputFormats.find("csv").orElseThrow(), OutputOptions.batch(), data, data).print(result);
        assertThat(out.lines).isEqualTo(1_000_001);
    }

    @Test
    void objectsOfAnHqlQueryAreLetGoWhileTheyAreRead() {
        shell.run("session.clear()");
        Result.Rows rows = (Result.Rows) shell.evaluate("from Track order by trackId;");
        long most = 0;
        int count = 0;
        try (RowCursor cursor = rows.cursor()) {
            while (cursor.advance()) {
                count++;
                most = Math.max(
                        most,
                        shell.session().entities().session().getStatistics().getEntityCount());
            }
        }
        assertThat(count).isEqualTo(3503);
        assertThat(most).isBetween(1L, 3000L);
    }

    @Test
    void objectsThatVariablesHoldAreNotLetGo() {
        shell.run("kept = Track.get(1)");
        shell.run("from Track;");
        assertThat(shell.run("session.contains(kept)")).isEqualTo("true");
        shell.run("session.clear()");
    }

    private static final class CountingStream extends OutputStream {

        private long lines;

        @Override
        public void write(int b) {
            lines += b == '\n' ? 1 : 0;
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            for (int i = offset; i < offset + length; i++) {
                lines += bytes[i] == '\n' ? 1 : 0;
            }
        }
    }
}
