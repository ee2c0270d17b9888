package dev.dormouse.eval;

import java.io.Serializable;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.RandomAccess;

/** A row of a query of several expressions: a list, which Groovy spreads over the parameters of a closure. */
final class RowValues extends AbstractList<Object> implements RandomAccess, Serializable {

    private static final long serialVersionUID = 1L;

    private final Object[] values;

    private RowValues(Object[] values) {
        this.values = values;
    }

    /** What a query has answered, its rows as lists. */
    static List<Object> of(List<?> answers) {
        List<Object> rows = new ArrayList<>(answers.size());
        for (Object answer : answers) {
            boolean row = answer != null && answer.getClass() == Object[].class;
            rows.add(row ? new RowValues((Object[]) answer) : answer);
        }
        return rows;
    }

    @Override
    public Object get(int index) {
        return values[index];
    }

    @Override
    public Object set(int index, Object value) {
        Object was = values[index];
        values[index] = value;
        return was;
    }

    @Override
    public int size() {
        return values.length;
    }
}
