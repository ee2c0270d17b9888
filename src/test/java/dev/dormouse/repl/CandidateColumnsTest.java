package dev.dormouse.repl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dormouse.complete.Suggestion;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CandidateColumnsTest {

    private static List<String> lines(int width, int height, String... names) {
        List<Suggestion> suggestions = Stream.of(names)
                .map(name -> new Suggestion(name, name, "", Suggestion.Kind.TABLE, true))
                .toList();
        return CandidateColumns.of(suggestions, width, height);
    }

    @Test
    void bestFirstReadDownwards() {
        assertThat(lines(16, 5, "album", "artist", "a", "b", "c")).containsExactly("album   b", "artist  c", "a");
    }

    @Test
    void oneBelowTheOtherWhereTheyAreLong() {
        assertThat(lines(8, 5, "album_of_the_year", "artist")).containsExactly("album_of_the_year", "artist");
    }

    @Test
    void ofTooManyItIsSaidHowManyAreLeft() {
        assertThat(lines(7, 3, "a1", "a2", "a3", "a4", "a5", "a6", "a7"))
                .containsExactly("a1  a3", "a2  a4", "… and 3 more");
    }

    @Test
    void wideLettersAndTabsTakeTheirPlace() {
        assertThat(lines(20, 1, "名前", "a\tb")).containsExactly("名前  a·b");
    }
}
