package dev.dormouse.complete;

import dev.dormouse.complete.GroovyType.Entity;
import dev.dormouse.complete.GroovyType.EntityQuery;
import dev.dormouse.complete.GroovyType.ListOf;
import dev.dormouse.complete.GroovyType.MapOf;
import dev.dormouse.complete.GroovyType.Parts;
import dev.dormouse.complete.GroovyType.Query;
import dev.dormouse.complete.GroovyType.Schema;
import dev.dormouse.complete.GroovyType.Value;
import dev.dormouse.complete.GroovyType.ValuePath;
import dev.dormouse.entity.Attribute;
import dev.dormouse.entity.EntityModel;
import dev.dormouse.entity.ValueType;
import dev.dormouse.session.Contents;
import groovy.lang.Tuple;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What variables are, by what was seen in them when a line had run. */
final class HeldTypes {

    private static final String EVAL = "dev.dormouse.eval.";
    private static final Set<String> ROWS = Set.of(EVAL + "RowValues", EVAL + "TupleValues");

    private final Index index;
    private final TypeNames names;

    HeldTypes(Index index, TypeNames names) {
        this.index = index;
        this.names = names;
    }

    GroovyType of(Contents contents) {
        Class<?> type = contents.type();
        if (!contents.name().isEmpty()) {
            return ofName(contents);
        }
        GroovyType element = contents.elements().isEmpty()
                ? GroovyType.UNKNOWN
                : of(contents.elements().get(0));
        boolean row = ROWS.contains(type.getName());
        if ((row || type.isArray()) && !contents.keys().isEmpty()) {
            List<GroovyType> values =
                    contents.keys().values().stream().map(this::of).toList();
            return row ? Parts.row(values, List.copyOf(contents.keys().keySet())) : new Parts(Object[].class, values);
        }
        if (Tuple.class.isAssignableFrom(type) && !contents.keys().isEmpty()) {
            return new Value(
                    type, contents.keys().values().stream().map(this::of).toList());
        }
        if (Map.class.isAssignableFrom(type)) {
            Map<String, GroovyType> keys = new LinkedHashMap<>();
            contents.keys().forEach((key, value) -> keys.put(key, of(value)));
            return new MapOf(type, keys, element);
        }
        if (type.getName().equals(EVAL + "ShellQuery")) {
            return new Query(element, GroovyType.UNKNOWN);
        }
        if (type.getName().startsWith("com.querydsl.") && element instanceof Value value) {
            return new ValuePath(new ValueType(value.type().getName(), ValueType.Form.PLAIN, "", List.of(), ""));
        }
        if (contents.elements().isEmpty()) {
            return type == Object.class ? GroovyType.UNKNOWN : names.ofClass(type);
        }
        return type.getTypeParameters().length == 1 || type.isArray()
                ? new Value(type, List.of(element))
                : new ListOf(element);
    }

    private GroovyType ofName(Contents contents) {
        String name = contents.name();
        if (contents.type() == Class.class) {
            return names.named(name);
        }
        switch (contents.type().getName()) {
            case EVAL + "EntityQuery" -> {
                return index.findEntity(name).<GroovyType>map(EntityQuery::new).orElse(GroovyType.UNKNOWN);
            }
            case EVAL + "RowQuery" -> {
                int dot = name.indexOf('.');
                GroovyType schema = new RowTypes(index).ofDatabase(dot < 0 ? name : name.substring(0, dot));
                return dot < 0 ? schema : new RowTypes(index).next(schema, name.substring(dot + 1), false);
            }
            case EVAL + "SchemaView" -> {
                return new Schema(name);
            }
            default -> {
                return ofRole(name).orElseGet(() -> names.ofClass(contents.type()));
            }
        }
    }

    /** {@code Album.tracks}: what the attribute of an entity holds. */
    private Optional<GroovyType> ofRole(String role) {
        int dot = role.lastIndexOf('.');
        Optional<EntityModel> owner = dot < 0 ? Optional.empty() : index.findEntity(role.substring(0, dot));
        Optional<Attribute> attribute = owner.flatMap(o -> o.find(role.substring(dot + 1)));
        return attribute.flatMap(a -> index.findEntity(a.targetEntity())).map(target -> new ListOf(new Entity(target)));
    }
}
