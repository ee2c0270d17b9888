package dev.dormouse.command;

import dev.dormouse.command.CommandSpec.Parameter;
import dev.dormouse.result.Failure;
import dev.dormouse.result.Result;
import dev.dormouse.result.ShellException;
import dev.dormouse.result.Suggestions;
import java.util.List;

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

    @Override
    public CommandSpec spec() {
        return CommandSpec.of("?", "this help, or one command's", Parameter.optional("command", Parameter.Kind.COMMAND))
                .withAliases("help", "h");
    }

    @Override
    public Result run(List<String> arguments, Shell shell) {
        return new Result.Text(arguments.isEmpty() ? overview() : page(arguments.get(0)));
    }

    /** What {@code \?} prints; the manual has the same text. */
    static String overview() {
        StringBuilder text = new StringBuilder(LANGUAGES).append('\n');
        int width = Commands.list().stream()
                .mapToInt(c -> c.spec().usage().length())
                .max()
                .orElse(0);
        for (Command command : Commands.list()) {
            String usage = command.spec().usage();
            text.append(usage)
                    .append(" ".repeat(width - usage.length() + 2))
                    .append(command.spec().summary())
                    .append('\n');
        }
        return text.toString();
    }

    private static String page(String name) {
        String bare = name.startsWith("\\") ? name.substring(1) : name;
        CommandSpec spec = Commands.find(bare)
                .orElseThrow(() -> new ShellException(Failure.usage("there is no command \\" + bare)
                        .withHint(Suggestions.hint(bare, Commands.names()))))
                .spec();
        String aliases = spec.aliases().isEmpty() ? "" : "\nalso: \\" + String.join(", \\", spec.aliases());
        return spec.usage() + "\n    " + spec.summary() + aliases;
    }
}
