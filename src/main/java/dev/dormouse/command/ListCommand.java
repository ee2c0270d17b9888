package dev.dormouse.command;

import dev.dormouse.command.CommandSpec.Parameter;
import dev.dormouse.result.Column;
import dev.dormouse.result.Result;
import dev.dormouse.schema.Table;
import dev.dormouse.schema.TableKind;
import dev.dormouse.session.Listing;
import dev.dormouse.session.Session;
import java.util.List;
import java.util.Set;

/** {@code \dt}, {@code \dv}: lists relations of some kinds. */
final class ListCommand implements Command {

    private final CommandSpec spec;
    private final Set<TableKind> kinds;

    private ListCommand(String name, String summary, Set<TableKind> kinds) {
        this.spec = CommandSpec.of(name, summary, Parameter.optional("pattern", Parameter.Kind.RELATION))
                .in(CommandSpec.Group.SCHEMA)
                .withExamples("\\" + name, "\\" + name + " *list*");
        this.kinds = kinds;
    }

    static ListCommand tables() {
        return new ListCommand(
                "dt",
                "list tables with their entities",
                Set.of(TableKind.TABLE, TableKind.PARTITIONED, TableKind.FOREIGN));
    }

    static ListCommand views() {
        return new ListCommand("dv", "list views", Set.of(TableKind.VIEW, TableKind.MATERIALIZED_VIEW));
    }

    @Override
    public CommandSpec spec() {
        return spec;
    }

    @Override
    public Result run(List<String> arguments, Shell shell) {
        return list(shell.session(), kinds, arguments.isEmpty() ? "*" : arguments.get(0));
    }

    static Result list(Session session, Set<TableKind> kinds, String pattern) {
        NamePattern names = NamePattern.of(pattern);
        Listing listing = session.awaitListing();
        List<Object[]> rows = listing.catalog().tables().stream()
                .filter(t -> kinds.contains(t.kind()) && names.matches(t, listing))
                .map(t -> row(t, listing))
                .toList();
        if (rows.isEmpty() && !names.hasWildcard()) {
            throw DescribeCommand.unknown(pattern, session.awaitSnapshot());
        }
        return ListedRows.of(
                List.of(
                        new Column("schema", Column.Kind.TEXT),
                        new Column("name", Column.Kind.TEXT),
                        new Column("kind", Column.Kind.TEXT),
                        new Column("entity", Column.Kind.TEXT),
                        new Column("rows (estimated)", Column.Kind.NUMBER),
                        new Column("comment", Column.Kind.TEXT)),
                rows);
    }

    private static Object[] row(Table table, Listing listing) {
        return new Object[] {
            table.name().schema(),
            table.name().name(),
            table.kind().words(),
            listing.entity().apply(table.name()).orElse(""),
            table.estimatedRows() < 0 ? null : table.estimatedRows(),
            table.comment().orElse("")
        };
    }
}
