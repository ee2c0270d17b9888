package dev.dormouse.output;

import dev.dormouse.result.Column;
import java.util.List;

/** One line for each cell, for rows too wide for a table. Line breaks in a cell stay line breaks. */
final class VerticalFormat implements OutputFormat {

    @Override
    public String name() {
        return "vertical";
    }

    @Override
    public String description() {
        return "one line for each cell";
    }

    @Override
    public RowWriter open(List<Column> columns, DataWriter out, OutputOptions options) {
        return new VerticalWriter(columns, out, options);
    }
}
