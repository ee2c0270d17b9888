package dev.dormouse.complete;

import dev.dormouse.entity.EntityModel;
import dev.dormouse.entity.RowModel;
import dev.dormouse.entity.ValueType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What an expression is, as far as completion must know. */
sealed interface GroovyType {

    /** The class {@code Track}. */
    record EntityClass(EntityModel model) implements GroovyType {}

    /** A {@code Track}. */
    record Entity(EntityModel model) implements GroovyType {}

    /** {@code Track.where { … }}, not yet sent. */
    record EntityQuery(EntityModel model) implements GroovyType {}

    /** {@code track}, {@code track.album}: a Querydsl path. */
    record EntityPath(EntityModel model) implements GroovyType {}

    /** {@code album.tracks} in a query. */
    record CollectionPath(EntityModel element) implements GroovyType {}

    /** {@code track.name} in a query. */
    record ValuePath(ValueType type) implements GroovyType {}

    /** An enum of the database, as an object has it. */
    record Enumerated(ValueType type) implements GroovyType {}

    /** The class {@code Mood} that is generated for one. */
    record EnumClass(String name) implements GroovyType {}

    /** {@code db.sales}: the relations of a schema. */
    record Schema(String name) implements GroovyType {}

    /** {@code db.rawLog}: rows of a relation without an entity, not yet asked for. */
    record RowQuery(RowModel model) implements GroovyType {}

    /** Such a row in a condition. */
    record RowPath(RowModel model) implements GroovyType {}

    /** Such a row. */
    record Row(RowModel model) implements GroovyType {}

    /** A Querydsl condition. */
    record Condition() implements GroovyType {}

    /**
     * A Querydsl query.
     *
     * @param from what it selects from
     * @param joined variables of what it is joined with
     */
    record Query(GroovyType element, GroovyType from, List<GroovyType> joined) implements GroovyType {

        Query(GroovyType element, GroovyType from) {
            this(element, from, List.of());
        }

        public Query {
            joined = List.copyOf(joined);
        }

        /** All that it reads from. */
        List<GroovyType> sources() {
            return Stream.concat(Stream.of(from), joined.stream()).toList();
        }
    }

    /**
     * A Querydsl statement that changes.
     *
     * @param how {@code update}, {@code delete} or {@code insert}
     */
    record Change(String how, GroovyType of) implements GroovyType {}

    /** A list of those. */
    record ListOf(GroovyType element) implements GroovyType {}

    /**
     * An object of a class.
     *
     * @param arguments the class's type arguments; of an array its element; empty if they are not known
     */
    record Value(Class<?> type, List<GroovyType> arguments) implements GroovyType {

        public Value {
            arguments = List.copyOf(arguments);
        }

        Value(Class<?> type) {
            this(type, List.of());
        }
    }

    /**
     * A map or a row, of which keys are known.
     *
     * @param type its class
     * @param keys what they lead to, in their order
     * @param value what any other key leads to
     */
    record MapOf(Class<?> type, Map<String, GroovyType> keys, GroovyType value) implements GroovyType {

        public MapOf {
            keys = new LinkedHashMap<>(keys);
        }
    }

    /**
     * An array or a list whose values are of different types: a row of a query of several expressions, {@code [track, 1]}.
     *
     * @param type its class
     * @param names of the values, side by side with the types, empty where there is none; none at all if they have no names
     */
    record Parts(Class<?> type, List<GroovyType> types, List<String> names) implements GroovyType {

        Parts(Class<?> type, List<GroovyType> types) {
            this(type, types, List.of());
        }

        public Parts {
            types = List.copyOf(types);
            names = List.copyOf(names);
        }

        /** A row, whose values have names. */
        static Parts row(List<GroovyType> types, List<String> names) {
            return new Parts(List.class, types, names);
        }

        GroovyType named(String name) {
            return name.isEmpty() ? UNKNOWN : at(names.indexOf(name));
        }

        GroovyType at(int position) {
            return position >= 0 && position < types.size() ? types.get(position) : UNKNOWN;
        }
    }

    /**
     * What a query of several expressions gives.
     *
     * @param columns the expressions' texts
     * @param row their values
     */
    record Tuple(List<String> columns, Parts row) implements GroovyType {

        public Tuple {
            columns = List.copyOf(columns);
        }

        @Override
        public GroovyType asList() {
            return row;
        }
    }

    /** A closure, and what is around it. */
    record Function(Expr.Lambda lambda, CodeSite around) implements GroovyType {

        static Function answering(Expr value) {
            return new Function(new Expr.Lambda(List.of(), List::of, () -> value), CodeSite.NONE);
        }
    }

    /** {@code Track::getName}. */
    record FunctionOf(GroovyType target, String method) implements GroovyType {}

    /** {@code java.time}, or a schema whose entities are named with it. */
    record PackageOf(String name) implements GroovyType {}

    /** The class {@code QTrack}. */
    record PathClass(EntityModel model) implements GroovyType {}

    /** A class itself. */
    record ClassOf(Class<?> type) implements GroovyType {}

    /**
     * A class of the text itself, or an object of it.
     *
     * @param ofClass whether it is the class
     */
    record Written(WrittenClass type, boolean ofClass) implements GroovyType {}

    /** Nothing is known of it. */
    GroovyType UNKNOWN = new Unknown();

    /** What is a list beside other things, as that list; all else as it is. */
    default GroovyType asList() {
        return this;
    }

    default boolean isKnown() {
        return !(this instanceof Unknown);
    }

    /** Nobody knows. */
    record Unknown() implements GroovyType {}
}
