package dev.dormouse.complete;

import dev.dormouse.complete.GroovyType.ClassOf;
import dev.dormouse.complete.GroovyType.Value;
import dev.dormouse.session.TypedNames.Import;
import dev.dormouse.session.TypedNames.Import.Sort;
import java.util.List;

/** What static imports bring: fields and methods that are used by their name alone. */
final class StaticImports {

    private final TypeNames names;

    StaticImports(TypeNames names) {
        this.names = names;
    }

    /** What a name is that is imported from a class; unknown if none is. */
    GroovyType field(String name, MemberTypes members) {
        for (Import imported : names.imports()) {
            String member = member(imported, name);
            GroovyType owner = member.isEmpty() ? GroovyType.UNKNOWN : names.named(imported.from());
            GroovyType found = owner.isKnown() ? members.property(owner, member) : GroovyType.UNKNOWN;
            if (found.isKnown()) {
                return found;
            }
        }
        return GroovyType.UNKNOWN;
    }

    GroovyType call(String name, List<GroovyType> arguments, MemberTypes members) {
        for (Import imported : names.imports()) {
            String member = member(imported, name);
            if (!member.isEmpty() && names.named(imported.from()) instanceof ClassOf owner) {
                GroovyType found = members.ofMethod(new Value(owner.type()), member, arguments, true);
                if (found.isKnown()) {
                    return found;
                }
            }
        }
        return GroovyType.UNKNOWN;
    }

    /** What the name is called in the class. */
    private static String member(Import imported, String name) {
        return imported.sort() == Sort.ALL_STATIC
                ? name
                : imported.sort() == Sort.STATIC && imported.alias().equals(name) ? imported.member() : "";
    }
}
