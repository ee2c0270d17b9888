package dev.dormouse.app;

import dev.dormouse.connect.ConnectionOptions;
import dev.dormouse.result.Failure;
import dev.dormouse.result.ShellException;
import dev.dormouse.result.Suggestions;
import dev.dormouse.script.ScriptFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A command line, understood.
 *
 * @param action what to do
 * @param connection which database
 * @param steps what {@code -c}, {@code -f} and a script's name ask to run, in their order; empty for the prompt or a pipe
 * @param scriptArguments what stands behind the script's name
 * @param format the output format; empty for the usual one
 * @param settings {@code name=value}
 * @param driverPaths more folders or jars with drivers
 * @param model the user's own entity classes
 * @param names the file of names, if not the usual one
 * @param autoCommit each statement of a file commits by itself
 * @param header whether data formats write one
 * @param source what {@code generate} writes, and where
 * @param debug failures come with stack traces
 */
record Arguments(
        Action action,
        ConnectionOptions connection,
        List<Step> steps,
        List<String> scriptArguments,
        Optional<String> format,
        List<String> settings,
        List<String> driverPaths,
        Optional<String> names,
        Optional<String> output,
        ModelOptions model,
        boolean autoCommit,
        boolean header,
        SourceArguments source,
        boolean debug) {

    /** The word that asks for Java source. */
    private static final String GENERATE = "generate";

    /** What a run does. */
    enum Action {
        /** A prompt, or the steps. */
        OPEN,
        HELP,
        VERSION,
        DEMO_RESET,
        /** Loads the demo's data into another database. */
        DEMO_LOAD,
        /** Writes the live model as Java source. */
        GENERATE,
        /** Compares the user's own entity classes with the database. */
        VALIDATE,
        /** Runs what sessions need, so that the launcher can record it, and leaves. */
        TRAIN,
        /** The same for statements of SQL alone. */
        TRAIN_SQL
    }

    /** One thing to run. */
    record Step(Kind kind, String value) {

        enum Kind {
            STATEMENT,
            FILE
        }
    }

    static Arguments parse(List<String> words) {
        return parse(words, ScriptFile::isScript);
    }

    /** @param isScript whether a word that is no option names a script */
    static Arguments parse(List<String> words, Predicate<String> isScript) {
        return new Parser(words, isScript).parse();
    }

    /** Reads options and words from left to right; a script's name takes all that follows. */
    private static final class Parser {

        private final List<String> words;
        private final Predicate<String> isScript;
        private final List<Step> steps = new ArrayList<>();
        private final List<String> targets = new ArrayList<>();
        private final List<String> scriptArguments = new ArrayList<>();
        private final List<String> settings = new ArrayList<>();
        private final List<String> driverPaths = new ArrayList<>();
        private final List<String> classPaths = new ArrayList<>();
        private final List<String> packages = new ArrayList<>();
        private Optional<String> unit = Optional.empty();
        private Action action = Action.OPEN;
        private Optional<String> host = Optional.empty();
        private Optional<String> port = Optional.empty();
        private Optional<String> user = Optional.empty();
        private Optional<String> database = Optional.empty();
        private Optional<String> format = Optional.empty();
        private Optional<String> output = Optional.empty();
        private Optional<String> names = Optional.empty();
        private boolean forcePassword;
        private boolean autoCommit;
        private boolean header = true;
        private final SourceArguments.Builder source = new SourceArguments.Builder();
        private boolean debug;
        private int at;

        Parser(List<String> words, Predicate<String> isScript) {
            this.words = words;
            this.isScript = isScript;
        }

        Arguments parse() {
            while (at < words.size()) {
                String word = words.get(at++);
                if (word.startsWith("-") && word.length() > 1) {
                    option(word);
                } else if (!word.isEmpty()) {
                    word(word);
                }
            }
            if (targets.size() > 1) {
                throw new ShellException(Failure.usage("one database at a time: " + targets.get(1) + " is too many")
                        .withHint("a script's name ends with " + String.join(", ", ScriptFile.ENDINGS)
                                + "; -f runs any file"));
            }
            ConnectionOptions connection =
                    new ConnectionOptions(targets.stream().findFirst(), host, port, user, database, forcePassword);
            if (action == Action.GENERATE) {
                packages.forEach(source::packageName);
            }
            return new Arguments(
                    action,
                    connection,
                    List.copyOf(steps),
                    List.copyOf(scriptArguments),
                    format,
                    List.copyOf(settings),
                    List.copyOf(driverPaths),
                    names,
                    output,
                    new ModelOptions(classPaths, packages, unit),
                    autoCommit,
                    header,
                    source.build(action == Action.GENERATE),
                    debug);
        }

        private void word(String word) {
            boolean first = targets.isEmpty() && action == Action.OPEN;
            if (first && word.equals(GENERATE)) {
                action = Action.GENERATE;
            } else if (first && word.equals("validate")) {
                action = Action.VALIDATE;
            } else if (!word.contains("://") && isScript.test(word)) {
                steps.add(new Step(Step.Kind.FILE, word));
                scriptArguments.addAll(words.subList(at, words.size()));
                at = words.size();
            } else {
                targets.add(word);
            }
        }

        private void option(String word) {
            int equals = word.startsWith("--") ? word.indexOf('=') : -1;
            String name = equals < 0 ? word : word.substring(0, equals);
            Optional<String> attached = equals < 0 ? Optional.empty() : Optional.of(word.substring(equals + 1));
            Option option = Option.find(name).orElseGet(() -> joined(word));
            if (option == null) {
                throw unknown(name);
            }
            boolean together = !name.equals(word) || Option.find(word).isPresent();
            String value = !option.takesValue() ? "" : together ? value(name, attached) : word.substring(2);
            apply(option, value);
        }

        /** {@code -p5432} */
        private static Option joined(String word) {
            return word.startsWith("--") || word.length() < 3
                    ? null
                    : Option.find(word.substring(0, 2))
                            .filter(Option::takesValue)
                            .orElse(null);
        }

        private String value(String name, Optional<String> attached) {
            if (attached.isPresent()) {
                return attached.get();
            }
            if (at == words.size()) {
                throw usage(name + " needs a value");
            }
            return words.get(at++);
        }

        private void apply(Option option, String value) {
            switch (option) {
                case HOST -> host = Optional.of(value);
                case PORT -> port = Optional.of(value);
                case USER -> user = Optional.of(value);
                case DATABASE -> database = Optional.of(value);
                case PASSWORD -> forcePassword = true;
                case COMMAND -> steps.add(new Step(Step.Kind.STATEMENT, value));
                case FILE -> steps.add(new Step(Step.Kind.FILE, value));
                case FORMAT -> format = Optional.of(value);
                case SET -> settings.add(value);
                case OUTPUT -> output = Optional.of(value);
                case DRIVER_PATH -> driverPaths.add(value);
                case CLASSPATH -> classPaths.add(value);
                case PACKAGE -> packages.add(value);
                case UNIT -> unit = Optional.of(value);
                case NAMES -> names = Optional.of(value);
                case AUTOCOMMIT -> autoCommit = true;
                case NO_HEADER -> header = false;
                case EXPANDED -> settings.add("expanded=on");
                case DEBUG -> debug = true;
                case HELP -> action = Action.HELP;
                case VERSION -> action = Action.VERSION;
                case RESET -> action = Action.DEMO_RESET;
                case LOAD -> {
                    action = Action.DEMO_LOAD;
                    targets.clear();
                    targets.add(value);
                }
                case OUT -> source.out(value);
                case ENTITY -> source.entity(value);
                case QUERYDSL -> source.querydsl();
                case FORCE -> source.force();
                case TRAIN -> action = Action.TRAIN;
                case TRAIN_SQL -> action = Action.TRAIN_SQL;
            }
        }

        private static ShellException unknown(String name) {
            return new ShellException(Failure.usage("there is no option " + name)
                    .withHint(Suggestions.nearest(name, Option.names())
                            .map(near -> "did you mean " + near + "?")
                            .orElse("--help lists them")));
        }

        private static ShellException usage(String message) {
            return new ShellException(Failure.usage(message).withHint("--help shows how"));
        }
    }
}
