package dev.dormouse.eval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dormouse.connect.OpenDatabase;
import dev.dormouse.demo.ChinookEdition;
import dev.dormouse.testing.Background;
import dev.dormouse.testing.EarlyCancel;
import dev.dormouse.testing.TestDatabase;
import dev.dormouse.testing.TestShell;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ctrl-C in the moment before the driver sends a statement: databases ignore a cancel that comes before what it is to stop. */
class EarlyCancelTest {

    private static final String MEANT = "(?i)pg_sleep|count\\(|range|seq_1|recursive|generate_series";

    private static final Map<TestDatabase, OpenDatabase> OPENED = new EnumMap<>(TestDatabase.class);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EXECUTED|select pg_sleep(60);",
                "PREPARED|select pg_sleep(60);",
                "EXECUTED|do $$ begin perform pg_sleep(60); end $$;",
                "EXECUTED|hql select count(*) from Track a, Track b, Track c, Track d where a.name < b.name and c.name < d.name;",
                "PREPARED|hql select count(*) from Track a, Track b, Track c, Track d where a.name < b.name and c.name < d.name;",
                "EXECUTED|select(track.count()).from(track, new QTrack('b'), new QTrack('c'), new QTrack('d')).fetchOne()",
                "EXECUTED|sql.rows('select pg_sleep(60)')",
                "PREPARED|sql.rows('select pg_sleep(60) where 1 = ?', [1])",
                "EXECUTED|rows('select pg_sleep(60)')",
                "EXECUTED|Track.where { 'pg_sleep' != name }.count(); while (true) { }",
                "EXECUTED|Track.count(); sql.rows('select pg_sleep(60)')"
            })
    void itStopsOnPostgres(EarlyCancel.Moment moment, String line) {
        stops(TestDatabase.POSTGRESQL, moment, line);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "H2|EXECUTED|select count(*) from system_range(1, 1000000000000) where x % 7 = 1;",
                "H2|PREPARED|select count(*) from system_range(1, 1000000000000) where x % 7 = 1;",
                "SQLITE|EXECUTED|with recursive n(i) as (select 1 union all select i + 1 from n) select count(*) from n;",
                "SQLITE|PREPARED|with recursive n(i) as (select 1 union all select i + 1 from n) select count(*) from n;",
                "MARIADB|EXECUTED|select count(*) from seq_1_to_1000000 a, seq_1_to_1000000 b;",
                "MARIADB|PREPARED|select count(*) from seq_1_to_1000000 a, seq_1_to_1000000 b;"
            })
    void itStopsOnTheOtherDatabases(TestDatabase database, EarlyCancel.Moment moment, String line) {
        stops(database, moment, line);
    }

    @AfterAll
    static void close() {
        OPENED.values().forEach(OpenDatabase::close);
    }

    private static void stops(TestDatabase database, EarlyCancel.Moment moment, String line) {
        EarlyCancel early = new EarlyCancel(moment, MEANT);
        OpenDatabase plain = OPENED.computeIfAbsent(database, d -> d.openChinook(ChinookEdition.SNAKE_CASE));
        try (TestShell shell = TestShell.on(early.of(plain))) {
            shell.run("Genre.count()");
            early.arm(() -> shell.session().running().cancel());
            assertThat(Background.start(() -> shell.run(line)).result()).contains("interrupted");
            assertThat(shell.run("select 1 as one;")).isEqualToIgnoringCase("one\n1");
            assertThat(shell.run("Genre.count()")).isEqualTo("25");
            assertThat(shell.session().unit().isOpen()).isFalse();
        }
    }
}
