package dev.dormouse.eval;

import dev.dormouse.entity.DatabaseEnum;
import java.lang.reflect.Array;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import org.codehaus.groovy.runtime.typehandling.DefaultTypeTransformation;

/** Values as they are typed, made into what an attribute holds: an enum's label is a text in every line. */
final class AttributeValues {

    private AttributeValues() {}

    /**
     * The value for an attribute of that class; what needs no help comes back as it is. Fails on a label that is none, and on a
     * number that the class cannot hold: Groovy itself would cut it.
     *
     * @param subject what the attribute is called
     */
    static Object of(Object value, Class<?> wanted, Object subject) {
        if (wanted.isInstance(value) && !wanted.isArray()) {
            return value;
        }
        if (value instanceof Number number && ExactNumber.isWhole(wanted)) {
            return ExactNumber.in(wanted, number).orElseThrow(() -> WrongType.of(subject, wanted, value));
        }
        return of(value, wanted);
    }

    /** The same for what is no number. A day where a time is wanted is its midnight, as in SQL. */
    static Object of(Object value, Class<?> wanted) {
        if (wanted == LocalDateTime.class && value instanceof LocalDate date) {
            return date.atStartOfDay();
        }
        if (value instanceof CharSequence text) {
            return wanted.isEnum()
                    ? DatabaseEnum.of(wanted, text.toString())
                    : Written.in(wanted, text).orElse(value);
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

    /**
     * The array that an attribute of that class gets from a list, or from another array: of the class's elements, with as many
     * dimensions as the value has.
     */
    static Object array(Object value, Class<?> wanted) {
        if (value == null || wanted.isInstance(value)) {
            return value;
        }
        Class<?> element = wanted;
        while (isNested(element) || element.isArray() && element == wanted) {
            element = element.getComponentType();
        }
        return value instanceof Collection<?> || value instanceof Object[]
                ? nested(value, element)
                : DefaultTypeTransformation.castToType(value, wanted);
    }

    private static Object nested(Object value, Class<?> element) {
        Object[] values = value instanceof Collection<?> collection ? collection.toArray() : (Object[]) value;
        Object[] typed = new Object[values.length];
        Class<?> component = element;
        for (int i = 0; i < values.length; i++) {
            boolean inner =
                    values[i] instanceof Object[] || values[i] instanceof Collection<?> && element != byte[].class;
            typed[i] = inner
                    ? nested(values[i], element)
                    : DefaultTypeTransformation.castToType(of(values[i], element), element);
            component = inner ? typed[i].getClass() : component;
        }
        Object array = Array.newInstance(component, values.length);
        for (int i = 0; i < values.length; i++) {
            Array.set(array, i, typed[i]);
        }
        return array;
    }

    /** Whether the elements are arrays themselves. */
    private static boolean isNested(Class<?> element) {
        return element.isArray() && !element.getComponentType().isPrimitive();
    }
}
