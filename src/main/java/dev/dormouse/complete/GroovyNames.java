package dev.dormouse.complete;

import dev.dormouse.complete.GroovyContext.Closure;
import dev.dormouse.complete.GroovyContext.Local;
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
import dev.dormouse.complete.GroovyType.Query;
import dev.dormouse.complete.GroovyType.Row;
import dev.dormouse.complete.GroovyType.RowPath;
import dev.dormouse.complete.GroovyType.RowQuery;
import dev.dormouse.complete.GroovyType.Schema;
import dev.dormouse.complete.GroovyType.Value;
import dev.dormouse.complete.GroovyType.ValuePath;
import dev.dormouse.complete.Suggestion.Kind;
import dev.dormouse.entity.Attribute;
import dev.dormouse.entity.DatabaseEnum;
import dev.dormouse.entity.EntityModel;
import dev.dormouse.entity.RelationNames;
import dev.dormouse.entity.RowModel;
import dev.dormouse.entity.ValueType;
import dev.dormouse.session.RelationsByName;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The second step for Groovy: the names of each sort. */
final class GroovyNames {

    /** Calls whose arguments begin with a query variable. */
    private static final Set<String> QUERY_CALLS = Set.of(
            "selectFrom",
            "from",
            "select",
            "update",
            "delete",
            "insert",
            "where",
            "orderBy",
            "groupBy",
            "having",
            "on",
            "join",
            "leftJoin",
            "innerJoin",
            "set");

    private static final Set<String> CLASS_CALLS = Set.of("find", "getReference", "createQuery", "new");

    private final Index index;
    private final Scope scope;
    private final Ranking ranking;

    GroovyNames(Index index, Scope scope, Ranking ranking) {
        this.index = index;
        this.scope = scope;
        this.ranking = ranking;
    }

    void bare(GroovyContext context) {
        GroovyTypes types = new GroovyTypes(index, scope, context);
        boolean delegated = false;
        for (Closure closure : context.closures()) {
            GroovyType delegate = types.delegate(closure);
            delegated |= delegate instanceof EntityPath || delegate instanceof RowPath;
            ranking.weighing(4);
            closure.parameters().forEach(this::local);
            members(delegate, 5, delegate instanceof EntityPath);
        }
        if (delegated && ranking.prefix().isEmpty()) {
            return;
        }
        boolean type = context.call().equals("new");
        ranking.weighing(9);
        context.locals().forEach(this::local);
        if (!type) {
            variables(QUERY_CALLS.contains(context.call()) ? 6 : 11);
        }
        classes(CLASS_CALLS.contains(context.call()) ? 6 : 11);
        if (!type) {
            functions();
        }
    }

    private void local(Local local) {
        ranking.add(local.name(), local.type(), Kind.VARIABLE);
    }

    private void variables(int queryWeight) {
        ranking.weighing(10);
        new TreeMap<>(scope.variables()).forEach((name, type) -> {
            if (index.findVariable(name).isEmpty()) {
                ranking.add(name, type.getSimpleName(), Kind.VARIABLE);
            }
        });
        ranking.weighing(queryWeight);
        for (EntityModel entity : index.models().entities()) {
            if (ranking.fits(entity.variable())) {
                ranking.add(entity.variable(), "query variable of " + entity.name(), Kind.VARIABLE);
            }
        }
    }

    private void classes(int weight) {
        ranking.weighing(weight);
        for (EntityModel entity : index.models().entities()) {
            if (!ranking.fits(entity.name())) {
                continue;
            }
            String description = entity.table()
                    .comment()
                    .orElse("entity of " + entity.table().name());
            ranking.add(entity.name(), description, Kind.ENTITY);
        }
        index.models().listEnums().forEach(name -> ranking.add(name, "enum", Kind.CLASS));
        new TreeMap<>(scope.classes()).forEach((name, type) -> {
            if (index.findEntity(name).isEmpty()) {
                ranking.add(name, type.getName(), Kind.CLASS);
            }
        });
    }

