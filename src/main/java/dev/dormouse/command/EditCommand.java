package dev.dormouse.command;

import dev.dormouse.command.CommandSpec.Parameter;
import dev.dormouse.host.ChildProcess;
import dev.dormouse.result.Failure;
import dev.dormouse.result.Result;
import dev.dormouse.result.ShellException;
import dev.dormouse.script.ScriptFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** {@code \e}: the last statement, or a file, in the user's editor; what is saved is run. */
final class EditCommand implements Command {

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
        if (!shell.screen().interactive()) {
            throw new ShellException(Failure.usage("\\e needs a terminal"));
        }
        try {
            return arguments.isEmpty()
                    ? editLast(shell)
                    : editFile(shell, shell.host().resolve(arguments.get(0)));
        } catch (IOException e) {
            throw new ShellException(Failure.usage("the editor could not be started: " + e.getMessage())
                    .withHint("set EDITOR, for example export EDITOR=nano"));
        }
    }

    private Result editLast(Shell shell) throws IOException {
        Path folder = shell.host()
                .variable("TMPDIR")
                .map(shell.host()::resolve)
                .orElse(shell.host().stateFolder());
        Files.createDirectories(folder);
        Path file = Files.createTempFile(folder, "dormouse", ".txt");
        try {
            Files.writeString(file, shell.lastText(), StandardCharsets.UTF_8);
            edit(shell, file);
            String text = Files.readString(file, StandardCharsets.UTF_8);
            ScriptFile.typed(text).statements(shell.session().dialect()).forEach(statement -> {
                shell.say(statement.text());
                shell.remember(statement.text());
                shell.run(statement);
            });
        } finally {
            Files.deleteIfExists(file);
        }
        return new Result.Done("");
    }

    private Result editFile(Shell shell, Path file) throws IOException {
        edit(shell, file);
        if (Files.exists(file)) {
            ScriptFile.read(shell.host(), file.toString())
                    .statements(shell.session().dialect())
                    .forEach(shell::run);
        }
        return new Result.Done("");
    }

    private static void edit(Shell shell, Path file) throws IOException {
        String editor = shell.host()
                .variable("VISUAL")
                .or(() -> shell.host().variable("EDITOR"))
                .orElse("vi");
        Process process = ChildProcess.of(
                        shell.host(), List.of("sh", "-c", editor + " \"$1\"", editor, file.toString()))
                .inheritIO()
                .start();
        try {
            int code = process.waitFor();
            if (code != 0) {
                throw new ShellException(Failure.statement("the editor ended with " + code + "; nothing was run"));
            }
        } catch (InterruptedException e) {
            process.destroy();
            throw new ShellException(Failure.interrupted("interrupted"));
        }
    }
}
