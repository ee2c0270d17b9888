package dev.dormouse.command;

import dev.dormouse.command.CommandSpec.Parameter;
import dev.dormouse.result.Result;
import java.util.List;

/** {@code \c} */
final class ConnectCommand implements Command {

    @Override
    public CommandSpec spec() {
        return CommandSpec.of(
                        "c",
                        "open another database, by URL or name; without one, connect again",
                        Parameter.optional("url", Parameter.Kind.CONNECTION))
                .withAliases("connect")
                .in(CommandSpec.Group.DATABASE)
                .withExamples("\\c", "\\c postgresql://me@localhost/chinook", "\\c music.db");
    }

    @Override
    public Result run(List<String> arguments, Shell shell) {
        shell.connect(arguments.isEmpty() ? "" : arguments.get(0));
        return new Result.Done("connected to " + shell.target().display());
    }
}
