package dev.dormouse.eval;

import dev.dormouse.entity.EntityModel;
import dev.dormouse.result.Failure;
import dev.dormouse.result.ShellException;
import dev.dormouse.result.Suggestions;
import dev.dormouse.schema.Catalog;
import dev.dormouse.schema.Table;
import dev.dormouse.session.Session;
import java.util.List;

/** {@code db} in Groovy: the open database and its catalogue. */
public final class DatabaseView {

    private final Session session;
    private final Queries queries;

    DatabaseView(Session session, Queries queries) {
        this.session = session;
        this.queries = queries;
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

    /** The entity class of a table, by the table's exact name, with or without its schema. */
    public Class<?> table(String name) {
        List<Table> qualified = getCatalog().tables().stream()
                .filter(t -> t.name().toString().equals(name))
                .toList();
        List<Table> found = qualified.isEmpty() ? getCatalog().listMeant(name) : qualified;
        if (found.isEmpty()) {
            List<String> known =
                    getCatalog().tables().stream().map(t -> t.name().name()).toList();
            throw new ShellException(
                    Failure.statement("there is no table \"" + name + "\"").withHint(Suggestions.hint(name, known)));
        }
        if (found.size() > 1) {
            throw new ShellException(Failure.statement("\"" + name + "\" is ambiguous")
                    .withHint("one of "
                            + String.join(
                                    ", ",
                                    found.stream().map(t -> t.name().toString()).toList())));
        }
        EntityModel model = session.awaitSnapshot()
                .models()
                .findByTable(found.get(0).name())
                .orElseThrow(() -> new ShellException(
                        Failure.statement("the table \"" + found.get(0).name() + "\" has no entity; SQL reads it")));
        return queries.types().entityClass(model.name());
    }

    @Override
    public String toString() {
        return getUrl();
    }
}
