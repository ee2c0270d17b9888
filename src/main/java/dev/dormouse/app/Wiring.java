package dev.dormouse.app;

import dev.dormouse.command.Shell;
import dev.dormouse.connect.ConnectionOptions;
import dev.dormouse.connect.ConnectionTarget;
import dev.dormouse.connect.Connector;
import dev.dormouse.connect.DriverLoader;
import dev.dormouse.connect.OpenDatabase;
import dev.dormouse.connect.PasswordPrompt;
import dev.dormouse.connect.PasswordSource;
import dev.dormouse.connect.TargetResolver;
import dev.dormouse.demo.DemoStore;
import dev.dormouse.host.FileProblem;
import dev.dormouse.host.Host;
import dev.dormouse.output.DataWriter;
import dev.dormouse.output.OutputOptions;
import dev.dormouse.output.WatchedPrintStream;
import dev.dormouse.repl.PagedOutput;
import dev.dormouse.repl.Repl;
import dev.dormouse.result.Failure;
import dev.dormouse.result.ShellException;
import dev.dormouse.session.Session;
import dev.dormouse.session.Setting;
import dev.dormouse.session.Settings;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jline.terminal.Terminal;

/** The only place where the parts meet. */
final class Wiring {

    /** The word that means the demo. */
    static final String DEMO = "demo";

    private final Host host;
    private final Console console;
    private final Path installation;
    private final Arguments arguments;
    private final Map<String, Object> variables = new LinkedHashMap<>();
    private final Connecting connecting = new Connecting();
    private ConnectionOptions current;

    Wiring(Host host, Console console, Path installation, Arguments arguments) {
        this.host = host;
        this.console = console;
        this.installation = installation;
        this.arguments = arguments;
        this.current = arguments.connection();
    }

    /** A shell without a terminal, on the database that the arguments name. */
    Shell batchShell() {
        PrintStream out = output();
        DataWriter data = new DataWriter(out);
        OutputOptions options = OutputOptions.batch().withHeader(arguments.header());
        Shell shell = new Shell(
                host,
                this::open,
                new Shell.Screen(
                        data,
                        new DataWriter(host.err()),
                        out,
                        settings -> batch(options, settings),
                        false,
                        Shell.Pages.NONE),
                variables,
                arguments.format().orElse("table"));
        boolean opened = false;
        try {
            applySettings(shell);
            shell.attach(first(() -> openSession(openDatabase(arguments.connection()), variables, arguments.names())));
            connecting.within(shell, console.errorIsTerminal() ? host.err()::println : line -> {});
            opened = true;
            return shell;
        } finally {
            if (!opened) {
                shell.close();
            }
        }
    }

    private static OutputOptions batch(OutputOptions options, Settings settings) {
        boolean expanded = settings.get(Setting.EXPANDED).equals("on");
        return options.withExpanded(expanded ? OutputOptions.Expanded.ON : OutputOptions.Expanded.OFF)
                .withUnicode(settings.get(Setting.UNICODE));
    }

    private PrintStream output() {
        if (arguments.output().isEmpty()) {
            return host.out();
        }
        try {
            Path file = host.resolve(arguments.output().get());
            WatchedPrintStream out = new WatchedPrintStream(new BufferedOutputStream(Files.newOutputStream(file)));
            console.onEnd().accept(out::flushUnlessBlocked);
            return out;
        } catch (IOException e) {
            throw new ShellException(
                    Failure.usage("cannot write " + arguments.output().get() + ": " + FileProblem.of(e)), e);
        }
    }

    private void applySettings(Shell shell) {
        for (String assignment : arguments.settings()) {
            int equals = assignment.indexOf('=');
            String name = equals < 0 ? assignment : assignment.substring(0, equals);
            String value = equals < 0 ? "on" : assignment.substring(equals + 1);
            if (Setting.find(name).isPresent()) {
                shell.settings().read(Setting.require(name), value);
            } else {
                variables.put(name, value);
            }
        }
    }

    /** The prompt, on the process's own terminal; answers the exit code. The database is opened while the rest is made. */
    int prompt() {
        CountDownLatch terminalIsMade = new CountDownLatch(1);
        FutureTask<Session> opening = startOpening(terminalIsMade);
        try (Terminal terminal = Terminals.system(host)) {
            terminalIsMade.countDown();
            return prompt(terminal, opening, () -> Suspension.on(terminal, host));
        } catch (IOException e) {
            throw new ShellException(Failure.usage("the terminal cannot be used: " + e.getMessage()), e);
        } finally {
            terminalIsMade.countDown();
        }
    }

    /** The prompt, on a terminal. */
    int prompt(Terminal terminal) {
        return prompt(terminal, startOpening(new CountDownLatch(0)), () -> {});
    }

