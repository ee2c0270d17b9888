package dev.dormouse.complete;

import dev.dormouse.session.TypedNames.TypedMethod;
import java.util.List;

/** Methods that were typed at the prompt: what they answer is declared, or read from the line that has defined them. */
final class TypedMethods {

    /** What the body of a method answers. */
    interface Bodies {
        GroovyType result(GroovyLocals.Declared method, GroovyCode code, List<GroovyType> arguments);
    }

    private final Scope scope;
    private final MemberTypes members;

    TypedMethods(Scope scope, MemberTypes members) {
        this.scope = scope;
        this.members = members;
    }

    GroovyType result(Site site, Bodies bodies) {
        for (TypedMethod typed : scope.typed().methods()) {
            if (typed.method().getName().equals(site.name())) {
                GroovyType declared = members.ofTyped(typed.method(), site);
                GroovyCode code = GroovyCode.of(typed.text());
                GroovyLocals.Declared written = GroovyLocals.methods(code).get(site.name());
                return declared.isKnown() || written == null
                        ? declared
                        : bodies.result(written, code, site.arguments());
            }
        }
        return GroovyType.UNKNOWN;
    }
}
