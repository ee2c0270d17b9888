package dev.dormouse.command;

import dev.dormouse.command.CommandSpec.Parameter;
import dev.dormouse.result.Result;
import dev.dormouse.script.ScriptFile;
import java.util.List;

/** {@code \i} */
final class IncludeCommand implements Command {

    @Override
    public CommandSpec spec() {
        return CommandSpec.of(
                        "i",
                        "run a file as if it were typed here: .sql, .hql, .groovy",
                        Parameter.rest("file", true, Parameter.Kind.FILE))
                .withAliases("include")
                .in(CommandSpec.Group.INPUT)
                .withExamples("\\i top.groovy", "\\i data/load.sql");
    }

    @Override
    public Result run(List<String> arguments, Shell shell) {
        ScriptFile file = ScriptFile.read(shell.host(), arguments.get(0));
        file.statements(shell.session().dialect()).forEach(shell::run);
        return new Result.Done("");
    }
}
