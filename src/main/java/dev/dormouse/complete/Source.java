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
     * @param column what is selected, with its qualifier, if it is a mere column; else empty
     * @param from where that column is to be looked for
     */
    record Output(Name name, Optional<Source> all, List<Name> column, List<Source> from) {

        /** One that is computed. */
        static Output named(Name name) {
            return new Output(name, Optional.empty(), List.of(), List.of());
        }

        static Output allOf(Source source) {
            return new Output(Name.NONE, Optional.of(source), List.of(), List.of());
        }

        Output renamed(Name newName) {
            return all.isPresent() ? named(newName) : new Output(newName, all, column, from);
        }
    }

    /** The name under which its columns are reached. */
    Name handle() {
        return !alias.isEmpty() || name.isEmpty() ? alias : name.get(name.size() - 1);
    }
}
