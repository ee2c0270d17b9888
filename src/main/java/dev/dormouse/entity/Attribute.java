package dev.dormouse.entity;

import dev.dormouse.schema.TableColumn;
import dev.dormouse.schema.TableName;
import java.util.List;

/** A property of an entity. */
public sealed interface Attribute {

    /** The property's name, unique in its entity. */
    String name();

    /** A value from one column. */
    record Basic(String name, TableColumn column, ValueType type, boolean insertable, boolean updatable)
            implements Attribute {

        public boolean writable() {
            return insertable || updatable;
        }
    }

    /**
     * The entity that a foreign key points to.
     *
     * @param target its entity's name
     * @param writable false if the columns are written through other attributes
     * @param unique at most one entity points to each target: a one-to-one
     */
    record ToOne(String name, String target, List<Join> joins, boolean optional, boolean writable, boolean unique)
            implements Attribute {

        public ToOne {
            joins = List.copyOf(joins);
        }
    }

    /** The other side of a to-one that is not unique: the entities whose attribute {@code mappedBy} points here. */
    record ToMany(String name, String target, String mappedBy) implements Attribute {}

    /** The other side of a unique to-one. */
    record InverseOne(String name, String target, String mappedBy) implements Attribute {}

    /**
     * The entity that a pair of columns points to if the one has a certain value; empty for all others. Read-only.
     *
     * @param value of the type column
     */
    record TypedOne(String name, String target, String typeColumn, String value, String idColumn, String targetColumn)
            implements Attribute {}

    /**
     * Entities that are linked through a table of pairs.
     *
     * @param junction that table
     * @param joins junction column to this entity's column
     * @param inverseJoins junction column to the target's column
     * @param mappedBy the target's attribute that owns the links; empty on that side
     * @param writable whether links can be added and removed here
     */
    record ManyToMany(
            String name,
            String target,
            TableName junction,
            List<Join> joins,
            List<Join> inverseJoins,
            String mappedBy,
            boolean writable)
            implements Attribute {

        public ManyToMany {
            joins = List.copyOf(joins);
            inverseJoins = List.copyOf(inverseJoins);
        }
    }

    /**
     * Several values in one, from columns of the entity's own: an embeddable of the application's.
     *
     * @param model under which {@link Models#find} knows what it consists of
     * @param type the class's full name
     */
    record Embedded(String name, String model, String type, List<Attribute> attributes) implements Attribute {

        public Embedded {
            attributes = List.copyOf(attributes);
        }
    }

    /**
     * A collection of values that is kept in a table of its own: an element collection of the application's.
     *
     * @param element what each is; its Java type alone if it consists of several columns
     * @param model under which {@link Models#find} knows what each consists of
     * @param shape how the application holds them
     */
    record Elements(String name, ValueType element, String model, TableName table, Shape shape) implements Attribute {

        /** How a collection is held. */
        public enum Shape {
            LIST,
            SET,
            MAP
        }
    }

    /** A pair of columns, exact names: one here, one that it refers to; the latter is empty for a key of the application's. */
    record Join(String column, String targetColumn) {}

    /** The name of the entity that a relation leads to, or of what an embeddable consists of; empty for a value. */
    default String targetEntity() {
        if (this instanceof ToOne one) {
            return one.target();
        }
        if (this instanceof InverseOne one) {
            return one.target();
        }
        if (this instanceof TypedOne one) {
            return one.target();
        }
        if (this instanceof ToMany many) {
            return many.target();
        }
        if (this instanceof Embedded embedded) {
            return embedded.model();
        }
        if (this instanceof Elements elements) {
            return elements.model();
        }
        return this instanceof ManyToMany many ? many.target() : "";
    }

    /** Whether it leads to an entity, or several. */
    default boolean isRelation() {
        return !(this instanceof Basic || this instanceof Embedded || this instanceof Elements);
    }

    /** Whether it holds any number of entities, or of values. */
    default boolean isCollection() {
        return this instanceof ToMany || this instanceof ManyToMany || this instanceof Elements;
    }
}
