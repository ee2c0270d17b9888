package dev.dormouse.command;

import dev.dormouse.output.Cells;
import dev.dormouse.session.StatementWatch;
import java.util.List;
import java.util.StringJoiner;
import java.util.function.Consumer;

/** Shows each statement that is sent, with its values. */
final class SqlLog implements Consumer<StatementWatch.Sent> {

    /** How many rows of a batch are shown. */
    private static final int BATCH_ROWS = 3;

    private final Consumer<String> lines;

    SqlLog(Consumer<String> lines) {
        this.lines = lines;
    }

    @Override
    public void accept(StatementWatch.Sent sent) {
        lines.accept("sql> " + sent.sql().replaceAll("\\s+", " ").strip());
        List<List<Object>> rows = sent.values();
        rows.stream()
                .limit(BATCH_ROWS)
                .filter(row -> !row.isEmpty())
                .forEach(row -> lines.accept("     " + values(row)));
        if (rows.size() > BATCH_ROWS) {
            lines.accept("     … " + (rows.size() - BATCH_ROWS) + " more rows");
        }
    }

    private static String values(List<Object> row) {
        StringJoiner values = new StringJoiner(", ", "[", "]");
        row.forEach(value -> values.add(
                value == null ? "NULL" : value instanceof CharSequence text ? "'" + text + "'" : Cells.text(value)));
        return values.toString();
    }
}
