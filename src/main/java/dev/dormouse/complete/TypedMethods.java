package dev.dormouse.complete;

import dev.dormouse.session.TypedNames.TypedMethod;
import java.util.Map;
import java.util.function.BiFunction;

/** Methods that were typed at the prompt: what they answer is declared, or read from the line that has defined them. */
final class TypedMethods {

    private final Scope scope;
    private final TypeNames names;

    TypedMethods(Scope scope, TypeNames names) {
        this.scope = scope;
        this.names = names;
    }

    /** @param body what the body of a method answers */
    GroovyType result(String name, BiFunction<GroovyLocals.Declared, GroovyCode, GroovyType> body) {
        for (TypedMethod typed : scope.typed().methods()) {
            if (typed.method().getName().equals(name)) {
                Class<?> declared = typed.method().getReturnType();
                if (declared != Object.class && declared != void.class) {
                    return new Generics(names::ofClass).resolve(typed.method().getGenericReturnType(), Map.of());
                }
                GroovyCode code = GroovyCode.of(typed.text());
                GroovyLocals.Declared written = GroovyLocals.methods(code).get(name);
                return written == null ? GroovyType.UNKNOWN : body.apply(written, code);
            }
        }
        return GroovyType.UNKNOWN;
    }
}
