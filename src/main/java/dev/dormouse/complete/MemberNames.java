package dev.dormouse.complete;

import dev.dormouse.complete.GroovyMembers.Member;
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
import dev.dormouse.complete.GroovyType.MapOf;
import dev.dormouse.complete.GroovyType.PackageOf;
import dev.dormouse.complete.GroovyType.Parts;
import dev.dormouse.complete.GroovyType.Query;
import dev.dormouse.complete.GroovyType.Row;
import dev.dormouse.complete.GroovyType.RowPath;
import dev.dormouse.complete.GroovyType.RowQuery;
import dev.dormouse.complete.GroovyType.Schema;
import dev.dormouse.complete.GroovyType.Tuple;
import dev.dormouse.complete.GroovyType.Value;
import dev.dormouse.complete.GroovyType.ValuePath;
import dev.dormouse.complete.GroovyType.Written;
import dev.dormouse.complete.Suggestion.Kind;
import dev.dormouse.entity.Attribute;
import dev.dormouse.entity.DatabaseEnum;
import dev.dormouse.entity.EntityModel;
import dev.dormouse.entity.RelationNames;
import dev.dormouse.entity.RowModel;
import dev.dormouse.entity.ValueType;
import dev.dormouse.session.RelationsByName;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The second step for Groovy: what follows a dot, and what stands in quotes. */
final class MemberNames {

    private final Index index;
    private final Scope scope;
    private final Ranking ranking;
    private final GroovyTypes types;

    MemberNames(Index index, Scope scope, Ranking ranking, GroovyTypes types) {
        this.index = index;
        this.scope = scope;
        this.ranking = ranking;
        this.types = types;
    }

    void members(Wish.Members wish) {
        GroovyType target = types.of(wish.target());
        if (wish.reference()) {
            references(target);
        } else {
            GroovyCode code = wish.context().code();
            boolean spread = code.is(code.size() - 1, "*.");
            if (target instanceof ValuePath && isOrdered(wish.context())) {
                addAll(GroovyMembers.ORDERS, 8);
            }
            if (target instanceof EntityPath path
                    && JoinedPaths.CALLS.contains(wish.context().callName())) {
                new JoinedPaths(index, ranking).behind(path.model());
            }
            list(spread ? types.members().elementOf(target) : target, 10, false);
        }
    }

    private static boolean isOrdered(GroovyContext context) {
        boolean closure = !context.closures().isEmpty()
                && context.closures().get(0).method().equals("orderBy");
        return closure || context.callName().equals("orderBy");
    }

    /** Methods by their names alone: those of the class, and of its objects. */
    private void references(GroovyType target) {
        if (target instanceof EntityClass entity) {
            ranking.weighing(10);
            for (Attribute attribute : entity.model().attributes()) {
                String name = attribute.name();
                String getter = "get" + Character.toUpperCase(name.charAt(0)) + name.substring(1);
                ranking.add(getter, Attributes.describe(attribute, entity.model()), Kind.METHOD);
            }
            return;
        }
        boolean ofClass = target instanceof ClassOf;
        Optional<Value> value = target instanceof ClassOf named
                ? Optional.of(new Value(named.type()))
                : types.members().asValue(target);
        value.ifPresent(v -> {
            ranking.weighing(10);
            ClassMembers.methods(v.type(), false)
                    .forEach(m ->
                            ranking.add(m.getName(), ClassMembers.describe(m.getGenericReturnType()), Kind.METHOD));
            if (ofClass) {
                ClassMembers.methods(v.type(), true)
                        .forEach(m ->
                                ranking.add(m.getName(), ClassMembers.describe(m.getGenericReturnType()), Kind.METHOD));
            }
        });
    }

