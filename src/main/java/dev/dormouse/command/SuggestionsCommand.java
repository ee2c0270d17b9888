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
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** {@code \suggestions}: relations that the database does not declare. The one place where rows are asked about them. */
final class SuggestionsCommand implements Command {

    @Override
    public CommandSpec spec() {
        return CommandSpec.of("suggestions", "list relations that names suggest, with the share of values that fit")
                .in(CommandSpec.Group.SCHEMA);
    }

    @Override
    public Result run(List<String> arguments, Shell shell) {
        Snapshot snapshot = shell.session().awaitSnapshot();
        List<Proposal> proposals = ModelReport.proposals(snapshot);
        shell.list(proposals);
        if (proposals.isEmpty()) {
            return new Result.Done("there are no suggestions");
        }
        Map<List<Object>, String> added = added(accepted(snapshot, proposals));
        RelationShares shares = new RelationShares(shell.session());
        // Asked one by one as they are printed, so that a long list can be left early.
        Iterator<Object[]> rows = IntStream.range(0, proposals.size())
                .mapToObj(i -> new Object[] {
                    i + 1,
                    proposals.get(i).toString(),
                    shares.measure(proposals.get(i)),
                    added.getOrDefault(key(proposals.get(i)), "a relation for each type that names a table")
                })
                .iterator();
        return ListedRows.of(
                List.of(
                        new Column("n", Column.Kind.NUMBER),
                        new Column("suggestion", Column.Kind.TEXT),
                        new Column("fits", Column.Kind.TEXT),
                        new Column("accepting adds", Column.Kind.TEXT)),
                rows,
                proposals.size());
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
                KnownNames.of(snapshot.models()),
                snapshot.notes().rules(),
                snapshot.notes().typed());
    }

    /** What each relation of one column is called on both of its sides: {@code Invoice.person, Person.invoices}. */
    private static Map<List<Object>, String> added(Models models) {
        Map<List<Object>, String> here = new HashMap<>();
        Map<List<Object>, String> there = new HashMap<>();
        for (EntityModel entity : models.entities()) {
            for (Attribute attribute : entity.attributes()) {
                String name = entity.name() + "." + attribute.name();
                Nameable thing = Nameable.of(models, entity, attribute);
                if (thing instanceof Nameable.Reference one && one.columns().size() == 1) {
                    here.put(List.of(one.table(), one.columns().get(0)), name);
                } else if (thing instanceof Nameable.Inverse one
                        && one.columns().size() == 1) {
                    there.put(List.of(one.table(), one.columns().get(0)), name);
                }
            }
        }
        there.forEach((key, name) -> here.merge(key, name, (one, other) -> one + ", " + other));
        return here;
    }

    private static List<Object> key(Proposal proposal) {
        return proposal instanceof Proposal.Reference one ? List.of(one.table(), one.column()) : List.of();
    }
}
