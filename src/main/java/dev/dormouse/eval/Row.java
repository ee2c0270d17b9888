package dev.dormouse.eval;

import dev.dormouse.entity.RowModel;
import dev.dormouse.result.ShellException;
import groovy.lang.GroovyObject;
import groovy.lang.GroovySystem;
import groovy.lang.MetaClass;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import org.codehaus.groovy.runtime.DefaultGroovyMethods;

/** A row of a relation without an entity: a map by the columns' exact names, whose properties have both spellings. */
public final class Row extends LinkedHashMap<String, Object> implements GroovyObject {

    private static final long serialVersionUID = 1L;

    private final transient RowModel model;
    private transient MetaClass metaClass;

    Row(RowModel model) {
        this.model = model;
    }

    @Override
    public Object getProperty(String name) {
        if (containsKey(name)) {
            return get(name);
        }
        String exact = model.resolve(name)
                .orElseThrow(() -> new ShellException(model.unknownColumn(name)))
                .column()
                .name();
        // A label may be spelled in another case than the column.
        return get(keySet().stream().filter(exact::equalsIgnoreCase).findFirst().orElse(exact));
    }

    /**
     * The value of a column, by its place: {@code row[0]}.
     *
     * @param index from 0 on, or from -1 back
     */
    public Object getAt(int index) {
        return DefaultGroovyMethods.getAt(new ArrayList<>(values()), index);
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
