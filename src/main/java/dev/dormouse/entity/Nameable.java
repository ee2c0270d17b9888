package dev.dormouse.entity;

import dev.dormouse.schema.TableName;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Something that has a name in the models, told by what the database calls it: exact names, and nothing that the rules made. Its
 * text ({@link #toString}, {@link #parse}) can be kept in files.
 */
public sealed interface Nameable extends Comparable<Nameable> {

    /** By table, then as an entity, its variable, its columns and its relations. */
    Comparator<Nameable> ORDER = Comparator.comparing(Nameable::table)
            .thenComparing(Nameable::rank)
            .thenComparing(Nameable::columns, Comparator.comparing(columns -> String.join("\0", columns)))
            .thenComparing(Nameable::owner)
            .thenComparing(Nameable::toString);

    /** An entity; its name is the class's simple name, without a schema. Text: {@code table public.people}. */
    record Entity(TableName table) implements Nameable {
        @Override
        public String toString() {
            return NameableText.write("table", table, List.of());
        }
    }

    /** The Querydsl variable of an entity. Text: {@code variable public.people}. */
    record Variable(TableName table) implements Nameable {
        @Override
        public String toString() {
            return NameableText.write("variable", table, List.of());
        }
    }

    /** The attribute of a column. Text: {@code column public.people (name)}. */
    record Column(TableName table, String column) implements Nameable {
        @Override
        public String toString() {
            return NameableText.write("column", table, List.of(column));
        }
    }

    /**
     * The to-one relation of a foreign key. Text: {@code reference public.transfers (from_person_id) to public.people}.
     *
     * @param table that has the foreign key
     */
    record Reference(TableName table, List<String> columns, TableName target) implements Nameable {

        public Reference {
            columns = List.copyOf(columns);
        }

        @Override
        public String toString() {
            return NameableText.write("reference", table, columns) + " to " + NameableText.write(target);
        }
    }

    /**
     * What stands on the other side of a foreign key. Text: {@code inverse public.transfers (from_person_id) to public.people}.
     *
     * @param table that has the foreign key
     * @param target whose entity has the attribute
     */
    record Inverse(TableName table, List<String> columns, TableName target) implements Nameable {

        public Inverse {
            columns = List.copyOf(columns);
        }

        @Override
        public String toString() {
            return NameableText.write("inverse", table, columns) + " to " + NameableText.write(target);
        }
    }

    /**
     * One end of a many-to-many. Text: {@code link public.book_author (book_id) to public.books}, which is {@code Book.authors}.
     *
     * @param table the table of pairs
     * @param columns of its foreign key that points to the entity that has the attribute
     * @param target that entity's table
     */
    record Link(TableName table, List<String> columns, TableName target) implements Nameable {

        public Link {
            columns = List.copyOf(columns);
        }

        @Override
        public String toString() {
            return NameableText.write("link", table, columns) + " to " + NameableText.write(target);
        }
    }

    /** The table that decides, with its schema. */
    TableName table();

    /** The table of the entity that has the attribute; of an entity or a variable itself. */
    default TableName owner() {
        if (this instanceof Inverse inverse) {
            return inverse.target();
        }
        return this instanceof Link link ? link.target() : table();
    }

    /** Whether it is something of an entity, and not the entity itself. */
    default boolean isAttribute() {
        return !(this instanceof Entity) && !(this instanceof Variable);
    }

    /** Two things of the same scope must not have the same name: the classes of a schema, all variables, what an entity has. */
    default Object scope() {
        if (this instanceof Entity) {
            return "classes " + table().schema();
        }
        return this instanceof Variable ? "variables" : owner();
    }

    /** What an entity is made from. */
    static Nameable of(EntityModel entity) {
        return new Entity(entity.table().name());
    }

    /** What an attribute of an entity is made from. */
    static Nameable of(Models models, EntityModel entity, Attribute attribute) {
        TableName own = entity.table().name();
        if (attribute instanceof Attribute.Basic basic) {
            return new Column(own, basic.column().name());
        }
        EntityModel target = models.find(attribute.targetEntity()).orElseThrow();
        if (attribute instanceof Attribute.ToOne one) {
            return new Reference(own, columns(one.joins()), target.table().name());
        }
        if (attribute instanceof Attribute.TypedOne one) {
            return new Reference(own, columns(one), target.table().name());
        }
        if (attribute instanceof Attribute.ManyToMany many) {
            return new Link(many.junction(), columns(many.joins()), own);
        }
        String mappedBy = attribute instanceof Attribute.ToMany many
                ? many.mappedBy()
                : ((Attribute.InverseOne) attribute).mappedBy();
        Attribute back = target.find(mappedBy).orElseThrow();
        List<String> columns =
                back instanceof Attribute.TypedOne one ? columns(one) : columns(((Attribute.ToOne) back).joins());
        return new Inverse(target.table().name(), columns, own);
    }

    /** A pair of columns, and the type that counts. */
    private static List<String> columns(Attribute.TypedOne one) {
        return List.of(one.typeColumn(), one.idColumn(), one.value());
    }

    private static List<String> columns(List<Attribute.Join> joins) {
        return joins.stream().map(Attribute.Join::column).toList();
    }

    /**
     * Reads what {@link #toString} writes.
     *
     * @throws IllegalArgumentException if the text is not of that form
     */
    static Nameable parse(String text) {
        return NameableText.parse(text);
    }

    /** A name as rivals compare it: classes without their case; getters begin with a capital, so first letters too. */
    default String fold(String name) {
        return this instanceof Entity
                ? name.toLowerCase(Locale.ROOT)
                : name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    /** Whether a name can be given to this: one that Java and Groovy leave free; a class begins with a capital, the rest does not. */
    default boolean allows(String name) {
        if (name.isEmpty() || !Words.isFree(name)) {
            return false;
        }
        return !Character.isLowerCase(name.codePointAt(0)) == this instanceof Entity
                || Character.toUpperCase(name.codePointAt(0)) == Character.toLowerCase(name.codePointAt(0));
    }

    /** What it is about first, then what sort of thing it is. */
    @Override
    default int compareTo(Nameable other) {
        return ORDER.compare(this, other);
    }

    private static int rank(Nameable thing) {
        List<Class<?>> order =
                List.of(Entity.class, Variable.class, Column.class, Reference.class, Inverse.class, Link.class);
        return order.indexOf(thing.getClass());
    }

    /** The columns that it is made from; none for an entity. */
    default List<String> columns() {
        return this instanceof Column column ? List.of(column.column()) : List.of();
    }
}
