package dev.dormouse.session;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;

/**
 * What earlier lines of Groovy have left, for completion: no values, only their classes and what is written in the lines.
 *
 * @param classes classes that were typed, by their names
 * @param methods methods that were typed
 * @param imports in the order in which they came
 * @param contents what variables hold, by their names, where that is more than a class
 * @param texts the lines that have set variables whose values tell nothing, such as closures, by the variables' names
 */
public record TypedNames(
        Map<String, Class<?>> classes,
        List<TypedMethod> methods,
        List<Import> imports,
        Map<String, Contents> contents,
        Map<String, String> texts) {

    public static final TypedNames NONE = new TypedNames(Map.of(), List.of(), List.of(), Map.of(), Map.of());

    /**
     * A method.
     *
     * @param text the statement that has defined it
     */
    public record TypedMethod(Method method, String text) {}

    /**
     * An import.
     *
     * @param from a class or, with a star, a package; the class of a static import
     * @param member what is imported of a class; empty if it is the class itself, {@code *} for all
     * @param alias the name under which it is known; empty with a star
     */
    public record Import(Sort sort, String from, String member, String alias) {

        /** What is imported. */
        public enum Sort {
            CLASS,
            PACKAGE,
            STATIC,
            ALL_STATIC
        }
    }

    public TypedNames {
        classes = Map.copyOf(classes);
        methods = List.copyOf(methods);
        imports = List.copyOf(imports);
        contents = Map.copyOf(contents);
        texts = Map.copyOf(texts);
    }
}
