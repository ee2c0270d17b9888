package dev.dormouse.complete;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dormouse.schema.Catalog;
import dev.dormouse.schema.ColumnType;
import dev.dormouse.schema.Key;
import dev.dormouse.schema.Table;
import dev.dormouse.schema.TableKind;
import dev.dormouse.schema.TableName;
import dev.dormouse.session.Snapshot;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is completed in a string of Groovy must not end it, nor mean something else there. */
class StringCompletionTest {

    private static final Snapshot SNAPSHOT = snapshot();

    private static Snapshot snapshot() {
        ColumnType mood =
                new ColumnType("mood", "mood", ColumnType.Form.ENUM, -1, -1, -1, List.of("it's so-so", "sad"));
        Table table = new Table(
                new TableName("public", "Odd Table"),
                TableKind.TABLE,
                List.of(
                        Chinook.column("id", 1, ColumnType.plain("int4"), false),
                        Chinook.column("Unit Price", 2, ColumnType.plain("numeric"), true),
                        Chinook.column("cost$usd", 3, ColumnType.plain("numeric"), true),
                        Chinook.column("mood", 4, mood, true)),
                Optional.of(new Key("odd_pkey", List.of("id"))),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                -1);
        return Chinook.snapshot(new Catalog("x", List.of("public"), List.of(table)), "postgresql");
    }

    /** The text with the first suggestion in it. */
    private static String completed(String caret) {
        int cursor = caret.indexOf('^');
        String text = caret.substring(0, cursor) + caret.substring(cursor + 1);
        Completion completion = new Completions().complete(text, cursor, SNAPSHOT, Scope.EMPTY);
        assertThat(completion.suggestions()).as(caret).isNotEmpty();
        return text.substring(0, completion.start())
                + completion.suggestions().get(0).text()
                + text.substring(completion.end());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "sql.rows(\"select * from Odd^\")              | sql.rows(\"select * from \\\"Odd Table\\\"\")",
                "sql.rows('select * from Odd^')                | sql.rows('select * from \"Odd Table\"')",
                "sql.rows('''select * from Odd^''')            | sql.rows('''select * from \"Odd Table\"''')",
                "sql.rows($/select * from Odd^/$)              | sql.rows($/select * from \"Odd Table\"/$)",
                "sql.rows(/select * from Odd^/)                | sql.rows(/select * from \"Odd Table\"/)",
                "sql.rows(\"\"\"select * from Odd^ where\"\"\")  | sql.rows(\"\"\"select * from \"Odd Table\" where\"\"\")",
                "sql.rows(\"\"\"select * from Odd^\"\"\")        | sql.rows(\"\"\"select * from \"Odd Table\\\"\"\"\")",
                "sql.rows(\"select o.Un^ from \\\"Odd Table\\\" o\") | sql.rows(\"select o.\\\"Unit Price\\\" from \\\"Odd Table\\\" o\")",
                "sql.rows(\"select o.\\\"Un^\\\" from \\\"Odd Table\\\" o\") | sql.rows(\"select o.\\\"Unit Price\\\" from \\\"Odd Table\\\" o\")",
                "sql.rows(\"select o.\\\"Un^ from \\\"Odd Table\\\" o\") | sql.rows(\"select o.\\\"Unit Price\\\" from \\\"Odd Table\\\" o\")",
                "sql.rows('select * from \"Odd Table\" where mood = \\'it^') | sql.rows('select * from \"Odd Table\" where mood = \\'it\\'\\'s so-so\\'')",
                "sql.rows('select * from \"Odd Table\" where mood = \\'it^\\'') | sql.rows('select * from \"Odd Table\" where mood = \\'it\\'\\'s so-so\\'')",
                "hql(\"from OddTable o where o.mood = 'it^\")  | hql(\"from OddTable o where o.mood = 'it''s so-so'\")",
                "hql('from OddTable o where o.mood = \\'s^')   | hql('from OddTable o where o.mood = \\'sad\\'')"
            })
    void quotesAreEscaped(String caret, String expected) {
        assertThat(completed(caret)).isEqualTo(expected);
    }

    @Test
    void aDollarIsNoVariable() {
        assertThat(completed("sql.rows(\"select cos^ from \\\"Odd Table\\\"\")"))
                .isEqualTo("sql.rows(\"select \\\"cost\\$usd\\\" from \\\"Odd Table\\\"\")");
        assertThat(completed("sql.rows('select cos^ from \"Odd Table\"')"))
                .isEqualTo("sql.rows('select \"cost$usd\" from \"Odd Table\"')");
    }
}
