package dev.dormouse.eval;

import dev.dormouse.result.RowCursor;
import java.util.Iterator;

/** Values that are there already, or come one by one, as rows. */
final class ValueCursor implements RowCursor {

    private final Iterator<?> values;
    private final ResultShaper shaper;
    private final Runnable close;
    private Object[] current = {};

    ValueCursor(Iterator<?> values, ResultShaper shaper, Runnable close) {
        this.values = values;
        this.shaper = shaper;
        this.close = close;
    }

    @Override
    public boolean advance() {
        if (!values.hasNext()) {
            return false;
        }
        current = shaper.cells(values.next());
        return true;
    }

    @Override
    public Object cell(int index) {
        return current[index];
    }

    @Override
    public void close() {
        close.run();
    }
}
