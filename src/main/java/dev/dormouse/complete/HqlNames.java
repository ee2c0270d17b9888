package dev.dormouse.complete;

import dev.dormouse.complete.HqlScope.Output;
import dev.dormouse.complete.HqlScope.Source;
import dev.dormouse.complete.HqlType.Instance;
import dev.dormouse.complete.HqlType.KeyOf;
import dev.dormouse.complete.HqlType.Many;
import dev.dormouse.complete.HqlType.Row;
import dev.dormouse.complete.Suggestion.Kind;
import dev.dormouse.entity.Attribute;
import dev.dormouse.entity.EntityModel;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/** The second step for HQL: the names of each sort. */
final class HqlNames {

    private static final int FEW = 8;

    /** Functions of a path that can be joined. */
    private static final Set<String> STEPS = Set.of("treat", "key", "value");

    /** Functions that make one of a collection's parts. */
    private static final Set<String> COLLECTIVE = Set.of("elements", "indices", "keys", "values");

    private final Index index;
    private final Ranking ranking;
    private final Scope scope;
    private final HqlTypes types;
    private final HqlValues values;
    private final boolean upperCase;

    HqlNames(Index index, Ranking ranking) {
        this(index, ranking, Scope.EMPTY, false);
    }

    private HqlNames(Index index, Ranking ranking, Scope scope, boolean upperCase) {
        this.index = index;
        this.ranking = ranking;
        this.scope = scope;
        this.upperCase = upperCase;
        this.types = new HqlTypes(index);
        this.values = new HqlValues(index, scope, ranking);
    }

    /**
     * The same with what the session knows.
     *
     * @param capitals whether keywords are written in capitals
     */
    HqlNames within(Scope scope, boolean capitals) {
        return new HqlNames(index, ranking, scope, capitals);
    }

    void entities() {
        entities(List.of());
    }

    void list(HqlWish wish) {
        if (wish instanceof HqlWish.Operands operands) {
            operands(operands);
        } else if (wish instanceof HqlWish.Members members) {
            members(members);
        } else if (wish instanceof HqlWish.Joined joined) {
            if (types.of(joined.of()) instanceof Instance instance) {
                attributes(instance.model(), "", HqlNames::isJoined, 10, Kind.ATTRIBUTE);
            }
        } else if (wish instanceof HqlWish.Roots roots) {
            roots(roots.scope());
        } else if (wish instanceof HqlWish.Joins joins) {
            joins(joins.scope());
        } else if (wish instanceof HqlWish.JoinConditions conditions) {
            conditions(conditions.scope().sources());
        } else if (wish instanceof HqlWish.Entities entities) {
            entities(entities.qualifier());
        } else if (wish instanceof HqlWish.Subtypes subtypes) {
            values.subtypes(types.of(subtypes.of()), 8);
        } else if (wish instanceof HqlWish.Targets
                || wish instanceof HqlWish.Writable
                || wish instanceof HqlWish.Instantiated) {
            new HqlTargets(index, scope, ranking, types).list(wish);
        } else if (wish instanceof HqlWish.Outputs outputs) {
            outputs(outputs.scope());
        } else {
            listValues(wish);
        }
    }

    private void listValues(HqlWish wish) {
        if (wish instanceof HqlWish.Comparisons comparisons) {
            keywords(HqlWords.comparisons(types.of(comparisons.left()).kind()), Wish.Keywords.LAST);
        } else if (wish instanceof HqlWish.States states) {
            List<String> all = HqlWords.states(types.of(states.left()).kind());
            keywords(
                    all.stream()
                            .filter(word -> !states.negated() || !word.startsWith("not "))
                            .toList(),
                    Wish.Keywords.FIRST);
        } else if (wish instanceof HqlWish.Labels labels) {
            values.labels(types.of(labels.fitting()));
            if (labels.fitting() instanceof HqlExpression.Member member
                    && types.of(member.of()) instanceof Instance owner) {
                values.values(owner.model(), member.name());
            }
        } else if (wish instanceof HqlWish.Parameters parameters) {
            values.parameters(types.of(parameters.fitting()));
        } else if (wish instanceof HqlWish.Collective) {
            functions(f -> COLLECTIVE.contains(f.name()), 20);
        } else if (wish instanceof HqlWish.RowFunctions) {
            functions(f -> f.sort() == HqlFunction.Sort.ROWS, 28);
        } else if (wish instanceof HqlWish.CastTypes) {
            ranking.weighing(10);
            HqlWords.CAST_TYPES.forEach(type -> ranking.add(type, "", Kind.CLASS));
        }
    }

