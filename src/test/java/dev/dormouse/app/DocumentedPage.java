package dev.dormouse.app;

import dev.dormouse.command.ModelReport;
import dev.dormouse.command.Shell;
import dev.dormouse.output.DataWriter;
import dev.dormouse.output.OutputOptions;
import dev.dormouse.result.Origin;
import dev.dormouse.result.ShellException;
import dev.dormouse.result.Statement;
import dev.dormouse.script.ScriptFile;
import dev.dormouse.session.Setting;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A page of the manual, whose examples are run from top to bottom in a home and a folder of their own:
 *
 * <ul>
 *   <li>{@code console}: lines behind {@code $} are commands, what follows is what they print
 *   <li>{@code dormouse}: lines behind the prompt are typed into one shell, which lives as long as the page
 *   <li>{@code file NAME}: a file that the examples below use
 * </ul>
 *
 * An example without output prints nothing; a line of output that is only {@code …} stands for any number of lines, and alone for
 * whatever it likes to print but a failure. Other kinds of block are not run.
 */
final class DocumentedPage implements AutoCloseable {

    /** The server of the examples. */
    static final String EXAMPLE_SERVER = "postgresql://me@localhost/chinook";

    private static final String COMMAND = "\\$ ";
    private static final String COMMAND_CONTINUED = "> ";
    private static final String PROMPT = "dormouse\\*?> ";
    private static final String PROMPT_CONTINUED = "(?:open \\S+|missing ;|more) … ";
    private static final String ANY = "…";
    private static final int WIDTH = 120;

    private final Path page;
    private final Path home;
    private final Path folder;
    private final String server;
    private final List<String> lines;
    private final List<String> actual;
    private final List<String> differences = new ArrayList<>();
    private final ByteArrayOutputStream screen = new ByteArrayOutputStream();
    private final Map<String, Object> variables = new HashMap<>();
    private Shell shell;
    private int examples;

    /** @param server what the examples' server is in truth */
    DocumentedPage(Path page, Path temporary, String server) throws IOException {
        this.page = page;
        this.home = Files.createDirectories(temporary.resolve("home"));
        this.folder = Files.createDirectories(temporary.resolve("here"));
        this.server = server;
        this.lines = Files.readAllLines(page, StandardCharsets.UTF_8);
        this.actual = new ArrayList<>(lines);
        Files.createSymbolicLink(folder.resolve("scripts"), Path.of("scripts").toAbsolutePath());
        new Program(home, folder).run(List.of("-c", "select 1;"));
    }

    /** What is not as the page says, for people; and how many examples were tried. */
    List<String> run() throws IOException {
        for (MarkdownBlock block : MarkdownBlock.read(lines)) {
            switch (block.kind()) {
                case "console" -> {
                    for (var exchange : block.exchanges(COMMAND, COMMAND_CONTINUED)) {
                        check(block, exchange, console(exchange.typed()));
                    }
                }
                case "dormouse" -> {
                    MarkdownBlock typed = block.lines().get(0).startsWith("$ ") ? behindGreeting(block) : block;
                    for (var exchange : typed.exchanges(PROMPT, PROMPT_CONTINUED)) {
                        check(typed, exchange, typed(exchange));
                    }
                }
                case "file" -> write(block);
                default -> {
                    // For people only.
                }
            }
        }
        return differences;
    }

    int examples() {
        return examples;
    }

    /** The page as it would be right. */
    String corrected() {
        StringBuilder text = new StringBuilder();
        for (String line : actual) {
            text.append(line == null ? "" : line + "\n");
        }
        return text.toString();
    }

    /** A block may begin with the start of the shell, and what it says then. */
    private MarkdownBlock behindGreeting(MarkdownBlock block) {
        String report = ModelReport.of(shell().session().awaitSnapshot());
        List<String> greeting =
                (Greeting.of(shell().session()) + "\n" + report).lines().toList();
        int first = 1 + greeting.size();
        if (!block.lines().get(0).equals("$ bin/dormouse")
                || !block.lines().subList(1, first).equals(greeting)) {
            differences.add(page + ":" + block.first() + ": the shell says\n" + String.join("\n", greeting));
            for (int i = 1; i < first; i++) {
                actual.set(block.first() + i, greeting.get(i - 1));
            }
        }
        List<String> rest = block.lines().subList(first, block.lines().size());
        return new MarkdownBlock(block.kind(), block.argument(), block.first() + first, rest);
    }

    private void write(MarkdownBlock block) throws IOException {
        Path file = block.argument().startsWith("~/")
                ? home.resolve(block.argument().substring(2))
                : folder.resolve(block.argument());
        Files.createDirectories(file.getParent());
        Files.writeString(file, block.text().replace(EXAMPLE_SERVER, server));
    }

