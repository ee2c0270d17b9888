package dev.dormouse.command;

import dev.dormouse.entity.Difference;
import dev.dormouse.entity.OwnValidation;
import dev.dormouse.result.Column;
import dev.dormouse.result.Failure;
import dev.dormouse.result.Result;
import dev.dormouse.result.ShellException;
import dev.dormouse.session.OwnMapping;
import dev.dormouse.session.Session;
import java.util.List;
import java.util.stream.Stream;

/** {@code \validate}: where the application's entities and the database do not agree. */
public final class ValidateCommand implements Command {

    private static final List<Column> COLUMNS = Stream.of("difference", "table", "name", "model", "database")
            .map(name -> new Column(name, Column.Kind.TEXT))
            .toList();

    @Override
    public CommandSpec spec() {
        return CommandSpec.of("validate", "compare your application's entities with the database")
                .in(CommandSpec.Group.SCHEMA);
    }

    @Override
    public Result run(List<String> arguments, Shell shell) {
        return result(shell.session()).rows();
    }

    /** Compares, and prints; answers how many differences there are. */
    public static int validate(Shell shell) {
        Comparison comparison = result(shell.session());
        shell.print(comparison.rows());
        return comparison.differences();
    }

    private record Comparison(Result rows, int differences) {}

    private static Comparison result(Session session) {
        if (session.ownModel().isEmpty()) {
            throw new ShellException(Failure.usage("there is no model to compare with the database")
                    .withHint("--classpath target/classes names your application's classes"));
        }
        try (OwnMapping mapping = session.ownMapping()) {
            List<Difference> found = OwnValidation.compare(mapping.listTables(), mapping.tables());
            if (found.isEmpty()) {
                int entities = mapping.countEntities();
                int tables = mapping.listTables().size();
                return new Comparison(
                        new Result.Done("the model and the database agree: " + count(entities, "entity", "entities")
                                + ", " + count(tables, "table", "tables")),
                        0);
            }
            List<Object[]> rows = found.stream()
                    .map(d -> new Object[] {d.what(), d.table(), d.name(), d.model(), d.database()})
                    .toList();
            return new Comparison(ListedRows.of(COLUMNS, rows), rows.size());
        }
    }

    private static String count(int count, String one, String several) {
        return count + " " + (count == 1 ? one : several);
    }
}
