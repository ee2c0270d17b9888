package dev.dormouse.output;

import dev.dormouse.result.RowCursor;
import java.math.BigDecimal;
import java.util.List;

/** Rows as lines, with a character between their cells; how a text is written is the format's. */
abstract class DelimitedWriter implements RowWriter {

    private final int columns;
    private final char delimiter;
    private final String nullText;

    final DataWriter out;

    /** @param nullText what stands for NULL */
    DelimitedWriter(int columns, char delimiter, String nullText, DataWriter out) {
        this.columns = columns;
        this.delimiter = delimiter;
        this.nullText = nullText;
        this.out = out;
    }

    /** Writes a text so that it can be told from what is around it, and from NULL. */
    abstract void text(String text);

    final String nullText() {
        return nullText;
    }

    /** The names of the columns, as a line; nothing if there are none. */
    final void header(List<String> names) {
        for (int i = 0; i < names.size(); i++) {
            delimit(i);
            text(names.get(i));
        }
        if (columns > 0) {
            out.write('\n');
        }
    }

    @Override
    public final void row(RowCursor cursor) {
        for (int i = 0; i < columns; i++) {
            delimit(i);
            cell(cursor.cell(i));
        }
        if (columns > 0) {
            out.write('\n');
        }
    }

    private void delimit(int column) {
        if (column > 0) {
            out.write(delimiter);
        }
    }

    /** One value, and nothing around it. */
    final void cell(Object cell) {
        if (cell instanceof String text) {
            text(text);
        } else if (cell == null) {
            out.write(nullText);
        } else if (cell instanceof Integer || cell instanceof Long) {
            out.number(((Number) cell).longValue());
        } else if (cell instanceof BigDecimal decimal) {
            out.decimal(decimal);
        } else {
            text(Cells.data(cell));
        }
    }

    @Override
    public final void finish() {
        // Every row is complete.
    }
}
