package dev.dormouse.entity;

import dev.dormouse.entity.Models.Reason;
import dev.dormouse.entity.Models.Unmapped;
import dev.dormouse.schema.Catalog;
import dev.dormouse.schema.ForeignKey;
import dev.dormouse.schema.Table;
import dev.dormouse.schema.TableName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.hibernate.boot.Metadata;

/**
 * The application's entities, and beside them those that are made from the tables which the application does not map. Where such
 * a table has a foreign key to a table of the application's, the relation leads to the application's entity.
 */
public final class OwnModels {

    private final Catalog catalog;
    private final OwnEntities reader;
    private final List<EntityModel> mine;
    private final Map<TableName, EntityModel> byTable = new HashMap<>();
    private final Set<String> names = new HashSet<>();
    private final Set<String> variables = new HashSet<>();

    private OwnModels(Catalog catalog, OwnModel own, OwnEntities reader) {
        this.catalog = catalog;
        this.reader = reader;
        this.mine = reader.read();
        for (EntityModel entity : mine) {
            byTable.putIfAbsent(entity.table().name(), entity);
            names.add(entity.name().toLowerCase(Locale.ROOT));
            variables.add(entity.variable());
        }
        own.simpleNames().forEach(name -> names.add(name.toLowerCase(Locale.ROOT)));
    }

    /**
     * All entities.
     *
     * @param mapping of the application's classes, as Hibernate has understood them
     * @param reflect makes entities from those tables that are left
     */
    public static Models of(
            Catalog catalog, OwnModel own, Metadata mapping, OwnTables tables, Function<Catalog, Models> reflect) {
        return new OwnModels(catalog, own, new OwnEntities(mapping, own, tables)).combine(reflect);
    }

    private Models combine(Function<Catalog, Models> reflect) {
        List<Unmapped> unmapped = new ArrayList<>();
        List<Table> left = new ArrayList<>();
        for (Table table : catalog.tables()) {
            if (byTable.containsKey(table.name())) {
                continue;
            }
            String held = reader.held().get(table.name());
            if (held == null) {
                left.add(table);
            } else {
                unmapped.add(new Unmapped(
                        table.name(), Reason.JUNCTION, "it holds " + held + " of the application's class"));
            }
        }
        Models reflected = reflect.apply(new Catalog(catalog.database(), catalog.searchPath(), left));
        unmapped.addAll(reflected.unmapped());
        List<EntityModel> all = new ArrayList<>(mine);
        Map<String, String> renamed = renamed(reflected);
        reflected.entities().forEach(entity -> all.add(related(renamed(entity, renamed))));
        unmapped.sort(Comparator.comparing(Unmapped::table));
        return Models.withOwn(all, unmapped, reader.parts());
    }

    /** Names that the application's classes have are not given to others. */
    private Map<String, String> renamed(Models reflected) {
        Set<String> taken = new HashSet<>(names);
        reflected.entities().forEach(e -> taken.add(e.name().toLowerCase(Locale.ROOT)));
        Map<String, String> renamed = new LinkedHashMap<>();
        for (EntityModel entity : reflected.entities()) {
            String name = entity.name();
            if (names.contains(name.toLowerCase(Locale.ROOT))) {
                for (int n = 2; !taken.add(name.toLowerCase(Locale.ROOT)); n++) {
                    name = entity.name() + n;
                }
            }
            renamed.put(entity.name(), name);
        }
        return renamed;
    }

    private EntityModel renamed(EntityModel entity, Map<String, String> renamed) {
        String variable = entity.variable();
        for (int n = 2; !variables.add(variable); n++) {
            variable = entity.variable() + n;
        }
        return new EntityModel(
                renamed.get(entity.name()),
                variable,
                entity.table(),
                entity.attributes().stream().map(a -> retargeted(a, renamed)).toList(),
                entity.id(),
                entity.labels(),
                entity.readOnly());
    }

    private static Attribute retargeted(Attribute attribute, Map<String, String> renamed) {
        String target = renamed.getOrDefault(attribute.targetEntity(), attribute.targetEntity());
        if (target.equals(attribute.targetEntity())) {
            return attribute;
        }
        if (attribute instanceof Attribute.ToOne one) {
            return new Attribute.ToOne(one.name(), target, one.joins(), one.optional(), one.writable(), one.unique());
        }
        if (attribute instanceof Attribute.ToMany many) {
            return new Attribute.ToMany(many.name(), target, many.mappedBy());
        }
        if (attribute instanceof Attribute.InverseOne one) {
            return new Attribute.InverseOne(one.name(), target, one.mappedBy());
        }
        if (attribute instanceof Attribute.ManyToMany many) {
            return new Attribute.ManyToMany(
                    many.name(),
                    target,
                    many.junction(),
                    many.joins(),
                    many.inverseJoins(),
                    many.mappedBy(),
                    many.writable());
        }
        return attribute;
    }

    /** With the relations to the application's entities. */
    private EntityModel related(EntityModel entity) {
        EntityModel related = entity;
        List<ForeignKey> keys = entity.table().foreignKeys().stream()
                .filter(key -> byTable.containsKey(key.target()))
                .sorted(Comparator.comparing((ForeignKey key) -> String.join(",", key.columns()))
                        .thenComparing(ForeignKey::name))
                .toList();
        for (ForeignKey key : keys) {
            EntityModel target = byTable.get(key.target());
            List<String> order = reader.keyColumns(target);
            if (Set.copyOf(order).equals(Set.copyOf(key.targetColumns()))) {
                related = new OwnRelation(related, key, target, order).added();
            }
        }
        return related;
    }
}
