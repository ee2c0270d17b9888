package dev.dormouse.complete;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dormouse.dialect.LanguageRules;
import dev.dormouse.result.Language;
import dev.dormouse.schema.Catalog;
import dev.dormouse.schema.Table;
import dev.dormouse.session.LearnedNames;
import dev.dormouse.session.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The table {@code complete/learned.txt}: what a session has used comes first, where all else is equal. */
class LearnedRankingTest {

    private static final Completions COMPLETIONS = new Completions();
    private static final Snapshot CHINOOK = Chinook.snapshot();

    record Position(List<String> ran, String text, List<String> expected) {
        @Override
        public String toString() {
            return String.join(" ", ran) + " → " + text;
        }
    }

    static List<Position> positions() {
        return CaretTest.read("complete/learned.txt")
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split(" \\| "))
                .map(parts -> new Position(List.of(parts[0].split(";; ")), parts[1], List.of(parts[2].split(", "))))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("positions")
    void usedNamesComeFirst(Position position) {
        LearnedNames learned = LearnedNames.inMemory();
        position.ran().forEach(text -> learn(text, CHINOOK, learned));
        List<String> found = complete(position.text(), CHINOOK, learned);
        assertThat(found).startsWith(position.expected().toArray(String[]::new));
    }

    private static void learn(String text, Snapshot snapshot, LearnedNames learned) {
        learned.use(COMPLETIONS.namesIn(text, LanguageRules.decide(text).language(), snapshot));
    }

    private static List<String> complete(String withCaret, Snapshot snapshot, LearnedNames learned) {
        int cursor = withCaret.indexOf('^');
        String text = withCaret.substring(0, cursor) + withCaret.substring(cursor + 1);
        CommandCompletion commands = new CommandCompletion() {
            @Override
            public Map<String, String> summaries() {
                return Map.of();
            }

            @Override
            public List<Suggestion> arguments(String command, int index, String prefix, Snapshot known) {
                return known.catalog().tables().stream()
                        .map(t -> t.name().name())
                        .map(name -> new Suggestion(name, name, "", Suggestion.Kind.TABLE, true))
                        .toList();
            }
        };
        Scope scope = new Scope(Map.of(), Map.of(), List.of(), commands, learned::score);
        return COMPLETIONS.complete(text, cursor, snapshot, scope).suggestions().stream()
                .map(s -> s.text().strip())
                .toList();
    }

    @Test
    void onlyNamesOfTheDatabaseAreLearned() {
        assertThat(COMPLETIONS.namesIn(
                        "select name, hunter2, 'album' from \"Track\" t -- genre\nwhere composer = :artist",
                        Language.SQL,
                        CHINOOK))
                .containsExactly("name", "track", "composer");
        assertThat(COMPLETIONS.namesIn("password = 'genre'; Track.get(1).name", Language.GROOVY, CHINOOK))
                .containsExactly("track", "name");
        assertThat(COMPLETIONS.namesIn("\\c postgresql://me:genre@album/track", Language.COMMAND, CHINOOK))
                .isEmpty();
    }

    @Test
    void aUsedTableIsAmongTheFirstOfThousands() {
        List<Table> tables = new ArrayList<>(IntStream.range(0, 2_000)
                .mapToObj(i -> Chinook.table("public", String.format("item%04d", i), "id! int4"))
                .toList());
        tables.add(Chinook.table("sales", "item1500", "id! int4"));
        Snapshot snapshot = Chinook.snapshot(new Catalog("x", List.of("public"), tables), "postgresql");
        LearnedNames learned = LearnedNames.inMemory();
        learn("select * from item1500;", snapshot, learned);
        for (String typed : List.of("select * from ^", "select * from i^", "select * from it^")) {
            assertThat(complete(typed, snapshot, learned))
                    .hasSize(Completion.MOST)
                    .startsWith("item1500", "sales.item1500", "item0000");
        }
    }
}
