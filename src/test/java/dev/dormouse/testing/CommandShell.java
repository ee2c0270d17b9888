package dev.dormouse.testing;

import dev.dormouse.command.Shell;
import dev.dormouse.connect.OpenDatabase;
import dev.dormouse.entity.OwnModel;
import dev.dormouse.output.DataWriter;
import dev.dormouse.output.OutputOptions;
import dev.dormouse.result.Origin;
import dev.dormouse.result.ShellException;
import dev.dormouse.result.Statement;
import dev.dormouse.script.ScriptFile;
import dev.dormouse.session.Session;
import dev.dormouse.session.Setting;
import dev.dormouse.session.Settings;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A whole shell, with its commands: takes lines as they are typed, and answers all that it prints. */
public final class CommandShell implements AutoCloseable {

    private final ByteArrayOutputStream screen = new ByteArrayOutputStream();
    private final Map<String, Object> variables = new HashMap<>();
    private final Shell shell;

    private CommandShell(OpenDatabase database, Optional<OwnModel> model) {
        DataWriter data = new DataWriter(new PrintStream(screen, true, StandardCharsets.UTF_8));
        PrintStream groovyOut = new PrintStream(screen, true, StandardCharsets.UTF_8);
        this.shell = new Shell(
                TestHost.quiet(),
                (target, names) -> {
                    throw new AssertionError("this shell stays where it is");
                },
                new Shell.Screen(data, data, groovyOut, CommandShell::options, false, Shell.Pages.NONE),
                variables,
                "table");
        shell.attach(Session.open(database, variables, Session.Files.none(), model));
    }

    private static OutputOptions options(Settings settings) {
        boolean expanded = settings.get(Setting.EXPANDED).equals("on");
        return OutputOptions.batch().withExpanded(expanded ? OutputOptions.Expanded.ON : OutputOptions.Expanded.OFF);
    }

    public static CommandShell on(OpenDatabase database) {
        return new CommandShell(database, Optional.empty());
    }

    /** With an application's own entity classes. */
    public static CommandShell on(OpenDatabase database, OwnModel model) {
        return new CommandShell(database, Optional.of(model));
    }

    public Shell shell() {
        return shell;
    }

    /** All that an entry prints, a failure included; what that leaves behind is mended as at the prompt. */
    public String run(String entry) {
        screen.reset();
        try {
            for (Statement statement :
                    ScriptFile.split(entry, Origin.TYPED, shell.session().dialect())) {
                shell.run(statement);
            }
        } catch (ShellException e) {
            shell.fail(e);
            shell.recover(e);
        }
        return printed();
    }

    /** What was printed since the last entry began. */
    public String printed() {
        shell.screen().data().flush();
        return screen.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        shell.close();
    }
}
