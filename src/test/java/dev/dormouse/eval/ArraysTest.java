package dev.dormouse.eval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dormouse.testing.TestDatabase;
import dev.dormouse.testing.TestShell;
import java.util.List;
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
                "create table plane" + COLUMNS.formatted("[][]"),
                "insert into plane values (1, '{1,2}', '{a}', '{1.5}', '{2020-02-29}', '{sad}')",
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
    void whatWasNotDeclaredIsReadAsItIs() {
        String[] rows = {
            "id,v,t,n,d,m",
            "1,\"[[1,2],[3,null]]\",\"[[\"\"a\"\",\"\"b\"\"],[\"\"c\"\",null]]\",\"[[1.5,2],[3,null]]\","
                    + "\"[[\"\"2020-02-29\"\"]]\",\"[[\"\"sad\"\",\"\"happy\"\"]]\""
        };
        assertAnswer("select * from mixed where id = 1;", rows);
        assertAnswer("Mixed.where { id == 1 }.list()", rows);
        assertAnswer("from Mixed m where m.id = 1", rows);
        assertAnswer("hql select m.v from Mixed m where m.id = 1", "v", "\"[[1,2],[3,null]]\"");
        assertAnswer(
                "Mixed.get(1).with { [v, t, n, d, m]*.getClass()*.simpleName }.join(' ')",
                "Integer[][] String[][] BigDecimal[][] LocalDate[][] Mood[][]");
        assertAnswer(
                "select * from plane where id = 1;",
                "id,v,t,n,d,m",
                "1,\"[1,2]\",\"[\"\"a\"\"]\",[1.5],\"[\"\"2020-02-29\"\"]\",\"[\"\"sad\"\"]\"");
        assertAnswer(
                "Plane.where { id == 1 }.list()",
                "id,v,t,n,d,m",
                "1,\"[1,2]\",\"[\"\"a\"\"]\",[1.5],\"[\"\"2020-02-29\"\"]\",\"[\"\"sad\"\"]\"");
    }

    @Test
    void whatWasNotDeclaredIsWrittenAsItIs() {
        String text =
                "select v::text as v, t::text as t, n::text as n, d::text as d, m::text as m from mixed where id = ";
        String[] spelled = {
            "v,t,n,d,m",
            "\"{{1,2},{3,NULL}}\",\"{{a,b},{c,NULL}}\",\"{{1.5,2},{3,NULL}}\",{{2020-02-29}},\"{{sad,happy}}\""
        };
        shell.run("x = Mixed.get(1); Mixed.create(id: 2, v: x.v, t: x.t, n: x.n, d: x.d, m: x.m); commit()");
        assertAnswer(text + "2;", spelled);
        shell.run("y = Mixed.get(2); y.v = [[7, 8]]; y.t = [['q'], ['r']]; y.m = [['happy']]; commit()");
        assertAnswer(
                "select v::text as v, t::text as t, m::text as m from mixed where id = 2;",
                "v,t,m",
                "\"{{7,8}}\",\"{{q},{r}}\",{{happy}}");
        shell.run("y.v[0][1] = 9; y.n = [4, 5.5]; commit()");
        assertAnswer("select v::text as v, n::text as n from mixed where id = 2;", "v,n", "\"{{7,9}}\",\"{4,5.5}\"");
        assertAnswer(text + "1;", spelled);
        long before = shell.session().watch().statements();
        shell.run("Mixed.get(1).v.length; flush()");
        assertThat(shell.session().watch().statements() - before).isLessThanOrEqualTo(2);
        shell.run("delete(y); commit()");
    }

    @Test
    void conditionsCompareArraysWithLists() {
        assertAnswer("Row.where { v == [1, null] }*.id", "value", "1");
        assertAnswer("Row.where { t == ['a', null] || n == [9] }*.id", "value", "1");
        assertAnswer("Row.where { m == ['sad', null] && v in [[1, null], [7]] }*.id", "value", "1");
        assertAnswer("Row.where { d == [java.time.LocalDate.of(2020, 2, 29), null] }*.id", "value", "1");
        assertAnswer("Matrix.where { v == [[1, 2], [3, null]] && m != [['sad']] }*.id", "value", "1");
        shell.run("r = [1, null]; rm = ['sad', null]");
        assertAnswer("hql select r.id from Row r where r.v = :r and r.m = :rm", "id", "1");
        assertAnswer(
                "Row.where { v == 1 }.count()",
                "error: row.v is an array, Integer[], but 1 is none of that kind",
                "hint:  an array is written as a list: row.v == [1]");
        assertAnswer(
                "Row.where { v == ['a'] }.count()",
                "error: row.v is an array, Integer[], but [a] is none of that kind");
    }

    @Test
    void conditionsCompareArraysOfOtherDimensionsThanDeclared() {
        shell.run("x = Mixed.get(1); y = Plane.get(1)");
        for (String name : List.of("v", "t", "n", "d", "m")) {
            assertAnswer("Mixed.where { %1$s == x.%1$s }.count()".formatted(name), "1");
            assertAnswer("Mixed.where { %1$s != x.%1$s }.count()".formatted(name), "0");
            assertAnswer("Plane.where { %1$s == y.%1$s }.count()".formatted(name), "1");
        }
        assertAnswer("Mixed.where { v == [[1, 2], [3, null]] && t == [['a', 'b'], ['c', null]] }.count()", "1");
        assertAnswer("Mixed.where { m == [['sad', 'happy']] && v > [[1, 1]] }.count()", "1");
        assertAnswer("Matrix.where { v == [1, 2] }.count()", "0");
        assertAnswer("selectFrom(mixed).where(mixed.v.eq(x.v)).fetch().size()", "1");
    }

    @Test
    void hqlSaysThatTheDimensionsDiffer() {
        shell.run("nested = [[1, 2], [3, null]]");
        assertAnswer("hql select m.id from Matrix m where m.v = :nested", "id", "1");
        assertAnswer(
                "from Mixed where v = :nested",
                "error: what :nested is compared with is an array with 1 dimension, but the value has 2 dimensions",
                "hint:  where { } and SQL compare PostgreSQL's arrays whatever their dimensions");
        shell.run("many = Mixed.get(1).v");
        assertAnswer("select id from mixed where v = :many;", "id", "1");
    }

    @Test
    void rowsAreFoundByArrays() {
        shell.run("create table heap (v int[], m mood[]); insert into heap values ('{{1,2}}', '{sad}'), ('{3}',"
                + " '{{happy}}'); commit;");
        assertAnswer("db.heap.where { v == [[1, 2]] && m == ['sad'] }.count()", "1");
        assertAnswer("db.heap.where { v in [[3]] && m == [['happy']] }.count()", "1");
    }

    /** To Hibernate's functions they are arrays of what was declared. */
    @Test
    void functionsTakeArrays() {
        assertAnswer("hql select r.id from Row r where array_contains(r.v, 1)", "id", "1", "3");
        assertAnswer("hql select r.id from Row r where array_length(r.t) = 2 order by r.id", "id", "1", "3");
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

    @Test
    void conditionsAskForAnElement() {
        assertAnswer("Row.where { 1 in v }.orderBy { id }*.id", "value", "1", "3");
        assertAnswer("Row.where { t.contains('b') || 2.5 in n }*.id", "value", "3");
        assertAnswer("Row.where { 'sad' in m }*.id", "value", "1");
        assertAnswer("Row.where { Mood.happy in m }*.id", "value", "3");
        assertAnswer("Row.where { java.time.LocalDate.of(2020, 2, 29) in d }*.id", "value", "1");
        assertAnswer("Row.where { !('a' in t) }*.id", "value", "2");
        assertAnswer("Row.where { null in v }*.id", "value", "1");
        assertAnswer("Row.where { id in v }.orderBy { id }*.id", "value", "1");
        assertAnswer("Mixed.where { 4 in v || 'c' in t }*.id", "value", "1");
        assertAnswer("selectFrom(row).where(row.t.contains('b')).fetch()*.id", "value", "3");
        assertAnswer(
                "Row.where { 'x' in v }.count()", "error: row.v is an array, Integer[], but [x] is none of that kind");
        assertAnswer(
                "Row.where { t.any { it == 'a' } }.count()",
                "error: row.t is an array: it has no any { … } in conditions",
                "hint:  value in row.t asks whether it has that value");
    }

    @Test
    void conditionsCountElementsAndNameThemByTheirPlace() {
        assertAnswer("Row.where { v.size() == 2 && t.length > 1 }.orderBy { id }*.id", "value", "1", "3");
        assertAnswer("Row.where { t[0] == 'a' && n[0] == 1.5 }*.id", "value", "1");
        assertAnswer("Row.where { v[0] == 1 && m[0] == 'sad' }*.id", "value", "1");
        assertAnswer("Row.where { d[0] == java.time.LocalDate.of(2020, 2, 29) }*.id", "value", "1");
        assertThat(shell.run("Row.where { v[-1] == 1 }.count()"))
                .startsWith("error: row.v[-1]: from the end of an array nothing is counted here");
    }

    @Test
    void rowsAreFoundByElements() {
        shell.run("create table pile (v int[], t text[]); insert into pile values ('{1,2}', '{a}'), ('{3}', '{b,c}');"
                + " commit;");
        assertAnswer("db.pile.where { 2 in v && 'a' in t }.count()", "1");
        assertAnswer("db.pile.where { t.size() == 2 && t[1] == 'c' && v[0] == 3 }.count()", "1");
    }

    @Test
    void hqlReadsElementsAndTakesLists() {
        assertAnswer("hql select r.t[1] as t, r.v[1] as v from Row r where r.id = 1", "t,v", "a,1");
        shell.run("one = 'a'; list = ['a', 'b']; numbers = [1, 2] as int[]; single = [1]");
        assertAnswer("hql select r.id from Row r where array_contains(r.t, :one) order by r.id", "id", "1", "3");
        assertAnswer("hql select r.id from Row r where array_intersects(r.t, :list) order by r.id", "id", "1", "3");
        assertAnswer("hql select r.id from Row r where array_includes(r.t, :list)", "id", "3");
        assertAnswer("hql select r.id from Row r where array_includes(r.v, :single) order by r.id", "id", "1", "3");
        shell.run("create table digits (id int primary key, v int[]); insert into digits values (1, '{1,2}'); commit;");
        assertAnswer("hql select d.id from Digit d where d.v = :numbers", "id", "1");
        assertAnswer("hql select r.id from Row r where r.id in :single", "id", "1");
        assertAnswer("hql select r.id from Row r where r.id in (:single)", "id", "1");
    }

    @Test
    void hqlSaysOfWhichArraysItsFunctionsKnowNothing() {
        String hint = "hint:  where { value in attribute }, where { attribute[0] == value } and SQL know all";
        String known = "error: HQL's functions and indexes know arrays of text, of whole numbers and the like alone";
        assertAnswer("hql select r.id from Row r where array_contains(r.m, 'sad')", known + ", not of Mood", hint);
        assertAnswer("hql select r.id from Row r where r.m[1] = 'sad'", known, hint);
    }
}
