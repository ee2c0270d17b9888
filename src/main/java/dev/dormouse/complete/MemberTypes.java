package dev.dormouse.complete;

import dev.dormouse.complete.GroovyType.Change;
import dev.dormouse.complete.GroovyType.ClassOf;
import dev.dormouse.complete.GroovyType.CollectionPath;
import dev.dormouse.complete.GroovyType.Condition;
import dev.dormouse.complete.GroovyType.Entity;
import dev.dormouse.complete.GroovyType.EntityClass;
import dev.dormouse.complete.GroovyType.EntityPath;
import dev.dormouse.complete.GroovyType.EntityQuery;
import dev.dormouse.complete.GroovyType.EnumClass;
import dev.dormouse.complete.GroovyType.Enumerated;
import dev.dormouse.complete.GroovyType.FunctionOf;
import dev.dormouse.complete.GroovyType.ListOf;
import dev.dormouse.complete.GroovyType.MapOf;
import dev.dormouse.complete.GroovyType.PackageOf;
import dev.dormouse.complete.GroovyType.Parts;
import dev.dormouse.complete.GroovyType.Query;
import dev.dormouse.complete.GroovyType.Row;
import dev.dormouse.complete.GroovyType.RowQuery;
import dev.dormouse.complete.GroovyType.Tuple;
import dev.dormouse.complete.GroovyType.Value;
import dev.dormouse.complete.GroovyType.ValuePath;
import dev.dormouse.complete.GroovyType.Written;
import dev.dormouse.entity.DatabaseEnum;
import dev.dormouse.session.RelationsByName;
import groovy.lang.Closure;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/** What properties, calls and indexes of something known lead to. */
final class MemberTypes {

    private final Index index;
    private final TypeNames names;
    private final ModelTypes models;
    private final RowTypes rows;
    private final WrittenTypes written;
    private final Generics generics;
    private final Calls calls;
    private final QueryResults queries;
    private final ClosureTypes closures;
    private final BiFunction<GroovyType, List<GroovyType>, GroovyType> results;

    /** @param results what a closure answers if it is called with those */
    MemberTypes(Index index, TypeNames names, BiFunction<GroovyType, List<GroovyType>, GroovyType> results) {
        this.index = index;
        this.names = names;
        this.results = results;
        this.models = new ModelTypes(index);
        this.rows = new RowTypes(index);
        this.written = new WrittenTypes(names, value -> results.apply(GroovyType.Function.answering(value), List.of()));
        this.generics = new Generics(names::ofClass);
        this.queries = new QueryResults(index, names);
        this.calls = new Calls(generics, new Calls.Types() {
            @Override
            public Optional<Value> asValue(GroovyType type) {
                return MemberTypes.this.asValue(type);
            }

            @Override
            public GroovyType result(GroovyType function, List<GroovyType> given) {
                return results.apply(function, given);
            }

            @Override
            public int parameters(GroovyType function) {
                return wanted(function);
            }
        });
        this.closures = new ClosureTypes(this, names, calls, queries);
    }

    /** What an object is that a class is made of: its type arguments are those of what it is given. */
    GroovyType created(GroovyType type, List<GroovyType> arguments) {
        return type instanceof Value made && made.arguments().isEmpty() ? calls.created(made, arguments) : type;
    }

    Generics generics() {
        return generics;
    }

    ClosureTypes closures() {
        return closures;
    }

    WrittenTypes written() {
        return written;
    }

    /** As Java sees it. */
    Optional<Value> asValue(GroovyType type) {
        if (type instanceof Value value) {
            return Optional.of(value);
        }
        if (type instanceof ListOf list) {
            return Optional.of(new Value(List.class, List.of(list.element())));
        }
        if (type instanceof MapOf map) {
            return Optional.of(new Value(map.type(), List.of(new Value(String.class), map.value())));
        }
        if (type instanceof EntityQuery query) {
            return Optional.of(new Value(Iterable.class, List.of(new Entity(query.model()))));
        }
        if (type instanceof RowQuery query) {
            return Optional.of(new Value(Iterable.class, List.of(new Row(query.model()))));
        }
        if (type instanceof Row) {
            return Optional.of(new Value(Map.class, List.of(new Value(String.class), GroovyType.UNKNOWN)));
        }
        if (type instanceof GroovyType.Function || type instanceof FunctionOf) {
            return Optional.of(new Value(Closure.class));
        }
        if (type instanceof Enumerated) {
            return Optional.of(new Value(DatabaseEnum.class));
        }
        if (type instanceof Written own && !own.ofClass()) {
            return written.compiledAbove(own).stream()
                    .flatMap(above -> asValue(above).stream())
                    .findFirst();
        }
        if (type.asList() instanceof Parts parts) {
            return Optional.of(new Value(parts.type(), List.of(GroovyType.UNKNOWN)));
        }
        return type instanceof Entity ? Optional.of(new Value(Object.class)) : Optional.empty();
    }

