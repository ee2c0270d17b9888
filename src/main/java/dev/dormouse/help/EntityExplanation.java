package dev.dormouse.help;

import dev.dormouse.entity.Attribute;
import dev.dormouse.entity.EntityModel;
import dev.dormouse.entity.NameOrigins;
import dev.dormouse.entity.Nameable;
import dev.dormouse.entity.RelationNames;
import dev.dormouse.schema.Key;
import dev.dormouse.schema.Table;
import dev.dormouse.schema.TableKind;
import dev.dormouse.session.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What an entity is made from, for {@code \why}: its key, the origin of its name, its relations, what a user decided. */
public final class EntityExplanation {

    private final Snapshot snapshot;
    private final EntityModel entity;

    public EntityExplanation(Snapshot snapshot, EntityModel entity) {
        this.snapshot = snapshot;
        this.entity = entity;
    }

    public String text() {
        List<String> lines = new ArrayList<>();
        lines.add(entity.table().name() + " is the entity " + entity.name() + ", identified by "
                + String.join(", ", entity.id()) + origin());
        if (entity.isOwn()) {
            return lines.get(0);
        }
        lines.add("name: " + name());
        lines.add("key: " + key());
        if (entity.readOnly()) {
            lines.add("read-only: it is a " + entity.table().kind().words());
        }
        for (Attribute attribute : entity.attributes()) {
            if (!(attribute instanceof Attribute.Basic)) {
                lines.add(attribute.name() + ": " + new AttributeExplanation(snapshot, entity, attribute).relation());
            } else {
                String note = new AttributeExplanation(snapshot, entity, attribute).typeNote();
                if (!note.isEmpty()) {
                    lines.add(attribute.name() + ": " + note);
                }
            }
        }
        lines.addAll(snapshot.models().listNotes(entity.table().name()));
        return String.join("\n", lines);
    }

    /** Whose class it is, if it is the application's: the rules have no part in it. */
    private String origin() {
        if (!entity.isOwn()) {
            return "";
        }
        boolean there = snapshot.catalog().find(entity.table().name()).isPresent();
        return "; the application's class " + entity.className() + (there ? "" : ". The table does not exist");
    }

    private String name() {
        if (snapshot.notes().pins().find(Nameable.of(entity)).isPresent()) {
            return "chosen with \\rename";
        }
        String schema = entity.name().contains(".") ? ", in its schema's name space" : "";
        return NameOrigins.ofClass(snapshot.models(), entity) + schema + "; variable " + entity.variable();
    }

    private String key() {
        Set<String> columns = Set.copyOf(entity.id().stream()
                .map(id -> entity.find(id).orElseThrow())
                .map(a -> ((Attribute.Basic) a).column().name())
                .toList());
        Table table = entity.table();
        Optional<Key> primary =
                table.primaryKey().filter(key -> Set.copyOf(key.columns()).equals(columns));
        if (primary.isPresent()) {
            return "primary key " + described(primary.get());
        }
        Optional<Key> unique = table.uniqueKeys().stream()
                .filter(key -> Set.copyOf(key.columns()).equals(columns))
                .findFirst();
        if (table.kind() == TableKind.VIEW) {
            // Its key has the name of the relation that it comes from.
            return unique.map(key -> "the key of " + key.name() + ", whose rows it shows")
                    .orElse("its columns");
        }
        return unique.map(key -> "unique key " + described(key) + " of NOT NULL columns; there is no primary key")
                .orElse("its columns");
    }

    private static String described(Key key) {
        return (key.name().isEmpty() ? "" : key.name() + " ") + "(" + String.join(", ", key.columns()) + ")";
    }

    /** How its rows are reached: {@code db.rawLog}, {@code db.sales.visits}, {@code db.'raw log'}. */
    public static String rows(Snapshot snapshot, Table table) {
        RelationNames names = new RelationNames(snapshot.catalog(), snapshot.models());
        boolean visible = snapshot.catalog().isVisible(table);
        Optional<String> schema =
                visible ? Optional.empty() : Optional.of(table.name().schema());
        String name = names.list(schema).stream()
                .filter(n -> n.table().name().equals(table.name()))
                .findFirst()
                .map(RelationNames.Named::name)
                .orElse(table.name().name());
        return "db." + schema.map(s -> quoted(s) + ".").orElse("") + quoted(name);
    }

    private static String quoted(String name) {
        boolean plain = !name.isEmpty()
                && Character.isJavaIdentifierStart(name.charAt(0))
                && name.chars().allMatch(Character::isJavaIdentifierPart);
        return plain ? name : "'" + name.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }
}
