package dev.dormouse.complete;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dormouse.command.CommandArguments;
import dev.dormouse.session.Snapshot;
import dev.dormouse.testing.TestHost;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of the call or clause at the caret, which is at the text's end unless it is shown. */
class HintsTest {

    private static final Snapshot CHINOOK = Chinook.snapshot();
    private static final Scope SCOPE = new Scope(
            Map.of("title", String.class, "names", List.class),
            Map.of(),
            List.of(),
            new CommandArguments(TestHost.quiet()));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "select | ",
                "select ^ | select [distinct] expression [as name], … from …",
                "select name from ^ | from table [alias] [join … on …], …",
                "select name fro^ | select [distinct] expression [as name], … from …",
                "select * from track t left join ^ | join table [alias] on condition ¦ using (column, …)",
                "select * from track where ^ | where condition [and ¦ or condition] …",
                "select * from track where x is distinct from ^ | where condition [and ¦ or condition] …",
                "select * from track where name = 'from ^ | where condition [and ¦ or condition] …",
                "select t.from ^ | select [distinct] expression [as name], … from …",
                "select * from t group by ^ | group by expression, … [having condition]",
                "select * from t order by x^ | order by expression [asc ¦ desc] [nulls first ¦ nulls last], …",
                "select * from t limit ^ | limit count [offset count]",
                "select * from t; ^ | ",
                "select * from t;^ | ",
                "select 1 from t; update ^ | update table set column = value, … [where condition]",
                "select case ^ | case when condition then value … [else value] end",
                "select case when a then ^ | case when condition then value … [else value] end",
                "select case when a then 1 end ^ | select [distinct] expression [as name], … from …",
                "select * from t where x in (select ^ | select [distinct] expression [as name], … from …",
                "select * from t where x in (^ | where condition [and ¦ or condition] …",
                "select * from t where (a or ^ | where condition [and ¦ or condition] …",
                "select * from t where (a or b) and ^ | where condition [and ¦ or condition] …",
                "select sum(x) over (^ | partition by expression, … [order by expression, …]",
                "select * from t for update ^ | for update [of table, …] [nowait ¦ skip locked]",
                "insert into ^ | insert into table [(column, …)] values (value, …), … ¦ select …",
                "delete from ^ | delete from table [where condition]",
                "update t set ^ | set column = value, … [where condition]",
                "create table ^ | create table [if not exists] name (column type [not null] [default value] [primary key] [references table], …)",
                "create table x (^ | column type [not null] [default value] [primary key] [unique] [references table (column)] [check (condition)], …",
                "create view v as select ^ | select [distinct] expression [as name], … from …",
                "alter table t alter column c set ^ | alter table name add column … ¦ alter column … ¦ drop column … ¦ add constraint … ¦ rename to …",
                "insert into t values (1) on conflict (id) do update set ^ | do update set column = excluded.column, … [where condition]",
                "-- where ^ | ",
                "select 1 -- where ^ | ",
            })
    void clausesOfSql(String caret, String expected) {
        assertThat(hint(caret)).isEqualTo(expected == null ? "" : expected.replace('¦', '|'));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "select substring(^ | substring(«text», start, length) — the part from there on, the first being 1",
                "select substring(name, ^ | substring(text, «start», length) — the part from there on, the first being 1",
                "select substring(name, f(1, 2), ^ | substring(text, start, «length») — the part from there on, the first being 1",
                "select substring(n^ame, 1, 2) | substring(«text», start, length) — the part from there on, the first being 1",
                "select coalesce(a, b, c, ^ | coalesce(value, «…») — the first that is not null",
                "select lower(substring(name, 1)) ^ | select [distinct] expression [as name], … from …",
                "select nosuch(^ | ",
                "select string_agg(name, ^ | string_agg(text, «separator [order by …]») — as one text",
                "select cast(^ | cast(«expression as type»)",
                "select extract(year from ^ | extract(«unit from timestamp») — year, month, day, hour, minute, second",
                "insert into genre values (^ | values («genre_id int4», name varchar)",
                "insert into genre values (1, ^ | values (genre_id int4, «name varchar»)",
                "insert into genre (name, genre_id) values (1, ^ | values (name varchar, «genre_id int4»)",
                "insert into genre (name) values ('a'), (^ | values («name varchar»)",
                "insert into nosuch (name) values (^ | values («name»)",
            })
    void callsInSql(String caret, String expected) {
        assertThat(hint(caret)).isEqualTo(expected == null ? "" : expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "from ^ | ",
                "from Track t ^ | from Entity [alias] [join …] [where …] [order by …]",
                "from Track t join ^ | join path [alias] [on condition]",
                "from Track t join fetch ^ | join fetch path [alias]",
                "hql select new ^ | select [distinct] expression [as name], … ¦ new Class(expression, …) from …",
                "from Track t where size(^ | size(«collection») — how many it has",
                "from Track t where locate('a', ^ | locate(pattern, «text», start) — where the pattern is; 0 if nowhere",
                "from Track t where t.album.title like ^ | where condition [and ¦ or condition] …",
            })
    void hql(String caret, String expected) {
        assertThat(hint(caret)).isEqualTo(expected == null ? "" : expected.replace('¦', '|'));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "Track.where { ^ | where { condition } — those for which the condition holds",
                "Track.get(^ | get(«id») — the one with that key",
                "Track.limit(^ | limit(«n») — at most so many",
                "track.milliseconds.gt(^ | gt(«value») — greater",
                "track.milliseconds.between(1, ^ | between(from, «to») — within, both ends included",
                "selectFrom(^ | selectFrom(«variable») — a query that selects an entity",
                "selectFrom(track).where(track.name.like(^ | like(«pattern») — matches, % for anything",
                "selectFrom(track).where(track.name.like('a%')).limit(^ | limit(«n») — at most so many",
                "selectFrom(track).join(track.album, ^ | join(path, «variable») — with what it leads to",
                "title.concat(^ | concat(«String») — String",
                "new Genre(^ | new Genre(genreId: Integer, name: String)",
                "new Genre(name: ^ | new Genre(genreId: Integer, «name: String»)",
                "if (^ | ",
                "nosuch(^ | ",
                "Track.get(nosuch(^ | ",
                "Track.get([1, ^ | get(«id») — the one with that key",
                "Track.all().each { it.name ^ | each { it } — does something with each",
                "println \"${Track.get(^ | get(«id») — the one with that key",
                "println \"${^ | ",
                "println 'a(^ | ",
                "Track.get(1 // ^ | ",
                "sql.rows('select ^ | select [distinct] expression [as name], … from …",
                "sql.rows('select lower(^ | lower(«text») — in small letters",
                "sql.rows(\"select * from ${t} where ^ | where condition [and ¦ or condition] …",
                "sql.rows(\"select * from ${f(1)} limit ^ | limit count [offset count]",
                "hql \"from Track t join fetch ^ | join fetch path [alias]",
            })
    void groovy(String caret, String expected) {
        assertThat(hint(caret)).isEqualTo(expected == null ? "" : expected.replace('¦', '|'));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "\\format| ",
                "\\format ^ | \\format «[table¦vertical¦csv¦tsv¦json¦jsonl¦markdown]» — show or set how rows are printed",
                "\\set limit ^ | \\set [setting] «[value]» — show all settings, one of them, or change it",
                "\\nosuch ^ | ",
                "select 1; \\format ^ | \\format «[table¦vertical¦csv¦tsv¦json¦jsonl¦markdown]» — show or set how rows are printed",
            })
    void commands(String caret, String expected) {
        assertThat(hint(caret)).isEqualTo(expected == null ? "" : expected.replace('¦', '|'));
    }

    private static String hint(String caret) {
        int cursor = caret.indexOf('^') < 0 ? caret.length() : caret.indexOf('^');
        String text = caret.replace("^", "");
        Completions completions = new Completions();
        return new Hints((t, at) -> completions.complete(t, at, CHINOOK, SCOPE), SCOPE.commands())
                .at(text, cursor, CHINOOK)
                .map(Hint::toString)
                .orElse("");
    }
}