    /** What each element of something is, when it is gone through. */
    GroovyType elementOf(GroovyType type) {
        Optional<Value> value = asValue(type);
        return value.isPresent() ? generics.element(value.get()) : GroovyType.UNKNOWN;
    }

    GroovyType property(GroovyType target, String name) {
        if (target instanceof Entity entity) {
            return models.ofObject(entity.model(), name);
        }
        if (target instanceof EntityPath path) {
            return models.ofPath(path.model(), name);
        }
        if (target instanceof MapOf map) {
            return map.keys().getOrDefault(name, map.value());
        }
        if (target.asList() instanceof Parts parts && parts.names().contains(name)) {
            return parts.named(name);
        }
        if (target instanceof EnumClass named) {
            return index.models().enumConstants(named.name()).containsKey(name)
                    ? new Value(DatabaseEnum.class)
                    : GroovyType.UNKNOWN;
        }
        if (target instanceof Written own) {
            return ofWritten(own, above -> property(above, name), written.property(own, name));
        }
        if (target instanceof PackageOf parent) {
            return inPackage(parent.name() + "." + name);
        }
        if (target instanceof ClassOf named) {
            return ClassMembers.property(named.type(), name, true)
                    .map(t -> generics.resolve(t, Map.of()))
                    .orElse(GroovyType.UNKNOWN);
        }
        if (target instanceof Row row) {
            return row.model()
                    .resolve(name)
                    .map(c -> ModelTypes.ofValue(c.type()))
                    .orElse(GroovyType.UNKNOWN);
        }
        Optional<Value> value = asValue(target);
        if (value.isEmpty()) {
            return rows.next(target, name, false);
        }
        GroovyType known = ofValue(value.get(), name);
        return known.isKnown() ? known : extended(target, value.get(), name);
    }

    /** By a getter that Groovy adds: {@code file.text}, {@code list.indices}. */
    private GroovyType extended(GroovyType target, Value value, String name) {
        String getter = "get" + Character.toUpperCase(name.charAt(0)) + name.substring(1);
        return Map.class.isAssignableFrom(value.type())
                ? GroovyType.UNKNOWN
                : calls.result(value, new Site(true, target, getter, List.of(), List.of()), false);
    }

    /** What the text says, or else what a class above it that is compiled says. */
    private GroovyType ofWritten(Written own, UnaryOperator<GroovyType> inherited, GroovyType known) {
        return known.isKnown()
                ? known
                : written.compiledAbove(own).stream()
                        .map(inherited)
                        .filter(GroovyType::isKnown)
                        .findFirst()
                        .orElse(GroovyType.UNKNOWN);
    }

    private GroovyType inPackage(String name) {
        GroovyType named = names.named(name);
        return named.isKnown() ? named : new PackageOf(name);
    }

    private GroovyType ofValue(Value value, String name) {
        Optional<java.lang.reflect.Type> property = ClassMembers.property(value.type(), name, false);
        boolean map = Map.class.isAssignableFrom(value.type());
        if (property.isPresent() && !map) {
            return generics.resolve(property.get(), generics.bindings(value));
        }
        if (RelationsByName.class.isAssignableFrom(value.type())) {
            return rows.ofDatabase(name);
        }
        GroovyType element = generics.element(value);
        if (map) {
            return generics.argument(value, Map.class, 1);
        }
        GroovyType each = element.isKnown() ? property(element, name) : GroovyType.UNKNOWN;
        return each.isKnown() ? new ListOf(each) : GroovyType.UNKNOWN;
    }

