package dev.dormouse.session;

import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Optional;

/** A key of an application's class, made anew of the class that has taken that one's place. */
final class OwnKeyCopy {

    private final ClassLoader before;
    private final ClassLoader now;

    OwnKeyCopy(ClassLoader before, ClassLoader now) {
        this.before = before;
        this.now = now;
    }

    /** The same key; nothing if the new class has other parts. */
    Optional<Object> of(Object key) {
        try {
            return Optional.ofNullable(copy(key));
        } catch (ReflectiveOperationException | LinkageError | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Object copy(Object value) throws ReflectiveOperationException {
        if (value == null || value.getClass().getClassLoader() != before) {
            return value;
        }
        Class<?> type = Class.forName(value.getClass().getName(), true, now);
        if (value instanceof Enum<?> constant) {
            return Arrays.stream(type.getEnumConstants())
                    .filter(c -> ((Enum<?>) c).name().equals(constant.name()))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(constant.name()));
        }
        return type.isRecord() && value.getClass().isRecord() ? copyRecord(value, type) : copyFields(value, type);
    }

    private Object copyRecord(Object value, Class<?> type) throws ReflectiveOperationException {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types = new Class<?>[components.length];
        Object[] arguments = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            types[i] = components[i].getType();
            arguments[i] = copy(accessible(value.getClass().getDeclaredMethod(components[i].getName()))
                    .invoke(value));
        }
        return accessible(type.getDeclaredConstructor(types)).newInstance(arguments);
    }

    private Object copyFields(Object value, Class<?> type) throws ReflectiveOperationException {
        Constructor<?> constructor = accessible(type.getDeclaredConstructor());
        Object copy = constructor.newInstance();
        for (Class<?> at = type, from = value.getClass();
                at != Object.class && from != null;
                at = at.getSuperclass(), from = from.getSuperclass()) {
            for (Field field : at.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers())) {
                    Field source = accessible(from.getDeclaredField(field.getName()));
                    accessible(field).set(copy, copy(source.get(value)));
                }
            }
        }
        return copy;
    }

    private static <T extends AccessibleObject> T accessible(T member) {
        member.setAccessible(true);
        return member;
    }
}
