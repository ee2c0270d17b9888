package dev.dormouse.complete;

import java.util.List;
import java.util.Optional;

/**
 * What is around the cursor in Groovy.
 *
 * @param closures innermost first
 * @param locals variables of this text, latest first
 * @param call the function whose brackets the cursor is in; empty if none
 * @param first whether the word at the cursor begins the text
 */
record GroovyContext(List<Closure> closures, List<Local> locals, String call, boolean first) {

    /** A closure that is given to a method. */
    record Closure(Chain receiver, String method, List<Local> parameters) {}

    /**
     * A variable.
     *
     * @param type the type's name if it is declared; else empty
     * @param value what it was given
     * @param element whether it is each element of that value in turn
     */
    record Local(String name, String type, Optional<Chain> value, boolean element) {}
}