    /** A password is asked for when the terminal is made, not while: else the terminal could be found, and left, without its echo. */
    private FutureTask<Session> startOpening(CountDownLatch terminalIsMade) {
        Optional<PasswordPrompt> password = passwordPrompt().map(asking -> prompt -> {
            await(terminalIsMade);
            return asking.ask(prompt);
        });
        return start("open", () -> {
            Session session = openSession(openDatabase(arguments.connection(), password), variables, arguments.names());
            session.startReading();
            return session;
        });
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new ShellException(Failure.interrupted("interrupted"));
        }
    }

    /** @param later what can be done once the first prompt shows */
    private int prompt(Terminal terminal, FutureTask<Session> opening, Runnable later) {
        try (Shell shell = terminalShell(terminal)) {
            Repl repl = new Repl(shell, terminal, shown -> warmUp(shell, shown, later));
            applySettings(shell);
            repl.prepare();
            shell.attach(await(opening, shell::say));
            connecting.within(shell, shell::say);
            shell.say(Greeting.of(shell.session()));
            return repl.run();
        }
    }

    private Shell terminalShell(Terminal terminal) {
        PagedOutput pages = new PagedOutput(
                host, terminal.writer(), () -> Terminals.height(terminal), () -> Terminals.width(terminal));
        DataWriter data = DataWriter.to(pages);
        PrintStream groovyOut = new PrintStream(terminal.output(), true, StandardCharsets.UTF_8);
        boolean color = Terminals.hasColor(terminal, host);
        Shell.Screen screen = new Shell.Screen(
                data, data, groovyOut, settings -> Terminals.options(terminal, settings, color), true, pages);
        return new Shell(host, this::open, screen, variables, arguments.format().orElse("table"));
    }

    /** What the first HQL or Groovy line needs is made while the user reads and types. */
    private static void warmUp(Shell shell, Repl repl, Runnable later) {
        start("groovy", () -> {
            repl.awaitPause();
            later.run();
            shell.session().startEntities();
            repl.prepareLearning();
            shell.evaluator().warmUp();
            shell.session().awaitMapping();
            repl.awaitIdle();
            repl.prepareCompletion();
            repl.prepareTyping();
            return true;
        });
    }

    private static <T> FutureTask<T> start(String name, Callable<T> work) {
        FutureTask<T> task = new FutureTask<>(work);
        Thread thread = new Thread(task, "dormouse-" + name);
        thread.setDaemon(true);
        thread.start();
        return task;
    }

    private <T> T await(FutureTask<T> opening, Consumer<String> say) {
        try {
            return connecting.first(opening, say);
        } catch (InterruptedException e) {
            throw new ShellException(Failure.interrupted("interrupted"));
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    private Session open(String target, Map<String, Object> variables) {
        ConnectionOptions options = target.isEmpty() ? current : ConnectionOptions.of(target);
        boolean first = options == arguments.connection();
        Session opened = openSession(openDatabase(options), variables, first ? arguments.names() : Optional.empty());
        current = options;
        return opened;
    }

    /** With the user's own entity classes, if the command line or the connection's settings name some. */
    Session openSession(OpenDatabase database, Map<String, Object> variables, Optional<String> names) {
        boolean opened = false;
        try {
            var model = arguments.model().orOf(database.target().named()).open(host);
            Session session = Session.open(database, variables, files(database, names), model);
            opened = true;
            return session;
        } finally {
            if (!opened) {
                database.close();
            }
        }
    }

    /** What is kept of a database from session to session. */
    Session.Files files(OpenDatabase database, Optional<String> names) {
        return new Session.Files(
                NamesFiles.of(host, database.target(), names),
                Optional.of(host.cacheFolder()),
                Optional.of(host.stateFolder()));
    }

    /** Opens what the command line names, without a prompt. */
    OpenDatabase openFirst() {
        return first(() -> openDatabase(arguments.connection()));
    }

    /** Whoever looks on is told when it takes long. */
    private <T> T first(Supplier<T> opening) {
        return console.errorIsTerminal() ? await(start("open", opening::get), host.err()::println) : opening.get();
    }

    /** Opens what the options name; without any, the demo. */
    OpenDatabase openDatabase(ConnectionOptions options) {
        return openDatabase(options, passwordPrompt());
    }

    private OpenDatabase openDatabase(ConnectionOptions options, Optional<PasswordPrompt> password) {
        Quiet.libraries();
        if (isDemo(options)) {
            return openDemo();
        }
        List<Path> places = new ArrayList<>();
        arguments.driverPaths().forEach(path -> places.add(host.resolve(path)));
        places.add(host.configFolder().resolve("drivers"));
        places.add(installation.resolve("drivers"));
        DriverLoader drivers = new DriverLoader(places);
        ConnectionTarget target = new TargetResolver(host, drivers).resolve(options);
        target.warnings().forEach(warning -> host.err().println("warning: " + warning));
        return new Connector(host, drivers, connecting).open(target, password);
    }

    private static boolean isDemo(ConnectionOptions options) {
        return options.target().map(DEMO::equals).orElse(true)
                && options.host().isEmpty()
                && options.port().isEmpty()
                && options.user().isEmpty()
                && options.dbname().isEmpty();
    }

    private OpenDatabase openDemo() {
        if (!DemoStore.exists(host)) {
            host.err().println("making the demo music store …");
        }
        DemoStore.Opened demo = DemoStore.open(host);
        demo.notice().ifPresent(notice -> host.err().println(notice));
        ConnectionTarget target = new ConnectionTarget(
                "h2",
                demo.jdbcUrl(),
                Optional.of(demo.user()),
                new PasswordSource.None(),
                false,
                "the demo music store",
                demo.notice().isPresent() ? "" : "demo",
                DEMO,
                "org.h2.Driver",
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                List.of());
        return OpenDatabase.of(target, () -> DemoStore.connect(host, demo));
    }

    private Optional<PasswordPrompt> passwordPrompt() {
        if (!console.inputIsTerminal()) {
            return Optional.empty();
        }
        return Optional.of(prompt -> console.askPassword()
                .apply(prompt)
                .orElseThrow(() -> new ShellException(Failure.interrupted("interrupted"))));
    }
}
