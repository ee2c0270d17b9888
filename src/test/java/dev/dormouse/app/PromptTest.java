package dev.dormouse.app;

import static dev.dormouse.testing.TerminalDriver.CTRL_C;
import static dev.dormouse.testing.TerminalDriver.CTRL_D;
import static dev.dormouse.testing.TerminalDriver.CTRL_R;
import static dev.dormouse.testing.TerminalDriver.CTRL_U;
import static dev.dormouse.testing.TerminalDriver.TAB;
import static dev.dormouse.testing.TerminalDriver.UP;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dormouse.testing.PostgresServer;
import dev.dormouse.testing.TerminalDriver;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The prompt, key by key and screen by screen, as the whole program shows it. */
class PromptTest {

    private static final String READY = "dormouse> ";

    @TempDir
    Path home;

    private TerminalDriver user;

    @BeforeEach
    void open() {
        user = start(List.of());
        user.expectLast(READY);
    }

    @AfterEach
    void close() {
        user.close();
    }

    private TerminalDriver start(List<String> words) {
        return AtPrompt.startFarAway(home, words.toArray(new String[0]));
    }

    @Test
    void theFirstLinesSayWhatWasOpenedAndWhatToTry() {
        assertThat(user.screen()).startsWith("the demo music store").contains("try: select * from artist limit 5;");
    }

    @Test
    void theReportSaysWhatTheDatabaseHasBecome() {
        user.expect("11 relations: 10 entities, 1 link").expectLast(READY);
    }

    /** The catalogue's reader waits for a lock, so that the report comes while something is being typed. */
    @Test
    void theReportComesAboveWhatIsTyped() throws SQLException {
        PostgresServer.createDatabase("late");
        String url = "postgresql://postgres@127.0.0.1:" + PostgresServer.port() + "/late";
        try (Connection connection = DriverManager.getConnection(PostgresServer.url("late"));
                Statement statement = connection.createStatement()) {
            statement.execute("create table people (id integer primary key)");
            statement.execute("create table visits (id integer primary key, person_id integer)");
            statement.execute("create table raw_log (n integer)");
            connection.setAutoCommit(false);
            statement.execute("lock table pg_catalog.pg_description in access exclusive mode");
            try (TerminalDriver other = start(List.of(url))) {
                other.expectLast("late> ");
                other.type("select 40 + 2").expectLast("late> select 40 + 2");
                assertThat(other.screen()).doesNotContain("relations");
                connection.rollback();
                other.expect("3 relations: 2 entities, 1 rows-only · 1 suggestion\nlate> select 40 + 2");
                other.enter(" as answer;").expect("    42").expectLast("late> ");
                other.enter("\\c demo")
                        .expect("11 relations: 10 entities, 1 link")
                        .expectLast(READY);
            }
        }
    }

    @Test
    void eachLanguageAnswers() {
        user.enter("select name from genre where genre_id < 3;")
                .expect("(2 rows)")
                .expectLast(READY);
        user.enter("from Artist a where a.name like 'AC/%';").expect("(1 row)").expectLast(READY);
        user.enter("Track.where { milliseconds > 300_000 && album.artist.name == 'AC/DC' }.count()")
                .expect("\n6\n")
                .expectLast(READY);
        assertThat(user.screen())
                .contains("name\n────\nRock\nJazz\n(2 rows)")
                .contains("artistId │ name\n─────────┼──────\n       1 │ AC/DC\n(1 row)")
                .contains(".count()\n6\ndormouse>");
    }

    @Test
    void theSecondPromptSaysWhatIsMissing() {
        user.enter("select 1").expectLast("missing ; …");
        user.type(CTRL_C).expectLast(READY);
        user.enter("select 'a").expectLast("open quote …");
        user.type(CTRL_C).expectLast(READY);
        user.enter("x = [1,").expectLast("open [ …");
        user.enter("2]").expectLast(READY);
        user.enter("x.size()").expect("\n2\n").expectLast(READY);
    }

    @Test
    void whatAnswersNothingShowsNoNull() {
        user.enter("sql.eachRow('select 40 + 2 as one') { println it.one }")
                .expect("\n42\n")
                .expectLast(READY);
        user.enter("session.clear()").enter("1 + 1").expect("\n2\n").expectLast(READY);
        assertThat(user.screen()).doesNotContain("null");
        user.enter("Genre.get(4200)").expect("\nnull\n").expectLast(READY);
    }

