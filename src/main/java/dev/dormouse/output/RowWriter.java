package dev.dormouse.output;

import dev.dormouse.result.RowCursor;

/** Prints the rows of one result, in their order. */
public interface RowWriter {

    /** Says before the first row which number it has, where rows are numbered; 1 if this is never called. */
    default void startAt(long number) {}

    /** Prints the cursor's current row. Each cell is asked for once, from the first to the last; the cursor is not moved. */
    void row(RowCursor cursor);

    /** Ends the result; no row comes after it. What was printed is not flushed. */
    void finish();
}
