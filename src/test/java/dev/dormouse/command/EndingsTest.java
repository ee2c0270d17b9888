package dev.dormouse.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dormouse.testing.CommandShell;
import dev.dormouse.testing.TestDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands that stand in the place of a semicolon, and where rows go. */
class EndingsTest {

    @TempDir
    private Path folder;

    private static CommandShell shell() {
        return CommandShell.on(TestDatabase.H2.openWith(
                "create table song (id integer primary key, name varchar(9))",
                "insert into song values (1, 'one'), (2, 'two')"));
    }

    @Test
    void aRowIsShownExpanded() {
        try (CommandShell shell = shell()) {
            String expanded = shell.run("select * from song where id = 1 \\gx");
            assertThat(expanded).contains("id   │ 1", "name │ one");
            assertThat(shell.run("select * from song where id = 1 \\G")).isEqualTo(expanded);
            assertThat(shell.run("from Song s where s.id = 1\\gx")).isEqualTo(expanded);
            assertThat(shell.run("Song.where { id == 1 } \\gx")).isEqualTo(expanded);
            assertThat(shell.run("select * from song where id = 1;")).startsWith("id │ name\n");
            assertThat(shell.run("\\gx")).isEqualTo(expanded);
            assertThat(shell.run("\\p")).isEqualTo("select * from song where id = 1\n");
        }
    }

    @Test
    void whatOnlyLooksLikeACommandIsNone() {
        try (CommandShell shell = shell()) {
            assertThat(shell.run("select 'a \\gx' as text;")).contains("a \\gx");
            assertThat(shell.run("select 1 as n -- no \\gx\n;")).contains("n");
            assertThat(shell.run("'a \\\\gx'")).isEqualTo("a \\gx\n");
        }
    }

    @Test
    void rowsGoIntoAFile() throws IOException {
        try (CommandShell shell = shell()) {
            Path file = folder.resolve("a.txt");
            assertThat(shell.run("select name from song order by id \\g " + file))
                    .isEmpty();
            assertThat(Files.readString(file, StandardCharsets.UTF_8)).isEqualTo("name\n────\none\ntwo\n");
            assertThat(shell.run("\\g")).isEqualTo("name\n────\none\ntwo\n");
            shell.run("\\format csv");
            assertThat(shell.run("\\o " + file)).isEmpty();
            assertThat(shell.run("select name from song order by id;")).isEmpty();
            assertThat(shell.run("insert into song values (3, 'three');")).isEqualTo("1 row inserted\n");
            assertThat(shell.run("1 + 1")).isEmpty();
            assertThat(shell.run("\\o")).isEmpty();
            assertThat(Files.readString(file, StandardCharsets.UTF_8)).isEqualTo("name\none\ntwo\n2\n");
            assertThat(shell.run("select name from song where id = 3;")).isEqualTo("name\nthree\n");
            assertThat(shell.run("\\o /nowhere/x.txt"))
                    .isEqualTo("error: cannot write /nowhere/x.txt: its folder does not exist\n");
            assertThat(shell.run("select 1 as one \\g /nowhere/x.txt")).contains("its folder does not exist");
            assertThat(shell.run("select 1 as one;")).isEqualTo("one\n1\n");
        }
    }

    @Test
    void rowsGoToAProgram() throws IOException {
        try (CommandShell shell = shell()) {
            Path file = folder.resolve("sorted.txt");
            shell.run("\\format csv");
            shell.run("select name from song \\g | sort -r > " + file);
            assertThat(Files.readString(file, StandardCharsets.UTF_8)).isEqualTo("two\none\nname\n");
        }
    }

    @Test
    void aStatementIsRunAgainAndAgain() {
        try (CommandShell shell = shell()) {
            assertThat(shell.run("select count(*) as n from song \\watch 0 3"))
                    .matches("(?s)(\\d\\d:\\d\\d:\\d\\d \\(every 0 s\\)\nn\n─\n2\n){3}");
            assertThat(shell.run("\\watch 0 1")).contains("(every 0 s)");
            assertThat(shell.run("\\watch x"))
                    .isEqualTo("error: seconds cannot be \"x\"\n"
                            + "hint:  for example \\watch 5, or \\watch 0.5 10 for ten times\n");
            assertThat(shell.run("select nowhere from song \\watch 0 3"))
                    .contains("error: ")
                    .containsOnlyOnce("every");
        }
    }

    @Test
    void withoutAStatementThereIsNoneToRun() {
        try (CommandShell shell = shell()) {
            assertThat(shell.run("\\g")).isEqualTo("error: there is no statement yet\n");
        }
    }

    @Test
    void betweenRestrictAndUnrestrictThereIsSqlAlone() {
        try (CommandShell shell = shell()) {
            assertThat(shell.run("\\restrict k1")).isEmpty();
            assertThat(shell.run("select 1 as one;")).isEqualTo("one\n───\n  1\n");
            for (String other :
                    new String[] {"1 + 1", "\\! ls", "\\restrict k2", "from Song s;", "select 1 \\g | ls"}) {
                assertThat(shell.run(other))
                        .as(other)
                        .isEqualTo("error: only SQL is run here, since \\restrict\n"
                                + "hint:  \\unrestrict with its key ends that\n");
            }
            assertThat(shell.run("\\unrestrict k2")).contains("another key");
            assertThat(shell.run("\\unrestrict k1")).isEmpty();
            assertThat(shell.run("1 + 1")).isEqualTo("2\n");
            assertThat(shell.run("\\unrestrict k1")).contains("nothing is restricted");
            assertThat(shell.run("\\restrict")).contains("\\restrict needs a key");
        }
    }
}
