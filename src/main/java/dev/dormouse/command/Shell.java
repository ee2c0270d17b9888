package dev.dormouse.command;

import dev.dormouse.connect.ConnectionTarget;
import dev.dormouse.entity.Proposal;
import dev.dormouse.eval.Evaluator;
import dev.dormouse.host.Host;
import dev.dormouse.output.DataWriter;
import dev.dormouse.output.Durations;
import dev.dormouse.output.FailurePrinter;
import dev.dormouse.output.OutputFormat;
import dev.dormouse.output.OutputFormats;
import dev.dormouse.output.OutputOptions;
import dev.dormouse.output.PagedRows;
import dev.dormouse.output.ResultPrinter;
import dev.dormouse.result.Failure;
import dev.dormouse.result.Language;
import dev.dormouse.result.Result;
import dev.dormouse.result.ShellException;
import dev.dormouse.result.Statement;
import dev.dormouse.result.Suggestions;
import dev.dormouse.session.Session;
import dev.dormouse.session.Setting;
import dev.dormouse.session.Settings;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * A shell that runs: the open session, the settings, where output goes. The prompt and batch mode both drive it, statement by
 * statement.
 */
public final class Shell implements AutoCloseable {

    /** A table's header, and what stands below it. */
    private static final int LINES_BESIDE_ROWS = 4;

    private final Host host;
    private final Opener opener;
    private final Screen screen;
    private final Settings settings = new Settings();
    private final Restriction restriction = new Restriction();
    private final Map<String, Object> variables;
    private Session session;
    private Evaluator evaluator;
    private OutputFormat format;
    private Optional<PagedRows> more = Optional.empty();
    private Optional<Throwable> lastFailure = Optional.empty();
    private Optional<List<Proposal>> listed = Optional.empty();
    private Keyboard keyboard = Keyboard.NONE;
    private final Set<Path> including = new HashSet<>();
    private String lastText = "";
    private Optional<Statement> last = Optional.empty();
    private Optional<OutputFile> file = Optional.empty();
    private boolean leaving;
    private boolean lost;

    /** Opens another database for {@code \c}. */
    public interface Opener {
        Session open(String target, Map<String, Object> variables);
    }

    /**
     * Where output goes.
     *
     * @param options asked before each result, so that they follow the terminal's size
     * @param interactive someone reads it at a prompt
     * @param pages told when a result begins and ends, so that a long one can go to a pager
     */
    public record Screen(
            DataWriter data,
            DataWriter messages,
            PrintStream groovyOut,
            Function<Settings, OutputOptions> options,
            boolean interactive,
            Pages pages) {}

    /** Shows what is longer than the screen page by page. */
    public interface Pages {

        /** Everything goes straight through. */
        Pages NONE = new Pages() {
            @Override
            public void begin(int least) {
                // Nothing is held back.
            }

            @Override
            public void end() {
                // Nothing was held back.
            }
        };

        /**
         * A result begins.
         *
         * @param least lines that it must have to be paged, besides being longer than the screen; {@link Integer#MAX_VALUE} never
         */
        void begin(int least);

        /** It has ended, or failed. */
        void end();
    }

    public Shell(Host host, Opener opener, Screen screen, Map<String, Object> variables, String format) {
        this.host = host;
        this.opener = opener;
        this.screen = screen;
        this.variables = variables;
        this.format = requireFormat(format);
    }

    private static OutputFormat requireFormat(String name) {
        return OutputFormats.find(name)
                .orElseThrow(() -> new ShellException(Failure.usage("there is no format \"" + name + "\"")
                        .withHint(Suggestions.nearest(name, OutputFormats.names())
                                .map(near -> "did you mean \"" + near + "\"?")
                                .orElse("formats: " + String.join(", ", OutputFormats.names())))));
    }

