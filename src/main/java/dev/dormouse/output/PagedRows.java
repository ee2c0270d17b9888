package dev.dormouse.output;

import dev.dormouse.result.Column;
import dev.dormouse.result.RowCursor;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * The rows of a result that is shown a page at a time. Up to 10,000 rows are kept, fewer if they are large (about 64 million
 * characters), so that the database is free again as soon as the first page is out, and so that their number can be told.
 */
public final class PagedRows {

    static final int KEPT_ROWS = 10_000;
    private static final long KEPT_CHARACTERS = 64_000_000;

    private final List<Column> columns;
    private final OptionalLong size;
    private final List<Object[]> kept = new ArrayList<>();
    private long characters;
    private boolean complete;
    private int from;
    private int to;

    PagedRows(List<Column> columns, OptionalLong size) {
        this.columns = columns;
        this.size = size;
    }

    /** Whether there is another page. */
    public boolean hasNext() {
        return to < kept.size();
    }

    /** How many rows the result has, if that is known. */
    public OptionalLong total() {
        return complete ? OptionalLong.of(kept.size()) : size;
    }

    /** Whether all rows of the result are kept. */
    boolean isComplete() {
        return complete;
    }

    /** Reads until so many rows are kept, or there are no more. */
    void read(RowCursor cursor, int rows) {
        while (!complete && kept.size() < rows && characters < KEPT_CHARACTERS) {
            if (cursor.advance()) {
                keep(cursor);
            } else {
                complete = true;
            }
        }
    }

    /** Reads all that may be kept, and then whether that was all. */
    void readRest(RowCursor cursor) {
        read(cursor, KEPT_ROWS);
        complete = complete || !cursor.advance();
    }

    private void keep(RowCursor cursor) {
        Object[] row = new Object[columns.size()];
        for (int i = 0; i < row.length; i++) {
            row[i] = cursor.cell(i);
            if (row[i] instanceof CharSequence text) {
                characters += text.length();
            } else if (row[i] instanceof byte[] bytes) {
                characters += bytes.length;
            }
        }
        kept.add(row);
    }

    /** Prints the next page, of so many rows at most. */
    void printPage(int rows, OutputFormat format, DataWriter out, OutputOptions options) {
        from = to;
        to = (int) Math.min(kept.size(), (long) from + rows);
        RowWriter writer = format.open(columns, out, options);
        writer.startAt(from + 1L);
        KeptCursor cursor = new KeptCursor(kept.subList(from, to));
        while (cursor.advance()) {
            writer.row(cursor);
        }
        writer.finish();
    }

    /** What is said below the page: which rows these were, and how to see more. */
    String footer(boolean unicode) {
        if (from == 0 && complete && to == kept.size()) {
            return count(to);
        }
        String dash = unicode ? "–" : "-";
        String shown = from == 0 ? Decimals.grouped(to) : Decimals.grouped(from + 1L) + dash + Decimals.grouped(to);
        String all = total().isPresent()
                ? Decimals.grouped(total().getAsLong())
                : "more than " + Decimals.grouped(kept.size());
        String more = hasNext() ? "next shows more" : complete ? "" : "the rest was not kept";
        String dot = unicode ? " · " : " - ";
        return shown + " of " + all + " rows" + (more.isEmpty() ? "" : dot + more);
    }

    /** {@code (no rows)}, {@code (1 row)}, {@code (3,503 rows)}. */
    static String count(long rows) {
        return rows == 0 ? "(no rows)" : rows == 1 ? "(1 row)" : "(" + Decimals.grouped(rows) + " rows)";
    }

    private static final class KeptCursor implements RowCursor {

        private final List<Object[]> rows;
        private int at = -1;

        KeptCursor(List<Object[]> rows) {
            this.rows = rows;
        }

        @Override
        public boolean advance() {
            return ++at < rows.size();
        }

        @Override
        public Object cell(int index) {
            return rows.get(at)[index];
        }

        @Override
        public void close() {
            // Nothing is held open.
        }
    }
}