    private static boolean isJoined(Attribute attribute) {
        return attribute.isRelation() || attribute instanceof Attribute.Elements;
    }

    private void roots(HqlScope scope) {
        for (Source source : scope.outer()) {
            if (!source.alias().isEmpty() && types.of(source) instanceof Instance instance) {
                String handle = source.alias() + ".";
                if (!ranking.prefix().isEmpty()) {
                    String what = instance.model().name();
                    ranking.weighing(13).add(source.alias(), handle, source.alias(), what, Kind.ALIAS, false);
                }
                attributes(instance.model(), handle, Attribute::isCollection, 14, Kind.ATTRIBUTE);
            }
        }
        ranking.weighing(8);
        scope.commonNames().forEach(name -> ranking.add(name, "of this statement", Kind.ALIAS));
        entities(List.of());
        if (!ranking.prefix().isEmpty()) {
            functions(f -> f.sort() == HqlFunction.Sort.ROWS, 28);
        }
    }

    /** All, or those of a schema or a package. */
    private void entities(List<String> qualifier) {
        String before = qualifier.isEmpty() ? "" : String.join(".", qualifier) + ".";
        ranking.weighing(10);
        for (EntityModel entity : index.models().entities()) {
            if (before.isEmpty()) {
                entity(entity, entity.name());
            } else if (entity.name().startsWith(before)) {
                entity(entity, entity.name().substring(before.length()));
            } else if (entity.className().startsWith(before)) {
                entity(entity, entity.className().substring(before.length()));
            }
        }
    }

    private void entity(EntityModel entity, String text) {
        if (!ranking.fits(entity.simpleName())) {
            return;
        }
        String description =
                entity.table().comment().orElse("table " + entity.table().name());
        ranking.add(entity.simpleName(), text, entity.name(), description, Kind.ENTITY, true);
    }

    private void joins(HqlScope scope) {
        for (Source source : scope.sources()) {
            if (types.of(source) instanceof Instance instance) {
                String handle = source.alias().isEmpty() ? "" : source.alias() + ".";
                if (!handle.isEmpty()) {
                    String what = instance.model().name();
                    ranking.weighing(7).add(source.alias(), handle, source.alias(), what, Kind.ALIAS, false);
                }
                attributes(instance.model(), handle, HqlNames::isJoined, 8, Kind.JOIN);
            }
        }
        ranking.weighing(9);
        scope.commonNames().forEach(name -> ranking.add(name, "of this statement", Kind.ALIAS));
        entities(List.of());
        if (!ranking.prefix().isEmpty()) {
            functions(f -> f.sort() == HqlFunction.Sort.ROWS || STEPS.contains(f.name()), 28);
        }
    }

    /** {@code t.album = a} for each relation between the last source, if it is an entity, and those before it. */
    private void conditions(List<Source> sources) {
        Source last = sources.isEmpty() ? null : sources.get(sources.size() - 1);
        boolean entity = last != null && last.origin() instanceof HqlExpression.Origin origin && types.isEntity(origin);
        if (!entity || last.alias().isEmpty()) {
            return;
        }
        ranking.weighing(5);
        for (Source before : sources.subList(0, sources.size() - 1)) {
            condition(before, last);
            condition(last, before);
        }
    }

    private void condition(Source from, Source to) {
        if (types.of(from) instanceof Instance owner
                && types.of(to) instanceof Instance target
                && !to.alias().isEmpty()) {
            for (Attribute attribute : owner.model().attributes()) {
                boolean one = attribute.isRelation() && !attribute.isCollection();
                if (one && attribute.targetEntity().equals(target.model().name())) {
                    String text =
                            (from.alias().isEmpty() ? "" : from.alias() + ".") + attribute.name() + " = " + to.alias();
                    ranking.add(text, text, text, Attributes.describe(attribute, owner.model()), Kind.JOIN, true);
                }
            }
        }
    }

