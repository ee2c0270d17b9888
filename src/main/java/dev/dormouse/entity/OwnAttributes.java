package dev.dormouse.entity;

import dev.dormouse.schema.ColumnType;
import dev.dormouse.schema.Table;
import dev.dormouse.schema.TableColumn;
import dev.dormouse.schema.TableName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.mapping.Collection;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.Component;
import org.hibernate.mapping.IndexedCollection;
import org.hibernate.mapping.ManyToOne;
import org.hibernate.mapping.OneToMany;
import org.hibernate.mapping.OneToOne;
import org.hibernate.mapping.Property;
import org.hibernate.mapping.Selectable;
import org.hibernate.mapping.ToOne;
import org.hibernate.mapping.Value;
import org.hibernate.type.Type;

/** Describes the attributes of an application's entity as Hibernate has understood them. */
final class OwnAttributes {

    private final OwnTables tables;
    private final OwnModel own;
    private final Map<String, EntityModel> parts;
    private final Map<TableName, String> held;
    private final Map<String, Map<String, CollectionKey>> keys = new HashMap<>();

    /**
     * @param parts gets what embeddables consist of
     * @param held gets the tables of collections
     */
    OwnAttributes(OwnTables tables, OwnModel own, Map<String, EntityModel> parts, Map<TableName, String> held) {
        this.tables = tables;
        this.own = own;
        this.parts = parts;
        this.held = held;
    }

    /**
     * One attribute.
     *
     * @param owner the entity's class name, or an embeddable's path from there
     * @param key whether it is a part of what identifies the entity
     */
    Attribute attribute(String owner, Property property, boolean key) {
        Value value = property.getValue();
        if (value instanceof Component component) {
            return embedded(owner, property.getName(), component, key);
        }
        if (value instanceof OneToOne one && one.getMappedByProperty() != null) {
            return new Attribute.InverseOne(
                    property.getName(), one.getReferencedEntityName(), one.getMappedByProperty());
        }
        if (value instanceof ToOne one) {
            return toOne(property, one);
        }
        if (value instanceof Collection collection) {
            if (collection instanceof IndexedCollection indexed && indexed.getIndex() != null) {
                keys.computeIfAbsent(owner, o -> new HashMap<>())
                        .put(property.getName(), key(owner, property, indexed));
            }
            return collection(owner, property, collection);
        }
        return basic(property, key);
    }

    /** What an owner's collections find their elements by; the owner's attributes were asked for before. */
    Map<String, CollectionKey> keys(String owner) {
        return keys.getOrDefault(owner, Map.of());
    }

    private CollectionKey key(String owner, Property property, IndexedCollection collection) {
        Value index = collection.getIndex();
        String target = "";
        if (index instanceof ToOne one) {
            target = one.getReferencedEntityName();
        } else if (index instanceof Component component) {
            target = owner + "#" + property.getName() + "#key";
            part(target, component, true);
        }
        return new CollectionKey(collection.isMap(), valueType(index.getType()), target);
    }

    private Attribute basic(Property property, boolean key) {
        Type type = property.getType();
        ValueType valueType = valueType(type);
        List<Selectable> selectables = property.getSelectables();
        boolean writable = !selectables.isEmpty() && !selectables.get(0).isFormula();
        TableColumn column = writable
                ? tables.column(
                        property.getValue().getTable(), property.getColumns().get(0))
                : formula(selectables, valueType);
        boolean insertable = writable && property.isInsertable();
        return new Attribute.Basic(
                property.getName(), column, valueType, insertable, writable && property.isUpdatable() && !key);
    }

    private static TableColumn formula(List<Selectable> selectables, ValueType type) {
        String text = selectables.isEmpty() ? "" : selectables.get(0).getText();
        return new TableColumn(
                text,
                0,
                ColumnType.plain(type.simpleName()),
                true,
                TableColumn.Generation.COMPUTED,
                Optional.of(text),
                Optional.empty());
    }

    private ValueType valueType(Type type) {
        Class<?> java = boxed(type.getReturnedClass());
        boolean json = Map.class.isAssignableFrom(java) || List.class.isAssignableFrom(java);
        return new ValueType(java.getName(), json ? ValueType.Form.JSON : ValueType.Form.PLAIN, "", labels(java), "");
    }

    private static List<String> labels(Class<?> java) {
        if (!java.isEnum()) {
            return List.of();
        }
        List<String> labels = new ArrayList<>();
        for (Object constant : java.getEnumConstants()) {
            labels.add(((Enum<?>) constant).name());
        }
        return labels;
    }

    private static Class<?> boxed(Class<?> type) {
        return type.isPrimitive()
                ? java.lang.invoke.MethodType.methodType(type).wrap().returnType()
                : type;
    }

    private Attribute.Embedded embedded(String owner, String name, Component component, boolean key) {
        String model = owner + "#" + name;
        List<Attribute> attributes = part(model, component, key);
        return new Attribute.Embedded(name, model, component.getComponentClassName(), attributes);
    }

