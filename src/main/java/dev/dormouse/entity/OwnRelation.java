package dev.dormouse.entity;

import dev.dormouse.schema.ForeignKey;
import dev.dormouse.schema.TableColumn;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Gives an entity that was made from a table the relation to an entity of the application's. */
final class OwnRelation {

    private final EntityModel entity;
    private final ForeignKey key;
    private final EntityModel target;
    private final List<String> order;

    /** @param order the target's key columns in the order in which they are mapped */
    OwnRelation(EntityModel entity, ForeignKey key, EntityModel target, List<String> order) {
        this.entity = entity;
        this.key = key;
        this.target = target;
        this.order = order;
    }

    EntityModel added() {
        Set<String> names = new HashSet<>(entity.listAttributeNames());
        boolean writable = !entity.readOnly()
                && entity.listBasics().stream()
                        .filter(b -> key.columns().contains(b.column().name()))
                        .allMatch(b -> b.insertable() && !entity.id().contains(b.name()));
        List<Attribute> attributes = new ArrayList<>();
        for (Attribute attribute : entity.attributes()) {
            boolean raw = attribute instanceof Attribute.Basic basic
                    && key.columns().contains(basic.column().name());
            Attribute kept = raw && writable ? unwritable((Attribute.Basic) attribute, names) : attribute;
            attributes.add(kept);
            if (raw && isLast((Attribute.Basic) attribute)) {
                attributes.add(relation(names, writable));
            }
        }
        return new EntityModel(
                entity.name(),
                entity.variable(),
                entity.table(),
                attributes,
                entity.id(),
                entity.labels().stream().filter(names::contains).toList(),
                entity.readOnly());
    }

    private boolean isLast(Attribute.Basic basic) {
        return basic.column().name().equals(key.columns().get(key.columns().size() - 1));
    }

    /** The raw column is written through the relation; if the column is called as the relation should be, it gives the name away. */
    private Attribute unwritable(Attribute.Basic raw, Set<String> names) {
        String name = raw.name();
        if (Roles.takesColumnName(key)) {
            names.remove(name);
            name = name + "Id";
            names.add(name);
        }
        return new Attribute.Basic(name, raw.column(), raw.type(), false, false);
    }

    private Attribute relation(Set<String> names, boolean writable) {
        List<String> role = Roles.words(entity.table(), key, Words.split(target.name()));
        String wanted = Words.lowerCamel(role);
        String name = wanted;
        for (int n = 2; !names.add(name); n++) {
            name = wanted + n;
        }
        boolean optional = key.columns().stream()
                .anyMatch(c ->
                        entity.table().findColumn(c).map(TableColumn::nullable).orElse(true));
        List<Attribute.Join> joins = new ArrayList<>();
        for (String column : order) {
            // The target's column is left out: Hibernate knows it by the name that the application gave it.
            joins.add(new Attribute.Join(key.columns().get(key.targetColumns().indexOf(column)), ""));
        }
        boolean unique = Keys.isUnique(entity.table(), key.columns());
        return new Attribute.ToOne(name, target.className(), joins, optional, writable, unique);
    }
}
