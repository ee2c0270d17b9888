package dev.dormouse.eval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dormouse.testing.TestDatabase;
import dev.dormouse.testing.TestShell;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What {@code hql(…)} answers in Groovy where several values are selected. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HqlRowsTest {

    private final TestShell shell = TestShell.chinook(TestDatabase.H2);

    @BeforeAll
    void ask() {
        shell.run("pairs = hql('select g.name, g.genreId from Genre g where g.genreId < 3 order by g.genreId'); 1");
    }

    @AfterAll
    void close() {
        shell.close();
    }

    @Test
    void rowsSpreadOverAClosuresParameters() {
        assertThat(shell.run("pairs.collect { name, id -> id + name }.join(' ')"))
                .isEqualTo("1Rock 2Jazz");
        assertThat(shell.run("pairs.findAll { it[1] > 1 }.collectEntries { name, id -> [(id): name] }[2]"))
                .isEqualTo("Jazz");
        assertThat(shell.run("text = ''; pairs.each { name, id -> text += name }; text"))
                .isEqualTo("RockJazz");
        assertThat(shell.run("pairs.withIndex().collect { row, i -> row[0] + i }.join()"))
                .isEqualTo("Rock0Jazz1");
    }

    @Test
    void theyAreListsOtherwise() {
        assertThat(shell.run("def (name, id) = pairs[1]; name + id")).isEqualTo("Jazz2");
        assertThat(shell.run("pairs[0].toString() + pairs[0].size()")).isEqualTo("\"[Rock, 1]2\"");
        assertThat(shell.run("Object[] row = pairs[0]; row.length")).isEqualTo("2");
        assertThat(shell.run("pairs")).isEqualTo("name,genreId\nRock,1\nJazz,2");
        assertThat(shell.run("pairs[0]")).contains("Rock");
    }

    @Test
    void theirPropertiesAreTheColumns() {
        assertThat(shell.run("pairs[1].name + pairs[1].genreId")).isEqualTo("Jazz2");
        assertThat(shell.run("pairs*.name.join()")).isEqualTo("RockJazz");
        assertThat(shell.run("pairs.findAll { it.genreId > 1 }")).isEqualTo("name,genreId\nJazz,2");
        assertThat(shell.run("pairs[0]")).isEqualTo("name,genreId\nRock,1");
        assertThat(shell.failure("pairs[0].nam").toString())
                .contains("the row has no column \"nam\"")
                .contains("did you mean \"name\"?");
        assertThat(shell.failure("pairs[0].zzz").hint()).contains("it has name, genreId; row[0] is the first");
    }

    @Test
    void soAreThoseOfQuerydslAndTuplesBeside() {
        shell.run("found = select(genre.name, genre.genreId, genre.tracks.size().as('n')).from(genre)"
                + ".where(genre.genreId.lt(3)).orderBy(genre.genreId.asc()).fetch(); 1");
        assertThat(shell.run("found[1].name + found[1].genreId + found[1].n")).isEqualTo("Jazz2130");
        assertThat(shell.run("found[1][0] + found[1][-1] + found[1].get(1)")).isEqualTo("Jazz1302");
        assertThat(shell.run("found.collect { name, id, n -> name + id }.join()"))
                .isEqualTo("Rock1Jazz2");
        assertThat(shell.run("def (name, id) = found[0]; name + id")).isEqualTo("Rock1");
        assertThat(shell.run("found[0].get(genre.name) + found[0].get(1, Integer) + found[0].size()"))
                .isEqualTo("Rock13");
        assertThat(shell.run("found[0] instanceof com.querydsl.core.Tuple")).isEqualTo("true");
        assertThat(shell.run("found.findAll { it.genreId > 1 }")).isEqualTo("name,genreId,n\nJazz,2,130");
        assertThat(shell.run("found.toSet().size() + ' ' + (found[0] == found[0].toList())"))
                .isEqualTo("2 true");
    }

    @Test
    void rowsOfSqlHavePlacesToo() {
        shell.run("found = rows('select genre_id, name from genre where genre_id < 3 order by 1'); 1");
        assertThat(shell.run("found[1][0] + found[1].NAME + found[1]['name']")).isEqualTo("2JazzJazz");
        assertThat(shell.run("found.findAll { it.genre_id > 1 }")).isEqualTo("genre_id,name\n2,Jazz");
        assertThat(shell.failure("found[0].nam").toString()).contains("nam").contains("name");
    }

    @Test
    void ofTwoColumnsWithOneNameNeitherIsMeant() {
        shell.run("two = select(album.title, album.artist.name, genre.name).from(album, genre).limit(1).fetch()[0]; 1");
        assertThat(shell.run("two.title")).isEqualTo("For Those About To Rock We Salute You");
        assertThat(shell.failure("two.name").toString())
                .contains("the row has several columns \"name\"")
                .contains("row[1], row[2]");
    }

    @Test
    void pairsAreParametersOfSql() {
        shell.run("keys = [[1, 1], [1, 6], [2, 2]]; none = []; names = ['Rock', 'Jazz']");
        assertThat(shell.run("select count(*) from track where (genre_id, track_id) in (:keys);"))
                .endsWith("\n2");
        assertThat(shell.run("select count(*) from track where (genre_id, track_id) not in (:keys);"))
                .endsWith("\n3501");
        assertThat(shell.run("select count(*) from genre where lower(name) in (:names) or (name) in (:names);"))
                .endsWith("\n2");
        assertThat(shell.run("select count(*) from track where track_id in (:none);"))
                .endsWith("\n0");
    }

    @Test
    void classesThatWereTypedAreMade() {
        shell.run("class Dto { String a; Integer b; Dto(String a, Integer b) { this.a = a; this.b = b };"
                + " String toString() { a + '!' + b } }");
        assertThat(shell.run(
                        "hql('select new Dto(g.name, g.genreId) from Genre g where g.genreId < 3 order by g.name')*.b"))
                .isEqualTo("value\n2\n1");
        assertThat(shell.run("hql select distinct new Dto(upper(g.name), g.genreId) from Genre g where g.genreId = 1;"))
                .isEqualTo("value\nROCK!1");
        shell.run("class Dto { String a; Dto(String a) { this.a = a }; String toString() { 'new ' + a } }");
        assertThat(shell.run("hql('select new Dto(g.name) from Genre g where g.genreId = 1')[0].toString()"))
                .isEqualTo("new Rock");
        assertThat(shell.run("hql('select new Dto(g.name, g.genreId) from Genre g')"))
                .startsWith("error: ");
        assertThat(shell.run("hql('select new map(g.name as n) from Genre g where g.genreId = 1')[0].n"))
                .isEqualTo("Rock");
    }

    @Test
    void anUpdateOfAnotherEntitySaysSo() {
        String problem = "error: an update changes one entity: title belongs to Album, not to Track\n"
                + "hint:  update Album set title = … where …";
        assertThat(shell.run("hql update Track t set t.album.title = 'x' where t.trackId = 1;"))
                .isEqualTo(problem);
        assertThat(shell.run("hql(\"update Track set album.title = 'x' where trackId = 1\")"))
                .startsWith(problem.substring(0, problem.indexOf('\n')));
        assertThat(shell.run("hql update Track t set t.name = 'x' where t.trackId = -1;"))
                .isEqualTo("0 rows updated");
    }
}
