package dev.dormouse.eval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dormouse.testing.TestDatabase;
import dev.dormouse.testing.TestShell;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** {@code tracks.every { }} in a condition: all of them, none left out because a NULL leaves the condition unknown. */
class EveryTest {

    private static void assertCount(TestShell shell, String condition, String sql) {
        String count = shell.run("select count(*) from " + sql + ";");
        assertThat(shell.run(condition + ".count()"))
                .as(condition)
                .isEqualTo(count.substring(count.indexOf('\n') + 1))
                .isNotEqualTo("0");
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void theConditionHoldsForAll(TestDatabase database) {
        try (TestShell shell = TestShell.chinook(database)) {
            assertCount(
                    shell,
                    "Album.where { tracks.every { milliseconds > 200_000 } }",
                    "album a where not exists (select 1 from track t where t.album_id = a.album_id"
                            + " and t.milliseconds <= 200000)");
            assertCount(
                    shell,
                    "Album.where { !tracks.every { milliseconds > 200_000 } && title.startsWith('A') }",
                    "album a where a.title like 'A%' and exists (select 1 from track t"
                            + " where t.album_id = a.album_id and t.milliseconds <= 200000)");
            assertCount(
                    shell,
                    "Album.where { tracks.every { composer != 'AC/DC' } }",
                    "album a where not exists (select 1 from track t where t.album_id = a.album_id"
                            + " and (t.composer = 'AC/DC' or t.composer is null))");
            assertCount(
                    shell,
                    "Artist.where { albums.every { tracks.any { milliseconds < 200_000 } } }",
                    "artist b where not exists (select 1 from album a where a.artist_id = b.artist_id"
                            + " and not exists (select 1 from track t where t.album_id = a.album_id"
                            + " and t.milliseconds < 200000))");
            assertCount(
                    shell,
                    "Playlist.where { tracks.every { it.milliseconds < 400_000 } }",
                    "playlist p where not exists (select 1 from playlist_track l"
                            + " join track t on t.track_id = l.track_id"
                            + " where l.playlist_id = p.playlist_id and t.milliseconds >= 400000)");
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = TestDatabase.class,
            names = {"H2"})
    void aWrongNameIsSaidAndGroovysOwnEveryStays(TestDatabase database) {
        try (TestShell shell = TestShell.chinook(database)) {
            assertThat(shell.run("Album.where { tracks.every { milisconds > 1 } }"))
                    .startsWith("error: Track has no attribute \"milisconds\"")
                    .contains("did you mean \"milliseconds\"?");
            assertThat(shell.run("n = [1, 2]; Genre.where { n.every { it > 0 } && genreId == 1 }.count()"))
                    .isEqualTo("1");
            assertThat(shell.run("Album.get(1).tracks.every { it.milliseconds > 1 }"))
                    .isEqualTo("true");
        }
    }
}
