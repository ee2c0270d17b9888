package dev.dormouse.eval;

import dev.dormouse.result.Failure;
import dev.dormouse.result.ShellException;
import java.util.List;

/** What is asked of a query whose first rows are enough to answer it. */
final class FirstRows {

    private FirstRows() {}

    /** The first of those that were found, or null. */
    static <T> T first(List<T> found) {
        return found.isEmpty() ? null : found.get(0);
    }

    /**
     * The only one.
     *
     * @param found two at most
     * @throws ShellException if there is none or more than one
     */
    static <T> T only(List<T> found, Object query) {
        if (found.size() != 1) {
            throw new ShellException(Failure.statement(
                    found.isEmpty() ? "there is none: " + query : "there is more than one: " + query));
        }
        return found.get(0);
    }
}
