package dev.dormouse.complete;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dormouse.dialect.Dialect;
import dev.dormouse.schema.DatabaseObject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The tables of positions for each database, on what a real one has: {@code complete/sql-<dialect>.txt}. */
class SqlCaretTest {

    private static final List<String> DIALECTS = List.of("postgresql", "h2", "sqlite", "mariadb");
    private static final Map<String, SqlDatabases.Known> KNOWN = new ConcurrentHashMap<>();
    private static final Completions COMPLETIONS = new Completions();

    record Place(String dialect, CaretTest.Position position) {
        @Override
        public String toString() {
            return dialect + ": " + position.text();
        }
    }

    static Stream<Place> places() {
        return DIALECTS.stream().flatMap(dialect -> CaretTest.positions("sql-" + dialect).stream()
                .map(p -> new Place(dialect, p)));
    }

    @ParameterizedTest
    @MethodSource("places")
    void expectedComesFirst(Place place) {
        List<String> found = complete(place.dialect(), place.position().text());
        List<String> expected = place.position().expected();
        if (expected.isEmpty()) {
            assertThat(found).isEmpty();
        } else {
            assertThat(found.subList(0, Math.min(found.size(), expected.size())))
                    .isEqualTo(expected);
        }
    }

    @Test
    void thereAreManyPositions() {
        assertThat(places()).hasSizeGreaterThanOrEqualTo(600);
    }

    /** What one database's people write is typed on the others, too: there it is nonsense, and must not fail. */
    @ParameterizedTest
    @ValueSource(strings = {"postgresql", "h2", "sqlite", "mariadb"})
    void everyPrefixOfTheCorpusCompletes(String dialect) {
        SqlDatabases.Known known = KNOWN.computeIfAbsent(dialect, SqlDatabases::read);
        Scope scope = scope(known);
        List<String> statements =
                CaretTest.read("complete/corpus-sql.txt").lines().toList();
        assertThat(statements).hasSizeGreaterThanOrEqualTo(200);
        for (String statement : statements) {
            String text = statement.replace("⏎", "\n");
            for (int cursor = 0; cursor <= text.length(); cursor++) {
                Completion completion =
                        COMPLETIONS.complete(text.substring(0, cursor), cursor, known.snapshot(), scope);
                assertThat(completion.suggestions())
                        .as(text.substring(0, cursor))
                        .hasSizeLessThanOrEqualTo(Completion.MOST)
                        .noneMatch(s -> s.text().isBlank());
            }
        }
    }

    private static Scope scope(SqlDatabases.Known known) {
        return new Scope(
                Map.of("limit", Integer.class, "threshold", BigDecimal.class),
                Map.of(),
                List.of(),
                CommandCompletion.NONE,
                name -> 0,
                known.objects().with(given(known.snapshot().dialect())));
    }

    /** What a session has set before. */
    private static List<DatabaseObject> given(Dialect dialect) {
        Map<String, DatabaseObject.Kind> kinds = new LinkedHashMap<>();
        kinds.put("second_try", DatabaseObject.Kind.SAVEPOINT);
        kinds.put("first_try", DatabaseObject.Kind.SAVEPOINT);
        kinds.put("find_track", DatabaseObject.Kind.PREPARED);
        kinds.put("long_ones", DatabaseObject.Kind.CURSOR);
        kinds.put("news", DatabaseObject.Kind.CHANNEL);
        List<DatabaseObject> given = new ArrayList<>();
        kinds.forEach(
                (name, kind) -> given.add(new DatabaseObject(kind, "", dialect.fold(name), "", Optional.empty())));
        return given;
    }

    private static List<String> complete(String dialect, String caret) {
        SqlDatabases.Known known = KNOWN.computeIfAbsent(dialect, SqlDatabases::read);
        Scope scope = scope(known);
        int cursor = caret.indexOf('^');
        String text = caret.substring(0, cursor) + caret.substring(cursor + 1);
        List<String> found = new ArrayList<>();
        COMPLETIONS
                .complete(text, cursor, known.snapshot(), scope)
                .suggestions()
                .forEach(s -> found.add(s.text().strip()));
        return found;
    }
}
