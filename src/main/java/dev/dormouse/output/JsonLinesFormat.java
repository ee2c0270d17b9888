package dev.dormouse.output;

import dev.dormouse.result.Column;
import dev.dormouse.result.Result;
import dev.dormouse.result.RowCursor;
import java.util.List;

/** JSON lines: one object a row, one row a line, and nothing around them. */
final class JsonLinesFormat implements OutputFormat {

    @Override
    public String name() {
        return "jsonl";
    }

    @Override
    public String description() {
        return "one JSON object on each line";
    }

    @Override
    public RowWriter open(List<Column> columns, DataWriter out, OutputOptions options) {
        return new JsonLinesWriter(columns, out);
    }

    @Override
    public void value(Result.Value value, DataWriter out, OutputOptions options) {
        new JsonText(out).value(value.value());
        out.write('\n');
    }

    private static final class JsonLinesWriter implements RowWriter {

        private final DataWriter out;
        private final JsonRow row;

        JsonLinesWriter(List<Column> columns, DataWriter out) {
            this.out = out;
            this.row = new JsonRow(columns, out);
        }

        @Override
        public void row(RowCursor cursor) {
            row.write(cursor);
            out.write('\n');
        }

        @Override
        public void finish() {
            // Every row is complete.
        }
    }
}
