package dev.dormouse.complete;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dormouse.schema.Catalog;
import dev.dormouse.schema.Table;
import dev.dormouse.session.RelationsByName;
import dev.dormouse.session.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What completion knows of {@code db} and of relations without an entity. */
class RowCompletionTest {

    private static final Scope SCOPE =
            new Scope(Map.of("db", RelationsByName.class), Map.of(), List.of(), CommandCompletion.NONE);

    private static Table withoutKey(String schema, String name, String columns) {
        Table table = Chinook.table(schema, name, columns);
        return new Table(
                table.name(),
                table.kind(),
                table.columns(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                -1);
    }

    private static Snapshot snapshot() {
        List<Table> tables = new ArrayList<>(Chinook.tables("public"));
        tables.add(withoutKey("public", "raw_log", "msg varchar, created_at timestamp, size_kb int4"));
        tables.add(withoutKey("public", "odd name", "n int4"));
        tables.add(withoutKey("public", "odd_name", "n int4"));
        tables.add(withoutKey("sales", "visits", "at timestamp"));
        return Chinook.snapshot(new Catalog("chinook", List.of("public"), tables), "postgresql");
    }

    private static List<String> complete(String withCaret) {
        int cursor = withCaret.indexOf('^');
        String text = withCaret.substring(0, cursor) + withCaret.substring(cursor + 1);
        return new Completions()
                .complete(text, cursor, snapshot(), SCOPE).suggestions().stream()
                        .map(s -> s.text().strip())
                        .toList();
    }

    @Test
    void relationsAndSchemasComeBehindDb() {
        assertThat(complete("db.^")).startsWith("'odd name'", "odd_name", "playlistTrack", "rawLog", "album");
        assertThat(complete("db.^")).contains("sales", "track");
        assertThat(complete("db.raw^")).containsExactly("rawLog");
        assertThat(complete("db.raw_l^")).containsExactly("raw_log");
        assertThat(complete("db.sales.^")).containsExactly("visits");
    }

    @Test
    void columnsComeInTheConditionAndOnRows() {
        assertThat(complete("db.rawLog.^")).startsWith("list()", "count()", "first()");
        assertThat(complete("db.rawLog.where { ^")).containsExactly("msg", "createdAt", "sizeKb");
        assertThat(complete("db.raw_log.where { created^")).startsWith("createdAt");
        assertThat(complete("db.raw_log.where { created_^")).startsWith("created_at");
        assertThat(complete("db.rawLog.where { msg.^")).startsWith("eq(", "ne(", "like(");
        assertThat(complete("db.rawLog.where { sizeKb > 3 }.orderBy { cr^")).startsWith("createdAt");
        assertThat(complete("db.rawLog.first().^")).startsWith("msg", "createdAt");
        assertThat(complete("db.rawLog.list().each { it.^")).startsWith("msg", "createdAt");
        assertThat(complete("db.sales.visits.where { a^")).startsWith("at");
    }

    @Test
    void questionsCompleteToColumnsOfRelationsWithoutAnEntity() {
        assertThat(complete("?raw_log.^")).containsExactly("msg", "created_at", "size_kb");
        assertThat(complete("?raw_log.cr^")).containsExactly("created_at");
        assertThat(complete("? public.raw_log.m^")).containsExactly("msg");
        assertThat(complete("?sales.^")).containsExactly("visits");
        assertThat(complete("?sales.visits.^")).containsExactly("at");
        assertThat(complete("?track.al^")).contains("album").doesNotContain("album_id");
        assertThat(complete("?raw_l^")).containsExactly("raw_log");
        assertThat(complete("?date_tr^")).containsExactly("date_trunc");
    }

    @Test
    void whatHasAnEntityIsItsClass() {
        assertThat(complete("db.track.^")).startsWith("where {", "all()");
        assertThat(complete("db.track.where { millis^")).startsWith("milliseconds");
    }
}