    @Test
    void tabCompletesInThreeLanguages() {
        user.enter("from Genre g where g.genreId = 1;").expect("(1 row)").expectLast(READY);
        user.type("select * from mediat" + TAB).expect("select * from media_type");
        user.type(CTRL_U + "Track.where { millis" + TAB).expect("Track.where { milliseconds");
        user.type(CTRL_U + "from Album a where a.titl" + TAB).expect("where a.title");
        user.type(CTRL_U + "\\tim" + TAB).expect("\\timing");
    }

    @Test
    void failuresShowTheirPlaceAndAHint() {
        user.enter("select * from trak;").expect("hint:").expectLast(READY);
        assertThat(user.screen())
                .contains("error: Table \"trak\" not found")
                .contains("line 1: select * from trak\n                      ^")
                .contains("hint:  did you mean \"track\"?");
        user.enter("Track.where { nam == 'x' }.list()")
                .expect("did you mean \"name\"?")
                .expectLast(READY);
    }

    @Test
    void changesWaitForCommitAndAreShown() {
        user.enter("g = Genre.get(1)");
        user.enter("g.name = 'Skiffle'").expectLast("dormouse*> ");
        user.enter("select name from genre where genre_id = 1;")
                .expect("Skiffle")
                .expectLast("dormouse*> ");
        user.type(CTRL_D).expect("a unit of work is open").expectLast("dormouse*> ");
        user.enter("rollback").expect("rolled back").expectLast(READY);
        user.enter("g.name").expect("\nRock\n").expectLast(READY);
    }

    @Test
    void ctrlCStopsWhatRuns() {
        user.enter("println 'gone ' + 'off'; while (true) { }").expect("gone off");
        user.type(CTRL_C).expect("interrupted").expectLast(READY);
        user.enter("println 'fast ' + 'asleep'; sleep(600_000)").expect("fast asleep");
        user.type(CTRL_C).expectLast(READY);
        user.enter("1 + 1").expect("\n2\n");
    }

    @Test
    void ctrlCStopsAStatementAtTheServer() throws Exception {
        PostgresServer.createDatabase("prompt");
        String url = "postgresql://postgres@127.0.0.1:" + PostgresServer.port() + "/prompt";
        try (TerminalDriver other = start(List.of(url))) {
            other.expectLast("prompt> ");
            other.enter("select pg_sleep(600);");
            awaitStatement("prompt", "select pg_sleep(600)");
            other.type(CTRL_C)
                    .expect("interrupted: the statement was cancelled")
                    .expectLast("prompt> ");
            other.enter("select 40 + 2;").expect("42").expectLast("prompt> ");
        }
    }

    /** Waits until the server runs it. */
    static void awaitStatement(String database, String statement) throws SQLException {
        try (Connection connection = DriverManager.getConnection(PostgresServer.url(database));
                PreparedStatement query = connection.prepareStatement(
                        "select count(*) from pg_stat_activity where state = 'active' and query = ?")) {
            query.setString(1, statement);
            long count = 0;
            while (count == 0) {
                try (ResultSet rows = query.executeQuery()) {
                    rows.next();
                    count = rows.getLong(1);
                }
            }
        }
    }

    @Test
    void historyOutlivesTheShell() {
        user.enter("select 'remember me' as x;").expect("(1 row)").expectLast(READY);
        user.type(CTRL_D);
        assertThat(user.exitCode()).isZero();
        try (TerminalDriver second = start(List.of())) {
            second.expectLast(READY);
            second.type(UP).expectLast(READY + "select 'remember me' as x;");
            second.type(CTRL_U + CTRL_R + "remember").expect("select 'remember me'");
        }
    }

    @Test
    void historyKeepsNoPassword() throws Exception {
        user.enter("\\c postgresql://me:hidden@127.0.0.1:1/x")
                .expect("connection refused")
                .expectLast(READY);
        user.type(CTRL_D);
        assertThat(user.exitCode()).isZero();
        Path history = home.resolve(".local/state/dormouse/history/demo");
        assertThat(history).content().contains("postgresql://me").doesNotContain("hidden");
    }

    @Test
    void aLargePasteArrivesWhole() {
        String list = "1, ".repeat(6_500) + "1";
        user.type("\u001b[200~x = [" + list + "]\u001b[201~\r").expectLast(READY);
        user.enter("x.size()").expect("\n6501\n");
    }

    @Test
    void rowsAreNeverCutInSilence() {
        user.enter("\\set limit 5").expectLast(READY);
        user.enter("select track_id from track order by 1;")
                .expect("5 of 3,503 rows")
                .expectLast(READY);
        user.enter("next").expect("10 of 3,503 rows").expectLast(READY);
    }

    @Test
    void leavingIsACommandToo() {
        user.enter("\\q");
        assertThat(user.exitCode()).isZero();
    }
}
