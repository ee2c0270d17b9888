package dev.dormouse.command;

import dev.dormouse.command.CommandSpec.Parameter;
import dev.dormouse.result.Column;
import dev.dormouse.result.Failure;
import dev.dormouse.result.Result;
import dev.dormouse.result.ShellException;
import dev.dormouse.result.Suggestions;
import dev.dormouse.schema.Index;
import dev.dormouse.schema.Table;
import dev.dormouse.session.Listing;
import java.util.ArrayList;
import java.util.List;

/** {@code \di}: lists indexes, those of a table too. */
final class IndexesCommand implements Command {

    @Override
    public CommandSpec spec() {
        return CommandSpec.of(
                        "di",
                        "list indexes, by their name or their table's",
                        Parameter.optional("pattern", Parameter.Kind.PATTERN))
                .in(CommandSpec.Group.SCHEMA)
                .withExamples("\\di", "\\di track");
    }

    @Override
    public Result run(List<String> arguments, Shell shell) {
        Listing listing = shell.session().awaitListing();
        NamePattern pattern = NamePattern.of(arguments.isEmpty() ? "*" : arguments.get(0));
        List<Object[]> rows = new ArrayList<>();
        List<String> names = new ArrayList<>();
        boolean known = pattern.hasWildcard();
        for (Table table : listing.catalog().tables()) {
            boolean meant = pattern.matches(table, listing);
            known |= meant;
            names.add(table.name().name());
            for (Index index : table.indexes()) {
                names.add(index.name());
                if (meant
                        || pattern.matches(
                                table.name().schema(),
                                index.name(),
                                listing.catalog().searchPath())) {
                    rows.add(row(table, index));
                }
            }
        }
        if (rows.isEmpty() && !known) {
            throw new ShellException(Failure.statement("there is no index \"" + arguments.get(0) + "\"")
                    .withHint(Suggestions.hint(arguments.get(0), names)));
        }
        return ListedRows.of(
                List.of(
                        new Column("schema", Column.Kind.TEXT),
                        new Column("name", Column.Kind.TEXT),
                        new Column("table", Column.Kind.TEXT),
                        new Column("columns", Column.Kind.TEXT),
                        new Column("unique", Column.Kind.TEXT)),
                rows);
    }

    private static Object[] row(Table table, Index index) {
        return new Object[] {
            table.name().schema(),
            index.name(),
            table.name().name(),
            String.join(", ", index.columns()),
            index.unique() ? "unique" : ""
        };
    }
}
