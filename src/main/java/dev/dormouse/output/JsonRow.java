package dev.dormouse.output;

import dev.dormouse.result.Column;
import dev.dormouse.result.RowCursor;
import java.util.List;

/** Writes rows as JSON objects, each on one line, with the columns' names as keys. */
final class JsonRow {

    private final DataWriter out;
    private final JsonText json;
    private final String[] keys;

    JsonRow(List<Column> columns, DataWriter out) {
        this.out = out;
        this.json = new JsonText(out);
        List<String> names = ColumnNames.distinct(columns);
        this.keys = new String[names.size()];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = (i > 0 ? "," : "") + JsonText.of(names.get(i)) + ":";
        }
    }

    void write(RowCursor cursor) {
        out.write('{');
        for (int i = 0; i < keys.length; i++) {
            out.write(keys[i]);
            json.value(cursor.cell(i));
        }
        out.write('}');
    }
}
