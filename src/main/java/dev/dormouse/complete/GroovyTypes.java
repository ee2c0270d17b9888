package dev.dormouse.complete;

import dev.dormouse.complete.Chain.Sort;
import dev.dormouse.complete.Chain.Step;
import dev.dormouse.complete.GroovyContext.Closure;
import dev.dormouse.complete.GroovyContext.Local;
import dev.dormouse.complete.GroovyType.ClassOf;
import dev.dormouse.complete.GroovyType.CollectionPath;
import dev.dormouse.complete.GroovyType.Condition;
import dev.dormouse.complete.GroovyType.Entity;
import dev.dormouse.complete.GroovyType.EntityClass;
import dev.dormouse.complete.GroovyType.EntityPath;
import dev.dormouse.complete.GroovyType.EntityQuery;
import dev.dormouse.complete.GroovyType.EnumClass;
import dev.dormouse.complete.GroovyType.Enumerated;
import dev.dormouse.complete.GroovyType.ListOf;
import dev.dormouse.complete.GroovyType.Query;
import dev.dormouse.complete.GroovyType.RowPath;
import dev.dormouse.complete.GroovyType.RowQuery;
import dev.dormouse.complete.GroovyType.Unknown;
import dev.dormouse.complete.GroovyType.Value;
import dev.dormouse.complete.GroovyType.ValuePath;
import dev.dormouse.entity.Attribute;
import dev.dormouse.entity.EntityModel;
import dev.dormouse.session.RelationsByName;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Says what an expression is, from its shape, the models and the classes of variables. Nothing is evaluated. */
final class GroovyTypes {

    /** Methods whose closure sees the attributes of the entity that is asked for. */
    static final Set<String> QUERY_CLOSURES = Set.of("where", "orderBy", "having", "groupBy");

    private static final Set<String> DELEGATING = Set.of("with", "tap");
    private static final Set<String> SAME_LIST = Set.of(
            "findAll",
            "sort",
            "unique",
            "take",
            "drop",
            "reverse",
            "toList",
            "toSorted",
            "toUnique",
            "each",
            "tail",
            "init",
            "takeWhile",
            "dropWhile",
            "asList");
    private static final Set<String> ONE_OF_LIST =
            Set.of("first", "last", "find", "get", "getAt", "max", "min", "head", "pop", "getFirst", "getLast");
    private static final Set<String> SAME_VALUE =
            Set.of("with", "tap", "lower", "upper", "trim", "max", "min", "sum", "abs");
    private static final List<String> DEFAULT_PACKAGES =
            List.of("java.lang.", "java.util.", "java.io.", "java.net.", "java.math.");
    private static final int DEEPEST = 12;

    private final Index index;
    private final Scope scope;
    private final GroovyContext context;

    GroovyTypes(Index index, Scope scope, GroovyContext context) {
        this.index = index;
        this.scope = scope;
        this.context = context;
    }

    GroovyType of(Chain chain) {
        return of(chain, 0);
    }

    private GroovyType of(Chain chain, int depth) {
        if (chain.isEmpty() || depth > DEEPEST) {
            return new Unknown();
        }
        List<Step> steps = chain.steps();
        GroovyType type = first(steps.get(0), depth);
        int done = 1;
        if (type instanceof Unknown && steps.size() > 1 && steps.get(0).sort() == Sort.NAME) {
            Optional<EntityModel> entity =
                    index.findEntity(steps.get(0).name() + "." + steps.get(1).name());
            type = entity.<GroovyType>map(EntityClass::new).orElse(type);
            done = entity.isPresent() ? 2 : 1;
        }
        for (Step step : steps.subList(done, steps.size())) {
            type = next(type, step, depth);
        }
        return type;
    }

    private GroovyType first(Step step, int depth) {
        return switch (step.sort()) {
            case NAME -> name(step.name(), depth);
            case CALL -> call(step, depth);
            case TYPED ->
                named(step.name()) instanceof ClassOf named
                        ? new Value(named.type())
                        : named(step.name()) instanceof EntityClass entity ? new Entity(entity.model()) : new Unknown();
            case TEXT -> new Value(String.class);
            case LIST -> new ListOf(new Unknown());
            case MAP -> new Value(Map.class);
            default -> new Unknown();
        };
    }

    private GroovyType name(String name, int depth) {
        for (Closure closure : context.closures()) {
            GroovyType found = inClosure(name, closure, depth);
            if (!(found instanceof Unknown)) {
                return found;
            }
        }
        for (Local local : context.locals()) {
            if (local.name().equals(name)) {
                return local(local, depth);
            }
        }
        Class<?> variable = scope.variables().get(name);
        if (variable != null) {
            return ofClass(variable);
        }
        Optional<EntityModel> path = index.findVariable(name);
        return path.isPresent() ? new EntityPath(path.get()) : named(name);
    }

