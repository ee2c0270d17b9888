package dev.dormouse.complete;

import dev.dormouse.complete.Suggestion.Kind;
import java.lang.reflect.Field;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The public members of a class, by reflection on the class: no object is asked, no class is initialised. A class that
 * cannot be looked at, because one that it mentions is missing, has no members.
 */
final class ClassMembers {

    private static final Set<String> HIDDEN = Set.of(
            "getClass",
            "getMetaClass",
            "setMetaClass",
            "invokeMethod",
            "getProperty",
            "setProperty",
            "wait",
            "notify",
            "notifyAll");
    private static final Set<String> LAST = Set.of("equals", "hashCode", "toString");

    private static final int COMMON = 9;

    private ClassMembers() {}

    /** What getters, public fields and a record's components make of it, by name. */
    static Map<String, Type> properties(Class<?> type, boolean ofClass) {
        Map<String, Type> properties = new TreeMap<>();
        for (Method method : methods(type, ofClass)) {
            property(method).ifPresent(name -> properties.put(name, method.getGenericReturnType()));
            if (isComponent(method)) {
                properties.put(method.getName(), method.getGenericReturnType());
            }
        }
        for (Field field : fields(type, ofClass)) {
            properties.putIfAbsent(field.getName(), field.getGenericType());
        }
        return properties;
    }

    /** Of an enum, in their order. */
    static List<String> constants(Class<?> type) {
        return fields(type, true).stream()
                .filter(Field::isEnumConstant)
                .map(Field::getName)
                .toList();
    }

    /** Whether it is a property's getter. */
    static boolean isProperty(Method method) {
        return property(method).isPresent();
    }

    /** Properties first, then methods, then the getters and setters that the properties stand for. */
    static void add(Class<?> type, boolean ofClass, Ranking ranking) {
        if (ofClass && type.isEnum()) {
            ranking.weighing(9);
            constants(type).forEach(name -> ranking.add(name, type.getSimpleName(), Kind.VALUE));
        }
        ranking.weighing(10);
        // One of a map would be a key.
        if (ofClass || !Map.class.isAssignableFrom(type)) {
            properties(type, ofClass).forEach((name, what) -> ranking.add(name, describe(what), Kind.ATTRIBUTE));
        }
        methods(type, ofClass).forEach(method -> add(method, ranking));
    }

    /** Those that are asked most, before the rest. */
    static void addCommon(Class<?> type, Ranking ranking) {
        List<String> names = CommonMembers.of(type);
        if (names.isEmpty()) {
            return;
        }
        Map<String, Type> properties = properties(type, false);
        List<Method> methods = methods(type, false);
        for (String name : names) {
            if (properties.containsKey(name)) {
                ranking.weighing(COMMON).add(name, describe(properties.get(name)), Kind.ATTRIBUTE);
            }
            methods.stream().filter(m -> m.getName().equals(name)).forEach(m -> add(m, COMMON, ranking));
        }
    }

    /** The methods that are no getters. */
    static void addMethods(Class<?> type, Ranking ranking) {
        methods(type, false).stream().filter(m -> property(m).isEmpty()).forEach(method -> add(method, ranking));
    }

    /** A method with its parameters; one that was typed at the prompt says how they are called. */
    static void add(Method method, Ranking ranking) {
        boolean accessor =
                property(method).isPresent() || method.getName().startsWith("set") && method.getParameterCount() == 1;
        add(method, LAST.contains(method.getName()) ? 35 : accessor ? 30 : 20, ranking);
    }

    private static void add(Method method, int weight, Ranking ranking) {
        ranking.weighing(weight);
        String parameters = parameters(method, 0);
        String text = method.getName() + (parameters.isEmpty() ? "()" : "(");
        String display = method.getName() + "(" + parameters + ")";
        ranking.add(method.getName(), text, display, describe(method.getGenericReturnType()), Kind.METHOD, false);
    }

    /** Methods that Groovy adds, behind the class's own. */
    static void addExtensions(Class<?> type, Ranking ranking) {
        boolean typed = !ranking.prefix().isEmpty();
        GroovyExtensions.of(type, typed).forEach((name, method) -> {
            if (!ranking.fits(name)) {
                return;
            }
            ranking.weighing(method.getParameterTypes()[0] == Object.class ? 36 : 25);
            Class<?>[] all = method.getParameterTypes();
            boolean closure = all.length == 2 && all[1].getName().equals("groovy.lang.Closure");
            String text = name + (closure ? " { " : all.length == 1 ? "()" : "(");
            String display = name + (closure ? " { }" : "(" + parameters(method, 1) + ")");
            ranking.add(name, text, display, describe(method.getGenericReturnType()), Kind.METHOD, false);
        });
    }

    /** Static members, to be imported or used by their name alone. */
    static void addStatics(Class<?> type, boolean called, Ranking ranking) {
        for (Field field : fields(type, true)) {
            ranking.weighing(10).add(field.getName(), describe(field.getGenericType()), Kind.VALUE);
        }
        for (Method method : methods(type, true)) {
            if (called) {
                add(method, ranking);
            } else {
                String result = describe(method.getGenericReturnType());
                ranking.weighing(12).add(method.getName(), result, Kind.METHOD);
            }
        }
    }

