package dev.dormouse.command;

import dev.dormouse.command.CommandSpec.Parameter;
import dev.dormouse.result.Result;
import dev.dormouse.session.Setting;
import java.util.List;

/** {@code \sql} */
final class SqlCommand implements Command {

    @Override
    public CommandSpec spec() {
        return CommandSpec.of(
                        "sql",
                        Setting.SQL.summary(),
                        Parameter.optional("when", Parameter.Kind.WORD, Setting.SQL.values()))
                .in(CommandSpec.Group.OUTPUT)
                .withExamples("\\sql", "\\sql off");
    }

    @Override
    public Result run(List<String> arguments, Shell shell) {
        boolean on = arguments.isEmpty()
                ? !shell.settings().get(Setting.SQL)
                : arguments.get(0).equals("on");
        shell.showSql(on);
        return new Result.Done("sql is " + shell.settings().show(Setting.SQL));
    }
}
