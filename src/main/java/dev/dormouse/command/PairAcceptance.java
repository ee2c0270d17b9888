package dev.dormouse.command;

import dev.dormouse.entity.EntityModel;
import dev.dormouse.entity.Proposal;
import dev.dormouse.entity.Proposals;
import dev.dormouse.entity.TypedReference;
import dev.dormouse.result.Failure;
import dev.dormouse.result.Result;
import dev.dormouse.result.ShellException;
import dev.dormouse.session.RelationShares;
import dev.dormouse.session.Session;
import dev.dormouse.session.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Accepts a pair of columns that points to several tables: a relation for each type that names one of them. */
final class PairAcceptance {

    private final Session session;
    private final Proposal.Polymorphic pair;
    private final List<TypedReference> relations = new ArrayList<>();
    private final List<String> unknown = new ArrayList<>();

    PairAcceptance(Session session, Proposal.Polymorphic pair) {
        this.session = session;
        this.pair = pair;
    }

    Result accept() {
        if (session.ownModel().isPresent()) {
            throw refusal("it cannot be accepted beside classes of an application", "join in SQL");
        }
        Snapshot snapshot = session.awaitSnapshot();
        List<String> types = new RelationShares(session).listTypes(pair);
        for (String type : types) {
            Optional<TypedReference> relation =
                    Proposals.target(ModelReport.accepted(snapshot), snapshot.models(), pair, type);
            relation.ifPresentOrElse(relations::add, () -> unknown.add(type));
        }
        if (types.isEmpty()) {
            throw refusal("it has no rows yet that tell what it points to", "accept it when it has some");
        }
        if (relations.isEmpty()) {
            throw refusal(
                    "none of its types names a table with a key like " + pair.idColumn() + ": " + list(),
                    "nothing was changed; filter by both columns, or join in SQL");
        }
        session.accept(relations);
        return new Result.Done(done(session.awaitSnapshot()));
    }

    private ShellException refusal(String why, String hint) {
        return new ShellException(Failure.usage(pair + ": " + why).withHint(hint));
    }

    private String list() {
        return String.join(", ", unknown);
    }

    private String done(Snapshot snapshot) {
        EntityModel entity = snapshot.models().findByTable(pair.table()).orElseThrow();
        List<String> lines = new ArrayList<>();
        relations.forEach(relation -> lines.add("accepted: "
                + entity.findTyped(relation)
                        .map(one -> entity.name() + "." + one.name())
                        .orElse(pair.toString())
                + " → " + relation.target()));
        if (!unknown.isEmpty()) {
            lines.add("not accepted, since no table with a key like " + pair.idColumn() + " is called so: " + list());
        }
        return String.join("\n", lines);
    }
}
