package dev.dormouse.command;

import dev.dormouse.result.Result;
import java.util.List;

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
}
