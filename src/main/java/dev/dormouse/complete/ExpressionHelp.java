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
import dev.dormouse.complete.GroovyType.Function;
import dev.dormouse.complete.GroovyType.FunctionOf;
import dev.dormouse.complete.GroovyType.ListOf;
import dev.dormouse.complete.GroovyType.MapOf;
import dev.dormouse.complete.GroovyType.PackageOf;
import dev.dormouse.complete.GroovyType.PathClass;
import dev.dormouse.complete.GroovyType.Query;
import dev.dormouse.complete.GroovyType.Row;
import dev.dormouse.complete.GroovyType.RowPath;
import dev.dormouse.complete.GroovyType.RowQuery;
import dev.dormouse.complete.GroovyType.Schema;
import dev.dormouse.complete.GroovyType.Tuple;
import dev.dormouse.complete.GroovyType.Unknown;
import dev.dormouse.complete.GroovyType.Value;
import dev.dormouse.complete.GroovyType.ValuePath;
import dev.dormouse.entity.Attribute;
import dev.dormouse.entity.DatabaseEnum;
import dev.dormouse.entity.EntityModel;
import dev.dormouse.entity.RelationNames;
import dev.dormouse.entity.RowModel;
import dev.dormouse.session.RelationsByName;
import dev.dormouse.session.Snapshot;
import groovy.lang.Closure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What an expression of Groovy is, and what can be asked of it: for {@code ?expression}. As with completion nothing is run, and no
 * object is asked.
 */
public final class ExpressionHelp {

    private final Index index;
    private final Scope scope;
    private final StringBuilder text = new StringBuilder();

    private ExpressionHelp(Index index, Scope scope) {
        this.index = index;
        this.scope = scope;
    }

    /** The type and its members, or of a method its signatures, as text; empty if only running it would tell. */
    public static Optional<String> of(String expression, Snapshot snapshot, Scope scope) {
        GroovyReader reader = new GroovyReader(GroovyCode.of(expression));
        Expr whole = reader.whole();
        if (whole == Expr.NOTHING || whole instanceof Expr.Operation || whole instanceof Expr.Truth) {
            return Optional.empty();
        }
        ExpressionHelp help = new ExpressionHelp(new Index(snapshot, new KnownPackages()), scope);
        GroovyTypes types = new GroovyTypes(help.index, scope, reader.context());
        GroovyType type = types.of(whole);
        boolean told = type instanceof Unknown || type instanceof PackageOf
                ? help.method(expression, whole, types) || help.word(expression)
                : help.describe(expression, type);
        return told ? Optional.of(help.text.toString()) : Optional.empty();
    }

    private boolean describe(String expression, GroovyType type) {
        text.append(expression).append(": ").append(name(type)).append('\n');
        attributes(type);
        List<Member> own = members(type);
        if (!own.isEmpty()) {
            shapes("methods", own);
        }
        if (type instanceof Schema schema) {
            relations(Optional.of(schema.name()));
        } else if (type instanceof Value value) {
            if (RelationsByName.class.isAssignableFrom(value.type())) {
                relations(Optional.empty());
            }
            new ClassPage(value.type(), false).append(text);
        } else if (type instanceof ClassOf named) {
            new ClassPage(named.type(), true).append(text);
        } else if (type instanceof Enumerated) {
            new ClassPage(DatabaseEnum.class, false).append(text);
        } else if (type instanceof MapOf map) {
            keys(map);
            new ClassPage(map.type(), false).append(text);
        } else if (type instanceof Function || type instanceof FunctionOf) {
            new ClassPage(Closure.class, false).append(text);
        }
        return true;
    }

    /** In words. */
    private static String name(GroovyType type) {
        if (type instanceof EntityClass entity) {
            return "the entity class " + entity.model().name();
        } else if (type instanceof Entity entity) {
            return "an object, " + entity.model().name();
        } else if (type instanceof EntityQuery query) {
            return "a query for " + query.model().name() + ", not yet sent";
        } else if (type instanceof EntityPath path) {
            return "Querydsl's path to " + path.model().name();
        } else if (type instanceof CollectionPath path) {
            return "Querydsl's path to many " + path.element().name();
        } else if (type instanceof ValuePath path) {
            return "Querydsl's path to a value, " + path.type().simpleName();
        } else if (type instanceof Enumerated object) {
            return "a constant of " + object.type().simpleName();
        } else if (type instanceof EnumClass named) {
            return "the enum " + named.name();
        } else if (type instanceof Schema schema) {
            return "the schema " + schema.name();
        }
        return otherName(type);
    }

    private static String otherName(GroovyType type) {
        if (type instanceof RowQuery query) {
            return "the rows of " + query.model().table().name() + ", not yet asked for";
        } else if (type instanceof RowPath path) {
            return "a row of " + path.model().table().name() + " in a condition";
        } else if (type instanceof Row row) {
            return "a row of " + row.model().table().name();
        } else if (type instanceof Condition) {
            return "a condition of Querydsl";
        } else if (type instanceof Query query) {
            return "a query of Querydsl" + (query.element() instanceof Unknown ? "" : " for " + inner(query.element()));
        } else if (type instanceof ListOf list) {
            return "a list" + (list.element() instanceof Unknown ? "" : " of " + inner(list.element()));
        } else if (type instanceof Value value) {
            return value.type().getTypeName();
        }
        return type instanceof ClassOf named ? "the class " + named.type().getTypeName() : laterName(type);
    }

