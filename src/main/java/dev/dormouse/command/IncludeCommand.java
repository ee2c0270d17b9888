package dev.dormouse.command;

import dev.dormouse.command.CommandSpec.Parameter;
import dev.dormouse.result.Failure;
import dev.dormouse.result.Result;
import dev.dormouse.result.ShellException;
import dev.dormouse.script.ScriptFile;
import java.nio.file.Path;
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
        String name = arguments.get(0);
        ScriptFile file = ScriptFile.read(shell.host(), name);
        Path path = shell.host().resolve(name).normalize();
        if (!shell.including().add(path)) {
            throw new ShellException(Failure.statement(name + " runs itself, and would never end"));
        }
        try {
            file.statements(shell.session().dialect()).forEach(shell::run);
        } finally {
            shell.including().remove(path);
        }
        return new Result.Done("");
    }
}
