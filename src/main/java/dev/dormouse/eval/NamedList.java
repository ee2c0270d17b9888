package dev.dormouse.eval;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * A list of rows that knows what its columns are called, even when it is empty.
 *
 * @param <T> what a row is
 */
public final class NamedList<T> extends ArrayList<T> {

    private static final long serialVersionUID = 1L;

    private final transient List<String> labels;

    NamedList(Collection<? extends T> rows, List<String> labels) {
        super(rows);
        this.labels = List.copyOf(labels);
    }

    List<String> labels() {
        return labels;
    }
}
