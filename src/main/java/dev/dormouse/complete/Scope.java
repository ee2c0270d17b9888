package dev.dormouse.complete;

import dev.dormouse.schema.DatabaseObjects;
import dev.dormouse.session.Surroundings;
import dev.dormouse.session.TypedNames;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * What the session knows beside the database. Values are never handed in, only their classes.
 *
 * @param variables names in the Groovy binding, each with the class of its value; {@code Object} where the value is null
 * @param classes classes and imports typed at the prompt, by the name under which they are used, each with its class
 * @param methods names of the methods typed at the prompt
 * @param commands the backslash commands
 * @param learned how often and how lately a name was used, whatever its case; 0 for never
 * @param objects the database's functions, types and the like, as far as they were read
 * @param typed what earlier lines of Groovy have left
 * @param surroundings values and system tables
 */
public record Scope(
        Map<String, Class<?>> variables,
        Map<String, Class<?>> classes,
        List<String> methods,
        CommandCompletion commands,
        ToDoubleFunction<String> learned,
        DatabaseObjects objects,
        TypedNames typed,
        Surroundings surroundings) {

    /** Nothing but the database. */
    public static final Scope EMPTY = new Scope(Map.of(), Map.of(), List.of(), CommandCompletion.NONE);

    /** Without anything that the database has beside its relations. */
    public Scope(
            Map<String, Class<?>> variables,
            Map<String, Class<?>> classes,
            List<String> methods,
            CommandCompletion commands,
            ToDoubleFunction<String> learned) {
        this(variables, classes, methods, commands, learned, DatabaseObjects.NONE);
    }

    /** Of a session in which no Groovy was typed. */
    public Scope(
            Map<String, Class<?>> variables,
            Map<String, Class<?>> classes,
            List<String> methods,
            CommandCompletion commands,
            ToDoubleFunction<String> learned,
            DatabaseObjects objects) {
        this(variables, classes, methods, commands, learned, objects, TypedNames.NONE, Surroundings.NONE);
    }

    /** Of a session that has learned nothing, and without anything that the database has beside its relations. */
    public Scope(
            Map<String, Class<?>> variables,
            Map<String, Class<?>> classes,
            List<String> methods,
            CommandCompletion commands) {
        this(variables, classes, methods, commands, name -> 0, DatabaseObjects.NONE);
    }

    public Scope {
        variables = Map.copyOf(variables);
        classes = Map.copyOf(classes);
        methods = List.copyOf(methods);
    }

    /** The same with what was typed at the prompt: methods are variables there, too, but not to be offered as such. */
    public Scope with(TypedNames names) {
        Map<String, Class<?>> all = new HashMap<>(classes);
        all.putAll(names.classes());
        Map<String, Class<?>> values = new HashMap<>(variables);
        values.values().removeIf(c -> c.getName().equals("org.codehaus.groovy.runtime.MethodClosure"));
        List<String> own = names.methods().stream()
                .map(m -> m.method().getName())
                .distinct()
                .filter(name -> variables.containsKey(name) && !values.containsKey(name))
                .toList();
        return new Scope(values, all, own, commands, learned, objects, names, surroundings);
    }
}