    /** @param attributesOnly without what Querydsl's classes have of their own */
    void list(GroovyType type, int weight, boolean attributesOnly) {
        if (type instanceof EntityClass entity) {
            addAll(GroovyMembers.ENTITY_CLASS, weight);
            types.names().ownClass(entity.model()).ifPresent(own -> ClassMembers.add(own, true, ranking));
        } else if (type instanceof EntityQuery) {
            addAll(GroovyMembers.ENTITY_QUERY, weight);
            listMethods(15);
        } else if (type instanceof Entity entity) {
            attributes(entity.model(), weight);
            types.names().ownClass(entity.model()).ifPresent(own -> ClassMembers.addMethods(own, ranking));
            general(Object.class);
        } else if (type instanceof EntityPath path) {
            attributes(path.model(), weight);
            if (!attributesOnly) {
                addAll(GroovyMembers.ENTITY_PATH, weight + 10);
            }
        } else if (type instanceof CollectionPath) {
            addAll(GroovyMembers.COLLECTION_PATH, weight);
        } else if (type instanceof ValuePath path) {
            addAll(GroovyMembers.valuePath(path.type()), weight);
        } else if (type instanceof Condition) {
            addAll(GroovyMembers.CONDITION, weight);
        } else if (type instanceof Query) {
            addAll(GroovyMembers.QUERY, weight);
        } else if (type instanceof GroovyType.Change change) {
            addAll(GroovyMembers.change(change.how()), weight);
        } else if (type instanceof Tuple tuple) {
            values(tuple.row(), weight - 2);
            addAll(GroovyMembers.TUPLE, weight);
        } else if (type instanceof Written own) {
            types.members().written().list(own, ranking, weight);
            if (!own.ofClass()) {
                types.members().written().compiledAbove(own).forEach(above -> list(above, weight, false));
            }
        } else if (isRow(type)) {
            rows(type, weight);
        } else {
            java(type, weight);
        }
    }

    private static boolean isRow(GroovyType type) {
        return type instanceof RowPath || type instanceof Row || type instanceof RowQuery || type instanceof Schema;
    }

    private void java(GroovyType type, int weight) {
        if (type instanceof ListOf) {
            listMethods(weight);
            value(List.class);
        } else if (type instanceof MapOf map) {
            ranking.weighing(weight - 2);
            map.keys().forEach((key, of) -> {
                String text = property(key);
                ranking.add(key, text, key, describe(of), Kind.ATTRIBUTE, false);
            });
            value(map.type());
        } else if (type instanceof Parts parts) {
            values(parts, weight - 2);
            value(parts.type());
        } else if (type instanceof Value value) {
            if (RelationsByName.class.isAssignableFrom(value.type())) {
                relations(Optional.empty(), weight);
            }
            value(value.type());
        } else if (type instanceof EnumClass named) {
            constants(named.name(), weight);
        } else if (type instanceof Enumerated) {
            ClassMembers.add(DatabaseEnum.class, false, ranking);
        } else if (type instanceof ClassOf named) {
            ClassMembers.add(named.type(), true, ranking);
        } else if (type instanceof PackageOf parent) {
            new ClassNames(index, scope, ranking).members(parent.name(), weight);
        } else {
            types.members().asValue(type).ifPresent(value -> value(value.type()));
        }
    }

    /** Of a row: those whose name is a word, and no other value's. */
    private void values(Parts row, int weight) {
        ranking.weighing(weight);
        for (String name : row.names()) {
            boolean alone = row.names().indexOf(name) == row.names().lastIndexOf(name);
            if (alone && !name.isEmpty() && property(name).equals(name)) {
                ranking.add(name, describe(row.named(name)), Kind.ATTRIBUTE);
            }
        }
    }

    private void value(Class<?> type) {
        if (type == Stream.class) {
            addAll(GroovyMembers.STREAM, 9);
        }
        ClassMembers.addCommon(type, ranking);
        ClassMembers.add(type, false, ranking);
        if (Iterable.class.isAssignableFrom(type) || type.isArray()) {
            listMethods(15);
        }
        if (Map.class.isAssignableFrom(type)) {
            addAll(GroovyMembers.MAP, 15);
        }
        general(type);
    }

    /** What Groovy adds to it. */
    private void general(Class<?> type) {
        if (type != Object.class || !ranking.prefix().isEmpty()) {
            ClassMembers.addExtensions(type, ranking);
        }
    }

    private void listMethods(int weight) {
        addAll(GroovyMembers.LIST, weight);
    }

    /** The application's class, which may have methods of its own. */
    private void attributes(EntityModel entity, int weight) {
        ranking.weighing(weight);
        for (Attribute attribute : entity.attributes()) {
            ranking.add(attribute.name(), Attributes.describe(attribute, entity), Kind.ATTRIBUTE);
        }
    }