    /** What can be given to a constructor by name: properties that have a setter, and fields. */
    static void addWritable(Class<?> type, List<String> given, Ranking ranking) {
        Map<String, Class<?>> writable = new TreeMap<>();
        for (Method method : methods(type, false)) {
            property(method)
                    .filter(name -> methods(type, false).stream().anyMatch(m -> isSetter(m, name)))
                    .ifPresent(name -> writable.put(name, method.getReturnType()));
        }
        writable.keySet().removeAll(given);
        writable.forEach(
                (name, of) -> ranking.add(name, name + ":", name + ":", of.getSimpleName(), Kind.ATTRIBUTE, true));
    }

    private static boolean isSetter(Method method, String property) {
        return method.getParameterCount() == 1
                && method.getName().startsWith("set")
                && method.getName().substring(3).equalsIgnoreCase(property);
    }

    private static String parameters(Method method, int from) {
        return Arrays.stream(method.getParameters())
                .skip(from)
                .map(p -> describe(p.getParameterizedType()) + (p.isNamePresent() ? " " + p.getName() : ""))
                .collect(Collectors.joining(", "));
    }

    /** A type in few words: {@code List<Track>}. */
    static String describe(Type type) {
        if (type instanceof Class<?> plain) {
            return plain.getSimpleName();
        }
        if (type instanceof ParameterizedType given) {
            return describe(given.getRawType())
                    + Arrays.stream(given.getActualTypeArguments())
                            .map(ClassMembers::describe)
                            .collect(Collectors.joining(", ", "<", ">"));
        }
        if (type instanceof WildcardType wildcard) {
            Type limit = Generics.limit(wildcard);
            return limit == Object.class ? "?" : describe(limit);
        }
        return type instanceof GenericArrayType array
                ? describe(array.getGenericComponentType()) + "[]"
                : type.getTypeName();
    }

    /** The type of a property, a getter or a public field. */
    static Optional<Type> property(Class<?> type, String name, boolean ofClass) {
        for (Method method : methods(type, ofClass)) {
            if (property(method).filter(name::equals).isPresent()
                    || isComponent(method) && method.getName().equals(name)) {
                return Optional.of(method.getGenericReturnType());
            }
        }
        for (Field field : fields(type, ofClass)) {
            if (field.getName().equals(name)) {
                return Optional.of(field.getGenericType());
            }
        }
        return Optional.empty();
    }

    /** Whether it reads a component of a record, which Groovy knows as a property. */
    private static boolean isComponent(Method method) {
        return method.getDeclaringClass().isRecord()
                && method.getParameterCount() == 0
                && !Modifier.isStatic(method.getModifiers())
                && Arrays.stream(method.getDeclaringClass().getRecordComponents())
                        .anyMatch(c -> c.getName().equals(method.getName()));
    }

    private static Optional<String> property(Method method) {
        String name = method.getName();
        boolean boxed = method.getReturnType() == boolean.class;
        int prefix = name.startsWith("get") ? 3 : name.startsWith("is") && boxed ? 2 : 0;
        if (prefix == 0
                || name.length() == prefix
                || method.getParameterCount() > 0
                || method.getReturnType() == void.class
                || Character.isLowerCase(name.charAt(prefix))) {
            return Optional.empty();
        }
        String rest = name.substring(prefix);
        boolean capitals = rest.length() > 1 && Character.isUpperCase(rest.charAt(1));
        return Optional.of(capitals ? rest : Character.toLowerCase(rest.charAt(0)) + rest.substring(1));
    }

    /** Its methods that are worth showing, by name. */
    static List<Method> methods(Class<?> type, boolean ofClass) {
        try {
            List<Method> methods = new ArrayList<>();
            for (Method method : type.getMethods()) {
                if (isShown(method, ofClass) && !method.isSynthetic() && !HIDDEN.contains(method.getName())) {
                    methods.add(method);
                }
            }
            methods.sort(Comparator.comparing(Method::getName)
                    .thenComparing(Method::getParameterCount)
                    .thenComparing(ClassMembers::usual));
            return methods;
        } catch (LinkageError | TypeNotPresentException e) {
            return List.of();
        }
    }

    /** By which methods of one name are sorted that take as many: a plain text before Groovy's own. */
    private static String usual(Method method) {
        return Arrays.stream(method.getParameterTypes())
                .map(type -> type.getSimpleName().equals("GString") ? "~" : type.getSimpleName())
                .collect(Collectors.joining(","));
    }

    private static List<Field> fields(Class<?> type, boolean ofClass) {
        try {
            return Arrays.stream(type.getFields())
                    .filter(f -> isShown(f, ofClass))
                    .toList();
        } catch (LinkageError | TypeNotPresentException e) {
            return List.of();
        }
    }

    private static boolean isShown(Member member, boolean ofClass) {
        return Modifier.isStatic(member.getModifiers()) == ofClass
                && member.getName().indexOf('$') < 0;
    }
}
