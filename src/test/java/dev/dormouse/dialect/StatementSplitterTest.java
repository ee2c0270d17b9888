package dev.dormouse.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class StatementSplitterTest {

    private static final LexicalRules POSTGRES = new PostgresDialect().lexicalRules();
    private static final LexicalRules SQLITE = LexicalRules.of(
            LexicalRules.Rule.BACKTICK_IDENTIFIERS,
            LexicalRules.Rule.BRACKET_IDENTIFIERS,
            LexicalRules.Rule.COMPOUND_STATEMENTS);
    private static final LexicalRules MARIADB = LexicalRules.of(
            LexicalRules.Rule.BACKSLASH_ESCAPES,
            LexicalRules.Rule.BACKTICK_IDENTIFIERS,
            LexicalRules.Rule.DOUBLE_QUOTED_STRINGS,
            LexicalRules.Rule.HASH_COMMENTS,
            LexicalRules.Rule.COMPOUND_STATEMENTS);

    private static List<String> split(String text, LexicalRules rules) {
        return StatementSplitter.split(text, rules).stream().map(Part::text).toList();
    }

    private static Completeness completeness(String text) {
        return StatementSplitter.completeness(text, POSTGRES);
    }

    @Test
    void splitsAtSemicolonsAndKeepsTheText() {
        String text = "  select 1 ;\n-- two\nselect ';' -- ;\n, \";\" /* ; */;;; select 3";
        List<Part> parts = StatementSplitter.split(text, POSTGRES);
        assertThat(parts).extracting(Part::text).containsExactly("select 1", "select ';' -- ;\n, \";\"", "select 3");
        assertThat(parts).extracting(Part::terminated).containsExactly(true, true, false);
        for (Part part : parts) {
            assertThat(text.substring(part.start(), part.end())).isEqualTo(part.text());
        }
        assertThat(text.substring(parts.get(0).next())).startsWith("\n-- two");
        assertThat(parts.get(2).next()).isEqualTo(text.length());
    }

    @Test
    void textWithoutCodeHasNoStatements() {
        for (String text : List.of("", "  \n", ";", " ; ; ", "-- only this", "/* a; b */ ;")) {
            assertThat(split(text, POSTGRES)).as(text).isEmpty();
            assertThat(completeness(text)).as(text).isEqualTo(Completeness.COMPLETE);
        }
    }

    @Test
    void saysWhatIsMissing() {
        assertThat(completeness("select 1;")).isEqualTo(Completeness.COMPLETE);
        assertThat(completeness("select 1; -- done")).isEqualTo(Completeness.COMPLETE);
        assertThat(completeness("select 1")).isEqualTo(Completeness.MISSING_SEMICOLON);
        assertThat(completeness("select 1; select 2")).isEqualTo(Completeness.MISSING_SEMICOLON);
        assertThat(completeness("select 'a;")).isEqualTo(Completeness.OPEN_QUOTE);
        assertThat(completeness("select \"a;")).isEqualTo(Completeness.OPEN_QUOTE);
        assertThat(completeness("do $x$ begin;")).isEqualTo(Completeness.OPEN_DOLLAR_QUOTE);
        assertThat(completeness("select 1 /* ;")).isEqualTo(Completeness.OPEN_COMMENT);
        assertThat(completeness("select (1;")).isEqualTo(Completeness.OPEN_BRACKET);
        assertThat(completeness("select array[1;")).isEqualTo(Completeness.OPEN_BRACKET);
        assertThat(completeness("create function f() returns int begin atomic select 1;"))
                .isEqualTo(Completeness.OPEN_BODY);
        assertThat(completeness("select 1);")).isEqualTo(Completeness.COMPLETE);
    }

    @Test
    void bodiesOfPostgres() {
        String function = "create or replace function f(a int) returns int language sql begin atomic"
                + " select case when a > 1 then 1 else 2 end; select case a when 1 then case 1 when 1 then 2 end end; end";
        String rule = "create rule r as on insert to t do also (insert into a values (1); insert into b values (2))";
        String code = "create function g() returns int as $$ begin return 1; end; $$ language plpgsql";
        assertThat(split(function + "; " + rule + ";" + code + "; begin; select 1; end;", POSTGRES))
                .containsExactly(function, rule, code, "begin", "select 1", "end");
        assertThat(split("create table function(a int); begin; select 1; commit;", POSTGRES))
                .hasSize(4);
        assertThat(split("create trigger t before insert on a execute function f(); select 1;", POSTGRES))
                .hasSize(2);
    }

    @Test
    void triggersOfSqlite() {
        String trigger = "create temp trigger t after insert on a when case new.x when 1 then 0 else 1 end\n"
                + "begin update b set n = case when n > 1 then 0 else n end; delete from c; end";
        assertThat(split(trigger + ";\nbegin; select 1; end;", SQLITE))
                .containsExactly(trigger, "begin", "select 1", "end");
    }

    @Test
    void bodiesOfMariaDb() {
        String procedure = """
                create or replace procedure p(n int)
                begin
                  declare i int default 0;
                  declare continue handler for not found begin set i = 1; end;
                  if n > 1 then select if(n > 2, 1, 2); elseif n = 1 then select 1; else select 0; end if;
                  while i < n do set i = i + 1; end while;
                  again: loop leave again; end loop;
                  repeat set i = i - 1; until i < 0 end repeat;
                  case n when 1 then select 1; else begin end; end case;
                  select case when n = 1 then 'x' end;
                  select repeat('a', 3), replace('a', 'b', 'c');
                end""";
        assertThat(split(procedure + ";\nselect 1;", MARIADB)).containsExactly(procedure, "select 1");
        String trigger = "create trigger t before insert on a for each row if new.x > 1 then set new.x = 1; end if";
        assertThat(split(trigger + "; select 1;", MARIADB)).containsExactly(trigger, "select 1");
        String simple = "create trigger t before insert on a for each row set new.x = 1";
        assertThat(split(simple + "; select 1;", MARIADB)).containsExactly(simple, "select 1");
        String block = "begin not atomic select 1; select 2; end";
        assertThat(split(block + "; begin; select 1; commit;", MARIADB))
                .containsExactly(block, "begin", "select 1", "commit");
    }

    @Test
    void theDelimiterOfMariaDb() {
        assertThat(split(
                        "select 1;\ndelimiter //\ncreate procedure p() begin select '//'; end//\nselect 2;//\nDELIMITER ;\nselect 3;",
                        MARIADB))
                .containsExactly("select 1", "create procedure p() begin select '//'; end", "select 2;", "select 3");
        assertThat(split("delimiter $$\nselect 1; end$$\nselect 2 $$", MARIADB))
                .containsExactly("select 1; end", "select 2");
        assertThat(split("select delimiter from t;", MARIADB)).containsExactly("select delimiter from t");
        assertThat(split("delimiter //", MARIADB)).isEmpty();
        assertThat(split("/*!40101 set names utf8 */;", MARIADB)).containsExactly("/*!40101 set names utf8 */");
    }

    @Test
    void everyPrefixIsSplitWithoutLoss() throws Exception {
        String text = new String(getClass().getResourceAsStream("/awkward.sql").readAllBytes(), StandardCharsets.UTF_8);
        assertThat(StatementSplitter.split(text, POSTGRES)).hasSize(52).allMatch(Part::terminated);
        for (int length = 0; length < 2000; length++) {
            int last = 0;
            for (Part part : StatementSplitter.split(text.substring(0, length), POSTGRES)) {
                assertThat(part.start()).isGreaterThanOrEqualTo(last);
                assertThat(part.end()).isGreaterThan(part.start());
                last = part.next();
            }
            assertThat(last).isLessThanOrEqualTo(length);
        }
    }
}
