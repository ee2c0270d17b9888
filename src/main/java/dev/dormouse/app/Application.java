package dev.dormouse.app;

import dev.dormouse.command.Shell;
import dev.dormouse.command.ValidateCommand;
import dev.dormouse.connect.OpenDatabase;
import dev.dormouse.demo.ChinookLoader;
import dev.dormouse.demo.DemoStore;
import dev.dormouse.host.Host;
import dev.dormouse.output.ClosedPipe;
import dev.dormouse.output.DataWriter;
import dev.dormouse.output.FailurePrinter;
import dev.dormouse.output.OutputOptions;
import dev.dormouse.result.Failure;
import dev.dormouse.result.ShellException;
import dev.dormouse.script.ScriptFile;
import dev.dormouse.script.ScriptParameters;
import dev.dormouse.session.Session;
import dev.dormouse.session.Snapshot;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;

/** A whole run of the program: what it is handed, and arguments, to an exit code. */
final class Application {

    private final Host host;
    private final Console console;
    private final Path installation;

    /** @param installation the folder with the program's jar, whose {@code drivers} folder has more drivers */
    Application(Host host, Console console, Path installation) {
        this.host = host;
        this.console = console;
        this.installation = installation;
    }

    /** Runs; never throws. */
    int run(List<String> words) {
        boolean debug = words.contains("--debug");
        try {
            return run(Arguments.parse(words, word -> ScriptFile.isScript(host, word)));
        } catch (ClosedPipe e) {
            return 0;
        } catch (ShellException e) {
            return fail(e.failure(), e, debug);
        } catch (RuntimeException | Error e) {
            return fail(Failure.bug(e).withHint("--debug shows where; please report it"), e, debug);
        }
    }

    private int fail(Failure failure, Throwable problem, boolean debug) {
        DataWriter err = new DataWriter(host.err());
        new FailurePrinter(OutputOptions.batch()).print(failure, err);
        if (problem instanceof ShellException said && !said.aftermath().isEmpty()) {
            err.write(said.aftermath() + "\n");
        }
        if (debug) {
            StringWriter trace = new StringWriter();
            problem.printStackTrace(new PrintWriter(trace));
            err.write(trace.toString());
        }
        err.flush();
        return failure.kind().exitCode();
    }

    private int run(Arguments arguments) {
        switch (arguments.action()) {
            case HELP -> host.out().print(Option.help());
            case VERSION -> host.out().println("dormouse " + version());
            case DEMO_RESET -> {
                DemoStore.reset(host);
                host.err().println("the music store is as it was");
            }
            case DEMO_LOAD -> load(arguments);
            case GENERATE -> generate(arguments);
            case VALIDATE -> {
                return validate(arguments);
            }
            case TRAIN -> new Training(host, installation).everything();
            case TRAIN_SQL -> new Training(host, installation).sql();
            case OPEN -> {
                return open(arguments);
            }
        }
        return 0;
    }

    private static String version() {
        String version = Application.class.getPackage().getImplementationVersion();
        return version == null ? "(not packaged)" : version;
    }

    private void load(Arguments arguments) {
        Wiring wiring = new Wiring(host, console, installation, arguments);
        try (OpenDatabase database = wiring.openFirst()) {
            String name = database.target().dialect();
            host.err()
                    .println(ChinookLoader.load(database.connection(), name) + " loaded into "
                            + database.target().display());
        }
    }

    private void generate(Arguments arguments) {
        Wiring wiring = new Wiring(host, console, installation, arguments);
        OpenDatabase database = wiring.openFirst();
        Session.Files files = wiring.files(database, arguments.names());
        try (Session session = Session.open(database, new LinkedHashMap<>(), files)) {
            Snapshot snapshot = session.awaitSnapshot();
            snapshot.notes().problem().ifPresent(problem -> host.err().println("warning: " + problem));
            new SourceRun(host, arguments.source()).write(snapshot);
        }
    }

    /** 1 if anything differs, as if a statement had failed. */
    private int validate(Arguments arguments) {
        if (!arguments.steps().isEmpty()) {
            throw new ShellException(
                    Failure.usage("validate runs nothing else").withHint("leave out -c, -f and the script"));
        }
        Wiring wiring = new Wiring(host, console, installation, arguments);
        try (Shell shell = wiring.batchShell()) {
            return ValidateCommand.validate(shell) == 0 ? 0 : 1;
        }
    }

    private int open(Arguments arguments) {
        if (ScriptParameters.asksForHelp(arguments.scriptArguments())) {
            Arguments.Step script = arguments.steps().get(arguments.steps().size() - 1);
            host.out()
                    .print(ScriptParameters.of(ScriptFile.read(host, script.value()))
                            .help());
            return 0;
        }
        Wiring wiring = new Wiring(host, console, installation, arguments);
        boolean prompt = arguments.steps().isEmpty() && console.inputIsTerminal() && console.outputIsTerminal();
        if (prompt) {
            return wiring.prompt();
        }
        try (Shell shell = wiring.batchShell()) {
            return new Batch(shell, arguments, console).run();
        }
    }
}
