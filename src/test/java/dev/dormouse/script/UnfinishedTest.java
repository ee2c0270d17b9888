package dev.dormouse.script;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dormouse.dialect.Dialect;
import dev.dormouse.dialect.Dialects;
import dev.dormouse.dialect.EditedTokens;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnfinishedTest {

    /** Read once, each line end says the same as the text up to it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "select 1⏎  from t⏎  where x = 'a⏎b' and (⏎1 = 1)⏎;⏎select 2;⏎⏎",
                "-- a⏎select⏎ 1⏎;",
                "⏎⏎select 1⏎;⏎",
                "sql⏎select 1⏎",
                "begin⏎",
                "begin⏎select⏎;⏎",
                "select /* a⏎b */ 1⏎  ⏎ ⏎;⏎",
                "select $f$ a⏎b; $f$⏎;⏎",
                "create function f() returns int language sql begin atomic⏎select 1;⏎end⏎;⏎",
                "select \"a⏎b\"⏎",
                "select 'open⏎still⏎",
                "hql from Track t⏎where t.name = \"a⏎b\"⏎;⏎",
                "from Track t⏎where t.id in (⏎1⏎)⏎;⏎",
                "delimiter //⏎select 1;⏎//⏎delimiter ;⏎select 2⏎;⏎",
                "select 1;⏎delimiter //⏎select 2;⏎//⏎select 3⏎",
                "x = [⏎1,⏎(2 +⏎3)⏎]⏎y = 3⏎",
                "def f() {⏎  return '''a⏎b'''⏎}⏎f()⏎",
                "x = 'abc⏎y = 1⏎z = \"a\\⏎b\"⏎w = 2 &&⏎true⏎",
                "/* a⏎b */ 1⏎// c {⏎2 +⏎3⏎x =⏎4⏎a ->⏎",
                "x = \"\"\"open⏎still⏎",
                "/* open⏎still⏎",
                "list⏎  .findAll { it⏎ }⏎.size()⏎",
                "\\d track⏎\\dt⏎",
            })
    void eachLineEndSaysWhatTheTextUpToItWaitsFor(String lines) {
        String text = lines.replace('⏎', '\n');
        for (String name : List.of("postgresql", "h2", "sqlite", "mariadb")) {
            Dialect dialect = Dialects.find(name).orElseThrow();
            List<String> expected = new ArrayList<>();
            for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) {
                expected.add(Unfinished.of(text.substring(0, end + 1), dialect).orElse(""));
            }
            assertThat(Unfinished.atLineEnds(text, dialect, new EditedTokens()))
                    .as(name)
                    .isEqualTo(expected);
        }
    }
}
