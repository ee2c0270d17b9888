package dev.dormouse.eval;

import dev.dormouse.entity.EntityVariable;
import groovy.lang.GroovyObjectSupport;
import groovy.lang.MissingPropertyException;

/** What names mean in a {@code where { }}: attributes; for all else Groovy asks the closure's owner. */
final class AttributeScope extends GroovyObjectSupport {

    private final EntityVariable<?> variable;

    AttributeScope(EntityVariable<?> variable) {
        this.variable = variable;
    }

    @Override
    public Object getProperty(String name) {
        if (variable.hasAttribute(name)) {
            return variable.attribute(name);
        }
        throw new MissingPropertyException(name, AttributeScope.class);
    }

    @Override
    public void setProperty(String name, Object value) {
        throw new MissingPropertyException(name, AttributeScope.class);
    }
}