    GroovyType subscript(GroovyType target, Expr index, GroovyType by) {
        if (target instanceof MapOf map) {
            return index instanceof Expr.Text text && text.value().isPresent()
                    ? map.keys().getOrDefault(text.value().get(), map.value())
                    : map.value();
        }
        if (target.asList() instanceof Parts parts) {
            return index instanceof Expr.Number number && number.text().matches("\\d{1,4}")
                    ? parts.at(Integer.parseInt(number.text()))
                    : GroovyType.UNKNOWN;
        }
        boolean placed = target instanceof Value tuple && groovy.lang.Tuple.class.isAssignableFrom(tuple.type());
        if (placed && index instanceof Expr.Number number && number.text().matches("\\d{1,4}")) {
            return part(target, Integer.parseInt(number.text()));
        }
        if (index instanceof Expr.Text text && text.value().isPresent() && !(target instanceof ListOf)) {
            return property(target, text.value().get());
        }
        Optional<Value> value = asValue(target);
        if (value.isEmpty()) {
            return GroovyType.UNKNOWN;
        }
        if (value.get().type() == String.class) {
            return value.get();
        }
        if (Map.class.isAssignableFrom(value.get().type())) {
            return generics.argument(value.get(), Map.class, 1);
        }
        boolean several = by instanceof ListOf;
        return several ? new ListOf(elementOf(target)) : elementOf(target);
    }

    /** The value of that position in what is taken apart. */
    GroovyType part(GroovyType value, int position) {
        if (value.asList() instanceof Parts parts) {
            return parts.at(position);
        }
        return value instanceof Value tuple
                        && !tuple.type().isArray()
                        && tuple.arguments().size() > 1
                ? position < tuple.arguments().size() ? tuple.arguments().get(position) : GroovyType.UNKNOWN
                : elementOf(value);
    }

    GroovyType call(Site site) {
        GroovyType target = site.target();
        String name = site.name();
        if (name.equals("tap")) {
            return target;
        }
        if (name.equals("with")) {
            return with(site);
        }
        if (name.equals("call") && target instanceof GroovyType.Function) {
            return results.apply(target, site.arguments());
        }
        if (target instanceof EntityClass entity) {
            return ofOwnClass(entity, site).orElseGet(() -> ModelTypes.ofEntity(entity.model(), name));
        }
        if (target instanceof EntityQuery query) {
            GroovyType known = ModelTypes.ofEntity(query.model(), name);
            return known.isKnown() ? known : ofJava(site);
        }
        if (target instanceof Entity entity) {
            return getter(entity, name)
                    .or(() -> Optional.of(ofOwn(entity, site)))
                    .orElseThrow();
        }
        if (target instanceof CollectionPath path) {
            return name.equals("any") && site.arguments().isEmpty()
                    ? new EntityPath(path.element())
                    : ModelTypes.ofExpression(target, name);
        }
        if (target instanceof EntityPath || target instanceof ValuePath || target instanceof Condition) {
            return ModelTypes.ofExpression(target, name);
        }
        if (target instanceof Query query) {
            return ofQuery(query, site);
        }
        if (target instanceof Change) {
            return name.equals("execute") ? new Value(Long.class) : target;
        }
        if (target instanceof Written own) {
            return ofWritten(own, above -> call(site.on(above)), accessed(own, site));
        }
        GroovyType row = rows.next(target, name, true);
        return row.isKnown() ? row : ofJava(site);
    }

    /** By a getter that nobody has written, or one of the methods that each enum has. */
    private GroovyType accessed(Written own, Site site) {
        String name = site.name();
        if (own.ofClass() && own.type().isEnum()) {
            GroovyType constant = new Written(own.type(), false);
            return name.equals("values")
                    ? new Value(Object[].class, List.of(constant))
                    : name.equals("valueOf") ? constant : GroovyType.UNKNOWN;
        }
        return name.startsWith("get") && name.length() > 3
                ? written.property(own, Character.toLowerCase(name.charAt(3)) + name.substring(4))
                : written.property(own, name);
    }

    private GroovyType with(Site site) {
        GroovyType result = results.apply(site.argument(0), List.of(site.target()));
        return result.isKnown() ? result : site.target();
    }

    private Optional<GroovyType> getter(Entity entity, String name) {
        if (!name.startsWith("get") || name.length() < 4) {
            return Optional.empty();
        }
        GroovyType type = models.ofObject(entity.model(), Character.toLowerCase(name.charAt(3)) + name.substring(4));
        return type.isKnown() ? Optional.of(type) : Optional.empty();
    }

