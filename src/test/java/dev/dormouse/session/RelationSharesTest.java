package dev.dormouse.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dormouse.entity.Proposal;
import dev.dormouse.entity.Proposals;
import dev.dormouse.schema.TableName;
import dev.dormouse.testing.TestDatabase;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RelationSharesTest {

    private static List<String> measured(TestDatabase database, String... statements) {
        try (Session session = Session.open(database.openWith(statements))) {
            Snapshot snapshot = session.awaitSnapshot();
            List<Proposal> proposals = Proposals.of(snapshot.catalog(), snapshot.models());
            RelationShares shares = new RelationShares(session);
            return proposals.stream()
                    .map(p -> p.toString().toLowerCase(Locale.ROOT).replaceAll("\\w+\\.(?=(people|notes))", "") + ": "
                            + shares.measure(p))
                    .toList();
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void sharesAreMeasuredEverywhere(TestDatabase database) {
        assertThat(
                        measured(
                                database,
                                "create table people (id integer primary key)",
                                "create table notes (id integer primary key, person_id integer, owner_person_id integer,"
                                        + " about_type varchar(9), about_id integer)",
                                "insert into people values (1), (2)",
                                "insert into notes values (1, 1, null, 'Book', 1), (2, 2, null, 'Book', 2), (3, 3, null, 'Club', 1)"))
                .containsExactly(
                        "notes.about_* polymorphic: Book 2, Club 1",
                        "notes.person_id → people: 66.6 % of 3",
                        "notes.owner_person_id → people: no values yet");
    }

    @Test
    void aLargeTableIsSampled() {
        assertThat(measured(
                        TestDatabase.H2,
                        "create table people (id integer primary key)",
                        "create table notes (id integer primary key, person_id integer)",
                        "insert into people select * from system_range(1, 20000)",
                        "insert into notes select x, x from system_range(1, 20000)"))
                .containsExactly("notes.person_id → people: 100 % of the first 10,000");
    }

    @Test
    void aQuestionThatFailsIsNoFailure() {
        try (Session session =
                Session.open(TestDatabase.POSTGRESQL.openWith("create table people (id integer primary key)"))) {
            var gone = new Proposal.Reference(
                    new TableName("public", "gone"), "x", new TableName("public", "people"), "id");
            assertThat(new RelationShares(session).measure(gone)).startsWith("not measured: relation");
            assertThat(session.unit().isOpen()).isFalse();
        }
    }
}
