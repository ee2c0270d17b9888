package dev.dormouse.eval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dormouse.testing.CommandShell;
import dev.dormouse.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** PostgreSQL's {@code copy … to stdout} and {@code copy … from stdin} as in psql, and what the others say to them. */
class CopyStatementTest {

    private static CommandShell shell() {
        return CommandShell.on(TestDatabase.POSTGRESQL.openWith(
                "create table t (id integer primary key, name text)", "insert into t values (1, 'one'), (2, null)"));
    }

    @Test
    void rowsGoOutAsTheServerWritesThem() {
        try (CommandShell shell = shell()) {
            assertThat(shell.run("copy t to stdout;")).isEqualTo("1\tone\n2\t\\N\n");
            assertThat(shell.run("copy (select name, id from t where id = 1)\nto stdout\nwith (format csv, header);"))
                    .isEqualTo("name,id\none,1\n");
            assertThat(shell.run("\\format csv")).isEqualTo("format is csv\n");
            assertThat(shell.run("copy t (id) to stdout;")).isEqualTo("1\n2\n");
            assertThat(shell.run("copy nowhere to stdout;")).startsWith("error: relation \"nowhere\" does not exist");
            assertThat(shell.run("select count(*) as n from t;")).isEqualTo("n\n2\n");
            assertThat(shell.shell().session().unit().isTransaction()).isFalse();
        }
    }

    @Test
    void theLinesBehindTheStatementGoIn() {
        try (CommandShell shell = shell()) {
            assertThat(shell.run("copy t from stdin;\n3\tit's\n4\t\\N\n\\.")).isEqualTo("2 rows copied\n");
            assertThat(shell.run("copy t (name, id)\n  from stdin with (format csv);\n\"a;b\",5\n\\.\n"
                            + "select name from t where id = 5;"))
                    .isEqualTo("1 row copied\nname\n────\na;b\n");
            assertThat(shell.run("copy t from stdin;\n\\.")).isEqualTo("0 rows copied\n");
            assertThat(shell.run("select name from t where id = 3;")).contains("it's");
        }
    }

    @Test
    void aWrongLineIsNamedAndNothingIsChanged() {
        try (CommandShell shell = shell()) {
            assertThat(shell.run("copy t from stdin;\n7\tseven\nx\teight\n\\."))
                    .startsWith(
                            "error: invalid input syntax for type integer: \"x\" (COPY t, line 2, column id: \"x\")");
            assertThat(shell.run("select count(*) as n from t;")).endsWith("\n2\n");
            shell.run("begin");
            shell.run("insert into t values (7, 'seven');");
            assertThat(shell.run("copy t from stdin;\n7\tseven\n\\.")).startsWith("error: duplicate key");
            assertThat(shell.run("copy t from stdin;\n8\teight\n\\.")).isEqualTo("1 row copied\n");
            assertThat(shell.run("select count(*) as n from t;")).endsWith("\n4\n");
            shell.run("rollback");
            assertThat(shell.run("select count(*) as n from t;")).endsWith("\n2\n");
        }
    }

    @Test
    void objectsSeeWhatWasCopied() {
        try (CommandShell shell = shell()) {
            shell.run("one = T.get(1)");
            shell.run("delete from t;");
            shell.run("copy t from stdin;\n1\tuno\n\\.");
            assertThat(shell.run("one.name")).isEqualTo("uno\n");
        }
    }

    @Test
    void groovyIsToldWhy() {
        try (CommandShell shell = shell()) {
            assertThat(shell.run("rows('copy t to stdout')")).startsWith("error: this selects nothing");
            assertThat(shell.run("select 1 as one;")).contains("1");
            assertThat(shell.run("sql.execute('copy t to stdout')"))
                    .startsWith("error: ")
                    .contains("by a statement of its own")
                    .doesNotContain("CopyManager");
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = TestDatabase.class,
            names = {"H2", "SQLITE", "MARIADB"})
    void theOthersAreHelped(TestDatabase database) {
        try (CommandShell shell = CommandShell.on(database.openWith("create table t (id integer primary key)"))) {
            assertThat(shell.run("copy t to stdout;"))
                    .startsWith("error: ")
                    .endsWith(
                            "hint:  copy is PostgreSQL's: \\copy writes a file from here, or reads one, with every database\n");
        }
    }
}
