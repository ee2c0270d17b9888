package dev.dormouse.eval;

import dev.dormouse.entity.NearNames;
import dev.dormouse.entity.RelationNames;
import dev.dormouse.result.Failure;
import dev.dormouse.result.ShellException;
import dev.dormouse.schema.Catalog;
import dev.dormouse.schema.Table;
import dev.dormouse.session.RelationsByName;
import dev.dormouse.session.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * {@code db} in Groovy: the open database and its catalogue. Each relation is a property, {@code db.rawLog} or
 * {@code db.'raw log'}: its entity's class, or its rows if it has none. So is each schema: {@code db.sales.people}.
 */
public final class DatabaseView implements RelationsByName {

    private final Session session;
    private final Relations relations;

    DatabaseView(Session session, Queries queries) {
        this.session = session;
        this.relations = new Relations(session, queries);
    }

    public String getName() {
        return session.target().database();
    }

    public String getUrl() {
        return session.target().display();
    }

    public String getProduct() {
        return session.version().product() + " " + session.version().text();
    }

    public Catalog getCatalog() {
        return session.awaitSnapshot().catalog();
    }

    /** The exact names of all relations. */
    public List<String> getTables() {
        return getCatalog().tables().stream().map(t -> t.name().toString()).toList();
    }

    /** The names of all entities. */
    public List<String> getEntities() {
        return session.awaitSnapshot().models().listNames();
    }

    /** A relation by its exact name, with or without its schema: its entity's class, or its rows if it has none. */
    public Object table(String name) {
        List<Table> qualified = getCatalog().tables().stream()
                .filter(t -> t.name().toString().equals(name))
                .toList();
        List<Table> found = qualified.isEmpty() ? getCatalog().listMeant(name) : qualified;
        if (found.isEmpty()) {
            List<String> known =
                    getCatalog().tables().stream().map(t -> t.name().name()).toList();
            throw new ShellException(
                    Failure.statement("there is no table \"" + name + "\"").withHint(NearNames.hint(name, known)));
        }
        return relations.only(found, name);
    }

    /** What Groovy asks for a property that this class does not have: a relation that needs no schema, or a schema. */
    public Object propertyMissing(String name) {
        RelationNames names = relations.names();
        List<Table> found = names.find(Optional.empty(), name);
        if (!found.isEmpty()) {
            return relations.only(found, name);
        }
        Optional<String> schema = names.findSchema(name);
        if (schema.isPresent()) {
            return new SchemaView(relations, schema.get());
        }
        List<String> known = new ArrayList<>(names.listSchemas());
        names.list(Optional.empty()).forEach(n -> {
            known.add(n.name());
            known.add(n.table().name().name());
        });
        known.addAll(List.of("name", "url", "product", "catalog", "tables", "entities"));
        throw Relations.unknown("db", name, known);
    }

    @Override
    public String toString() {
        return getUrl();
    }
}
