package dev.dormouse.command;

import dev.dormouse.command.CommandSpec.Parameter;
import dev.dormouse.host.ChildProcess;
import dev.dormouse.result.Failure;
import dev.dormouse.result.Result;
import dev.dormouse.result.ShellException;
import java.io.IOException;
import java.util.List;

/** {@code \!}: a command of the system's own shell, which has the terminal until it ends. */
final class ShellCommand implements Command {

    @Override
    public CommandSpec spec() {
        return CommandSpec.of(
                        "!",
                        "run a command of the system; without one, its shell",
                        Parameter.rest("command", false, Parameter.Kind.TEXT))
                .in(CommandSpec.Group.SESSION)
                .withExamples("\\! ls");
    }

    @Override
    public Result run(List<String> arguments, Shell shell) {
        if (arguments.isEmpty() && !shell.isInteractive()) {
            throw new ShellException(Failure.usage("\\! needs a command where nobody types"));
        }
        List<String> words = arguments.isEmpty()
                ? List.of(shell.host().variable("SHELL").orElse("sh"))
                : List.of("sh", "-c", arguments.get(0));
        shell.screen().data().flush();
        try {
            Process process = ChildProcess.of(shell.host(), words).inheritIO().start();
            int code = process.waitFor();
            return new Result.Done(code == 0 ? "" : "it ended with " + code);
        } catch (IOException e) {
            throw new ShellException(Failure.usage("it cannot be run: " + e.getMessage()), e);
        } catch (InterruptedException e) {
            throw new ShellException(Failure.interrupted("interrupted"));
        }
    }
}
