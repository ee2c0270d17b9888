package dev.dormouse.complete;

import dev.dormouse.complete.Index.Relation;
import dev.dormouse.dialect.Dialect;
import dev.dormouse.session.Surroundings.SystemTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The tables that the database has of its own, arranged for looking up. */
final class SystemRelations {

    static final SystemRelations NONE = new SystemRelations();

    private final List<Relation> relations = new ArrayList<>();
    private final Map<String, List<Relation>> byName = new HashMap<>();
    private final Set<String> schemas = new TreeSet<>();

    private SystemRelations() {}

    SystemRelations(List<SystemTable> tables, Dialect dialect) {
        for (SystemTable system : tables) {
            String schema = system.table().name().schema();
            String name = dialect.identifier(system.table().name().name());
            String text = system.plain() ? name : dialect.identifier(schema) + "." + name;
            Relation relation = new Relation(system.table(), text, system.plain());
            relations.add(relation);
            byName.computeIfAbsent(relation.name().toLowerCase(Locale.ROOT), n -> new ArrayList<>())
                    .add(relation);
            if (!schema.isEmpty()) {
                schemas.add(schema);
            }
        }
    }

    List<Relation> list() {
        return relations;
    }

    List<Relation> listIn(Name schema) {
        return relations.stream()
                .filter(r -> schema.matches(r.table().name().schema()))
                .toList();
    }

    Set<String> schemas() {
        return schemas;
    }

    /** @param schema empty if the name stands alone */
    Optional<Relation> resolve(Name name, Name schema) {
        return byName.getOrDefault(name.folded(), List.of()).stream()
                .filter(r -> name.matches(r.name()))
                .filter(r -> schema.isEmpty()
                        ? r.plain()
                        : schema.matches(r.table().name().schema()))
                .findFirst();
    }
}