    private void attributes(
            EntityModel model, String before, Predicate<Attribute> wanted, int weight, Suggestion.Kind kind) {
        ranking.weighing(weight);
        for (Attribute attribute : model.attributes()) {
            if (wanted.test(attribute)) {
                attribute(attribute, model, before, kind);
            }
        }
    }

    private void attribute(Attribute attribute, EntityModel model, String before, Suggestion.Kind kind) {
        String text = before + HqlValues.written(attribute.name());
        String description = Attributes.describe(attribute, model);
        ranking.add(attribute.name(), text, text, description, kind, kind == Kind.JOIN);
    }

    private void members(HqlWish.Members wish) {
        HqlType type = types.of(wish.of());
        HqlType wanted = types.of(wish.fitting());
        if (type instanceof Instance instance) {
            attributes(instance.model(), "", a -> fits(instance.model(), a, wanted), 10, Kind.ATTRIBUTE);
            attributes(instance.model(), "", a -> isPassing(instance.model(), a, wanted), 11, Kind.ATTRIBUTE);
        } else if (type instanceof KeyOf key) {
            attributes(key.model(), "", a -> key.model().id().contains(a.name()), 10, Kind.ATTRIBUTE);
        } else if (type instanceof Row row) {
            ranking.weighing(10);
            row.outputs().stream()
                    .filter(o -> o.given() && !o.name().isEmpty())
                    .forEach(o -> ranking.add(o.name(), describe(o), Kind.ATTRIBUTE));
        } else {
            values.constants(wish.of());
        }
    }

    private boolean fits(EntityModel owner, Attribute attribute, HqlType wanted) {
        return isFitting(types.of(owner, attribute), wanted);
    }

    private static boolean isFitting(HqlType type, HqlType wanted) {
        if (wanted.kind().isKeyed()) {
            return type instanceof Many many && many.isKeyed(wanted.kind());
        }
        return wanted instanceof Instance of
                ? type instanceof Instance instance
                        && instance.model().name().equals(of.model().name())
                : type.kind().fits(wanted.kind());
    }

    /** Whether it does not fit, but is worth showing: where objects or collections are wanted, only what leads to some. */
    private boolean isPassing(EntityModel owner, Attribute attribute, HqlType wanted) {
        if (fits(owner, attribute, wanted)) {
            return false;
        }
        HqlType type = types.of(owner, attribute);
        HqlKind kind = type.kind();
        return switch (wanted.kind()) {
            case MAP, INDEXED ->
                type instanceof Instance next
                        && next.model().attributes().stream().anyMatch(a -> fits(next.model(), a, wanted));
            case COLLECTION -> kind == HqlKind.OBJECT;
            case OBJECT -> kind == HqlKind.OBJECT || kind == HqlKind.COLLECTION && !(wanted instanceof Instance);
            default -> true;
        };
    }

    private String describe(Output output) {
        HqlType type = types.of(output.value());
        if (type instanceof HqlType.Single single) {
            return single.type().simpleName();
        }
        return type instanceof Instance instance ? instance.model().simpleName() : "";
    }

    private void operands(HqlWish.Operands wish) {
        HqlType fitting = types.of(wish.fitting());
        if (wish.fitting() instanceof HqlExpression.TypeOf type) {
            values.subtypes(types.of(type.of()), 6);
        }
        values.enumConstants(fitting);
        if (fitting.kind() == HqlKind.TEMPORAL) {
            keywords(HqlWords.TEMPORALS, 27);
        }
        keywords(HqlWords.operands(fitting.kind(), wish.clause()), Wish.Keywords.LAST);
        List<Source> sources = wish.scope().visible();
        sources.forEach(source -> bare(source, fitting));
        if (fitting.kind().isKeyed()) {
            return;
        }
        if (!sources.isEmpty() || !ranking.prefix().isEmpty() || wish.clause() == HqlWish.Clause.SELECT) {
            functions(wish.clause(), fitting.kind());
        }
    }

