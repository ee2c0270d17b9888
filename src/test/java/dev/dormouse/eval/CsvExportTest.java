package dev.dormouse.eval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dormouse.output.DataWriter;
import dev.dormouse.output.FailurePrinter;
import dev.dormouse.output.OutputFormats;
import dev.dormouse.output.OutputOptions;
import dev.dormouse.output.ResultPrinter;
import dev.dormouse.result.CsvCursor;
import dev.dormouse.result.Origin;
import dev.dormouse.result.Result;
import dev.dormouse.result.ShellException;
import dev.dormouse.result.Statement;
import dev.dormouse.script.ScriptFile;
import dev.dormouse.testing.Background;
import dev.dormouse.testing.TestDatabase;
import dev.dormouse.testing.TestShell;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** CSV that PostgreSQL writes itself is the same, byte for byte, as what the shell writes. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CsvExportTest {

    private TestShell shell;

    @BeforeAll
    void open() {
        shell = TestShell.chinook(TestDatabase.POSTGRESQL);
    }

    @AfterAll
    void close() {
        shell.close();
    }

    private Statement statement(String text) {
        return ScriptFile.split(text, Origin.TYPED, shell.session().dialect()).get(0);
    }

    private Result asCsv(String text) {
        return shell.evaluator().evaluateAsCsv(statement(text));
    }

    private static void print(Result result, OutputStream out) {
        DataWriter data = new DataWriter(out);
        new ResultPrinter(OutputFormats.find("csv").orElseThrow(), OutputOptions.batch(), data, data).print(result);
    }

    private String export(String text) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            print(asCsv(text), out);
        } catch (ShellException e) {
            return out.toString(StandardCharsets.UTF_8)
                    + new FailurePrinter(OutputOptions.batch())
                            .text(e.failure())
                            .stripTrailing();
        }
        return out.toString(StandardCharsets.UTF_8).stripTrailing();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select * from track order by track_id;",
                "select * from invoice order by invoice_id desc -- the newest first\n;",
                "/* all */ select * from employee order by 1 limit 3",
                "with one as (select 1 as n) select n, n from one;",
                "values (1, 'a'), (2, null), (3, '');",
                "table genre;",
                "sql (select genre_id from genre where genre_id < 3) union all select 7;",
                "select true as t, false as f, null::boolean as n, 1::smallint, 2::bigint, 3::oid;",
                "select 1.50, 1e-10::numeric, 1e20::numeric, 'NaN'::numeric, -0.5;",
                "select '', ' ', 'a,b', 'say \"hi\"', E'two\\nlines', E'\\r', 'NULL', 'žluťoučký 🐭', 'x'::char(4), 'n'::name;",
                "select date '2026-02-28', date 'infinity', date '0044-03-15 BC', time '12:30:00.5', time '00:00';",
                "select timestamp '2026-01-01 00:00:00.123456', timestamp '-infinity', timestamp '0044-03-15 12:00 BC';",
                "select timestamptz '2026-07-01 12:00:00.5+02', timestamptz 'infinity', timestamptz '0044-03-15 12:00+00 BC';",
                "select uuid '00000000-0000-0000-0000-00000000000a', '{\"a\": [1, 2]}'::json, '{\"b\":1}'::jsonb;",
                "select 1 where false;"
            })
    void theDatabaseWritesWhatTheShellWould(String query) {
        Result written = asCsv(query);
        assertThat(written).isInstanceOf(Result.CsvRows.class);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        print(written, out);
        ByteArrayOutputStream own = new ByteArrayOutputStream();
        print(shell.evaluator().evaluate(statement(query)), own);
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(own.toString(StandardCharsets.UTF_8));
        assertThat(shell.session().unit().isOpen()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Europe/Berlin", "Asia/Kolkata", "America/St_Johns", "UTC"})
    void momentsAreInTheZoneOfTheSession(String zone) {
        shell.run("set time zone '" + zone + "';");
        theDatabaseWritesWhatTheShellWould("select timestamptz '2026-07-01 12:00+00' + n * interval '97 days 5 hours'"
                + " from generate_series(-200, 20) as n;");
        theDatabaseWritesWhatTheShellWould("select timestamptz '1700-01-01 00:00+00', timestamptz '-infinity';");
        shell.run("set time zone 'UTC';");
    }

    /** Where its text is not the shell's, or COPY does not take the statement, the shell writes. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "select 1e20::float8 as x;",
                "select array[1, 2];",
                "select '\\x00'::bytea;",
                "select interval '1 day';",
                "show server_version;",
                "explain select 1;",
                "with gone as (delete from genre where genre_id = 1000 returning *) select * from gone;",
                "select name from genre where genre_id = :n;"
            })
    void whatItWouldWriteOtherwiseIsLeftToTheShell(String query) {
        shell.session().variables().put("n", 1);
        Result result = asCsv(query);
        assertThat(result).isInstanceOf(Result.Rows.class);
        print(result, OutputStream.nullOutputStream());
    }

    @Test
    void aMistakeIsShownAtItsPlace() {
        assertThat(export("select nam from genre;")).isEqualTo("""
                        error: column "nam" does not exist
                        line 1: select nam from genre
                                       ^
                        hint:  did you mean "name"?""");
        assertThat(shell.run("select 1 as one;")).isEqualTo("one\n1");
    }

    @Test
    void aFailureInTheMiddleEndsIt() {
        assertThat(export("select 1 / (3 - i) from generate_series(1, 5) as i;"))
                .startsWith("?column?\n0\n1\n")
                .contains("error: division by zero");
        assertThat(shell.run("select 1 as one;")).isEqualTo("one\n1");
    }

    @Test
    void anOpenUnitOfWorkIsSeenAndOutlivesAFailure() {
        shell.runAll("begin", "insert into genre values (100, 'Zydeco');");
        assertThat(export("select name from genre where genre_id = 100;")).isEqualTo("name\nZydeco");
        assertThat(export("select 1 / 0;")).contains("division by zero");
        assertThat(export("select name from genre where genre_id = 100;")).isEqualTo("name\nZydeco");
        shell.run("rollback");
        assertThat(export("select name from genre where genre_id = 100;")).isEqualTo("name");
    }

    @Test
    void theFirstRowsOfABillionComeAtOnce() {
        Result.CsvRows rows = (Result.CsvRows) asCsv("select generate_series(1, 1000000000) as i, repeat('x', 3);");
        try (CsvCursor cursor = rows.cursor()) {
            assertThat(cursor.advance()).isTrue();
            assertThat(new String(cursor.row(), StandardCharsets.UTF_8)).isEqualTo("1,xxx\n");
        }
        assertThat(shell.run("select 1 as one;")).isEqualTo("one\n1");
        assertThat(shell.session().unit().isOpen()).isFalse();
    }

    @RepeatedTest(20)
    void itCanBeStoppedAtAnyMoment() {
        Background running = Background.start(() -> export("select generate_series(1, 1000000000)::int as i;"));
        assertThat(running.repeatUntilDone(() -> shell.session().running().cancel()))
                .contains("interrupted");
        assertThat(shell.run("select 1 as one;")).isEqualTo("one\n1");
    }
}
