package dev.dormouse.eval;

import java.util.List;

/**
 * One type of a database, as the tables of the type tests have it.
 *
 * @param declared the column's type
 * @param literal a value as SQL writes it
 * @param java the Java class, as {@code \d} shows it; {@code read-only} behind it if it cannot be written
 * @param another Groovy for another value; empty if it cannot be written
 * @param printed what SQL then prints, in csv; with {@code ~} in front if entities print something that says more
 */
record TypeRow(String declared, String literal, String java, String another, String printed) {

    /** Reads a table: one line for each type, cells with bars between, a cell may be empty. */
    static List<TypeRow> table(String text) {
        return text.lines()
                .filter(line -> !line.isBlank())
                .map(line -> line.split("\\s*¦\\s*", -1))
                .map(cells -> new TypeRow(cells[0].strip(), cells[1], cells[2], cells[3], cells[4].strip()))
                .toList();
    }

    boolean isSpelledByDriver() {
        return printed.startsWith("~");
    }

    boolean isReadOnly() {
        return another.isEmpty();
    }
}
