package dev.dormouse.eval;

import groovy.lang.Closure;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.stream.BaseStream;
import org.codehaus.groovy.runtime.MethodClosure;

/** Variables whose values tell nothing of what they give, such as closures and streams: completion reads the lines that set them. */
final class SilentValues {

    /** A longer text is no line that anyone typed. */
    private static final int LONGEST = 5_000;

    private final Map<String, Object> values = new HashMap<>();
    private final Map<String, String> texts = new HashMap<>();

    /** Looks at all variables once a line has run. */
    void follow(Map<String, Object> variables, String text) {
        values.keySet().removeIf(name -> variables.get(name) != values.get(name));
        texts.keySet().retainAll(values.keySet());
        variables.forEach((name, value) -> {
            if (isSilent(value) && !values.containsKey(name) && text.length() <= LONGEST) {
                values.put(name, value);
                texts.put(name, text);
            }
        });
    }

    private static boolean isSilent(Object value) {
        return value instanceof Closure<?> && !(value instanceof MethodClosure)
                || value instanceof BaseStream<?, ?>
                || value instanceof Iterator<?>;
    }

    /** By the variables' names. */
    Map<String, String> texts() {
        return Map.copyOf(texts);
    }
}
