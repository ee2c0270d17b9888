package dev.dormouse.schema;

import java.util.List;

/** An index. Columns are exact names; an expression stands as its text. */
public record Index(String name, boolean unique, List<String> columns) {

    public Index {
        columns = List.copyOf(columns);
    }
}
