package dev.dormouse.complete;

import dev.dormouse.complete.GroovyType.Value;
import groovy.transform.stc.ClosureParams;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What Groovy's methods say about the parameters of the closures that they are given. */
final class ClosureHints {

    private final Generics generics;
    private final Method method;
    private final Map<TypeVariable<?>, GroovyType> bound;

    ClosureHints(Generics generics, Method method, Map<TypeVariable<?>, GroovyType> bound) {
        this.generics = generics;
        this.method = method;
        this.bound = bound;
    }

    /** The ways in which the closure may be called that is the parameter of that index. */
    List<List<GroovyType>> signatures(int parameter) {
        for (Annotation annotation : method.getParameterAnnotations()[parameter]) {
            if (annotation instanceof ClosureParams hint) {
                String name = hint.value().getName();
                return signatures(name.substring(name.lastIndexOf('.') + 1), hint.options());
            }
        }
        return List.of();
    }

    private List<List<GroovyType>> signatures(String hint, String[] options) {
        switch (hint) {
            case "SimpleType" -> {
                List<GroovyType> all = new ArrayList<>();
                for (String option : options) {
                    all.add(parse(option));
                }
                return List.of(all);
            }
            case "FromString" -> {
                List<List<GroovyType>> all = new ArrayList<>();
                for (String option : options) {
                    all.add(split(option).stream().map(this::parse).toList());
                }
                return all;
            }
            case "MapEntryOrKeyValue" -> {
                return entries(String.join(",", options));
            }
            default -> {
                return positional(hint);
            }
        }
    }

    /** {@code FirstParam}, {@code SecondParam$FirstGenericType}, {@code FirstParam$Component}. */
    private List<List<GroovyType>> positional(String hint) {
        int index = List.of("FirstParam", "SecondParam", "ThirdParam").indexOf(hint.split("\\$")[0]);
        if (index < 0 || index >= method.getParameterCount()) {
            return List.of();
        }
        GroovyType type = generics.resolve(method.getGenericParameterTypes()[index], bound);
        int generic = hint.endsWith("$FirstGenericType")
                ? 0
                : hint.endsWith("$SecondGenericType") ? 1 : hint.endsWith("$ThirdGenericType") ? 2 : -1;
        if (generic >= 0) {
            return List.of(List.of(argument(type, generic)));
        }
        return List.of(List.of(hint.endsWith("$Component") ? generics.element(type) : type));
    }

    private static GroovyType argument(GroovyType type, int index) {
        if (type instanceof GroovyType.ListOf list) {
            return list.element();
        }
        return type instanceof Value value && index < value.arguments().size()
                ? value.arguments().get(index)
                : GroovyType.UNKNOWN;
    }

    private List<List<GroovyType>> entries(String options) {
        int number = options.contains("argNum=1") ? 1 : 0;
        GroovyType map = generics.resolve(method.getGenericParameterTypes()[number], bound);
        GroovyType key = argument(map, 0);
        GroovyType value = argument(map, 1);
        GroovyType entry = new Value(Map.Entry.class, List.of(key, value));
        GroovyType count = new Value(Integer.class);
        return options.contains("index=true")
                ? List.of(List.of(entry, count), List.of(key, value, count))
                : List.of(List.of(entry), List.of(key, value));
    }

    /** At commas that are in no angle brackets. */
    private static List<String> split(String text) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int begin = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == '<' ? 1 : c == '>' ? -1 : 0;
            if (c == ',' && depth == 0) {
                parts.add(text.substring(begin, i).strip());
                begin = i + 1;
            }
        }
        parts.add(text.substring(begin).strip());
        return parts;
    }

    private GroovyType parse(String text) {
        for (TypeVariable<?> variable : method.getTypeParameters()) {
            if (variable.getName().equals(text)) {
                return generics.resolve((Type) variable, bound);
            }
        }
        int angle = text.indexOf('<');
        String name = angle < 0 ? text : text.substring(0, angle);
        List<GroovyType> arguments = angle < 0 || !text.endsWith(">")
                ? List.of()
                : split(text.substring(angle + 1, text.length() - 1)).stream()
                        .map(a -> parse(a.replaceFirst("^\\? (extends|super) ", "")))
                        .toList();
        if (name.endsWith("[]")) {
            return new Value(Object[].class, List.of(parse(name.substring(0, name.length() - 2))));
        }
        String known =
                name.equals("int") ? "java.lang.Integer" : name.endsWith("Map.Entry") ? "java.util.Map$Entry" : name;
        return KnownClasses.load(known)
                .or(() -> KnownClasses.inDefaultPackages(name))
                .map(type -> arguments.isEmpty() ? generics.resolve(type, Map.of()) : Generics.value(type, arguments))
                .orElse(GroovyType.UNKNOWN);
    }
}
