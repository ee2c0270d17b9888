package dev.dormouse.repl;

import dev.dormouse.command.CommandArguments;
import dev.dormouse.command.Editor;
import dev.dormouse.command.Keyboard;
import dev.dormouse.command.ModelReport;
import dev.dormouse.command.Shell;
import dev.dormouse.complete.Completion;
import dev.dormouse.complete.Completions;
import dev.dormouse.complete.Highlights;
import dev.dormouse.complete.Hint;
import dev.dormouse.complete.Hints;
import dev.dormouse.complete.Scope;
import dev.dormouse.dialect.LanguageRules;
import dev.dormouse.entity.OwnModel;
import dev.dormouse.eval.Evaluator;
import dev.dormouse.output.ClosedPipe;
import dev.dormouse.result.Failure;
import dev.dormouse.result.Language;
import dev.dormouse.result.Origin;
import dev.dormouse.result.ShellException;
import dev.dormouse.result.Statement;
import dev.dormouse.script.Delimiter;
import dev.dormouse.session.Running;
import dev.dormouse.session.Session;
import dev.dormouse.session.Setting;
import dev.dormouse.session.Snapshot;
import dev.dormouse.session.TypedNames;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;

/** The prompt: reads a line, runs it, says what went wrong, until the user leaves. */
public final class Repl implements Keyboard {

    /** Beginnings of lines, one in each language, that need most of what any line needs. */
    private static final List<String> TYPICAL = List.of(
            "select lower(t.name) from track t where ", "from Track t where lower(t", "Track.where { name.startsWith(");

    private final Shell shell;
    private final Terminal terminal;
    private final Completions completions;
    private final Learning learning;
    private final CommandArguments commands;
    private final ShellReader reader;
    private final Announcements announcements;
    private final Idle idle = new Idle();
    private final Delimiter delimiter = new Delimiter();
    private volatile boolean hasTypingWords;
    private Running finished;
    private Hints hints;
    private Optional<String> typed = Optional.empty();
    private boolean waitsForEnter;
    private boolean warned;

    /**
     * @param whenShown called once, when the first prompt is about to show: what can come later begins here
     */
    public Repl(Shell shell, Terminal terminal, Consumer<Repl> whenShown) {
        this.shell = shell;
        this.terminal = terminal;
        this.completions = new Completions(shell.host().clock());
        this.learning = new Learning(completions);
        this.commands = new CommandArguments(shell.host());
        this.reader = build(() -> whenShown.accept(this));
        this.announcements = new Announcements(reader::printAbove, shell::say);
    }

    private ShellReader build(Runnable whenShown) {
        ShellReader built = new ShellReader(
                terminal, new SecondPrompts(() -> shell.session().dialect(), delimiter), this::complete);
        built.awaitNames(this::knowsNames);
        built.onKey(idle::typed);
        built.onFinished(this::beginSeries);
        built.setParser(new LineParser(() -> shell.session().dialect(), delimiter));
        built.color(new ShellHighlighter(() -> shell.session().snapshot(), wantsColor()));
        built.showBeside(new TypingAids(
                () -> shell.settings().get(Setting.AUTOSUGGEST), this::hint, TypingAids.grey(wantsColor())));
        built.getWidgets().put(LineReader.CALLBACK_INIT, new Once(whenShown)::run);
        return built;
    }

    private void beginSeries() {
        finished = shell.session().running();
        finished.beginSeries();
    }

    /** What is typed honours {@code NO_COLOR}, as results do (no-color.org). */
    private boolean wantsColor() {
        return shell.host().variable("NO_COLOR").isEmpty();
    }

    private Optional<Hint> hint(String text, int cursor) {
        if (!hasTypingWords || !isHinting()) {
            return Optional.empty();
        }
        if (hints == null) {
            hints = new Hints(this::complete, commands);
        }
        return hints.at(text, cursor, shell.session().snapshot());
    }

    /** Each key sends the line below anew where the hint changes: over a slow link that shows. */
    private boolean isHinting() {
        String wanted = shell.settings().get(Setting.HINT);
        boolean remote = shell.host().variable("SSH_CONNECTION").isPresent()
                || shell.host().variable("SSH_TTY").isPresent();
        return wanted.equals("on")
                || wanted.equals("auto") && !remote && !terminal.getType().startsWith(Terminal.TYPE_DUMB);
    }

