package dev.dormouse.app;

import static dev.dormouse.testing.TerminalDriver.CTRL_U;
import static dev.dormouse.testing.TerminalDriver.TAB;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dormouse.testing.PostgresServer;
import dev.dormouse.testing.TerminalDriver;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Values of small tables, and the database's own tables, as the prompt offers them. */
class ValuesAtThePromptTest {

    @TempDir
    Path home;

    private TerminalDriver start(String... words) {
        return AtPrompt.start(home, words);
    }

    /** They are read when there is time: presses TAB until they are there. */
    private static void completes(TerminalDriver user, String typed, String completed) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        for (int press = 0; !user.screen().contains(completed) && System.nanoTime() < end; press++) {
            user.type(CTRL_U + typed + TAB).settle();
            user.type("#" + press).expect("#" + press);
        }
        assertThat(user.screen()).contains(completed);
        user.type(CTRL_U);
    }

    @Test
    void theDemosValuesAreOfferedAndFollowWhatIsWritten() {
        try (TerminalDriver user = start()) {
            user.expect("11 relations").expectLast("dormouse> ");
            completes(user, "select * from genre where name = 'Opera", "name = 'Opera' #");
            completes(user, "Track.where { genre.name == 'Ope", "genre.name == 'Opera'#");
            completes(user, "from Track t where t.genre.name = 'Ope", "t.genre.name = 'Opera' #");
            user.enter("insert into genre (genre_id, name) values (26, 'Zouk');")
                    .expect("dormouse> ");
            completes(user, "select * from genre where name = 'Zo", "name = 'Zouk' #");
            user.enter("Genre.get(26).name = 'Zydeco'").enter("commit").expectLast("dormouse> ");
            completes(user, "select * from genre where name = 'Zy", "name = 'Zydeco' #");
            completes(user, "select * from information_schema.role", "information_schema.roles #");
        }
    }

    @Test
    void inProductionNothingIsReadUnlessItIsAllowed() throws Exception {
        PostgresServer.createDatabase("prodvalues");
        try (Connection connection = DriverManager.getConnection(PostgresServer.url("prodvalues"));
                Statement statement = connection.createStatement()) {
            statement.execute("create table genre (id int primary key, name text)");
            statement.execute("insert into genre values (1, 'Opera')");
        }
        configure("postgresql://postgres@127.0.0.1:" + PostgresServer.port() + "/prodvalues");
        try (TerminalDriver user = start("shop")) {
            user.expect("1 relation").expectLast("prodvalues> ");
            completes(user, "select * from pg_tablesp", "from pg_tablespace #");
            user.type(CTRL_U + "select * from genre where name = 'Op" + TAB).settle();
            user.type("#").expect("'Op#");
            user.type(CTRL_U);
            user.enter("\\set values on").expect("values is on").expectLast("prodvalues> ");
            completes(user, "select * from genre where name = 'Op", "name = 'Opera' #");
        }
    }

    private void configure(String url) throws IOException {
        Path folder = Files.createDirectories(home.resolve(".config/dormouse"));
        Files.writeString(
                folder.resolve("config.toml"),
                "[connections.shop]\nurl = \"" + url + "\"\nenvironment = \"production\"\n");
    }
}
