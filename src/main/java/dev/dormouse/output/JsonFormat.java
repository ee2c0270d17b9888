package dev.dormouse.output;

import dev.dormouse.result.Column;
import dev.dormouse.result.Result;
import dev.dormouse.result.RowCursor;
import java.util.List;

/** One JSON array of objects, one row a line. Its values are those of {@link JsonText}. */
final class JsonFormat implements OutputFormat {

    @Override
    public String name() {
        return "json";
    }

    @Override
    public String description() {
        return "one JSON array of objects";
    }

    @Override
    public RowWriter open(List<Column> columns, DataWriter out, OutputOptions options) {
        return new JsonWriter(columns, out);
    }

    @Override
    public void value(Result.Value value, DataWriter out, OutputOptions options) {
        new JsonText(out).value(value.value());
        out.write('\n');
    }

    private static final class JsonWriter implements RowWriter {

        private final DataWriter out;
        private final JsonRow row;
        private boolean begun;

        JsonWriter(List<Column> columns, DataWriter out) {
            this.out = out;
            this.row = new JsonRow(columns, out);
        }

        @Override
        public void row(RowCursor cursor) {
            out.write(begun ? ",\n" : "[\n");
            begun = true;
            row.write(cursor);
        }

        @Override
        public void finish() {
            out.write(begun ? "\n]\n" : "[]\n");
        }
    }
}
