package dev.dormouse.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dormouse.result.ShellException;
import dev.dormouse.schema.Table;
import dev.dormouse.testing.Background;
import dev.dormouse.testing.TestDatabase;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Rows are counted as long as that is quick; then the estimate is said to be one. */
class RowCountTest {

    private static final Duration SHORT = Duration.ofMillis(300);
    private static final Duration LONG = Duration.ofMinutes(5);

    private static String numbers(TestDatabase database) {
        String to = "100000";
        return switch (database) {
            case POSTGRESQL -> "generate_series(1, " + to + ") ";
            case H2 -> "system_range(1, " + to + ") ";
            case MARIADB -> "seq_1_to_" + to + " ";
            default ->
                "(with recursive n(i) as (select 1 union all select i + 1 from n where i < " + to
                        + ") select i from n) ";
        };
    }

    /** A view that takes hours to count. */
    private static Session openHuge(TestDatabase database) {
        return Session.open(database.openWith(
                "create table few (id integer primary key)",
                "insert into few values (1), (2), (3)",
                "create view huge as select 1 as one from " + numbers(database) + "a, " + numbers(database) + "b, "
                        + numbers(database) + "c"));
    }

    private static Table table(Session session, String name) {
        return session.awaitSnapshot().catalog().listNamed(name).get(0);
    }

    @ParameterizedTest
    @EnumSource(
            value = TestDatabase.class,
            names = {"POSTGRESQL", "H2", "SQLITE", "MARIADB"})
    void whatTakesTooLongIsNotCounted(TestDatabase database) {
        try (Session session = openHuge(database)) {
            assertThat(new RowCount(session, SHORT).of(table(session, "huge")))
                    .isEqualTo("rows: nobody knows how many; counting takes more than 0.3 s");
            assertThat(new RowCount(session, LONG).of(table(session, "few"))).isEqualTo("3 rows");
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = TestDatabase.class,
            names = {"POSTGRESQL", "H2", "SQLITE", "MARIADB"})
    void countingIsInterrupted(TestDatabase database) {
        try (Session session = openHuge(database)) {
            Table huge = table(session, "huge");
            Background counting = Background.start(() -> {
                try {
                    return new RowCount(session, LONG).of(huge);
                } catch (ShellException e) {
                    return e.getMessage();
                }
            });
            assertThat(counting.repeatUntilDone(session.running()::cancel)).isEqualTo("interrupted");
            assertThat(new RowCount(session, LONG).of(table(session, "few"))).isEqualTo("3 rows");
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = TestDatabase.class,
            names = {"POSTGRESQL", "H2"})
    void anOpenUnitOfWorkIsLeftAsItIs(TestDatabase database) {
        try (Session session = openHuge(database)) {
            session.unit().begin();
            assertThat(new RowCount(session, SHORT).of(table(session, "huge"))).contains("takes more than");
            assertThat(session.unit().isOpen()).isTrue();
            assertThat(new RowCount(session, LONG).of(table(session, "few"))).isEqualTo("3 rows");
            session.unit().rollback();
        }
    }
}
