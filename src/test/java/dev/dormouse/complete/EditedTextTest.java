package dev.dormouse.complete;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dormouse.dialect.Dialect;
import dev.dormouse.dialect.Dialects;
import dev.dormouse.dialect.EditedTokens;
import dev.dormouse.dialect.LexicalRules;
import dev.dormouse.dialect.SqlLexer;
import dev.dormouse.script.Unfinished;
import dev.dormouse.session.Snapshot;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is kept from one text to the next must not be seen: after any edit all is as if it were read for the first time. */
class EditedTextTest {

    private static final List<String> PIECES = List.of(
            " ",
            "\n",
            "'",
            "\"",
            "\"\"\"",
            "`",
            "(",
            ")",
            "[",
            "]",
            "{",
            "}",
            "${",
            "$",
            "$f$",
            "/",
            "/*",
            "*/",
            "--",
            "//",
            "\\",
            "\\\n",
            ":",
            "::",
            ":=",
            ":name",
            "?",
            "?|",
            "?.",
            ".",
            "..",
            "1",
            ".5",
            "1e",
            "+",
            "-",
            "=",
            "<",
            ">",
            "|",
            "@",
            "#",
            "#!",
            ";",
            "select ",
            "from Track t\n",
            "begin",
            "hql ",
            "sql ",
            "\\d ",
            "e'",
            "q'[",
            "U&'",
            "delimiter ",
            "go\n",
            "def x = ",
            "Track.where { ",
            "name like 'a%'\n",
            "sql.rows(\"select ${x} from t\")\n",
            "hql '''from Track'''",
            "println 'a' + \"b\"",
            "音乐",
            "🙂",
            "\t",
            "a",
            "in",
            "return ",
            "$/",
            "/$",
            "'it''s'",
            "lower(name)");

    private static final List<String> BEGINNINGS = List.of(
            "select t.name, count(*) as n\nfrom track t join album a on a.album_id = t.album_id\nwhere t.name = :name and (1 = 1)\n",
            "from Track t\nwhere t.album.title like 'a%' and lower(t.name) = :name\n",
            "def tracks = Track.where { milliseconds > 3 && name.startsWith(\"a${1 + 1}b\") }.list()\nsql.rows(\"select name from track\")\n",
            "select 1;\nTrack.all()\n",
            "select 1;\n\\d track\nselect 2;\n",
            "");

    interface Check {
        void check(String text);
    }

    /** Pieces come and go anywhere, words of the text are doubled, and now and then there is another text. */
    private static void edit(int seed, Check check) {
        Random random = new Random(seed);
        for (int round = 0; round < 60; round++) {
            StringBuilder text = new StringBuilder(
                    BEGINNINGS.get(random.nextInt(BEGINNINGS.size())).repeat(1 + random.nextInt(3)));
            for (int i = 0; i < 60; i++) {
                int at = random.nextInt(text.length() + 1);
                switch (random.nextInt(6)) {
                    case 0, 1 -> text.delete(at, Math.min(text.length(), at + 1 + random.nextInt(3)));
                    case 2 -> text.insert(at, text.substring(at, Math.min(text.length(), at + random.nextInt(12))));
                    default -> text.insert(at, PIECES.get(random.nextInt(PIECES.size())));
                }
                check.check(text.toString());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgresql", "h2", "sqlite", "mariadb", "oracle", "sqlserver"})
    void tokensOfSqlAreAsIfCutForTheFirstTime(String dialect) {
        LexicalRules rules = Dialects.find(dialect).orElseThrow().lexicalRules();
        EditedTokens edited = new EditedTokens();
        edit(
                dialect.hashCode(),
                text -> assertThat(edited.of(text, rules)).as(text).isEqualTo(SqlLexer.tokens(text, rules)));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void tokensOfGroovyAreAsIfCutForTheFirstTime(int seed) {
        EditedGroovy edited = new EditedGroovy();
        edit(seed, text -> assertThat(edited.of(text)).as(text).isEqualTo(GroovyLexer.tokens(text)));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void aTextLooksAsIfReadForTheFirstTime(int seed) {
        EditedHighlights edited = new EditedHighlights();
        Snapshot postgres = Chinook.snapshot();
        Snapshot maria = Chinook.snapshot(postgres.catalog(), "mariadb");
        Snapshot snapshot = seed % 2 == 0 ? maria : postgres;
        edit(seed, text -> assertThat(edited.of(text, snapshot)).as(text).isEqualTo(Highlights.of(text, snapshot)));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void whatIsMissingBehindEachLineIsAsIfReadForTheFirstTime(int seed) {
        Dialect dialect = Dialects.find(seed == 1 ? "mariadb" : "postgresql").orElseThrow();
        EditedTokens tokens = new EditedTokens();
        edit(seed, text -> assertThat(Unfinished.atLineEnds(text, dialect, tokens))
                .as(text)
                .isEqualTo(Unfinished.atLineEnds(text, dialect, new EditedTokens())));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void hintsAreAsIfLookedForTheFirstTime(int seed) {
        Snapshot snapshot = Chinook.snapshot();
        Hints kept = hints();
        Random random = new Random(seed);
        edit(seed, text -> {
            int cursor = random.nextInt(text.length() + 1);
            assertThat(kept.at(text, cursor, snapshot)).as(text).isEqualTo(hints().at(text, cursor, snapshot));
        });
    }

    private static Hints hints() {
        return new Hints((text, cursor) -> new Completion(cursor, cursor, List.of()), CommandCompletion.NONE);
    }

    @Test
    void aKeyInALongStatementCutsItsPlaceAlone() {
        String line = "  and (t.milliseconds > 1 or t.name like 'a%') -- :x\n";
        String text = "select 1\n" + line.repeat(200);
        EditedTokens sql = new EditedTokens();
        LexicalRules rules = LexicalRules.of();
        int count = sql.of(text, rules).size();
        int middle = 9 + 100 * line.length() + 8;
        sql.of(text.substring(0, middle) + "x" + text.substring(middle), rules);
        assertThat(sql.first() + sql.last()).isGreaterThan(count - 10);
        // A bracket that is not closed changes nothing behind it either.
        sql.of(text.substring(0, middle) + "(" + text.substring(middle), rules);
        assertThat(sql.first() + sql.last()).isGreaterThan(count - 10);
    }

    @Test
    void aKeyInLongGroovyCutsItsLineAlone() {
        String line = "  def t = Track.where { milliseconds > 1 && name.startsWith(\"a${1}\") }.list()\n";
        String text = "def check() {\n" + line.repeat(200);
        EditedGroovy groovy = new EditedGroovy();
        int count = groovy.of(text).size();
        int middle = 14 + 100 * line.length() + 8;
        for (String typed : List.of("x", "{", "(", "/")) {
            groovy.of(text.substring(0, middle) + typed + text.substring(middle));
            assertThat(groovy.first() + groovy.last()).as(typed).isGreaterThan(count - 30);
        }
    }
}
