package dev.dormouse.testing;

import dev.dormouse.result.RowCursor;
import java.util.List;

/** A cursor over rows in memory that knows how often it was closed and how far it was read. */
public final class ListCursor implements RowCursor {

    private final List<Object[]> rows;
    private int at = -1;
    private int closed;

    public ListCursor(List<Object[]> rows) {
        this.rows = rows;
    }

    @Override
    public boolean advance() {
        if (closed > 0) {
            throw new IllegalStateException("read after close");
        }
        return ++at < rows.size();
    }

    @Override
    public Object cell(int index) {
        return rows.get(at)[index];
    }

    @Override
    public void close() {
        closed++;
    }

    public boolean isClosed() {
        return closed > 0;
    }
}
