package dev.dormouse.complete;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dormouse.session.Snapshot;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What stands beside a whole join: whether it makes one row of each, or many. */
class JoinDescriptionTest {

    private static final Snapshot CHINOOK = Chinook.snapshot();

    private static Map<String, String> joins(String text) {
        List<Suggestion> found = new Completions()
                .complete(text, text.length(), CHINOOK, Scope.EMPTY)
                .suggestions();
        return found.stream()
                .filter(s -> s.kind() == Suggestion.Kind.JOIN)
                .collect(Collectors.toMap(s -> s.text().strip(), Suggestion::description));
    }

    @Test
    void aKeyThatIsPointedToIsThereOnce() {
        assertThat(joins("select * from track t join "))
                .containsEntry("album a on a.album_id = t.album_id", "one each")
                .containsEntry("invoice_line il on il.track_id = t.track_id", "many each");
    }

    @Test
    void halfOfAKeyIsThereManyTimes() {
        assertThat(joins("select * from playlist p join "))
                .containsEntry("playlist_track pt on pt.playlist_id = p.playlist_id", "many each");
    }
}
