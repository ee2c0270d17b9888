package dev.dormouse.command;

import dev.dormouse.command.CommandSpec.Parameter;
import dev.dormouse.result.Result;
import dev.dormouse.session.Setting;
import java.util.List;

/** {@code \x} */
final class ExpandedCommand implements Command {

    @Override
    public CommandSpec spec() {
        return CommandSpec.of(
                        "x",
                        Setting.EXPANDED.summary(),
                        Parameter.optional("when", Parameter.Kind.WORD, Setting.EXPANDED.values()))
                .in(CommandSpec.Group.OUTPUT)
                .withExamples("\\x", "\\x auto");
    }

    @Override
    public Result run(List<String> arguments, Shell shell) {
        boolean on = shell.settings().get(Setting.EXPANDED).equals("on");
        shell.settings().set(Setting.EXPANDED, arguments.isEmpty() ? (on ? "auto" : "on") : arguments.get(0));
        return new Result.Done("expanded is " + shell.settings().show(Setting.EXPANDED));
    }
}
