package dev.dormouse.help;

import dev.dormouse.entity.Attribute;
import dev.dormouse.entity.EntityModel;
import dev.dormouse.entity.Models;
import dev.dormouse.schema.ForeignKey;
import dev.dormouse.schema.Index;
import dev.dormouse.schema.Key;
import dev.dormouse.schema.Table;
import dev.dormouse.schema.TableColumn;
import dev.dormouse.schema.TableKind;
import dev.dormouse.session.Snapshot;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One relation as text: columns beside attributes, then relations, keys and indexes. */
public final class TableDescription {

    private final Snapshot snapshot;
    private final Table table;
    private final Optional<EntityModel> entity;
    private final List<EntityModel> entities;
    private final StringBuilder text = new StringBuilder();

    public TableDescription(Snapshot snapshot, Table table) {
        this.snapshot = snapshot;
        this.table = table;
        this.entities = snapshot.models().listByTable(table.name());
        this.entity = entities.stream().findFirst();
    }

    /** As {@code \\d} shows it. */
    public String text() {
        title();
        text.append('\n');
        columns();
        relations();
        keys();
        return text.toString();
    }

    /** With the columns' keys and comments, and what there is to say of its rows. */
    String fullText(String rows) {
        title();
        text.append('\n').append(rows).append("\n\n");
        columnsWithKeys();
        relations();
        keys();
        return text.toString();
    }

    private void title() {
        text.append(table.kind().words()).append(' ').append(table.name());
        text.append(entity.map(e -> "  →  entity " + e.name() + ", variable " + e.variable() + others())
                .orElseGet(this::whyNot));
        table.comment().ifPresent(comment -> text.append("\n").append(comment));
    }

    /** Entities of the application's that share the table with the one that they inherit from. */
    private String others() {
        List<String> names = entities.stream().skip(1).map(EntityModel::name).toList();
        String shared = names.isEmpty() ? "" : "; also " + String.join(", ", names);
        return shared
                + entity.flatMap(EntityModel::own)
                        .map(own -> "; the application's " + own.name())
                        .orElse("");
    }

    private String whyNot() {
        return snapshot.models().unmapped().stream()
                .filter(u -> u.table().equals(table.name()))
                .findFirst()
                .map(Models.Unmapped::why)
                .map(why -> "  (no entity: " + why + ")")
                .orElse("");
    }

    private void columns() {
        Grid grid = new Grid("column", "type", "null", "default", "attribute");
        for (TableColumn column : table.columns()) {
            grid.add(
                    column.name(),
                    column.type().display(),
                    column.nullable() ? "" : "not null",
                    defaultOf(column),
                    attributes(column));
        }
        text.append(grid.text());
    }

    private void columnsWithKeys() {
        Grid grid = new Grid("column", "type", "null", "key", "default", "attribute", "comment");
        for (TableColumn column : table.columns()) {
            grid.add(
                    column.name(),
                    column.type().display(),
                    column.nullable() ? "" : "not null",
                    String.join(", ", ColumnKeys.of(table, column)),
                    defaultOf(column),
                    attributes(column),
                    column.comment().orElse(""));
        }
        text.append(grid.textWithoutEmpty());
    }

    private static String defaultOf(TableColumn column) {
        return switch (column.generation()) {
            case IDENTITY -> "numbered";
            case COMPUTED -> "computed: " + column.defaultValue().orElse("");
            case NONE -> column.defaultValue().orElse("");
        };
    }

    /** What is made of the column; several things if the application's classes share the table. */
    private String attributes(TableColumn column) {
        Set<String> found = new LinkedHashSet<>();
        entities.forEach(e -> collect("", e.attributes(), column, found));
        return String.join(", ", found);
    }

    private static void collect(String prefix, List<Attribute> attributes, TableColumn column, Set<String> found) {
        for (Attribute attribute : attributes) {
            if (attribute instanceof Attribute.Embedded embedded) {
                collect(prefix + embedded.name() + ".", embedded.attributes(), column, found);
            } else if (attribute instanceof Attribute.Basic basic
                    && basic.column().equals(column)) {
                found.add(attribute(prefix, basic));
            }
        }
    }

    private static String attribute(String prefix, Attribute.Basic basic) {
        return prefix + basic.name() + ": " + basic.type().simpleName() + (basic.writable() ? "" : " (read-only)");
    }

    private void relations() {
        Grid grid = new Grid("relation", "to", "by");
        entity.ifPresent(e -> e.attributes().stream()
                .filter(a -> a.isRelation() || a instanceof Attribute.Elements)
                .forEach(a -> grid.add(a.name(), target(a), how(a))));
        if (!grid.isEmpty()) {
            text.append('\n').append(grid.text());
        }
    }

    private String target(Attribute attribute) {
        if (attribute instanceof Attribute.Elements elements) {
            return "many " + elements.element().simpleName();
        }
        String target = name(attribute.targetEntity());
        return attribute.isCollection() ? "many " + target : target;
    }

    /** Relations know the application's entities by their classes. */
    private String name(String entity) {
        return snapshot.models().find(entity).map(EntityModel::name).orElse(entity);
    }

    private String how(Attribute attribute) {
        if (attribute instanceof Attribute.ToOne one) {
            return String.join(
                    ", ", one.joins().stream().map(Attribute.Join::column).toList());
        }
        if (attribute instanceof Attribute.ToMany many) {
            return back(many.target(), many.mappedBy());
        }
        if (attribute instanceof Attribute.InverseOne one) {
            return back(one.target(), one.mappedBy());
        }
        if (attribute instanceof Attribute.TypedOne one) {
            return one.idColumn() + ", where " + one.typeColumn() + " is '" + one.value() + "'";
        }
        if (attribute instanceof Attribute.Elements elements) {
            return elements.table().toString();
        }
        return attribute instanceof Attribute.ManyToMany many ? many.junction().toString() : "";
    }

    private String back(String entity, String attribute) {
        return attribute.isEmpty() ? "a key of " + name(entity) : name(entity) + "." + attribute;
    }

    private void keys() {
        List<String> lines = new ArrayList<>();
        table.primaryKey().ifPresent(key -> lines.add("primary key " + columns(key.columns())));
        for (Key key : table.uniqueKeys()) {
            lines.add(
                    table.kind() == TableKind.VIEW
                            ? "key " + columns(key.columns()) + " of " + key.name()
                            : "unique " + columns(key.columns()));
        }
        for (ForeignKey key : table.foreignKeys()) {
            lines.add("foreign key " + columns(key.columns()) + " → " + key.target() + " "
                    + columns(key.targetColumns()) + onDelete(key));
        }
        for (Index index : table.indexes()) {
            lines.add("index " + index.name() + " " + columns(index.columns()) + (index.unique() ? " unique" : ""));
        }
        for (Table other : snapshot.catalog().tables()) {
            other.foreignKeys().stream()
                    .filter(key -> key.target().equals(table.name()))
                    .forEach(key ->
                            lines.add("referenced by " + other.name() + " " + columns(key.columns()) + onDelete(key)));
        }
        if (!lines.isEmpty()) {
            text.append('\n');
            lines.forEach(line -> text.append(line).append('\n'));
        }
    }

    private static String onDelete(ForeignKey key) {
        return key.onDelete().equals("no action") ? "" : " on delete " + key.onDelete();
    }

    private static String columns(List<String> columns) {
        return "(" + String.join(", ", columns) + ")";
    }
}
