package dev.dormouse.generate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dormouse.connect.OpenDatabase;
import dev.dormouse.demo.ChinookEdition;
import dev.dormouse.testing.Golden;
import dev.dormouse.testing.TestDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The source, to the byte. */
class SourceGoldenTest {

    private static OpenDatabase odd() throws IOException {
        String sql = Files.readString(Path.of("src/test/resources/generate/odd-h2.sql"), StandardCharsets.UTF_8);
        return TestDatabase.H2.openWith(sql);
    }

    private static void check(LiveModel model, String file, String golden) {
        Golden.assertMatches("generate/" + golden + ".txt", model.source(file + ".java"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Track", "QTrack", "Playlist"})
    void theMusicStore(String file) {
        try (OpenDatabase database = TestDatabase.H2.openChinook(ChinookEdition.SNAKE_CASE)) {
            check(LiveModel.of(database), file, "snake/" + file);
        }
    }

    @Test
    void namesThatNeedQuotes() {
        try (OpenDatabase database = TestDatabase.POSTGRESQL.openChinook(ChinookEdition.PASCAL_CASE)) {
            check(LiveModel.of(database), "Playlist", "pascal/Playlist");
        }
    }

    /** Comments, an enum with labels that are no names, a natural key, a composite key, a sequence, another schema. */
    @ParameterizedTest
    @ValueSource(strings = {"Person", "PersonFeeling", "OrderLine", "OrderLineKey", "Ticket", "sales/Person", "Friend"})
    void anOddSchema(String file) throws IOException {
        try (OpenDatabase database = odd()) {
            check(LiveModel.of(database), file.equals("Person") ? "model/Person" : file, "odd/" + file);
        }
    }

    @Test
    void theSameSchemaGivesTheSameBytes() throws IOException {
        try (OpenDatabase first = odd();
                OpenDatabase second = odd()) {
            assertThat(LiveModel.of(first).generator().files())
                    .isEqualTo(LiveModel.of(second).generator().files());
        }
    }
}
