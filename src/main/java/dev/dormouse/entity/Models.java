package dev.dormouse.entity;

import dev.dormouse.schema.TableName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All entities of a database, and what did not become one.
 *
 * @param entities sorted by table
 * @param unmapped relations that have no entity, with the reason
 * @param notes what else there is to say about the naming of tables, sorted by table
 */
public record Models(
        List<EntityModel> entities, List<Unmapped> unmapped, Map<String, EntityModel> byName, List<Note> notes) {

    /** A relation without an entity, and why. */
    public record Unmapped(TableName table, Reason reason, String why) {}

    /** A sentence about what a relation, or something of it, is called. */
    public record Note(TableName table, String text) {}

    /** Why a relation has no entity. */
    public enum Reason {
        /** It has no key; SQL reaches it. */
        ROWS_ONLY,
        /** It only links two entities, which have a collection each. */
        JUNCTION,
        /** It is a part of another relation. */
        PARTITION,
        /** An extension or a tool keeps it for itself. */
        TOOL
    }

    public static final Models EMPTY = of(List.of(), List.of());

    public static Models of(List<EntityModel> entities, List<Unmapped> unmapped) {
        return of(entities, unmapped, List.of());
    }

    public static Models of(List<EntityModel> entities, List<Unmapped> unmapped, List<Note> notes) {
        Map<String, EntityModel> byName = new LinkedHashMap<>();
        entities.forEach(e -> byName.put(e.name(), e));
        return new Models(List.copyOf(entities), List.copyOf(unmapped), Map.copyOf(byName), List.copyOf(notes));
    }

    /**
     * With the application's own entities among them, which are known by their full class names, too.
     *
     * @param parts what embeddables consist of, by the name under which attributes refer to them
     */
    static Models withOwn(List<EntityModel> entities, List<Unmapped> unmapped, Map<String, EntityModel> parts) {
        Map<String, EntityModel> byName = new LinkedHashMap<>(parts);
        entities.forEach(e -> {
            byName.put(e.className(), e);
            byName.put(e.name(), e);
        });
        return new Models(List.copyOf(entities), List.copyOf(unmapped), Map.copyOf(byName), List.of());
    }

    /** The entity of that exact name. */
    public Optional<EntityModel> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** The entity whose Querydsl variable has that name. */
    public Optional<EntityModel> findByVariable(String variable) {
        return entities.stream().filter(e -> e.variable().equals(variable)).findFirst();
    }

    /** The entity that is made from the relation. */
    public Optional<EntityModel> findByTable(TableName table) {
        return entities.stream().filter(e -> e.table().name().equals(table)).findFirst();
    }

    /** What there is to say about a relation's names. */
    public List<String> listNotes(TableName table) {
        return notes.stream()
                .filter(n -> n.table().equals(table))
                .map(Note::text)
                .toList();
    }

    /** Whether a class of that name is generated for an enum. */
    public boolean hasEnum(String className) {
        return entities.stream()
                .flatMap(entity -> entity.attributes().stream())
                .anyMatch(a -> a instanceof Attribute.Basic basic
                        && basic.type().enumClass().equals(className));
    }

    /** The entities that are kept in the relation: several if the application's classes share it. */
    public List<EntityModel> listByTable(TableName table) {
        return entities.stream().filter(e -> e.table().name().equals(table)).toList();
    }

    public List<String> listNames() {
        List<String> names = new ArrayList<>();
        entities.forEach(e -> names.add(e.name()));
        return names;
    }

    /** Follows a path of attributes, {@code album.artist}, to the entity at its end. */
    public Optional<EntityModel> walk(EntityModel from, List<String> path) {
        EntityModel at = from;
        for (String step : path) {
            Optional<EntityModel> next = at.resolve(step).flatMap(a -> find(a.targetEntity()));
            if (next.isEmpty()) {
                return Optional.empty();
            }
            at = next.get();
        }
        return Optional.of(at);
    }
}
