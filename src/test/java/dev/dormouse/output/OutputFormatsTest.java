package dev.dormouse.output;

import static dev.dormouse.output.Print.batch;
import static dev.dormouse.output.Print.columns;
import static dev.dormouse.output.Print.row;
import static dev.dormouse.output.Print.rows;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dormouse.result.Column;
import dev.dormouse.result.Result;
import dev.dormouse.result.RowCursor;
import dev.dormouse.testing.Golden;
import dev.dormouse.testing.TypeCorpus;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class OutputFormatsTest {

    static List<String> names() {
        return OutputFormats.names();
    }

    @Test
    void knowsItsFormatsByName() {
        assertThat(names()).containsExactly("table", "vertical", "csv", "tsv", "json", "jsonl", "markdown");
        assertThat(OutputFormats.find("xml")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("names")
    void printsEveryKindOfValue(String format) {
        Golden.assertMatches("output/" + format + ".txt", batch(format, TypeCorpus.rows()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"table", "vertical"})
    void printsEveryKindOfValueOnATerminal(String format) {
        OutputOptions options = OutputOptions.terminal(60, 24).withExpanded(OutputOptions.Expanded.OFF);
        Golden.assertMatches("output/" + format + "-terminal.txt", Print.with(format, options, TypeCorpus.rows()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"table", "vertical"})
    void printsEveryKindOfValueInAscii(String format) {
        OutputOptions options = OutputOptions.batch().withUnicode(false);
        Golden.assertMatches("output/" + format + "-ascii.txt", Print.with(format, options, TypeCorpus.rows()));
    }

    @ParameterizedTest
    @MethodSource("names")
    void printsSeveralColumns(String format) {
        Result.Rows rows = rows(
                columns("id#", "name", "price#", "", "name"),
                row(1, "AC/DC", new BigDecimal("0.99"), null, "x"),
                row(22, "東京", new BigDecimal("-1000.00"), "é", null),
                row(null, "", null, "", ""));
        Golden.assertMatches("output/columns-" + format + ".txt", batch(format, rows));
    }

    @ParameterizedTest
    @MethodSource("names")
    void printsNoRows(String format) {
        Golden.assertMatches("output/empty-" + format + ".txt", batch(format, rows(columns("id#", "name"))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    table    | ''
                    csv      | ''
                    tsv      | ''
                    json     | '[~{},~{}~]~'
                    jsonl    | '{}~{}~'
                    markdown | ''
                    """)
    void printsRowsWithoutColumns(String format, String expected) {
        assertThat(batch(format, rows(List.of(), row(), row()))).isEqualTo(expected.replace('~', '\n'));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    table    | 'for people~'
                    vertical | 'for people~'
                    markdown | 'for people~'
                    csv      | '"[{""a"":1},null]"~'
                    tsv      | '[{"a":1},null]~'
                    json     | '[{"a":1},null]~'
                    jsonl    | '[{"a":1},null]~'
                    """)
    void printsAValueAsTextForPeopleAndNativelyForMachines(String format, String expected) {
        Result.Value value = new Result.Value(Arrays.asList(Map.of("a", 1), null), "for people");
        assertThat(batch(format, value)).isEqualTo(expected.replace('~', '\n'));
    }

    @Test
    void csvTellsNullFromEmptyWithAMarkerToo() {
        OutputOptions options = OutputOptions.batch().withNullText("-").withHeader(false);
        assertThat(Print.with("csv", options, rows(columns("a", "b", "c"), row(null, "", "-"))))
                .isEqualTo("-,\"\",\"-\"\n");
    }

    @Test
    void jsonKeysAreUnique() {
        Result.Rows rows = rows(columns("a", "a", "a_2", "a"), row(1, 2, 3, 4));
        assertThat(batch("jsonl", rows)).isEqualTo("{\"a\":1,\"a_3\":2,\"a_2\":3,\"a_4\":4}\n");
        assertThat(batch("jsonl", rows(columns("a", "a"), row(1, 2)))).isEqualTo("{\"a\":1,\"a_2\":2}\n");
    }

    @Test
    void aListThatHoldsItselfEnds() {
        List<Object> endless = new ArrayList<>();
        endless.add(endless);
        assertThat(batch("json", new Result.Value(endless, ""))).contains("\"[...]\"");
        assertThat(Cells.text(endless)).contains("[...]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "tsv", "json", "jsonl", "markdown", "vertical", "table"})
    void streamsWithoutKeepingRows(String format) {
        CountingCursor cursor = new CountingCursor(format.equals("table") ? 1_000 : 1);
        Result.Rows rows = new Result.Rows(columns("a#", "b", "c", "d", "e"), cursor, OptionalLong.empty());
        DataWriter nowhere = new DataWriter(OutputStream.nullOutputStream());
        new ResultPrinter(OutputFormats.find(format).orElseThrow(), OutputOptions.batch(), nowhere, nowhere)
                .print(rows);
        assertThat(cursor.row).isEqualTo(CountingCursor.ROWS);
        assertThat(cursor.closed).isTrue();
    }

    /**
     * A million rows, whose cells must be asked for once and in order, and printed before so many further rows are read: their
     * text is made when it is printed, and says so here.
     */
    private static final class CountingCursor implements RowCursor {

        private static final int ROWS = 1_000_000;

        private final int window;
        private int row;
        private int next = 5;
        private int printed;
        private boolean closed;

        CountingCursor(int window) {
            this.window = window;
        }

        @Override
        public boolean advance() {
            assertThat(next == 5).isTrue();
            assertThat(row - printed < window).isTrue();
            if (row == ROWS) {
                return false;
            }
            row++;
            next = 0;
            return true;
        }

        @Override
        public Object cell(int index) {
            if (index != next++) {
                throw new AssertionError("cell " + index + " of row " + row);
            }
            int number = row;
            return index < 4
                    ? (Object) row
                    : new Object() {
                        @Override
                        public String toString() {
                            printed = number;
                            return "last";
                        }
                    };
        }

        @Override
        public void close() {
            closed = true;
        }
    }

    @Test
    void tableColumnsMayBeOutgrownLater() {
        Object[][] all = new Object[1_001][];
        Arrays.fill(all, row("x", "y"));
        all[1_000] = row("much wider", "y");
        assertThat(batch("table", rows(columns("a", "b"), all))).endsWith("x │ y\nmuch wider │ y\n");
    }

    @Test
    void oneColumnOfLinesIsWrappedByTheTerminal() {
        OutputOptions narrow = OutputOptions.terminal(10, 30).withColor(false);
        assertThat(Print.with("table", narrow, rows(columns("QUERY PLAN"), row("Seq Scan on track"), row("x"))))
                .isEqualTo("QUERY PLAN\n──────────\nSeq Scan on track\nx\n");
        assertThat(Print.with("table", narrow, rows(columns("plan"), row("Seq Scan\n on track"))))
                .contains("─[ 1 ]");
    }

    @Test
    void tableTurnsVerticalWhenTooWide() {
        List<Column> columns = columns("name", "note");
        OutputOptions options = OutputOptions.terminal(20, 24).withColor(false);
        assertThat(Print.with("table", options, rows(columns, row("a", "0123456789012"))))
                .isEqualTo("name │ note\n─────┼──────────────\na    │ 0123456789012\n");
        assertThat(Print.with("table", options, rows(columns, row("a", "01234567890123"))))
                .isEqualTo("─[ 1 ]──────────────\nname │ a\nnote │ 01234567890123\n");
        assertThat(Print.with("table", options.withExpanded(OutputOptions.Expanded.ON), rows(columns, row("a", "b"))))
                .startsWith("─[ 1 ]─");
    }

    @Test
    void tableShortensTextsButNeverNumbers() {
        OutputOptions options =
                OutputOptions.terminal(30, 24).withColor(false).withExpanded(OutputOptions.Expanded.OFF);
        Result.Rows rows = rows(columns("id#", "text"), row(12345678901234L, "東京東京東京東京 more"), row(1, "short"));
        assertThat(Print.with("table", options, rows)).isEqualTo("""
                            id │ text
                ───────────────┼──────────────
                12345678901234 │ 東京東京東京…
                             1 │ short
                """);
    }

    @Test
    void tableMarksNullAndNamesWithColor() {
        OutputOptions options = OutputOptions.terminal(80, 24);
        assertThat(Print.with("table", options, rows(columns("a"), row((Object) null))))
                .isEqualTo("\u001b[1ma\u001b[0m\n\u001b[2m────\u001b[0m\n\u001b[2mNULL\u001b[0m\n");
    }

    @Test
    void tableWithoutHeader() {
        assertThat(Print.with("table", OutputOptions.batch().withHeader(false), rows(columns("a", "b"), row("x", "y"))))
                .isEqualTo("x │ y\n");
    }
}
