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

/** Labels and constants of a database's enums, in every language, from a snapshot alone. */
class EnumCompletionTest {

    private static final Snapshot SNAPSHOT = snapshot();

    private static Snapshot snapshot() {
        ColumnType mood =
                new ColumnType("mood", "mood", ColumnType.Form.ENUM, -1, -1, -1, List.of("happy", "it's so-so", "sad"));
        Table table = new Table(
                new TableName("public", "person"),
                TableKind.TABLE,
                List.of(
                        Chinook.column("id", 1, ColumnType.plain("int4"), false),
                        Chinook.column("mood", 2, mood, true),
                        Chinook.column("name", 3, ColumnType.plain("text"), true)),
                Optional.of(new Key("person_pkey", List.of("id"))),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.of("people"),
                -1);
        return Chinook.snapshot(new Catalog("x", List.of("public"), List.of(table)), "postgresql");
    }

    private static List<String> texts(String caret) {
        return complete(caret).suggestions().stream().map(Suggestion::text).toList();
    }

    private static Completion complete(String caret) {
        int cursor = caret.indexOf('^');
        String text = caret.substring(0, cursor) + caret.substring(cursor + 1);
        return new Completions().complete(text, cursor, SNAPSHOT, Scope.EMPTY);
    }

    @Test
    void constants() {
        assertThat(texts("Mood.^")).startsWith("happy", "it_s_so_so", "sad", "values()", "of(");
        assertThat(texts("x = Mood.s^")).startsWith("sad");
        assertThat(texts("Person.where { mood == Mood.h^ }")).containsExactly("happy");
        assertThat(texts("from Person p where p.mood = Mood.^")).containsExactly("happy", "it_s_so_so", "sad");
        assertThat(texts("x = Moo^")).containsExactly("Mood");
        assertThat(texts("Person.get(1).mood.la^")).containsExactly("label()");
    }

    @Test
    void labelsInConditions() {
        for (String line : new String[] {
            "Person.where { mood == '^",
            "Person.where { id > 3 && mood != '^' }",
            "Person.where { it.mood in ['^",
            "Person.where { mood in ['sad', '^'] }",
            "selectFrom(person).where(person.mood.eq('^",
            "Person.get(1).mood = '^"
        }) {
            assertThat(texts(line)).as(line).containsExactly("'happy'", "'it\\'s so-so'", "'sad'");
        }
        assertThat(texts("Person.where { mood == \"it^\" }")).containsExactly("\"it's so-so\"");
        assertThat(texts("Person.where { name == '^")).isEmpty();
        assertThat(texts("Person.where { mood.name == '^")).isEmpty();
        assertThat(texts("x = '^")).isEmpty();
        // Outside a query a text is no enum.
        assertThat(texts("Person.get(1).mood == '^")).isEmpty();
    }

    @Test
    void theQuotesAreReplacedToo() {
        Completion completion = complete("Person.where { mood == 's^' }");
        assertThat(completion.start()).isEqualTo(23);
        assertThat(completion.end()).isEqualTo(26);
    }

    @Test
    void labelsInQueries() {
        String[] all = {"'happy'", "'it''s so-so'", "'sad'"};
        assertThat(texts("from Person p where p.mood = '^")).containsExactly(all);
        assertThat(texts("from Person where mood <> '^'")).containsExactly(all);
        assertThat(texts("hql select p.id from Person p where p.mood in ('sad', 'h^"))
                .containsExactly("'happy'");
        assertThat(texts("from Person p where p.name = '^")).isEmpty();
        assertThat(texts("hql(\"from Person p where p.mood = '^")).containsExactly(all);
        assertThat(texts("sql.rows(\"select * from person where mood = '^")).containsExactly(all);
        assertThat(texts("select * from person where mood = '^")).containsExactly(all);
    }
}
