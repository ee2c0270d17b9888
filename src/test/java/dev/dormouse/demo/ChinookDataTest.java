package dev.dormouse.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.StringReader;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ChinookDataTest {

    static final Map<String, Long> ROWS = Map.ofEntries(
            Map.entry("Album", 347L),
            Map.entry("Artist", 275L),
            Map.entry("Customer", 59L),
            Map.entry("Employee", 8L),
            Map.entry("Genre", 25L),
            Map.entry("Invoice", 412L),
            Map.entry("InvoiceLine", 2240L),
            Map.entry("MediaType", 5L),
            Map.entry("Playlist", 18L),
            Map.entry("PlaylistTrack", 8715L),
            Map.entry("Track", 3503L));

    private static List<ChinookData.Row> rows(String... lines) {
        return ChinookData.readRows(new BufferedReader(new StringReader(String.join("\n", lines))))
                .toList();
    }

    @Test
    void hasAllRowsOfAllTables() {
        try (Stream<ChinookData.Row> rows = ChinookData.openRows()) {
            assertThat(rows.collect(Collectors.groupingBy(row -> row.table().name(), Collectors.counting())))
                    .isEqualTo(ROWS);
        }
    }

    @Test
    void typesTheCellsOfARow() {
        List<ChinookData.Row> rows = rows(
                "SET SCHEMA SYSTEM_LOBS",
                "INSERT INTO BLOCKS VALUES(0,2147483647,0)",
                "INSERT INTO \"chinook\".\"Invoice\" VALUES(9,2,'2012-02-29','Stra\\u00dfe 1','Delhi',NULL,'India','1',8.90)");
        assertThat(rows).hasSize(1);
        assertThat(rows.get(0).cells())
                .containsExactly(
                        9,
                        2,
                        LocalDateTime.of(2012, 2, 29, 0, 0),
                        "Straße 1",
                        "Delhi",
                        null,
                        "India",
                        "1",
                        new BigDecimal("8.90"));
    }

    @Test
    void refusesARowOfAnotherShape() {
        assertThatThrownBy(() -> rows("INSERT INTO \"Genre\" VALUES(1)"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("table Genre has 2 columns, its row has 1");
    }

    @Test
    void everyReferenceIsToATableBefore() {
        List<String> seen = new ArrayList<>();
        for (ChinookTable table : ChinookTable.list()) {
            seen.add(table.name());
            assertThat(seen)
                    .containsAll(table.references().stream()
                            .map(ChinookTable.Reference::table)
                            .toList());
        }
        assertThat(seen).containsExactlyInAnyOrderElementsOf(ROWS.keySet());
    }
}
