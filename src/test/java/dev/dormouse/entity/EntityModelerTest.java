package dev.dormouse.entity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dormouse.demo.ChinookEdition;
import dev.dormouse.demo.ChinookLoader;
import dev.dormouse.dialect.PostgresDialect;
import dev.dormouse.schema.Catalog;
import dev.dormouse.schema.CatalogReader;
import dev.dormouse.schema.Table;
import dev.dormouse.testing.Golden;
import dev.dormouse.testing.PostgresServer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The names that real schemas get, from a real PostgreSQL's catalogue. */
class EntityModelerTest {

    private static Catalog snakeCase;
    private static Catalog pascalCase;
    private static Catalog awkward;

    @BeforeAll
    static void readCatalogues() throws SQLException, IOException {
        snakeCase = chinook("names_snake", ChinookEdition.SNAKE_CASE);
        pascalCase = chinook("names_pascal", ChinookEdition.PASCAL_CASE);
        PostgresServer.createDatabase("names_awkward");
        try (Connection connection = DriverManager.getConnection(PostgresServer.url("names_awkward"));
                Statement statement = connection.createStatement();
                InputStream script = EntityModelerTest.class.getResourceAsStream("/awkward.sql")) {
            statement.execute(new String(script.readAllBytes(), StandardCharsets.UTF_8));
            awkward = new CatalogReader(new PostgresDialect()).read(connection);
        }
    }

    private static Catalog chinook(String database, ChinookEdition edition) throws SQLException {
        PostgresServer.createDatabase(database);
        try (Connection connection = DriverManager.getConnection(PostgresServer.url(database))) {
            ChinookLoader.load(connection, "postgresql", edition);
            return new CatalogReader(new PostgresDialect()).read(connection);
        }
    }

    @Test
    void bothEditionsOfChinookGetTheSameNames() {
        String names = names(EntityModeler.model(snakeCase, "postgresql"));
        Golden.assertMatches("entity/chinook.txt", names);
        assertThat(names(EntityModeler.model(pascalCase, "postgresql"))).isEqualTo(names);
    }

    @Test
    void theAwkwardSchemaGetsTheNamesOfTheRules() {
        Golden.assertMatches("entity/awkward.txt", names(EntityModeler.model(awkward, "postgresql")));
    }

    @Test
    void theOrderOfTheCatalogueDecidesNothing() {
        String expected = names(EntityModeler.model(awkward, "postgresql"));
        Random random = new Random(7);
        for (int run = 0; run < 10; run++) {
            List<Table> tables = new ArrayList<>(awkward.tables());
            tables.replaceAll(table -> shuffled(table, random));
            Collections.shuffle(tables, random);
            Catalog other = new Catalog(awkward.database(), awkward.searchPath(), tables);
            assertThat(names(EntityModeler.model(other, "postgresql"))).isEqualTo(expected);
        }
    }

    private static Table shuffled(Table table, Random random) {
        var foreignKeys = new ArrayList<>(table.foreignKeys());
        var uniqueKeys = new ArrayList<>(table.uniqueKeys());
        Collections.shuffle(foreignKeys, random);
        Collections.shuffle(uniqueKeys, random);
        return new Table(
                table.name(),
                table.kind(),
                table.columns(),
                table.primaryKey(),
                uniqueKeys,
                foreignKeys,
                table.indexes(),
                table.parent(),
                table.comment(),
                table.estimatedRows());
    }

    /** One line for each entity, {@code name(id; attributes)}; then what has none, and why. */
    private static String names(Models models) {
        StringBuilder text = new StringBuilder();
        for (EntityModel entity : models.entities()) {
            text.append(entity.name()).append(" [").append(entity.variable()).append("] (id ");
            text.append(String.join(", ", entity.id())).append("; ");
            List<String> attributes = new ArrayList<>();
            for (Attribute attribute : entity.attributes()) {
                String target = attribute.targetEntity().isEmpty()
                        ? ""
                        : (attribute.isCollection() ? " → many " : " → ") + attribute.targetEntity();
                attributes.add(attribute.name() + target);
            }
            text.append(String.join(", ", attributes)).append(")\n");
        }
        models.unmapped().forEach(u -> text.append("no entity: ")
                .append(u.table().name().toLowerCase(Locale.ROOT).replace("_", ""))
                .append(" (")
                .append(u.reason())
                .append(")\n"));
        return text.toString();
    }
}
