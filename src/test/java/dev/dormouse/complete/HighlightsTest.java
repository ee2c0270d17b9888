package dev.dormouse.complete;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HighlightsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "select count(*) from track where n = 'x'; | K:select F:count K:from K:where S:'x'",
                "SELECT 1 -- why | K:SELECT N:1 C:-- why",
                "select t.select from t | K:select K:from",
                "select 'abc | K:select E:' S:abc",
                "select /* abc | K:select E:/ C:* abc",
                "select * from t where a = :limit | K:select K:from K:where P::limit",
                "from Track t where t.album.title like 'x' | K:from N:Track K:where K:like S:'x'",
                "hql select size(a.tracks) from Album a | O:hql K:select F:size K:from N:Album",
                "\\d track | O:\\d",
                "def x = Track.get(1) // one | K:def N:Track N:1 C:// one",
                "selectFrom(track).where(track.name.eq('x')) | F:selectFrom S:'x'",
                "new Track(name: 'x', in: 3) | K:new N:Track S:'x' N:3",
                "sql.rows(\"select 1 from track\") | S:\" K:select N:1 K:from S:\"",
                "hql \"from Track | E:\" K:from N:Track",
                "println \"a ${Track} b\" | K:println S:\"a  N:Track S: b\"",
                "x = 'abc | E:' S:abc",
                "select 1; \\d track | K:select N:1 O:\\d",
                "select 1; Track.all() | K:select N:1 N:Track",
            })
    void partsAreSeenForWhatTheyAre(String text, String expected) {
        assertThat(describe(text))
                .isEqualTo(expected.replace("N:Track", "T:Track").replace("N:Album", "T:Album"));
    }

    private static String describe(String text) {
        List<String> parts = Highlights.of(text, Chinook.snapshot()).stream()
                .map(s -> letter(s.style()) + ":" + text.substring(s.start(), s.end()))
                .toList();
        return String.join(" ", parts);
    }

    private static String letter(Span.Style style) {
        return switch (style) {
            case KEYWORD -> "K";
            case FUNCTION -> "F";
            case ENTITY -> "T";
            case STRING -> "S";
            case NUMBER -> "N";
            case COMMENT -> "C";
            case PARAMETER -> "P";
            case COMMAND -> "O";
            case ERROR -> "E";
        };
    }

    @Test
    void averyLongTextStaysPlain() {
        assertThat(Highlights.of("select 1;\n".repeat(100_000), Chinook.snapshot()))
                .isEmpty();
    }
}
