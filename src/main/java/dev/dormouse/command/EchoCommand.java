package dev.dormouse.command;

import dev.dormouse.command.CommandSpec.Parameter;
import dev.dormouse.result.Result;
import java.util.List;

/** {@code \echo} */
final class EchoCommand implements Command {

    @Override
    public CommandSpec spec() {
        return CommandSpec.of("echo", "print a text", Parameter.rest("text", false, Parameter.Kind.TEXT))
                .in(CommandSpec.Group.OUTPUT)
                .withExamples("\\echo the tracks:");
    }

    @Override
    public Result run(List<String> arguments, Shell shell) {
        return new Result.Text(arguments.isEmpty() ? "\n" : arguments.get(0) + "\n");
    }
}
