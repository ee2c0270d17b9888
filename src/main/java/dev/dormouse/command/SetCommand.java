package dev.dormouse.command;

import dev.dormouse.command.CommandSpec.Parameter;
import dev.dormouse.result.Column;
import dev.dormouse.result.Result;
import dev.dormouse.result.Suggestions;
import dev.dormouse.session.Setting;
import java.util.List;

/** {@code \set} */
final class SetCommand implements Command {

    @Override
    public CommandSpec spec() {
        return CommandSpec.of(
                        "set",
                        "show all settings, one of them, or change it",
                        Parameter.optional("setting", Parameter.Kind.SETTING),
                        Parameter.rest("value", false, Parameter.Kind.TEXT))
                .in(CommandSpec.Group.OUTPUT)
                .withExamples("\\set", "\\set limit", "\\set limit 100");
    }

    @Override
    public Result run(List<String> arguments, Shell shell) {
        if (arguments.isEmpty()) {
            List<Object[]> rows = Setting.ALL.stream()
                    .map(s -> new Object[] {s.name(), shell.settings().show(s), s.summary()})
                    .toList();
            return ListedRows.of(
                    List.of(
                            new Column("setting", Column.Kind.TEXT),
                            new Column("value", Column.Kind.TEXT),
                            new Column("meaning", Column.Kind.TEXT)),
                    rows);
        }
        String name = arguments.get(0);
        boolean variable = Setting.find(name).isEmpty()
                && Suggestions.nearest(name, Setting.names()).isEmpty();
        if (variable && arguments.size() > 1) {
            shell.variables().put(name, arguments.get(1));
            return new Result.Done("the variable " + name + " is " + arguments.get(1));
        }
        Setting<?> setting = Setting.require(name);
        if (arguments.size() > 1) {
            shell.settings().read(setting, arguments.get(1));
            shell.showSql(shell.settings().get(Setting.SQL));
        }
        return new Result.Done(setting.name() + " is " + shell.settings().show(setting));
    }
}
