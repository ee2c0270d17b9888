package dev.dormouse.help;

import dev.dormouse.entity.Attribute;
import dev.dormouse.entity.EntityModel;
import dev.dormouse.entity.NameOrigins;
import dev.dormouse.entity.Nameable;
import dev.dormouse.entity.TypedSql;
import dev.dormouse.schema.ForeignKey;
import dev.dormouse.schema.TableColumn;
import dev.dormouse.schema.TableName;
import dev.dormouse.session.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What an attribute is made from, for {@code \why}. */
public final class AttributeExplanation {

    private final Snapshot snapshot;
    private final EntityModel entity;
    private final Attribute attribute;
    private final Nameable thing;

    public AttributeExplanation(Snapshot snapshot, EntityModel entity, Attribute attribute) {
        this.snapshot = snapshot;
        this.entity = entity;
        this.attribute = attribute;
        this.thing = Nameable.of(snapshot.models(), entity, attribute);
    }

    public String text() {
        String shown = entity.name() + "." + attribute.name();
        List<String> lines = new ArrayList<>();
        if (attribute instanceof Attribute.Basic basic) {
            lines.add(shown + " is the column " + entity.table().name() + "."
                    + basic.column().name());
            lines.add("type: " + basic.column().type().display() + " → "
                    + basic.type().simpleName());
            addUnlessEmpty(lines, typeNote());
            addUnlessEmpty(lines, dimensions(basic));
            addUnlessEmpty(lines, readOnly(basic));
        } else {
            lines.add(shown + ": " + relation());
        }
        lines.add("name: " + name());
        snapshot.models().listNotes(entity.table().name()).stream()
                .filter(note -> note.startsWith(shown + " "))
                .forEach(lines::add);
        return String.join("\n", lines);
    }

    private static void addUnlessEmpty(List<String> lines, String text) {
        if (!text.isEmpty()) {
            lines.add(text);
        }
    }

    /** What there is to know about how a value travels; empty if it is what it looks like. */
    String typeNote() {
        return attribute instanceof Attribute.Basic basic ? basic.type().note() : "";
    }

    private String dimensions(Attribute.Basic basic) {
        return basic.type().isArray() && snapshot.dialect().name().equals("postgresql")
                ? "dimensions: as many as each value has, whatever was declared"
                : "";
    }

    private String readOnly(Attribute.Basic basic) {
        if (basic.writable()) {
            return "";
        }
        if (entity.readOnly()) {
            return "read-only: it is a view";
        }
        if (basic.column().generation() == TableColumn.Generation.COMPUTED) {
            return "read-only: the database computes it";
        }
        Optional<String> relation = entity.attributes().stream()
                .filter(a -> a instanceof Attribute.ToOne one
                        && one.joins().stream()
                                .anyMatch(j -> j.column().equals(basic.column().name())))
                .map(Attribute::name)
                .findFirst();
        return "read-only: " + relation.map(name -> "it is set through " + name).orElse("the database makes it");
    }

    /** Where a relation leads, by what, and what the database does when the other row goes. */
    String relation() {
        if (attribute instanceof Attribute.ToOne one) {
            return "to " + one.target() + " by " + key(entity.table().name(), columns(one), targetTable())
                    + (one.writable() ? "" : "; read-only");
        }
        if (attribute instanceof Attribute.TypedOne one) {
            return "to " + one.target() + " where " + one.typeColumn() + " is '" + one.value() + "', by "
                    + key(entity.table().name(), List.of(one.idColumn()), targetTable()) + "; read-only";
        }
        if (attribute instanceof Attribute.ManyToMany many) {
            String side = many.mappedBy().isEmpty()
                    ? many.writable() ? "changed here" : "read-only: the link has columns that must be given"
                    : "changed as " + many.target() + "." + many.mappedBy();
            return "many " + many.target() + " by the link " + many.junction() + "; " + side;
        }
        String mappedBy = attribute instanceof Attribute.ToMany many
                ? many.mappedBy()
                : ((Attribute.InverseOne) attribute).mappedBy();
        Nameable.Inverse inverse = (Nameable.Inverse) thing;
        Optional<Attribute.TypedOne> typed = TypedSql.behind(snapshot.models(), attribute);
        return (attribute.isCollection() ? "many " : "one ") + attribute.targetEntity() + " whose " + mappedBy
                + " it is, by "
                + (typed.isPresent()
                        ? key(inverse.table(), List.of(typed.get().idColumn()), inverse.target()) + "; read-only"
                        : key(inverse.table(), inverse.columns(), inverse.target()));
    }

    private static List<String> columns(Attribute.ToOne one) {
        return one.joins().stream().map(Attribute.Join::column).toList();
    }

    private EntityModel target() {
        return snapshot.models().find(attribute.targetEntity()).orElseThrow();
    }

    private TableName targetTable() {
        return target().table().name();
    }

    /** {@code foreign key t_fkey (person_id) → public.people, on delete cascade}, or that a user accepted it. */
    private String key(TableName table, List<String> columns, TableName target) {
        String list = "(" + String.join(", ", columns) + ")";
        Optional<ForeignKey> declared = snapshot.catalog().find(table).stream()
                .flatMap(t -> t.foreignKeys().stream())
                .filter(key -> key.columns().equals(columns) && key.target().equals(target))
                .findFirst();
        return declared.map(key -> "foreign key " + (key.name().isEmpty() ? "" : key.name() + " ")
                        + (table.equals(entity.table().name()) ? "" : "of " + table + " ") + list + " → " + target
                        + ", on delete " + key.onDelete())
                .orElse("an accepted suggestion, " + table + " " + list + " → " + target
                        + "; no constraint in the database");
    }

    private String name() {
        if (snapshot.notes().pins().find(thing).isPresent()) {
            return "chosen with \\rename";
        }
        if (attribute instanceof Attribute.Basic basic) {
            return NameOrigins.ofColumn(basic.column().name(), basic.name());
        }
        if (attribute instanceof Attribute.ToOne one) {
            return one.joins().size() == 1
                    ? NameOrigins.ofReference(one.joins().get(0).column(), attribute.name(), target())
                    : "the constraint's, if a person gave it, else the target's, or its columns'";
        }
        if (attribute instanceof Attribute.TypedOne) {
            return "the role that the id column names, and the target";
        }
        if (attribute instanceof Attribute.ManyToMany) {
            return "the plural of the other side"
                    + (attribute.name().contains("By") ? ", by the link or the role" : "");
        }
        return (attribute.isCollection() ? "the plural of the table" : "the table's, singular")
                + (attribute.name().contains("By") ? ", and the role, as several keys lead here" : "");
    }
}