    /** What an embeddable consists of, in the order of its source; known by the model's name from now on. */
    private List<Attribute> part(String model, Component component, boolean key) {
        String type = component.getComponentClassName();
        List<Attribute> attributes = new ArrayList<>();
        component.getProperties().forEach(p -> attributes.add(attribute(model, p, key)));
        List<String> order = OwnEntities.fields(own.load(type));
        attributes.sort(Comparator.comparing(a -> order.indexOf(a.name())));
        Table table = tables.table(component.getTable());
        parts.put(model, part(type, table, attributes, keys(model)));
        return attributes;
    }

    private static EntityModel part(
            String type, Table table, List<Attribute> attributes, Map<String, CollectionKey> keys) {
        String simple = type.substring(Math.max(type.lastIndexOf('.'), type.lastIndexOf('$')) + 1);
        return new EntityModel(
                simple,
                simple,
                table,
                attributes,
                List.of(),
                List.of(),
                false,
                Optional.of(new EntityModel.OwnClass(type, Optional.empty(), keys)));
    }

    private Attribute toOne(Property property, ToOne one) {
        boolean unique = one instanceof OneToOne || ((ManyToOne) one).isLogicalOneToOne();
        boolean writable = property.isInsertable() || property.isUpdatable();
        boolean optional = property.isOptional() && one.getColumns().stream().allMatch(Column::isNullable);
        return new Attribute.ToOne(
                property.getName(), one.getReferencedEntityName(), joins(one), optional, writable, unique);
    }

    private List<Attribute.Join> joins(ToOne one) {
        List<String> here = names(one.getTable(), one.getColumns());
        var target = tables.mapping().getEntityBinding(one.getReferencedEntityName());
        List<String> there = one.isReferenceToPrimaryKey()
                ? names(target.getTable(), target.getIdentifier().getColumns())
                : names(
                        target.getTable(),
                        target.getReferencedProperty(one.getReferencedPropertyName())
                                .getColumns());
        List<Attribute.Join> joins = new ArrayList<>();
        for (int i = 0; i < here.size(); i++) {
            joins.add(new Attribute.Join(here.get(i), i < there.size() ? there.get(i) : ""));
        }
        return joins;
    }

    private List<String> names(org.hibernate.mapping.Table table, List<Column> columns) {
        return columns.stream().map(c -> tables.column(table, c).name()).toList();
    }

    private Attribute collection(String owner, Property property, Collection collection) {
        String name = property.getName();
        Value element = collection.getElement();
        Table table = tables.table(collection.getCollectionTable());
        if (element instanceof OneToMany many) {
            return new Attribute.ToMany(name, many.getReferencedEntityName(), mappedBy(collection));
        }
        hold(table.name(), collection);
        if (element instanceof ManyToOne many) {
            return manyToMany(name, collection, many, table);
        }
        return elements(owner + "#" + name, name, collection, table);
    }

    /** The side that owns the links holds the table. */
    private void hold(TableName table, Collection collection) {
        String owner = collection.getOwnerEntityName();
        String path = collection.getRole().substring(owner.length());
        String holder = owner.substring(Math.max(owner.lastIndexOf('.'), owner.lastIndexOf('$')) + 1) + path;
        if (collection.isInverse()) {
            held.putIfAbsent(table, holder);
        } else {
            held.put(table, holder);
        }
    }

    private static String mappedBy(Collection collection) {
        String mappedBy = collection.getMappedByProperty();
        return mappedBy == null ? "" : mappedBy;
    }

    private Attribute manyToMany(String name, Collection collection, ManyToOne many, Table table) {
        var junction = collection.getCollectionTable();
        List<Attribute.Join> here = joins(names(junction, collection.getKey().getColumns()));
        List<Attribute.Join> there = joins(names(junction, many.getColumns()));
        return new Attribute.ManyToMany(
                name,
                many.getReferencedEntityName(),
                table.name(),
                here,
                there,
                mappedBy(collection),
                !collection.isInverse());
    }

    private static List<Attribute.Join> joins(List<String> columns) {
        return columns.stream().map(c -> new Attribute.Join(c, "")).toList();
    }

    private Attribute elements(String model, String name, Collection collection, Table table) {
        Value element = collection.getElement();
        ValueType type = valueType(element.getType());
        if (element instanceof Component component) {
            part(model, component, false);
        } else {
            parts.put(model, part(type.javaType(), table, List.of(), Map.of()));
        }
        Attribute.Elements.Shape shape = collection instanceof org.hibernate.mapping.Map
                ? Attribute.Elements.Shape.MAP
                : collection.isSet() ? Attribute.Elements.Shape.SET : Attribute.Elements.Shape.LIST;
        return new Attribute.Elements(name, type, model, table.name(), shape);
    }
}
