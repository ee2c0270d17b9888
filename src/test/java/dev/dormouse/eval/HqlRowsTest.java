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
