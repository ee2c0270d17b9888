package dev.dormouse.command;

import dev.dormouse.command.CommandSpec.Parameter;
import dev.dormouse.output.OutputFormats;
import dev.dormouse.result.Result;
import java.util.List;

/** {@code \format} */
final class FormatCommand implements Command {

    @Override
    public CommandSpec spec() {
        return CommandSpec.of(
                        "format",
                        "show or set how rows are printed",
                        Parameter.optional("name", Parameter.Kind.WORD, OutputFormats.names()))
                .in(CommandSpec.Group.OUTPUT)
                .withExamples("\\format", "\\format json");
    }

    @Override
    public Result run(List<String> arguments, Shell shell) {
        if (!arguments.isEmpty()) {
            shell.setFormat(arguments.get(0));
        }
        return new Result.Done("format is " + shell.format().name());
    }
}
