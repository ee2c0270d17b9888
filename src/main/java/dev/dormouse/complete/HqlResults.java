package dev.dormouse.complete;

import dev.dormouse.complete.GroovyType.Entity;
import dev.dormouse.complete.GroovyType.ListOf;
import dev.dormouse.complete.GroovyType.MapOf;
import dev.dormouse.complete.GroovyType.Parts;
import dev.dormouse.complete.GroovyType.Value;
import dev.dormouse.complete.HqlScope.Output;
import dev.dormouse.complete.HqlScope.Source;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What each row of an HQL query is in Groovy, from its text. */
final class HqlResults {

    /** What functions answer whatever they are given. */
    private static final Map<String, Class<?>> FUNCTIONS = Map.of(
            "count",
            Long.class,
            "avg",
            Double.class,
            "size",
            Integer.class,
            "length",
            Integer.class,
            "year",
            Integer.class,
            "month",
            Integer.class,
            "day",
            Integer.class,
            "hour",
            Integer.class,
            "minute",
            Integer.class,
            "locate",
            Integer.class);

    private static final Map<HqlKind, Class<?>> KINDS = Map.of(
            HqlKind.TEXT, String.class,
            HqlKind.NUMBER, Number.class,
            HqlKind.BOOLEAN, Boolean.class);

    private final TypeNames names;
    private final HqlTypes types;

    HqlResults(Index index, TypeNames names) {
        this.names = names;
        this.types = new HqlTypes(index);
    }

    /** Nobody knows, if it is no query or reads nothing that is known. */
    GroovyType row(String hql) {
        String text = hql + " ";
        HqlReader reader = new HqlReader(new HqlInput(QueryText.at(text, text.length(), HqlExpectations.RULES)));
        reader.statement();
        return reader.findFirst().map(this::row).orElse(GroovyType.UNKNOWN);
    }

    private GroovyType row(HqlScope query) {
        List<Output> outputs = query.outputs();
        if (outputs.isEmpty()) {
            List<Source> sources = query.sources();
            return sources.isEmpty() ? GroovyType.UNKNOWN : of(types.of(sources.get(0)));
        }
        return outputs.size() == 1
                ? of(outputs.get(0))
                : Parts.row(
                        outputs.stream().map(this::of).toList(),
                        outputs.stream().map(Output::name).toList());
    }

    private GroovyType of(Output output) {
        String written = output.written().toLowerCase(Locale.ROOT);
        int bracket = written.indexOf('(');
        if (output.value() instanceof HqlExpression.Value && bracket > 0) {
            Class<?> type = FUNCTIONS.get(written.substring(0, bracket));
            if (type != null) {
                return new Value(type);
            }
        }
        return output.value() instanceof HqlExpression.Made made ? made(made) : of(types.of(output.value()));
    }

    private GroovyType made(HqlExpression.Made made) {
        if (made.type().equalsIgnoreCase("list")) {
            return new ListOf(GroovyType.UNKNOWN);
        }
        if (!made.type().equalsIgnoreCase("map")) {
            return names.object(made.type());
        }
        Map<String, GroovyType> keys = new LinkedHashMap<>();
        made.items().stream().filter(i -> !i.name().isEmpty()).forEach(i -> keys.put(i.name(), of(i)));
        return new MapOf(HashMap.class, keys, GroovyType.UNKNOWN);
    }

    private GroovyType of(HqlType type) {
        if (type instanceof HqlType.Instance instance) {
            return new Entity(instance.model());
        }
        if (type instanceof HqlType.Single single) {
            return ModelTypes.ofValue(single.type());
        }
        if (type instanceof HqlType.Many many) {
            return of(many.element());
        }
        Class<?> known = type instanceof HqlType.Some some ? KINDS.get(some.kind()) : null;
        return known == null ? GroovyType.UNKNOWN : new Value(known);
    }
}
