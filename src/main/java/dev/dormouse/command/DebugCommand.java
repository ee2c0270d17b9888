package dev.dormouse.command;

import dev.dormouse.result.Result;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;

/** {@code \debug}: the stack trace of the last failure. */
final class DebugCommand implements Command {

    @Override
    public CommandSpec spec() {
        return CommandSpec.of("debug", "show where the last failure came from, as a stack trace")
                .in(CommandSpec.Group.SESSION);
    }

    @Override
    public Result run(List<String> arguments, Shell shell) {
        return shell.lastFailure()
                .<Result>map(failure -> {
                    StringWriter trace = new StringWriter();
                    failure.printStackTrace(new PrintWriter(trace));
                    return new Result.Text(shell.session().redact(trace.toString()));
                })
                .orElse(new Result.Done("nothing has failed yet"));
    }
}
