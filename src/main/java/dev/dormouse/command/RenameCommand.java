package dev.dormouse.command;

import dev.dormouse.command.CommandSpec.Parameter;
import dev.dormouse.entity.Nameable;
import dev.dormouse.entity.Renaming;
import dev.dormouse.result.Failure;
import dev.dormouse.result.Result;
import dev.dormouse.result.ShellException;
import dev.dormouse.session.Snapshot;
import java.util.List;

/** {@code \rename}: what an entity or an attribute is called in Groovy and HQL; the database is not changed. */
final class RenameCommand implements Command {

    @Override
    public CommandSpec spec() {
        return CommandSpec.of(
                "rename",
                "call an entity or an attribute otherwise, here and later; - gives it its own name back",
                Parameter.required("name", Parameter.Kind.NAME),
                Parameter.required("new", Parameter.Kind.TEXT));
    }

    @Override
    public Result run(List<String> arguments, Shell shell) {
        Snapshot snapshot = shell.session().awaitSnapshot();
        Renaming renaming = Renaming.find(snapshot.models(), arguments.get(0));
        Nameable thing = renaming.thing();
        String owner = renaming.attribute().isPresent() ? renaming.entity().name() + "." : namespace(renaming);
        if (arguments.get(1).equals("-")) {
            if (snapshot.notes().pins().find(thing).isEmpty()) {
                throw new ShellException(Failure.usage(owner + renaming.name() + " has its own name"));
            }
            shell.session().unname(thing);
            return new Result.Done(owner + renaming.name() + " gets its own name back");
        }
        String name = arguments.get(1);
        renaming.check(snapshot.models(), name);
        shell.session().rename(thing, name);
        return new Result.Done(owner + renaming.name() + " is now " + owner + name);
    }

    private static String namespace(Renaming renaming) {
        String name = renaming.entity().name();
        return name.substring(0, name.length() - renaming.entity().simpleName().length());
    }
}
