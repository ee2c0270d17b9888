package dev.dormouse.command;

import dev.dormouse.command.CommandSpec.Parameter;
import dev.dormouse.entity.EntityModel;
import dev.dormouse.entity.Models;
import dev.dormouse.result.Column;
import dev.dormouse.result.Failure;
import dev.dormouse.result.Result;
import dev.dormouse.result.ShellException;
import dev.dormouse.result.Suggestions;
import dev.dormouse.session.Snapshot;
import java.util.ArrayList;
import java.util.List;

/** {@code \why}: what a relation became, and why. */
final class WhyCommand implements Command {

    @Override
    public CommandSpec spec() {
        return CommandSpec.of(
                "why",
                "say what a relation became, and why; without a name, all that have no entity",
                Parameter.optional("relation", Parameter.Kind.RELATION));
    }

    @Override
    public Result run(List<String> arguments, Shell shell) {
        Snapshot snapshot = shell.session().awaitSnapshot();
        if (arguments.isEmpty()) {
            List<Object[]> rows = new ArrayList<>();
            snapshot.models()
                    .unmapped()
                    .forEach(u -> rows.add(new Object[] {u.table().toString(), u.why()}));
            snapshot.catalog().notes().forEach(note -> rows.add(new Object[] {"", note}));
            return ListedRows.of(
                    List.of(new Column("relation", Column.Kind.TEXT), new Column("why", Column.Kind.TEXT)), rows);
        }
        String name = arguments.get(0);
        for (Models.Unmapped unmapped : snapshot.models().unmapped()) {
            if (unmapped.table().name().equalsIgnoreCase(name)
                    || unmapped.table().toString().equalsIgnoreCase(name)) {
                return new Result.Text(unmapped.table() + " has no entity: " + unmapped.why());
            }
        }
        return snapshot.models().entities().stream()
                .filter(e -> e.name().equalsIgnoreCase(name)
                        || e.table().name().name().equalsIgnoreCase(name)
                        || e.table().name().toString().equalsIgnoreCase(name))
                .findFirst()
                .<Result>map(e -> new Result.Text(e.table().name() + " is the entity " + e.name() + ", identified by "
                        + String.join(", ", e.id()) + (e.readOnly() ? "; read-only" : "")
                        + notes(snapshot, e) + TypeNotes.of(e)))
                .orElseThrow(() -> new ShellException(Failure.usage("there is no relation \"" + name + "\"")
                        .withHint(Suggestions.hint(
                                name,
                                snapshot.catalog().tables().stream()
                                        .map(t -> t.name().name())
                                        .toList()))));
    }

    private static String notes(Snapshot snapshot, EntityModel entity) {
        StringBuilder text = new StringBuilder();
        snapshot.models().listNotes(entity.table().name()).forEach(note -> text.append('\n')
                .append(note));
        return text.toString();
    }
}
