package dev.dormouse.result;

import java.util.List;
import java.util.OptionalLong;

/** What a statement answers. */
public sealed interface Result {

    /**
     * Rows, still to be read. Whoever receives it closes the cursor.
     *
     * @param size how many rows there are, where that is known without reading them
     */
    record Rows(List<Column> columns, RowCursor cursor, OptionalLong size) implements Result {

        public Rows {
            columns = List.copyOf(columns);
        }
    }

    /** Rows that the database writes as CSV, without a header. Whoever receives it closes the cursor. */
    record CsvRows(List<Column> columns, CsvCursor cursor) implements Result {

        public CsvRows {
            columns = List.copyOf(columns);
        }
    }

    /**
     * A change.
     *
     * @param verb past tense: {@code inserted}, {@code updated}, {@code deleted}, {@code affected}
     */
    record Updated(long count, String verb) implements Result {}

    /**
     * One value of Groovy's: a number, a text, a map, or null.
     *
     * @param value what JSON and CSV write
     * @param text what a person reads
     */
    record Value(Object value, String text) implements Result {}

    /**
     * Something was done that has no value.
     *
     * @param message for the person, never for stdout of a script; may be empty
     */
    record Done(String message) implements Result {}

    /** Text that was asked for, such as help or a description: data, printed as it is. */
    record Text(String text) implements Result {}
}