    private void check(MarkdownBlock block, MarkdownBlock.Exchange exchange, String printed) {
        examples++;
        List<String> expected = block.lines().subList(exchange.output(), exchange.end());
        String found = printed.replace(server, EXAMPLE_SERVER).stripTrailing();
        boolean silent = expected.isEmpty() || expected.equals(List.of(ANY));
        boolean right = expected.isEmpty()
                ? found.isEmpty()
                : Pattern.matches(expression(expected), found.isEmpty() ? "" : found + "\n");
        right &= !silent || !found.contains("error: ");
        if (right) {
            return;
        }
        int line = block.first() + exchange.begin() + 1;
        differences.add(page + ":" + line + ": " + exchange.typed() + "\n" + found.indent(4));
        for (int i = exchange.output(); i < exchange.end(); i++) {
            actual.set(block.first() + i, null);
        }
        int last = block.first() + exchange.output() - 1;
        actual.set(last, actual.get(last) + (found.isEmpty() ? "" : "\n" + found));
    }

    private static String expression(List<String> expected) {
        StringBuilder expression = new StringBuilder();
        for (String line : expected) {
            expression.append(line.equals(ANY) ? "(?s:.*?)" : Pattern.quote(line.stripTrailing()) + "[ ]*\n");
        }
        return expression.toString();
    }

    private String console(String line) {
        String input = "";
        for (List<String> words : CommandWords.pipe(line.replace(EXAMPLE_SERVER, server))) {
            input = command(words, input);
        }
        return input;
    }

    private String command(List<String> words, String input) {
        List<String> arguments = words.subList(1, words.size());
        return switch (words.get(0)) {
            case "bin/dormouse" -> program(arguments, input);
            case "scripts/chinook/artists.groovy" -> program(words, input);
            case "echo" -> String.join(" ", arguments) + "\n";
            case "wc" -> input.lines().count() + "\n";
            case "head" -> head(input, -Integer.parseInt(arguments.get(0)));
            default -> throw new AssertionError("this test does not know the command " + words.get(0));
        };
    }

    private static String head(String input, int count) {
        StringBuilder first = new StringBuilder();
        input.lines().limit(count).forEach(line -> first.append(line).append('\n'));
        return first.toString();
    }

    private String program(List<String> words, String input) {
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        new Program(home, folder).run(words, input, both, both);
        return both.toString(StandardCharsets.UTF_8);
    }

    /** What the prompt prints; the star in it must tell whether a unit of work is open. */
    private String typed(MarkdownBlock.Exchange exchange) {
        Shell at = shell();
        boolean star = exchange.prompt().endsWith("*> ");
        if (at.session().unit().isOpen() != star) {
            return "(the prompt before this is wrong: a unit of work is " + (star ? "not " : "") + "open)";
        }
        screen.reset();
        try {
            for (Statement statement : ScriptFile.split(
                    exchange.typed(), Origin.TYPED, at.session().dialect())) {
                at.run(statement);
            }
        } catch (ShellException e) {
            at.fail(e);
        }
        at.screen().data().flush();
        at.screen().messages().flush();
        return screen.toString(StandardCharsets.UTF_8);
    }

    private Shell shell() {
        if (shell == null) {
            Program program = new Program(home, folder);
            var host = program.host("", screen, screen);
            Arguments demo = Arguments.parse(List.of());
            Wiring wiring = new Wiring(host, Program.NOBODY, Path.of("target").toAbsolutePath(), demo);
            DataWriter data = new DataWriter(host.out());
            PrintStream groovyOut = new PrintStream(screen, true, StandardCharsets.UTF_8);
            shell = new Shell(
                    host,
                    (target, names) -> {
                        throw new AssertionError("examples at the prompt stay in the demo");
                    },
                    new Shell.Screen(
                            data,
                            data,
                            groovyOut,
                            settings -> OutputOptions.terminal(WIDTH, 0)
                                    .withColor(false)
                                    .withLimit(settings.get(Setting.LIMIT))
                                    .withNullText(settings.get(Setting.NULL)),
                            true,
                            Shell.Pages.NONE),
                    variables,
                    "table");
            shell.attach(wiring.openSession(wiring.openDatabase(demo.connection()), variables, Optional.empty()));
        }
        return shell;
    }

    @Override
    public void close() {
        if (shell != null) {
            // What the last example began in the background ends before its folder is removed.
            shell.session().awaitSnapshot();
            shell.close();
        }
    }
}
