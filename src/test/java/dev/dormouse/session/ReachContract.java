package dev.dormouse.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dormouse.testing.TestDatabase;
import dev.dormouse.testing.TestShell;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which objects are read again after a statement of SQL: those that it may have changed, and no others. */
abstract class ReachContract {

    private static final Pattern READ = Pattern.compile("(?i)\\bfrom \"?(?:public\"?\\.)?\"?(\\w+)");

    private TestShell shell;

    abstract TestDatabase database();

    /** Makes updates of a style change its songs, behind everybody's back. */
    abstract String[] trigger();

    @BeforeEach
    void open() {
        shell = TestShell.on(database()
                .openWith(
                        "create table style(id integer primary key, name varchar(40))",
                        "create table song(id integer primary key, title varchar(40),"
                                + " style_id integer references style(id) on delete set null)",
                        "create table note(id integer primary key, song_id integer references song(id), body varchar(9))",
                        "create table shop(id integer primary key, name varchar(40))",
                        "insert into style values (1, 'Rock'), (2, 'Jazz')",
                        "insert into song values (1, 'one', 1), (2, 'two', 2)",
                        "insert into note values (1, 1, 'hm')",
                        "insert into shop values (1, 'here')",
                        "create view quiet as select * from style"));
        assertThat(shell.run("styles = Style.all().sort { it.id }; songs = Song.all().sort { it.id };"
                        + " notes = Note.all(); shops = Shop.all(); 'loaded'"))
                .isEqualTo("loaded");
    }

    @AfterEach
    void close() {
        shell.close();
    }

    /** The tables that objects are read from while these lines and one of Groovy run. */
    private Set<String> readAfter(String... lines) {
        Set<String> read = new TreeSet<>();
        shell.session().watch().listen(Optional.of(sent -> {
            Matcher from = READ.matcher(sent.sql());
            while (from.find()) {
                read.add(from.group(1).toLowerCase(Locale.ROOT));
            }
        }));
        assertThat(shell.runAll(lines)).doesNotContain("error");
        shell.run("1 + 1");
        shell.session().watch().listen(Optional.empty());
        return read;
    }

    @Test
    void anUpdateConcernsItsTableAndWhoHasItsRows() {
        assertThat(readAfter("update shop set name = 'there';")).containsExactly("shop");
        assertThat(readAfter("update style as s set name = upper(name) where id = 1;"))
                .containsExactly("style");
        assertThat(shell.run("styles[0].name + shops[0].name")).isEqualTo("ROCKthere");
        assertThat(readAfter("update song set title = 'other';")).containsExactly("song", "style");
        assertThat(readAfter("insert into note values (2, 2, 'ah');")).containsExactly("note", "song");
        assertThat(readAfter("sql.executeUpdate('update shop set name = ?', ['x']); 1"))
                .containsExactly("shop");
    }

    @Test
    void aReadConcernsNothing() {
        assertThat(readAfter("select count(*) from song;", "select * from quiet;", "values (1);", "commit;"))
                .isEmpty();
        assertThat(readAfter("explain select 1;")).isEmpty();
    }

    @Test
    void rowsThatGoMayTakeOthersAlong() {
        assertThat(readAfter("delete from shop where id = 7;")).containsExactly("shop");
        assertThat(readAfter("delete from style where id = 1;")).containsExactly("note", "song", "style");
        assertThat(shell.run("songs[0].style")).isEmpty();
    }

    @Test
    void whatIsNotPlainConcernsEverything() {
        for (String line : new String[] {
            "create table other(id integer);",
            "sql.execute('create table another(id integer)'); 1",
            "merge into shop using (select 1 as x) y on false when matched then delete;"
        }) {
            assertThat(readAfter(line)).as(line).containsExactly("note", "shop", "song", "style");
        }
    }

    @Test
    void aTriggerMakesItEverything() {
        for (String statement : trigger()) {
            assertThat(shell.run(statement + ";")).doesNotContain("error");
        }
        shell.run("1");
        assertThat(readAfter("update style set name = 'Folk' where id = 1;"))
                .containsExactly("note", "shop", "song", "style");
        assertThat(shell.run("songs[0].title")).isEqualTo("by trigger");
    }

    @Test
    void changesOfOtherObjectsAreNotLost() {
        shell.run(
                "sql.executeUpdate(\"update shop set name = 'y'\"); styles[0].name = 'Mine'; shops[0].name; commit()");
        assertThat(shell.seenByOthers("select name from style where id = 1")).isEqualTo("Mine");
    }
}
