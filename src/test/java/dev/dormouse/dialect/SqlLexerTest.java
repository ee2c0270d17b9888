package dev.dormouse.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SqlLexerTest {

    private static final LexicalRules POSTGRES = new PostgresDialect().lexicalRules();
    private static final LexicalRules H2 = new H2Dialect().lexicalRules();
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

    private static String read(String sql, LexicalRules rules) {
        return SqlLexer.tokens(sql, rules).stream()
                .filter(token -> token.kind() != Token.Kind.SPACE)
                .map(token -> token.kind() + (token.closed() ? " " : "! ") + token.text())
                .collect(Collectors.joining("\n"));
    }

    @Test
    void cutsAStatement() {
        assertThat(read("select t.\"a b\", 'it''s' from t -- end\nwhere n>=1.5e3;", POSTGRES))
                .isEqualTo("""
                WORD select
                WORD t
                PUNCTUATION .
                QUOTED_IDENTIFIER "a b"
                PUNCTUATION ,
                STRING 'it''s'
                WORD from
                WORD t
                COMMENT -- end
                WORD where
                WORD n
                OPERATOR >=
                NUMBER 1.5e3
                PUNCTUATION ;""");
    }

    @Test
    void aNameAfterAColonIsAParameter() {
        assertThat(read(":a+:größe_2 =:c(:d)", POSTGRES)).isEqualTo("""
                PARAMETER :a
                OPERATOR +
                PARAMETER :größe_2
                OPERATOR =
                PARAMETER :c
                PUNCTUATION (
                PARAMETER :d
                PUNCTUATION )""");
    }

    @Test
    void castsSlicesAssignmentsAndPairsAreNoParameters() {
        for (String sql : List.of(
                "x::int",
                "a[1:n]",
                "a[i:j]",
                "a[1 :n]",
                "a[f(x):n]",
                "f(a:=b)",
                "json_object('a':b)",
                "':a'",
                "\"x:y\"",
                "-- :a",
                "/* :a */",
                "$$ :a $$",
                "E'\\':a'",
                "10:30")) {
            assertThat(SqlLexer.tokens(sql, POSTGRES)).as(sql).noneMatch(t -> t.kind() == Token.Kind.PARAMETER);
        }
        assertThat(read("a[:i]", POSTGRES)).contains("PARAMETER :i");
        assertThat(read(":x::int", POSTGRES)).isEqualTo("PARAMETER :x\nOPERATOR ::\nWORD int");
        assertThat(read("array[a, :x]", POSTGRES)).contains("PARAMETER :x");
    }

    @Test
    void placeholders() {
        assertThat(read("a = ? and $12", POSTGRES)).contains("PLACEHOLDER ?").contains("PLACEHOLDER $12");
        assertThat(read("a ?| b", POSTGRES)).contains("OPERATOR ?|");
        assertThat(read("a ?& b", POSTGRES)).contains("OPERATOR ?&");
        assertThat(read("a @? b", POSTGRES)).contains("OPERATOR @?");
        assertThat(read("a ?? b", POSTGRES)).contains("OPERATOR ??");
        assertThat(read("?||'x'", POSTGRES)).isEqualTo("PLACEHOLDER ?\nOPERATOR ||\nSTRING 'x'");
        assertThat(read("a=?", POSTGRES)).isEqualTo("WORD a\nOPERATOR =\nPLACEHOLDER ?");
        assertThat(read("?2|1", SQLITE)).isEqualTo("PLACEHOLDER ?2\nOPERATOR |\nNUMBER 1");
    }

    @Test
    void stringsOfAllForms() {
        assertThat(read("E'a\\'b' b'01' x'ff' U&'\\0061' $f$ it's $$ $f$", POSTGRES))
                .isEqualTo("""
                STRING E'a\\'b'
                STRING b'01'
                STRING x'ff'
                STRING U&'\\0061'
                STRING $f$ it's $$ $f$""");
        assertThat(read("'a\\' 'b'", POSTGRES)).isEqualTo("STRING 'a\\'\nSTRING 'b'");
        assertThat(read("'a\\'b' \"c\\\"d\" `e\\`", MARIADB))
                .isEqualTo("STRING 'a\\'b'\nSTRING \"c\\\"d\"\nQUOTED_IDENTIFIER `e\\`");
        assertThat(read("[a b] `c` \"d\"", SQLITE))
                .isEqualTo("QUOTED_IDENTIFIER [a b]\nQUOTED_IDENTIFIER `c`\nQUOTED_IDENTIFIER \"d\"");
        assertThat(read("a$b$c", POSTGRES)).isEqualTo("WORD a$b$c");
    }

    @Test
    void comments() {
        assertThat(read("/* a /* b */ c */ d", POSTGRES)).isEqualTo("COMMENT /* a /* b */ c */\nWORD d");
        assertThat(read("/* a /* b */ c", SQLITE)).isEqualTo("COMMENT /* a /* b */\nWORD c");
        assertThat(read("5--1", MARIADB)).isEqualTo("NUMBER 5\nOPERATOR -\nOPERATOR -\nNUMBER 1");
        assertThat(read("5 -- 1", MARIADB)).isEqualTo("NUMBER 5\nCOMMENT -- 1");
        assertThat(read("1 # x", MARIADB)).isEqualTo("NUMBER 1\nCOMMENT # x");
        assertThat(read("1 # 2", POSTGRES)).isEqualTo("NUMBER 1\nOPERATOR #\nNUMBER 2");
    }

    @Test
    void operators() {
        assertThat(read("a=-1", POSTGRES)).isEqualTo("WORD a\nOPERATOR =\nOPERATOR -\nNUMBER 1");
        assertThat(read("a->>'b'", POSTGRES)).isEqualTo("WORD a\nOPERATOR ->>\nSTRING 'b'");
        assertThat(read("a@-b", POSTGRES)).isEqualTo("WORD a\nOPERATOR @-\nWORD b");
        assertThat(read("1+--x", POSTGRES)).isEqualTo("NUMBER 1\nOPERATOR +\nCOMMENT --x");
        assertThat(read("a<=>b", MARIADB)).isEqualTo("WORD a\nOPERATOR <=>\nWORD b");
    }

    @Test
    void numbers() {
        assertThat(read("1 .5 1. 1_000 0xFF 1e-5 1..2 t.1", POSTGRES)).isEqualTo("""
                NUMBER 1
                NUMBER .5
                NUMBER 1.
                NUMBER 1_000
                NUMBER 0xFF
                NUMBER 1e-5
                NUMBER 1
                PUNCTUATION .
                NUMBER .2
                WORD t
                PUNCTUATION .
                NUMBER 1""");
    }

    @Test
    void whatIsUnfinishedIsNotClosed() {
        for (String sql : List.of("'a", "\"a", "/* a", "$$ a", "$x$ a $$", "E'\\'", "/* /* */", "'a''")) {
            assertThat(SqlLexer.tokens(sql, POSTGRES)).as(sql).hasSize(1).noneMatch(Token::closed);
        }
        assertThat(SqlLexer.tokens("'a\\", MARIADB)).hasSize(1).noneMatch(Token::closed);
        assertThat(SqlLexer.tokens("[a", SQLITE)).hasSize(1).noneMatch(Token::closed);
    }

    @Test
    void theTokensOfEveryPrefixAreTheText() throws Exception {
        String sql = new String(
                SqlLexerTest.class.getResourceAsStream("/awkward.sql").readAllBytes(), StandardCharsets.UTF_8);
        String odd =
                "[x` \uD83D\uDC2D 'é\\' \u00A0 \uFEFF $1$a$ :: :a ::: ?|? @? /*/**/ -- \r\n# \u0000 \\ {} 0x 1e 'x";
        String text = odd + sql.substring(0, 1500);
        for (LexicalRules rules : List.of(POSTGRES, H2, SQLITE, MARIADB)) {
            for (int length = 0; length <= text.length(); length++) {
                String prefix = text.substring(0, length);
                StringBuilder joined = new StringBuilder();
                for (Token token : SqlLexer.tokens(prefix, rules)) {
                    assertThat(token.start()).isEqualTo(joined.length());
                    assertThat(token.text()).isNotEmpty();
                    joined.append(token.text());
                    assertThat(token.end()).isEqualTo(joined.length());
                }
                assertThat(joined.toString()).isEqualTo(prefix);
            }
        }
    }
}
