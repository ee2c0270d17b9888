package dev.dormouse.command;

import dev.dormouse.result.Result;
import java.util.List;

/** {@code next}: more of the last rows. */
final class NextCommand implements Command {

    @Override
    public CommandSpec spec() {
        return CommandSpec.of("next", "show more of the last rows; also without the backslash")
                .in(CommandSpec.Group.OUTPUT);
    }

    @Override
    public Result run(List<String> arguments, Shell shell) {
        shell.printMore();
        return new Result.Done("");
    }
}