    private void bare(Source source, HqlType wanted) {
        String handle = source.alias();
        HqlType type = types.of(source);
        if (!handle.isEmpty()) {
            boolean keyed = wanted.kind().isKeyed();
            boolean fits = isFitting(keyed ? types.whole(source) : type, wanted) || type instanceof Row && !keyed;
            if (fits || !keyed) {
                ranking.weighing(fits ? 9 : 12).add(handle, source.written(), Kind.ALIAS);
            }
        }
        String qualifier = handle.isEmpty() ? "" : handle + ".";
        if (type instanceof Instance instance) {
            attributes(instance.model(), qualifier, a -> fits(instance.model(), a, wanted), 10, Kind.ATTRIBUTE);
            attributes(instance.model(), qualifier, a -> isPassing(instance.model(), a, wanted), 11, Kind.ATTRIBUTE);
        } else if (type instanceof Row row) {
            ranking.weighing(10);
            for (Output output : row.outputs()) {
                if (output.given() && !output.name().isEmpty()) {
                    String text = qualifier + output.name();
                    ranking.add(output.name(), text, text, describe(output), Kind.ATTRIBUTE, false);
                }
            }
        }
    }

    /** Names that the query gives to what it selects, and paths that it selects. */
    private void outputs(HqlScope scope) {
        ranking.weighing(7);
        for (Output output : scope.outputs()) {
            if (output.given()) {
                ranking.add(output.name(), output.written(), Kind.ALIAS);
            } else if (output.isPath()) {
                String text = output.written();
                ranking.add(output.name(), text, text, describe(output), Kind.ATTRIBUTE, false);
            }
        }
    }

    private void keywords(List<String> words, int weight) {
        ranking.weighing(weight);
        for (String word : words) {
            String text = upperCase ? word.toUpperCase(Locale.ROOT) : word;
            ranking.add(word, text, text, "", Kind.KEYWORD, true);
        }
    }

    private void functions(HqlWish.Clause clause, HqlKind wanted) {
        boolean grouped =
                clause == HqlWish.Clause.CONDITION || clause == HqlWish.Clause.GROUP || clause == HqlWish.Clause.VALUES;
        if (ranking.prefix().isEmpty()) {
            untyped(clause, wanted, grouped);
            return;
        }
        for (HqlFunction function : HqlFunctions.ALL) {
            boolean common = HqlWords.COMMON_FUNCTIONS.contains(function.name());
            boolean fits = function.result().fits(wanted) || function.result() == HqlKind.ANY;
            boolean here = function.sort() != HqlFunction.Sort.ROWS
                    && (function.sort() != HqlFunction.Sort.GROUPING || clause == HqlWish.Clause.GROUP);
            if (here) {
                ranking.weighing((common ? 28 : fits ? 30 : 31) + (grouped && isAggregate(function) ? 4 : 0));
                values.function(function);
            }
        }
    }

    /** Those that are worth reading when nothing is typed yet. */
    private void untyped(HqlWish.Clause clause, HqlKind wanted, boolean grouped) {
        switch (wanted) {
            case COLLECTION -> functions(f -> COLLECTIVE.contains(f.name()), 28);
            case OBJECT -> {}
            case ANY -> {
                functions(f -> HqlWords.COMMON_FUNCTIONS.contains(f.name()) && !(grouped && isAggregate(f)), 28);
                functions(f -> f.sort() == HqlFunction.Sort.GROUPING && clause == HqlWish.Clause.GROUP, 27);
            }
            default -> {
                functions(f -> HqlWords.COMMON_FUNCTIONS.contains(f.name()) && !(grouped && isAggregate(f)), 28);
                ranking.weighing(29);
                HqlFunctions.ALL.stream()
                        .filter(f -> f.result() == wanted && f.sort() == HqlFunction.Sort.PLAIN)
                        .limit(FEW)
                        .forEach(values::function);
            }
        }
    }

    private static boolean isAggregate(HqlFunction function) {
        return function.sort() == HqlFunction.Sort.AGGREGATE
                || function.sort() == HqlFunction.Sort.ORDERED
                || function.sort() == HqlFunction.Sort.WINDOW;
    }

    private void functions(Predicate<HqlFunction> wanted, int weight) {
        ranking.weighing(weight);
        HqlFunctions.ALL.stream().filter(wanted).forEach(values::function);
    }
}
