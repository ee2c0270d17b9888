package dev.dormouse.complete;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dormouse.complete.Suggestion.Kind;
import dev.dormouse.dialect.Dialects;
import dev.dormouse.entity.Models;
import dev.dormouse.schema.Catalog;
import dev.dormouse.schema.ColumnType;
import dev.dormouse.schema.Key;
import dev.dormouse.schema.Table;
import dev.dormouse.schema.TableKind;
import dev.dormouse.schema.TableName;
import dev.dormouse.session.Snapshot;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CompletionsTest {

    private final Completions completions = new Completions();

    @Test
    void nothingOfTheUserIsRun() {
        Class<?> trap = BoobyTrap.class;
        Scope scope = new Scope(Map.of("trap", trap), Map.of("BoobyTrap", trap), List.of(), CommandCompletion.NONE);
        assertThat(texts("trap.^", Chinook.snapshot(), scope)).startsWith("armed", "field", "name", "next");
        assertThat(texts("trap.next.next.na^", Chinook.snapshot(), scope)).startsWith("name");
        assertThat(texts("trap.find('x').ne^", Chinook.snapshot(), scope)).startsWith("next");
        assertThat(texts("BoobyTrap.^", Chinook.snapshot(), scope)).containsExactly("count()");
        assertThat(texts("new BoobyTrap().ar^", Chinook.snapshot(), scope)).startsWith("armed");
        assertThat(texts("select :tr^", Chinook.snapshot(), scope)).containsExactly("trap");
        Highlights.of("trap.name", Chinook.snapshot());
        assertThat(BoobyTrap.Tripped.COUNT).hasValue(0);
    }

    @Test
    void namesAreQuotedWhereNeededOnly() {
        Catalog catalog = new Catalog(
                "x",
                List.of("public"),
                List.of(
                        Chinook.table("public", "Artist", "ArtistId! int4, Name varchar"),
                        Chinook.table("public", "order", "order_id! int4, user varchar"),
                        Chinook.table("sales", "person", "person_id! int4"),
                        Chinook.table("sales", "Artist", "id! int4")));
        Snapshot snapshot = Chinook.snapshot(catalog, "postgresql");
        assertThat(texts("select * from ^", snapshot))
                .startsWith("\"Artist\"", "\"order\"", "sales.\"Artist\"", "sales.person");
        assertThat(texts("select * from \"Ar^", snapshot)).startsWith("\"Artist\"");
        assertThat(texts("select \"N^\" from \"Artist\"", snapshot)).containsExactly("\"Name\"");
        assertThat(texts("select * from \"Artist\" where na^", snapshot)).startsWith("\"Name\"");
        assertThat(texts("select * from \"order\" where us^", snapshot)).startsWith("\"user\"");
        assertThat(texts("select * from sales.^", snapshot)).containsExactly("\"Artist\"", "person");
        assertThat(texts("select sales.person.^ from sales.person", snapshot)).startsWith("person_id");
        assertThat(texts("from Sales.^", snapshot)).isEmpty();
        assertThat(texts("from sales.P^", snapshot)).containsExactly("Person");
        assertThat(texts("sales.Person.get(1).^", snapshot)).startsWith("personId");
    }

    @Test
    void theWordAtTheCursorIsReplaced() {
        Completion completion = completions.complete("select * from tra where x", 16, Chinook.snapshot(), Scope.EMPTY);
        assertThat(completion.start()).isEqualTo(14);
        assertThat(completion.end()).isEqualTo(17);
        Completion quoted = completions.complete("select \"na\" from genre", 9, Chinook.snapshot(), Scope.EMPTY);
        assertThat(quoted.start()).isEqualTo(7);
        assertThat(quoted.end()).isEqualTo(11);
        Completion inString = completions.complete("hql \"from Tr\"", 12, Chinook.snapshot(), Scope.EMPTY);
        assertThat(inString.start()).isEqualTo(10);
        assertThat(inString.end()).isEqualTo(12);
        Completion outside = completions.complete("sel", 99, Chinook.snapshot(), Scope.EMPTY);
        assertThat(outside.end()).isEqualTo(3);
    }

    @Test
    void enumLabelsAreOffered() {
        ColumnType mood =
                new ColumnType("mood", "mood", ColumnType.Form.ENUM, -1, -1, -1, List.of("happy", "it's so-so", "sad"));
        Table table = new Table(
                new TableName("public", "person"),
                TableKind.TABLE,
                List.of(
                        Chinook.column("id", 1, ColumnType.plain("int4"), false),
                        Chinook.column("mood", 2, mood, true)),
                Optional.of(new Key("person_pkey", List.of("id"))),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.of("people"),
                -1);
        Snapshot snapshot = Chinook.snapshot(new Catalog("x", List.of("public"), List.of(table)), "postgresql");
        assertThat(texts("select * from person where mood = '^", snapshot))
                .containsExactly("'happy'", "'it''s so-so'", "'sad'");
        assertThat(texts("select * from person p where p.mood in ('happy', 's^", snapshot))
                .containsExactly("'sad'");
        assertThat(texts("select * from person where id = '^", snapshot)).isEmpty();
    }

    @Test
    void commandsAnswerForThemselves() {
        Map<String, String> summaries = new LinkedHashMap<>();
        summaries.put("d", "describes a table");
        summaries.put("dt", "lists tables");
        List<String> asked = new ArrayList<>();
        CommandCompletion commands = new CommandCompletion() {
            @Override
            public Map<String, String> summaries() {
                return summaries;
            }

            @Override
            public List<Suggestion> arguments(String command, int index, String prefix, Snapshot snapshot) {
                asked.add(command + " " + index + " " + prefix);
                return List.of(
                        new Suggestion("track", "track", "table", Kind.ARGUMENT, true),
                        new Suggestion("my file.sql", "my file.sql", "", Kind.FILE, true),
                        new Suggestion("zebra", "zebra", "", Kind.ARGUMENT, true));
            }
        };
        Scope scope = new Scope(Map.of(), Map.of(), List.of(), commands);
        assertThat(texts("\\^", Chinook.snapshot(), scope)).containsExactly("\\d", "\\dt");
        assertThat(texts("\\dt^", Chinook.snapshot(), scope)).containsExactly("\\dt");
        assertThat(texts("\\d tr^", Chinook.snapshot(), scope)).containsExactly("track", "my file.sql");
        assertThat(texts("\\i a 'my f^", Chinook.snapshot(), scope)).contains("my file.sql");
        assertThat(texts("\\d ^", Chinook.snapshot(), scope)).hasSize(3);
        assertThat(asked).containsExactly("d 0 tr", "i 1 my f", "d 0 ");
    }

    @Test
    void anEmptySnapshotKnowsTheLanguagesAtLeast() {
        Snapshot empty = Snapshot.empty(Dialects.find("h2").orElseThrow());
        assertThat(texts("select 1 fr^", empty)).startsWith("from");
        assertThat(texts("select * from ^", empty)).doesNotContain("track");
        assertThat(texts("Track.^", empty)).isEmpty();
    }

    @Test
    void aNewSnapshotIsSeenAtOnce() {
        Snapshot before = Chinook.snapshot();
        assertThat(texts("select * from zeb^", before)).isEmpty();
        List<Table> tables = new ArrayList<>(before.catalog().tables());
        tables.add(Chinook.table("public", "zebra", "zebra_id! int4"));
        Snapshot after = Chinook.snapshot(new Catalog("chinook", List.of("public"), tables), "postgresql");
        assertThat(texts("select * from zeb^", after)).containsExactly("zebra");
    }

    @Test
    void manyTablesGiveFewSuggestions() {
        List<Table> tables = new ArrayList<>();
        for (int i = 0; i < 2000; i++) {
            tables.add(Chinook.table("public", "table_" + i, "id_" + i + "! int4, value_" + i + " int4"));
        }
        Catalog catalog = new Catalog("big", List.of("public"), tables);
        Snapshot snapshot = new Snapshot(Dialects.find("postgresql").orElseThrow(), catalog, Models.EMPTY);
        assertThat(texts("select * from ^", snapshot)).hasSize(Completion.MOST);
        assertThat(texts("select * from table_1999^", snapshot)).containsExactly("table_1999");
        assertThat(texts("select value_19^", snapshot))
                .contains("value_19", "value_1999")
                .hasSize(111);
    }

    private List<String> texts(String withCaret, Snapshot snapshot) {
        return texts(withCaret, snapshot, Scope.EMPTY);
    }

    private List<String> texts(String withCaret, Snapshot snapshot, Scope scope) {
        int cursor = withCaret.indexOf('^');
        String text = withCaret.substring(0, cursor) + withCaret.substring(cursor + 1);
        return completions.complete(text, cursor, snapshot, scope).suggestions().stream()
                .map(Suggestion::text)
                .toList();
    }
}
