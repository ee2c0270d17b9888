package dev.dormouse.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dormouse.connect.OpenDatabase;
import dev.dormouse.demo.ChinookEdition;
import dev.dormouse.result.ShellException;
import dev.dormouse.testing.TestDatabase;
import java.nio.file.Path;
import java.util.List;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SelectionTest {

    private final OpenDatabase database = TestDatabase.H2.openChinook(ChinookEdition.SNAKE_CASE);
    private final LiveModel model = LiveModel.of(database);

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void patternsMeanEntitiesAndTables() {
        assertThat(Selection.of(model.models(), List.of("a*", "media_type"))
                        .models()
                        .listNames())
                .containsExactly("Album", "Artist", "MediaType");
        assertThat(Selection.all(model.models()).leftOut()).isEmpty();
    }

    @Test
    void whatMeansNothingIsAFailureWithTheNearestName() {
        assertThatThrownBy(() -> Selection.of(model.models(), List.of("Trak")))
                .isInstanceOfSatisfying(ShellException.class, e -> {
                    assertThat(e.failure().message()).isEqualTo("there is no entity \"Trak\"");
                    assertThat(e.failure().hint()).contains("did you mean \"Track\"?");
                });
        assertThatThrownBy(() -> Selection.of(model.models(), List.of("playlist_track")))
                .isInstanceOfSatisfying(
                        ShellException.class, e -> assertThat(e.failure().hint().orElse(""))
                                .startsWith("playlist_track has none: it only links"));
    }

    @Test
    void relationsToTheOthersAreLeftOutAndTheirColumnsStay(@TempDir Path folder) throws Exception {
        Selection selection = Selection.of(model.models(), List.of("Track", "Album"));
        assertThat(selection.leftOut())
                .containsExactly(
                        "Album.artist", "Track.mediaType", "Track.genre", "Track.invoiceLines", "Track.playlists");
        List<SourceFile> files = model.generator(selection.models()).files();
        assertThat(files).extracting(SourceFile::path).allMatch(path -> path.matches(".*/Q?(Track|Album).java"));
        assertThat(files.get(3).text())
                .contains(
                        "    @Column(name = \"genre_id\")\n    private Integer genreId;",
                        "setGenreId",
                        "private Album album;")
                .doesNotContain("Genre genre");
        try (CompiledSource source = CompiledSource.of(files, folder);
                SessionFactory factory = Booted.validated(source, database);
                var manager = factory.createEntityManager()) {
            assertThat(manager.createQuery(
                                    "select count(*) from Track t where t.genreId = 1 and t.album.albumId > 0",
                                    Long.class)
                            .getSingleResult())
                    .isEqualTo(1297L);
        }
    }
}
