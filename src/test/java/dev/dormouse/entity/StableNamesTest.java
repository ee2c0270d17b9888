package dev.dormouse.entity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dormouse.connect.OpenDatabase;
import dev.dormouse.demo.ChinookEdition;
import dev.dormouse.dialect.Dialects;
import dev.dormouse.schema.Catalog;
import dev.dormouse.schema.CatalogReader;
import dev.dormouse.schema.ForeignKey;
import dev.dormouse.schema.Index;
import dev.dormouse.schema.Key;
import dev.dormouse.schema.Table;
import dev.dormouse.schema.TableName;
import dev.dormouse.testing.TestDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rule 1, the same names each time, and rule 2, names once given stay. */
class StableNamesTest {

    private static final Path AWKWARD = Path.of("src/test/resources/awkward.sql");

    private static Catalog read(OpenDatabase database) throws SQLException {
        return new CatalogReader(Dialects.of(database.connection())).read(database.connection());
    }

    private static Catalog awkward() throws SQLException, IOException {
        try (OpenDatabase database =
                TestDatabase.POSTGRESQL.openWith(Files.readString(AWKWARD, StandardCharsets.UTF_8))) {
            return read(database);
        }
    }

    @Test
    void theOrderInWhichTheCatalogueWasReadDoesNotMatter() throws SQLException, IOException {
        Catalog catalog = awkward();
        Models expected = EntityModeler.model(catalog, "postgresql");
        Random random = new Random(42);
        for (int run = 0; run < 10; run++) {
            Models models = EntityModeler.model(shuffled(catalog, random), "postgresql");
            assertThat(ModelText.of(models)).isEqualTo(ModelText.of(expected));
            assertThat(KnownNames.of(models)).isEqualTo(KnownNames.of(expected));
        }
    }

    private static Catalog shuffled(Catalog catalog, Random random) {
        List<Table> tables = new ArrayList<>();
        for (Table table : catalog.tables()) {
            List<ForeignKey> foreignKeys = shuffled(table.foreignKeys(), random);
            List<Key> keys = shuffled(table.uniqueKeys(), random);
            List<Index> indexes = shuffled(table.indexes(), random);
            tables.add(new Table(
                    table.name(),
                    table.kind(),
                    table.columns(),
                    table.primaryKey(),
                    keys,
                    foreignKeys,
                    indexes,
                    table.parent(),
                    table.comment(),
                    table.estimatedRows()));
        }
        return new Catalog(catalog.database(), catalog.searchPath(), shuffled(tables, random));
    }

