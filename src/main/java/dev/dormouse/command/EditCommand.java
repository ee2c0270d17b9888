package dev.dormouse.command;

import dev.dormouse.command.CommandSpec.Parameter;
import dev.dormouse.result.Failure;
import dev.dormouse.result.Result;
import dev.dormouse.result.ShellException;
import dev.dormouse.script.ScriptFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** {@code \e}: the last statement, or a file, in the user's editor; what is changed and finished is run. */
final class EditCommand implements Command {

    private static final String UNCHANGED = "nothing was changed, so nothing was run";

    @Override
    public CommandSpec spec() {
        return CommandSpec.of(
                        "e",
                        "edit the last statement, or a file, in $VISUAL or $EDITOR, and run it",
                        Parameter.rest("file", false, Parameter.Kind.FILE))
                .withAliases("edit")
                .in(CommandSpec.Group.INPUT)
                .withExamples("\\e", "\\e top.groovy");
    }

    @Override
    public Result run(List<String> arguments, Shell shell) {
        if (!shell.isInteractive()) {
            throw new ShellException(Failure.usage("\\e needs a terminal"));
        }
        if (arguments.isEmpty()) {
            Optional<String> text = Editor.edit(shell.host(), shell.lastText());
            text.ifPresent(shell.keyboard()::enter);
            return new Result.Done(text.isEmpty() ? UNCHANGED : "");
        }
        return editFile(shell, arguments.get(0));
    }

    private static Result editFile(Shell shell, String name) {
        Path file = shell.host().resolve(name);
        try {
            String before = Files.exists(file) ? Files.readString(file, StandardCharsets.UTF_8) : "";
            Editor.open(shell.host(), file);
            String after = Files.exists(file) ? Files.readString(file, StandardCharsets.UTF_8) : "";
            if (after.equals(before)) {
                return new Result.Done(UNCHANGED);
            }
        } catch (IOException e) {
            throw new ShellException(Failure.usage("cannot edit " + name + ": " + e.getMessage()), e);
        }
        ScriptFile.read(shell.host(), file.toString())
                .statements(shell.session().dialect())
                .forEach(shell::run);
        return new Result.Done("");
    }
}
