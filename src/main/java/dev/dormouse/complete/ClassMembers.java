package dev.dormouse.complete;

import dev.dormouse.complete.Suggestion.Kind;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

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

    private ClassMembers() {}

    /** Properties first, then methods, then the getters and setters that the properties stand for. */
    static void add(Class<?> type, boolean ofClass, Ranking ranking) {
        ranking.weighing(10);
        properties(type, ofClass).forEach((name, what) -> ranking.add(name, what.getSimpleName(), Kind.ATTRIBUTE));
        methods(type, ofClass).forEach(method -> add(method, ranking));
    }

    /** What getters and public fields make of it, by name. */
    static Map<String, Class<?>> properties(Class<?> type, boolean ofClass) {
        Map<String, Class<?>> properties = new TreeMap<>();
        for (Method method : methods(type, ofClass)) {
            property(method).ifPresent(name -> properties.put(name, method.getReturnType()));
        }
        for (Field field : fields(type, ofClass)) {
            properties.putIfAbsent(field.getName(), field.getType());
        }
        return properties;
    }

    /** Whether it is a property's getter. */
    static boolean isProperty(Method method) {
        return property(method).isPresent();
    }

    /** The methods that are no getters. */
    static void addMethods(Class<?> type, Ranking ranking) {
        methods(type, false).stream().filter(m -> property(m).isEmpty()).forEach(method -> add(method, ranking));
    }

    private static void add(Method method, Ranking ranking) {
        boolean accessor =
                property(method).isPresent() || method.getName().startsWith("set") && method.getParameterCount() == 1;
        ranking.weighing(LAST.contains(method.getName()) ? 35 : accessor ? 30 : 20);
        String parameters = String.join(
                ", ",
                Arrays.stream(method.getParameterTypes())
                        .map(Class::getSimpleName)
                        .toList());
        String text = method.getName() + (parameters.isEmpty() ? "()" : "(");
        String display = method.getName() + "(" + parameters + ")";
        ranking.add(method.getName(), text, display, method.getReturnType().getSimpleName(), Kind.METHOD, false);
    }

    /** The type of a property, a getter or a public field. */
    static Optional<Class<?>> property(Class<?> type, String name, boolean ofClass) {
        for (Method method : methods(type, ofClass)) {
            if (property(method).filter(name::equals).isPresent()) {
                return Optional.of(method.getReturnType());
            }
        }
        for (Field field : fields(type, ofClass)) {
            if (field.getName().equals(name)) {
                return Optional.of(field.getType());
            }
        }
        return Optional.empty();
    }

    /** What a method of that name returns. */
    static Optional<Class<?>> result(Class<?> type, String method, boolean ofClass) {
        return methods(type, ofClass).stream()
                .filter(m -> m.getName().equals(method))
                .<Class<?>>map(Method::getReturnType)
                .findFirst();
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

    /** Those that are shown, sorted by name. */
    static List<Method> methods(Class<?> type, boolean ofClass) {
        try {
            List<Method> methods = new ArrayList<>();
            for (Method method : type.getMethods()) {
                if (isShown(method, ofClass) && !method.isSynthetic() && !HIDDEN.contains(method.getName())) {
                    methods.add(method);
                }
            }
            methods.sort(Comparator.comparing(Method::getName).thenComparing(Method::getParameterCount));
            return methods;
        } catch (LinkageError | TypeNotPresentException e) {
            return List.of();
        }
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
