package dev.dormouse.entity;

import java.io.Serializable;
import java.util.Arrays;

/** The superclass of generated key classes: equal if the values are. */
public abstract class CompositeKey implements Serializable {

    private static final long serialVersionUID = 1L;

    /** The key's values in the key's order. */
    public abstract Object[] values();

    @Override
    public final boolean equals(Object other) {
        return other != null
                && other.getClass() == getClass()
                && Arrays.equals(values(), ((CompositeKey) other).values());
    }

    @Override
    public final int hashCode() {
        return Arrays.hashCode(values());
    }

    @Override
    public final String toString() {
        return EntityText.key(Arrays.asList(values()));
    }
}
