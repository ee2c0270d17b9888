package dev.dormouse.complete;

import dev.dormouse.session.Snapshot;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is known of the backslash commands, from their declarations. */
public interface CommandCompletion {

    /** Without any command. */
    CommandCompletion NONE = new CommandCompletion() {
        @Override
        public Map<String, String> summaries() {
            return Map.of();
        }

        @Override
        public List<Suggestion> arguments(String command, int index, String prefix, Snapshot snapshot) {
            return List.of();
        }
    };

    /**
     * How a command is typed.
     *
     * @param name without backslash
     * @param parameters as they are shown: {@code [name]}, {@code on|off}
     */
    record Usage(String name, List<String> parameters, String summary) {}

    /** How the command of that name is typed, if there is one. */
    default Optional<Usage> usage(String command) {
        return Optional.empty();
    }

    /** The commands' names, without backslash, each with one line of summary; offered in the map's order. */
    Map<String, String> summaries();

    /**
     * What fits as an argument. Suggestions that do not match what is typed may be among them: they are filtered and ranked
     * afterwards, except those of kind FILE, which are taken as they are and whose text replaces the whole argument.
     *
     * @param command its name, without backslash
     * @param index 0-based: which argument the cursor is in
     * @param prefix what is typed of it; quotes at its beginning are left off
     */
    List<Suggestion> arguments(String command, int index, String prefix, Snapshot snapshot);

    /**
     * The same, where it depends on what is given already.
     *
     * @param given the arguments before the cursor's, as they are typed
     */
    default List<Suggestion> arguments(String command, List<String> given, String prefix, Snapshot snapshot) {
        return arguments(command, given.size(), prefix, snapshot);
    }
}
