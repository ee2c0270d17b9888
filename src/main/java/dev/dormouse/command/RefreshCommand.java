package dev.dormouse.command;

import dev.dormouse.result.Result;
import dev.dormouse.session.Snapshot;
import java.util.List;

/** {@code \refresh} */
final class RefreshCommand implements Command {

    @Override
    public CommandSpec spec() {
        return CommandSpec.of("refresh", "read the schema again, and classes that were built anew")
                .in(CommandSpec.Group.SCHEMA);
    }

    @Override
    public Result run(List<String> arguments, Shell shell) {
        boolean reloaded = shell.session().reloadClasses();
        shell.session().refresh();
        Snapshot snapshot = shell.session().awaitSnapshot();
        if (shell.isInteractive()) {
            // A run without a prompt says it at its end.
            snapshot.notes().problem().ifPresent(problem -> shell.say("warning: " + problem));
        }
        String said = "\nthe application's classes were built anew, and have been loaded";
        return new Result.Done(ModelReport.of(snapshot) + (reloaded ? said : ""));
    }
}
