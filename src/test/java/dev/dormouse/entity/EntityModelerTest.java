package dev.dormouse.entity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dormouse.connect.OpenDatabase;
import dev.dormouse.demo.ChinookEdition;
import dev.dormouse.dialect.Dialects;
import dev.dormouse.schema.Catalog;
import dev.dormouse.schema.CatalogReader;
import dev.dormouse.schema.ForeignKey;
import dev.dormouse.schema.Table;
import dev.dormouse.testing.Golden;
import dev.dormouse.testing.TestDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
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

    /** One line for an entity, one for each of its attributes; then what has no entity. */
    private static String describe(Models models) {
        StringBuilder text = new StringBuilder();
        for (EntityModel entity : models.entities()) {
            text.append(entity.name())
                    .append(" (")
                    .append(entity.variable())
                    .append(") id ")
                    .append(entity.id());
            text.append(" label ")
                    .append(entity.labels())
                    .append(entity.readOnly() ? " read-only" : "")
                    .append('\n');
            entity.attributes()
                    .forEach(a -> text.append("    ").append(describe(a)).append('\n'));
        }
        models.unmapped().forEach(u -> text.append(u.reason())
                .append(' ')
                .append(u.table().name())
                .append(": ")
                .append(u.why())
                .append('\n'));
        return text.toString();
    }

    private static String describe(Attribute attribute) {
        if (attribute instanceof Attribute.Basic basic) {
            return basic.name() + ' ' + basic.type().simpleName() + (basic.writable() ? "" : " read-only");
        }
        String how = attribute instanceof Attribute.ToOne one
                ? (one.unique() ? " is one " : " is a ")
                : attribute instanceof Attribute.InverseOne ? " has one " : " has many ";
        String mark = attribute instanceof Attribute.ToOne one && !one.writable()
                        || attribute instanceof Attribute.ManyToMany many
                                && many.mappedBy().isEmpty()
                                && !many.writable()
                ? " read-only"
                : attribute instanceof Attribute.ManyToMany many
                                && many.mappedBy().isEmpty()
                        ? " here linked"
                        : "";
        return attribute.name() + how + attribute.targetEntity() + mark;
    }

    /** The spelling of tables and columns differs; the names of entities and attributes do not. */
    @ParameterizedTest
    @EnumSource(ChinookEdition.class)
    void theMusicStoreHasTheSameNamesInBothEditions(ChinookEdition edition) throws SQLException {
        Models models = EntityModeler.model(read(TestDatabase.POSTGRESQL.openChinook(edition)), "postgresql");
        Golden.assertMatches("entity/chinook.txt", withoutTables(models));
    }

    private static String withoutTables(Models models) {
        return describe(models).replaceAll("(?m)^JUNCTION .*$", "JUNCTION");
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
        Golden.assertMatches("entity/awkward.txt", describe(EntityModeler.model(awkward(), "postgresql")));
    }

    @Test
    void theOrderInWhichTheCatalogueWasReadDoesNotMatter() throws SQLException, IOException {
        Catalog catalog = awkward();
        String expected = describe(EntityModeler.model(catalog, "postgresql"));
        Random random = new Random(42);
        for (int i = 0; i < 20; i++) {
            assertThat(describe(EntityModeler.model(shuffled(catalog, random), "postgresql")))
                    .isEqualTo(expected);
        }
    }

    private static Catalog shuffled(Catalog catalog, Random random) {
        List<Table> tables = new ArrayList<>();
        for (Table table : catalog.tables()) {
            List<ForeignKey> keys = new ArrayList<>(table.foreignKeys());
            Collections.shuffle(keys, random);
            tables.add(new Table(
                    table.name(),
                    table.kind(),
                    table.columns(),
                    table.primaryKey(),
                    table.uniqueKeys(),
                    keys,
                    table.indexes(),
                    table.parent(),
                    table.comment(),
                    table.estimatedRows()));
        }
        Collections.shuffle(tables, random);
        return new Catalog(catalog.database(), catalog.searchPath(), tables);
    }
}
