package dev.dormouse.complete;

import dev.dormouse.complete.HqlScope.Output;
import dev.dormouse.complete.HqlScope.Source;
import dev.dormouse.complete.HqlType.Instance;
import dev.dormouse.complete.HqlType.KeyOf;
import dev.dormouse.complete.HqlType.Many;
import dev.dormouse.complete.HqlType.Row;
import dev.dormouse.complete.HqlType.Single;
import dev.dormouse.complete.HqlType.Some;
import dev.dormouse.entity.Attribute;
import dev.dormouse.entity.CollectionKey;
import dev.dormouse.entity.EntityModel;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Says what an expression of HQL is, from its shape and the models. */
final class HqlTypes {

    private static final int DEEPEST = 24;
    private static final HqlType UNKNOWN = new Some(HqlKind.ANY);

    private final Index index;
    private final Map<Source, HqlType> ofSources = new IdentityHashMap<>();

    HqlTypes(Index index) {
        this.index = index;
    }

    HqlType of(HqlExpression expression) {
        return of(expression, 0);
    }

    private HqlType of(HqlExpression expression, int depth) {
        if (depth > DEEPEST) {
            return UNKNOWN;
        }
        int next = depth + 1;
        if (expression instanceof HqlExpression.Value value) {
            return new Some(value.kind());
        }
        if (expression instanceof HqlExpression.Named named) {
            return named(named, next);
        }
        if (expression instanceof HqlExpression.Origin origin) {
            return origin(origin, next);
        }
        if (expression instanceof HqlExpression.Member member) {
            return member(of(member.of(), next), member.name(), next);
        }
        if (expression instanceof HqlExpression.Element element) {
            HqlType of = of(element.of(), next);
            return of instanceof Many many ? many.element() : of;
        }
        if (expression instanceof HqlExpression.Key key) {
            return whole(key.of(), next) instanceof Many many
                    ? many.key().map(this::of).orElse(UNKNOWN)
                    : UNKNOWN;
        }
        if (expression instanceof HqlExpression.Id id) {
            return of(id.of(), next) instanceof Instance of ? key(of.model()) : UNKNOWN;
        }
        if (expression instanceof HqlExpression.Treated treated) {
            return index.findEntityInAnyCase(treated.entity())
                    .<HqlType>map(Instance::new)
                    .orElse(UNKNOWN);
        }
        if (expression instanceof HqlExpression.Made) {
            return new Some(HqlKind.OBJECT);
        }
        return expression instanceof HqlExpression.Rows rows ? new Row(rows.outputs()) : UNKNOWN;
    }

    /** What is read from a source: its entity, or one of its collection. */
    HqlType of(Source source) {
        return of(source, 0);
    }

    /** What a source is read from: its entity, or the whole collection. */
    HqlType whole(Source source) {
        return whole(source.origin(), 0);
    }

    private HqlType whole(HqlExpression expression, int depth) {
        if (depth > DEEPEST) {
            return UNKNOWN;
        }
        if (expression instanceof HqlExpression.Element element) {
            return whole(element.of(), depth + 1);
        }
        Optional<Source> source = expression instanceof HqlExpression.Named named
                ? named.scope().findSource(named.name())
                : Optional.empty();
        return source.isPresent() ? whole(source.get().origin(), depth + 1) : of(expression, depth);
    }

    private HqlType of(CollectionKey key) {
        return index.findEntity(key.target()).<HqlType>map(Instance::new).orElse(new Single(key.type()));
    }

    private HqlType of(Source source, int depth) {
        HqlType known = ofSources.get(source);
        if (known == null) {
            // A source that is asked for on the way to itself is nothing that can be known.
            ofSources.put(source, UNKNOWN);
            HqlType type = of(source.origin(), depth + 1);
            known = type instanceof Many many ? many.element() : type;
            ofSources.put(source, known);
        }
        return known;
    }

    private HqlType key(EntityModel model) {
        return model.hasCompositeId()
                ? new KeyOf(model)
                : model.find(model.id().get(0)).map(a -> of(model, a)).orElse(UNKNOWN);
    }

