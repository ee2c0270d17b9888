package dev.dormouse.command;

import dev.dormouse.session.Setting;
import java.util.List;

/**
 * What a command is: its help, the check of its arguments, its completion and its page in the manual all read this.
 *
 * @param name without the backslash
 * @param aliases other names
 * @param parameters in their order; only the last can take all the rest of the line
 * @param summary one line
 * @param group under which help lists it
 * @param examples lines that can be typed
 */
public record CommandSpec(
        String name,
        List<String> aliases,
        List<Parameter> parameters,
        String summary,
        Group group,
        List<String> examples) {

    /** What commands are for, in the order of the list. */
    public enum Group {
        HELP("Help"),
        SCHEMA("The schema and its entities"),
        DATABASE("The connection"),
        INPUT("Statements and files"),
        OUTPUT("What is printed"),
        SESSION("The session");

        private final String title;

        Group(String title) {
            this.title = title;
        }

        String title() {
            return title;
        }
    }

    public CommandSpec {
        aliases = List.copyOf(aliases);
        parameters = List.copyOf(parameters);
        examples = List.copyOf(examples);
    }

    static CommandSpec of(String name, String summary, Parameter... parameters) {
        return new CommandSpec(name, List.of(), List.of(parameters), summary, Group.SESSION, List.of());
    }

    CommandSpec withAliases(String... others) {
        return new CommandSpec(name, List.of(others), parameters, summary, group, examples);
    }

    CommandSpec in(Group other) {
        return new CommandSpec(name, aliases, parameters, summary, other, examples);
    }

    CommandSpec withExamples(String... lines) {
        return new CommandSpec(name, aliases, parameters, summary, group, List.of(lines));
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
            /** The name of something else in the schema, or a pattern for such. */
            PATTERN,
            /** A relation, an entity, or an attribute behind its entity and a dot. */
            NAME,
            /** The number of a suggestion. */
            SUGGESTION,
            FILE,
            CONNECTION,
            COMMAND,
            /** A statement or a clause, for {@code \h}. */
            TOPIC,
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

        /** What it takes, in words. */
        String meaning() {
            String what =
                    switch (kind) {
                        case WORD -> "one of " + String.join(", ", values);
                        case RELATION -> "a table, a view or an entity; * and ? stand for any characters";
                        case PATTERN -> "a name; * and ? stand for any characters, schema.name is one in that schema";
                        case NAME -> "a table, a view, an entity, or an attribute behind its entity and a dot";
                        case SUGGESTION -> "a number of \\suggestions";
                        case FILE -> "a file or a folder; to the end of the line if there are spaces in it";
                        case CONNECTION -> "a URL, a file, or a name of config.toml";
                        case COMMAND -> "a command, with or without its backslash";
                        case TOPIC -> "a statement or a clause of SQL or HQL";
                        case SETTING -> "one of " + String.join(", ", Setting.names());
                        case STATEMENT -> "a statement";
                        case TEXT -> "any text";
                    };
            return what + (required ? "" : "; may be left out");
        }

        String shown() {
            String text = values.isEmpty() ? name : String.join("|", values);
            return required ? text : "[" + text + "]";
        }
    }
}
