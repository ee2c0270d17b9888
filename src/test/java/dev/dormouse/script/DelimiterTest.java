package dev.dormouse.script;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dormouse.dialect.Dialect;
import dev.dormouse.dialect.Dialects;
import dev.dormouse.dialect.EditedTokens;
import dev.dormouse.result.Language;
import dev.dormouse.result.Origin;
import dev.dormouse.result.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;

/** {@code delimiter //}, as MySQL's client has it, from one entry to the next. */
class DelimiterTest {

    private static final String BODY = "create procedure p() begin select 1; end";

    private final Dialect mariadb = Dialects.find("mariadb").orElseThrow();
    private final Delimiter delimiter = new Delimiter();

    private List<String> split(String entry) {
        return delimiter.split(entry, Origin.TYPED, mariadb).stream()
                .map(s -> s.language() + " " + s.origin().line() + ": " + s.text())
                .toList();
    }

    @Test
    void itLastsUntilAnother() {
        assertThat(delimiter.missing("delimiter //", mariadb)).isEmpty();
        assertThat(split("delimiter //")).isEmpty();
        assertThat(delimiter.missing("select 1;", mariadb)).contains("missing //");
        assertThat(delimiter.missing(BODY + " //", mariadb)).isEmpty();
        assertThat(split(BODY + " //")).containsExactly("SQL 1: " + BODY);
        assertThat(split("\nselect 2//\nselect 3 //")).containsExactly("SQL 2: select 2", "SQL 3: select 3");
        assertThat(split("delimiter ;")).isEmpty();
        assertThat(delimiter.missing("select 1;", mariadb)).isEmpty();
        assertThat(split("select 1; select 2;")).containsExactly("SQL 1: select 1", "SQL 1: select 2");
    }

    @Test
    void theLinesOfAnEntrySayWhatTheyWaitFor() {
        split("delimiter $$");
        assertThat(delimiter.missingAtLineEnds("select 1;\nfrom t $$\n", mariadb, new EditedTokens()))
                .containsExactly("missing $$", "");
        assertThat(delimiter.missingAtLineEnds("delimiter //\nselect 1;\n", mariadb, new EditedTokens()))
                .containsExactly("", "missing //");
    }

    @Test
    void allOfItMayStandInOneEntry() {
        String pasted = "delimiter //\n" + BODY + " //\ndelimiter ;\nselect 2;\nfrom Track t;";
        assertThat(delimiter.missing(pasted, mariadb)).isEmpty();
        assertThat(split(pasted)).containsExactly("SQL 2: " + BODY, "SQL 4: select 2", "HQL 5: from Track t");
        assertThat(delimiter.missing("select 1;", mariadb)).isEmpty();
    }

    @Test
    void otherLanguagesHaveNone() {
        split("delimiter //");
        assertThat(delimiter.missing("1 + 1", mariadb)).isEmpty();
        assertThat(split("1 + 1")).containsExactly("GROOVY 1: 1 + 1");
        assertThat(split("\\dt")).containsExactly("COMMAND 1: \\dt");
        assertThat(delimiter.missing("commit", mariadb)).isEmpty();
        assertThat(split("commit")).containsExactly("SQL 1: commit");
        assertThat(split("from Track t //")).containsExactly("HQL 1: from Track t");
        assertThat(split("sql select 1 //")).containsExactly("SQL 1: select 1");
    }

    @Test
    void aVariableOfThatNameIsGroovy() {
        for (String line :
                List.of("delimiter = ','", "delimiter", "delimiter + 1", "delimiter.size()", "delimiter =")) {
            assertThat(split(line)).containsExactly("GROOVY 1: " + line);
        }
    }

    @Test
    void whatIsPipedInIsReadTheSameWay() {
        ScriptFile piped =
                ScriptFile.typed("x = 1\nDELIMITER //\n" + BODY + " //\nselect 2 //\ndelimiter ;\nselect 3;\n");
        assertThat(piped.statements(mariadb))
                .extracting(s -> s.origin().line() + ": " + s.text())
                .containsExactly("1: x = 1", "3: " + BODY, "4: select 2", "6: select 3");
    }

    @Test
    void otherDatabasesHaveNone() {
        Dialect postgres = Dialects.find("postgresql").orElseThrow();
        List<Statement> statements = delimiter.split("delimiter //", Origin.TYPED, postgres);
        assertThat(statements).extracting(Statement::language).containsExactly(Language.GROOVY);
        assertThat(delimiter.missing("select 1;", postgres)).isEmpty();
    }
}
