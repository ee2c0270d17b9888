package dev.dormouse.eval;

import dev.dormouse.result.Failure;
import dev.dormouse.result.ShellException;
import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.codehaus.groovy.runtime.InvokerHelper;
import org.hibernate.engine.spi.PersistentAttributeInterceptable;

/** Reads and makes objects of an application's classes, which need not have getters, setters or a public constructor. */
final class OwnObjects {

    private OwnObjects() {}

    /** The value of an attribute: its field's, or what its getter answers where there is no such field. */
    static Object read(Object object, String attribute) {
        Optional<Field> field = field(object.getClass(), attribute);
        // Where the class was enhanced, a field is filled when its getter is called.
        boolean enhanced = object instanceof PersistentAttributeInterceptable;
        try {
            return field.isPresent() && !enhanced
                    ? accessible(field.get()).get(object)
                    : InvokerHelper.getProperty(object, attribute);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(attribute, e);
        }
    }

    /** Sets the field of an attribute that has no setter. */
    static void write(Object object, String attribute, Object value) {
        Field field = field(object.getClass(), attribute)
                .orElseThrow(() -> new ShellException(Failure.statement(
                        object.getClass().getSimpleName() + "." + attribute + " has neither a setter nor a field")));
        try {
            accessible(field)
                    .set(
                            object,
                            org.codehaus.groovy.runtime.typehandling.DefaultTypeTransformation.castToType(
                                    value, field.getType()));
        } catch (IllegalAccessException e) {
            throw new ShellException(
                    Failure.statement(object.getClass().getSimpleName() + "." + attribute + " cannot be changed"), e);
        }
    }

    private static Optional<Field> field(Class<?> type, String name) {
        for (Class<?> at = type; at != null; at = at.getSuperclass()) {
            for (Field field : at.getDeclaredFields()) {
                if (field.getName().equals(name)) {
                    return Optional.of(field);
                }
            }
        }
        return Optional.empty();
    }

    private static <T extends AccessibleObject> T accessible(T member) {
        member.setAccessible(true);
        return member;
    }

    /**
     * A new object of these values: by a record's constructor, else by the one without parameters and the fields.
     *
     * @param names of the record's components or the fields, side by side with {@code values}
     * @param convert makes a value one of the wanted type
     */
    static Object make(
            Class<?> type, List<String> names, List<?> values, BiFunction<Object, Class<?>, Object> convert) {
        try {
            return type.isRecord() ? makeRecord(type, names, values, convert) : makeBean(type, names, values, convert);
        } catch (InvocationTargetException e) {
            throw new ShellException(
                    Failure.statement("a " + type.getSimpleName() + " cannot be made of " + values + ": "
                            + e.getCause().getMessage()),
                    e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type.getName(), e);
        }
    }

    private static Object makeRecord(
            Class<?> type, List<String> names, List<?> values, BiFunction<Object, Class<?>, Object> convert)
            throws ReflectiveOperationException {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        List<Object> arguments = new ArrayList<>();
        for (RecordComponent component : components) {
            int at = names.indexOf(component.getName());
            arguments.add(at < 0 ? null : convert.apply(values.get(at), component.getType()));
        }
        return accessible(type.getDeclaredConstructor(types)).newInstance(arguments.toArray());
    }

    private static Object makeBean(
            Class<?> type, List<String> names, List<?> values, BiFunction<Object, Class<?>, Object> convert)
            throws ReflectiveOperationException {
        Constructor<?> constructor = accessible(type.getDeclaredConstructor());
        Object bean = constructor.newInstance();
        for (int i = 0; i < names.size(); i++) {
            Optional<Field> field = field(type, names.get(i));
            if (field.isPresent()) {
                accessible(field.get())
                        .set(bean, convert.apply(values.get(i), field.get().getType()));
            }
        }
        return bean;
    }

    /** Whether the class answers for the name with a method of its own. */
    static boolean hasGetter(Class<?> type, String attribute) {
        String capital = attribute.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + attribute.substring(1);
        for (Method method : type.getMethods()) {
            boolean named =
                    method.getName().equals("get" + capital) || method.getName().equals("is" + capital);
            if (named && method.getParameterCount() == 0) {
                return true;
            }
        }
        return false;
    }
}
