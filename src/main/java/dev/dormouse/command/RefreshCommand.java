package dev.dormouse.command;

import dev.dormouse.entity.OwnModel;
import dev.dormouse.result.Result;
import dev.dormouse.session.Snapshot;
import java.util.List;

/** {@code \refresh} */
final class RefreshCommand implements Command {

    @Override
    public CommandSpec spec() {
        return CommandSpec.of("refresh", "read the schema again").in(CommandSpec.Group.SCHEMA);
    }

    @Override
    public Result run(List<String> arguments, Shell shell) {
        shell.session().refresh();
        Snapshot snapshot = shell.session().awaitSnapshot();
        if (shell.isInteractive()) {
            // A run without a prompt says it at its end.
            snapshot.notes().problem().ifPresent(problem -> shell.say("warning: " + problem));
        }
        boolean outdated = shell.session().ownModel().map(OwnModel::hasChanged).orElse(false);
        String hint = "\nthe application's classes have been built anew: \\c connects again and loads them";
        return new Result.Done(ModelReport.of(snapshot) + (outdated ? hint : ""));
    }
}
