package dev.dormouse.app;

import dev.dormouse.command.Shell;
import dev.dormouse.host.Host;
import dev.dormouse.output.ClosedPipe;
import dev.dormouse.result.Failure;
import dev.dormouse.result.Language;
import dev.dormouse.result.Origin;
import dev.dormouse.result.ShellException;
import dev.dormouse.result.Statement;
import dev.dormouse.script.ScriptFile;
import dev.dormouse.script.ScriptParameters;
import dev.dormouse.session.Running;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Runs what the command line or a pipe asks for, and leaves. Stops at the first failure. */
final class Batch {

    private final Shell shell;
    private final Host host;
    private final Arguments arguments;
    private final Console console;

    Batch(Shell shell, Arguments arguments, Console console) {
        this.shell = shell;
        this.host = shell.host();
        this.arguments = arguments;
        this.console = console;
    }

    int run() {
        console.onInterrupt().accept(() -> shell.session().running().cancel());
        Running running = shell.session().running();
        running.beginSeries();
        try {
            return steps();
        } finally {
            running.endSeries();
            warn();
        }
    }

    /** What is wrong with the file of names is said once, if the names were used. */
    private void warn() {
        if (shell.session().isRead()) {
            shell.session().snapshot().notes().problem().ifPresent(problem -> host.err()
                    .println("warning: " + problem));
        }
    }

    private int steps() {
        if (arguments.steps().isEmpty()) {
            each(ScriptFile.typed(standardInput()).statements(shell.session().dialect()));
            return 0;
        }
        for (Arguments.Step step : arguments.steps()) {
            if (step.kind() == Arguments.Step.Kind.STATEMENT) {
                each(ScriptFile.split(
                        step.value(), Origin.TYPED, shell.session().dialect()));
            } else {
                file(step.value());
            }
        }
        return 0;
    }

    private String standardInput() {
        try {
            return new String(host.in().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new ShellException(Failure.usage("cannot read standard input: " + e.getMessage()), e);
        }
    }

    private void each(List<Statement> statements) {
        for (Statement statement : statements) {
            if (shell.isLeaving()) {
                return;
            }
            run(statement);
        }
        finish();
    }

    /** What Groovy lines have changed is kept: nobody is there to say commit. */
    private void finish() {
        if (shell.session().unit().isOpen()) {
            shell.session().unit().commit();
        }
    }

    private void run(Statement statement) {
        prepare(statement.language());
        shell.run(statement);
    }

    /** Objects are made ready beside the compiler, not after it. */
    private void prepare(Language language) {
        if (language == Language.GROOVY || language == Language.HQL) {
            shell.session().startEntities();
        } else if (language == Language.COMMAND) {
            shell.session().startReading();
        }
    }

    private void file(String name) {
        ScriptFile file = name.equals("-") ? ScriptFile.typed(standardInput()) : ScriptFile.read(host, name);
        ScriptParameters parameters = ScriptParameters.of(file);
        List<Statement> statements = file.statements(shell.session().dialect());
        Map<String, Object> values = parameters.parse(arguments.scriptArguments());
        if (arguments.autoCommit() || file.language().isEmpty()) {
            each(statements);
            return;
        }
        try {
            shell.evaluator().script(statements, values, this::run);
        } catch (ShellException e) {
            throw e.withAftermath(aftermath(name));
        } catch (ClosedPipe e) {
            shell.session().unit().rollback();
            throw e;
        }
    }

    /** What a script that has failed leaves behind. */
    private String aftermath(String name) {
        String script = name.equals("-") ? "the script" : name;
        return switch (shell.session().unit().undone()) {
            case NOTHING -> "";
            case EVERYTHING -> "rolled back: nothing that " + script + " has changed is kept";
            case SINCE_COMMIT -> "rolled back: what " + script + " has changed since its last commit is undone";
        };
    }
}
