package dev.dormouse.complete;

import dev.dormouse.complete.GroovyType.ListOf;
import dev.dormouse.complete.GroovyType.Value;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.BaseStream;

/** Java's type arguments, as far as completion follows them. Only classes are read, by reflection. */
final class Generics {

    private static final int DEEPEST = 8;
    private static final Map<Class<?>, Class<?>> BOXES = Map.of(
            int.class,
            Integer.class,
            long.class,
            Long.class,
            double.class,
            Double.class,
            float.class,
            Float.class,
            short.class,
            Short.class,
            byte.class,
            Byte.class,
            char.class,
            Character.class,
            boolean.class,
            Boolean.class);

    private final Function<Class<?>, GroovyType> instance;

    /** @param instance what an object of a class is, without type arguments */
    Generics(Function<Class<?>, GroovyType> instance) {
        this.instance = instance;
    }

    static Class<?> boxed(Class<?> type) {
        return BOXES.getOrDefault(type, type);
    }

    static GroovyType value(Class<?> type, List<GroovyType> arguments) {
        return type == List.class && arguments.size() == 1 ? new ListOf(arguments.get(0)) : new Value(type, arguments);
    }

    /** What a type is where its variables stand for those. */
    GroovyType resolve(Type type, Map<TypeVariable<?>, GroovyType> bound) {
        return resolve(type, bound, 0);
    }

    private GroovyType resolve(Type type, Map<TypeVariable<?>, GroovyType> bound, int depth) {
        if (depth > DEEPEST) {
            return GroovyType.UNKNOWN;
        }
        if (type instanceof Class<?> plain) {
            if (plain.isArray()) {
                return new Value(plain, List.of(resolve(plain.getComponentType(), bound, depth + 1)));
            }
            return plain == Object.class || plain == void.class ? GroovyType.UNKNOWN : instance.apply(boxed(plain));
        }
        if (type instanceof ParameterizedType given) {
            List<GroovyType> arguments = new ArrayList<>();
            for (Type argument : given.getActualTypeArguments()) {
                arguments.add(resolve(argument, bound, depth + 1));
            }
            return value((Class<?>) given.getRawType(), arguments);
        }
        if (type instanceof TypeVariable<?> variable) {
            GroovyType known = bound.getOrDefault(variable, GroovyType.UNKNOWN);
            return known.isKnown() ? known : resolve(variable.getBounds()[0], bound, depth + 2);
        }
        if (type instanceof WildcardType wildcard) {
            return resolve(limit(wildcard), bound, depth + 1);
        }
        return type instanceof GenericArrayType array
                ? new Value(Object[].class, List.of(resolve(array.getGenericComponentType(), bound, depth + 1)))
                : GroovyType.UNKNOWN;
    }

    static Type limit(WildcardType wildcard) {
        Type[] lower = wildcard.getLowerBounds();
        return lower.length > 0 ? lower[0] : wildcard.getUpperBounds()[0];
    }

    /** What the variables of an object's class, and of all classes above it, stand for. */
    Map<TypeVariable<?>, GroovyType> bindings(Value value) {
        Map<TypeVariable<?>, GroovyType> bound = new HashMap<>();
        TypeVariable<?>[] variables = value.type().getTypeParameters();
        for (int i = 0; i < variables.length && i < value.arguments().size(); i++) {
            bound.put(variables[i], value.arguments().get(i));
        }
        bindAbove(value.type(), bound, 0);
        return bound;
    }

    private void bindAbove(Class<?> type, Map<TypeVariable<?>, GroovyType> bound, int depth) {
        if (depth > DEEPEST) {
            return;
        }
        List<Type> above = new ArrayList<>(Arrays.asList(type.getGenericInterfaces()));
        if (type.getGenericSuperclass() != null) {
            above.add(type.getGenericSuperclass());
        }
        for (Type parent : above) {
            if (parent instanceof ParameterizedType given) {
                Class<?> raw = (Class<?>) given.getRawType();
                TypeVariable<?>[] variables = raw.getTypeParameters();
                for (int i = 0; i < variables.length; i++) {
                    GroovyType argument = resolve(given.getActualTypeArguments()[i], bound);
                    if (argument.isKnown()) {
                        bound.putIfAbsent(variables[i], argument);
                    }
                }
                bindAbove(raw, bound, depth + 1);
            } else if (parent instanceof Class<?> raw) {
                bindAbove(raw, bound, depth + 1);
            }
        }
    }

    /** The type argument that an object has, seen as one of that class. */
    GroovyType argument(Value value, Class<?> as, int position) {
        try {
            TypeVariable<?>[] variables = as.getTypeParameters();
            return position < variables.length && as.isAssignableFrom(value.type())
                    ? bindings(value).getOrDefault(variables[position], GroovyType.UNKNOWN)
                    : GroovyType.UNKNOWN;
        } catch (LinkageError | TypeNotPresentException e) {
            return GroovyType.UNKNOWN;
        }
    }

    /** What each element of a collection, a stream or an array is. */
    GroovyType element(GroovyType type) {
        if (type instanceof ListOf list) {
            return list.element();
        }
        if (!(type instanceof Value value)) {
            return GroovyType.UNKNOWN;
        }
        if (value.type().isArray()) {
            return value.arguments().isEmpty()
                    ? instance.apply(boxed(value.type().getComponentType()))
                    : value.arguments().get(0);
        }
        if (Map.class.isAssignableFrom(value.type())) {
            return new Value(Map.Entry.class, List.of(argument(value, Map.class, 0), argument(value, Map.class, 1)));
        }
        for (Class<?> of : List.of(Iterable.class, Iterator.class, BaseStream.class)) {
            GroovyType element = argument(value, of, 0);
            if (element.isKnown()) {
                return element;
            }
        }
        return GroovyType.UNKNOWN;
    }

    /** The one method that a closure stands for, if it is given where such an interface is wanted. */
    static Optional<Method> single(Class<?> type) {
        if (!type.isInterface()) {
            return Optional.empty();
        }
        Method found = null;
        for (Method method : type.getMethods()) {
            boolean open = Modifier.isAbstract(method.getModifiers())
                    && !(method.getName().equals("equals") && method.getParameterCount() == 1);
            if (open && found != null) {
                return Optional.empty();
            }
            found = open ? method : found;
        }
        return Optional.ofNullable(found);
    }
}