    /**
     * Makes what typing needs beyond its first keys, and reads the words of the languages; from then on there are hints. May run
     * on another thread.
     */
    public void prepareTyping() {
        try {
            reader.prepareKeys();
            Snapshot snapshot = shell.session().awaitSnapshot();
            Hints typical = new Hints((text, cursor) -> new Completion(cursor, cursor, List.of()), commands);
            for (String text : TYPICAL) {
                Highlights.of(text, snapshot);
                typical.at(text, text.length(), snapshot);
            }
        } finally {
            hasTypingWords = true;
            reader.refresh();
        }
    }

    /** Waits for the end of the line that runs, if any: what is made ahead takes no time from what the user waits for. */
    public void awaitIdle() {
        idle.await();
    }

    /** Waits until no key has come for a moment: what was typed ahead is read, and run, first. Not long. */
    public void awaitPause() {
        idle.awaitPause();
    }

    /** Keeps statements in a history of the database's own. */
    private void openHistory() {
        reader.setHistory(new PrivateHistory());
        reader.getVariables().remove(LineReader.HISTORY_FILE);
        String name = shell.target().database().replaceAll("[^\\p{L}\\p{N}_.-]", "_");
        PrivateHistory.keepIn(
                shell.host().stateFolder().resolve("history").resolve(name.isEmpty() ? "none" : name), reader);
    }

    private Completion complete(String line, int cursor) {
        Map<String, Class<?>> classes = new HashMap<>(Evaluator.builtIns());
        shell.variables().forEach((name, value) -> classes.put(name, value == null ? Object.class : value.getClass()));
        Scope scope = new Scope(
                classes,
                ownClasses(),
                List.of(),
                commands,
                shell.session().observed().learned()::score,
                shell.session().observed().objects(),
                TypedNames.NONE,
                shell.session().observed().surroundings());
        return completions.complete(
                line,
                cursor,
                shell.session().snapshot(),
                scope.with(shell.evaluator().typedNames()));
    }

    private boolean knowsNames() {
        Session session = shell.session();
        return session.isRead() && completions.isReady(session.snapshot());
    }

    private Map<String, Class<?>> ownClasses() {
        Optional<OwnModel> own = shell.session().ownModel();
        return own.isPresent() ? own.get().classes() : Map.of();
    }

    /** Makes a part of what the first prompt needs, while its database still connects. */
    public void prepare() {
        // The JDK makes a class for the first handler of a signal. That of Ctrl-C has to wait: till then it ends the
        // program.
        terminal.handle(Terminal.Signal.WINCH, signal -> {});
    }

    /**
     * Arranges the names of the newest snapshot, and of each that follows, so that the first TAB need not. May run on another
     * thread.
     */
    public void prepareCompletion() {
        Session session = shell.session();
        follow(session);
        Snapshot snapshot = session.awaitSnapshot();
        completions.prepare(snapshot);
        session.observed().readObjects();
        session.observed().survey(Learning.mayRead(session, shell.settings()));
    }

    private void follow(Session session) {
        session.onSnapshot(snapshot -> {
            completions.prepare(snapshot);
            session.observed().survey(Learning.mayRead(session, shell.settings()));
        });
    }

    /** Reads what earlier sessions have learned; waits for the disk alone. May run on another thread. */
    public void prepareLearning() {
        learning.begin(shell.session(), shell.settings().get(Setting.LEARN));
    }

    private void prepareCompletionLater() {
        Thread thread = new Thread(
                () -> {
                    try {
                        prepareCompletion();
                    } catch (ShellException e) {
                        // Whoever needs the catalogue hears of it; completion goes on without.
                        return;
                    }
                },
                "dormouse-completion");
        thread.setDaemon(true);
        thread.start();
    }

