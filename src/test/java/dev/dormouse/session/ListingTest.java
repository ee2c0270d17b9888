package dev.dormouse.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dormouse.schema.Table;
import dev.dormouse.testing.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

final class ListingTest {

    private static final String[] SCHEMA = {
        "create table people (id int primary key, name varchar(20))",
        "create table person (id int primary key)",
        "create table teams (id int primary key)",
        "create table people_teams (person_id int references people(id), team_id int references teams(id),"
                + " primary key (person_id, team_id))",
        "create table raw_log (message varchar(20))"
    };

    /** Who is told of a snapshot is told on the thread that reads: the reading is not over then. */
    @Test
    @Timeout(60)
    void whatIsListedBeforeTheReadingIsOverIsWhatTheModelsAreCalled() {
        List<String> before = new ArrayList<>();
        try (Session session = Session.open(TestDatabase.H2.openWith(SCHEMA))) {
            session.onSnapshot(snapshot -> {
                assertThat(session.isRead()).isFalse();
                before.addAll(lines(session.awaitListing()));
            });
            Snapshot snapshot = session.awaitSnapshot();
            assertThat(before).isEqualTo(lines(Listing.of(snapshot)));
            assertThat(before)
                    .contains("raw_log ", "people_teams ", "person Person")
                    .hasSize(SCHEMA.length);
        }
    }

    private static List<String> lines(Listing listing) {
        List<String> lines = new ArrayList<>();
        for (Table table : listing.catalog().tables()) {
            lines.add(table.name().name() + " "
                    + listing.entity().apply(table.name()).orElse(""));
        }
        return lines;
    }
}
