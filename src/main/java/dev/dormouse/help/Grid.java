package dev.dormouse.help;

import dev.dormouse.output.DisplayWidth;
import java.util.ArrayList;
import java.util.List;

/** Cells of text side by side, under a header. */
final class Grid {

    private final String[] header;
    private final List<String[]> rows = new ArrayList<>();

    Grid(String... header) {
        this.header = header;
    }

    void add(String... cells) {
        rows.add(cells);
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    /** All columns. */
    String text() {
        return text(true);
    }

    /** Without the columns that have no cell with text. */
    String textWithoutEmpty() {
        return text(false);
    }

    private String text(boolean all) {
        int[] widths = new int[header.length];
        for (String[] row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], DisplayWidth.of(row[i]));
            }
        }
        StringBuilder text = new StringBuilder();
        StringBuilder rule = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            if (all || widths[i] > 0) {
                widths[i] = Math.max(widths[i], DisplayWidth.of(header[i]));
                rule.append(rule.isEmpty() ? "" : "┼").append("─".repeat(widths[i] + 2));
            }
        }
        line(header, widths, text);
        text.append(rule).append('\n');
        rows.forEach(row -> line(row, widths, text));
        return text.toString();
    }

    private static void line(String[] cells, int[] widths, StringBuilder text) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            if (widths[i] > 0) {
                line.append(line.isEmpty() ? " " : " │ ")
                        .append(cells[i])
                        .append(" ".repeat(widths[i] - DisplayWidth.of(cells[i])));
            }
        }
        text.append(line.toString().stripTrailing()).append('\n');
    }
}
