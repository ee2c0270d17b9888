package dev.dormouse.command;

import dev.dormouse.command.CommandSpec.Parameter;
import dev.dormouse.result.Result;
import dev.dormouse.session.Setting;
import java.util.List;

/** {@code \g}, {@code \gx}: runs the statement that stands before it, or the last one again. */
final class GoCommand implements Command {

    private final CommandSpec spec;
    private final boolean expanded;

    private GoCommand(CommandSpec spec, boolean expanded) {
        this.spec = spec.in(CommandSpec.Group.INPUT);
        this.expanded = expanded;
    }

    static GoCommand plain() {
        return new GoCommand(
                CommandSpec.of(
                                "g",
                                "in the place of a semicolon: run the statement; alone: the last one again; with a file, rows go there",
                                Parameter.rest("file", false, Parameter.Kind.FILE))
                        .withExamples("select * from genre \\g genres.txt", "\\g"),
                false);
    }

    static GoCommand expanded() {
        return new GoCommand(
                CommandSpec.of(
                                "gx",
                                "the same, each row as a list of its columns; also \\G",
                                Parameter.rest("file", false, Parameter.Kind.FILE))
                        .withAliases("G")
                        .withExamples("select * from track where track_id = 1 \\gx", "\\gx"),
                true);
    }

    @Override
    public CommandSpec spec() {
        return spec;
    }

    @Override
    public Result run(List<String> arguments, Shell shell) {
        String before = shell.settings().get(Setting.EXPANDED);
        shell.settings().set(Setting.EXPANDED, expanded ? "on" : before);
        try {
            if (arguments.isEmpty()) {
                shell.run(shell.lastStatement());
            } else {
                shell.runInto(arguments.get(0), shell.lastStatement());
            }
        } finally {
            shell.settings().set(Setting.EXPANDED, before);
        }
        return new Result.Done("");
    }
}
