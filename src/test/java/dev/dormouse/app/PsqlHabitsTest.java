package dev.dormouse.app;

import static dev.dormouse.testing.TerminalDriver.CTRL_C;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dormouse.testing.PostgresServer;
import dev.dormouse.testing.TerminalDriver;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What users of psql type, at the prompt. */
class PsqlHabitsTest {

    private static final String READY = "habits> ";

    @TempDir
    Path home;

    private TerminalDriver user;

    @BeforeEach
    void open() {
        PostgresServer.createDatabase("habits");
        user = AtPrompt.startFarAway(home, "postgresql://postgres@127.0.0.1:" + PostgresServer.port() + "/habits");
        user.expectLast(READY);
    }

    @AfterEach
    void close() {
        user.close();
    }

    @Test
    void dataIsTypedBehindCopy() {
        user.enter("create table t (id integer, name text);").expectLast(READY);
        user.enter("copy t from stdin with (format csv);").expectLast("data, \\. ends it … ");
        user.enter("1,it's").expectLast("data, \\. ends it … ");
        user.enter("2,two").expectLast("data, \\. ends it … ");
        user.enter("\\.").expect("2 rows copied").expectLast(READY);
        user.enter("select name from t where id = 1 \\gx")
                .expect("─[ 1 ]─")
                .expect("name │ it's\n(1 row)")
                .expectLast(READY);
        user.enter("copy t to stdout;").expect("two\n(2 rows)").expectLast(READY);
        user.enter("copy t from stdin;").expectLast("data, \\. ends it … ");
        user.type(CTRL_C).expectLast(READY);
        user.enter("select count(*) as n from t;").expect("2\n(1 row)").expectLast(READY);
    }

    @Test
    void ctrlCEndsWatching() throws SQLException {
        user.enter("select 40 + 2 as answer \\watch 0.1")
                .expect("(every 0.1 s)")
                .expect("42\n(1 row)");
        user.type(CTRL_C).expectLast(READY);
        user.enter("select pg_sleep(1000) \\watch 1").expect("(every 1 s)");
        PromptTest.awaitStatement("habits", "select pg_sleep(1000)");
        user.type(CTRL_C).expectLast(READY);
        user.enter("select 1 + 1 as two;").expect("  2\n(1 row)").expectLast(READY);
    }

    @Test
    void leavingWithOpenChangesTakesASecondWord() {
        user.enter("begin").expectLast("habits*> ");
        String warning = "\na unit of work is open: commit or rollback; leaving now rolls it back\nhabits*>";
        user.enter("\\q").expect("habits*> \\q" + warning);
        user.enter("select 40 + 2 as answer;").expect("42\n(1 row)\nhabits*>");
        user.enter("quit").expect("habits*> quit" + warning);
        user.enter("\\q");
        assertThat(user.exitCode()).isZero();
    }

    @Test
    void rowsGoIntoAFileAndToTheScreenAgain() throws Exception {
        user.enter("\\o rows.txt").expectLast(READY);
        user.enter("select n from generate_series(1, 120) as n;").expectLast(READY);
        user.enter("\\o").expectLast(READY);
        user.enter("select 40 + 2 as answer;").expect("42\n(1 row)").expectLast(READY);
        assertThat(Files.readString(home.resolve("rows.txt")).lines()).hasSize(122);
    }

    @Test
    void whatOneTypesInMySqlIsAnsweredWithWhatOneTypesHere() {
        user.enter("show tables;").expect("hint:  \\dt lists tables").expectLast(READY);
        user.enter("describe track;").expect("hint:  \\d track describes it").expectLast(READY);
        user.enter("show databases;").expect("hint:  \\l lists databases").expectLast(READY);
        user.enter("use chinook;").expect("hint:  \\c opens another database").expectLast(READY);
    }
}
