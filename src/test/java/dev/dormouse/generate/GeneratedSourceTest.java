package dev.dormouse.generate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dormouse.connect.OpenDatabase;
import dev.dormouse.demo.ChinookEdition;
import dev.dormouse.entity.TypedReference;
import dev.dormouse.schema.Catalog;
import dev.dormouse.schema.Table;
import dev.dormouse.testing.TestDatabase;
import dev.dormouse.testing.TestShell;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The source is compiled, Hibernate checks it against the schema, and it answers as the live model does. */
class GeneratedSourceTest {

    @TempDir
    private Path folder;

    private static String resource(String name) throws IOException {
        return Files.readString(Path.of("src/test/resources", name), StandardCharsets.UTF_8);
    }

    /** The model's source and an application's. */
    private CompiledSource compile(OpenDatabase database, String application) throws IOException {
        List<SourceFile> files =
                new ArrayList<>(LiveModel.of(database).generator().files());
        if (!application.isEmpty()) {
            String name = "generate/" + application + ".java";
            files.add(new SourceFile("com/acme/app/" + application + ".java", resource(name)));
        }
        return CompiledSource.of(files, folder);
    }

    private static List<String> ask(EntityManager manager, List<String> queries) {
        List<String> answers = new ArrayList<>();
        for (String hql : queries) {
            answers.add(shown(manager.createQuery(hql, Object.class).getResultList()));
        }
        return answers;
    }

