package dev.dormouse.entity;

import dev.dormouse.schema.Table;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What an entity class will be, before it is one.
 *
 * @param name the class's name; with its schema in front ({@code sales.Person}) where that is not on the search path
 * @param variable the name of its Querydsl variable: {@code track}, {@code salesPerson}
 * @param table what it is made from
 * @param attributes values in the columns' order, each relation right behind its columns, then collections
 * @param id the names of the attributes that identify it, at least one
 * @param labels the text attributes that a person would recognise it by; may be empty
 * @param readOnly it cannot be inserted, changed or deleted
 * @param own the application's class that it is; empty if the class is made from the table
 */
public record EntityModel(
        String name,
        String variable,
        Table table,
        List<Attribute> attributes,
        List<String> id,
        List<String> labels,
        boolean readOnly,
        Optional<OwnClass> own) {

    /**
     * A class of the application's.
     *
     * @param name its full name
     * @param queryType the application's own Querydsl type for it, if it has one
     * @param keys by the names of collections: a map's key, the position in an ordered list
     */
    public record OwnClass(String name, Optional<String> queryType, Map<String, CollectionKey> keys) {

        public OwnClass {
            keys = Map.copyOf(keys);
        }
    }

    public EntityModel(
            String name,
            String variable,
            Table table,
            List<Attribute> attributes,
            List<String> id,
            List<String> labels,
            boolean readOnly) {
        this(name, variable, table, attributes, id, labels, readOnly, Optional.empty());
    }

    static final String KEY_SUFFIX = "Key";

    public EntityModel {
        attributes = List.copyOf(attributes);
        id = List.copyOf(id);
        labels = List.copyOf(labels);
    }

    /** The attribute of that exact name. */
    public Optional<Attribute> find(String attribute) {
        return attributes.stream().filter(a -> a.name().equals(attribute)).findFirst();
    }

    /**
     * The attribute of that name, or the one made from the column of that name; where the database stores names in capitals, in
     * small letters too.
     */
    public Optional<Attribute> resolve(String name) {
        return find(name).or(() -> findByColumn(name)).or(() -> findByColumn(name.toUpperCase(Locale.ROOT)));
    }

    private Optional<Attribute> findByColumn(String name) {
        return attributes.stream()
                .filter(a -> a instanceof Attribute.Basic basic
                        && basic.column().name().equals(name))
                .findFirst();
    }

    /** The relation that a pair of columns has for a type. */
    public Optional<Attribute> findTyped(TypedReference relation) {
        return attributes.stream()
                .filter(a -> a instanceof Attribute.TypedOne one
                        && one.typeColumn().equals(relation.typeColumn())
                        && one.idColumn().equals(relation.idColumn())
                        && one.value().equals(relation.value()))
                .findFirst();
    }

    /** By what a collection finds its elements; empty if it is a mere collection. */
    public Optional<CollectionKey> findKey(Attribute collection) {
        return own.map(o -> o.keys().get(collection.name()));
    }

    /** The value from the column of that exact name. */
    public Optional<Attribute.Basic> findBasic(String column) {
        return attributes.stream()
                .filter(a -> a instanceof Attribute.Basic basic
                        && basic.column().name().equals(column))
                .findFirst()
                .map(Attribute.Basic.class::cast);
    }

    public List<Attribute.Basic> listBasics() {
        return attributes.stream()
                .filter(Attribute.Basic.class::isInstance)
                .map(Attribute.Basic.class::cast)
                .toList();
    }

    public List<String> listAttributeNames() {
        return attributes.stream().map(Attribute::name).toList();
    }

    /** The last part of the name: the class's simple name. */
    public String simpleName() {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /** The full name of the class. */
    public String className() {
        return own.map(OwnClass::name).orElse(name);
    }

    /** Whether the class is the application's. */
    public boolean isOwn() {
        return own.isPresent();
    }

    /** Whether it is not an entity, but what an embeddable of one consists of. */
    public boolean isPart() {
        return isOwn() && id.isEmpty();
    }

    /** The Querydsl type's class name: {@code QTrack}, {@code sales.QPerson}. The application's own one is not shadowed. */
    public String queryTypeName() {
        String type = className();
        int dot = type.lastIndexOf('.');
        String prefix = own.flatMap(OwnClass::queryType).isPresent() ? "$Q" : "Q";
        return type.substring(0, dot + 1) + prefix + type.substring(dot + 1);
    }

    /** The name of the class that holds a composite key. */
    public String idClassName() {
        return name + KEY_SUFFIX;
    }

    public boolean hasCompositeId() {
        return id.size() > 1;
    }
}