    private static <T> List<T> shuffled(List<T> list, Random random) {
        List<T> shuffled = new ArrayList<>(list);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    /** The JDK's own immutable sets and maps are in another order in each process. */
    @Test
    void anotherProcessWithAnotherHashSeedGivesTheSameNames() throws Exception {
        String sql = Files.readString(AWKWARD, StandardCharsets.UTF_8);
        try (OpenDatabase database = TestDatabase.POSTGRESQL.openWith(sql)) {
            String expected = ModelText.of(EntityModeler.model(read(database), "postgresql"));
            String url = database.connection().getMetaData().getURL();
            String user = database.connection().getMetaData().getUserName();
            for (String seed : List.of("-XX:hashCode=1", "-XX:hashCode=3")) {
                Path out = Files.createTempFile("models", ".txt");
                Process process = new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                "-XX:+UnlockExperimentalVMOptions",
                                seed,
                                "-cp",
                                System.getProperty("java.class.path"),
                                ModelText.class.getName(),
                                url,
                                user,
                                out.toString())
                        .inheritIO()
                        .start();
                assertThat(process.waitFor()).isZero();
                assertThat(Files.readString(out)).isEqualTo(expected);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create table person (id int primary key)",
                "create table adult_views (id int primary key)",
                "create table \"Order\" (id int primary key, people_id int references people)",
                "create table sales_people (id int primary key)",
                "create table membership (id int primary key, people_id int references people, club_id int references clubs)",
                "create table author_books (author_id int references authors, book_id int references books,"
                        + " primary key (author_id, book_id))",
                "create table address (id int primary key, people_id int references people)",
                "create schema people; create table people.people (id int primary key references public.people)",
                "alter table transfers add column from_person text",
                "alter table people add column addresses text, add column passport text, add column \"Name\" text",
                "alter table \"My Table\" add column \"a-b\" text, add column ab text",
                "alter table worker add column company_id int",
                "alter table enrollment add column note text",
                "alter table passports add column holder_id int unique references people",
                "alter table addresses add column other_people_id int references people",
                "alter table employees add column manager int references employees",
                "alter table transfers add column person_id int references sales.people",
                "alter table addresses add foreign key (people_id) references clubs (id)",
                "alter table enrollment add foreign key (people_id) references clubs (id)",
                "alter table order_lines add foreign key (line) references authors (id)",
                "alter table shipment add column person int references people"
            })
    void whatIsAddedToTheAwkwardSchemaRenamesNothing(String ddl) throws SQLException, IOException {
        try (OpenDatabase database =
                TestDatabase.POSTGRESQL.openWith(Files.readString(AWKWARD, StandardCharsets.UTF_8))) {
            assertRenamesNothing(database, ddl);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create table tracks (id int primary key)",
                "create table albums (id int primary key, artist_id int references artist)",
                "create table favourite (customer_id int references customer, track_id int references track,"
                        + " primary key (customer_id, track_id))",
                "create table featuring (track_id int references track, playlist_id int references playlist,"
                        + " primary key (track_id, playlist_id))",
                "alter table album add column artist varchar(20)",
                "alter table playlist_track add column position int",
                "alter table artist add column albums int",
                "alter table album add column producer_id int references artist",
                "alter table invoice_line add column replacement_track_id int references track",
                "alter table employee add column parent int references employee",
                "alter table track add foreign key (media_type_id) references genre (genre_id)"
            })
    void whatIsAddedToTheMusicStoreRenamesNothing(String ddl) throws SQLException {
        try (OpenDatabase database = TestDatabase.POSTGRESQL.openChinook(ChinookEdition.SNAKE_CASE)) {
            assertRenamesNothing(database, ddl);
        }
    }

    private static void assertRenamesNothing(OpenDatabase database, String ddl) throws SQLException {
        KnownNames before = KnownNames.of(EntityModeler.model(read(database), "postgresql"));
        try (Statement statement = database.connection().createStatement()) {
            statement.execute(ddl);
        }
        Catalog catalog = read(database);
        Models models = EntityModeler.model(catalog, "postgresql", before);
        KnownNames after = KnownNames.of(models);
        assertThat(after.names()).as(ddl).containsAllEntriesOf(before.names()).isNotEqualTo(before.names());
        assertThat(EntityModeler.model(catalog, "postgresql", after)).isEqualTo(models);
    }

    @Test
    void theNewcomerGoesRoundAndIsNoted() throws SQLException, IOException {
        String sql = Files.readString(AWKWARD, StandardCharsets.UTF_8);
        try (OpenDatabase database = TestDatabase.POSTGRESQL.openWith(sql)) {
            KnownNames before = KnownNames.of(EntityModeler.model(read(database), "postgresql"));
            try (Statement statement = database.connection().createStatement()) {
                statement.execute("create table person (id int primary key, owner_id int references people)");
                statement.execute("alter table addresses add column billing_people_id int references people");
            }
            Models models = EntityModeler.model(read(database), "postgresql", before);
            assertThat(models.findByTable(new TableName("public", "person"))
                            .orElseThrow()
                            .name())
                    .isEqualTo("Person2");
            assertThat(models.listNotes(new TableName("public", "person")))
                    .containsExactly("Person2 would be Person by the rules alone; names once given stay");
            assertThat(models.find("Person").orElseThrow().listAttributeNames())
                    .contains("addresses", "addressesByBillingPeople");
            assertThat(models.listNotes(new TableName("public", "people")))
                    .contains(
                            "Person would be People by the rules alone; names once given stay",
                            "Person.addresses would be addressesByPeople by the rules alone; names once given stay");
        }
    }

    @Test
    void pinsComeBeforeEarlierNames() throws SQLException, IOException {
        Catalog catalog = awkward();
        KnownNames earlier = KnownNames.of(EntityModeler.model(catalog, "postgresql"));
        TableName transfers = new TableName("public", "transfers");
        Nameable fromPerson =
                new Nameable.Reference(transfers, List.of("from_person_id"), new TableName("public", "people"));
        KnownNames pins = KnownNames.NONE
                .with(fromPerson, "amount")
                .with(new Nameable.Entity(transfers), "Payment")
                .with(new Nameable.Column(transfers, "id"), "class");
        Models models = EntityModeler.model(catalog, "postgresql", pins.over(earlier));
        EntityModel payment = models.find("Payment").orElseThrow();
        assertThat(payment.variable()).isEqualTo("payment");
        assertThat(payment.listAttributeNames())
                .containsExactly("id", "fromPersonId", "amount", "toPersonId", "toPerson", "amount2");
        assertThat(models.find("Person").orElseThrow().listAttributeNames()).contains("transfersByFromPerson");
    }

    @Test
    void whatIsNamedCanBeWrittenAndRead() {
        TableName odd = new TableName("my \"own\"", "Größe (x), to");
        List<Nameable> all = List.of(
                new Nameable.Entity(odd),
                new Nameable.Entity(new TableName("", "people")),
                new Nameable.Variable(odd),
                new Nameable.Column(odd, "a, b"),
                new Nameable.Reference(odd, List.of("a", "b c"), new TableName("", "to")),
                new Nameable.Inverse(odd, List.of("1"), odd),
                new Nameable.Link(odd, List.of("\"\""), odd));
        for (Nameable thing : all) {
            assertThat(Nameable.parse(thing.toString())).isEqualTo(thing);
        }
        assertThat(new Nameable.Inverse(
                                new TableName("public", "transfers"),
                                List.of("from_person_id"),
                                new TableName("a b", "people"))
                        .toString())
                .isEqualTo("inverse public.transfers (from_person_id) to \"a b\".people");
        assertThat(KnownNames.of(Models.EMPTY).names()).isEqualTo(Map.of());
    }
}
