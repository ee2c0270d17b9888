package dev.dormouse.eval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dormouse.testing.TestDatabase;
import dev.dormouse.testing.TestShell;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** PostgreSQL's arrays that are not one row of values: none, several dimensions, NULL elements, other bounds. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ArraysTest {

    private static final String COLUMNS =
            " (id int primary key, v int%1$s, t text%1$s, n numeric%1$s, d date%1$s, m mood%1$s)";
    private static final String NESTED =
            "'{{1,2},{3,NULL}}', '{{a,b},{c,NULL}}', '{{1.5,2},{3,NULL}}', '{{2020-02-29}}', '{{sad,happy}}'";

    private TestShell shell;

    @BeforeAll
    void open() {
        shell = TestShell.on(TestDatabase.POSTGRESQL.openWith(
                "create type mood as enum ('sad', 'happy')",
                "create table row" + COLUMNS.formatted("[]"),
                "insert into row values (1, '{1,NULL}', '{a,NULL}', '{1.5,NULL}', '{2020-02-29,NULL}', '{sad,NULL}'),"
                        + " (2, '{}', '{}', '{}', '{}', '{}'),"
                        + " (3, '[0:1]={1,2}', '[0:1]={a,b}', '[0:1]={1,2.5}', '[5:5]={infinity}', '[2:2]={happy}')",
                "create table matrix" + COLUMNS.formatted("[][]"),
                "insert into matrix values (1, " + NESTED
                        + "), (2, '{}', '{}', '{}', '{}', '{}'), (3, null, null, null, null, null)",
                "create table mixed" + COLUMNS.formatted("[]"),
                "insert into mixed values (1, " + NESTED + ")",
                "create table clocks (id int primary key, t time, z timetz, many time[])",
                "insert into clocks values (1, '24:00', '24:00+02', '{24:00,12:30}')"));
    }

    @AfterAll
    void close() {
        shell.close();
    }

    private void assertAnswer(String line, String... printed) {
        assertThat(shell.run(line)).as(line).isEqualTo(String.join("\n", printed));
    }

    @Test
    void emptyArraysNullsAndOtherBoundsAreLists() {
        String[] rows = {
            "id,v,t,n,d,m",
            "1,\"[1,null]\",\"[\"\"a\"\",null]\",\"[1.5,null]\",\"[\"\"2020-02-29\"\",null]\",\"[\"\"sad\"\",null]\"",
            "2,[],[],[],[],[]",
            "3,\"[1,2]\",\"[\"\"a\"\",\"\"b\"\"]\",\"[1,2.5]\",\"[\"\"infinity\"\"]\",\"[\"\"happy\"\"]\""
        };
        assertAnswer("select * from row order by id;", rows);
        assertAnswer("Row.where { id > 0 }.orderBy { id }.list()", rows);
        assertAnswer("from Row r order by r.id", rows);
    }

    @Test
    void severalDimensionsAreListsOfLists() {
        String[] rows = {
            "id,v,t,n,d,m",
            "1,\"[[1,2],[3,null]]\",\"[[\"\"a\"\",\"\"b\"\"],[\"\"c\"\",null]]\",\"[[1.5,2],[3,null]]\","
                    + "\"[[\"\"2020-02-29\"\"]]\",\"[[\"\"sad\"\",\"\"happy\"\"]]\"",
            "2,[],[],[],[],[]",
            "3,,,,,"
        };
        assertAnswer("select * from matrix order by id;", rows);
        assertAnswer("Matrix.where { id > 0 && id < 4 }.orderBy { id }.list()", rows);
        assertAnswer("from Matrix m order by m.id", rows);
        try {
            shell.format("json");
            assertAnswer(
                    "select v, n from matrix where id = 1;",
                    "[",
                    "{\"v\":[[1,2],[3,null]],\"n\":[[1.5,2],[3,null]]}",
                    "]");
            shell.format("table");
            assertThat(shell.run("select v, n from matrix where id = 1;"))
                    .contains("[[1, 2], [3, NULL]] │ [[1.5, 2], [3, NULL]]");
            assertThat(shell.run("Matrix.get(1)")).contains("[[1, 2], [3, NULL]]", "[[sad, happy]]");
        } finally {
            shell.format("csv");
        }
    }

    @Test
    void severalDimensionsAreWritten() {
        assertAnswer("Matrix.get(1).v.getClass().simpleName", "Integer[][]");
        shell.run("x = Matrix.create(id: 4, v: [[1, 2]], t: [['y']], n: [[1.5]], m: [['sad']]); commit()");
        shell.run("x.v = [[5, 6], [7, null]]; x.m = [['happy'], [Mood.sad]]; commit()");
        assertAnswer(
                "select v::text as v, t::text as t, n::text as n, d::text as d, m::text as m from matrix where id = 4;",
                "v,t,n,d,m",
                "\"{{5,6},{7,NULL}}\",{{y}},{{1.5}},,\"{{happy},{sad}}\"");
        assertAnswer("Matrix.where { v == x.v && m == x.m }.count()", "1");
        assertAnswer(
                "x.m = [['hapy']]",
                "error: \"hapy\" is no Mood",
                "line 1: x.m = [['hapy']]",
                "                 ^",
                "hint:  did you mean \"happy\"?");
        shell.run("delete(x); commit()");
    }

    @Test
    void whatWasNotDeclaredIsSaid() {
        String hint = "\nhint:  SQL shows it; alter the column's type to as many [] as it has dimensions";
        assertThat(shell.run("hql select m.n from Mixed m"))
                .endsWith("error: {{1.5,2},{3,NULL}} has 2 dimensions, its column was declared with one" + hint);
        assertThat(shell.run("hql select m.v from Mixed m"))
                .endsWith("error: an array has several dimensions, its column was declared with one" + hint);
        assertThat(shell.run("Mixed.get(1)")).contains("its column was declared with one");
        assertAnswer("select v, d from mixed;", "v,d", "\"[[1,2],[3,null]]\",\"[[\"\"2020-02-29\"\"]]\"");
        for (String column : new String[] {"v int", "t text", "n numeric", "d date", "m mood"}) {
            String name = column.substring(0, 1);
            shell.run("alter table mixed alter column " + name + " type" + column.substring(1) + "[][];");
        }
        shell.run("commit;");
        assertAnswer("Mixed.get(1).v[1][0]", "3");
    }

    /** Hibernate looks for a column's name in all of the expression that reads it. */
    @Test
    void columnsOfOneLetterAreRead() {
        shell.run("create table short (id int primary key, a xml, c point, t text[], x xml); insert into short values"
                + " (1, '<a/>', '(1,2)', '{q}', '<x/>'); commit;");
        assertAnswer("Short.get(1).a", "<a/>");
        assertAnswer("from Short", "id,a,c,t,x", "1,<a/>,\"(1,2)\",\"[\"\"q\"\"]\",<x/>");
    }

    /** The driver asks for binary values once a statement was run five times. */
    @Test
    void theDayEndsAtMidnight() {
        for (int i = 0; i < 8; i++) {
            assertAnswer(
                    "select * from clocks;",
                    "id,t,z,many",
                    "1,24:00:00,24:00:00+02,\"[\"\"24:00:00\"\",\"\"12:30:00\"\"]\"");
            assertAnswer("Clock.where { id == 1 }.list()*.t", "value", "23:59:59.999999999");
        }
        assertAnswer("Clock.where { t == java.time.LocalTime.MAX }.count()", "1");
        shell.run("c = Clock.get(1); c.many = [java.time.LocalTime.MAX]; commit()");
        assertAnswer("select t::text as t, many::text as many from clocks;", "t,many", "24:00:00,{24:00:00}");
        shell.run("c.many = [java.time.LocalTime.MAX, java.time.LocalTime.of(12, 30)]; commit()");
    }
}
