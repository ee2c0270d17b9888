package dev.dormouse.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dormouse.demo.ChinookEdition;
import dev.dormouse.help.SampleNames;
import dev.dormouse.help.StatementPage;
import dev.dormouse.help.StatementTopic;
import dev.dormouse.help.StatementTopics;
import dev.dormouse.result.Language;
import dev.dormouse.testing.CommandShell;
import dev.dormouse.testing.TestDatabase;
import dev.dormouse.testing.TestShell;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code \h}: each example runs on each database, and so does what proves the syntax. */
class StatementHelpTest {

    @ParameterizedTest
    @EnumSource(
            value = TestDatabase.class,
            names = {"H2", "POSTGRESQL", "SQLITE", "MARIADB"})
    void allExamplesAndProofsRun(TestDatabase database) {
        try (TestShell at = TestShell.chinook(database)) {
            SampleNames samples = new SampleNames(at.session().awaitSnapshot());
            List<String> wrong = new ArrayList<>();
            int run = 0;
            for (StatementTopic topic :
                    StatementTopics.of(database.dialectName()).list()) {
                List<String> lines = new ArrayList<>(topic.examples());
                lines.addAll(topic.proofs());
                for (String line : lines) {
                    String filled = samples.fill(line).orElse("no names for: " + line);
                    String printed = filled.startsWith("no names") ? "error: " : at.run(filled);
                    run++;
                    if (printed.contains("error: ")) {
                        wrong.add(topic.name() + ": " + filled + "\n" + printed);
                    }
                }
            }
            assertThat(wrong).isEmpty();
            assertThat(run).isGreaterThan(90);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql", "sqlite", "mariadb", "mysql", "oracle", "sqlserver", "standard"})
    void everyTopicHasASummarySyntaxAndLinksThatLeadSomewhere(String dialect) {
        StatementTopics topics = StatementTopics.of(dialect);
        assertThat(topics.list()).hasSizeGreaterThan(28).allSatisfy(topic -> {
            assertThat(topic.summary()).as(topic.name()).isNotEmpty();
            assertThat(topic.syntax()).as(topic.name()).isNotEmpty();
            assertThat(topic.see()).as(topic.name()).isNotEmpty().allMatch(see -> topics.find(see)
                    .isPresent());
            assertThat(topics.find(topic.name())).contains(topic);
        });
    }

    @Test
    void aPageIsWrittenForItsDatabase() {
        try (CommandShell shell = CommandShell.on(TestDatabase.H2.openChinook(ChinookEdition.SNAKE_CASE))) {
            assertThat(shell.run("\\h returning")).isEqualTo("""
                            returning: see the rows that were changed, in H2

                                select EXPRESSION, … from final table (insert | update …)
                                select EXPRESSION, … from old table (update | delete …)

                            for example
                                select track_id, name from final table (update track set name = name where track_id = -1);

                            CAPITALS stand for what you put there, [ ] may be left out, | is one of them, … more of the same
                            see also: insert, update, delete
                            """);
            assertThat(shell.run("\\h"))
                    .contains("written in H2,", "  select          read rows\n", "  hql join        ");
        }
        try (CommandShell shell = CommandShell.on(TestDatabase.POSTGRESQL.openChinook(ChinookEdition.SNAKE_CASE))) {
            assertThat(shell.run("\\h returning"))
                    .contains("in PostgreSQL\n", "insert | update | delete … returning EXPRESSION, … | *\n")
                    .contains("    update track set name = name where track_id = -1 returning track_id, name;\n");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\\h CREATE TABLE;          | create table: make a table",
                "\\h create   table         | create table: make a table",
                "\\h create                 | \\h and one of",
                "\\h offset                 | limit: how many rows",
                "\\h insert into track      | insert: add rows",
                "\\h from                   | hql select: read entities",
                "\\h hql update             | hql update: change entities",
                "\\h selct                  | did you mean \\h select?",
                "\\h gruop by               | did you mean \\h group by?",
                "\\h frobnicate             | \\h lists them; \\? lists commands",
                "\\? select                 | select: read rows",
                "\\help group by            | group by: one row for each group",
                "?select                    | select: read rows",
                "select?                    | select: read rows",
                "?create table              | create table: make a table",
            })
    void namesAreFoundAsTheyAreTyped(String line, String part) {
        try (CommandShell shell = CommandShell.on(TestDatabase.H2.openEmpty())) {
            assertThat(shell.run(line)).contains(part);
        }
    }

    @Test
    void withoutATableThatFitsThereIsNoExample() {
        try (TestShell at = TestShell.on(TestDatabase.H2.openWith("create table raw_log (line varchar(9))"))) {
            String page = new StatementPage(at.session().awaitSnapshot()).of("select");
            assertThat(page).contains("[where CONDITION]").doesNotContain("for example");
            StatementTopic begin = StatementTopics.of("h2").find("begin").orElseThrow();
            assertThat(begin.language()).isEqualTo(Language.SQL);
            assertThat(new StatementPage(at.session().awaitSnapshot()).of("begin"))
                    .contains("for example\n    begin\n");
        }
    }
}
