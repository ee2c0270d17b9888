package dev.dormouse.complete;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dormouse.result.Language;
import dev.dormouse.schema.Catalog;
import dev.dormouse.schema.Table;
import dev.dormouse.session.Snapshot;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** After the hard stop there is less, not later. */
class HardStopTest {

    /** One on which each look takes a while. */
    private static final class SlowClock extends Clock {

        private final int step;
        private long now;

        SlowClock(int step) {
            this.step = step;
        }

        @Override
        public long millis() {
            now += step;
            return now;
        }

        @Override
        public Instant instant() {
            return Instant.ofEpochMilli(millis());
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private static Snapshot many() {
        List<Table> tables = IntStream.range(0, 3_000)
                .mapToObj(i -> Chinook.table("public", String.format("item%04d", i), "id! int4"))
                .toList();
        return Chinook.snapshot(new Catalog("x", List.of("public"), tables), "postgresql");
    }

    private static List<String> complete(Completions completions, String text, Snapshot snapshot) {
        return completions.complete(text, text.length(), snapshot, Scope.EMPTY).suggestions().stream()
                .map(Suggestion::text)
                .toList();
    }

    @Test
    void whatWasFoundUntilThenIsShown() {
        Snapshot snapshot = many();
        Completions quick = new Completions(new SlowClock(0));
        quick.namesIn("", Language.SQL, snapshot);
        assertThat(complete(quick, "select * from item29", snapshot)).contains("item2999");
        Completions slow = new Completions(new SlowClock(10));
        slow.namesIn("", Language.SQL, snapshot);
        assertThat(complete(slow, "select * from item29", snapshot))
                .isNotEmpty()
                .doesNotContain("item2999");
        assertThat(complete(slow, "select * from item00", snapshot)).hasSize(100);
    }

    /** An empty list would say that there is none. */
    @Test
    void whereNothingWasFoundYetTheRestIsLookedAt() {
        Snapshot snapshot = many();
        Completions slow = new Completions(new SlowClock(10));
        slow.namesIn("", Language.SQL, snapshot);
        assertThat(complete(slow, "select * from item2999", snapshot)).contains("item2999");
    }

    @Test
    void itIsKnownWhetherNamesAreArranged() {
        Snapshot snapshot = many();
        Completions completions = new Completions();
        assertThat(completions.isReady(snapshot)).isFalse();
        completions.namesIn("", Language.SQL, snapshot);
        assertThat(completions.isReady(snapshot)).isTrue();
        assertThat(completions.isReady(many())).isFalse();
    }

    @Test
    void nobodyWaitsForNamesToBeArranged() {
        Completions late = new Completions(new SlowClock(200));
        assertThat(complete(late, "select * from item29", many())).isEmpty();
        late.namesIn("", Language.SQL, Chinook.snapshot());
        assertThat(complete(late, "select * from genr", many())).containsExactly("genre");
    }
}
