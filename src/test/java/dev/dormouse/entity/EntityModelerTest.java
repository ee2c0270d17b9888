package dev.dormouse.entity;

import static org.assertj.core.api.Assertions.assertThat;

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

    @Test
    void twoForeignKeysOfSeveralColumnsHaveTheRolesOfTheirOwnColumns() throws SQLException {
        try (OpenDatabase database = TestDatabase.POSTGRESQL.openWith(
                "create table places (tenant int, region int, code int, primary key (tenant, region, code))",
                "create table trips (id int primary key, tenant int, start_region int, start_code int, end_region int,"
                        + " end_code int, foreign key (tenant, start_region, start_code) references places,"
                        + " foreign key (tenant, end_region, end_code) references places)",
                "create table visits (id int primary key, tenant int, region int, code int,"
                        + " foreign key (tenant, region, code) references places)")) {
            Models models = EntityModeler.model(read(database), "postgresql");
            assertThat(models.find("Trip").orElseThrow().listAttributeNames())
                    .contains("startRegionCode", "endRegionCode");
            assertThat(models.find("Visit").orElseThrow().listAttributeNames()).contains("place");
            assertThat(models.find("Place").orElseThrow().listAttributeNames())
                    .contains("tripsByStartRegionCode", "tripsByEndRegionCode", "visits");
        }
    }

    @Test
    void aColumnWrittenAsOneWordNamesItsRoleToo() throws SQLException {
        try (OpenDatabase database = TestDatabase.POSTGRESQL.openWith(
                "create table person (personid int primary key, id int unique)",
                "create table salesterritory (territoryid int primary key)",
                "create table shop (shopid int primary key, personid int references person,"
                        + " headpersonid int references person, territoryid int references salesterritory,"
                        + " paid int references person, deputy int references person)",
                "create table users (uid int primary key)",
                "create table post (id int primary key, uid int references users)",
                "create table clerk (id int primary key references person (id), wage int)")) {
            Models models = EntityModeler.model(read(database), "postgresql");
            assertThat(models.find("Shop").orElseThrow().listAttributeNames())
                    .contains("person", "personid", "headperson", "headpersonid", "territory", "territoryid")
                    .contains("paid", "paidId", "deputy", "deputyId");
            assertThat(models.find("Post").orElseThrow().listAttributeNames()).containsExactly("id", "uid", "user");
            assertThat(models.find("Clerk").orElseThrow().listAttributeNames()).containsExactly("id", "person", "wage");
            assertThat(models.find("Person").orElseThrow().listAttributeNames())
                    .contains("clerk", "shopsByPerson", "shopsByHeadperson");
        }
    }

    @Test
    void withinOneSchemaItsNameGoesWithoutSaying() throws SQLException {
        try (OpenDatabase database = TestDatabase.POSTGRESQL.openWith(
                "create schema hr",
                "create table hr.department (id int primary key)",
                "create table hr.employee (id int primary key, department_id int references hr.department)",
                "create table site (id int primary key)",
                "create table hr.desk (id int primary key, site_id int references site)")) {
            Models models = EntityModeler.model(read(database), "postgresql");
            assertThat(models.find("hr.Department").orElseThrow().listAttributeNames())
                    .containsExactly("id", "employees");
            assertThat(models.find("Site").orElseThrow().listAttributeNames()).containsExactly("id", "hrDesks");
        }
    }
}
