package dev.dormouse.command;

import dev.dormouse.command.CommandSpec.Parameter;
import dev.dormouse.help.StatementPage;
import dev.dormouse.result.Failure;
import dev.dormouse.result.Result;
import dev.dormouse.result.ShellException;
import dev.dormouse.result.Suggestions;
import dev.dormouse.session.Setting;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** {@code \?} */
final class HelpCommand implements Command {

    private static final String LANGUAGES = """
            SQL      select name from genre where genre_id < :n;      ends with ;   :n is the variable n
            HQL      from Track t where t.album.artist.name = 'AC/DC';
            Groovy   Track.where { milliseconds > 300_000 && album.artist.name == 'AC/DC' }.count()
                     selectFrom(track).where(track.name.startsWith('A')).limit(5).fetch()
                     Track.get(1)   Track.all()   save(o)   delete(o)   _ is the last result
            begin, commit and rollback open and end a unit of work; sql and hql in front of a line always win
            """;

    private static final String VARIABLES = """
            A variable of Groovy is a parameter in SQL and HQL: n = 3, then select * from genre where genre_id < :n;
            Outside of the shell: -v n=3 sets one.

            Always there
              session      the Hibernate session
              connection   the JDBC connection
              sql          groovy.sql.Sql on the connection
              db           the database, with a property for each relation: db.rawLog
              _            the last result
              track, …     the query variable of each entity

            """;

    /** What is no command, but asked for here in psql. */
    private static final List<String> TOPICS = List.of("commands", "settings", "variables");

    /** The questions that are no commands: they have no backslash. */
    private static final String[][] QUESTIONS = {
        {"?name", "what a table, an entity, an attribute or an expression is, with queries to try; also name?"},
        {"??name", "an entity as Java source"}
    };

    @Override
    public CommandSpec spec() {
        return CommandSpec.of(
                        "?", "this help, or one command's", Parameter.rest("command", false, Parameter.Kind.COMMAND))
                .withAliases("help")
                .in(CommandSpec.Group.HELP)
                .withExamples("\\? format", "\\? settings", "\\? variables");
    }

    @Override
    public Result run(List<String> arguments, Shell shell) {
        String topic = arguments.isEmpty() ? "commands" : arguments.get(0);
        return new Result.Text(
                switch (topic) {
                    case "commands" -> overview();
                    case "settings" -> settings(shell);
                    case "variables" -> VARIABLES + variables(shell);
                    default -> of(topic, shell);
                });
    }

    /** A command; else a statement or a clause, as in {@code \h}. */
    private static String of(String name, Shell shell) {
        boolean command = find(name.replaceFirst("^\\\\", "")).isPresent();
        return command
                ? page(name)
                : new StatementPage(shell.session().awaitSnapshot()).find(name).orElseGet(() -> page(name));
    }

    /** The words that it takes besides commands. */
    static List<String> topics() {
        return TOPICS;
    }

    /** What {@code \?} prints; the manual has the same text. */
    static String overview() {
        StringBuilder text = new StringBuilder(LANGUAGES).append('\n');
        int width = Commands.list().stream()
                .mapToInt(c -> c.spec().usage().length())
                .max()
                .orElse(0);
        for (CommandSpec.Group group : CommandSpec.Group.values()) {
            text.append(group.title()).append('\n');
            Commands.list().stream()
                    .map(Command::spec)
                    .filter(spec -> spec.group() == group)
                    .forEach(spec -> line(spec.usage(), spec.summary(), width, text));
            if (group == CommandSpec.Group.HELP) {
                for (String[] question : QUESTIONS) {
                    line(question[0], question[1], width, text);
                }
            }
        }
        return text.toString();
    }

    private static void line(String usage, String summary, int width, StringBuilder text) {
        text.append("  ")
                .append(usage)
                .append(" ".repeat(width - usage.length() + 2))
                .append(summary)
                .append('\n');
    }

    private static String settings(Shell shell) {
        StringBuilder text =
                new StringBuilder("\\set NAME VALUE changes a setting, -v NAME=VALUE does so at the start\n");
        for (Setting<?> setting : Setting.ALL) {
            text.append("\n  ")
                    .append(setting.name())
                    .append(" = ")
                    .append(shell.settings().show(setting));
            text.append(setting.values().isEmpty() ? "" : "   (" + String.join(", ", setting.values()) + ")");
            text.append("\n      ").append(setting.summary()).append('\n');
        }
        return text.toString();
    }

    /** The user's own, by their classes alone: no value is looked at. */
    private static String variables(Shell shell) {
        StringBuilder text = new StringBuilder("Yours\n");
        new TreeMap<>(shell.variables()).forEach((name, value) -> text.append("  ")
                .append(name)
                .append("   ")
                .append(value == null ? "null" : value.getClass().getSimpleName())
                .append('\n'));
        return shell.variables().isEmpty() ? "There are none of yours yet\n" : text.toString();
    }

    /** A command: what is typed, what it takes, examples. */
    static String page(String name) {
        String bare = name.startsWith("\\") ? name.substring(1) : name;
        CommandSpec spec = find(bare).orElseThrow(() -> unknown(bare));
        StringBuilder text = new StringBuilder(spec.usage()).append("\n    ").append(spec.summary());
        text.append('\n');
        if (!spec.aliases().isEmpty()) {
            text.append("    also: \\")
                    .append(String.join(", \\", spec.aliases()))
                    .append('\n');
        }
        if (!spec.parameters().isEmpty()) {
            text.append('\n');
            spec.parameters().forEach(p -> text.append(p.name())
                    .append(": ")
                    .append(p.meaning())
                    .append('\n'));
        }
        if (!spec.examples().isEmpty()) {
            text.append("\nfor example\n");
            spec.examples().forEach(e -> text.append("    ").append(e).append('\n'));
        }
        return text.toString();
    }

    private static Optional<CommandSpec> find(String name) {
        return Commands.find(name).map(Command::spec);
    }

    private static ShellException unknown(String name) {
        List<String> known = new ArrayList<>(Commands.names());
        known.addAll(TOPICS);
        return new ShellException(Failure.usage("there is no command \\" + name)
                .withHint(Suggestions.nearest(name, known)
                        .map(near -> "did you mean \\? " + near + "?")
                        .orElse("\\? lists them; ?" + name + " asks for a table, an entity or an expression")));
    }
}
