package dev.dormouse.command;

import dev.dormouse.command.CommandSpec.Parameter;
import dev.dormouse.result.Failure;
import dev.dormouse.result.Result;
import dev.dormouse.result.ShellException;
import java.util.List;
import java.util.Optional;

/** {@code \restrict} and its end: what pg_dump writes around a dump, so that whatever is in it runs SQL alone. */
final class RestrictCommand implements Command {

    private static final String END = "unrestrict";

    @Override
    public CommandSpec spec() {
        return CommandSpec.of(
                        "restrict",
                        "run SQL alone until \\unrestrict with the same key, as pg_dump wants it",
                        Parameter.required("key", Parameter.Kind.TEXT))
                .withAliases(END)
                .withExamples("\\restrict key")
                .in(CommandSpec.Group.INPUT);
    }

    @Override
    public Result run(List<String> arguments, Shell shell) {
        throw new IllegalStateException("its line is read as a whole");
    }

    @Override
    public Optional<Result> runLine(String line, Shell shell) {
        List<String> words = Commands.words(line);
        if (words.size() != 2) {
            throw new ShellException(
                    Failure.usage(words.get(0) + " needs a key").withHint("usage: \\restrict key"));
        }
        if (isEnd(line)) {
            shell.restriction().end(words.get(1));
        } else {
            shell.restriction().begin(words.get(1));
        }
        return Optional.of(new Result.Done(""));
    }

    /** Whether a command ends what another has begun. */
    static boolean isEnd(String line) {
        return line.startsWith("\\" + END);
    }
}
