package dev.dormouse.complete;

import java.util.List;
import java.util.Map;

/**
 * What the session knows beside the database. Values are never handed in, only their classes.
 *
 * @param variables names in the Groovy binding, each with the class of its value; {@code Object} where the value is null
 * @param classes classes and imports typed at the prompt, by the name under which they are used, each with its class
 * @param methods names of the methods typed at the prompt
 * @param commands the backslash commands
 */
public record Scope(
        Map<String, Class<?>> variables,
        Map<String, Class<?>> classes,
        List<String> methods,
        CommandCompletion commands) {

    /** Nothing but the database. */
    public static final Scope EMPTY = new Scope(Map.of(), Map.of(), List.of(), CommandCompletion.NONE);

    public Scope {
        variables = Map.copyOf(variables);
        classes = Map.copyOf(classes);
        methods = List.copyOf(methods);
    }
}
