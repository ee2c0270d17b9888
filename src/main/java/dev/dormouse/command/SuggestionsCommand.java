package dev.dormouse.command;

import dev.dormouse.entity.Attribute;
import dev.dormouse.entity.EntityModel;
import dev.dormouse.entity.EntityModeler;
import dev.dormouse.entity.KnownNames;
import dev.dormouse.entity.Models;
import dev.dormouse.entity.Nameable;
import dev.dormouse.entity.Proposal;
import dev.dormouse.entity.Proposals;
import dev.dormouse.result.Column;
import dev.dormouse.result.Result;
import dev.dormouse.session.RelationShares;
import dev.dormouse.session.Snapshot;
import java.util.ArrayList;
import java.util.List;

/** {@code \suggestions}: relations that the database does not declare. The one place where rows are asked about them. */
final class SuggestionsCommand implements Command {

    @Override
    public CommandSpec spec() {
        return CommandSpec.of("suggestions", "list relations that names suggest, with the share of values that fit");
    }

    @Override
    public Result run(List<String> arguments, Shell shell) {
        Snapshot snapshot = shell.session().awaitSnapshot();
        List<Proposal> proposals = ModelReport.proposals(snapshot);
        shell.list(proposals);
        if (proposals.isEmpty()) {
            return new Result.Done("there are no suggestions");
        }
        Models accepted = accepted(snapshot, proposals);
        RelationShares shares = new RelationShares(shell.session());
        List<Object[]> rows = new ArrayList<>();
        for (Proposal proposal : proposals) {
            rows.add(new Object[] {
                rows.size() + 1, proposal.toString(), shares.measure(proposal), added(proposal, accepted)
            });
        }
        return ListedRows.of(
                List.of(
                        new Column("n", Column.Kind.NUMBER),
                        new Column("suggestion", Column.Kind.TEXT),
                        new Column("fits", Column.Kind.TEXT),
                        new Column("accepting adds", Column.Kind.TEXT)),
                rows);
    }

    /** The models as they would be with all of them. */
    private static Models accepted(Snapshot snapshot, List<Proposal> proposals) {
        List<Proposal.Reference> references = new ArrayList<>(snapshot.notes().accepted());
        proposals.stream()
                .filter(Proposal.Reference.class::isInstance)
                .map(Proposal.Reference.class::cast)
                .forEach(references::add);
        return EntityModeler.model(
                Proposals.accept(snapshot.catalog(), references),
                snapshot.dialect().name(),
                KnownNames.of(snapshot.models()));
    }

    /** {@code Invoice.person, Person.invoices} */
    private static String added(Proposal proposal, Models models) {
        if (!(proposal instanceof Proposal.Reference reference)) {
            return "cannot be accepted yet";
        }
        List<String> names = new ArrayList<>();
        for (EntityModel entity : models.entities()) {
            for (Attribute attribute : entity.attributes()) {
                Nameable thing = Nameable.of(models, entity, attribute);
                boolean here = thing instanceof Nameable.Reference r
                        && r.table().equals(reference.table())
                        && r.columns().equals(List.of(reference.column()));
                boolean there = thing instanceof Nameable.Inverse i
                        && i.table().equals(reference.table())
                        && i.columns().equals(List.of(reference.column()));
                if (here || there) {
                    names.add(here ? 0 : names.size(), entity.name() + "." + attribute.name());
                }
            }
        }
        return String.join(", ", names);
    }
}
