package dev.dormouse.command;

import dev.dormouse.dialect.Dialect;
import dev.dormouse.result.Failure;
import dev.dormouse.result.Language;
import dev.dormouse.result.Origin;
import dev.dormouse.result.Result;
import dev.dormouse.result.ShellException;
import dev.dormouse.result.Statement;
import dev.dormouse.schema.CatalogReader;
import java.util.List;

/** {@code \l} */
final class DatabasesCommand implements Command {

    @Override
    public CommandSpec spec() {
        return CommandSpec.of("l", "list the server's databases")
                .withAliases("list")
                .in(CommandSpec.Group.DATABASE);
    }

    @Override
    public Result run(List<String> arguments, Shell shell) {
        Dialect dialect = shell.session().dialect();
        String query = new CatalogReader(dialect)
                .databasesQuery()
                .orElseThrow(() -> new ShellException(
                        Failure.usage("the shell does not know how " + dialect.title() + " lists its databases")
                                .withHint("\\d lists the relations of this one")));
        return shell.evaluator().evaluate(new Statement(query, Language.SQL, Origin.TYPED));
    }
}
