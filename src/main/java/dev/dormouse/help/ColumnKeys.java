package dev.dormouse.help;

import dev.dormouse.schema.ForeignKey;
import dev.dormouse.schema.Index;
import dev.dormouse.schema.Key;
import dev.dormouse.schema.Table;
import dev.dormouse.schema.TableColumn;
import java.util.ArrayList;
import java.util.List;

/** What part a column has in keys and indexes. */
final class ColumnKeys {

    private ColumnKeys() {}

    /** {@code primary}, {@code unique}, {@code part of a unique key}, {@code → album}, {@code index}; empty if it has none. */
    static List<String> of(Table table, TableColumn column) {
        List<String> keys = new ArrayList<>();
        table.primaryKey().filter(key -> key.columns().contains(column.name())).ifPresent(key -> keys.add("primary"));
        for (Key key : table.uniqueKeys()) {
            add(keys, key.columns(), column, "unique", "part of a unique key");
        }
        for (ForeignKey key : table.foreignKeys()) {
            int at = key.columns().indexOf(column.name());
            if (at >= 0) {
                String target = key.target().schema().equals(table.name().schema())
                        ? key.target().name()
                        : key.target().toString();
                keys.add("→ " + target + "." + key.targetColumns().get(at));
            }
        }
        if (keys.isEmpty()) {
            for (Index index : table.indexes()) {
                add(keys, index.columns(), column, index.unique() ? "unique" : "index", "index");
            }
        }
        return keys.stream().distinct().toList();
    }

    private static void add(List<String> keys, List<String> columns, TableColumn column, String alone, String part) {
        if (columns.contains(column.name())) {
            keys.add(columns.size() == 1 ? alone : part);
        }
    }
}
