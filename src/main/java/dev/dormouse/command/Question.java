package dev.dormouse.command;

import dev.dormouse.complete.ExpressionHelp;
import dev.dormouse.complete.FunctionHelp;
import dev.dormouse.complete.Scope;
import dev.dormouse.entity.EntityModel;
import dev.dormouse.entity.NearNames;
import dev.dormouse.entity.OwnModel;
import dev.dormouse.eval.Evaluator;
import dev.dormouse.help.AttributePage;
import dev.dormouse.help.JavaSource;
import dev.dormouse.help.RelationPage;
import dev.dormouse.help.StatementPage;
import dev.dormouse.help.Topic;
import dev.dormouse.help.Topics;
import dev.dormouse.result.Failure;
import dev.dormouse.result.Result;
import dev.dormouse.result.ShellException;
import dev.dormouse.session.RowCount;
import dev.dormouse.session.Snapshot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code ?Track}, {@code ??Track}, {@code Track?}: what a name or an expression is. Nothing of it is run. */
final class Question {

    private final Shell shell;
    private final String subject;
    private final boolean source;

    private Question(Shell shell, String subject, boolean source) {
        this.shell = shell;
        this.subject = subject;
        this.source = source;
    }

    /** Whether the line is one, and no command with a backslash. */
    static boolean isOne(String line) {
        return line.startsWith("?")
                || !line.startsWith("\\")
                        && line.replaceFirst("\\s*;?\\s*$", "").endsWith("?");
    }

    static Result answer(String line, Shell shell) {
        String text = line.strip().replaceFirst("\\s*;$", "");
        boolean source = text.startsWith("??") || text.endsWith("??");
        String subject =
                text.replaceFirst("^\\?{1,2}", "").replaceFirst("\\?{1,2}$", "").strip();
        return new Result.Text(new Question(shell, subject, source).answer());
    }

    private String answer() {
        if (subject.isEmpty()) {
            return HelpCommand.overview();
        }
        if (subject.startsWith("\\")) {
            return HelpCommand.page(subject);
        }
        Snapshot snapshot = shell.session().awaitSnapshot();
        Scope scope = scope();
        Optional<ShellException> wrong = Optional.empty();
        try {
            Optional<Topic> topic = isName(scope) ? new Topics(snapshot).find(subject) : Optional.empty();
            if (topic.isPresent()) {
                return topic(topic.get(), snapshot);
            }
        } catch (ShellException e) {
            // No attribute is called so, but a method may be.
            wrong = Optional.of(e);
        }
        ShellException otherwise = wrong.orElseGet(() -> unknown(snapshot));
        Optional<String> expression = ExpressionHelp.of(subject, snapshot, scope);
        Optional<String> statement = new StatementPage(snapshot).find(subject);
        Optional<String> both = expression.isPresent() && statement.isPresent()
                ? Optional.of(statement.get() + "\nin Groovy\n    " + expression.get())
                : Optional.empty();
        Optional<String> page = both.or(() -> expression)
                .or(() -> Commands.find(subject).map(c -> HelpCommand.page(subject)))
                .or(() -> statement);
        return SyntaxCommand.withFunction(page, subject, shell).orElseThrow(() -> otherwise);
    }

    /** Whether it is to be looked up: it has the form of a name, and Groovy does not know its beginning as a variable. */
    private boolean isName(Scope scope) {
        String first = subject.split("\\.", 2)[0];
        boolean variable = scope.variables().containsKey(first) && !subject.startsWith("db.");
        return !variable && !subject.matches(".*[(){}\\[\\]].*");
    }

    private String topic(Topic topic, Snapshot snapshot) {
        if (topic instanceof Topic.Entity entity) {
            return source ? source(entity.entity(), snapshot) : pages(snapshot).of(entity.entity());
        }
        if (topic instanceof Topic.Property property) {
            return source
                    ? source(property.owner(), snapshot)
                    : new AttributePage(snapshot, property.owner(), property.attribute()).text();
        }
        if (topic instanceof Topic.Column column) {
            return AttributePage.of(column);
        }
        if (source) {
            throw new ShellException(
                    Failure.usage(((Topic.Relation) topic).table().name() + " has no entity")
                            .withHint("\\why says why; ?" + subject + " shows its columns"));
        }
        return pages(snapshot).of(((Topic.Relation) topic).table());
    }

    private RelationPage pages(Snapshot snapshot) {
        return new RelationPage(snapshot, new RowCount(shell.session())::of);
    }

    private String source(EntityModel entity, Snapshot snapshot) {
        if (entity.isOwn()) {
            return entity.name() + " is the application's class " + entity.className() + from(entity)
                    + "; its source is there, not here\n";
        }
        return JavaSource.of(snapshot, entity);
    }

    /** Where the application's class was loaded from. */
    private String from(EntityModel entity) {
        return shell.session().ownModel().map(OwnModel::classes).stream()
                .flatMap(classes -> classes.values().stream())
                .filter(type -> type.getName().equals(entity.className()))
                .map(type -> type.getProtectionDomain().getCodeSource())
                .filter(place -> place != null && place.getLocation() != null)
                .map(place -> " from " + place.getLocation().getPath())
                .findFirst()
                .orElse("");
    }

    private Scope scope() {
        Map<String, Class<?>> variables = new HashMap<>(Evaluator.builtIns());
        shell.variables()
                .forEach((name, value) -> variables.put(name, value == null ? Object.class : value.getClass()));
        Map<String, Class<?>> classes =
                shell.session().ownModel().map(OwnModel::classes).orElse(Map.of());
        return new Scope(variables, classes, List.of(), new CommandArguments(shell.host()))
                .with(shell.evaluator().typedNames());
    }

    private ShellException unknown(Snapshot snapshot) {
        if (!subject.matches("[\\p{L}\\p{N}_$.\"]+")) {
            return new ShellException(Failure.usage("what that is shows only when it runs: " + subject)
                    .withHint("put it into a variable, then ask for the variable"));
        }
        List<String> known = new ArrayList<>(new Topics(snapshot).names());
        known.addAll(shell.variables().keySet());
        known.addAll(Commands.names());
        known.addAll(FunctionHelp.names(
                snapshot.dialect(), shell.session().observed().objects()));
        return new ShellException(Failure.usage("nothing here is called \"" + subject + "\"")
                .withHint(NearNames.find(subject, known)
                        .map(near -> "did you mean ?" + near + "?")
                        .orElse("\\? lists commands, \\d tables")));
    }
}
