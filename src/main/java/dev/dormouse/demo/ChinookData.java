package dev.dormouse.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.hydromatic.chinook.data.hsqldb.ChinookHsqldb;

/** The rows of the music store, from the script of the {@code chinook-data-hsqldb} library. */
final class ChinookData {

    private static final String SCRIPT = "/chinook.script";

    /**
     * A row as it is inserted.
     *
     * @param cells one for each column of the table: Integer, String, BigDecimal, LocalDateTime, or null
     */
    record Row(ChinookTable table, List<Object> cells) {
        Row {
            cells = Collections.unmodifiableList(new ArrayList<>(cells));
        }
    }

    private ChinookData() {}

    /**
     * All rows, table by table, read while they are consumed. Must be closed.
     *
     * @throws UncheckedIOException while consuming, if the library's script cannot be read
     * @throws IllegalStateException while consuming, if a row is not what the table's description says
     */
    static Stream<Row> openRows() {
        InputStream script = ChinookHsqldb.class.getResourceAsStream(SCRIPT);
        if (script == null) {
            throw new IllegalStateException("no " + SCRIPT + " beside " + ChinookHsqldb.class.getName());
        }
        BufferedReader reader = new BufferedReader(new InputStreamReader(script, StandardCharsets.UTF_8));
        return readRows(reader).onClose(() -> close(reader));
    }

    /** The rows of a script; lines that insert nothing into one of our tables are passed over. */
    static Stream<Row> readRows(BufferedReader script) {
        Map<String, ChinookTable> tables =
                ChinookTable.list().stream().collect(Collectors.toMap(ChinookTable::name, Function.identity()));
        return script.lines()
                .map(InsertLine::parse)
                .flatMap(Optional::stream)
                .flatMap(insert ->
                        Optional.ofNullable(tables.get(insert.table())).map(table -> typed(table, insert)).stream());
    }

    private static Row typed(ChinookTable table, InsertLine insert) {
        List<ChinookTable.Column> columns = table.columns();
        if (columns.size() != insert.values().size()) {
            throw new IllegalStateException("table " + table.name() + " has " + columns.size()
                    + " columns, its row has " + insert.values().size());
        }
        List<Object> cells = new ArrayList<>(columns.size());
        for (int i = 0; i < columns.size(); i++) {
            cells.add(insert.values().get(i).map(cell(columns.get(i))).orElse(null));
        }
        return new Row(table, cells);
    }

    private static Function<String, Object> cell(ChinookTable.Column column) {
        return switch (column.type()) {
            case INTEGER -> Integer::valueOf;
            case TEXT -> text -> text;
            case MONEY -> BigDecimal::new;
            case TIMESTAMP -> text -> LocalDate.parse(text.substring(0, 10)).atStartOfDay();
        };
    }

    private static void close(BufferedReader reader) {
        try {
            reader.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
