package dev.dormouse.session;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * An application's own classes in JSON columns: records by their components, other classes by their fields, all by name. What the
 * JSON has more of is left out, what it has less of is null. Annotations of JSON libraries are not read.
 */
final class JsonObjects {

    private JsonObjects() {}

    /**
     * What a document, as maps, lists and scalars, is as an object of that type.
     *
     * @throws IllegalArgumentException if it is none
     */
    static Object of(Object json, Type type) {
        if (json == null || type == Object.class) {
            return json;
        }
        if (type instanceof WildcardType wildcard) {
            return of(json, wildcard.getUpperBounds()[0]);
        }
        if (type instanceof ParameterizedType generic) {
            return collection(json, (Class<?>) generic.getRawType(), generic.getActualTypeArguments());
        }
        Class<?> wanted = (Class<?>) type;
        if (wanted.isInstance(json)) {
            return json;
        }
        Optional<Object> scalar = scalar(json, wanted);
        if (scalar.isPresent()) {
            return scalar.get();
        }
        if (json instanceof Map<?, ?> members) {
            return object(members, wanted);
        }
        return collection(json, wanted, new Type[] {Object.class, Object.class});
    }

    private static Object collection(Object json, Class<?> wanted, Type[] arguments) {
        if (json instanceof Map<?, ?> map && wanted.isAssignableFrom(LinkedHashMap.class)) {
            Map<Object, Object> read = new LinkedHashMap<>();
            map.forEach((key, value) -> read.put(of(key, arguments[0]), of(value, arguments[1])));
            return read;
        }
        if (json instanceof Collection<?> list) {
            boolean set = Set.class.isAssignableFrom(wanted);
            Collection<Object> read = set ? new LinkedHashSet<>() : new ArrayList<>();
            list.forEach(value -> read.add(of(value, arguments[0])));
            if (wanted.isInstance(read)) {
                return read;
            }
        }
        throw new IllegalArgumentException("the JSON " + json + " is no " + wanted.getSimpleName());
    }

    private static Optional<Object> scalar(Object json, Class<?> wanted) {
        if (json instanceof Number number) {
            return Optional.ofNullable(number(new BigDecimal(number.toString()), wanted));
        }
        if (json instanceof Boolean && wanted == boolean.class) {
            return Optional.of(json);
        }
        return json instanceof CharSequence text
                ? Optional.ofNullable(text(text.toString(), wanted))
                : Optional.empty();
    }

    private static Object number(BigDecimal number, Class<?> wanted) {
        return switch (wanted.getSimpleName()) {
            case "int", "Integer" -> number.intValueExact();
            case "long", "Long" -> number.longValueExact();
            case "short", "Short" -> number.shortValueExact();
            case "double", "Double" -> number.doubleValue();
            case "float", "Float" -> number.floatValue();
            case "BigDecimal" -> number;
            case "BigInteger" -> number.toBigIntegerExact();
            default -> null;
        };
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Object text(String text, Class<?> wanted) {
        if (wanted.isEnum()) {
            return Enum.valueOf((Class<Enum>) wanted, text);
        }
        return switch (wanted.getName()) {
            case "java.lang.String", "java.lang.CharSequence" -> text;
            case "java.util.UUID" -> UUID.fromString(text);
            case "java.time.LocalDate" -> LocalDate.parse(text);
            case "java.time.LocalTime" -> LocalTime.parse(text);
            case "java.time.LocalDateTime" -> LocalDateTime.parse(text);
            case "java.time.OffsetDateTime" -> OffsetDateTime.parse(text);
            case "java.time.Instant" -> Instant.parse(text);
            case "java.math.BigDecimal" -> new BigDecimal(text);
            case "java.math.BigInteger" -> new BigInteger(text);
            default -> null;
        };
    }

    private static Object object(Map<?, ?> members, Class<?> wanted) {
        try {
            if (wanted.isRecord()) {
                return record(members, wanted);
            }
            Constructor<?> constructor = wanted.getDeclaredConstructor();
            constructor.setAccessible(true);
            Object object = constructor.newInstance();
            for (Field field : fields(wanted)) {
                if (members.containsKey(field.getName())) {
                    field.set(object, of(members.get(field.getName()), field.getGenericType()));
                }
            }
            return object;
        } catch (NoSuchMethodException e) {
            throw new IllegalArgumentException(wanted.getName() + " has no constructor without parameters", e);
        } catch (InstantiationException | IllegalAccessException | InvocationTargetException e) {
            throw new IllegalArgumentException("the JSON " + members + " is no " + wanted.getSimpleName(), e);
        }
    }

    private static Object record(Map<?, ?> members, Class<?> wanted)
            throws NoSuchMethodException, InstantiationException, IllegalAccessException, InvocationTargetException {
        RecordComponent[] components = wanted.getRecordComponents();
        Class<?>[] types = new Class<?>[components.length];
        Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            types[i] = components[i].getType();
            values[i] = of(members.get(components[i].getName()), components[i].getGenericType());
        }
        Constructor<?> constructor = wanted.getDeclaredConstructor(types);
        constructor.setAccessible(true);
        return constructor.newInstance(values);
    }

    /** The fields that count, those of superclasses first. */
    private static List<Field> fields(Class<?> type) {
        List<Field> fields = new ArrayList<>();
        if (type.getSuperclass() != null && type.getSuperclass() != Object.class) {
            fields.addAll(fields(type.getSuperclass()));
        }
        for (Field field : type.getDeclaredFields()) {
            int modifiers = field.getModifiers();
            if (!Modifier.isStatic(modifiers) && !Modifier.isTransient(modifiers) && !field.isSynthetic()) {
                field.setAccessible(true);
                fields.add(field);
            }
        }
        return fields;
    }

    /** The object as maps, lists and scalars. Of the classes, only an application's are looked into. */
    static Object plain(Object value) {
        if (value == null || value instanceof Number || value instanceof Boolean || value instanceof String) {
            return value;
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> plain = new LinkedHashMap<>();
            map.forEach((key, member) -> plain.put(String.valueOf(plain(key)), plain(member)));
            return plain;
        }
        if (value instanceof Collection<?> collection) {
            List<Object> plain = new ArrayList<>();
            collection.forEach(member -> plain.add(plain(member)));
            return plain;
        }
        if (value instanceof Enum<?> constant) {
            return constant.name();
        }
        if (value instanceof CharSequence || value instanceof TemporalAccessor || value instanceof UUID) {
            return value.toString();
        }
        ClassLoader loader = value.getClass().getClassLoader();
        return loader == null || loader == JsonObjects.class.getClassLoader() ? value : members(value);
    }

    private static Map<String, Object> members(Object value) {
        Map<String, Object> members = new LinkedHashMap<>();
        try {
            for (Field field : fields(value.getClass())) {
                members.put(field.getName(), plain(field.get(value)));
            }
            return members;
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
