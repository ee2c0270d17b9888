package dev.dormouse.entity;

import dev.dormouse.schema.Table;
import java.util.List;
import java.util.Locale;
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
 */
public record EntityModel(
        String name,
        String variable,
        Table table,
        List<Attribute> attributes,
        List<String> id,
        List<String> labels,
        boolean readOnly) {

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

    /** The Querydsl type's class name: {@code QTrack}, {@code sales.QPerson}. */
    public String queryTypeName() {
        int dot = name.lastIndexOf('.');
        return name.substring(0, dot + 1) + "Q" + name.substring(dot + 1);
    }

    /** The name of the class that holds a composite key. */
    public String idClassName() {
        return name + KEY_SUFFIX;
    }

    public boolean hasCompositeId() {
        return id.size() > 1;
    }
}
