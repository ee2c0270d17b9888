package dev.dormouse.complete;

import dev.dormouse.complete.Expr.Local;
import dev.dormouse.complete.GroovyLocals.Declared;
import java.util.List;
import java.util.Optional;

/**
 * A class of the text itself, which nobody has compiled yet.
 *
 * @param keyword {@code class}, {@code record}, {@code enum}, {@code trait} or {@code interface}
 * @param above what it extends and implements, as it is written
 * @param constants of an enum
 * @param body the index of its opening brace
 */
record WrittenClass(
        String keyword,
        String name,
        List<String> above,
        List<String> constants,
        List<Field> fields,
        List<Method> methods,
        int body) {

    WrittenClass {
        above = List.copyOf(above);
        constants = List.copyOf(constants);
        fields = List.copyOf(fields);
        methods = List.copyOf(methods);
    }

    /** A property, a field, or a component of a record. */
    record Field(Local local, boolean ofClass) {}

    record Method(Declared declared, boolean ofClass) {

        /** {@code name(int x, String y)} */
        String shape() {
            return declared.name() + "("
                    + String.join(
                            ", ",
                            declared.parameters().stream()
                                    .map(p -> (p.type() + " " + p.name()).strip())
                                    .toList())
                    + ")";
        }
    }

    boolean isEnum() {
        return keyword.equals("enum");
    }

    Optional<Field> findField(String name) {
        return fields.stream().filter(f -> f.local().name().equals(name)).findFirst();
    }

    Optional<Method> findMethod(String name) {
        return methods.stream().filter(m -> m.declared().name().equals(name)).findFirst();
    }
}
