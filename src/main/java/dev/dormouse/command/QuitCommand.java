package dev.dormouse.command;

import dev.dormouse.result.Result;
import java.util.List;

/** {@code \q} */
final class QuitCommand implements Command {

    @Override
    public CommandSpec spec() {
        return CommandSpec.of("q", "leave; so does Ctrl-D")
                .withAliases("quit", "exit")
                .in(CommandSpec.Group.SESSION);
    }

    @Override
    public Result run(List<String> arguments, Shell shell) {
        shell.leave();
        return new Result.Done("");
    }
}
