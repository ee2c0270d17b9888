package dev.dormouse.help;

import dev.dormouse.entity.Attribute;
import dev.dormouse.entity.EntityModel;
import dev.dormouse.entity.EntityVariable;
import dev.dormouse.entity.Models;
import dev.dormouse.entity.RelationNames;
import dev.dormouse.result.Failure;
import dev.dormouse.result.ShellException;
import dev.dormouse.result.Suggestions;
import dev.dormouse.schema.Catalog;
import dev.dormouse.schema.Table;
import dev.dormouse.session.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds what a name means: an entity, a query variable, a relation, or a path that begins with one of them. */
public final class Topics {

    private final Models models;
    private final Catalog catalog;

    public Topics(Snapshot snapshot) {
        this.models = snapshot.models();
        this.catalog = snapshot.catalog();
    }

    /**
     * What the name means.
     *
     * @throws ShellException if its beginning means something that has no attribute or column as the rest says
     */
    public Optional<Topic> find(String name) {
        return single(name).or(() -> path(name));
    }

    /** All names that {@link #find} knows, for a suggestion. */
    public List<String> names() {
        List<String> names = new ArrayList<>(models.listNames());
        models.entities().forEach(e -> names.add(e.variable()));
        catalog.tables().forEach(t -> names.add(t.name().name()));
        return names;
    }

    /** Exact names before those in another case; Groovy's before the database's. */
    private Optional<Topic> single(String name) {
        Optional<EntityModel> entity = models.find(name)
                .or(() -> models.findByVariable(name))
                .filter(e -> !e.isPart())
                .or(() -> table(name).flatMap(t -> models.findByTable(t.name())));
        if (entity.isPresent()) {
            return entity.map(Topic.Entity::new);
        }
        return table(name).<Topic>map(Topic.Relation::new).or(() -> models.entities().stream()
                .filter(e -> e.name().equalsIgnoreCase(name))
                .findFirst()
                .map(Topic.Entity::new));
    }

    private Optional<Table> table(String name) {
        if (name.startsWith("db.")) {
            return ofDatabase(name.substring(3));
        }
        String bare = name.replaceAll("[\"`]", "");
        return catalog.tables().stream()
                .filter(t -> t.name().toString().equals(bare))
                .findFirst()
                .or(() -> catalog.listNamed(bare).stream().findFirst())
                .or(() -> catalog.tables().stream()
                        .filter(t -> t.name().toString().equalsIgnoreCase(bare))
                        .findFirst());
    }

    /** {@code db.rawLog}, {@code db.sales.visits}, {@code db.'raw log'}. */
    private Optional<Table> ofDatabase(String name) {
        RelationNames names = new RelationNames(catalog, models);
        String bare = name.replace("'", "");
        List<Table> found = new ArrayList<>(names.find(Optional.empty(), bare));
        int dot = bare.indexOf('.');
        if (found.isEmpty() && dot > 0) {
            names.findSchema(bare.substring(0, dot))
                    .ifPresent(schema -> found.addAll(names.find(Optional.of(schema), bare.substring(dot + 1))));
        }
        return found.stream().findFirst();
    }

    /** The longest beginning that means something decides. */
    private Optional<Topic> path(String name) {
        for (int dot = name.lastIndexOf('.'); dot > 0; dot = name.lastIndexOf('.', dot - 1)) {
            Optional<Topic> owner = single(name.substring(0, dot));
            List<String> rest = List.of(name.substring(dot + 1).split("\\.", -1));
            if (owner.isPresent() && owner.get() instanceof Topic.Entity entity) {
                return Optional.of(property(entity.entity(), rest));
            }
            if (owner.isPresent() && owner.get() instanceof Topic.Relation relation && rest.size() == 1) {
                return Optional.of(column(relation.table(), rest.get(0)));
            }
        }
        return Optional.empty();
    }

    private Topic property(EntityModel entity, List<String> path) {
        EntityModel owner = entity;
        for (String step : path.subList(0, path.size() - 1)) {
            Attribute attribute = attribute(owner, step);
            String shown = owner.name() + "." + step;
            owner = models.find(attribute.targetEntity())
                    .orElseThrow(() -> new ShellException(Failure.usage(shown + " is a value: it leads nowhere")));
        }
        return new Topic.Property(owner, attribute(owner, path.get(path.size() - 1)));
    }

    private static Attribute attribute(EntityModel owner, String name) {
        String bare = name.replaceAll("[\"`]", "");
        return owner.resolve(bare)
                .or(() -> owner.resolve(bare.toLowerCase(Locale.ROOT)))
                .orElseThrow(() -> new ShellException(EntityVariable.unknownAttribute(owner, name)));
    }

    private static Topic column(Table table, String name) {
        String bare = name.replaceAll("[\"`]", "");
        List<String> known = table.columns().stream().map(c -> c.name()).toList();
        return table.columns().stream()
                .filter(c -> c.name().equalsIgnoreCase(bare))
                .findFirst()
                .<Topic>map(column -> new Topic.Column(table, column))
                .orElseThrow(() -> new ShellException(Failure.usage(table.name() + " has no column \"" + name + "\"")
                        .withHint(Suggestions.hint(name, known))));
    }
}
