package dev.dormouse.output;

import dev.dormouse.result.Column;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What the columns of a result are called in print. */
final class ColumnNames {

    private ColumnNames() {}

    /** The names; one that is empty becomes {@code ?column?}, as in PostgreSQL. */
    static List<String> of(List<Column> columns) {
        return columns.stream()
                .map(column -> column.name() == null || column.name().isEmpty() ? "?column?" : column.name())
                .toList();
    }

    /** The names, each only once: a name that comes again gets {@code _2}, {@code _3} or the next that is free. */
    static List<String> distinct(List<Column> columns) {
        List<String> names = of(columns);
        Set<String> taken = new HashSet<>(names);
        Set<String> seen = new HashSet<>();
        List<String> distinct = new ArrayList<>(names.size());
        for (String name : names) {
            String free = name;
            for (int i = 2; !seen.add(free); i++) {
                String candidate = name + "_" + i;
                free = taken.contains(candidate) ? free : candidate;
            }
            distinct.add(free);
        }
        return distinct;
    }
}
