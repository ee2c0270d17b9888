package dev.dormouse.help;

import dev.dormouse.entity.Attribute;
import dev.dormouse.entity.EntityModel;
import dev.dormouse.schema.TableColumn;
import dev.dormouse.session.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What there is to know of an attribute: its column, its type, its keys, or where it leads and what leads back. */
public final class AttributePage {

    private final Snapshot snapshot;
    private final EntityModel entity;
    private final Attribute attribute;

    public AttributePage(Snapshot snapshot, EntityModel entity, Attribute attribute) {
        this.snapshot = snapshot;
        this.entity = entity;
        this.attribute = attribute;
    }

    public String text() {
        List<String> lines = new ArrayList<>();
        lines.add(entity.isOwn() ? own() : new AttributeExplanation(snapshot, entity, attribute).text());
        if (attribute instanceof Attribute.Basic basic) {
            column(basic.column(), lines);
        } else {
            relation(lines);
        }
        List<Examples.Example> examples = new Examples(snapshot).of(entity, attribute);
        return String.join("\n", lines) + (examples.isEmpty() ? "" : "\n\n" + Examples.text(examples));
    }

    /** One line about a column of a relation without an entity. */
    public static String of(Topic.Column topic) {
        List<String> keys = ColumnKeys.of(topic.table(), topic.column());
        return topic.table().name() + "." + topic.column().name() + ": "
                + topic.column().type().display()
                + (topic.column().nullable() ? "" : ", not null")
                + (keys.isEmpty() ? "" : ", " + String.join(", ", keys))
                + topic.column().comment().map(c -> "\n" + c).orElse("") + "\n";
    }

    private void column(TableColumn column, List<String> lines) {
        lines.add("null: " + (column.nullable() ? "allowed" : "not allowed"));
        List<String> keys = ColumnKeys.of(entity.table(), column);
        if (!keys.isEmpty()) {
            lines.add("keys: " + String.join(", ", keys));
        }
        if (column.generation() == TableColumn.Generation.IDENTITY) {
            lines.add("the database numbers it");
        } else {
            column.defaultValue().ifPresent(value -> lines.add("default: " + value));
        }
        if (!column.type().labels().isEmpty()) {
            lines.add("values: " + String.join(", ", column.type().labels()));
        }
        column.comment().ifPresent(comment -> lines.add("comment: " + comment));
    }

    /** Of an application's class: its mapping decides, not our rules. */
    private String own() {
        String shown = entity.name() + "." + attribute.name();
        if (attribute instanceof Attribute.Basic basic) {
            return shown + " is the column " + entity.table().name() + "."
                    + basic.column().name() + "\ntype: "
                    + basic.column().type().display() + " → " + basic.type().simpleName();
        }
        if (attribute instanceof Attribute.Embedded embedded) {
            List<String> parts =
                    embedded.attributes().stream().map(Attribute::name).toList();
            return shown + ": a value, " + simple(embedded.type()) + ", of " + String.join(", ", parts);
        }
        if (attribute instanceof Attribute.Elements elements) {
            return shown + ": many values, " + elements.element().simpleName() + ", of the table " + elements.table();
        }
        String target = simple(attribute.targetEntity());
        return shown + (attribute.isCollection() ? ": many " : ": to ") + target;
    }

    private static String simple(String className) {
        return className.substring(className.lastIndexOf('.') + 1);
    }

    private void relation(List<String> lines) {
        if (attribute instanceof Attribute.ToOne one) {
            lines.add("null: " + (one.optional() ? "allowed" : "not allowed"));
        }
        otherSide().ifPresent(side -> lines.add("other side: " + side));
    }

    private Optional<String> otherSide() {
        Optional<EntityModel> target = snapshot.models().find(attribute.targetEntity());
        String mappedBy = attribute instanceof Attribute.ToMany many
                ? many.mappedBy()
                : attribute instanceof Attribute.InverseOne one
                        ? one.mappedBy()
                        : attribute instanceof Attribute.ManyToMany link ? link.mappedBy() : "";
        Optional<String> name = mappedBy.isEmpty()
                ? target.flatMap(t -> t.attributes().stream()
                        .filter(this::leadsBack)
                        .map(Attribute::name)
                        .findFirst())
                : Optional.of(mappedBy);
        return target.flatMap(t -> name.map(n -> t.name() + "." + n));
    }

    private boolean leadsBack(Attribute other) {
        boolean here = snapshot.models()
                .find(other.targetEntity())
                .filter(entity::equals)
                .isPresent();
        String mappedBy = other instanceof Attribute.ToMany many
                ? many.mappedBy()
                : other instanceof Attribute.InverseOne one
                        ? one.mappedBy()
                        : other instanceof Attribute.ManyToMany link ? link.mappedBy() : "";
        return here && mappedBy.equals(attribute.name());
    }
}
