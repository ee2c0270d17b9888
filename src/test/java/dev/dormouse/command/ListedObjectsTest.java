package dev.dormouse.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dormouse.testing.CommandShell;
import dev.dormouse.testing.TestDatabase;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a database has beside its relations, by psql's commands, and a clear word where it has no such thing. */
class ListedObjectsTest {

    @Test
    void postgresListsEverything() {
        try (CommandShell shell = CommandShell.on(TestDatabase.POSTGRESQL.openWith(
                "create schema sales",
                "create type mood as enum ('good', 'bad')",
                "create table track (id integer primary key, name text)",
                "create index track_name on track (lower(name), id)",
                "create sequence numbers as integer",
                "create function twice(n integer) returns integer language sql as 'select 2 * n'",
                "create procedure nothing() language sql as 'select 1'",
                "create function sales.total() returns integer language sql as 'select 1'",
                "comment on schema sales is 'what was sold'"))) {
            assertThat(shell.run("\\dn")).isEqualTo("""
                    name   │ comment
                    ───────┼───────────────────────
                    public │ standard public schema
                    sales  │ what was sold
                    """);
            assertThat(shell.run("\\ds")).isEqualTo("""
                    schema │ name    │ type    │ comment
                    ───────┼─────────┼─────────┼────────
                    public │ numbers │ integer │\s
                    """);
            assertThat(shell.run("\\df")).isEqualTo("""
                    schema │ name    │ kind      │ arguments and result  │ comment
                    ───────┼─────────┼───────────┼───────────────────────┼────────
                    public │ nothing │ procedure │ ()                    │\s
                    public │ twice   │ function  │ (n integer) → integer │\s
                    """);
            assertThat(shell.run("\\dT")).contains("public │ mood │ enum 'good', 'bad' │");
            assertThat(shell.run("\\df sales.*")).contains("total").doesNotContain("twice");
            assertThat(shell.run("\\df upper")).contains("(text) → text");
            assertThat(shell.run("\\df+ twice")).contains("(n integer) → integer");
            assertThat(shell.run("\\di")).isEqualTo("""
                    schema │ name       │ table │ columns         │ unique
                    ───────┼────────────┼───────┼─────────────────┼───────
                    public │ track_name │ track │ lower(name), id │\s
                    public │ track_pkey │ track │ id              │ unique
                    """);
            assertThat(shell.run("\\du")).contains("postgres", "superuser, may create roles");
            assertThat(shell.run("\\df twicce")).isEqualTo("""
                    error: there is no function "twicce"
                    hint:  did you mean "twice"?
                    """);
            assertThat(shell.run("\\di trak_name")).isEqualTo("""
                    error: there is no index "trak_name"
                    hint:  did you mean "track_name"?
                    """);
        }
    }

    @Test
    void whatATransactionHasMadeIsListed() {
        try (CommandShell shell = CommandShell.on(TestDatabase.POSTGRESQL.openWith("create table t (id integer)"))) {
            shell.run("begin");
            shell.run("create sequence later;");
            assertThat(shell.run("\\ds")).contains("later");
            shell.run("rollback");
            assertThat(shell.run("\\ds"))
                    .isEqualTo("schema │ name │ type │ comment\n" + "───────┼──────┼──────┼────────\n");
        }
    }

    @Test
    void h2AndMariaDbListWhatTheyHave() {
        for (TestDatabase database : new TestDatabase[] {TestDatabase.H2, TestDatabase.MARIADB}) {
            try (CommandShell shell = CommandShell.on(database.openWith(
                    "create table track (id integer primary key, name varchar(20))",
                    "create index track_name on track (name)",
                    "create sequence numbers"))) {
                assertThat(shell.run("\\ds")).as(database.name()).contains("numbers");
                assertThat(shell.run("\\di *name"))
                        .as(database.name())
                        .contains("track_name")
                        .doesNotContain("error");
                assertThat(shell.run("\\di track")).as(database.name()).contains("track_name");
                assertThat(shell.run("\\dn"))
                        .as(database.name())
                        .contains("name")
                        .doesNotContain("error");
                assertThat(shell.run("\\du"))
                        .as(database.name())
                        .contains("attributes")
                        .doesNotContain("error");
                assertThat(shell.run("\\df upper"))
                        .as(database.name())
                        .isEqualTo("error: there is no function \"upper\"\n"
                                + "hint:  the database has one of its own: ?upper\n");
            }
        }
    }

