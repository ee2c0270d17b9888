package dev.dormouse.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dormouse.testing.TestDatabase;
import dev.dormouse.testing.TestShell;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What is sent to the database when objects are read again after SQL, and what they are then. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class RereadingContract {

    private TestShell shell;

    abstract TestDatabase database();

    @BeforeAll
    void open() {
        shell = TestShell.on(database()
                .openWith(
                        "create table style(id integer primary key, name varchar(40), mood varchar(40))",
                        "create table song(id integer primary key, title varchar(40),"
                                + " style_id integer references style(id), next_id integer references song(id))",
                        "create table vote(style_id integer references style(id),"
                                + " song_id integer references song(id), stars integer,"
                                + " primary key (style_id, song_id))",
                        "create table label(id integer primary key, name varchar(40))",
                        "create table disc(id integer primary key, label_id integer references label(id)"
                                + " on delete set null on update cascade)",
                        database() == TestDatabase.H2
                                ? "create alias add_mood for \"" + Moods.class.getName() + ".addMood\""
                                : "create function add_mood() returns integer language sql as"
                                        + " 'update style set mood = ''new'' returning 1'"));
    }

    /** H2's function. */
    public static final class Moods {

        private Moods() {}

        public static int addMood(Connection connection) throws SQLException {
            try (Statement statement = connection.createStatement()) {
                return statement.executeUpdate("update style set mood = 'new'");
            }
        }
    }

    @AfterAll
    void close() {
        shell.close();
    }

    @BeforeEach
    void reset() {
        shell.session().unit().rollback();
        shell.run("session.clear()");
        shell.session().variables().clear();
        shell.runAll(
                "delete from vote;",
                "update song set next_id = null;",
                "delete from song;",
                "delete from style;",
                "insert into style values (1, 'Rock', 'loud'), (2, 'Jazz', 'soft'), (3, 'Polka', 'quick');");
        boolean h2 = database() == TestDatabase.H2;
        String numbers = h2 ? "system_range(1, 2500)" : "generate_series(1, 2500) as r(x)";
        shell.runAll(
                "insert into song select x, 'song ' || x, 1 + x % 3, null from " + numbers + ";",
                "update song set next_id = id + 1 where id < 2500;",
                "insert into vote values (1, 1, 5), (1, 2, 4), (2, 1, 3);");
    }

    /** The statements that a line sends through Hibernate. */
    private List<String> sentBy(String line) {
        List<String> sent = new ArrayList<>();
        shell.session().watch().listen(Optional.of(statement -> sent.add(statement.sql())));
        try {
            String answer = shell.run(line);
            assertThat(answer).doesNotStartWith("error");
        } finally {
            shell.session().watch().listen(Optional.empty());
        }
        return sent;
    }

    private void load() {
        assertThat(shell.run("styles = Style.all(); songs = Song.all().sort { it.id }; votes = Vote.all(); 'loaded'"))
                .isEqualTo("loaded");
    }

    @Test
    void aThousandObjectsCostOneStatement() {
        load();
        shell.run("update song set title = 'changed' where id > 1000;");
        assertThat(sentBy("total = songs.count { it.title == 'changed' }")).hasSizeLessThanOrEqualTo(5);
        assertThat(shell.run("total")).isEqualTo("1500");
        assertThat(sentBy("songs.count { it.title == 'changed' }")).isEmpty();
    }

    @Test
    void aReadNeverCausesOne() {
        load();
        shell.runAll(
                "select * from song;",
                "select count(*), upper(max(title)) from song s join style t on t.id = s.style_id;",
                "with s as (select * from style) select * from s;",
                "sql.rows('select * from style')");
        assertThat(sentBy("songs[0].title")).isEmpty();
    }

    @Test
    void aFunctionThatAQueryCallsMayWrite() {
        load();
        assertThat(shell.run("select add_mood();")).doesNotStartWith("error");
        assertThat(shell.run("styles[0].mood")).isEqualTo("new");
        shell.runAll("styles[0].mood = 'own'", "commit", "sql.rows('select add_mood() as x')");
        assertThat(shell.run("styles[0].mood")).isEqualTo("new");
    }

    @Test
    void whatWasUndoneToASavepointIsSeen() {
        load();
        shell.runAll("begin", "savepoint here;", "styles[0].name = 'Mine'", "rollback to savepoint here;");
        assertThat(shell.run("styles[0].name")).isEqualTo("Rock");
        shell.run("commit");
        assertThat(shell.seenByOthers("select name from style where id = 1")).isEqualTo("Rock");
    }

    @Test
    void objectsStayWhatTheyAre() {
        load();
        shell.runAll(
                "proxy = session.getReference(Style, 3)",
                "first = songs[0]; second = first.next",
                "update song set title = 'changed', style_id = 2;");
        assertThat(shell.run("first.title + ' ' + second.title")).isEqualTo("changed changed");
        assertThat(shell.run("[Song.get(1).is(first), first.next.is(second), first.next.is(songs[1]),"
                        + " songs.every { it.is(Song.get(it.id)) }, songs.every { it.style.is(styles[1]) },"
                        + " songs.every { it.next == null || it.next.is(songs[it.id]) }].join(' ')"))
                .isEqualTo("true true true true true true");
        shell.run("first.title = 'mine'; commit()");
        assertThat(shell.seenByOthers("select title from song where id = 1")).isEqualTo("mine");
        assertThat(shell.seenByOthers("select title from song where id = 2")).isEqualTo("changed");
    }

    @Test
    void proxiesStayInUse() {
        shell.runAll(
                "song = Song.get(1)",
                "style = song.style",
                "style.name",
                "update style set name = 'new' where id = 2;");
        assertThat(shell.run("[style.name, song.style.name, song.style.is(style), Style.get(2).name].join(' ')"))
                .isEqualTo("new new true new");
        shell.run("song.style.mood = 'warm'; commit()");
        assertThat(shell.seenByOthers("select mood from style where id = 2")).isEqualTo("warm");
    }

    @Test
    void collectionsAreReadAnew() {
        load();
        assertThat(shell.run("styles[2].songs.size()")).isEqualTo("833");
        shell.run("update song set style_id = 1 where style_id = 3;");
        assertThat(shell.run("styles[2].songs.size() + ' ' + styles[0].songs.size()"))
                .isEqualTo("0 1666");
    }

    @Test
    void aCollectionThatAVariableHoldsGoesOn() {
        load();
        shell.runAll("kept = styles[0].songs; 1", "update song set style_id = 1 where style_id = 3;");
        assertThat(shell.run("kept.size()")).isEqualTo("1666");
    }

    @Test
    void rowsThatAreGoneAreLeftOut() {
        load();
        shell.runAll("delete from vote where song_id = 1;", "delete from vote where stars = 4;");
        assertThat(shell.run("Vote.count() + ' ' + Vote.get(1, 2)")).isEqualTo("0 null");
        shell.run("update style set name = 'X' where id = 1;");
        assertThat(shell.run("styles[0].name")).isEqualTo("X");
    }

    @Test
    void compositeKeysAreFound() {
        load();
        shell.run("update vote set stars = stars + 1;");
        assertThat(sentBy("total = votes*.stars.sum()")).hasSizeLessThanOrEqualTo(6);
        assertThat(shell.run("total")).isEqualTo("15");
        assertThat(shell.run("votes.every { it.is(Vote.get(it.style.id, it.song.id)) }"))
                .isEqualTo("true");
    }

    @Test
    void changesThatWereNotSentAreMadeAgain() {
        load();
        shell.run("sql.executeUpdate(\"update style set mood = 'sad'\");"
                + " Style.getMethod('setName', String).invoke(styles[0], 'Mine'); styles[1].mood; commit()");
        assertThat(shell.seenByOthers("select name from style where id = 1")).isEqualTo("Mine");
        assertThat(shell.seenByOthers("select mood from style where id = 1")).isEqualTo("sad");
    }

    @Test
    void changesThatWereUndoneAreNot() {
        load();
        shell.runAll("styles[0].name = 'Mine'", "rollback");
        assertThat(shell.run("styles[0].name")).isEqualTo("Rock");
        assertThat(sentBy("styles[0].name")).isEmpty();
    }

    @Test
    void thoseThatWereSavedAreReadTogether() {
        shell.run("made = (10..40).collect { save(new Style(id: it, name: 'n')) }; flush()");
        assertThat(sentBy("made*.name")).hasSize(1);
        shell.run("rollback");
    }
}
