package dev.dormouse.complete;

import dev.dormouse.entity.EntityModel;
import dev.dormouse.entity.RowModel;
import dev.dormouse.entity.ValueType;

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

    /** A Querydsl query. */
    record Query(GroovyType element) implements GroovyType {}

    /** A list of those. */
    record ListOf(GroovyType element) implements GroovyType {}

    /** An object of a class. */
    record Value(Class<?> type) implements GroovyType {}

    /** A class itself. */
    record ClassOf(Class<?> type) implements GroovyType {}

    /** Nobody knows. */
    record Unknown() implements GroovyType {}
}