    private static String shown(Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(GeneratedSourceTest::shown).toList().toString();
        }
        if (value instanceof byte[] bytes) {
            return Arrays.toString(bytes);
        }
        return value instanceof Object[] row ? shown(Arrays.asList(row)) : String.valueOf(value);
    }

    @SuppressWarnings("unchecked")
    private static Object application(CompiledSource source, String name, EntityManager manager)
            throws ReflectiveOperationException {
        return ((Function<EntityManager, Object>)
                        source.load("com.acme.app." + name).getConstructor().newInstance())
                .apply(manager);
    }

    @ParameterizedTest
    @CsvSource({
        "POSTGRESQL,SNAKE_CASE",
        "POSTGRESQL,PASCAL_CASE",
        "H2,SNAKE_CASE",
        "H2,PASCAL_CASE",
        "MARIADB,SNAKE_CASE",
        "SQLITE,SNAKE_CASE"
    })
    void theMusicStoreAnswersTheSame(TestDatabase kind, ChinookEdition edition) throws Exception {
        List<String> hql = List.of(
                "select t.name, t.album.title, t.albumId, t.unitPrice from Track t where t.genre.name = 'Jazz' order by t.trackId",
                "select p.name, size(p.tracks) from Playlist p order by p.playlistId",
                "select c.supportRep.lastName, count(i) from Customer c join c.invoices i group by c.supportRep.lastName"
                        + " order by 1",
                "select i.invoiceDate, l.quantity from Invoice i join i.invoiceLines l where i.invoiceId < 5 order by l.id");
        OpenDatabase database = kind.openChinook(edition);
        try (TestShell shell = TestShell.on(database);
                CompiledSource source = compile(database, "ChinookQueries");
                SessionFactory factory = Booted.validated(source, database);
                EntityManager manager = factory.createEntityManager()) {
            assertThat(ask(manager, hql))
                    .isEqualTo(ask(shell.session().entities().session(), hql))
                    .noneMatch(answer -> answer.equals("[]"));
            assertThat(String.valueOf(application(source, "ChinookQueries", manager)))
                    .isEqualTo(shell.run("""
                            println([
                                select(track.name).from(track).where(track.album.artist.name.eq('AC/DC'))
                                    .orderBy(track.trackId.asc()).fetch(),
                                select(album.tracks.size()).from(album).where(album.tracks.any().unitPrice.gt(1))
                                    .orderBy(album.albumId.asc()).fetch(),
                                select(playlist.name).from(playlist).where(playlist.tracks.any().genre.name.eq('Opera'))
                                    .orderBy(playlist.playlistId.asc()).fetch(),
                                select(invoice.total.sumBigDecimal()).from(invoice).groupBy(invoice.billingCountry)
                                    .orderBy(invoice.billingCountry.asc()).fetch(),
                                select(employee.lastName).from(employee).where(employee.reportsTo.lastName.eq('Adams'))
                                    .orderBy(employee.employeeId.asc()).fetch()
                            ])"""))
                    .contains("Let There Be Rock", "Edwards");
        }
    }

    @Test
    void anAwkwardSchemaAnswersTheSame() throws Exception {
        OpenDatabase database = TestDatabase.POSTGRESQL.openWith(resource("awkward.sql"), """
                insert into people(name, "class", mood, tags, prefs, addr, span, contact)
                    values ('Ann', 'first', 'very happy', '{a,b}', '{"x": [1, 2]}', '10.0.0.1', '[1,5)', 'a@b');
                insert into people(name, mood) values ('Bob', '1st');
                insert into transfers(from_person_id, to_person_id, amount) values (1, 2, 12.50);
                insert into orders values ('EU', 1, '2024-01-02');
                insert into order_lines values ('EU', 1, 1, 'tea');
                insert into codes values ('ZRH', 'Zurich');
                insert into shipment(shipped_by, origin_code) values (2, 'ZRH');
                insert into sales.people(boss_id) values (1);
                insert into courses(title) values ('Go');
                insert into enrollment values (1, 1);
                insert into friends values (1, 2);
                insert into events values (1, '2024-05-01', '[1]');
                insert into "OrderItem"("Unit Price", "2nd-line", "größe") values (3, 'q', 'L');
                insert into calc(a, b) values (1, 2);
                insert into doctor values (1, 'eyes')""");
        List<String> hql = List.of(
                "select p.name, p.class_, p.tags, p.prefs, p.addr, p.span, p.contact from Person p order by p.id",
                "select p.boss.name from sales.Person p",
                "select t.amount, t.fromPerson.name, t.toPersonId from Transfer t",
                "select l.sku, l.order.placed, l.region from OrderLine l",
                "select s.shippedBy.name, s.originCode.label from Shipment s",
                "select c.title, p.name from Course c join c.peopleByEnrollment p",
                "select p.name, f.name from Person p join p.friends f",
                "select e.id, e.at, e.payload from Event e",
                "select i.unitPrice2, i._2ndLine, i.größe from OrderItem2 i",
                "select c.a, c.b, c.c from Calc c",
                "select d.person.name, d.specialty from Doctor d");
        try (TestShell shell = TestShell.on(database);
                CompiledSource source = compile(database, "AwkwardQueries");
                SessionFactory factory = Booted.validated(source, database);
                EntityManager manager = factory.createEntityManager()) {
            assertThat(ask(manager, hql))
                    .isEqualTo(ask(shell.session().entities().session(), hql))
                    .noneMatch(answer -> answer.equals("[]"));
            assertThat(application(source, "AwkwardQueries", manager))
                    .hasToString("[[Ann], [tea], [Ann], [Zurich], [Ann]]");
        }
    }

    @Test
    void oddTypesOfH2AnswerTheSame() throws Exception {
        OpenDatabase database = TestDatabase.H2.openWith(resource("generate/odd-h2.sql"));
        List<String> hql = List.of(
                "select p.name, p.taxNumber, p.tags, p.prefs, p.photo, p.story, p.size, p.oddName from Person p order by p.id",
                "select l.sku, l.order.placed, l.line from OrderLine l order by l.line",
                "select f.person.name, f.friend.name, f.since from Friend f",
                "select p.id, p.boss.name from sales.Person p");
        try (TestShell shell = TestShell.on(database);
                CompiledSource source = compile(database, "");
                SessionFactory factory = Booted.validated(source, database);
                EntityManager manager = factory.createEntityManager()) {
            assertThat(ask(manager, hql))
                    .isEqualTo(ask(shell.session().entities().session(), hql))
                    .noneMatch(answer -> answer.equals("[]"));
        }
    }

    @Test
    void oddTypesOfPostgresAnswerTheSame() throws Exception {
        OpenDatabase database = TestDatabase.POSTGRESQL.openWith(resource("generate/odd-postgres.sql"));
        List<String> hql = List.of(
                "select p.name, p.numbers, p.stayed, p.spans, p.home, p.feelings, p.country, p.a from Person p",
                "select k.id, k.note from Key k",
                "select r.clé, r.select from Réf1 r",
                "select s.object.string from String s");
        try (TestShell shell = TestShell.on(database);
                CompiledSource source = compile(database, "");
                SessionFactory factory = Booted.validated(source, database);
                EntityManager manager = factory.createEntityManager()) {
            assertThat(ask(manager, hql))
                    .isEqualTo(ask(shell.session().entities().session(), hql))
                    .noneMatch(answer -> answer.equals("[]"));
            assertThat(ask(manager, List.of("select p.grid from Person p"))).containsExactly("[{{1,2},{3,NULL}}]");
        }
    }

    @Test
    void objectsAreWrittenAndCompared() throws Exception {
        OpenDatabase database = TestDatabase.POSTGRESQL.openWith(resource("awkward.sql"));
        try (CompiledSource source = compile(database, "Writing");
                SessionFactory factory = Booted.validated(source, database);
                EntityManager manager = factory.createEntityManager()) {
            assertThat(application(source, "Writing", manager))
                    .hasToString("[false, true, true, 5, true, true, _1st, {x=1}, [1,5),"
                            + " OrderLine[region=EU, num=1, line=1, sku=null]]");
        }
    }

    private static TypedReference typed(Catalog catalog, String type, String target) {
        Table remark = catalog.listNamed("remark").get(0);
        return new TypedReference(
                remark.name(),
                remark.columns().get(1).name(),
                remark.columns().get(2).name(),
                type,
                catalog.listNamed(target).get(0).name());
    }

    @ParameterizedTest
    @EnumSource(names = {"POSTGRESQL", "H2", "MARIADB", "SQLITE"})
    void pairsThatPointToSeveralTablesAnswer(TestDatabase kind) throws Exception {
        OpenDatabase database = kind.openWith(
                "create table track (id bigint primary key, name varchar(40))",
                "create table artist (id integer primary key, name varchar(40))",
                "create table remark (id integer primary key, about_type varchar(40), about_id integer, body varchar(40))",
                "insert into track values (6, 'Tarantella'), (1, 'Polka')",
                "insert into artist values (1, 'Ann')",
                "insert into remark values (1, 'Track', 6, 'loud'), (2, 'it''s', 1, 'live'), (3, 'Planet', 1, 'far')");
        LiveModel live = LiveModel.of(
                database, catalog -> List.of(typed(catalog, "Track", "track"), typed(catalog, "it's", "artist")));
        try (TestShell shell = TestShell.on(database);
                CompiledSource source = CompiledSource.of(live.generator().files(), folder);
                SessionFactory factory = Booted.validated(source, database);
                EntityManager manager = factory.createEntityManager()) {
            assertThat(ask(
                            manager,
                            List.of(
                                    "select r.body, r.aboutTrack.name from Remark r where r.aboutTrack.id = 6",
                                    "select r.body from Remark r where r.aboutArtist.name = 'Ann'",
                                    "select t.name, r.body from Track t join t.remarks r",
                                    "select a.name, size(a.remarks) from Artist a",
                                    "select t.name from Track t where size(t.remarks) = 0")))
                    .containsExactly("[[loud, Tarantella]]", "[live]", "[[Tarantella, loud]]", "[[Ann, 1]]", "[Polka]");
            assertThat(live.source("Remark.java")).doesNotContain("setAboutTrack(");
            assertThat(live.source("Track.java")).doesNotContain("setRemarks(");
            assertThat(shell.session().unit().isOpen()).isFalse();
        }
    }
}
