package dev.dormouse.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** What Oracle, SQL Server and MySQL have of their own; none of it was ever seen by a server. */
class VendorDialectsTest {

    private static final Dialect ORACLE = new OracleDialect();
    private static final Dialect SQL_SERVER = new SqlServerDialect();
    private static final Dialect MYSQL = new MySqlDialect();

    private static List<String> split(String text, Dialect dialect) {
        return StatementSplitter.split(text, dialect.lexicalRules()).stream()
                .map(Part::text)
                .toList();
    }

    private static Completeness completeness(String text, Dialect dialect) {
        return StatementSplitter.completeness(text, dialect.lexicalRules());
    }

    private static List<String> tokens(String text, Dialect dialect) {
        return SqlLexer.tokens(text, dialect.lexicalRules()).stream()
                .filter(Token::isCode)
                .map(token -> token.kind() + (token.closed() ? " " : "! ") + token.text())
                .toList();
    }

    @Test
    void namesAreQuotedInEachOnesWay() {
        assertThat(ORACLE.identifier("EMP")).isEqualTo("EMP");
        assertThat(ORACLE.identifier("emp")).isEqualTo("\"emp\"");
        assertThat(ORACLE.identifier("LEVEL")).isEqualTo("\"LEVEL\"");
        assertThat(ORACLE.fold("emp")).isEqualTo("EMP");
        assertThat(SQL_SERVER.identifier("Emp")).isEqualTo("Emp");
        assertThat(SQL_SERVER.identifier("order")).isEqualTo("[order]");
        assertThat(SQL_SERVER.identifier("a]b")).isEqualTo("[a]]b]");
        assertThat(MYSQL.identifier("rank")).isEqualTo("`rank`");
        assertThat(MYSQL.identifier("a`b")).isEqualTo("`a``b`");
    }

    @Test
    void oracleStringsHaveDelimitersOfTheirOwn() {
        assertThat(tokens("select q'[it's; 'so']', nq'!a!', q'{x' from emp#2", ORACLE))
                .containsExactly(
                        "WORD select",
                        "STRING q'[it's; 'so']'",
                        "PUNCTUATION ,",
                        "STRING nq'!a!'",
                        "PUNCTUATION ,",
                        "STRING! q'{x' from emp#2");
        assertThat(tokens("emp#2", ORACLE)).containsExactly("WORD emp#2");
        assertThat(tokens("q'", ORACLE)).containsExactly("STRING! q'");
        assertThat(tokens("q'[", ORACLE)).containsExactly("STRING! q'[");
    }

    @Test
    void oracleBlocksEndWithASlash() {
        String script = """
                create table t (id number);
                begin
                  insert into t values (1);
                  commit;
                end;
                /
                create or replace editionable procedure p as
                begin null; end;
                /
                select 6
                / 2 from dual
                /
                alter procedure p compile;
                create type pair as object (a number, b number)
                /
                select 1 from dual;
                /
                """;
        assertThat(split(script, ORACLE))
                .containsExactly(
                        "create table t (id number)",
                        "begin\n  insert into t values (1);\n  commit;\nend;",
                        "create or replace editionable procedure p as\nbegin null; end;",
                        "select 6\n/ 2 from dual",
                        "alter procedure p compile",
                        "create type pair as object (a number, b number)",
                        "select 1 from dual");
        assertThat(completeness("begin null; end;", ORACLE)).isEqualTo(Completeness.MISSING_SLASH);
        assertThat(completeness("declare x number; begin null; end;\n/", ORACLE))
                .isEqualTo(Completeness.COMPLETE);
        assertThat(completeness("begin;", ORACLE)).isEqualTo(Completeness.COMPLETE);
        assertThat(completeness("with function f return number is begin return 1; end; select", ORACLE))
                .isEqualTo(Completeness.MISSING_SLASH);
        assertThat(completeness("select 1 from dual", ORACLE)).isEqualTo(Completeness.MISSING_SEMICOLON);
    }