    private HqlType named(HqlExpression.Named named, int depth) {
        Optional<Source> source = named.scope().findSource(named.name());
        if (source.isPresent()) {
            return of(source.get(), depth);
        }
        return attribute(named.name(), named.scope(), depth)
                .or(() -> common(named))
                .orElse(UNKNOWN);
    }

    /** A query that {@code with} names; one that is read without an alias is named by its attributes alone. */
    private static Optional<HqlType> common(HqlExpression.Named named) {
        boolean read =
                named.scope().visible().stream().anyMatch(s -> s.written().equalsIgnoreCase(named.name()));
        return read ? Optional.empty() : named.scope().findCommon(named.name()).map(Row::new);
    }

    /** An attribute of the source that has it. */
    private Optional<HqlType> attribute(String name, HqlScope scope, int depth) {
        for (Source source : scope.visible()) {
            HqlType type = member(of(source, depth), name, depth);
            if (type != UNKNOWN) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }

    private HqlType origin(HqlExpression.Origin origin, int depth) {
        List<String> path = origin.path();
        Optional<List<Output>> common = path.size() == 1 ? origin.scope().findCommon(path.get(0)) : Optional.empty();
        if (common.isPresent()) {
            return new Row(common.get());
        }
        Optional<Source> source =
                path.size() == 1 ? Optional.empty() : origin.scope().findSource(path.get(0));
        if (source.isPresent()) {
            return walk(of(source.get(), depth), path.subList(1, path.size()), depth);
        }
        Optional<EntityModel> entity = index.findEntityInAnyCase(String.join(".", path));
        if (entity.isPresent()) {
            return new Instance(entity.get());
        }
        // A source that has no alias is joined by the name of its attribute alone.
        for (Source before : origin.scope().sources()) {
            if (before.origin() == origin) {
                break;
            }
            HqlType type = walk(of(before, depth), path, depth);
            if (type != UNKNOWN) {
                return type;
            }
        }
        return UNKNOWN;
    }

    /** Whether it names an entity, not a path. */
    boolean isEntity(HqlExpression.Origin origin) {
        boolean path = origin.path().size() > 1
                && origin.scope().findSource(origin.path().get(0)).isPresent();
        return !path
                && index.findEntityInAnyCase(String.join(".", origin.path())).isPresent();
    }

    private HqlType walk(HqlType from, List<String> path, int depth) {
        HqlType type = from;
        for (String name : path) {
            type = member(type, name, depth);
        }
        return type;
    }

    private HqlType member(HqlType of, String name, int depth) {
        if (of instanceof Instance instance) {
            return instance.model()
                    .resolve(name)
                    .map(a -> of(instance.model(), a))
                    .orElse(UNKNOWN);
        }
        if (of instanceof KeyOf key) {
            return key.model().resolve(name).map(a -> of(key.model(), a)).orElse(UNKNOWN);
        }
        if (of instanceof Row row) {
            return row.outputs().stream()
                    .filter(o -> o.given() && o.name().equals(name))
                    .findFirst()
                    .map(o -> known(of(o.value(), depth)))
                    .orElse(UNKNOWN);
        }
        return UNKNOWN;
    }

    /** That there is something of that name is worth knowing, too. */
    private static HqlType known(HqlType type) {
        return type == UNKNOWN ? new Some(HqlKind.ANY) : type;
    }

    HqlType of(EntityModel owner, Attribute attribute) {
        if (attribute instanceof Attribute.Basic basic) {
            return new Single(basic.type());
        }
        Optional<EntityModel> target = index.findEntity(attribute.targetEntity());
        if (attribute instanceof Attribute.Elements elements) {
            return new Many(
                    target.<HqlType>map(Instance::new).orElse(new Single(elements.element())),
                    owner.findKey(attribute));
        }
        return target.<HqlType>map(t -> attribute.isCollection()
                        ? new Many(new Instance(t), owner.findKey(attribute))
                        : new Instance(t))
                .orElse(UNKNOWN);
    }
}
