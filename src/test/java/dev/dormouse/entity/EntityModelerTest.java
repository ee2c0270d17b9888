package dev.dormouse.entity;

import dev.dormouse.connect.OpenDatabase;
import dev.dormouse.demo.ChinookEdition;
import dev.dormouse.dialect.Dialects;
import dev.dormouse.schema.Catalog;
import dev.dormouse.schema.CatalogReader;
import dev.dormouse.testing.Golden;
import dev.dormouse.testing.TestDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EntityModelerTest {

    private static Catalog read(OpenDatabase database) throws SQLException {
        try (database) {
            return new CatalogReader(Dialects.of(database.connection())).read(database.connection());
        }
    }

    private static Catalog awkward() throws SQLException, IOException {
        String sql = Files.readString(Path.of("src/test/resources/awkward.sql"), StandardCharsets.UTF_8);
        return read(TestDatabase.POSTGRESQL.openWith(sql));
    }

    /** The spelling of tables and columns differs; the names of entities and attributes do not. */
    @ParameterizedTest
    @EnumSource(ChinookEdition.class)
    void theMusicStoreHasTheSameNamesInBothEditions(ChinookEdition edition) throws SQLException {
        Models models = EntityModeler.model(read(TestDatabase.POSTGRESQL.openChinook(edition)), "postgresql");
        Golden.assertMatches("entity/chinook.txt", withoutTables(models));
    }

    private static String withoutTables(Models models) {
        return ModelText.of(models).replaceAll("(?m)^JUNCTION .*$", "JUNCTION");
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void theMusicStoreHasTheSameNamesEverywhere(TestDatabase database) throws SQLException {
        Models models =
                EntityModeler.model(read(database.openChinook(ChinookEdition.SNAKE_CASE)), database.dialectName());
        List<String> names = new ArrayList<>();
        models.entities().forEach(e -> e.attributes().forEach(a -> names.add(e.name() + "." + a.name())));
        Golden.assertMatches("entity/chinook-names.txt", String.join("\n", names) + "\n");
    }

    @Test
    void anAwkwardSchemaIsNamedByTheRules() throws SQLException, IOException {
        Golden.assertMatches("entity/awkward.txt", ModelText.of(EntityModeler.model(awkward(), "postgresql")));
    }
}