    /** Makes this the open session; the one before is closed. */
    public void attach(Session opened) {
        if (session != null) {
            session.running().continueIn(opened.running());
            session.close();
        }
        session = opened;
        lost = false;
        listed = Optional.empty();
        evaluator = new Evaluator(opened, screen.groovyOut(), this::print);
        if (!screen.interactive()) {
            evaluator.readFrom(host.in());
        }
        more = Optional.empty();
        showSql(settings.get(Setting.SQL));
        session.watch().onWarning(this::say);
        if (screen.interactive()) {
            session.onManyMapped(count -> say("mapping " + count + " entities; Ctrl-C stops waiting for them"));
        }
    }

    /** Opens another database with the same variables; the present one stays open if that fails. */
    void connect(String target) {
        if (session.unit().isOpen()) {
            throw new ShellException(Failure.statement("a unit of work is open").withHint("commit or rollback first"));
        }
        Session opened = opener.open(target, variables);
        opened.startReading();
        attach(opened);
    }

    public Host host() {
        return host;
    }

    public Session session() {
        return session;
    }

    public Evaluator evaluator() {
        return evaluator;
    }

    public Settings settings() {
        return settings;
    }

    public Map<String, Object> variables() {
        return variables;
    }

    public ConnectionTarget target() {
        return session.target();
    }

    public OutputFormat format() {
        return format;
    }

    public void setFormat(String name) {
        format = requireFormat(name);
    }

    public Screen screen() {
        return screen;
    }

    /** Asks the loop to end after this statement. */
    void leave() {
        leaving = true;
    }

    /** Goes on after all. */
    public void stay() {
        leaving = false;
    }

    public boolean isLeaving() {
        return leaving;
    }

    /** Runs a statement and prints what it answers. Failures are the caller's to print. */
    public void run(Statement statement) {
        session.running().checkSeries();
        restriction.check(statement);
        if (statement.ending().isPresent()) {
            last = Optional.of(statement.withoutEnding());
            run(new Statement(statement.ending().get(), Language.COMMAND, statement.origin()));
            return;
        }
        if (statement.language() != Language.COMMAND) {
            last = Optional.of(statement);
        }
        if (lost && statement.language() != Language.COMMAND) {
            reconnect();
        }
        Instant start = host.clock().instant();
        Result result = statement.language() == Language.COMMAND
                ? Commands.run(statement.text(), this)
                : wantsWholeCsv() ? evaluator.evaluateAsCsv(statement) : evaluator.evaluate(statement);
        print(result);
        boolean ranOthers = statement.language() == Language.COMMAND && result.equals(new Result.Done(""));
        if (settings.get(Setting.TIMING) && !ranOthers) {
            say("Time: " + Durations.text(Duration.between(start, host.clock().instant())));
        }
    }

    Restriction restriction() {
        return restriction;
    }

    /** Whether all rows go out as plain CSV, with NULL as nothing: then the database may write it. */
    private boolean wantsWholeCsv() {
        OutputOptions options = options();
        return format.name().equals("csv")
                && options.limit() == 0
                && options.nullText().isEmpty();
    }

    /** Prints a result with the settings of this moment. */
    public void print(Result result) {
        OutputOptions options = options();
        if (file.isPresent()) {
            new ResultPrinter(format, options, file.get().data(), screen.messages()).print(result);
            return;
        }
        boolean whole = options.limit() == 0 || result instanceof Result.Text;
        // As many rows as are shown at a time stay on the screen; when each has several lines, they would run off it.
        int least = whole ? 0 : options.limit() + LINES_BESIDE_ROWS;
        screen.pages().begin(settings.get(Setting.PAGER) ? least : Integer.MAX_VALUE);
        try {
            more = new ResultPrinter(format, options, screen.data(), screen.messages()).print(result);
        } finally {
            screen.pages().end();
        }
    }

    /** As results are printed now; into a file all of it, as from a script. */
    private OutputOptions options() {
        OutputOptions options = screen.options().apply(settings);
        return file.isPresent()
                ? options.withSize(0, 0).withColor(false).withLimit(0).withFooter(false)
                : options;
    }

