package dev.dormouse.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dormouse.testing.CommandShell;
import dev.dormouse.testing.TestDatabase;
import org.junit.jupiter.api.Test;

/** {@code ?upper} and {@code \\h upper}: what is said of functions of SQL. */
class FunctionQuestionTest {

    @Test
    void theServersOwnWaysAreShownOnPostgres() {
        try (CommandShell shell = CommandShell.on(TestDatabase.POSTGRESQL.openWith(
                "create function twice(n integer) returns integer language sql as 'select n * 2'",
                "comment on function twice is 'two of it'"))) {
            assertThat(shell.run("?upper")).isEqualTo("""
                    upper(text): in capitals
                        upper(anymultirange) → anyelement: upper bound of multirange
                        upper(anyrange) → anyelement: upper bound of range
                        upper(text) → text: uppercase
                    a function of PostgreSQL; also of H2, SQLite, MariaDB, MySQL, Oracle, SQL Server
                    in HQL: upper(text): in capitals
                    """);
            assertThat(shell.run("\\h upper")).isEqualTo(shell.run("?upper"));
            assertThat(shell.run("?TWICE")).isEqualTo("""
                    public.twice: a function of this database
                        twice(n integer) → integer: two of it
                    """);
            assertThat(shell.run("?regexp_count")).startsWith("regexp_count(…)\n    regexp_count(");
        }
    }

    @Test
    void whatIsKnownOfItIsSaidElsewhere() {
        try (CommandShell shell = CommandShell.on(TestDatabase.SQLITE.openWith("create table t (n int)"))) {
            assertThat(shell.run("?strftime")).isEqualTo("""
                    strftime(format, time, modifier, …) → text
                    a function of SQLite
                    """);
            assertThat(shell.run("?substr(")).startsWith("substr(text, start, length): the part from there on");
            assertThat(shell.run("?date_format")).isEqualTo("""
                    date_format is no function of SQLite, but of
                        MariaDB: date_format(date, format) → text
                        MySQL
                    """);
            assertThat(shell.run("\\h size")).contains("in HQL: size(collection): how many it has");
        }
    }

    @Test
    void aStatementAndAFunctionOfOneNameAreBothThere() {
        try (CommandShell shell = CommandShell.on(TestDatabase.H2.openWith("create table t (n int)"))) {
            assertThat(shell.run("?insert")).startsWith("insert: ").contains("\nas a function of SQL\ninsert(");
        }
    }

    @Test
    void nearlyAFunctionIsAnsweredWithIt() {
        try (CommandShell shell = CommandShell.on(TestDatabase.H2.openWith("create table t (n int)"))) {
            assertThat(shell.run("?uper")).contains("did you mean ?upper?");
            assertThat(shell.run("\\h coalese")).contains("did you mean \\h coalesce?");
        }
    }
}
