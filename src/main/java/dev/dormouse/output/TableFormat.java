package dev.dormouse.output;

import dev.dormouse.result.Column;
import java.util.List;

/** A table for people. */
final class TableFormat implements OutputFormat {

    @Override
    public String name() {
        return "table";
    }

    @Override
    public String description() {
        return "a table for people";
    }

    @Override
    public RowWriter open(List<Column> columns, DataWriter out, OutputOptions options) {
        return options.expanded() == OutputOptions.Expanded.ON
                ? new VerticalWriter(columns, out, options)
                : new TableWriter(columns, out, options);
    }
}
