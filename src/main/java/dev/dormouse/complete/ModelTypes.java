package dev.dormouse.complete;

import dev.dormouse.complete.GroovyType.CollectionPath;
import dev.dormouse.complete.GroovyType.Condition;
import dev.dormouse.complete.GroovyType.Entity;
import dev.dormouse.complete.GroovyType.EntityPath;
import dev.dormouse.complete.GroovyType.EntityQuery;
import dev.dormouse.complete.GroovyType.Enumerated;
import dev.dormouse.complete.GroovyType.ListOf;
import dev.dormouse.complete.GroovyType.Query;
import dev.dormouse.complete.GroovyType.Value;
import dev.dormouse.complete.GroovyType.ValuePath;
import dev.dormouse.entity.Attribute;
import dev.dormouse.entity.EntityModel;
import dev.dormouse.entity.ValueType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What entities, their queries and Querydsl's paths lead to. */
final class ModelTypes {

    private static final Set<String> NUMBERS = Set.of(
            "length",
            "size",
            "indexOf",
            "year",
            "month",
            "week",
            "dayOfMonth",
            "dayOfWeek",
            "dayOfYear",
            "hour",
            "minute",
            "second",
            "yearMonth",
            "locate",
            "ordinal");
    private static final Set<String> ORDERS = Set.of("asc", "desc");
    private static final Set<String> COUNTS = Set.of("count", "countDistinct");
    private static final Set<String> SAME = Set.of(
            "with",
            "tap",
            "lower",
            "upper",
            "trim",
            "max",
            "min",
            "sum",
            "abs",
            "add",
            "subtract",
            "multiply",
            "divide",
            "mod",
            "round",
            "negate",
            "floor",
            "ceil",
            "coalesce",
            "as",
            "substring",
            "concat",
            "append",
            "prepend",
            "nullif",
            "toLowerCase",
            "toUpperCase",
            "div",
            "plus",
            "minus");

    private final Index index;

    ModelTypes(Index index) {
        this.index = index;
    }

    /** A call on the class, or on a query of it. */
    static GroovyType ofEntity(EntityModel model, String method) {
        return switch (method) {
            case "where", "orderBy", "limit", "offset" -> new EntityQuery(model);
            case "all", "list" -> new ListOf(new Entity(model));
            case "get", "first", "one", "create" -> new Entity(model);
            case "count" -> new Value(Long.class);
            case "exists" -> new Value(Boolean.class);
            default -> GroovyType.UNKNOWN;
        };
    }

    /** An attribute of an object. */
    GroovyType ofObject(EntityModel model, String name) {
        Optional<Attribute> attribute = model.resolve(name);
        if (attribute.isEmpty()) {
            return GroovyType.UNKNOWN;
        }
        if (attribute.get() instanceof Attribute.Basic basic) {
            return ofValue(basic.type());
        }
        Optional<EntityModel> target = index.findEntity(attribute.get().targetEntity());
        if (target.isPresent()) {
            return attribute.get().isCollection() ? new ListOf(new Entity(target.get())) : new Entity(target.get());
        }
        return attribute.get() instanceof Attribute.Elements elements
                ? new ListOf(ofValue(elements.element()))
                : GroovyType.UNKNOWN;
    }

    static GroovyType ofValue(ValueType type) {
        return type.isEnum()
                ? new Enumerated(type)
                : KnownClasses.load(type.javaType()).<GroovyType>map(Value::new).orElse(GroovyType.UNKNOWN);
    }

    /** An attribute in a query. */
    GroovyType ofPath(EntityModel model, String name) {
        Optional<Attribute> attribute = model.resolve(name);
        if (attribute.isPresent() && attribute.get() instanceof Attribute.Basic basic) {
            return new ValuePath(basic.type());
        }
        Optional<EntityModel> target = attribute.flatMap(a -> index.findEntity(a.targetEntity()));
        return target.<GroovyType>map(t -> attribute.get().isCollection() ? new CollectionPath(t) : new EntityPath(t))
                .orElse(GroovyType.UNKNOWN);
    }

    /** A call on a path or a condition. */
    static GroovyType ofExpression(GroovyType type, String method) {
        if (ORDERS.contains(method)) {
            return GroovyType.UNKNOWN;
        }
        if (COUNTS.contains(method)) {
            return number(Long.class);
        }
        if (NUMBERS.contains(method)) {
            return number(Integer.class);
        }
        return method.equals("avg") ? number(Double.class) : SAME.contains(method) ? type : new Condition();
    }

    static ValuePath number(Class<?> type) {
        return new ValuePath(new ValueType(type.getName(), ValueType.Form.PLAIN, "", List.of(), ""));
    }

    /** What a query selects that selects that. */
    static GroovyType selected(GroovyType expression) {
        if (expression instanceof EntityPath path) {
            return new Entity(path.model());
        }
        return expression instanceof ValuePath value
                ? ofValue(value.type())
                : expression instanceof Condition ? new Value(Boolean.class) : GroovyType.UNKNOWN;
    }

    /** A call on a Querydsl query. */
    static GroovyType ofQuery(Query query, String method) {
        return switch (method) {
            case "fetch" -> new ListOf(query.element());
            case "fetchOne", "fetchFirst" -> query.element();
            case "fetchCount", "execute" -> new Value(Long.class);
            case "exists", "notExists" -> new Condition();
            case "stream" -> new Value(Stream.class, List.of(query.element()));
            default -> query;
        };
    }
}
