package dev.dormouse.eval;

import groovy.lang.GroovyObjectSupport;
import groovy.lang.MissingPropertyException;
import java.util.function.Function;
import java.util.function.Predicate;

/** What names mean in a {@code where { }}: attributes or columns; for all else Groovy asks the closure's owner. */
final class AttributeScope extends GroovyObjectSupport {

    private final Predicate<String> known;
    private final Function<String, ?> path;

    AttributeScope(Predicate<String> known, Function<String, ?> path) {
        this.known = known;
        this.path = path;
    }

    @Override
    public Object getProperty(String name) {
        if (known.test(name)) {
            return path.apply(name);
        }
        // What Groovy would not ask for is asked for with an underscore.
        String plain = name.endsWith("_") ? name.substring(0, name.length() - 1) : name;
        if (known.test(plain)) {
            return path.apply(plain);
        }
        throw new MissingPropertyException(plain, AttributeScope.class);
    }

    @Override
    public void setProperty(String name, Object value) {
        throw new MissingPropertyException(name, AttributeScope.class);
    }
}
