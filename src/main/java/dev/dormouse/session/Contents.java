package dev.dormouse.session;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a value is and what it holds, as far as completion may know: classes and names, never the values themselves.
 *
 * @param type the value's class
 * @param name what it stands for: an entity's class name, a relation, a schema, an entity's collection; else empty
 * @param elements what each element is, of a map each value; one or none
 * @param keys of a map or a row whose keys are text, the first ones with what they lead to; of an array of different things its places
 */
public record Contents(Class<?> type, String name, List<Contents> elements, Map<String, Contents> keys) {

    public Contents {
        elements = List.copyOf(elements);
        // In their order, which Map.copyOf would lose.
        keys = Collections.unmodifiableMap(new LinkedHashMap<>(keys));
    }

    /** Nothing but the class. */
    public static Contents of(Class<?> type) {
        return new Contents(type, "", List.of(), Map.of());
    }

    /** Of a class that stands for something else. */
    public static Contents named(Class<?> type, String name) {
        return new Contents(type, name, List.of(), Map.of());
    }

    /** Whether it says more than the class alone. */
    public boolean isMoreThanType() {
        return !name.isEmpty() || !elements.isEmpty() || !keys.isEmpty();
    }
}
