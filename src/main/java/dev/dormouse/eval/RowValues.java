package dev.dormouse.eval;

import dev.dormouse.result.Failure;
import dev.dormouse.result.ShellException;
import groovy.lang.GroovyObject;
import groovy.lang.GroovySystem;
import groovy.lang.MetaClass;
import java.io.Serializable;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.RandomAccess;

/**
 * A row of a query of several expressions: a list, which Groovy spreads over the parameters of a closure and over several
 * variables, and whose properties are its columns: {@code row.name}, {@code row[0]}.
 */
class RowValues extends AbstractList<Object> implements GroovyObject, RandomAccess, Serializable {

    private static final long serialVersionUID = 1L;

    private final Object[] values;
    private final transient List<String> labels;
    private transient MetaClass metaClass;

    RowValues(Object[] values, List<String> labels) {
        this.values = values;
        this.labels = labels;
    }

    /** What a query has answered, its rows as lists. */
    static List<Object> of(List<?> answers, List<String> labels) {
        List<Object> rows = new ArrayList<>(answers.size());
        for (Object answer : answers) {
            boolean row = answer != null && answer.getClass() == Object[].class;
            rows.add(row ? new RowValues((Object[]) answer, labels) : answer);
        }
        return rows;
    }

    final List<String> labels() {
        return labels;
    }

    final Object[] values() {
        return values;
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

    @Override
    public Object getProperty(String name) {
        return name.equals("class") ? getClass() : values[position(name)];
    }

    @Override
    public void setProperty(String name, Object value) {
        values[position(name)] = value;
    }

    private int position(String name) {
        int position = labels.indexOf(name);
        if (position < 0) {
            throw new ShellException(SqlRow.unknown(name, labels));
        }
        if (labels.lastIndexOf(name) != position) {
            throw new ShellException(Failure.statement("the row has several columns \"" + name + "\"")
                    .withHint("row[" + position + "], row[" + labels.lastIndexOf(name)
                            + "]; or give them names: track.name.as('title')"));
        }
        return position;
    }

    @Override
    public MetaClass getMetaClass() {
        if (metaClass == null) {
            metaClass = GroovySystem.getMetaClassRegistry().getMetaClass(getClass());
        }
        return metaClass;
    }

    @Override
    public void setMetaClass(MetaClass metaClass) {
        this.metaClass = metaClass;
    }
}
