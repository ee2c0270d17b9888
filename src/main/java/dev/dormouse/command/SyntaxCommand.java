package dev.dormouse.command;

import dev.dormouse.command.CommandSpec.Parameter;
import dev.dormouse.complete.FunctionHelp;
import dev.dormouse.help.StatementPage;
import dev.dormouse.result.Result;
import dev.dormouse.session.Session;
import java.util.List;
import java.util.Optional;

/** {@code \h}: how a statement is written. */
final class SyntaxCommand implements Command {

    @Override
    public CommandSpec spec() {
        return CommandSpec.of(
                        "h",
                        "list statements and clauses of SQL and HQL, or show how one is written, or a function called",
                        Parameter.rest("statement", false, Parameter.Kind.TOPIC))
                .in(CommandSpec.Group.HELP)
                .withExamples("\\h", "\\h select", "\\h create table", "\\h upper", "\\h hql join");
    }

    @Override
    public Result run(List<String> arguments, Shell shell) {
        StatementPage pages = new StatementPage(shell.session().awaitSnapshot());
        if (arguments.isEmpty()) {
            return new Result.Text(pages.list());
        }
        String name = arguments.get(0);
        return new Result.Text(withFunction(pages.find(name), name, shell).orElseGet(() -> pages.of(name)));
    }

    /** A page, and behind it what there is to say of the function of SQL that is called so. */
    static Optional<String> withFunction(Optional<String> page, String name, Shell shell) {
        Session session = shell.session();
        if (session.observed().objects().isEmpty()) {
            session.observed().readObjects();
        }
        Optional<String> function =
                FunctionHelp.of(name, session.dialect(), session.observed().objects());
        boolean both = page.isPresent()
                && FunctionHelp.isKnown(
                        name, session.dialect(), session.observed().objects());
        return both
                ? Optional.of(page.get() + "\nas a function of SQL\n" + function.orElse(""))
                : page.or(() -> function);
    }
}
