package dev.dormouse.entity;

import dev.dormouse.schema.TableName;
import java.util.ArrayList;
import java.util.HashMap;
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
 * @param index the entities by what they are looked up by
 */
public record Models(List<EntityModel> entities, List<Unmapped> unmapped, List<Note> notes, Index index) {

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

    /** Entities by each of their names: a large database has too many to look through. */
    private record Index(
            Map<String, EntityModel> byName,
            Map<String, EntityModel> byVariable,
            Map<String, EntityModel> byQueryType,
            Map<TableName, EntityModel> byTable,
            Map<String, List<String>> enums) {

        /** @param parts what is found by name alone */
        static Index of(List<EntityModel> entities, Map<String, EntityModel> parts) {
            Index index =
                    new Index(new HashMap<>(parts), new HashMap<>(), new HashMap<>(), new HashMap<>(), new HashMap<>());
            entities.forEach(entity -> index.byName.put(entity.className(), entity));
            for (EntityModel entity : entities) {
                index.byName.put(entity.name(), entity);
                index.byVariable.putIfAbsent(entity.variable(), entity);
                index.byQueryType.putIfAbsent(entity.queryTypeName(), entity);
                index.byTable.putIfAbsent(entity.table().name(), entity);
                for (Attribute.Basic basic : entity.isOwn() ? List.<Attribute.Basic>of() : entity.listBasics()) {
                    if (!basic.type().enumClass().isEmpty()) {
                        index.enums.put(basic.type().enumClass(), basic.type().labels());
                    }
                }
            }
            return index;
        }
    }

    public static Models of(List<EntityModel> entities, List<Unmapped> unmapped) {
        return of(entities, unmapped, List.of());
    }

    public static Models of(List<EntityModel> entities, List<Unmapped> unmapped, List<Note> notes) {
        return new Models(
                List.copyOf(entities), List.copyOf(unmapped), List.copyOf(notes), Index.of(entities, Map.of()));
    }

    /**
     * With the application's own entities among them, which are known by their full class names, too.
     *
     * @param parts what embeddables consist of, by the name under which attributes refer to them
     */
    static Models withOwn(List<EntityModel> entities, List<Unmapped> unmapped, Map<String, EntityModel> parts) {
        return new Models(List.copyOf(entities), List.copyOf(unmapped), List.of(), Index.of(entities, parts));
    }

    /** The entity of that exact name. */
    public Optional<EntityModel> find(String name) {
        return Optional.ofNullable(index.byName.get(name));
    }

    /** The entity whose Querydsl variable has that name. */
    public Optional<EntityModel> findByVariable(String variable) {
        return Optional.ofNullable(index.byVariable.get(variable));
    }

    /** The entity whose Querydsl type has that name. */
    public Optional<EntityModel> findByQueryType(String type) {
        return Optional.ofNullable(index.byQueryType.get(type));
    }

    /** The entity that is made from the relation. */
    public Optional<EntityModel> findByTable(TableName table) {
        return Optional.ofNullable(index.byTable.get(table));
    }

    @Override
    public boolean equals(Object other) {
        return other == this
                || other instanceof Models models
                        && entities.equals(models.entities)
                        && unmapped.equals(models.unmapped)
                        && notes.equals(models.notes);
    }

    @Override
    public int hashCode() {
        return entities.hashCode();
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
        return index.enums.containsKey(className);
    }

    /** The names of the classes that are generated for enums, sorted. */
    public List<String> listEnums() {
        return index.enums.keySet().stream().sorted().toList();
    }

    /** The constants of the enum that has a class of that name, each with its label; empty if there is none. */
    public Map<String, String> enumConstants(String className) {
        List<String> labels = index.enums.getOrDefault(className, List.of());
        List<String> names = EnumNames.constants(labels);
        Map<String, String> constants = new LinkedHashMap<>();
        for (int i = 0; i < labels.size(); i++) {
            constants.put(names.get(i), labels.get(i));
        }
        return constants;
    }

    /** The labels of the enum that has a class of that name. */
    Optional<List<String>> enumLabels(String className) {
        return Optional.ofNullable(index.enums.get(className));
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
