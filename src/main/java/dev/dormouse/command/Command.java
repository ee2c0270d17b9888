package dev.dormouse.command;

import dev.dormouse.result.Result;
import java.util.List;
import java.util.Optional;

/** A line that begins with a backslash. Stateless: what a command needs comes with the shell. */
public interface Command {

    CommandSpec spec();

    /**
     * Does it.
     *
     * @param arguments checked against the declaration: as many as it allows, all that it requires
     * @throws dev.dormouse.result.ShellException if it cannot be done; nothing was changed then
     */
    Result run(List<String> arguments, Shell shell);

    /** The same, for one that reads its line itself, brackets and quotes too; empty for all others. */
    default Optional<Result> runLine(String line, Shell shell) {
        return Optional.empty();
    }
}