    private static String laterName(GroovyType type) {
        if (type instanceof GroovyType.Change change) {
            return "Querydsl's " + change.how();
        } else if (type instanceof MapOf map) {
            return map.type().getTypeName();
        } else if (type instanceof Tuple tuple) {
            return "a tuple of " + String.join(", ", tuple.columns());
        } else if (type instanceof Function || type instanceof FunctionOf) {
            return "a closure";
        }
        return type instanceof PathClass path
                ? "the query type of " + path.model().name()
                : "not known";
    }

    private static String inner(GroovyType type) {
        return type instanceof Entity entity ? entity.model().name() : name(type);
    }

    private void attributes(GroovyType type) {
        if (type instanceof Entity entity) {
            attributes(entity.model());
        } else if (type instanceof EntityPath path) {
            attributes(path.model());
        } else if (type instanceof RowPath path) {
            columns(path.model());
        } else if (type instanceof Row row) {
            columns(row.model());
        } else if (type instanceof EnumClass named) {
            List<String[]> rows = new ArrayList<>();
            index.models()
                    .enumConstants(named.name())
                    .forEach((name, label) -> rows.add(new String[] {name, "'" + label + "'"}));
            ClassPage.group("constants", rows, text);
        }
    }

    private void attributes(EntityModel model) {
        List<String[]> rows = new ArrayList<>();
        for (Attribute attribute : model.attributes()) {
            rows.add(new String[] {attribute.name(), Attributes.describe(attribute, model)});
        }
        ClassPage.group("attributes", rows, text);
    }

    private void columns(RowModel model) {
        List<String[]> rows = new ArrayList<>();
        model.columns()
                .forEach(c -> rows.add(new String[] {
                    c.name(), c.column().type().display() + (c.column().nullable() ? "" : ", not null")
                }));
        ClassPage.group("columns", rows, text);
    }

    private void keys(MapOf map) {
        List<String[]> rows = new ArrayList<>();
        map.keys().forEach((key, of) -> rows.add(new String[] {key, of.isKnown() ? inner(of) : ""}));
        ClassPage.group("keys", rows, text);
    }

    private void relations(Optional<String> schema) {
        List<String[]> rows = new ArrayList<>();
        for (RelationNames.Named named : index.relationNames().list(schema)) {
            Optional<EntityModel> entity =
                    index.models().findByTable(named.table().name());
            rows.add(new String[] {
                named.name(),
                entity.map(e -> "entity " + e.name())
                        .orElse("rows of " + named.table().name())
            });
        }
        ClassPage.group("relations", rows, text);
    }

    private static List<Member> members(GroovyType type) {
        if (type instanceof EntityClass) {
            return GroovyMembers.ENTITY_CLASS;
        } else if (type instanceof EntityQuery || type instanceof RowQuery) {
            return GroovyMembers.ENTITY_QUERY;
        } else if (type instanceof EntityPath) {
            return GroovyMembers.ENTITY_PATH;
        } else if (type instanceof CollectionPath) {
            return GroovyMembers.COLLECTION_PATH;
        } else if (type instanceof ValuePath path) {
            return GroovyMembers.valuePath(path.type());
        } else if (type instanceof Condition) {
            return GroovyMembers.CONDITION;
        } else if (type instanceof Query) {
            return GroovyMembers.QUERY;
        } else if (type instanceof GroovyType.Change change) {
            return GroovyMembers.change(change.how());
        } else if (type instanceof EnumClass) {
            return GroovyMembers.ENUM_CLASS;
        } else if (type instanceof Tuple) {
            return GroovyMembers.TUPLE;
        }
        return type instanceof ListOf ? GroovyMembers.LIST : List.of();
    }

    private void shapes(String title, List<Member> members) {
        ClassPage.group(
                title,
                members.stream().map(m -> new String[] {m.shape(), m.summary()}).toList(),
                text);
    }

    /** {@code Track.where}, {@code names.collect}: the last step names a method. */
    private boolean method(String expression, Expr whole, GroovyTypes types) {
        if (!(whole instanceof Expr.Property last)) {
            return false;
        }
        GroovyType owner = types.of(last.target());
        List<Member> own = members(owner).stream()
                .filter(m -> m.name().equals(last.name()))
                .toList();
        StringBuilder found = new StringBuilder();
        if (!own.isEmpty()) {
            own.forEach(m ->
                    found.append(m.shape()).append("  ").append(m.summary()).append('\n'));
        } else if (owner instanceof Value value) {
            found.append(new ClassPage(value.type(), false).signatures(last.name()));
        } else if (owner instanceof ClassOf named) {
            found.append(new ClassPage(named.type(), true).signatures(last.name()));
        }
        if (!found.isEmpty()) {
            text.append(expression).append(": a method of ").append(name(owner)).append('\n');
            text.append(found);
        }
        return !found.isEmpty();
    }

    /** A function or a variable of the shell's own. */
    private boolean word(String name) {
        GroovyMembers.SHELL.stream()
                .filter(m -> m.name().equals(name))
                .forEach(m ->
                        text.append(m.shape()).append("  ").append(m.summary()).append('\n'));
        boolean method = scope.methods().contains(name);
        text.append(method ? name + ": a method that was typed here\n" : "");
        return !text.isEmpty();
    }
}