    @Test
    void sqliteSaysWhatItHasNot() {
        try (CommandShell shell = CommandShell.on(TestDatabase.SQLITE.openWith(
                "create table track (id integer primary key, name varchar(20))",
                "create index track_name on track (name)"))) {
            assertThat(shell.run("\\di")).contains("track_name");
            assertThat(shell.run("\\df")).isEqualTo("error: SQLite has no functions\n");
            assertThat(shell.run("\\ds")).isEqualTo("error: SQLite has no sequences\n");
            assertThat(shell.run("\\dT")).isEqualTo("error: SQLite has no types\n");
            assertThat(shell.run("\\du")).isEqualTo("error: SQLite has no roles\n");
            assertThat(shell.run("\\dn")).isEqualTo("error: SQLite has no schemas\nhint:  \\l lists databases\n");
        }
    }

    @Test
    void aDatabaseThatTheShellDoesNotKnowIsSaidSo() {
        try (CommandShell shell = CommandShell.on(TestDatabase.HSQLDB.openWith("create table track (id integer)"))) {
            assertThat(shell.run("\\df")).contains("the shell does not know how", "lists its functions");
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = TestDatabase.class,
            names = {"H2", "POSTGRESQL", "SQLITE", "MARIADB"})
    void whereOneIsConnectedIsSaid(TestDatabase database) {
        try (CommandShell shell = CommandShell.on(database.openEmpty())) {
            assertThat(shell.run("\\conninfo"))
                    .contains("connection   │ ", "user ", "database ", "driver ", "unit of work │ none is open")
                    .doesNotContain("error");
            shell.run("begin");
            assertThat(shell.run("\\conninfo")).contains("unit of work │ open");
        }
    }

    @Test
    void quotedNamesAndPlusSignsAreUnderstood() {
        try (CommandShell shell = CommandShell.on(TestDatabase.POSTGRESQL.openWith(
                "create table \"Artist\" (id integer primary key)",
                "create table \"a.b\" (id integer primary key)",
                "create schema sales",
                "create table sales.person (id integer primary key)"))) {
            assertThat(shell.run("\\d \"Artist\"")).startsWith("table public.Artist");
            assertThat(shell.run("\\d \"a.b\"")).startsWith("table public.a.b");
            assertThat(shell.run("\\d *.person")).startsWith("table sales.person");
            assertThat(shell.run("\\dt+ sales.*")).contains("person");
            assertThat(shell.run("\\dt sales.*")).doesNotContain("Artist");
            assertThat(shell.run("\\l+")).contains("postgres");
        }
    }

    @Test
    void commandsOfPsqlThatAreNoneAreAnsweredWithThoseThatAre() {
        try (CommandShell shell = CommandShell.on(TestDatabase.H2.openEmpty())) {
            assertThat(shell.run("\\pset format csv"))
                    .startsWith("error: there is no command \\pset\nhint:  \\format sets the format");
        }
        PsqlWords.all().forEach((name, hint) -> {
            assertThat(Commands.find(name)).as(name).isEmpty();
            Matcher named = Pattern.compile("\\\\(\\w+)").matcher(hint);
            while (named.find()) {
                assertThat(Commands.find(named.group(1))).as(hint).isPresent();
            }
        });
    }

    @Test
    void echoPrintsItsText() {
        try (CommandShell shell = CommandShell.on(TestDatabase.H2.openEmpty())) {
            assertThat(shell.run("\\echo the  tracks:")).isEqualTo("the  tracks:\n");
            assertThat(shell.run("\\echo 'one text'")).isEqualTo("one text\n");
            assertThat(shell.run("\\echo")).isEqualTo("\n");
        }
    }
}
