package dev.dormouse.command;

import dev.dormouse.result.Column;
import dev.dormouse.result.Result;
import dev.dormouse.result.RowCursor;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalLong;

/** Rows that a command has made itself. */
final class ListedRows implements RowCursor {

    private final Iterator<Object[]> rows;
    private Object[] current = {};

    private ListedRows(Iterator<Object[]> rows) {
        this.rows = rows;
    }

    static Result.Rows of(List<Column> columns, List<Object[]> rows) {
        return of(columns, rows.iterator(), rows.size());
    }

    /** Rows that are made when they are read. */
    static Result.Rows of(List<Column> columns, Iterator<Object[]> rows, int size) {
        return new Result.Rows(columns, new ListedRows(rows), OptionalLong.of(size));
    }

    @Override
    public boolean advance() {
        if (!rows.hasNext()) {
            return false;
        }
        current = rows.next();
        return true;
    }

    @Override
    public Object cell(int index) {
        return current[index];
    }

    @Override
    public void close() {
        // There is nothing to free.
    }
}
