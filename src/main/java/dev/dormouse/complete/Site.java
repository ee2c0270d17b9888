package dev.dormouse.complete;

import java.util.List;

/**
 * A call.
 *
 * @param dotted whether it is called on something
 * @param values the arguments without names, as they are written
 * @param expected what it should answer, as far as that is known
 */
record Site(
        boolean dotted,
        GroovyType target,
        String name,
        List<GroovyType> arguments,
        List<Expr> values,
        GroovyType expected) {

    Site(boolean dotted, GroovyType target, String name, List<GroovyType> arguments, List<Expr> values) {
        this(dotted, target, name, arguments, values, GroovyType.UNKNOWN);
    }

    /** The same call of a method. */
    Site on(GroovyType other) {
        return new Site(true, other, name, arguments, values, expected);
    }

    GroovyType argument(int i) {
        return i < arguments.size() ? arguments.get(i) : GroovyType.UNKNOWN;
    }
}
