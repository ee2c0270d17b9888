package dev.dormouse.output;

import dev.dormouse.result.Column;
import dev.dormouse.result.RowCursor;
import java.util.ArrayList;
import java.util.List;

/**
 * Prints a table. Its first 1,000 rows are kept to find out how wide the columns are; from then on it streams, and a wider cell
 * pushes what is right of it.
 */
final class TableWriter implements RowWriter {

    private static final int MEASURED_ROWS = 1_000;
    private static final int BORDER = 3;

    private final List<Column> columns;
    private final DataWriter out;
    private final OutputOptions options;
    private final String[] names;
    private final String nullText;
    private final String border;
    private List<String[]> measured = new ArrayList<>();
    private ColumnWidths widths;
    private VerticalWriter vertical;
    private boolean begun;
    private long first = 1;

    TableWriter(List<Column> columns, DataWriter out, OutputOptions options) {
        this.columns = columns;
        this.out = out;
        this.options = options;
        this.names = ColumnNames.of(columns).stream().map(this::visible).toArray(String[]::new);
        this.nullText = options.nullText().orElse("NULL");
        this.border = Style.DIM.on(options.unicode() ? " │ " : " | ", options.color());
    }

    @Override
    public void startAt(long number) {
        first = number;
    }

    @Override
    public void row(RowCursor cursor) {
        if (vertical != null) {
            vertical.row(cursor);
            return;
        }
        String[] row = new String[names.length];
        for (int i = 0; i < row.length; i++) {
            Object cell = cursor.cell(i);
            row[i] = cell == null ? null : Cells.shown(cell, options);
        }
        if (begun) {
            print(row);
            return;
        }
        measured.add(row);
        if (measured.size() == MEASURED_ROWS) {
            begin();
        }
    }

    @Override
    public void finish() {
        if (!begun) {
            begin();
        }
    }

    /** The widths are known: prints all that was kept. */
    private void begin() {
        begun = true;
        widths = measure();
        int available = options.width() - BORDER * (names.length - 1);
        boolean tooWide = options.width() > 0 && widths.total() > available;
        boolean auto = options.expanded() == OutputOptions.Expanded.AUTO;
        boolean wrapped = tooWide && auto && isPlainLines();
        if (tooWide && auto && !measured.isEmpty() && !wrapped) {
            vertical = new VerticalWriter(columns, out, options);
            vertical.startAt(first);
            measured.forEach(vertical::row);
        } else {
            if (tooWide && !wrapped) {
                widths.shrink(available);
            }
            header(wrapped ? options.width() : Integer.MAX_VALUE);
            measured.forEach(this::print);
        }
        measured = List.of();
    }

    /** A plan, a log: one column of lines, which the terminal wraps better than a label before each would. */
    private boolean isPlainLines() {
        return names.length == 1 && measured.stream().noneMatch(row -> row[0] != null && row[0].indexOf('\n') >= 0);
    }

    private ColumnWidths measure() {
        ColumnWidths found = new ColumnWidths(columns, options.unicode() ? "…" : "...");
        if (options.header()) {
            for (int i = 0; i < names.length; i++) {
                found.widen(i, DisplayWidth.of(names[i]));
            }
        }
        for (String[] row : measured) {
            for (int i = 0; i < row.length; i++) {
                found.widen(i, DisplayWidth.of(row[i] == null ? nullText : visible(row[i])));
            }
        }
        return found;
    }

    /** @param widest what the rule below a name may fill of the screen */
    private void header(int widest) {
        if (!options.header() || names.length == 0) {
            return;
        }
        for (int i = 0; i < names.length; i++) {
            cell(i, names[i], Style.BOLD);
        }
        StringBuilder rule = new StringBuilder();
        for (int i = 0; i < names.length; i++) {
            rule.append(i == 0 ? "" : options.unicode() ? "─┼─" : "-+-");
            rule.append((options.unicode() ? "─" : "-").repeat(Math.min(widths.of(i), widest)));
        }
        out.write(Style.DIM.on(rule.toString(), options.color()));
        out.write('\n');
    }

    private void print(String[] row) {
        for (int i = 0; i < row.length; i++) {
            cell(i, row[i] == null ? nullText : visible(row[i]), row[i] == null ? Style.DIM : null);
        }
    }

    /** One cell and, after the last, the end of the line, without spaces before it. */
    private void cell(int column, String text, Style style) {
        String shown = widths.shortened(column, text);
        int padding = widths.of(column) - DisplayWidth.of(shown);
        boolean last = column == names.length - 1;
        boolean right = columns.get(column).kind() == Column.Kind.NUMBER;
        if (column > 0) {
            out.write(border);
        }
        if (right) {
            out.repeat(' ', padding);
        }
        out.write(style == null ? shown : style.on(shown, options.color()));
        if (!right && !last) {
            out.repeat(' ', padding);
        }
        if (last) {
            out.write('\n');
        }
    }

    private String visible(String text) {
        return VisibleText.line(text, options.unicode());
    }
}
