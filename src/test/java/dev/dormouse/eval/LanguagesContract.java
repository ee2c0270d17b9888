package dev.dormouse.eval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dormouse.result.Failure;
import dev.dormouse.testing.TestDatabase;
import dev.dormouse.testing.TestShell;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** SQL, HQL and Groovy with Querydsl on the music store: the same lines give the same answers on every database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class LanguagesContract {

    private TestShell shell;

    abstract TestDatabase database();

    /** A table's or a column's name as the database has it. */
    String stored(String name) {
        return name;
    }

    /** What follows a select without a table, where it cannot do without one. */
    String row() {
        return "";
    }

    @BeforeAll
    void open() {
        shell = TestShell.chinook(database());
    }

    @AfterAll
    void close() {
        shell.close();
    }

    @BeforeEach
    void reset() {
        shell.format("csv").session().unit().rollback();
        shell.session().variables().clear();
    }

    private void assertAnswer(String line, String... printed) {
        assertThat(shell.run(line)).as(line).isEqualTo(String.join("\n", printed));
    }

    private void assertFailure(String line, String message, String hint) {
        Failure failure = shell.failure(line);
        assertThat(failure.message()).as(line).isEqualTo(message);
        assertThat(failure.hint().orElse("")).as(line).isEqualTo(hint);
    }

    @Test
    void showAnswersNothingBesideWhatItShows() {
        assertAnswer("show(Genre.get(1))", "");
        assertAnswer("shown = []; [1, 2].each { show(it) }; show(shown)", "");
        assertAnswer("show(1); 2", "2");
    }

    // SQL

    @Test
    void sqlSelects() {
        assertAnswer("select count(*) as n from track;", "n", "3503");
        assertAnswer(
                "select g.name, count(*) as n from track t join genre g on g.genre_id = t.genre_id"
                        + " group by g.name order by n desc, g.name limit 2;",
                "name,n",
                "Rock,1297",
                "Latin,579");
        assertAnswer("select name from genre where 1 = 0;", "name");
        assertAnswer("sql select 1 as one" + row() + "; select 2 as two" + row() + ";", "one", "1", "two", "2");
    }

    @Test
    void sqlChanges() {
        assertAnswer("insert into genre (genre_id, name) values (100, 'a'), (101, 'b');", "2 rows inserted");
        assertAnswer("update genre set name = 'c' where genre_id > 99;", "2 rows updated");
        assertAnswer("delete from genre where genre_id > 99;", "2 rows deleted");
        assertAnswer("create table scratch (id integer primary key);", "create table");
        assertAnswer("drop table scratch;", "drop table");
    }

    @Test
    void sqlBindsVariables() {
        shell.runAll("n = 'AC/DC'", "ids = 1", "nothing = null");
        assertAnswer("select artist_id from artist where name = :n and artist_id = :ids;", "artist_id", "1");
        assertAnswer("select count(*) as n from artist where name = :nothing;", "n", "0");
        shell.run("text = \"AC/${'DC'}\"");
        assertAnswer("select artist_id from artist where name = :text;", "artist_id", "1");
        assertFailure("select * from artist where name = :m;", "no variable \"m\" for :m", "set it first: m = …");
        assertFailure(
                "select * from artist where name = :texd;",
                "no variable \"texd\" for :texd",
                "did you mean \":text\"?");
    }

    @Test
    void sqlErrorsSayWhereAndWhatInstead() {
        shell.session().awaitSnapshot();
        Failure table = shell.failure("select *\nfrom trak;");
        assertThat(table.hint()).contains("did you mean \"" + stored("track") + "\"?");
        assertThat(table.spot().orElseThrow().line()).isEqualTo(2);
        assertThat(table.spot().orElseThrow().column()).isEqualTo(6);
        Failure column = shell.failure("select nam from track;");
        assertThat(column.hint()).contains("did you mean \"" + stored("name") + "\"?");
        assertThat(column.message()).containsIgnoringCase("nam");
    }

    // HQL

    @Test
    void hqlSelectsObjectsValuesAndTuples() {
        assertAnswer("from Artist a where a.name like 'AC/%';", "artistId,name", "1,AC/DC");
        assertAnswer("from Genre where genreId in (1, 2) order by name desc;", "genreId,name", "1,Rock", "2,Jazz");
        assertAnswer("hql select g.name from Genre g where g.genreId = 1;", "name", "Rock");
        assertAnswer(
                "hql select t.name, t.album.title as album from Track t where t.trackId = 1;",
                "name,album",
                "For Those About To Rock (We Salute You),For Those About To Rock We Salute You");
        assertAnswer("hql select count(*) from Track t where t.album.artist.name = 'AC/DC';", "count(*)", "18");
        assertAnswer("from Genre where genreId < 0;", "genreId,name");
        assertAnswer(
                "from Album a join fetch a.tracks where a.albumId = 1;",
                "albumId,title,artist",
                "1,For Those About To Rock We Salute You,1");
    }

    @Test
    void hqlChangesAndBindsVariables() {
        shell.runAll("begin", "n = 'AC/DC'", "few = [1, 2]");
        assertAnswer("from Artist where name = :n;", "artistId,name", "1,AC/DC");
        assertAnswer("from Genre where genreId in (:few) order by genreId;", "genreId,name", "1,Rock", "2,Jazz");
        assertAnswer("hql update Genre set name = 'X' where genreId = 1;", "1 row updated");
        assertAnswer("hql insert into Genre (genreId, name) values (200, 'Y');", "1 row inserted");
        assertAnswer("hql delete from Genre where genreId = 200;", "1 row deleted");
        shell.run("rollback");
        assertFailure("from Artist where name = :m;", "no variable \"m\" for :m", "set it first: m = …");
    }

    @Test
    void hqlErrorsSayWhereAndWhatInstead() {
        Failure entity = shell.failure("from Artst a;");
        assertThat(entity.hint()).contains("did you mean \"Artist\"?");
        assertThat(entity.spot().orElseThrow().column()).isEqualTo(6);
        Failure attribute = shell.failure("from Artist a\nwhere a.nme = 'x';");
        assertThat(attribute.hint()).contains("did you mean \"name\"?");
        assertThat(attribute.spot().orElseThrow().line()).isEqualTo(2);
        assertThat(shell.failure("from Artist a where;").spot()).isPresent();
    }

    // Querydsl

    @Test
    void querydslSelects() {
        assertAnswer("selectFrom(track).where(track.album.artist.name.eq('AC/DC')).fetch().size()", "18");
        assertAnswer(
                "select(track.genre.name, track.count().as('n')).from(track).groupBy(track.genre.name)"
                        + ".orderBy(track.count().desc()).limit(2).fetch()",
                "name,n",
                "Rock,1297",
                "Latin,579");
        assertAnswer("select(genre.name).from(genre).where(genre.genreId.lt(0)).fetch()", "name");
        assertAnswer("selectFrom(genre).where(genre.genreId.lt(0)).fetch()", "genreId,name");
        assertAnswer("select(track.milliseconds.max()).from(track).fetchOne()", "5286953");
        assertAnswer("select(genre.name).from(genre).orderBy(genre.genreId.asc()).limit(2)", "name", "Rock", "Jazz");
        assertAnswer(
                "select(album.title, artist.name).from(album).join(album.artist, artist).where(artist.name.eq('AC/DC'))"
                        + ".orderBy(album.title.asc()).fetch()",
                "title,name",
                "For Those About To Rock We Salute You,AC/DC",
                "Let There Be Rock,AC/DC");
        assertAnswer(
                "select(track.genre.name).from(track).groupBy(track.genre.name).having(track.count().gt(1000)).fetch()",
                "name",
                "Rock");
        assertAnswer(
                "selectFrom(playlist).where(playlist.tracks.any().name.eq('Balls to the Wall')).fetch().size()", "3");
        assertAnswer("select(genre.name.upper()).from(genre).where(genre.genreId.eq(1)).fetchFirst()", "ROCK");
        assertAnswer(
                "selectFrom(artist).where(artist.artistId.in(JPAExpressions.select(album.artist.artistId).from(album)"
                        + ".where(album.title.startsWith('Let There')))).fetch()",
                "artistId,name",
                "1,AC/DC");
    }

    @Test
    void querydslChanges() {
        assertAnswer("update(genre).set(genre.name, 'X').where(genre.genreId.eq(1)).execute()", "1");
        assertAnswer("Genre.get(1).name", "X");
        assertAnswer("insert(genre).columns(genre.genreId, genre.name).values(100, 'Y').execute()", "1");
        assertAnswer("Genre.get(100).name", "Y");
        assertAnswer("delete(genre).where(genre.genreId.eq(100)).execute()", "1");
        shell.run("rollback");
        assertAnswer("Genre.get(1).name", "Rock");
    }

    @Test
    void constantsAreCheckedBeforeAnythingIsSent() {
        shell.run("session.clear()");
        long sent = shell.session().watch().statements();
        assertFailure(
                "selectFrom(track).where(track.name.gt(3)).fetch()",
                "track.name is a String, but 3 is an Integer",
                "a text has quotes: '3'");
        assertThat(shell.failure("selectFrom(track).where(track.milliseconds.eq('3')).fetch()")
                        .hint())
                .contains("a number has no quotes: 3");
        assertThat(shell.failure("Track.where { milliseconds == 'abc' }").message())
                .contains("'abc' is a String");
        assertThat(shell.failure("Track.where { album.title in [1, 2] }").message())
                .contains("1 is an Integer");
        assertFailure("Track.where { mill > 3 }.count()", "Track has no attribute \"mill\"", hintOfTrack());
        assertFailure("track.nam", "Track has no attribute \"nam\"", "did you mean \"name\"?");
        assertFailure(
                "Track.where { album.artst.name == 'x' }",
                "Album has no attribute \"artst\"",
                "did you mean \"artist\"?");
        assertFailure("Track.orderBy { nme }", "Track has no attribute \"nme\"", "did you mean \"name\"?");
        assertThat(shell.session().watch().statements()).isEqualTo(sent);
    }

    private static String hintOfTrack() {
        return "its attributes: trackId, name, albumId, album, mediaTypeId, mediaType, genreId, genre, composer,"
                + " milliseconds, bytes, unitPrice, invoiceLines, playlists";
    }

    // The short form

    @Test
    void whereUnderstandsAllOperators() {
        Map<String, String> counts = Map.ofEntries(
                Map.entry("milliseconds > 300_000 && album.artist.name == 'AC/DC'", "6"),
                Map.entry("trackId < 10", "9"),
                Map.entry("trackId <= 10", "10"),
                Map.entry("trackId >= 3500", "4"),
                Map.entry("trackId != 1", "3502"),
                Map.entry("trackId == 1 || trackId == 2", "2"),
                Map.entry("!(trackId > 10)", "10"),
                Map.entry("composer == null", "978"),
                Map.entry("composer != null", "2525"),
                Map.entry("trackId in [1, 2, 9999]", "2"),
                Map.entry("trackId in 11..20", "10"),
                Map.entry("trackId !in [1, 2]", "3501"),
                Map.entry("name in ['Balls to the Wall']", "1"),
                Map.entry("name ==~ 'Balls.*'", "1"),
                Map.entry("name =~ 'to the Wall'", "1"),
                Map.entry("name.startsWith('Balls')", "1"),
                Map.entry("name.toLowerCase().contains('balls to')", "1"),
                Map.entry("name.like('Balls%')", "1"),
                Map.entry("milliseconds / 1000 > 5000", "2"),
                Map.entry("milliseconds + 1 > 5_286_953", "1"),
                Map.entry("milliseconds - 1 > 5_286_951", "1"),
                Map.entry("milliseconds * 2 > 10_000_000", "2"),
                Map.entry("trackId % 1000 == 0", "3"),
                Map.entry("-trackId > -3", "2"),
                Map.entry("genre.name + '!' == 'Opera!'", "1"),
                Map.entry("unitPrice > 0.99", "213"),
                Map.entry("unit_price > 1", "213"),
                Map.entry("album_id == 1", "10"),
                Map.entry("albumId == 1 && it.name != null", "10"),
                Map.entry("track.trackId == 7", "1"),
                Map.entry("playlists.isEmpty()", "0"),
                Map.entry("true", "3503"),
                Map.entry("trackId == 5L", "1"),
                Map.entry("trackId > 3502.5", "1"));
        counts.forEach((condition, count) -> assertAnswer("Track.where { " + condition + " }.count()", count));
    }

    @Test
    void whereSeesVariables() {
        shell.runAll("n = 'AC/DC'", "limits = [min: 300_000]", "def longer(x) { x + 1 }");
        assertAnswer("Artist.where { name == n }.first()", "artistId,name", "1,AC/DC");
        assertAnswer("Track.where { milliseconds > limits.min && album.artist.name == n }.count()", "6");
        assertAnswer("Track.where { trackId == longer(2) }.count()", "1");
        assertAnswer("flag = false; Track.where { flag || trackId == 1 }.count()", "1");
        assertAnswer("a = Album.get(1); Track.where { album == a }.count()", "10");
        assertAnswer(
                "['Rock', 'Jazz'].collect { g -> Track.where { genre.name == g }.count() }", "value", "1297", "130");
        assertAnswer("Genre.where { name == 'Rock' }.where { genreId == 2 }.count()", "0");
    }

    @Test
    void theShortFormOrdersLimitsAndGets() {
        assertAnswer("Genre.orderBy { name }.limit(2)", "genreId,name", "23,Alternative", "4,Alternative & Punk");
        assertAnswer("Genre.orderBy { -genreId }.limit(1)", "genreId,name", "25,Opera");
        assertAnswer(
                "Genre.where { genreId < 4 }.orderBy { name.desc() }.list().name", "value", "Rock", "Metal", "Jazz");
        assertAnswer("Track.orderBy { [genre.name, -trackId] }.limit(1).first().trackId", "3478");
        assertAnswer("Genre.orderBy { genreId }.offset(1).limit(1).list().name", "value", "Jazz");
        assertAnswer("Genre.count()", "25");
        assertAnswer("Genre.all().size()", "25");
        assertAnswer("Genre.limit(3).count()", "3");
        assertAnswer("Genre.get(1).name", "Rock");
        assertAnswer("Genre.get(1L).name", "Rock");
        assertAnswer("Genre.get('1').name", "Rock");
        assertAnswer("Genre.get(999)", "");
        assertAnswer("Genre.first() != null", "true");
        assertAnswer("Genre.where { genreId == 1 }.one().name", "Rock");
        assertAnswer("Genre.where { genreId < 0 }.exists()", "false");
        assertAnswer(
                "names = []; for (g in Genre.where { genreId < 3 }.orderBy { genreId }) { names << g.name }; names.join()",
                "RockJazz");
        assertThat(shell.failure("Genre.where { genreId < 3 }.one()").message()).startsWith("there is more than one");
        assertThat(shell.failure("Genre.get(1, 2)").hint()).contains("Genre.get(genreId)");
        assertThat(shell.failure("Genre.get('x')").message()).contains("genreId");
    }

    @Test
    void relationsAreWalked() {
        assertAnswer("Track.get(1).album.artist.name", "AC/DC");
        assertAnswer(
                "Artist.get(1).albums.title.sort()",
                "value",
                "For Those About To Rock We Salute You",
                "Let There Be Rock");
        assertAnswer("Track.get(1).playlists.name.sort()", "value", "Heavy Metal Classic", "Music", "Music");
        assertAnswer("Playlist.get(17).tracks.size()", "26");
        assertAnswer("Employee.get(2).reportsTo.lastName", "Adams");
        assertAnswer("Employee.get(1).employees.lastName.sort()", "value", "Edwards", "Mitchell");
        assertAnswer("Track.get(1).albumId", "1");
        assertAnswer("Track.get(1).album_id", "1");
        assertAnswer("Track.get(1).unit_price", "0.99");
        assertAnswer("track.unit_price", "track.unitPrice");
        assertAnswer("track.unitPrice", "track.unitPrice");
    }

    @Test
    void objectsThatAreReachedOverRelationsKnowBothSpellingsToo() {
        assertAnswer("InvoiceLine.get(1).invoice.billing_city", "Stuttgart");
        assertFailure(
                "InvoiceLine.get(1).invoice.bilingCity",
                "Invoice has no attribute \"bilingCity\"",
                "did you mean \"billingCity\"?");
        assertAnswer("hql('from Customer where customerId = 1')[0].supportRep.last_name", "Peacock");
        assertThat(shell.failure("Customer.get(1).supportRep.lastNam = 'x'").hint())
                .contains("did you mean \"lastName\"?");
    }

    @Test
    void entitiesPrintWithLabelsAndWithoutAQueryPerRow() {
        shell.format("vertical");
        shell.run("session.clear()");
        assertThat(shell.statementsOf("from Track t order by t.trackId limit 500;"))
                .isEqualTo(1);
        shell.run("session.clear()");
        assertThat(shell.statementsOf("Track.where { trackId <= 500 }")).isEqualTo(1);
        shell.run("session.clear()");
        shell.format("table");
        assertThat(shell.run("Track.where { trackId == 1 }"))
                .contains("Album#1")
                .contains("Genre#1");
        assertThat(shell.run("hql from Track t join fetch t.album where t.trackId = 1;"))
                .contains("Album#1 For Those About To Rock We Salute You");
        shell.run("session.clear()");
        assertThat(shell.statementsOf("Track.where { trackId <= 300 }.list().album.artist.name"))
                .isLessThan(20);
    }

    // Groovy

    @Test
    void namesThatAreNotKnownAreMetWithTheNearest() {
        assertFailure("Trak.count()", "there is no variable \"Trak\"", "did you mean \"Track\"?");
        assertFailure("new Trak()", "there is no class \"Trak\"", "did you mean \"Track\"?");
        assertFailure("selecFrom(track)", "there is no method selecFrom(QTrack)", "did you mean \"selectFrom\"?");
        shell.run("counter = 1");
        assertFailure("countr + 1", "there is no variable \"countr\"", "did you mean \"counter\"?");
        assertFailure(
                "track.name.containz('x')", "StringPath has no method containz(String)", "did you mean \"contains\"?");
        assertFailure("Track.wher { true }", "Track has no method wher(Closure)", "did you mean \"where\"?");
        assertFailure("trak", "there is no variable \"trak\"", "did you mean \"track\"?");
        assertFailure("'x'.lenght()", "String has no method lenght()", "did you mean \"length\"?");
    }

    @Test
    void theLastResultIsUnderscore() {
        assertAnswer("6 * 7", "42");
        assertAnswer("_ + 1", "43");
        shell.run("Genre.where { genreId < 3 }.list()");
        assertAnswer("_.size()", "2");
        shell.run("x = 5");
        assertAnswer("_", "2");
    }

    @Test
    void whatIsTypedLasts() {
        assertAnswer("int i = 3", "");
        assertAnswer("i + 1", "4");
        assertAnswer("def d = i * 2; d + 1", "7");
        assertAnswer("d", "6");
        assertAnswer("def (a, b) = [1, 2]", "");
        assertAnswer("a + b", "3");
        assertAnswer("int twice(int q) { q * 2 }", "");
        assertAnswer("twice(4)", "8");
        assertAnswer("def thrice(x) { twice(x) + x }", "");
        assertAnswer("thrice(3)", "9");
        assertAnswer("def twice(int q) { q * 20 }", "");
        assertAnswer("twice(4)", "80");
        assertAnswer("class Point { int x; int next() { x + 1 } }", "defined Point");
        assertAnswer("new Point(x: 3).next()", "4");
        assertAnswer("class Dot extends Point { int more() { next() + 1 } }", "defined Dot");
        assertAnswer("new Dot(x: 1).more()", "3");
        assertAnswer("import java.util.concurrent.TimeUnit", "");
        assertAnswer("TimeUnit.SECONDS", "SECONDS");
        assertAnswer("import static java.lang.Math.abs", "");
        assertAnswer("abs(-3)", "3");
        assertAnswer("LocalDate.of(2020, 1, 2)", "2020-01-02");
        assertAnswer("c = { it + 1 }", "");
        assertAnswer("c(1)", "2");
    }

    @Test
    void noEarlierLineRunsAgain() {
        shell.runAll("count = 0", "import java.util.concurrent.atomic.AtomicInteger", "runs = new AtomicInteger()");
        shell.runAll(
                "def tick() { runs.incrementAndGet() }",
                "class Late { static int n = 1 }",
                "tick()",
                "runs.get()",
                "Late.n");
        assertAnswer("runs.get()", "1");
    }

    @Test
    void aHundredLinesAndImportsLaterItIsAsQuick() {
        shell.run("import java.util.concurrent.TimeUnit");
        for (int i = 0; i < 100; i++) {
            shell.run("import java.util.zip.CRC32");
            assertAnswer("TimeUnit.SECONDS", "SECONDS");
        }
    }

    @Test
    void oneOfACollectionMeetsACondition() {
        assertAnswer("Artist.where { albums.any { title.startsWith('For Those') } }.list().name", "value", "AC/DC");
        assertAnswer("Album.where { tracks.any { milliseconds > 300_000 && name == 'Evil Walks' } }.count()", "0");
        assertAnswer("Album.where { tracks.any { milliseconds < 300_000 && name == 'Evil Walks' } }.count()", "1");
        assertAnswer("Artist.where { albums.any { tracks.any { it.name == title } } }.count() > 0", "true");
        assertAnswer("Playlist.where { tracks.any { name == 'Evil Walks' } && name == 'Music' }.count()", "2");
        assertAnswer("Artist.where { name == 'AC/DC' && !albums.any { artist.name != 'AC/DC' } }.count()", "1");
        assertAnswer("Genre.where { genreId in [1, 2] && [1].any { it == 1 } }.count()", "2");
        assertThat(shell.failure("Artist.where { albums.any { titel == 'x' } }").hint())
                .contains("did you mean \"title\"?");
    }

    @Test
    void groovysOwnListsStayGroovys() {
        assertAnswer("[1, 2, 3].any { it > 3 }", "false");
        assertAnswer("[1, 2, 3, 4].findAll { it > 2 && it != 4 }", "value", "3");
        assertAnswer("['b', 'a'].sort { -it.length() }", "value", "b", "a");
        assertAnswer("[3, 1, 2].sort { a, b -> a < b ? 1 : -1 }.join()", "321");
        assertAnswer(
                "Genre.all().findAll { it.name == 'Rock' || it.genreId == 2 }.name.sort()", "value", "Jazz", "Rock");
        assertAnswer("[1, 2].stream().map { it * 2 }.toList()", "value", "2", "4");
        assertAnswer("m = [a: 1]; m.a == 1 && !m.b", "true");
    }

    @Test
    void valuesPrint() {
        assertAnswer("[[a: 1, b: 2], [a: 3]]", "a,b", "1,2", "3,");
        assertAnswer("null", "");
        assertAnswer("\"x${1 + 1}\"", "x2");
        assertAnswer("[]", "value");
        assertAnswer("Optional.of(3)", "3");
        assertAnswer("println 'hi'", "hi");
        assertAnswer("print 'a'; printf('%s', 'b'); println()", "ab");
        assertAnswer("out.println('x')", "x");
        assertAnswer("sql.rows('select name from genre where genre_id = 1')", "name", "Rock");
        assertAnswer("rows('select name from genre where genre_id = 1')", "name", "Rock");
        assertAnswer("hql('select g.name from Genre g where g.genreId = 1')", "name", "Rock");
        assertAnswer("db.entities.contains('Track')", "true");
        assertAnswer("db.table('track')", "class Track");
        assertFailure("db.table('trak')", "there is no table \"trak\"", "did you mean \"" + stored("track") + "\"?");
    }

    @Test
    void errorsInScriptsNameTheirLine() {
        assertThat(shell.script("s.groovy", "def a = 1\n\ndef f() {\n  foo.bar()\n}\nf()\n", Map.of()))
                .startsWith("error: there is no variable \"foo\"\ns.groovy:4: ");
        assertThat(shell.script("s.groovy", "x = 1\ny = = 2\n", Map.of())).contains("s.groovy:2: ");
        assertThat(shell.script("s.groovy", "x = 1\nTrack.where {\n  nam == 'x'\n}.list()\n", Map.of()))
                .contains("Track has no attribute \"nam\"")
                .contains("s.groovy:3: ");
        assertThat(shell.script("s.groovy", "x = 1\nsql.rows('select * from nowhere')\n", Map.of()))
                .contains("s.groovy:2: ");
        assertThat(shell.script("s.groovy", "a = [1]\nfor (i in a) {\n  1.foo()\n}\n", Map.of()))
                .contains("s.groovy:3: ");
    }

    @Test
    void scriptsTakeParameters() {
        String text =
                "import dev.dormouse.script.Param\n@Param('how many') int limit = 10\n@Param String name = 'x'\nprintln \"$limit $name\"\n";
        assertThat(shell.script("s.groovy", text, Map.of("limit", 3))).isEqualTo("3 x");
        assertThat(shell.script("s.groovy", text, Map.of())).isEqualTo("10 x");
        assertThat(shell.script(
                        "s.groovy", text.replace("import dev.dormouse.script.Param\n", ""), Map.of("name", "y")))
                .isEqualTo("10 y");
    }

    @Test
    void datesAreComparedAndTakenApart() {
        assertAnswer("Invoice.where { invoiceDate > LocalDateTime.of(2013, 12, 1, 0, 0) }.count()", "7");
        assertAnswer("Invoice.where { invoiceDate == LocalDateTime.of(2013, 12, 22, 0, 0) }.count()", "1");
        assertAnswer("Invoice.where { invoiceDate.year() == 2013 }.count()", "80");
        assertAnswer("Invoice.where { invoiceDate.month() == 12 && invoiceDate.dayOfMonth() == 22 }.count()", "3");
        assertAnswer("hql select count(*) from Invoice where year(invoiceDate) = 2013;", "count(*)", "80");
        assertAnswer("Invoice.get(412).invoiceDate", "2013-12-22 00:00:00");
    }

    @Test
    void newTablesBecomeEntities() {
        shell.run("kept = Genre.get(1)");
        shell.run("create table gadget (id integer primary key, name varchar(20));");
        assertAnswer("Gadget.count()", "0");
        assertAnswer("from Gadget;", "id,name");
        shell.run("sql.execute('create table widget (id integer primary key, name varchar(20))'); commit()");
        assertAnswer("select(widget.count()).from(widget).fetchOne()", "0");
        assertAnswer("Genre.get(1).name", "Rock");
        shell.run("drop table gadget;");
        shell.run("drop table widget;");
        assertFailure("Gadget.count()", "there is no variable \"Gadget\"", "");
    }

    @Test
    void aSearchForARegularExpressionMayBeAnchored() {
        assertAnswer(
                "Artist.where { name =~ /^AC/ }.count() == Artist.where { name.startsWith('AC') }.count()", "true");
        assertAnswer("Artist.where { name =~ /DC$/ }.count()", "1");
        assertAnswer("Artist.where { name =~ /^AC.DC$/ }.count()", "1");
        assertAnswer("Artist.where { name =~ /AC\\/D.*/ }.count()", "1");
        for (String regex : List.of("AC|DC", "[AB]C", "A+C", "(AC)", "AC?", "\\\\d", "A{1}", "a^b")) {
            assertThat(shell.failure("Artist.where { name =~ '" + regex + "' }.count()")
                            .message())
                    .startsWith("the database cannot be asked for the regular expression");
        }
    }
}
