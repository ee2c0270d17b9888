package dev.dormouse.eval;

import dev.dormouse.entity.DatabaseEnum;
import java.lang.reflect.Array;
import java.util.Collection;
import org.codehaus.groovy.runtime.typehandling.DefaultTypeTransformation;

/** Values as they are typed, made into what an attribute holds: an enum's label is a text in every line. */
final class AttributeValues {

    private AttributeValues() {}

    /** The value for an attribute of that class; what needs no help comes back as it is. Fails on a label that is none. */
    static Object of(Object value, Class<?> wanted) {
        if (wanted.isEnum() && value instanceof CharSequence text) {
            return DatabaseEnum.of(wanted, text.toString());
        }
        Class<?> element = wanted.getComponentType();
        if (element == null || !element.isEnum() && !isNested(element)) {
            return value;
        }
        Object[] values = value instanceof Collection<?> collection
                ? collection.toArray()
                : value instanceof Object[] array && !wanted.isInstance(value) ? array : null;
        if (values == null) {
            return value;
        }
        Object typed = Array.newInstance(element, values.length);
        for (int i = 0; i < values.length; i++) {
            Array.set(typed, i, DefaultTypeTransformation.castToType(of(values[i], element), element));
        }
        return typed;
    }

    /** Whether the elements are arrays themselves. */
    private static boolean isNested(Class<?> element) {
        return element.isArray() && !element.getComponentType().isPrimitive();
    }
}
