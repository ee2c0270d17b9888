package dev.dormouse.eval;

import dev.dormouse.entity.Attribute;
import dev.dormouse.entity.EntityModel;
import dev.dormouse.entity.EntityText;
import dev.dormouse.result.Column;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * The columns and cells of the application's entities. An embeddable's values have a column each, {@code address.city}; entities
 * that inherit from one another share the columns, and the first one says which each is.
 */
final class OwnRows {

    private static final String ENTITY = "entity";

    private final List<EntityModel> family;
    private final Map<String, Column> columns = new LinkedHashMap<>();

    /** @param family all that a row may be */
    OwnRows(List<EntityModel> family) {
        this.family = List.copyOf(family);
        if (family.size() > 1) {
            columns.put(ENTITY, new Column(ENTITY, Column.Kind.TEXT));
        }
        family.forEach(model -> shown(model).forEach(attribute -> addColumn("", attribute)));
    }

    List<Column> columns() {
        return List.copyOf(columns.values());
    }

    private void addColumn(String prefix, Attribute attribute) {
        String name = prefix + attribute.name();
        if (attribute instanceof Attribute.Embedded embedded) {
            inner(embedded).forEach(inner -> addColumn(name + ".", inner));
        } else {
            boolean label = attribute instanceof Attribute.Basic basic
                    && !basic.type().labels().isEmpty();
            columns.putIfAbsent(name, new Column(name, label ? Column.Kind.TEXT : ResultShaper.kind(attribute)));
        }
    }

    /**
     * The cells of one object.
     *
     * @param cell makes a cell of a value
     */
    Object[] cells(EntityModel model, Object entity, BiFunction<Attribute, Object, Object> cell) {
        Map<String, Object> cells = new HashMap<>();
        if (family.size() > 1) {
            cells.put(ENTITY, model.name());
        }
        shown(model).forEach(attribute -> addCell("", attribute, entity, cells, cell));
        return columns.keySet().stream().map(cells::get).toArray();
    }

    private void addCell(
            String prefix,
            Attribute attribute,
            Object owner,
            Map<String, Object> cells,
            BiFunction<Attribute, Object, Object> cell) {
        String name = prefix + attribute.name();
        Object value = owner == null ? null : OwnObjects.read(owner, attribute.name());
        if (attribute instanceof Attribute.Embedded embedded) {
            inner(embedded).forEach(inner -> addCell(name + ".", inner, value, cells, cell));
        } else {
            cells.put(name, cell.apply(attribute, value));
        }
    }

    private static List<Attribute> inner(Attribute.Embedded embedded) {
        return embedded.attributes().stream().filter(OwnRows::isSingle).toList();
    }

    private static boolean isSingle(Attribute attribute) {
        return attribute instanceof Attribute.Basic
                || attribute instanceof Attribute.ToOne
                || attribute instanceof Attribute.Embedded;
    }

    /** Values and relations; not a column's value beside the relation that it is a part of. */
    private static List<Attribute> shown(EntityModel model) {
        Set<String> covered = new LinkedHashSet<>();
        for (Attribute attribute : model.attributes()) {
            if (attribute instanceof Attribute.ToOne one) {
                one.joins().forEach(join -> covered.add(join.column()));
            }
        }
        return model.attributes().stream()
                .filter(a -> isSingle(a)
                        && (!(a instanceof Attribute.Basic basic)
                                || basic.writable()
                                || model.id().contains(a.name())
                                || !covered.contains(basic.column().name())))
                .toList();
    }

    /** {@code Customer#1 Ada}: never the application's own text, which may load half the database. */
    static String label(EntityModel model, Object entity) {
        return EntityText.describe(model.name(), values(model.id(), entity), values(model.labels(), entity));
    }

    private static Object[] values(List<String> names, Object entity) {
        return names.stream().map(name -> OwnObjects.read(entity, name)).toArray();
    }
}
