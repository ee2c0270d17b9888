package dev.dormouse.entity;

import dev.dormouse.schema.TableColumn;
import dev.dormouse.schema.TableName;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hibernate.boot.Metadata;
import org.hibernate.mapping.Component;
import org.hibernate.mapping.Join;
import org.hibernate.mapping.PersistentClass;
import org.hibernate.mapping.Property;

/** Describes an application's entities as Hibernate has understood them. */
final class OwnEntities {

    private final Metadata mapping;
    private final OwnModel own;
    private final OwnTables tables;
    private final Map<String, EntityModel> parts = new LinkedHashMap<>();
    private final Map<TableName, String> held = new LinkedHashMap<>();
    private final Set<String> variables = new HashSet<>();

    OwnEntities(Metadata mapping, OwnModel own, OwnTables tables) {
        this.mapping = mapping;
        this.own = own;
        this.tables = tables;
    }

    /** The entities: those that others inherit from come first, then in the order of their names. */
    List<EntityModel> read() {
        List<PersistentClass> classes = new ArrayList<>(mapping.getEntityBindings());
        classes.sort(
                Comparator.comparing((PersistentClass c) -> depth(c)).thenComparing(PersistentClass::getJpaEntityName));
        List<EntityModel> entities = new ArrayList<>();
        for (PersistentClass entity : classes) {
            if (entity.hasPojoRepresentation()) {
                entities.add(model(entity));
            }
        }
        return entities;
    }

    private static int depth(PersistentClass entity) {
        int depth = 0;
        for (PersistentClass at = entity.getSuperclass(); at != null; at = at.getSuperclass()) {
            depth++;
        }
        return depth;
    }

    /** What embeddables consist of, by the name under which attributes refer to them. */
    Map<String, EntityModel> parts() {
        return parts;
    }

    /** The tables that hold something of an entity without being one, with what they hold: {@code Order.tags}. */
    Map<TableName, String> held() {
        return held;
    }

    private EntityModel model(PersistentClass entity) {
        OwnAttributes reader = new OwnAttributes(tables, own, parts, held);
        List<Property> keys = new ArrayList<>(keyProperties(entity));
        keys.sort(Comparator.comparing(order(entity)));
        List<Property> others = new ArrayList<>(entity.getPropertyClosure());
        others.removeIf(p -> p.isSynthetic() || p.isBackRef() || p.getName().startsWith("_"));
        others.sort(Comparator.comparing(order(entity)).thenComparing(Property::getName));
        List<Attribute> attributes = new ArrayList<>();
        keys.forEach(p -> attributes.add(reader.attribute(entity.getClassName(), p, true)));
        others.forEach(p -> attributes.add(reader.attribute(entity.getClassName(), p, false)));
        attributes.sort(Comparator.comparing(Attribute::isCollection));
        List<String> id = keys.stream().map(Property::getName).toList();
        for (Join join : entity.getJoinClosure()) {
            tables.find(join.getTable()).ifPresent(t -> held.put(t.name(), entity.getJpaEntityName()));
        }
        Optional<String> queryType = queryType(entity.getClassName());
        return new EntityModel(
                entity.getJpaEntityName(),
                variable(entity, queryType),
                tables.table(entity.getTable()),
                attributes,
                id,
                Labels.of(texts(attributes, id)),
                !entity.isMutable(),
                Optional.of(new EntityModel.OwnClass(
                        entity.getClassName(), queryType, reader.keys(entity.getClassName()))));
    }

    private static List<Property> keyProperties(PersistentClass entity) {
        if (entity.hasIdentifierProperty()) {
            return List.of(entity.getIdentifierProperty());
        }
        // Of an id class it is the entity's own attributes that are meant, which may be relations.
        Component parts = entity.getIdentifierMapper();
        if (parts == null && entity.getIdentifier() instanceof Component component) {
            parts = component;
        }
        return parts == null ? List.of() : parts.getProperties();
    }

    /** As the fields stand in the source: those of entities first, then those of mapped superclasses. */
    private java.util.function.Function<Property, Integer> order(PersistentClass entity) {
        List<String> names = new ArrayList<>();
        List<String> mapped = new ArrayList<>();
        for (Class<?> at = own.load(entity.getClassName()); at != null && at != Object.class; at = at.getSuperclass()) {
            boolean isEntity = at.isAnnotationPresent(jakarta.persistence.Entity.class);
            (isEntity ? names : mapped).addAll(0, fields(at));
        }
        names.addAll(mapped);
        return property -> {
            int at = names.indexOf(property.getName());
            return at < 0 ? names.size() : at;
        };
    }

    static List<String> fields(Class<?> type) {
        List<String> names = new ArrayList<>();
        for (Field field : type.getDeclaredFields()) {
            if (!Modifier.isStatic(field.getModifiers())) {
                names.add(field.getName());
            }
        }
        return names;
    }

    private static List<String> texts(List<Attribute> attributes, List<String> id) {
        return attributes.stream()
                .filter(a -> a instanceof Attribute.Basic basic && basic.type().isText() && !id.contains(a.name()))
                .map(Attribute::name)
                .toList();
    }

    /** The application's own Querydsl type, where it has one that can be loaded. */
    private Optional<String> queryType(String className) {
        int dot = className.lastIndexOf('.');
        String name = className.substring(0, dot + 1) + "Q"
                + className.substring(dot + 1).replace('$', '_');
        return own.hasClass(name) ? Optional.of(name) : Optional.empty();
    }

    /** What the application's Querydsl type calls it; else the entity's name in small letters. */
    private String variable(PersistentClass entity, Optional<String> queryType) {
        String name = entity.getJpaEntityName();
        String wanted = queryType
                .flatMap(type -> OwnQueryType.variable(own, type))
                .orElse(Words.reserved(name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1)));
        String variable = wanted;
        for (int n = 2; !variables.add(variable); n++) {
            variable = wanted + n;
        }
        return variable;
    }

    /** The columns of a key in Hibernate's order, in which foreign keys to it are mapped. */
    List<String> keyColumns(EntityModel entity) {
        PersistentClass type = mapping.getEntityBinding(entity.className());
        return type.getIdentifier().getColumns().stream()
                .map(c -> tables.column(type.getTable(), c))
                .map(TableColumn::name)
                .toList();
    }
}
