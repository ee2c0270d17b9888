package dev.dormouse.eval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dormouse.testing.TestDatabase;
import dev.dormouse.testing.TestShell;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** SQLite's WITHOUT ROWID and STRICT tables are entities as others are. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SqliteTablesTest {

    private TestShell shell;

    @BeforeAll
    void open() {
        shell = TestShell.on(TestDatabase.SQLITE.openWith(
                "create table words (code text primary key, name text not null) without rowid",
                "insert into words values ('x', 'one')",
                "create table pairs (a int, b text, note text, primary key (a, b)) without rowid",
                "insert into pairs values (1, 'p', 'q')",
                "create table exacts (id integer primary key, i int, r real, t text, b blob, a any) strict",
                "insert into exacts values (1, 2, 1.5, 't', x'01ff', 7), (2, null, null, null, null, 'seven')",
                "create table places (id integer primary key, spot point, width floating point)",
                "insert into places values (1, '(1,2)', 1.5), (2, x'00ff', 2), (3, 5, null)",
                "create table boths (k text primary key, n integer) strict, without rowid",
                "insert into boths values ('k', 1)"));
    }

    @AfterAll
    void close() {
        shell.close();
    }

    private void assertAnswer(String line, String... printed) {
        assertThat(shell.run(line)).as(line).isEqualTo(String.join("\n", printed));
    }

    @Test
    void withoutRowid() {
        assertAnswer("from Word", "code,name", "x,one");
        shell.run("Word.get('x').name = 'two'; Word.create(code: 'y', name: 'n'); commit()");
        assertAnswer("select * from words;", "code,name", "x,two", "y,n");
        assertAnswer("from Pair", "a,b,note", "1,p,q");
        shell.run("Pair.all()[0].note = 'changed'; Pair.create(a: 2, b: 'z', note: 'n'); commit()");
        assertAnswer("select * from pairs;", "a,b,note", "1,p,changed", "2,z,n");
        shell.run("delete(Pair.where { b == 'z' }.one()); commit()");
        assertAnswer("select count(*) as n from pairs;", "n", "1");
    }

    @Test
    void strict() {
        assertAnswer("from Exact where id < 3", "id,i,r,t,b,a", "1,2,1.5,t,\\x01ff,7", "2,,,,,seven");
        shell.run("s = Exact.get(1); s.i = 3; s.r = 2.5d; s.t = 'u'; s.b = [1] as byte[]; s.a = 'text'; commit()");
        shell.run("Exact.create(t: 'made'); commit()");
        assertAnswer("select * from exacts;", "id,i,r,t,b,a", "1,3,2.5,u,\\x01,text", "2,,,,,seven", "3,,,made,,");
        assertAnswer("Exact.where { r > 2 && a == 'text' }.count()", "1");
        assertAnswer("Exact.where { t == 'made' }.one().id", "3");
        assertThat(shell.run("update exacts set i = 'no number' where id = 1;")).contains("cannot store TEXT value");
    }

    /** Its name holds the word "int", which is all that SQLite looks at. */
    @Test
    void aPointIsNoInteger() {
        assertAnswer("Place.get(1).spot", "\"(1,2)\"");
        assertAnswer("Place.where { spot == '(1,2)' && width > 1 }.list()*.width", "value", "1.5");
        assertAnswer("Place.where { id < 4 }.count()", "3");
        assertAnswer("Place.where { id > 1 }.orderBy { id }.list()*.id", "value", "2", "3");
        assertAnswer("Place.get(3).spot", "5");
        shell.run("p = Place.get(1); p.spot = '(3,4)'; p.width = 2.5d; commit()");
        assertAnswer("select spot, width from places where id = 1;", "spot,width", "\"(3,4)\",2.5");
        shell.run("update places set spot = '(1,2)', width = 1.5 where id = 1; commit;");
    }

    @Test
    void both() {
        shell.run("Both.create(k: 'l', n: 2); Both.get('k').n = 5; commit()");
        assertAnswer("select * from boths;", "k,n", "k,5", "l,2");
        shell.run("delete(Both.get('k')); commit()");
        assertAnswer("select * from boths;", "k,n", "l,2");
    }
}
