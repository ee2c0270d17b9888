package dev.dormouse.dialect;

import java.util.List;
import java.util.Optional;

/** The databases that the shell knows. One line each. */
public final class Dialects {

    private static final List<Dialect> ALL = List.of();

    private Dialects() {}

    public static List<Dialect> list() {
        return ALL;
    }

    /** The dialect of that {@link Dialect#name()}. */
    public static Optional<Dialect> find(String name) {
        return ALL.stream().filter(d -> d.name().equals(name)).findFirst();
    }
}
