package dev.dormouse.eval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dormouse.testing.TestDatabase;
import dev.dormouse.testing.TestShell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Relations without an entity, in Groovy: {@code db.rawLog}. */
class RowsOnlyTest {

    private static TestShell open(TestDatabase database) {
        String quote = database == TestDatabase.MARIADB ? "`" : "\"";
        return TestShell.on(database.openWith(
                "create table raw_log (msg varchar(40), size_kb integer, created_at timestamp null, ok boolean)",
                "create table " + quote + "odd name" + quote + " (" + quote + "a b" + quote + " integer)",
                "create table person (id integer primary key, name varchar(40))",
                "insert into raw_log values ('it''s 100%', 3, '2024-05-06 07:08:09', true), ('two', 20, null, false)",
                "insert into raw_log values ('Three', 100, null, true)",
                "insert into " + quote + "odd name" + quote + " values (7)"));
    }

    private static void assertAnswer(TestShell shell, String line, String... printed) {
        assertThat(shell.run(line)).as(line).isEqualTo(String.join("\n", printed));
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void rowsAreFilteredInTheLanguageOfEntities(TestDatabase database) {
        try (TestShell shell = open(database)) {
            assertAnswer(shell, "db.rawLog.count()", "3");
            assertAnswer(shell, "db.raw_log.where { size_kb >= 20 }.count()", "2");
            assertAnswer(shell, "db.rawLog.where { sizeKb > 3 && !(msg == 'two') }.list().msg", "value", "Three");
            assertAnswer(shell, "db.rawLog.where { msg.contains('100%') }.first().size_kb", "3");
            assertAnswer(shell, "db.rawLog.where { msg.containsIgnoreCase('THREE') }.count()", "1");
            assertAnswer(shell, "db.rawLog.where { msg.containsIgnoreCase('THREE') }.list().sizeKb", "value", "100");
            assertAnswer(shell, "db.rawLog.where { msg.containsIgnoreCase('THREE') }.one().sizeKb", "100");
            assertAnswer(shell, "db.rawLog.where { msg == \"it's 100%\" || sizeKb in [20, 21] }.count()", "2");
            assertAnswer(shell, "db.rawLog.where { sizeKb in 1..25 }.where { createdAt != null }.count()", "1");
            assertAnswer(shell, "db.rawLog.where { created_at == null && sizeKb * 2 == 40 }.count()", "1");
            assertAnswer(shell, "db.rawLog.where { createdAt.year() == 2024 }.count()", "1");
            assertAnswer(shell, "db.rawLog.where { msg ==~ /t.o/ }.count()", "1");
            assertAnswer(shell, "db.rawLog.where { sizeKb in [] }.count()", "0");
            assertAnswer(shell, "db.rawLog.orderBy { -sizeKb }.limit(1).offset(1).list().msg", "value", "two");
            assertAnswer(shell, "db.rawLog.orderBy { msg.desc() }.first().msg", "two");
            assertAnswer(shell, "db.'odd name'.list()", "a b", "7");
            assertAnswer(shell, "db.oddName.where { aB == 7 }.first().'a b'", "7");
            assertAnswer(shell, "limit = 20; db.rawLog.where { it.sizeKb == limit }.exists()", "true");
            assertAnswer(shell, "db.rawLog.collect { it.msg }.size()", "3");
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void rowsArePrintedAsTheyAre(TestDatabase database) {
        try (TestShell shell = open(database)) {
            assertAnswer(
                    shell,
                    "db.rawLog.where { sizeKb < 50 }.orderBy { sizeKb }.limit(1).list().msg",
                    "value",
                    "it's 100%");
            assertThat(shell.run("db.rawLog.where { sizeKb == 20 }")).startsWith("msg,size_kb,created_at,ok\ntwo,20,,");
            assertAnswer(shell, "db.rawLog.where { sizeKb == 21 }.list()", "msg,size_kb,created_at,ok");
        }
    }

    @Test
    void valuesAreParameters() {
        try (TestShell shell = open(TestDatabase.H2)) {
            assertAnswer(
                    shell,
                    "db.rawLog.where { msg == \"x' or 1=1\" && size_kb > 3 }.orderBy { msg }.limit(2).toString()",
                    "select * from public.raw_log where msg = ? and size_kb > ? order by msg limit 2");
            assertAnswer(shell, "db.rawLog.where { msg == \"x' or '1'='1\" }.count()", "0");
        }
    }

    @Test
    void aWrongNameIsSaidBeforeAnythingIsSent() {
        try (TestShell shell = open(TestDatabase.H2)) {
            assertThat(shell.failure("db.rawLog.where { mgs == 'x' }").message())
                    .isEqualTo("public.raw_log has no column \"mgs\"");
            assertThat(shell.failure("db.rawLog.where { mgs == 'x' }").hint()).contains("did you mean \"msg\"?");
            assertThat(shell.failure("db.rawLog.where { it.createdAd == null }").hint())
                    .contains("did you mean \"created_at\"?");
            assertThat(shell.failure("db.rawLog.first().massg").hint()).contains("did you mean \"msg\"?");
            assertThat(shell.failure("db.rawLog.where { msg =~ /a(?=b)/ }.count()")
                            .message())
                    .startsWith("the database cannot be asked for the regular expression");
            assertThat(shell.failure("db.rawLg.count()").hint()).contains("did you mean \"rawLog\"?");
            assertThat(shell.failure("db.rawLog.where { size_kb == '3' }").hint())
                    .contains("a number has no quotes: 3");
        }
    }

    @Test
    void whatHasAnEntityAnswersItsClass() {
        try (TestShell shell = open(TestDatabase.H2)) {
            assertAnswer(shell, "db.person", "class Person");
            assertAnswer(shell, "db.person.count()", "0");
            assertAnswer(shell, "db.table('raw_log').count()", "3");
            assertAnswer(shell, "db.name.size() > 0", "true");
        }
    }

    @Test
    void schemasAreNamespaces() {
        try (TestShell shell = TestShell.on(TestDatabase.POSTGRESQL.openWith(
                "create schema sales",
                "create table sales.people (id integer primary key)",
                "create table sales.visits (at timestamptz, ip inet)",
                "create table visits (\"N\" integer)",
                "create table \"Visits\" (m integer)",
                "create table a_b (n integer)",
                "create table \"aB\" (n integer)",
                "create table \"a b\" (n integer)",
                "create table one_two (n integer)",
                "create table \"one two\" (n integer)",
                "insert into sales.visits values ('2024-05-06 07:08:09+00', '10.0.0.1')"))) {
            assertAnswer(shell, "db.sales.person", "class sales.Person");
            assertAnswer(shell, "db.sales.people.count()", "0");
            assertAnswer(shell, "db.sales.visits.where { ip == '10.0.0.1' }.count()", "1");
            assertAnswer(shell, "db.sales.visits.where { at > java.time.LocalDate.of(2024, 1, 1) }.count()", "1");
            assertAnswer(shell, "db.visits.where { N == 1 }.count()", "0");
            assertAnswer(shell, "db.Visits.where { m == 1 }.count()", "0");
            assertAnswer(shell, "db.aB.count()", "0");
            assertThat(shell.failure("db.oneTwo").hint())
                    .hasValueSatisfying(h -> assertThat(h).startsWith("one of public.one two, public.one_two"));
            assertThat(shell.failure("db.sales.visit.count()").hint()).contains("did you mean \"visits\"?");
        }
    }

    /** Rows come through a cursor in a transaction, also where the line has ended and where a unit is open. */
    @ParameterizedTest
    @EnumSource(
            value = TestDatabase.class,
            names = {"POSTGRESQL", "H2"})
    void manyRowsStream(TestDatabase database) {
        try (TestShell shell = TestShell.on(database.openWith("create table bulk (n integer)"))) {
            String numbers = database == TestDatabase.H2 ? "system_range(1, 50000)" : "generate_series(1, 50000)";
            shell.run("insert into bulk select * from " + numbers + ";");
            assertThat(shell.run("db.bulk.orderBy { n }")).hasLineCount(50001).endsWith("\n50000");
            shell.run("begin");
            assertThat(shell.run("db.bulk.where { n > 10 }")).hasLineCount(49991);
            assertAnswer(shell, "rollback", "rolled back");
        }
    }
}
