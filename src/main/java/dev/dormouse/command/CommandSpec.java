package dev.dormouse.command;

import java.util.List;

/**
 * What a command is: its help, the check of its arguments, its completion and its page in the manual all read this.
 *
 * @param name without the backslash
 * @param aliases other names
 * @param parameters in their order; only the last can take all the rest of the line
 * @param summary one line
 */
public record CommandSpec(String name, List<String> aliases, List<Parameter> parameters, String summary) {

    public CommandSpec {
        aliases = List.copyOf(aliases);
        parameters = List.copyOf(parameters);
    }

    static CommandSpec of(String name, String summary, Parameter... parameters) {
        return new CommandSpec(name, List.of(), List.of(parameters), summary);
    }

    CommandSpec withAliases(String... others) {
        return new CommandSpec(name, List.of(others), parameters, summary);
    }

    /** {@code \format [name]} */
    public String usage() {
        StringBuilder usage = new StringBuilder("\\" + name);
        for (Parameter parameter : parameters) {
            usage.append(' ').append(parameter.shown());
        }
        return usage.toString();
    }

    /**
     * One argument.
     *
     * @param kind what completion offers
     * @param values the words that it takes, for {@link Kind#WORD}
     */
    public record Parameter(String name, boolean required, boolean rest, Kind kind, List<String> values) {

        /** What an argument is. */
        public enum Kind {
            /** One of the declared values. */
            WORD,
            /** A relation or an entity; patterns too. */
            RELATION,
            /** A relation, an entity, or an attribute behind its entity and a dot. */
            NAME,
            /** The number of a suggestion. */
            SUGGESTION,
            FILE,
            CONNECTION,
            COMMAND,
            SETTING,
            STATEMENT,
            TEXT
        }

        static Parameter optional(String name, Kind kind, String... values) {
            return new Parameter(name, false, false, kind, List.of(values));
        }

        static Parameter optional(String name, Kind kind, List<String> values) {
            return new Parameter(name, false, false, kind, values);
        }

        static Parameter required(String name, Kind kind, String... values) {
            return new Parameter(name, true, false, kind, List.of(values));
        }

        static Parameter rest(String name, boolean required, Kind kind) {
            return new Parameter(name, required, true, kind, List.of());
        }

        String shown() {
            String text = values.isEmpty() ? name : String.join("|", values);
            return required ? text : "[" + text + "]";
        }
    }
}
