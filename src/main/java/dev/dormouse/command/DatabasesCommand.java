package dev.dormouse.command;

import dev.dormouse.result.Language;
import dev.dormouse.result.Origin;
import dev.dormouse.result.Result;
import dev.dormouse.result.Statement;
import dev.dormouse.schema.CatalogReader;
import java.util.List;

/** {@code \l} */
final class DatabasesCommand implements Command {

    @Override
    public CommandSpec spec() {
        return CommandSpec.of("l", "list the server's databases").withAliases("list");
    }

    @Override
    public Result run(List<String> arguments, Shell shell) {
        String query = new CatalogReader(shell.session().dialect()).databasesQuery();
        return shell.evaluator().evaluate(new Statement(query, Language.SQL, Origin.TYPED));
    }
}