    private GroovyType local(Local local, int depth) {
        if (!local.type().isEmpty()) {
            GroovyType named = named(local.type());
            return named instanceof EntityClass entity
                    ? new Entity(entity.model())
                    : named instanceof ClassOf type ? new Value(type.type()) : new Unknown();
        }
        GroovyType value = local.value().map(v -> of(v, depth + 1)).orElse(new Unknown());
        return !local.element() ? value : value instanceof ListOf list ? list.element() : new Unknown();
    }

    /** A parameter of the closure, {@code it}, or a name that its delegate knows. */
    private GroovyType inClosure(String name, Closure closure, int depth) {
        for (int i = 0; i < closure.parameters().size(); i++) {
            Local parameter = closure.parameters().get(i);
            if (parameter.name().equals(name)) {
                return parameter.type().isEmpty() && i == 0 ? given(closure, depth) : local(parameter, depth);
            }
        }
        if (name.equals("it") && closure.parameters().isEmpty()) {
            return given(closure, depth);
        }
        GroovyType delegate = delegate(closure, depth);
        return delegate instanceof Unknown ? delegate : next(delegate, Step.of(Sort.NAME, name), depth);
    }

    /** What the closure is called with. */
    private GroovyType given(Closure closure, int depth) {
        GroovyType receiver = of(closure.receiver(), depth + 1);
        return receiver instanceof ListOf list ? list.element() : delegate(closure, depth);
    }

    /** Whose names are the closure's own. */
    GroovyType delegate(Closure closure) {
        return delegate(closure, 0);
    }

    private GroovyType delegate(Closure closure, int depth) {
        GroovyType receiver = of(closure.receiver(), depth + 1);
        if (QUERY_CLOSURES.contains(closure.method())) {
            if (receiver instanceof EntityClass entity) {
                return new EntityPath(entity.model());
            }
            if (receiver instanceof RowQuery rows) {
                return new RowPath(rows.model());
            }
            return receiver instanceof EntityQuery query ? new EntityPath(query.model()) : new Unknown();
        }
        if (closure.method().equals("any") && receiver instanceof CollectionPath collection) {
            return new EntityPath(collection.element());
        }
        return DELEGATING.contains(closure.method()) ? receiver : new Unknown();
    }

    /** A class by the name under which it is used here. */
    GroovyType named(String name) {
        Optional<EntityModel> entity = index.findEntity(name);
        if (entity.isPresent()) {
            return new EntityClass(entity.get());
        }
        if (index.models().hasEnum(name)) {
            return new EnumClass(name);
        }
        Class<?> known = scope.classes().get(name);
        return known != null
                ? new ClassOf(known)
                : platformClass(name).<GroovyType>map(ClassOf::new).orElse(new Unknown());
    }

