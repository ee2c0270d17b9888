package dev.dormouse.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.dormouse.dialect.Dialect;
import dev.dormouse.dialect.Dialects;
import dev.dormouse.dialect.EditedTokens;
import dev.dormouse.result.Language;
import dev.dormouse.result.Origin;
import dev.dormouse.result.Statement;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What psql's scripts have besides SQL. */
class SqlScriptTest {

    private static final Dialect POSTGRES = Dialects.find("postgresql").orElseThrow();
    private static final Dialect H2 = Dialects.find("h2").orElseThrow();

    private static final String TEXT = """
            select 'it';
            copy t (id,
              name) from stdin
              with (null '');
            1	it's
            \\N	"open (

            \\.
            \\echo it's
            select 2 \\gx
            select '\\gx
            ' as x, 3; copy u from stdin;
            \\.
            select 4 \\g a b.txt
            do $$ begin copy t from stdin;
            end $$;
            select 5
            """;

    private static void assertStatements(List<Statement> statements) {
        assertThat(statements)
                .extracting(
                        s -> s.language(), Statement::text, s -> s.origin().line(), Statement::data, Statement::ending)
                .containsExactly(
                        row("select 'it'", 1, null, null),
                        row("copy t (id,\n  name) from stdin\n  with (null '')", 2, "1\tit's\n\\N\t\"open (\n\n", null),
                        tuple(Language.COMMAND, "\\echo it's", 9, Optional.empty(), Optional.empty()),
                        row("select 2", 10, null, "\\gx"),
                        row("select '\\gx\n' as x, 3", 11, null, null),
                        row("copy u from stdin", 12, "", null),
                        row("select 4", 14, null, "\\g a b.txt"),
                        row("do $$ begin copy t from stdin;\nend $$", 15, null, null),
                        row("select 5", 17, null, null));
    }

    private static org.assertj.core.groups.Tuple row(String text, int line, String data, String ending) {
        return tuple(Language.SQL, text, line, Optional.ofNullable(data), Optional.ofNullable(ending));
    }

    @Test
    void aFileOfSqlHasDataAndCommands() {
        assertStatements(new ScriptFile("a.sql", TEXT, Optional.of(Language.SQL)).statements(POSTGRES));
    }

    @Test
    void soHaveLinesThatArePipedIn() {
        assertStatements(ScriptFile.typed(TEXT).statements(POSTGRES).stream()
                .map(s -> new Statement(
                        s.text(), s.language(), new Origin("", s.origin().line()), s.data(), s.ending()))
                .toList());
    }

    @Test
    void dataEndsWithTheFile() {
        assertThat(new ScriptFile("a.sql", "copy t from stdin;\n1\n2\n", Optional.of(Language.SQL))
                        .statements(POSTGRES))
                .extracting(Statement::data)
                .containsExactly(Optional.of("1\n2\n"));
    }

    @Test
    void otherDatabasesHaveNoData() {
        assertThat(ScriptFile.split("copy t from stdin;\nselect 1;", Origin.TYPED, H2))
                .extracting(Statement::text)
                .containsExactly("copy t from stdin", "select 1");
    }

    @Test
    void thePromptWaitsForTheEndOfTheData() {
        String text = "copy t from stdin;\n1\tit's\n2\n\\.\n";
        assertThat(Unfinished.of("copy t from stdin;", POSTGRES)).contains("data, \\. ends it");
        assertThat(Unfinished.of("copy t from stdin;", H2)).isEmpty();
        assertThat(Unfinished.of(text, POSTGRES)).isEmpty();
        assertThat(Unfinished.atLineEnds(text, POSTGRES, new EditedTokens()))
                .containsExactly("data, \\. ends it", "data, \\. ends it", "data, \\. ends it", "");
        assertThat(Unfinished.of("select 1 \\gx", H2)).isEmpty();
        assertThat(Unfinished.of("select 'a \\gx", H2)).contains("open quote");
        assertThat(Unfinished.of("Track.all() \\gx", H2)).isEmpty();
    }
}
