package dev.dormouse.complete;

import dev.dormouse.complete.HqlType.Instance;
import dev.dormouse.complete.Suggestion.Kind;
import dev.dormouse.entity.Attribute;
import dev.dormouse.entity.EntityModel;
import java.util.List;
import java.util.function.Predicate;

/** What an HQL statement writes to: attributes that are inserted or set, and objects that {@code select new} makes. */
final class HqlTargets {

    private final Index index;
    private final Scope scope;
    private final Ranking ranking;
    private final HqlTypes types;

    HqlTargets(Index index, Scope scope, Ranking ranking, HqlTypes types) {
        this.index = index;
        this.scope = scope;
        this.ranking = ranking;
        this.types = types;
    }

    void list(HqlWish wish) {
        if (wish instanceof HqlWish.Targets targets) {
            targets(targets);
        } else if (wish instanceof HqlWish.Writable writable) {
            writable(writable);
        } else if (wish instanceof HqlWish.Instantiated made) {
            made(made.qualifier());
        }
    }

    private void targets(HqlWish.Targets wish) {
        List<HqlScope.Source> sources = wish.scope().sources();
        if (sources.isEmpty() || !(types.of(sources.get(0)) instanceof Instance target)) {
            return;
        }
        EntityModel model = target.model();
        boolean all =
                wish.whole() || wish.listed().isEmpty() && ranking.prefix().isEmpty();
        if (all && wish.inserted()) {
            String listed = String.join(
                    ", ",
                    model.attributes().stream()
                            .filter(HqlValues::isInserted)
                            .map(a -> HqlValues.written(a.name()))
                            .toList());
            String text = (wish.whole() ? "(" : "") + listed + ")";
            ranking.weighing(20).add(text, text, text, "all attributes", Kind.ATTRIBUTE, true);
        }
        if (!wish.whole()) {
            String alias = wish.inserted() ? "" : sources.get(0).alias();
            attributes(model, alias.isEmpty() ? "" : alias + ".", open(wish.listed()));
        }
    }

    private static Predicate<Attribute> open(List<String> listed) {
        return a -> HqlValues.isWritable(a) && !listed.contains(a.name());
    }

    /** Of the entity behind an alias, or of an embeddable, all that can be set; of another entity its key alone. */
    private void writable(HqlWish.Writable wish) {
        if (!(types.of(wish.of()) instanceof Instance instance)) {
            return;
        }
        EntityModel model = instance.model();
        boolean related = wish.of() instanceof HqlExpression.Member
                || wish.of() instanceof HqlExpression.Named named
                        && named.scope().findSource(named.name()).isEmpty();
        boolean value = model.id().isEmpty();
        attributes(model, "", related && !value ? a -> model.id().contains(a.name()) : open(wish.listed()));
    }

    private void attributes(EntityModel model, String before, Predicate<Attribute> wanted) {
        ranking.weighing(10);
        for (Attribute attribute : model.attributes()) {
            if (wanted.test(attribute)) {
                String text = before + HqlValues.written(attribute.name());
                ranking.add(attribute.name(), text, text, Attributes.describe(attribute, model), Kind.ATTRIBUTE, false);
            }
        }
    }

    /** Entities are filled by the names that are given in the brackets; behind a package any class can be made. */
    private void made(List<String> qualifier) {
        if (!qualifier.isEmpty()) {
            new ClassNames(index, scope, ranking).members(String.join(".", qualifier), 10);
            return;
        }
        ranking.weighing(9).add("list", "list(", "list(…)", "each row as a list", Kind.FUNCTION, false);
        ranking.add("map", "map(", "map(… as name)", "each row as a map", Kind.FUNCTION, false);
        ranking.weighing(10);
        for (EntityModel entity : index.models().entities()) {
            String name = entity.name();
            ranking.add(name, name + "(", name + "(… as attribute)", "an object that is not saved", Kind.ENTITY, false);
        }
        if (!ranking.prefix().isEmpty()) {
            new ClassNames(index, scope, ranking).roots(20);
        }
    }
}