    /** A class of the JDK, not initialised. */
    private static Optional<Class<?>> platformClass(String name) {
        if (name.isEmpty()
                || !Character.isUpperCase(name.charAt(0))
                || !name.chars().allMatch(Character::isJavaIdentifierPart)) {
            return Optional.empty();
        }
        for (String inPackage : DEFAULT_PACKAGES) {
            Optional<Class<?>> found = load(inPackage + name);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Optional<Class<?>> load(String name) {
        try {
            return Optional.of(Class.forName(name, false, ClassLoader.getPlatformClassLoader()));
        } catch (ClassNotFoundException | LinkageError e) {
            return Optional.empty();
        }
    }

    /** Entities by their model, also behind the subclasses that Hibernate makes of them. */
    private GroovyType ofClass(Class<?> type) {
        for (Class<?> at = type; at != null && at != Object.class; at = at.getSuperclass()) {
            Optional<EntityModel> entity = index.findEntity(at.getName());
            if (entity.isPresent()) {
                return new Entity(entity.get());
            }
            int dot = at.getName().lastIndexOf('.') + 1;
            if (at.getName().startsWith("Q", dot)) {
                Optional<EntityModel> path = index.findEntity(
                        at.getName().substring(0, dot) + at.getName().substring(dot + 1));
                if (path.isPresent()) {
                    return new EntityPath(path.get());
                }
            }
        }
        return new Value(type);
    }

    private GroovyType call(Step step, int depth) {
        GroovyType argument = step.argument().map(a -> of(a, depth + 1)).orElse(new Unknown());
        return switch (step.name()) {
            case "selectFrom", "select", "from" -> new Query(selected(argument));
            case "update", "delete", "insert" -> new Query(new Unknown());
            case "save" -> argument;
            case "hql" -> new ListOf(new Unknown());
            default -> new Unknown();
        };
    }

    private static GroovyType selected(GroovyType expression) {
        if (expression instanceof EntityPath path) {
            return new Entity(path.model());
        }
        return expression instanceof ValuePath value
                ? load(value.type().javaType()).<GroovyType>map(Value::new).orElse(new Unknown())
                : new Unknown();
    }

    private GroovyType next(GroovyType type, Step step, int depth) {
        boolean call = step.sort() == Sort.CALL;
        if (type instanceof EntityClass entity) {
            return call ? ofEntity(entity.model(), step.name()) : new Unknown();
        }
        if (type instanceof EntityQuery query) {
            return call ? ofEntity(query.model(), step.name()) : new Unknown();
        }
        if (type instanceof Entity entity) {
            return call && SAME_VALUE.contains(step.name()) ? type : ofObject(entity.model(), step);
        }
        if (type instanceof EntityPath path) {
            return call ? ofExpression(type, step.name()) : ofPath(path.model(), step.name());
        }
        if (type instanceof CollectionPath path) {
            return call && step.name().equals("any") ? new EntityPath(path.element()) : ofExpression(type, step.name());
        }
        if (type instanceof ValuePath || type instanceof Condition) {
            return call ? ofExpression(type, step.name()) : new Unknown();
        }
        if (type instanceof Query query) {
            return call ? ofQuery(query, step, depth) : new Unknown();
        }
        if (type instanceof ListOf list) {
            return ofList(list, step);
        }
        if (type instanceof Value value) {
            return ofValue(value.type(), step, false, depth);
        }
        return type instanceof ClassOf named
                ? ofValue(named.type(), step, true, depth)
                : new RowTypes(index).next(type, step);
    }

    private static GroovyType ofEntity(EntityModel model, String method) {
        return switch (method) {
            case "where", "orderBy", "limit", "offset" -> new EntityQuery(model);
            case "all", "list" -> new ListOf(new Entity(model));
            case "get", "first", "find" -> new Entity(model);
            case "count" -> new Value(Long.class);
            default -> new Unknown();
        };
    }

    private GroovyType ofObject(EntityModel model, Step step) {
        String name = step.name();
        if (step.sort() == Sort.CALL) {
            if (!name.startsWith("get") || name.length() < 4) {
                return new Unknown();
            }
            name = Character.toLowerCase(name.charAt(3)) + name.substring(4);
        }
        Optional<Attribute> attribute = model.resolve(name);
        if (attribute.isPresent() && attribute.get() instanceof Attribute.Basic basic) {
            if (basic.type().isEnum()) {
                return new Enumerated(basic.type());
            }
            return load(basic.type().javaType()).<GroovyType>map(Value::new).orElse(new Unknown());
        }
        Optional<EntityModel> target = attribute.flatMap(a -> index.findEntity(a.targetEntity()));
        return target.<GroovyType>map(t -> attribute.get().isCollection() ? new ListOf(new Entity(t)) : new Entity(t))
                .orElse(new Unknown());
    }

    private GroovyType ofPath(EntityModel model, String name) {
        Optional<Attribute> attribute = model.resolve(name);
        if (attribute.isPresent() && attribute.get() instanceof Attribute.Basic basic) {
            return new ValuePath(basic.type());
        }
        Optional<EntityModel> target = attribute.flatMap(a -> index.findEntity(a.targetEntity()));
        return target.<GroovyType>map(t -> attribute.get().isCollection() ? new CollectionPath(t) : new EntityPath(t))
                .orElse(new Unknown());
    }

    private static GroovyType ofExpression(GroovyType type, String method) {
        if (Set.of("asc", "desc", "count", "countDistinct", "size").contains(method)) {
            return new Unknown();
        }
        return SAME_VALUE.contains(method) ? type : new Condition();
    }

    private GroovyType ofQuery(Query query, Step step, int depth) {
        return switch (step.name()) {
            case "fetch" -> new ListOf(query.element());
            case "fetchOne", "fetchFirst" -> query.element();
            case "fetchCount", "execute" -> new Value(Long.class);
            case "select" ->
                new Query(step.argument().map(a -> selected(of(a, depth + 1))).orElse(new Unknown()));
            default -> query;
        };
    }

    private static GroovyType ofList(ListOf list, Step step) {
        if (step.sort() == Sort.INDEX || step.sort() == Sort.CALL && ONE_OF_LIST.contains(step.name())) {
            return list.element();
        }
        if (step.sort() == Sort.CALL && SAME_LIST.contains(step.name())) {
            return list;
        }
        return step.sort() == Sort.CALL && step.name().equals("size") ? new Value(Integer.class) : new Unknown();
    }

    private GroovyType ofValue(Class<?> type, Step step, boolean ofClass, int depth) {
        if (step.sort() == Sort.INDEX) {
            return new Unknown();
        }
        if (step.sort() == Sort.NAME) {
            return ClassMembers.property(type, step.name(), ofClass)
                    .map(this::ofClass)
                    .orElseGet(() -> RelationsByName.class.isAssignableFrom(type)
                            ? new RowTypes(index).ofDatabase(step.name())
                            : new Unknown());
        }
        // session.find(Track, 1) and its like say by their argument what they return.
        boolean finds = Set.of("find", "get", "getReference", "byId").contains(step.name());
        if (finds && step.argument().map(a -> of(a, depth + 1)).orElse(new Unknown()) instanceof EntityClass entity) {
            return new Entity(entity.model());
        }
        return ClassMembers.result(type, step.name(), ofClass)
                .map(this::ofClass)
                .orElse(new Unknown());
    }
}
