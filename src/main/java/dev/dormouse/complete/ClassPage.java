package dev.dormouse.complete;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.codehaus.groovy.runtime.DefaultGroovyMethods;

/** The public members of a class for people: properties, then methods by the class that declares them, Groovy's own last. */
final class ClassPage {

    private static final int WIDTH = 110;

    /** What Groovy calls when there is no such member. */
    private static final Set<String> HIDDEN = Set.of("propertyMissing", "methodMissing");

    private final Class<?> type;
    private final boolean ofClass;

    /** @param ofClass whether its static members are meant */
    ClassPage(Class<?> type, boolean ofClass) {
        this.type = type;
        this.ofClass = ofClass;
    }

    void append(StringBuilder text) {
        Map<String, String> properties = new TreeMap<>();
        ClassMembers.properties(type, ofClass)
                .forEach((name, what) -> properties.put(name, ClassMembers.describe(what)));
        group("properties", rows(properties), text);
        Map<Class<?>, List<Method>> byClass = new LinkedHashMap<>();
        for (Class<?> declaring : declaring()) {
            byClass.put(declaring, new ArrayList<>());
        }
        for (Method method : ClassMembers.methods(type, ofClass)) {
            byClass.computeIfAbsent(method.getDeclaringClass(), c -> new ArrayList<>())
                    .add(method);
        }
        byClass.forEach((declaring, methods) -> group(
                "methods of " + declaring.getTypeName(),
                methods.stream()
                        .filter(m -> !ClassMembers.isProperty(m) && !HIDDEN.contains(m.getName()))
                        .map(m -> new String[] {signature(m, 0), simple(m.getReturnType())})
                        .toList(),
                text));
        if (!ofClass) {
            names(text);
        }
    }

    /** The class itself first, {@code Object} last. */
    private List<Class<?>> declaring() {
        List<Class<?>> classes = new ArrayList<>();
        for (Class<?> at = type; at != null && at != Object.class; at = at.getSuperclass()) {
            classes.add(at);
        }
        ClassMembers.methods(type, ofClass).stream()
                .<Class<?>>map(Method::getDeclaringClass)
                .filter(c -> c != Object.class && !classes.contains(c))
                .distinct()
                .sorted(Comparator.comparing(Class::getName))
                .forEach(classes::add);
        classes.add(Object.class);
        return classes;
    }

    private void names(StringBuilder text) {
        TreeSet<String> names =
                groovyMethods().stream().map(Method::getName).collect(Collectors.toCollection(TreeSet::new));
        StringBuilder line = new StringBuilder("   ");
        text.append("\nmethods that Groovy adds; ? and one of them shows how it is called\n");
        for (String name : names) {
            if (line.length() + name.length() > WIDTH) {
                text.append(line).append('\n');
                line.setLength(3);
            }
            line.append(' ').append(name);
        }
        text.append(line).append('\n');
    }

    /** How the methods of that name are called; empty if there is none. */
    String signatures(String name) {
        List<String> found = new ArrayList<>();
        ClassMembers.methods(type, ofClass).stream()
                .filter(m -> m.getName().equals(name))
                .forEach(m -> found.add(signature(m, 0) + "  " + simple(m.getReturnType())));
        if (!ofClass) {
            groovyMethods().stream()
                    .filter(m -> m.getName().equals(name))
                    .sorted(Comparator.comparing(Method::getParameterCount).thenComparing(m -> signature(m, 1)))
                    .forEach(m -> found.add(signature(m, 1) + "  " + simple(m.getReturnType()) + ", Groovy's"));
        }
        return found.stream().distinct().map(s -> "    " + s + "\n").collect(Collectors.joining());
    }

    /** Static methods whose first parameter is what they are called on. */
    private List<Method> groovyMethods() {
        return Arrays.stream(DefaultGroovyMethods.DGM_LIKE_CLASSES)
                .flatMap(c -> Arrays.stream(c.getMethods()))
                .filter(m -> Modifier.isStatic(m.getModifiers()) && m.getParameterCount() > 0)
                .filter(m ->
                        m.getParameterTypes()[0].isAssignableFrom(type) && !m.isAnnotationPresent(Deprecated.class))
                .toList();
    }

    private static String signature(Method method, int from) {
        Class<?>[] types = method.getParameterTypes();
        return method.getName()
                + Arrays.stream(types, from, types.length)
                        .map(ClassPage::simple)
                        .collect(Collectors.joining(", ", "(", ")"));
    }

    private static String simple(Class<?> type) {
        return type.getSimpleName();
    }

    private static List<String[]> rows(Map<String, String> entries) {
        return entries.entrySet().stream()
                .map(e -> new String[] {e.getKey(), e.getValue()})
                .toList();
    }

    /** A title and, indented, what each is called and what it is; nothing if there is none. */
    static void group(String title, Collection<String[]> rows, StringBuilder text) {
        if (rows.isEmpty()) {
            return;
        }
        int width =
                Math.min(40, rows.stream().mapToInt(r -> r[0].length()).max().orElse(0));
        text.append('\n').append(title).append('\n');
        for (String[] row : rows) {
            String gap = " ".repeat(Math.max(0, width - row[0].length()) + 2);
            text.append(("    " + row[0] + gap + row[1]).stripTrailing()).append('\n');
        }
    }
}
