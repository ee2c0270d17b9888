package dev.dormouse.complete;

import dev.dormouse.complete.GroovyType.ListOf;
import dev.dormouse.complete.GroovyType.MapOf;
import dev.dormouse.complete.GroovyType.Parts;
import dev.dormouse.complete.GroovyType.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** What methods of Java and Groovy answer whose declarations say less than is known of them. */
final class LooseResults {

    private final MemberTypes members;
    private final Calls calls;
    private final BiFunction<GroovyType, List<GroovyType>, GroovyType> results;

    /** @param results what a closure answers if it is called with those */
    LooseResults(MemberTypes members, Calls calls, BiFunction<GroovyType, List<GroovyType>, GroovyType> results) {
        this.members = members;
        this.calls = calls;
        this.results = results;
    }

    /** @param value the object on which it is called, as Java sees it */
    GroovyType of(Site site, Value value) {
        GroovyType element = members.elementOf(site.target());
        return switch (site.name()) {
            case "collectEntries" -> entries(site, value);
            case "groupBy" -> site.arguments().size() > 1 ? grouped(site, element, 0) : GroovyType.UNKNOWN;
            case "inject" -> injected(site, element);
            case "sum" ->
                site.arguments().isEmpty() || !element.isKnown()
                        ? element
                        : results.apply(site.argument(0), List.of(element));
            case "toArray" -> element.isKnown() ? new Value(Object[].class, List.of(element)) : GroovyType.UNKNOWN;
            case "step" -> element.isKnown() ? new ListOf(element) : GroovyType.UNKNOWN;
            case "transpose" ->
                members.elementOf(element).isKnown()
                        ? new ListOf(new ListOf(members.elementOf(element)))
                        : GroovyType.UNKNOWN;
            case "flatten" -> site.target() instanceof Parts parts ? flat(parts) : flat(element);
            case "average" -> average(site, element);
            case "combinations" -> combinations(site);
            case "collect", "find", "findAll" ->
                value.type() == String.class && !site.arguments().isEmpty()
                        ? members.call(site.on(new ListOf(value)))
                        : GroovyType.UNKNOWN;
            default -> GroovyType.UNKNOWN;
        };
    }

    /** A map for each closure, one within the other. */
    private GroovyType grouped(Site site, GroovyType element, int closure) {
        if (!element.isKnown()) {
            return GroovyType.UNKNOWN;
        }
        if (closure == site.arguments().size()) {
            return new ListOf(element);
        }
        GroovyType key = results.apply(site.argument(closure), List.of(element));
        return new Value(Map.class, List.of(key, grouped(site, element, closure + 1)));
    }

    /** What it begins with, else what its closure answers. */
    private GroovyType injected(Site site, GroovyType element) {
        boolean begun = site.arguments().size() > 1;
        GroovyType first = begun ? site.argument(0) : element;
        return begun && first.isKnown() || site.arguments().isEmpty()
                ? first
                : results.apply(site.argument(begun ? 1 : 0), List.of(first, element));
    }

    /** Of whole numbers it is none. */
    private GroovyType average(Site site, GroovyType element) {
        GroovyType each = site.arguments().isEmpty() ? element : results.apply(site.argument(0), List.of(element));
        boolean number = each instanceof Value value && Number.class.isAssignableFrom(value.type());
        if (!number) {
            return each;
        }
        Class<?> type = ((Value) each).type();
        return new Value(type == Double.class || type == Float.class ? Double.class : BigDecimal.class);
    }

    private GroovyType combinations(Site site) {
        Combinations all = new Combinations(members);
        GroovyType each = site.arguments().isEmpty()
                ? all.one(site.target())
                : results.apply(site.argument(0), all.given(site.target(), MemberTypes.wanted(site.argument(0))));
        return each.isKnown() ? new ListOf(each) : GroovyType.UNKNOWN;
    }

    /** What is in collections of one sort. */
    private GroovyType flat(Parts parts) {
        List<GroovyType> all = parts.types().stream()
                .map(t -> members.elementOf(t).isKnown() ? flat(members.elementOf(t)) : new ListOf(t))
                .filter(t -> members.elementOf(t).isKnown())
                .distinct()
                .toList();
        return all.size() == 1 ? all.get(0) : GroovyType.UNKNOWN;
    }

    private GroovyType flat(GroovyType element) {
        GroovyType inner = members.generics().element(element);
        return inner.isKnown() ? flat(inner) : element.isKnown() ? new ListOf(element) : GroovyType.UNKNOWN;
    }

    /** A closure that answers {@code [key, value]} or {@code [(key): value]}. */
    private GroovyType entries(Site site, Value value) {
        List<GroovyType> given =
                calls.parameters(value, ClosureTypes.EACH, MemberTypes.wanted(site.argument(0)), false);
        if (site.argument(0) instanceof GroovyType.Function closure
                && closure.lambda().result() instanceof Expr.Listed pair
                && pair.elements().size() == 2) {
            List<GroovyType> parts = new ArrayList<>();
            for (Expr element : pair.elements()) {
                Expr.Lambda part =
                        new Expr.Lambda(closure.lambda().parameters(), closure.lambda()::locals, () -> element);
                parts.add(results.apply(new GroovyType.Function(part, closure.around()), given));
            }
            return new Value(Map.class, parts);
        }
        return results.apply(site.argument(0), given) instanceof MapOf map
                ? new Value(Map.class, List.of(new Value(String.class), map.value()))
                : new Value(Map.class);
    }
}
