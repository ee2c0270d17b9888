package dev.dormouse.eval;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import org.codehaus.groovy.runtime.DefaultGroovyMethods;

/** Names that Groovy knows without any import, for those that were nearly typed. */
final class GroovyNames {

    /** Classes that are used most. */
    static final List<String> CLASSES = List.of(
            "Math",
            "String",
            "Integer",
            "Long",
            "Double",
            "Boolean",
            "BigDecimal",
            "BigInteger",
            "System",
            "Thread",
            "StringBuilder",
            "List",
            "Map",
            "Set",
            "ArrayList",
            "LinkedHashMap",
            "HashMap",
            "TreeMap",
            "LinkedHashSet",
            "Date",
            "Optional",
            "Collections",
            "Arrays",
            "Random",
            "UUID",
            "Objects",
            "File",
            "URL");

    private GroovyNames() {}

    /** What Groovy adds to a class. */
    static List<String> methods(Class<?> type) {
        List<String> names = new ArrayList<>();
        for (Class<?> extension : DefaultGroovyMethods.DGM_LIKE_CLASSES) {
            for (Method method : extension.getMethods()) {
                if (Modifier.isStatic(method.getModifiers())
                        && method.getParameterCount() > 0
                        && method.getParameterTypes()[0].isAssignableFrom(type)) {
                    names.add(method.getName());
                }
            }
        }
        return names;
    }
}
