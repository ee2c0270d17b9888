package dev.dormouse.command;

import dev.dormouse.command.CommandSpec.Parameter;
import dev.dormouse.result.Failure;
import dev.dormouse.result.Result;
import dev.dormouse.result.ShellException;
import dev.dormouse.result.Suggestions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** All commands; one line each. */
public final class Commands {

    private static final List<Command> ALL = List.of(
            new HelpCommand(),
            new SyntaxCommand(),
            new DescribeCommand(),
            ListCommand.tables(),
            ListCommand.views(),
            new IndexesCommand(),
            ObjectsCommand.functions(),
            ObjectsCommand.sequences(),
            ObjectsCommand.types(),
            ObjectsCommand.schemas(),
            ObjectsCommand.roles(),
            new DatabasesCommand(),
            new ConnectCommand(),
            new ConnectionInfoCommand(),
            new IncludeCommand(),
            new CopyCommand(),
            GoCommand.plain(),
            GoCommand.expanded(),
            new WatchCommand(),
            new PrintCommand(),
            new RestrictCommand(),
            new EditCommand(),
            new KeysCommand(),
            new ExpandedCommand(),
            new FormatCommand(),
            new NextCommand(),
            new OutputCommand(),
            new EchoCommand(),
            new SetCommand(),
            new SqlCommand(),
            new TimingCommand(),
            new RefreshCommand(),
            new WhyCommand(),
            new GenerateCommand(),
            new ValidateCommand(),
            new SuggestionsCommand(),
            new AcceptCommand(),
            new RenameCommand(),
            new ShellCommand(),
            new DebugCommand(),
            new QuitCommand());

    private Commands() {}

    public static List<Command> list() {
        return ALL;
    }

    /** The command of that name or alias, without the backslash. */
    public static Optional<Command> find(String name) {
        return ALL.stream()
                .filter(c -> c.spec().name().equals(name) || c.spec().aliases().contains(name))
                .findFirst();
    }

    /** The names that a person can type. */
    public static List<String> names() {
        List<String> names = new ArrayList<>();
        ALL.forEach(c -> {
            names.add(c.spec().name());
            names.addAll(c.spec().aliases());
        });
        return names;
    }

    /** Runs a line such as {@code \d track}; a final semicolon is forgiven. */
    static Result run(String line, Shell shell) {
        if (Question.isOne(line)) {
            return Question.answer(line, shell);
        }
        List<String> words = words(line);
        String name = words.get(0).startsWith("\\") ? words.get(0).substring(1) : words.get(0);
        boolean plus = name.length() > 1 && name.endsWith("+") && find(name).isEmpty();
        Command command = find(plus ? name.substring(0, name.length() - 1) : name)
                .orElseThrow(() -> new ShellException(Failure.usage("there is no command \\" + name)
                        .withHint(PsqlWords.hint(name)
                                .or(() ->
                                        Suggestions.nearest(name, names()).map(near -> "did you mean \\" + near + "?"))
                                .orElse("\\? lists them"))));
        Optional<Result> ofLine = command.runLine(line, shell);
        return ofLine.isPresent()
                ? ofLine.get()
                : command.run(check(command.spec(), words.subList(1, words.size()), line), shell);
    }

    private static List<String> check(CommandSpec spec, List<String> given, String line) {
        List<String> arguments = new ArrayList<>(given);
        int declared = spec.parameters().size();
        boolean rest = declared > 0 && spec.parameters().get(declared - 1).rest();
        if (rest && arguments.size() > declared) {
            arguments = new ArrayList<>(arguments.subList(0, declared - 1));
            arguments.add(line.substring(startOf(line, declared)).strip());
        }
        if (arguments.size() > declared) {
            throw new ShellException(Failure.usage("too many arguments").withHint("usage: " + spec.usage()));
        }
        for (int i = arguments.size(); i < declared; i++) {
            if (spec.parameters().get(i).required()) {
                throw new ShellException(Failure.usage("\\" + spec.name() + " needs "
                                + spec.parameters().get(i).name())
                        .withHint("usage: " + spec.usage()));
            }
        }
        for (int i = 0; i < arguments.size(); i++) {
            checkWord(spec, spec.parameters().get(i), arguments.get(i));
        }
        return arguments;
    }

    private static void checkWord(CommandSpec spec, Parameter parameter, String argument) {
        if (parameter.kind() == Parameter.Kind.WORD && !parameter.values().contains(argument)) {
            throw new ShellException(Failure.usage("\\" + spec.name() + " cannot be \"" + argument + "\"")
                    .withHint(Suggestions.nearest(argument, parameter.values())
                            .map(near -> "did you mean \"" + near + "\"?")
                            .orElse("it takes " + String.join(", ", parameter.values()))));
        }
    }

    /** Where the n-th word of a line begins, the command being the 0th. */
    private static int startOf(String line, int word) {
        int at = 0;
        for (int n = 0; n < word; n++) {
            while (at < line.length() && !Character.isWhitespace(line.charAt(at))) {
                at++;
            }
            while (at < line.length() && Character.isWhitespace(line.charAt(at))) {
                at++;
            }
        }
        return at;
    }

    /** Words at white space; quotes hold words together, and stay where they quote a name. */
    static List<String> words(String line) {
        String text = line.strip();
        String trimmed =
                text.endsWith(";") ? text.substring(0, text.length() - 1).strip() : text;
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        char quote = 0;
        for (char c : trimmed.toCharArray()) {
            if (quote == 0 && Character.isWhitespace(c)) {
                if (!word.isEmpty()) {
                    words.add(word.toString());
                    word.setLength(0);
                }
                continue;
            }
            if (quote == 0 && c == '\'') {
                quote = c;
                continue;
            }
            if (c == '"') {
                quote = quote == 0 ? c : quote == c ? 0 : quote;
            } else if (quote == c) {
                quote = 0;
                continue;
            }
            word.append(c);
        }
        if (!word.isEmpty()) {
            words.add(word.toString());
        }
        return words;
    }
}
