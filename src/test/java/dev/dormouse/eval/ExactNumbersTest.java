package dev.dormouse.eval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dormouse.result.Failure;
import dev.dormouse.testing.TestDatabase;
import dev.dormouse.testing.TestShell;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A number that an attribute cannot hold is never cut to one that it can: not in a condition, not in a key, not in a value. */
class ExactNumbersTest {

    private static void assertAnswer(TestShell shell, String line, String answer) {
        assertThat(shell.run(line)).as(line).isEqualTo(answer);
    }

    private static void assertFailure(TestShell shell, String line, String message) {
        Failure failure = shell.failure(line);
        assertThat(failure.message()).as(line).isEqualTo(message);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void conditionsCompareExactly(TestDatabase database) {
        try (TestShell shell = TestShell.chinook(database)) {
            assertAnswer(shell, "Track.where { milliseconds == 343719.5 }.count()", "0");
            assertAnswer(shell, "Track.where { milliseconds < 343719.5 }.count()", "2797");
            assertAnswer(shell, "Track.where { milliseconds < 343719.5d }.count()", "2797");
            assertAnswer(shell, "Track.where { milliseconds in 343719.5..343719.7 }.count()", "0");
            assertAnswer(shell, "Track.where { milliseconds in [343719.5, 343719] }.count()", "1");
            assertAnswer(shell, "Track.where { trackId == 4294967297L }.count()", "0");
            assertAnswer(shell, "Track.where { trackId < 4294967297L }.count()", "3503");
            assertAnswer(shell, "Track.where { trackId > -4294967297L }.count()", "3503");
            assertAnswer(shell, "Track.where { milliseconds == 343719L }.count()", "1");
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void querydslsOwnMethodsCompareExactly(TestDatabase database) {
        try (TestShell shell = TestShell.chinook(database)) {
            String query = "selectFrom(track).where(track.milliseconds.%s).fetch().size()";
            assertAnswer(shell, String.format(query, "lt(343719.5)"), "2797");
            assertAnswer(shell, String.format(query, "loe(343719.5d)"), "2797");
            assertAnswer(shell, String.format(query, "lt(343719)"), "2796");
            assertAnswer(shell, String.format(query, "goe(343719.5)"), "706");
            assertAnswer(shell, String.format(query, "gt(343718.5)"), "707");
            assertAnswer(shell, String.format(query, "lt(4294967297L)"), "3503");
            assertAnswer(shell, String.format(query, "between(343718.5, 343719.5)"), "1");
            assertAnswer(shell, String.format(query, "between(343718.1, 343718.9)"), "0");
            assertAnswer(shell, String.format(query, "notBetween(343718.5, 343719.5)"), "3502");
            assertAnswer(shell, String.format(query, "in(343719.5, 343719)"), "1");
            assertAnswer(shell, String.format(query, "notIn(343719.5, 343719)"), "3502");
            assertAnswer(shell, String.format(query, "in([343719.5, 343719])"), "1");
            assertAnswer(shell, String.format(query, "add(1).lt(343720.5)"), "2797");
            assertAnswer(shell, "Track.where { milliseconds.lt(343719.5) }.count()", "2797");
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void conditionsReckonExactly(TestDatabase database) {
        try (TestShell shell = TestShell.chinook(database)) {
            assertAnswer(shell, "Track.where { milliseconds + 0.5 == 343719 }.count()", "0");
            assertAnswer(shell, "Track.where { milliseconds + 0.5 == 343719.5 }.count()", "1");
            assertAnswer(shell, "Track.where { milliseconds * 1.5 > 343719.5 }.count()", "2243");
            if (database != TestDatabase.HSQLDB) {
                assertAnswer(shell, "Track.where { milliseconds / 1000.0 > 300 }.count()", "1069");
            }
            assertAnswer(shell, "Track.where { trackId + 4294967297L > 5 }.count()", "3503");
            assertAnswer(shell, "Track.where { trackId * 1.5 in [1.5, 3, 4.4] }.count()", "2");
            assertAnswer(shell, "Track.where { milliseconds % 2 == 0 }.count()", "1763");
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = TestDatabase.class,
            names = {"H2", "POSTGRESQL"})
    void keysAndValuesAreNotCut(TestDatabase database) {
        try (TestShell shell = TestShell.chinook(database)) {
            for (String key : List.of("1.5", "'1.5'", "4294967297", "Double.NaN")) {
                assertThat(shell.failure("Track.get(" + key + ")").message()).startsWith("Track.trackId is ");
            }
            assertAnswer(shell, "Track.get('1').is(Track.get(1L)) && Track.get(1.0).is(Track.get(1))", "true");
            assertFailure(
                    shell,
                    "Track.get(1).milliseconds = 1.5",
                    "Track.milliseconds is an Integer, but 1.5 is a BigDecimal");
            assertFailure(
                    shell,
                    "Track.get(1).milliseconds = 4294967297",
                    "Track.milliseconds is an Integer, but 4294967297 is a Long");
            assertFailure(
                    shell,
                    "Track.get(1).milliseconds = '77'",
                    "Track.milliseconds is an Integer, but '77' is a String");
            assertThat(shell.failure("Track.get(1).milliseconds = 1.5").hint())
                    .contains("it has a fraction: Math.round(1.5) rounds it");
            assertFailure(
                    shell,
                    "new Genre(genreId: 1.5, name: 'x')",
                    "Genre.genreId is an Integer, but 1.5 is a BigDecimal");
            assertFailure(
                    shell,
                    "update(track).set(track.milliseconds, 1.7).execute()",
                    "track.milliseconds is an Integer, but 1.7 is a BigDecimal");
            shell.run("m = 343719.5");
            assertFailure(
                    shell, "from Track t where t.milliseconds = :m;", ":m is an Integer, but 343719.5 is a BigDecimal");
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = TestDatabase.class,
            names = {"H2", "POSTGRESQL"})
    void aDayIsTheMidnightThatItBeginsWith(TestDatabase database) {
        try (TestShell shell = TestShell.chinook(database)) {
            shell.run("d = java.time.LocalDate.of(2010, 1, 1)");
            String sql = shell.run("select count(*) from invoice where invoice_date >= :d;");
            String count = sql.substring(sql.indexOf('\n') + 1);
            assertAnswer(shell, "Invoice.where { invoiceDate >= d }.count()", count);
            assertAnswer(shell, "hql('select count(i) from Invoice i where i.invoiceDate >= :d')[0]", count);
        }
    }
}
