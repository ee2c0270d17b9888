package dev.dormouse.complete;

import groovy.lang.Closure;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The methods that Groovy adds to Java's classes: static methods whose first parameter is the object. Arranged once, when they
 * are first asked for.
 */
final class GroovyExtensions {

    private static final List<String> CLASSES = List.of(
            "DefaultGroovyMethods",
            "StringGroovyMethods",
            "ArrayGroovyMethods",
            "StreamGroovyMethods",
            "IOGroovyMethods",
            "ResourceGroovyMethods",
            "EncodingGroovyMethods",
            "org.apache.groovy.datetime.extensions.DateTimeExtensions");

    /** What Groovy itself calls, and what is no use at a prompt. */
    private static final Set<String> HIDDEN = Set.of(
            "getAt",
            "putAt",
            "plus",
            "minus",
            "multiply",
            "div",
            "mod",
            "power",
            "leftShift",
            "rightShift",
            "rightShiftUnsigned",
            "or",
            "xor",
            "bitwiseNegate",
            "compareTo",
            "isCase",
            "isNotCase",
            "asBoolean",
            "asType",
            "next",
            "previous",
            "positive",
            "unaryMinus",
            "unaryPlus",
            "negative",
            "iterator",
            "getMetaClass",
            "setMetaClass",
            "metaClass",
            "getMetaPropertyValues",
            "invokeMethod",
            "hashCode",
            "addShutdownHook",
            "mixin",
            "use",
            "print",
            "println",
            "printf",
            "sprintf");

    private static final Comparator<Method> SHORTEST = Comparator.comparingInt(Method::getParameterCount)
            .thenComparing(m -> m.getParameterTypes()[m.getParameterCount() - 1] != Closure.class)
            .thenComparing(Method::toGenericString);

    private GroovyExtensions() {}

    private static final class Arranged {
        static final Map<String, List<Method>> BY_NAME = arrange();
    }

    private static Map<String, List<Method>> arrange() {
        Map<String, List<Method>> byName = new HashMap<>();
        for (String name : CLASSES) {
            Optional<Class<?>> type =
                    KnownClasses.load(name.contains(".") ? name : "org.codehaus.groovy.runtime." + name);
            for (Method method : type.map(Class::getMethods).orElse(new Method[0])) {
                boolean extension = Modifier.isStatic(method.getModifiers())
                        && method.getParameterCount() > 0
                        && !method.isAnnotationPresent(Deprecated.class)
                        && !method.isSynthetic();
                if (extension) {
                    byName.computeIfAbsent(method.getName(), n -> new ArrayList<>())
                            .add(method);
                }
            }
        }
        return byName;
    }

    /** Arranges them beforehand. */
    static void prepare() {
        Arranged.BY_NAME.size();
    }

    static List<Method> named(String name) {
        return Arranged.BY_NAME.getOrDefault(name, List.of());
    }

    /** Whether objects of that class have the method. */
    static boolean suits(Method method, Class<?> type) {
        return method.getParameterTypes()[0].isAssignableFrom(type);
    }

    /**
     * Those that objects of a class have, one for each name, that with the fewest parameters.
     *
     * @param general those that all objects have, too
     */
    static Map<String, Method> of(Class<?> type, boolean general) {
        Map<String, Method> found = new TreeMap<>();
        Arranged.BY_NAME.forEach((name, methods) -> {
            for (Method method : methods) {
                Class<?> self = method.getParameterTypes()[0];
                if (!HIDDEN.contains(name) && suits(method, type) && (general || self != Object.class)) {
                    found.merge(name, method, GroovyExtensions::shorter);
                }
            }
        });
        return found;
    }

    /** Reflection gives methods in any order: which one is taken must not depend on it. */
    private static Method shorter(Method a, Method b) {
        return SHORTEST.compare(b, a) < 0 ? b : a;
    }
}
