package dev.dormouse.command;

import dev.dormouse.command.CommandSpec.Parameter;
import dev.dormouse.help.StatementPage;
import dev.dormouse.result.Result;
import java.util.List;

/** {@code \h}: how a statement is written. */
final class SyntaxCommand implements Command {

    @Override
    public CommandSpec spec() {
        return CommandSpec.of(
                        "h",
                        "list statements and clauses of SQL and HQL, or show how one is written",
                        Parameter.rest("statement", false, Parameter.Kind.TOPIC))
                .in(CommandSpec.Group.HELP)
                .withExamples("\\h", "\\h select", "\\h create table", "\\h hql join");
    }

    @Override
    public Result run(List<String> arguments, Shell shell) {
        StatementPage pages = new StatementPage(shell.session().awaitSnapshot());
        return new Result.Text(arguments.isEmpty() ? pages.list() : pages.of(arguments.get(0)));
    }
}
