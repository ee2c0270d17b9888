package dev.dormouse.complete;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A function that Hibernate knows on every database.
 *
 * @param shape how it is called; without brackets if it is called without
 * @param result what it gives
 * @param argument what its arguments mostly are
 */
record HqlFunction(String shape, Sort sort, HqlKind result, HqlKind argument, String summary) {

    /** Where a function makes sense, and what can follow it. */
    enum Sort {
        PLAIN,
        AGGREGATE,
        /** An aggregate over an order: {@code within group (…)}. */
        ORDERED,
        /** Only with {@code over (…)}. */
        WINDOW,
        /** It gives rows, in {@code from}. */
        ROWS,
        /** Only in {@code group by}. */
        GROUPING
    }

    String name() {
        int bracket = shape.indexOf('(');
        return bracket < 0 ? shape : shape.substring(0, bracket);
    }

    boolean isBare() {
        return shape.indexOf('(') < 0;
    }

    /** What is typed for it: up to where its argument begins. */
    String text() {
        return isBare() || shape.endsWith("()") ? shape : name() + "(";
    }

    static List<HqlFunction> read(String table) {
        List<HqlFunction> functions = new ArrayList<>();
        for (String line : table.lines().toList()) {
            String[] parts = line.split("; ", 4);
            String[] kinds = parts[2].split(" ");
            functions.add(
                    new HqlFunction(parts[0], SORTS.get(parts[1]), KINDS.get(kinds[0]), KINDS.get(kinds[1]), parts[3]));
        }
        return List.copyOf(functions);
    }

    private static final Map<String, Sort> SORTS = Map.of(
            "any",
            Sort.PLAIN,
            "agg",
            Sort.AGGREGATE,
            "ord",
            Sort.ORDERED,
            "win",
            Sort.WINDOW,
            "rows",
            Sort.ROWS,
            "grp",
            Sort.GROUPING);

    private static final Map<String, HqlKind> KINDS = Map.of(
            "t",
            HqlKind.TEXT,
            "n",
            HqlKind.NUMBER,
            "b",
            HqlKind.BOOLEAN,
            "d",
            HqlKind.TEMPORAL,
            "o",
            HqlKind.OBJECT,
            "c",
            HqlKind.COLLECTION,
            "m",
            HqlKind.MAP,
            "i",
            HqlKind.INDEXED,
            "x",
            HqlKind.ANY);
}