    /** The statement that ran last, or that stands before a command. */
    Statement lastStatement() {
        return last.orElseThrow(() -> new ShellException(Failure.usage("there is no statement yet")));
    }

    /** Runs a statement whose data goes into a file, which is made anew, or to a program. */
    void runInto(String name, Statement statement) {
        Optional<OutputFile> before = file;
        try (OutputFile opened = OutputFile.open(host, name)) {
            file = Optional.of(opened);
            run(statement);
        } finally {
            file = before;
        }
    }

    /** From now on data goes there; with an empty name to the screen again. */
    void writeTo(String name) {
        Optional<OutputFile> next = name.isEmpty() ? Optional.empty() : Optional.of(OutputFile.open(host, name));
        Optional<OutputFile> before = file;
        file = next;
        before.ifPresent(OutputFile::close);
    }

    /** Prints the next page of the last rows. */
    void printMore() {
        if (more.isEmpty()) {
            throw new ShellException(Failure.statement("there are no more rows"));
        }
        OutputOptions options = screen.options().apply(settings);
        new ResultPrinter(format, options, screen.data(), screen.messages()).printNext(more.get());
        more = more.filter(PagedRows::hasNext);
    }

    /** Keeps the suggestions whose numbers the user has seen: they stay the same while some are accepted. */
    void list(List<Proposal> proposals) {
        listed = Optional.of(List.copyOf(proposals));
    }

    Optional<List<Proposal>> listed() {
        return listed;
    }

    /** Prints a failure, with its place and its hint, and keeps it for {@code \\debug}. */
    public void fail(ShellException failure) {
        lastFailure = Optional.of(failure);
        print(failure.failure());
    }

    /** Connects again if a failure was the loss of the connection. Nothing is run a second time. */
    public void recover(ShellException failure) {
        if (lost || failure.failure().kind() != Failure.Kind.CONNECTION || !session.isLost()) {
            return;
        }
        lost = true;
        try {
            reconnect();
        } catch (ShellException e) {
            fail(e);
        }
    }

    private void reconnect() {
        try {
            session.reconnect();
        } catch (ShellException e) {
            throw new ShellException(stillLost(e.failure()), e);
        }
        lost = false;
        more = Optional.empty();
        say("connected again; what was set for the connection and its temporary tables are gone");
    }

    private static Failure stillLost(Failure failure) {
        return failure.kind() == Failure.Kind.CONNECTION
                ? Failure.connection("there is no connection: " + failure.message())
                        .withHint("each line tries again; \\c URL opens another database")
                : failure;
    }

    Optional<Throwable> lastFailure() {
        return lastFailure;
    }

    /** Keeps a statement's text for {@code \\e}. */
    public void remember(String text) {
        lastText = text;
    }

    String lastText() {
        return lastText;
    }

    /** Says what {@code \\keys} lists. */
    public void attach(Keyboard attached) {
        keyboard = attached;
    }

    Keyboard keyboard() {
        return keyboard;
    }

    private void print(Failure failure) {
        screen.data().flush();
        new FailurePrinter(screen.options().apply(settings)).print(failure, screen.messages());
        screen.messages().flush();
    }

    /** The files that {@code \\i} is running. */
    Set<Path> including() {
        return including;
    }

    /** Whether someone reads at a prompt. */
    boolean isInteractive() {
        return screen.interactive();
    }

    /** Prints a line that is no data. */
    public void say(String message) {
        screen.data().flush();
        screen.messages().write(message + "\n");
        screen.messages().flush();
    }

    void showSql(boolean on) {
        settings.set(Setting.SQL, on);
        session.watch().listen(on ? Optional.of(new SqlLog(this::say)) : Optional.empty());
    }

    @Override
    public void close() {
        screen.groovyOut().flush();
        writeTo("");
        if (session != null) {
            session.close();
        }
    }
}
