package dev.dormouse.command;

import dev.dormouse.command.CommandSpec.Parameter;
import dev.dormouse.entity.Proposal;
import dev.dormouse.result.Failure;
import dev.dormouse.result.Result;
import dev.dormouse.result.ShellException;
import dev.dormouse.session.Snapshot;
import java.util.List;

/** {@code \accept}: a suggestion becomes a relation of the model; the database is not changed. */
final class AcceptCommand implements Command {

    @Override
    public CommandSpec spec() {
        return CommandSpec.of(
                        "accept",
                        "make a suggestion a relation of the model, by its number in \\suggestions; the database stays as it is",
                        Parameter.required("n", Parameter.Kind.SUGGESTION))
                .in(CommandSpec.Group.SCHEMA)
                .withExamples("\\accept 1");
    }

    @Override
    public Result run(List<String> arguments, Shell shell) {
        Snapshot snapshot = shell.session().awaitSnapshot();
        List<Proposal> listed = shell.listed().orElseGet(() -> ModelReport.proposals(snapshot));
        Proposal proposal = choose(arguments.get(0), listed);
        if (proposal instanceof Proposal.Polymorphic pair) {
            return new PairAcceptance(shell.session(), pair).accept();
        }
        Proposal.Reference reference = (Proposal.Reference) proposal;
        if (snapshot.notes().accepted().contains(reference)) {
            throw new ShellException(Failure.usage(reference + " was accepted before"));
        }
        shell.session().accept(reference);
        return new Result.Done("accepted: " + reference);
    }

    private static Proposal choose(String number, List<Proposal> listed) {
        if (!number.matches("\\d{1,6}") || Integer.parseInt(number) < 1 || Integer.parseInt(number) > listed.size()) {
            String known = listed.isEmpty()
                    ? "there are no suggestions"
                    : listed.size() == 1 ? "there is one, 1" : "there are 1 to " + listed.size();
            throw new ShellException(
                    Failure.usage("there is no suggestion " + number).withHint(known + "; \\suggestions lists them"));
        }
        return listed.get(Integer.parseInt(number) - 1);
    }
}
