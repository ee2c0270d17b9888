package dev.dormouse.command;

import dev.dormouse.command.CommandSpec.Parameter;
import dev.dormouse.entity.NearNames;
import dev.dormouse.help.TableDescription;
import dev.dormouse.result.Failure;
import dev.dormouse.result.Result;
import dev.dormouse.result.ShellException;
import dev.dormouse.schema.Table;
import dev.dormouse.schema.TableKind;
import dev.dormouse.session.Listing;
import dev.dormouse.session.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** {@code \d}: all relations, or one with its columns, keys and what its entity makes of them. */
final class DescribeCommand implements Command {

    @Override
    public CommandSpec spec() {
        return CommandSpec.of(
                        "d",
                        "list relations, or describe one: columns, keys, attributes and relations",
                        Parameter.optional("pattern", Parameter.Kind.RELATION))
                .in(CommandSpec.Group.SCHEMA)
                .withExamples("\\d", "\\d track", "\\d *list*");
    }

    @Override
    public Result run(List<String> arguments, Shell shell) {
        if (arguments.isEmpty()) {
            return ListCommand.list(shell.session(), Set.of(TableKind.values()), "*");
        }
        Snapshot snapshot = shell.session().awaitSnapshot();
        NamePattern pattern = NamePattern.of(arguments.get(0));
        Listing listing = Listing.of(snapshot);
        List<Table> found = snapshot.catalog().tables().stream()
                .filter(t -> pattern.matches(t, listing))
                .toList();
        if (found.isEmpty()) {
            throw unknown(arguments.get(0), snapshot);
        }
        StringBuilder text = new StringBuilder();
        found.forEach(
                table -> text.append(text.isEmpty() ? "" : "\n").append(new TableDescription(snapshot, table).text()));
        return new Result.Text(text.toString());
    }

    /** What is said when nothing is called so. */
    static ShellException unknown(String name, Snapshot snapshot) {
        List<String> known = new ArrayList<>(snapshot.models().listNames());
        snapshot.catalog().tables().forEach(t -> known.add(t.name().name()));
        return new ShellException(
                Failure.statement("there is no relation \"" + name + "\"").withHint(NearNames.hint(name, known)));
    }
}