    @Test
    void oracleTriggersKeepTheirNewAndOld() {
        String trigger = "create trigger t before insert on a for each row begin :new.id := 1; end;";
        assertThat(Parameters.of(trigger, ORACLE.lexicalRules()).names()).isEmpty();
        assertThat(Parameters.of("begin p(:n); end;", ORACLE.lexicalRules()).names())
                .containsExactly("n");
    }

    @Test
    void sqlServerBatchesEndWithGo() {
        String script = """
                create table #t (id int);
                declare @n int = 1;
                select @n;
                GO
                create or alter procedure p as
                select 1;
                select 2;
                go
                begin transaction;
                update t set go = 1;
                commit;
                if 1 = 1 begin print 'a'; end;
                go
                select [a;b], [c]]d] from t
                go
                """;
        assertThat(split(script, SQL_SERVER))
                .containsExactly(
                        "create table #t (id int)",
                        "declare @n int = 1;\nselect @n;",
                        "create or alter procedure p as\nselect 1;\nselect 2;",
                        "begin transaction",
                        "update t set go = 1",
                        "commit",
                        "if 1 = 1 begin print 'a'; end;",
                        "select [a;b], [c]]d] from t");
        assertThat(tokens("select [c]]d]", SQL_SERVER)).containsExactly("WORD select", "QUOTED_IDENTIFIER [c]]d]");
        assertThat(completeness("declare @n int = 1;", SQL_SERVER)).isEqualTo(Completeness.MISSING_GO);
        assertThat(completeness("create type t from int;", SQL_SERVER)).isEqualTo(Completeness.COMPLETE);
    }

    @Test
    void mysqlIsReadAsMariaDbIs() {
        assertThat(split("select 1 # a;b\n;\ndelimiter $$\ncreate procedure p() begin select 1; end$$", MYSQL))
                .containsExactly("select 1", "create procedure p() begin select 1; end");
        assertThat(tokens("`a b` \"s\" 5--1", MYSQL))
                .containsExactly(
                        "QUOTED_IDENTIFIER `a b`", "STRING \"s\"", "NUMBER 5", "OPERATOR -", "OPERATOR -", "NUMBER 1");
    }

    @Test
    void errorsHaveTheirPlaceAndTheirWords() {
        SQLException oracle =
                new SQLException("ORA-00904: \"NME\": invalid identifier\n\nhttps://docs.oracle.com/x", "42000", 904);
        assertThat(ORACLE.errorMessage(oracle)).isEqualTo("\"NME\": invalid identifier");
        assertThat(ORACLE.errorOffset(oracle, "select nme from emp")).isEqualTo(OptionalInt.of(7));
        SQLException table =
                new SQLException("ORA-00942: table or view \"SCOTT\".\"EMPP\" does not exist", "42000", 942);
        assertThat(ORACLE.errorOffset(table, "select * from empp")).isEqualTo(OptionalInt.of(14));
        assertThat(ORACLE.isCancelled(new SQLException("ORA-01013: x", "72000", 1013)))
                .isTrue();
        assertThat(ORACLE.isConnectionLost(new SQLException("ORA-03113: x", "72000", 3113)))
                .isTrue();
        SQLException server = new SQLException("Invalid column name 'nme'.", "S0001", 207);
        assertThat(SQL_SERVER.errorOffset(server, "select nme from emp")).isEqualTo(OptionalInt.of(7));
        assertThat(SQL_SERVER.errorMessage(server)).isEqualTo("Invalid column name 'nme'.");
        assertThat(SQL_SERVER.isCancelled(new SQLException("The query was canceled.", "HY008", 0)))
                .isTrue();
        SQLException mysql = new SQLException("Unknown column 'nme' in 'field list'", "42S22", 1054);
        assertThat(MYSQL.errorOffset(mysql, "select nme from emp")).isEqualTo(OptionalInt.of(7));
    }
}
