package dev.dormouse.complete;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What stands beside a candidate: its type and more. */
class HqlDescriptionTest {

    private static List<String> described(String caret) {
        int cursor = caret.indexOf('^');
        String text = caret.replace("^", "");
        return new Completions()
                .complete(text, cursor, Chinook.snapshot(), Scope.EMPTY).suggestions().stream()
                        .map(s -> s.display() + ": " + s.description())
                        .toList();
    }

    @Test
    void attributesHaveTypesAndKeys() {
        assertThat(described("from Track t where t.^"))
                .startsWith("trackId: Integer, key", "name: String, not null", "albumId: Integer", "album: Album")
                .contains("mediaType: MediaType, not null", "playlists: many Playlist");
    }

    @Test
    void joinsSayHowManyTheyLeadTo() {
        assertThat(described("from Album a join ^"))
                .startsWith("a: Album", "a.artist: Artist, not null", "a.tracks: many Track");
    }

    @Test
    void functionsHaveSignatures() {
        assertThat(described("from Track t where subs^"))
                .startsWith("substring(text, start, length): a part of a text; the first character is 1");
        assertThat(described("hql select row_n^")).startsWith("row_number(): the number of the row");
    }

    @Test
    void aliasesSayWhatTheyStandFor() {
        assertThat(described("from Album a join a.tracks t where ^")).startsWith("a: Album", "t: a.tracks");
        assertThat(described("hql select t.genre g, count(*) n from Track t group by t.genre order by ^"))
                .startsWith("g: t.genre", "n: count(*)");
    }

    @Test
    void derivedAttributesHaveTypes() {
        assertThat(described("hql select x.^ from (select t.name as n, t.album as a from Track t) x"))
                .containsExactly("n: String", "a: Album");
    }

    @Test
    void entitiesHaveTables() {
        assertThat(described("from InvoiceL^")).containsExactly("InvoiceLine: table public.invoice_line");
    }
}
