package dev.dormouse.complete;

import dev.dormouse.complete.Expr.Argument;
import dev.dormouse.complete.Expr.Local;
import java.util.List;
import java.util.Optional;

/**
 * What is around the cursor in Groovy.
 *
 * @param code the text before the word at the cursor
 * @param closures innermost first
 * @param locals variables of this text, latest first
 * @param call the call whose arguments the cursor is in
 * @param typesOnly whether only a type fits
 */
record GroovyContext(
        GroovyCode code, List<Closure> closures, List<Local> locals, Optional<CallSite> call, boolean typesOnly) {

    /**
     * A closure that is open at the cursor.
     *
     * @param call what it is given to, if it is
     */
    record Closure(Optional<CallSite> call, List<Local> parameters) {

        String method() {
            return call.map(CallSite::name).orElse("");
        }
    }

    /**
     * A call whose arguments are not all there yet.
     *
     * @param target what it is called on; empty for a function or a constructor
     * @param name the method's, or the class's
     * @param created whether it is a constructor
     * @param before the arguments before the one in question
     * @param key the name of that argument; empty if it has none yet
     * @param around the call whose argument this one is
     */
    record CallSite(
            Optional<Expr> target,
            String name,
            boolean created,
            List<Argument> before,
            String key,
            Optional<CallSite> around) {

        /** The arguments without names, in their order. */
        List<Expr> values() {
            return before.stream()
                    .filter(a -> a.name().isEmpty())
                    .map(Argument::value)
                    .toList();
        }

        List<String> givenNames() {
            return before.stream().map(Argument::name).filter(n -> !n.isEmpty()).toList();
        }
    }

    GroovyContext forTypes() {
        return new GroovyContext(code, List.of(), List.of(), Optional.empty(), true);
    }

    String callName() {
        return call.map(CallSite::name).orElse("");
    }
}