    private void functions() {
        ranking.weighing(14);
        for (Member member : GroovyMembers.SHELL) {
            boolean method = member.shape().contains("(");
            if (method || !scope.variables().containsKey(member.name())) {
                add(member, method ? Kind.FUNCTION : Kind.VARIABLE);
            }
        }
        scope.methods().forEach(name -> ranking.add(name, name + "(", name + "()", "", Kind.METHOD, false));
        if (!ranking.prefix().isEmpty()) {
            ranking.weighing(40);
            GroovyMembers.KEYWORDS.forEach(word -> ranking.add(word, word, word, "", Kind.KEYWORD, true));
        }
    }

    void members(Wish.Members wish) {
        members(new GroovyTypes(index, scope, wish.context()).of(wish.chain()), 10, false);
    }

    private void members(GroovyType type, int weight, boolean attributesOnly) {
        if (type instanceof EntityClass entity) {
            addAll(GroovyMembers.ENTITY_CLASS, weight);
            ownClass(entity.model()).ifPresent(own -> ClassMembers.add(own, true, ranking));
        } else if (type instanceof EntityQuery) {
            addAll(GroovyMembers.ENTITY_QUERY, weight);
        } else if (type instanceof Entity entity) {
            attributes(entity.model(), weight);
            ownClass(entity.model()).ifPresent(own -> ClassMembers.addMethods(own, ranking));
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
        } else if (type instanceof ListOf) {
            addAll(GroovyMembers.LIST, weight);
        } else if (type instanceof RowPath
                || type instanceof Row
                || type instanceof RowQuery
                || type instanceof Schema) {
            rows(type, weight);
        } else if (type instanceof Value value) {
            if (RelationsByName.class.isAssignableFrom(value.type())) {
                relations(Optional.empty(), weight);
            }
            ClassMembers.add(value.type(), false, ranking);
            if (Iterable.class.isAssignableFrom(value.type()) || value.type().isArray()) {
                addAll(GroovyMembers.LIST, 15);
            }
        } else if (type instanceof EnumClass named) {
            constants(named.name(), weight);
        } else if (type instanceof Enumerated) {
            ClassMembers.add(DatabaseEnum.class, false, ranking);
        } else if (type instanceof ClassOf named) {
            ClassMembers.add(named.type(), true, ranking);
        }
    }

    /** The application's class, which may have methods of its own. */
    private Optional<Class<?>> ownClass(EntityModel entity) {
        String simple = entity.className().substring(entity.className().lastIndexOf('.') + 1);
        return entity.isOwn() ? Optional.ofNullable(scope.classes().get(simple)) : Optional.empty();
    }

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
        GroovyType type = new GroovyTypes(index, scope, wish.context()).of(wish.value());
        ValueType value = type instanceof ValuePath path
                ? path.type()
                : type instanceof Enumerated object && !wish.compared() ? object.type() : null;
        if (value == null || !value.isEnum()) {
            return;
        }
        ranking.weighing(10);
        String quote = String.valueOf(wish.quote());
        for (String label : value.labels()) {
            String escaped = label.replace("\\", "\\\\").replace(quote, "\\" + quote);
            String text = quote + (quote.equals("\"") ? escaped.replace("$", "\\$") : escaped) + quote;
            ranking.add(label, text, label, "", Kind.VALUE, false);
        }
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
        boolean plain = name.chars().allMatch(Character::isJavaIdentifierPart);
        return plain ? name : "'" + name.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }

    private void addAll(List<Member> members, int weight) {
        ranking.weighing(weight);
        members.forEach(member -> add(member, Kind.METHOD));
    }

    private void add(Member member, Kind kind) {
        ranking.add(member.name(), member.text(), member.shape(), member.summary(), kind, false);
    }

    void namedArguments(Wish.NamedArguments wish) {
        GroovyType type = new GroovyTypes(index, scope, wish.context()).of(wish.call());
        if (type instanceof Entity entity) {
            ranking.weighing(3);
            for (Attribute attribute : entity.model().attributes()) {
                boolean writable = attribute instanceof Attribute.Basic basic
                        ? basic.insertable()
                        : attribute instanceof Attribute.ToOne one && one.writable();
                if (writable && !wish.given().contains(attribute.name())) {
                    String name = attribute.name();
                    String description = Attributes.describe(attribute, entity.model());
                    ranking.add(name, name + ":", name + ":", description, Kind.ATTRIBUTE, true);
                }
            }
        }
    }
}
