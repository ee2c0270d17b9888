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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** {@code \copy} in all databases: what goes out comes in again, and a wrong line is named and changes nothing. */
class CopyTest {

    @TempDir
    private Path folder;

    private static CommandShell shell(TestDatabase database) {
        String backslash = database == TestDatabase.MARIADB ? "\\\\" : "\\";
        return CommandShell.on(database.openWith(
                "create table song (id integer primary key, name varchar(100), seconds numeric(8,2), born date)",
                "create table other (id integer primary key, name varchar(100), seconds numeric(8,2), born date)",
                "insert into song values (1, 'a \"b\", c', 1.50, '2020-02-29')",
                "insert into song values (2, null, null, null)",
                "insert into song values (3, '', -2.25, '1999-12-31')",
                "insert into song values (4, 'a\tb" + backslash + "c', 0, null)"));
    }

    private Path file(String name, String... lines) throws IOException {
        Path file = folder.resolve(name);
        Files.writeString(file, String.join("\n", lines) + "\n", StandardCharsets.UTF_8);
        return file;
    }

    private String read(String name) throws IOException {
        return Files.readString(folder.resolve(name), StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @EnumSource(
            value = TestDatabase.class,
            names = {"H2", "POSTGRESQL", "SQLITE", "MARIADB"})
    void whatGoesOutComesInAgain(TestDatabase database) throws IOException {
        try (CommandShell shell = shell(database)) {
            String difference = "select count(*) as n from song s join other o on o.id = s.id"
                    + " where coalesce(s.name, '-') = coalesce(o.name, '-')"
                    + " and coalesce(s.seconds, 99) = coalesce(o.seconds, 99)"
                    + " and coalesce(cast(s.born as char(10)), '-') = coalesce(cast(o.born as char(10)), '-');";
            for (String form :
                    new String[] {"csv", "csv header", "with (format csv, header)", "", "text", "with (format text)"}) {
                Path file = folder.resolve("songs");
                assertThat(shell.run("\\copy song to '" + file + "' " + form))
                        .as(form)
                        .isEqualTo("4 rows copied\n");
                assertThat(read("songs").lines().count()).isEqualTo(form.contains("header") ? 5 : 4);
                shell.run("delete from other;");
                assertThat(shell.run("\\copy other from " + file + " " + form)).isEqualTo("4 rows copied\n");
                assertThat(shell.run(difference)).as(form).endsWith("\n4\n");
            }
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = TestDatabase.class,
            names = {"H2", "POSTGRESQL", "SQLITE", "MARIADB"})
    void theFileIsTheSameFromEachDatabase(TestDatabase database) throws IOException {
        try (CommandShell shell = shell(database)) {
            shell.run("\\copy (select id, name, seconds from song order by id) to " + folder.resolve("a.csv"));
            String seconds = database == TestDatabase.SQLITE ? "1.5" : "1.50";
            assertThat(read("a.csv"))
                    .startsWith("1,\"a \"\"b\"\", c\"," + seconds + "\n2,,\n3,\"\",-2.25\n4,a\tb\\c,0");
            shell.run("\\copy song(id, name) to " + folder.resolve("a.txt"));
            assertThat(read("a.txt")).isEqualTo("1\ta \"b\", c\n2\t\\N\n3\t\n4\ta\\tb\\\\c\n");
            assertThat(shell.run("\\copy (select name from song where id = 2) to stdout null 'nothing'"))
                    .isEqualTo("nothing\n1 row copied\n");
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = TestDatabase.class,
            names = {"H2", "POSTGRESQL", "MARIADB"})
    void aWrongLineIsNamedAndChangesNothing(TestDatabase database) throws IOException {
        try (CommandShell shell = shell(database)) {
            Path wrong = file("wrong.csv", "id,name,seconds", "5,five,5", "6,six,6", "seven,seven,7");
            String failure = shell.run("\\copy song (id, name, seconds) from " + wrong + " csv header");
            assertThat(failure).startsWith("error: ").contains("line 4").contains("seven");
            Path twice = file("twice.csv", "5,five,5", "6,six,6", "1,again,7");
            failure = shell.run("\\copy song (id, name, seconds) from " + twice + " csv");
            assertThat(failure).startsWith("error: ").contains("line 3");
            Path many = file("many.csv", "5,five", "6,six,6,6");
            failure = shell.run("\\copy song (id, name) from " + many + " csv");
            assertThat(failure).startsWith("error: ").contains("line 2");
            assertThat(shell.run("select count(*) as n from song;")).endsWith("\n4\n");
            assertThat(shell.shell().session().unit().isOpen()).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = TestDatabase.class,
            names = {"H2", "POSTGRESQL", "SQLITE", "MARIADB"})
    void inAUnitOfWorkItIsAPartOfIt(TestDatabase database) throws IOException {
        try (CommandShell shell = shell(database)) {
            Path good = file("good.csv", "5,five,5", "6,six,6");
            Path wrong = file("wrong.csv", "7,seven,7", "1,again,7");
            shell.run("begin");
            assertThat(shell.run("\\copy song (id, name, seconds) from " + good))
                    .isEqualTo("2 rows copied\n");
            assertThat(shell.run("\\copy song (id, name, seconds) from " + wrong))
                    .startsWith("error: ");
            assertThat(shell.run("select count(*) as n from song;")).endsWith("\n6\n");
            shell.run("rollback");
            assertThat(shell.run("select count(*) as n from song;")).endsWith("\n4\n");
        }
    }

    @Test
    void manyRowsAndAllKindsOfValuesAreRead() throws IOException {
        try (CommandShell shell = CommandShell.on(
                TestDatabase.H2.openWith(
                        "create table t (id integer primary key, yes boolean, data varbinary(10), at timestamp with time zone)"))) {
            StringBuilder lines = new StringBuilder();
            for (int i = 0; i < 2_500; i++) {
                lines.append(i).append(i % 2 == 0 ? ",true" : ",f").append(",\\x00ff,2020-01-01 12:00:00+00\n");
            }
            Path file = file("many.csv", lines.toString().strip());
            assertThat(shell.run("\\copy t from " + file)).isEqualTo("2,500 rows copied\n");
            assertThat(shell.run("select count(*) as n from t where yes and data = X'00ff' and year(at) = 2020;"))
                    .endsWith("\n1250\n");
            Path wrong = file(
                    "wrong.csv", lines.toString().replace("\n", "\n1").strip().replaceFirst("0,", "9999,"));
            assertThat(shell.run("\\copy t from " + wrong)).startsWith("error: line 2: ");
        }
    }

    @Test
    void whatIsMistypedIsSaid() {
        try (CommandShell shell = shell(TestDatabase.H2)) {
            assertThat(shell.run("\\copy")).contains("\\copy needs the table", "hint:  \\copy genre to");
            assertThat(shell.run("\\copy song")).contains("\\copy needs to or from");
            assertThat(shell.run("\\copy song into x")).contains("needs to or from behind the table, not into");
            assertThat(shell.run("\\copy song from nowhere.csv")).contains("there is no such file");
            assertThat(shell.run("\\copy song to /nowhere/x.csv")).contains("its folder does not exist");
            assertThat(shell.run("\\copy song to x.csv delimiter ';'"))
                    .contains("\\copy has no delimiter in H2", "it knows csv, text, header and null 'text'");
            assertThat(shell.run("\\copy (select 1) from x.csv")).contains("cannot be copied into a query");
            assertThat(shell.run("\\copy soong to x.csv")).contains("did you mean \"song\"?");
        }
    }
}
