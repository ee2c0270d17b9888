package dev.dormouse.output;

import dev.dormouse.result.Column;
import dev.dormouse.result.RowCursor;
import java.util.List;

/** Prints each row below a numbered rule, one {@code name │ value} a line. */
final class VerticalWriter implements RowWriter {

    /** How far a rule goes beyond the names. */
    private static final int RULE = 24;

    private final DataWriter out;
    private final OutputOptions options;
    private final String[] labels;
    private final String[] values;
    private final int labelWidth;
    private final String border;
    private final String nullText;
    private long number = 1;

    VerticalWriter(List<Column> columns, DataWriter out, OutputOptions options) {
        this.out = out;
        this.options = options;
        this.labels = ColumnNames.of(columns).stream()
                .map(name -> VisibleText.line(name, options.unicode()))
                .toArray(String[]::new);
        this.values = new String[labels.length];
        int widest = 0;
        for (String label : labels) {
            widest = Math.max(widest, DisplayWidth.of(label));
        }
        this.labelWidth = widest;
        this.border = Style.DIM.on(options.unicode() ? " │ " : " | ", options.color());
        this.nullText = Style.DIM.on(options.nullText().orElse("NULL"), options.color());
    }

    @Override
    public void startAt(long first) {
        number = first;
    }

    @Override
    public void row(RowCursor cursor) {
        for (int i = 0; i < values.length; i++) {
            Object cell = cursor.cell(i);
            values[i] = cell == null ? null : Cells.shown(cell, options);
        }
        row(values);
    }

    /** Prints a row of texts; null is NULL. */
    void row(String[] texts) {
        rule();
        for (int i = 0; i < labels.length; i++) {
            out.write(Style.BOLD.on(labels[i], options.color()));
            out.repeat(' ', labelWidth - DisplayWidth.of(labels[i]));
            out.write(border);
            out.write(texts[i] == null ? nullText : continued(VisibleText.lines(texts[i])));
            out.write('\n');
        }
    }

    private void rule() {
        char dash = options.unicode() ? '─' : '-';
        String begin = dash + "[ " + number++ + " ]";
        int width = Math.max(begin.length() + 1, labelWidth + RULE);
        int length = options.width() > 0 ? Math.min(width, options.width()) : width;
        String rest = String.valueOf(dash).repeat(Math.max(0, length - begin.length()));
        out.write(Style.DIM.on(begin + rest, options.color()));
        out.write('\n');
    }

    private String continued(String text) {
        return text.indexOf('\n') < 0 ? text : text.replace("\n", "\n" + " ".repeat(labelWidth) + border);
    }

    @Override
    public void finish() {
        // Every row is complete.
    }
}
