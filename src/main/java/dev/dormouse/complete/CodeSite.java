package dev.dormouse.complete;

import dev.dormouse.complete.Expr.Local;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What names mean at a place within closures.
 *
 * @param outer what is around the closure; empty outside all of them
 * @param names the closure's parameters, and {@code it}
 * @param delegate whose names are the closure's own
 * @param locals variables within it, latest first
 * @param hidden how many of the latest variables of the whole text are not there yet
 */
record CodeSite(
        Optional<CodeSite> outer, Map<String, GroovyType> names, GroovyType delegate, List<Local> locals, int hidden) {

    static final CodeSite NONE = new CodeSite(Optional.empty(), Map.of(), GroovyType.UNKNOWN, List.of(), 0);

    CodeSite within(Map<String, GroovyType> parameters, GroovyType owner, List<Local> variables) {
        return new CodeSite(Optional.of(this), parameters, owner, variables, hidden);
    }

    /** As they were before the local of that index had its value. */
    CodeSite before(int local) {
        return new CodeSite(outer, names, delegate, locals.subList(local + 1, locals.size()), hidden);
    }

    /** As they were before that variable of the text had its value. */
    CodeSite hiding(int latest) {
        return new CodeSite(outer, names, delegate, locals, latest);
    }
}
