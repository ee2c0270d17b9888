package dev.dormouse.complete;

import dev.dormouse.complete.GroovyType.ClassOf;
import dev.dormouse.session.TypedNames.Import;
import dev.dormouse.session.TypedNames.Import.Sort;
import java.util.Optional;

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

    /** A call of a function as what it is on the class that it is imported from. */
    Optional<Site> find(Site call) {
        for (Import imported : names.imports()) {
            String member = member(imported, call.name());
            if (!member.isEmpty()
                    && names.named(imported.from()) instanceof ClassOf owner
                    && ClassMembers.methods(owner.type(), true).stream()
                            .anyMatch(m -> m.getName().equals(member))) {
                return Optional.of(new Site(true, owner, member, call.arguments(), call.values(), call.expected()));
            }
        }
        return Optional.empty();
    }

    /** What the name is called in the class. */
    private static String member(Import imported, String name) {
        return imported.sort() == Sort.ALL_STATIC
                ? name
                : imported.sort() == Sort.STATIC && imported.alias().equals(name) ? imported.member() : "";
    }
}
