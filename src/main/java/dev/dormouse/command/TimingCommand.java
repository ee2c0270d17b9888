package dev.dormouse.command;

import dev.dormouse.command.CommandSpec.Parameter;
import dev.dormouse.result.Result;
import dev.dormouse.session.Setting;
import java.util.List;

/** {@code \timing} */
final class TimingCommand implements Command {

    @Override
    public CommandSpec spec() {
        return CommandSpec.of(
                        "timing",
                        Setting.TIMING.summary(),
                        Parameter.optional("when", Parameter.Kind.WORD, Setting.TIMING.values()))
                .in(CommandSpec.Group.OUTPUT)
                .withExamples("\\timing", "\\timing off");
    }

    @Override
    public Result run(List<String> arguments, Shell shell) {
        boolean on = arguments.isEmpty()
                ? !shell.settings().get(Setting.TIMING)
                : arguments.get(0).equals("on");
        shell.settings().set(Setting.TIMING, on);
        return new Result.Done("timing is " + shell.settings().show(Setting.TIMING));
    }
}
