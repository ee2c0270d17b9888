package dev.dormouse.schema;

import java.util.List;

/** A primary or unique key; columns in the key's order. */
public record Key(String name, List<String> columns) {

    public Key {
        columns = List.copyOf(columns);
    }
}
