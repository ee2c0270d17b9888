package dev.dormouse.command;

import dev.dormouse.result.Result;
import java.util.List;

/** {@code \p} */
final class PrintCommand implements Command {

    @Override
    public CommandSpec spec() {
        return CommandSpec.of("p", "show the last statement, which \\g runs again and \\e edits")
                .withAliases("print")
                .in(CommandSpec.Group.INPUT);
    }

    @Override
    public Result run(List<String> arguments, Shell shell) {
        return new Result.Text(shell.lastStatement().text() + "\n");
    }
}