    /**
     * Says what a newly opened database has become, once its catalogue was read: at once if it was, else above the line that is
     * being typed then. What is wrong with its file of names is said, too.
     */
    private void report(Session session) {
        Announcements.Source report = () -> {
            Snapshot snapshot = session.awaitSnapshot();
            String warning =
                    snapshot.notes().problem().map(p -> "\nwarning: " + p).orElse("");
            return ModelReport.of(snapshot) + warning;
        };
        announcements.announce(session.isRead(), report);
    }

    /** Runs until the user leaves; answers the exit code. */
    public int run() {
        openHistory();
        shell.attach(this);
        Session reported = shell.session();
        report(reported);
        terminal.handle(Terminal.Signal.INT, signal -> shell.session().running().cancel());
        while (!shell.isLeaving()) {
            try {
                reader.useVi(shell.settings().get(Setting.KEYS).equals("vi"));
                runSeries(read());
                if (shell.isLeaving() && !mayLeave()) {
                    shell.stay();
                } else {
                    warned = false;
                }
                if (shell.session() != reported) {
                    reported = shell.session();
                    openHistory();
                    report(reported);
                    prepareCompletionLater();
                    prepareLearning();
                }
            } catch (UserInterruptException e) {
                warned = false;
            } catch (EndOfFileException e) {
                if (mayLeave()) {
                    break;
                }
            }
        }
        learning.end();
        if (shell.session().unit().isOpen()) {
            shell.session().unit().rollback();
        }
        return 0;
    }

    private String read() {
        String text = typed.orElse(null);
        if (text != null
                && !waitsForEnter
                && delimiter.missing(text, shell.session().dialect()).isEmpty()) {
            reader.runMacro("\r");
        }
        waitsForEnter = false;
        typed = Optional.empty();
        announcements.reading();
        try {
            return reader.readLine(Prompt.of(shell, wantsColor()).toAnsi(terminal), null, (Character) null, text);
        } finally {
            announcements.notReading();
        }
    }

    @Override
    public List<Key> list() {
        return new KeyList(terminal, reader.getKeyMaps())
                .list(shell.settings().get(Setting.KEYS).equals("vi"));
    }

    /** Leaving with changes that are not committed takes a second word. */
    private boolean mayLeave() {
        if (warned || !shell.session().unit().isOpen()) {
            return true;
        }
        warned = true;
        shell.say("a unit of work is open: commit or rollback; leaving now rolls it back");
        return false;
    }

    @Override
    public void enter(String text) {
        typed = Optional.of(text);
    }

    /** The line that was being typed, in the editor; it comes back to the prompt, and waits there for Enter. */
    private void edit(String text) {
        waitsForEnter = true;
        typed = Optional.of(text);
        typed = Editor.edit(shell.host(), text).or(() -> typed);
    }

    /** From the moment a line is finished, which the reader tells, to its end Ctrl-C is its own, between its statements, too. */
    private void runSeries(String text) {
        Running running = finished;
        try {
            if (Thread.interrupted()) {
                // Ctrl-C came after Enter, but still met the reader.
                running.cancel();
            }
            run(text);
        } finally {
            running.endSeries();
        }
    }

    private void run(String text) {
        Optional<String> unedited = reader.takeUnedited();
        if (text.isBlank() && unedited.isEmpty()) {
            return;
        }
        if (unedited.isEmpty() && LanguageRules.decide(text).language() != Language.COMMAND) {
            shell.remember(text);
        }
        idle.begin();
        try {
            unedited.ifPresent(this::edit);
            List<Statement> statements =
                    delimiter.split(text, Origin.TYPED, shell.session().dialect());
            for (Statement statement : statements) {
                shell.run(statement);
                learning.ran(statement, shell.session(), shell.settings());
            }
        } catch (ShellException e) {
            shell.fail(e);
            shell.recover(e);
        } catch (ClosedPipe e) {
            // The pager was left early.
            return;
        } catch (RuntimeException | Error e) {
            shell.fail(new ShellException(Failure.bug(e), e));
        } finally {
            idle.end();
        }
    }

    /** Runs something the first time only. */
    private static final class Once {

        private Runnable action;

        Once(Runnable action) {
            this.action = action;
        }

        boolean run() {
            Runnable now = action;
            action = () -> {};
            now.run();
            return true;
        }
    }
}
