package dev.dormouse.complete;

import java.util.List;
import java.util.Optional;

/**
 * Something that rows come from: a table, an entity, a path, a query in brackets.
 *
 * @param name its parts, schema first; empty for a query in brackets
 * @param alias the name given to it; empty if none
 * @param outputs its columns where the statement itself says so
 */
record Source(List<Name> name, Name alias, Optional<List<Output>> outputs) {

    /**
     * A column of a query: one of that name, or all that a source has.
     *
     * @param origin the column that it is, if it is nothing more
     */
    record Output(String name, Optional<Source> all, Optional<Origin> origin) {

        Output(String name) {
            this(name, Optional.empty(), Optional.empty());
        }
    }

    /** A column of the first of the sources that has it. */
    record Origin(List<Source> sources, String column) {}

    /** The name under which its columns are reached. */
    Name handle() {
        return !alias.isEmpty() || name.isEmpty() ? alias : name.get(name.size() - 1);
    }
}
