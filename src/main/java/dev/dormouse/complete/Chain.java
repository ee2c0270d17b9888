package dev.dormouse.complete;

import java.util.List;
import java.util.Optional;

/** An expression as a row of steps: {@code Track.where { … }.list()[0].album}. Only its shape; what it means is looked up later. */
record Chain(List<Step> steps) {

    static final Chain NONE = new Chain(List.of());

    /** How a step goes on from what is before it. */
    enum Sort {
        NAME,
        CALL,
        /** {@code [0]} */
        INDEX,
        /** {@code new Track(…)}, or a cast; the name is the type's. */
        TYPED,
        TEXT,
        NUMBER,
        LIST,
        MAP,
        UNKNOWN
    }

    /**
     * A step.
     *
     * @param argument the first argument of a call, if it is an expression that can be followed
     */
    record Step(Sort sort, String name, Optional<Chain> argument) {

        static Step of(Sort sort, String name) {
            return new Step(sort, name, Optional.empty());
        }
    }

    boolean isEmpty() {
        return steps.isEmpty();
    }
}