    private void constants(String className, int weight) {
        ranking.weighing(weight);
        index.models().enumConstants(className).forEach((name, label) -> ranking.add(name, label, Kind.VALUE));
        addAll(GroovyMembers.ENUM_CLASS, weight + 10);
    }

    /** In conditions labels are compared as text; elsewhere a text is never an enum's constant, but may be given to it. */
    void labels(Wish.ValueLabels wish) {
        GroovyType type = types.of(wish.value());
        ValueType value = type instanceof ValuePath path
                ? path.type()
                : type instanceof Enumerated object && !wish.compared() ? object.type() : null;
        List<String> labels = value != null && value.isEnum()
                ? value.labels()
                : new GroovyValues(index, types, wish.context()).of(wish.value());
        ranking.weighing(10);
        labels.forEach(label -> quoted(label, wish.quote(), "", Kind.VALUE));
    }

    private void quoted(String label, char quoteSign, String description, Kind kind) {
        String quote = String.valueOf(quoteSign);
        String escaped = label.replace("\\", "\\\\").replace(quote, "\\" + quote);
        String text = quote + (quote.equals("\"") ? escaped.replace("$", "\\$") : escaped) + quote;
        ranking.add(label, text, label, description, kind, false);
    }

    /** Keys of a map or a row. */
    void keys(Wish.Keys wish) {
        GroovyType type = types.of(wish.target());
        ranking.weighing(10);
        if (type instanceof MapOf map) {
            map.keys().forEach((key, of) -> quoted(key, wish.quote(), describe(of), Kind.ATTRIBUTE));
        } else if (type instanceof Row row) {
            row.model()
                    .columns()
                    .forEach(c -> quoted(
                            c.column().name(), wish.quote(), c.column().type().display(), Kind.ATTRIBUTE));
        }
    }

    private static String describe(GroovyType type) {
        if (type instanceof Value value) {
            return value.type().getSimpleName();
        }
        return type instanceof Entity entity ? entity.model().name() : type instanceof ListOf ? "List" : "";
    }

    private void rows(GroovyType type, int weight) {
        if (type instanceof RowQuery) {
            addAll(GroovyMembers.ENTITY_QUERY, weight);
        } else if (type instanceof Schema schema) {
            relations(Optional.of(schema.name()), weight);
        } else if (type instanceof RowPath path) {
            columns(path.model(), weight);
        } else if (type instanceof Row row) {
            columns(row.model(), weight);
        }
    }

    private void columns(RowModel model, int weight) {
        ranking.weighing(weight);
        for (Attribute.Basic column : model.columns()) {
            String text = column.column().type().display() + (column.column().nullable() ? "" : ", not null");
            boolean spelled = ranking.fits(column.name());
            ranking.add(spelled ? column.name() : column.column().name(), text, Kind.ATTRIBUTE);
        }
    }

    /** Relations, those without an entity first, as they can be reached in no other way; then schemas. */
    private void relations(Optional<String> schema, int weight) {
        for (RelationNames.Named named : index.relationNames().list(schema)) {
            String exact = named.table().name().name();
            String name = ranking.fits(named.name()) ? named.name() : exact;
            if (ranking.fits(name)) {
                Optional<EntityModel> entity =
                        index.models().findByTable(named.table().name());
                ranking.weighing(entity.isEmpty() ? weight - 2 : weight - 1);
                String what = entity.map(e -> "entity " + e.name()).orElse("rows of " + exact);
                ranking.add(name, property(name), name, what, Kind.TABLE, false);
            }
        }
        if (schema.isEmpty()) {
            ranking.weighing(weight);
            index.relationNames().listSchemas().forEach(s -> ranking.add(s, "schema", Kind.SCHEMA));
        }
    }

    private static String property(String name) {
        boolean plain = !name.isEmpty()
                && Character.isJavaIdentifierStart(name.charAt(0))
                && name.chars().allMatch(Character::isJavaIdentifierPart);
        return plain ? name : "'" + name.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }

    private void addAll(List<Member> members, int weight) {
        ranking.weighing(weight);
        members.forEach(member ->
                ranking.add(member.name(), member.text(), member.shape(), member.summary(), Kind.METHOD, false));
    }
}
