package dev.dormouse.output;

import dev.dormouse.result.Column;
import java.util.List;

/** How wide the columns of a table are, and which of them are narrower than their texts. */
final class ColumnWidths {

    /** No column is shortened below this. */
    private static final int LEAST = 8;

    private final List<Column> columns;
    private final String ellipsis;
    private final int[] widths;
    private final boolean[] shrunk;

    ColumnWidths(List<Column> columns, String ellipsis) {
        this.columns = columns;
        this.ellipsis = ellipsis;
        this.widths = new int[columns.size()];
        this.shrunk = new boolean[columns.size()];
    }

    int of(int column) {
        return widths[column];
    }

    /** The sum of all widths, at most {@link Integer#MAX_VALUE}. */
    int total() {
        long total = 0;
        for (int width : widths) {
            total += width;
        }
        return (int) Math.min(total, Integer.MAX_VALUE);
    }

    void widen(int column, int width) {
        widths[column] = Math.max(widths[column], width);
    }

    /** Takes cells from the widest columns until all fit, if they can. Numbers are never cut: half a number is a wrong one. */
    void shrink(int available) {
        int cap = 0;
        for (int width : widths) {
            cap = Math.max(cap, width);
        }
        int low = LEAST;
        while (low < cap) {
            int middle = low + (cap - low + 1) / 2;
            if (totalWith(middle) <= available) {
                low = middle;
            } else {
                cap = middle - 1;
            }
        }
        for (int i = 0; i < widths.length; i++) {
            int width = capped(i, low);
            shrunk[i] = width < widths[i];
            widths[i] = width;
        }
    }

    private long totalWith(int cap) {
        long total = 0;
        for (int i = 0; i < widths.length; i++) {
            total += capped(i, cap);
        }
        return total;
    }

    private int capped(int column, int cap) {
        boolean number = columns.get(column).kind() == Column.Kind.NUMBER;
        return number ? widths[column] : Math.min(widths[column], cap);
    }

    /** The text, cut with an ellipsis if its column was shrunk below it. */
    String shortened(int column, String text) {
        if (!shrunk[column] || DisplayWidth.of(text) <= widths[column]) {
            return text;
        }
        return text.substring(0, DisplayWidth.fitting(text, widths[column] - ellipsis.length())) + ellipsis;
    }
}
