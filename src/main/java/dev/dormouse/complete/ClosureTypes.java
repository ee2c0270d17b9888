package dev.dormouse.complete;

import dev.dormouse.complete.GroovyType.ClassOf;
import dev.dormouse.complete.GroovyType.CollectionPath;
import dev.dormouse.complete.GroovyType.EntityClass;
import dev.dormouse.complete.GroovyType.EntityPath;
import dev.dormouse.complete.GroovyType.EntityQuery;
import dev.dormouse.complete.GroovyType.ListOf;
import dev.dormouse.complete.GroovyType.RowPath;
import dev.dormouse.complete.GroovyType.RowQuery;
import dev.dormouse.complete.GroovyType.Value;
import java.util.List;
import java.util.Set;

/** What calls give to their closures, and want of their arguments. */
final class ClosureTypes {

    private static final Set<String> DELEGATING = Set.of("with", "tap");

    private static final Set<String> COMBINING = Set.of("eachCombination", "combinations");

    /** What each entry or element is given to. */
    static final Site EACH = new Site(true, GroovyType.UNKNOWN, "each", List.of(), List.of());

    private final MemberTypes members;
    private final TypeNames names;
    private final Calls calls;
    private final QueryResults queries;

    ClosureTypes(MemberTypes members, TypeNames names, Calls calls, QueryResults queries) {
        this.members = members;
        this.names = names;
        this.calls = calls;
        this.queries = queries;
    }

    /** What a closure is called with that is given to a call. */
    List<GroovyType> given(Site site, int wanted) {
        GroovyType target = site.target();
        if (DELEGATING.contains(site.name())) {
            return List.of(target);
        }
        if (COMBINING.contains(site.name())) {
            return new Combinations(members).given(target, wanted);
        }
        if (site.name().equals("eachPermutation") && members.elementOf(target).isKnown()) {
            return List.of(new ListOf(members.elementOf(target)));
        }
        GroovyType delegate = delegate(site);
        if (delegate.isKnown()) {
            return List.of(delegate);
        }
        List<GroovyType> row = queries.given(site);
        if (!row.isEmpty()) {
            return row;
        }
        if (target instanceof ClassOf named) {
            return calls.parameters(new Value(named.type()), site, wanted, true);
        }
        if (!site.dotted()) {
            return new StaticImports(names)
                    .find(site)
                    .map(s -> calls.parameters(new Value(((ClassOf) s.target()).type()), s, wanted, true))
                    .orElse(List.of());
        }
        Site called = site.name().equals("collectEntries") ? EACH : site.name().equals("groupBy") ? first(site) : site;
        List<GroovyType> given = members.asValue(target)
                .map(v -> calls.parameters(v, called, wanted, false))
                .orElse(List.of());
        boolean text = target instanceof Value value && value.type() == String.class;
        // Groovy goes through a text as through a list of its letters, which are texts.
        return text && given.stream().noneMatch(GroovyType::isKnown)
                        || text && site.name().startsWith("eachWith")
                ? calls.parameters(new Value(List.class, List.of(target)), called, wanted, false)
                : given;
    }

    /** All closures of {@code groupBy} are given the same as the first. */
    private static Site first(Site site) {
        return new Site(site.dotted(), site.target(), site.name(), List.of(), List.of(), site.expected());
    }

    /** What the next argument of a call should be, if a method of Java says so. */
    GroovyType wanted(Site site) {
        if (!site.dotted()) {
            return new StaticImports(names)
                    .find(site)
                    .map(s -> calls.wanted(new Value(((ClassOf) s.target()).type()), s, true))
                    .orElse(GroovyType.UNKNOWN);
        }
        return site.target() instanceof ClassOf named
                ? calls.wanted(new Value(named.type()), site, true)
                : members.asValue(site.target())
                        .map(v -> calls.wanted(v, site, false))
                        .orElse(GroovyType.UNKNOWN);
    }

    /** Whose names a closure sees that is given to a call. */
    GroovyType delegate(Site site) {
        GroovyType target = site.target();
        if (GroovyNames.QUERY_CLOSURES.contains(site.name())) {
            if (target instanceof EntityClass entity) {
                return new EntityPath(entity.model());
            }
            if (target instanceof RowQuery query) {
                return new RowPath(query.model());
            }
            if (target instanceof EntityQuery query) {
                return new EntityPath(query.model());
            }
        }
        if (target instanceof EntityClass entity && site.name().equals("count")) {
            return new EntityPath(entity.model());
        }
        if ((site.name().equals("any") || site.name().equals("every")) && target instanceof CollectionPath collection) {
            return new EntityPath(collection.element());
        }
        return site.dotted() && DELEGATING.contains(site.name()) ? target : GroovyType.UNKNOWN;
    }
}