    /** A static method of the application's class, which comes before the shell's. */
    private Optional<GroovyType> ofOwnClass(EntityClass entity, Site site) {
        return names.ownClass(entity.model())
                .filter(own -> ClassMembers.methods(own, true).stream()
                        .anyMatch(method -> method.getName().equals(site.name())))
                .map(own -> calls.result(new Value(own), site, true));
    }

    private GroovyType ofOwn(Entity entity, Site site) {
        Class<?> type = names.ownClass(entity.model()).orElse(Object.class);
        return calls.result(new Value(type), site, false);
    }

    private GroovyType ofQuery(Query query, Site site) {
        return switch (site.name()) {
            case "select" -> new Query(selected(site), query.from(), query.joined());
            case "from", "selectFrom" -> {
                boolean first = !query.from().isKnown();
                yield new Query(query.element(), first ? site.argument(0) : query.from(), query.joined());
            }
            case "join", "leftJoin", "innerJoin", "rightJoin" -> {
                boolean named = site.arguments().size() > 1 && site.argument(1) instanceof EntityPath;
                List<GroovyType> joined = new ArrayList<>(query.joined());
                joined.addAll(named ? List.of(site.argument(1)) : List.of());
                yield new Query(query.element(), query.from(), joined);
            }
            default -> ModelTypes.ofQuery(query, site.name());
        };
    }

    private GroovyType selected(Site site) {
        return site.values().size() > 1
                ? new Tuple(
                        site.values().stream()
                                .map(ExprText::of)
                                .flatMap(Optional::stream)
                                .toList(),
                        Parts.row(
                                site.arguments().stream()
                                        .map(ModelTypes::selected)
                                        .toList(),
                                site.values().stream().map(ExprText::label).toList()))
                : ModelTypes.selected(site.argument(0));
    }

    private GroovyType ofJava(Site site) {
        GroovyType rows = queries.call(site);
        if (rows.isKnown()) {
            return rows;
        }
        boolean ofClass = site.target() instanceof ClassOf;
        Optional<Value> value =
                site.target() instanceof ClassOf named ? Optional.of(new Value(named.type())) : asValue(site.target());
        if (value.isEmpty()) {
            return GroovyType.UNKNOWN;
        }
        GroovyType loose = new LooseResults(this, calls, results).of(site, value.get());
        if (loose.isKnown()) {
            return loose;
        }
        if (site.target() instanceof MapOf map && Set.of("get", "getOrDefault").contains(site.name())) {
            return subscript(
                    map, site.values().isEmpty() ? Expr.NOTHING : site.values().get(0), GroovyType.UNKNOWN);
        }
        return calls.result(value.get(), site, ofClass);
    }

    /** How many parameters a closure says that it has. */
    static int wanted(GroovyType function) {
        return function instanceof GroovyType.Function closure
                ? closure.lambda().parameters().size()
                : 0;
    }

    /** A function of the shell. */
    GroovyType function(Site site) {
        GroovyType first = site.argument(0);
        return switch (site.name()) {
            case "selectFrom" -> new Query(ModelTypes.selected(first), first);
            case "select" -> new Query(selected(site), GroovyType.UNKNOWN);
            case "from" -> new Query(ModelTypes.selected(first), first);
            case "update", "insert" -> new Change(site.name(), first);
            // It deletes an object, too, and answers nothing then.
            case "delete" -> first instanceof EntityPath ? new Change(site.name(), first) : GroovyType.UNKNOWN;
            case "save", "refresh" -> first;
            case "hql", "rows" -> queries.call(site);
            default -> GroovyType.UNKNOWN;
        };
    }

    /** {@code Track::getName} of an object. */
    GroovyType referred(FunctionOf reference, List<GroovyType> given) {
        GroovyType object = reference.target() instanceof EntityClass entity
                ? new Entity(entity.model())
                : reference.target() instanceof ClassOf named ? new Value(named.type()) : reference.target();
        GroovyType known = call(new Site(true, object, reference.method(), List.of(), List.of()));
        return known.isKnown() ? known : call(new Site(true, reference.target(), reference.method(), given, List.of()));
    }

    /** What a method answers that was typed at the prompt, as far as it is declared. */
    GroovyType ofTyped(Method method, Site site) {
        return calls.result(method, site);
    }

    /** What a method answers that is imported from a class. */
    GroovyType ofImported(Site site) {
        return new StaticImports(names).find(site).map(this::call).orElse(GroovyType.UNKNOWN);
    }
}
