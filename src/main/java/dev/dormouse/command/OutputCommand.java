package dev.dormouse.command;

import dev.dormouse.command.CommandSpec.Parameter;
import dev.dormouse.result.Result;
import java.util.List;

/** {@code \o} */
final class OutputCommand implements Command {

    @Override
    public CommandSpec spec() {
        return CommandSpec.of(
                        "o",
                        "write all rows from now on to a file, or to a program behind |; without one, here again",
                        Parameter.rest("file", false, Parameter.Kind.FILE))
                .withAliases("out")
                .in(CommandSpec.Group.OUTPUT)
                .withExamples("\\o rows.txt", "\\o | grep -i rock", "\\o");
    }

    @Override
    public Result run(List<String> arguments, Shell shell) {
        shell.writeTo(arguments.isEmpty() ? "" : arguments.get(0));
        return new Result.Done("");
    }
}
