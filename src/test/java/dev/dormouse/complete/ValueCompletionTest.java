package dev.dormouse.complete;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dormouse.schema.DatabaseObjects;
import dev.dormouse.schema.TableName;
import dev.dormouse.session.Snapshot;
import dev.dormouse.session.Surroundings;
import dev.dormouse.session.Surroundings.SystemTable;
import dev.dormouse.session.TypedNames;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The table {@code complete/values.txt}: values that were read beforehand. And the database's own tables. */
class ValueCompletionTest {

    private static final Completions COMPLETIONS = new Completions();
    private static final Snapshot CHINOOK = Chinook.snapshot();
    private static final Surroundings SURROUNDINGS = new Surroundings(
            Map.of(
                    new TableName("public", "genre"),
                    Map.of("name", List.of("$oul", "Blues", "Drum 'n' Bass", "Jazz", "Rock")),
                    new TableName("public", "media_type"),
                    Map.of("name", List.of("AAC", "MPEG"))),
            List.of(
                    new SystemTable(Chinook.table("pg_catalog", "pg_class", "oid! oid, relname! name"), true),
                    new SystemTable(Chinook.table("pg_catalog", "pg_tablespace", "oid! oid, spcname! name"), true),
                    new SystemTable(Chinook.table("information_schema", "tables", "table_name! name"), false)));

    record Position(String text, List<String> expected) {
        @Override
        public String toString() {
            return text;
        }
    }

    static List<Position> positions() {
        return CaretTest.read("complete/values.txt")
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> {
                    int bar = line.lastIndexOf(" | ");
                    String expected = line.substring(bar + 3);
                    return new Position(
                            line.substring(0, bar),
                            expected.equals("nothing") ? List.of() : List.of(expected.split(", ")));
                })
                .toList();
    }

    @ParameterizedTest
    @MethodSource("positions")
    void valuesAreOffered(Position position) {
        List<String> found = complete(position.text());
        if (position.expected().isEmpty()) {
            assertThat(found).isEmpty();
        } else {
            assertThat(found).startsWith(position.expected().toArray(String[]::new));
        }
    }

    private static List<String> complete(String withCaret) {
        int cursor = withCaret.indexOf('^');
        String text = withCaret.substring(0, cursor) + withCaret.substring(cursor + 1);
        Scope scope = new Scope(
                Map.of(),
                Map.of(),
                List.of(),
                CommandCompletion.NONE,
                name -> 0,
                DatabaseObjects.NONE,
                TypedNames.NONE,
                SURROUNDINGS);
        return COMPLETIONS.complete(text, cursor, CHINOOK, scope).suggestions().stream()
                .map(s -> s.text().strip())
                .toList();
    }

    @Test
    void theDatabasesOwnTablesComeLastAndOnlyWhenAskedFor() {
        assertThat(complete("select * from ^")).contains("album").noneMatch(t -> t.contains("pg_"));
        assertThat(complete("select * from pg_^")).containsExactly("pg_class", "pg_tablespace", "pg_catalog.");
        assertThat(complete("select * from t^")).containsExactly("track");
        assertThat(complete("select * from tab^")).startsWith("information_schema.tables");
        assertThat(complete("select * from inf^")).containsExactly("information_schema.");
        assertThat(complete("select * from information_schema.^")).containsExactly("tables");
        assertThat(complete("select * from pg_catalog.pg_t^")).containsExactly("pg_tablespace");
        assertThat(complete("select ^ from pg_class")).startsWith("oid", "relname");
        assertThat(complete("select * from pg_class c where c.rel^")).startsWith("relname");
        assertThat(complete("select * from information_schema.tables t where t.^"))
                .startsWith("table_name");
        assertThat(complete("select ^ from tables")).doesNotContain("table_name");
    }
}
