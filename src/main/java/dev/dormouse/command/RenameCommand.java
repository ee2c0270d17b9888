package dev.dormouse.command;

import dev.dormouse.command.CommandSpec.Parameter;
import dev.dormouse.entity.EntityModeler;
import dev.dormouse.entity.KnownNames;
import dev.dormouse.entity.Models;
import dev.dormouse.entity.Nameable;
import dev.dormouse.entity.Proposals;
import dev.dormouse.entity.Renaming;
import dev.dormouse.result.Failure;
import dev.dormouse.result.Result;
import dev.dormouse.result.ShellException;
import dev.dormouse.session.ModelNotes;
import dev.dormouse.session.Snapshot;
import java.util.List;
import java.util.Optional;

/** {@code \rename}: what an entity or an attribute is called in Groovy and HQL; the database is not changed. */
final class RenameCommand implements Command {

    @Override
    public CommandSpec spec() {
        return CommandSpec.of(
                        "rename",
                        "call an entity or an attribute otherwise, here and later; - gives it its own name back",
                        Parameter.required("name", Parameter.Kind.NAME),
                        Parameter.required("new", Parameter.Kind.TEXT))
                .in(CommandSpec.Group.SCHEMA)
                .withExamples("\\rename Track Song", "\\rename Track.album record", "\\rename Track -");
    }

    @Override
    public Result run(List<String> arguments, Shell shell) {
        Snapshot snapshot = shell.session().awaitSnapshot();
        Renaming renaming = Renaming.find(snapshot.models(), arguments.get(0));
        Nameable thing = renaming.thing();
        String owner = renaming.attribute().isPresent() ? renaming.entity().name() + "." : namespace(renaming);
        if (arguments.get(1).equals("-")) {
            return giveBack(thing, owner + renaming.name(), shell);
        }
        String name = arguments.get(1);
        renaming.check(snapshot.models(), name);
        shell.session().rename(thing, name);
        return new Result.Done(owner + renaming.name() + " is now " + owner + name);
    }

    /** What was chosen, and what has its name from a time when the schema was another one. */
    private static Result giveBack(Nameable thing, String shown, Shell shell) {
        Snapshot before = shell.session().snapshot();
        boolean chosen = before.notes().pins().find(thing).isPresent();
        Optional<String> ruled = shell.session().ownModel().isPresent()
                ? Optional.empty()
                : KnownNames.of(byRules(before)).find(thing);
        Optional<String> name = KnownNames.of(before.models()).find(thing);
        if (!chosen && (ruled.isEmpty() || ruled.equals(name))) {
            throw new ShellException(Failure.usage(shown + " has its own name"));
        }
        shell.session().unname(thing);
        Snapshot after = shell.session().awaitSnapshot();
        if (!chosen && KnownNames.of(after.models()).find(thing).equals(name)) {
            throw new ShellException(Failure.usage(shown + " cannot be " + ruled.get() + " while other names stay")
                    .withHint("\\rename " + shown + " " + ruled.get() + " chooses that name"));
        }
        return new Result.Done(shown + " gets its own name back");
    }

    private static Models byRules(Snapshot snapshot) {
        ModelNotes notes = snapshot.notes();
        return EntityModeler.model(
                Proposals.accept(snapshot.catalog(), notes.accepted()),
                snapshot.dialect().name(),
                KnownNames.NONE,
                notes.rules(),
                notes.typed());
    }

    private static String namespace(Renaming renaming) {
        String name = renaming.entity().name();
        return name.substring(0, name.length() - renaming.entity().simpleName().length());
    }
}
