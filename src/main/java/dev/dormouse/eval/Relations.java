package dev.dormouse.eval;

import dev.dormouse.entity.EntityModel;
import dev.dormouse.entity.NearNames;
import dev.dormouse.entity.RelationNames;
import dev.dormouse.entity.RowModel;
import dev.dormouse.result.Failure;
import dev.dormouse.result.ShellException;
import dev.dormouse.schema.Table;
import dev.dormouse.session.Session;
import dev.dormouse.session.Snapshot;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a relation is to Groovy: its entity's class, or its rows. */
final class Relations {

    private final Session session;
    private final Queries queries;

    Relations(Session session, Queries queries) {
        this.session = session;
        this.queries = queries;
    }

    RelationNames names() {
        Snapshot snapshot = session.awaitSnapshot();
        return new RelationNames(snapshot.catalog(), snapshot.models());
    }

    Object of(Table table) {
        Optional<EntityModel> model = session.awaitSnapshot().models().findByTable(table.name());
        return model.<Object>map(m -> queries.types().entityClass(m.name()))
                .orElseGet(() -> new RowQuery(
                        session, RowModel.of(table, session.dialect().name())));
    }

    /** The one that is found, or a failure that lists them. */
    Object only(List<Table> found, String name) {
        if (found.size() > 1) {
            String candidates = found.stream().map(t -> t.name().toString()).collect(Collectors.joining(", "));
            throw new ShellException(Failure.statement("\"" + name + "\" is ambiguous")
                    .withHint("one of " + candidates + ", as in db.table('"
                            + found.get(0).name() + "')"));
        }
        return of(found.get(0));
    }

    static ShellException unknown(String owner, String name, List<String> known) {
        return new ShellException(Failure.statement(owner + " has no relation \"" + name + "\"")
                .withHint(NearNames.find(name, known)
                        .map(near -> "did you mean \"" + near + "\"?")
                        .orElse("\\dt lists tables, \\dv views")));
    }
}
