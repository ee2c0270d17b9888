package dev.dormouse.eval;

import dev.dormouse.dialect.LanguageRules;
import dev.dormouse.entity.EntityModel;
import dev.dormouse.entity.NearNames;
import dev.dormouse.result.Failure;
import dev.dormouse.result.Language;
import dev.dormouse.result.ShellException;
import dev.dormouse.result.Spot;
import dev.dormouse.result.Statement;
import dev.dormouse.result.Suggestions;
import dev.dormouse.session.Running;
import dev.dormouse.session.Session;
import dev.dormouse.session.StatementFailure;
import groovy.lang.Closure;
import groovy.lang.GroovyRuntimeException;
import groovy.lang.MissingMethodException;
import groovy.lang.MissingPropertyException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.codehaus.groovy.control.MultipleCompilationErrorsException;
import org.codehaus.groovy.control.messages.ExceptionMessage;
import org.codehaus.groovy.control.messages.SyntaxErrorMessage;
import org.codehaus.groovy.runtime.powerassert.PowerAssertionError;
import org.codehaus.groovy.syntax.SyntaxException;
import org.hibernate.LazyInitializationException;

/** What went wrong in a line of Groovy or HQL, in words for the person who typed it. */
final class LineFailures {

    private static final List<String> FUNCTIONS = List.of(
            "select",
            "selectFrom",
            "from",
            "update",
            "delete",
            "insert",
            "save",
            "refresh",
            "flush",
            "begin",
            "commit",
            "rollback",
            "hql",
            "rows",
            "show",
            "println",
            "print");
    private static final Pattern HQL_PLACE = Pattern.compile("(?i)\\bline (\\d+):(\\d+)|\\bAt (\\d+):(\\d+)");
    private static final Pattern HQL_QUOTED = Pattern.compile("'([^']+)'");
    private static final Pattern UNRESOLVED = Pattern.compile("unable to resolve class ([\\w.]+)");

    private final Session session;

    LineFailures(Session session) {
        this.session = session;
    }

    ShellException explain(Statement statement, Throwable problem) {
        if (session.running().isCancelled()) {
            return Running.interrupted();
        }
        for (Throwable at = problem; at != null; at = at.getCause()) {
            if (at instanceof ShellException own) {
                return located(own, statement, problem);
            }
            if (at instanceof SQLException sql) {
                return sql(sql, statement, problem);
            }
            Optional<ShellException> known = ObjectFailures.of(at);
            if (known.isPresent()) {
                return located(known.get(), statement, problem);
            }
            if (at instanceof MultipleCompilationErrorsException errors) {
                return compilation(errors, statement);
            }
        }
        Failure failure = failure(statement, problem);
        return failure.kind() == Failure.Kind.BUG || failure.spot().isPresent()
                ? new ShellException(failure, problem)
                : new ShellException(
                        spot(statement, problem).map(failure::withSpot).orElse(failure), problem);
    }

    private ShellException sql(SQLException exception, Statement statement, Throwable problem) {
        if (session.dialect().isCancelled(exception)) {
            return Running.interrupted();
        }
        Failure failure = new SqlFailures(session).of(exception, statement.text());
        boolean ours = statement.language() == Language.GROOVY && !(problem instanceof StatementFailure);
        return new ShellException(
                ours ? spot(statement, problem).map(failure::withSpot).orElse(failure) : failure, problem);
    }

    /** Our own failures from within a line get its place, where a script needs it. */
    private ShellException located(ShellException known, Statement statement, Throwable problem) {
        Failure failure = known.failure();
        if (failure.spot().isPresent() || statement.language() != Language.GROOVY) {
            return known;
        }
        Optional<Spot> spot = place(statement, quoted(failure.message())).or(() -> spot(statement, problem));
        return spot.map(s -> new ShellException(failure.withSpot(s), known)).orElse(known);
    }

    private static String quoted(String message) {
        Matcher matcher = Pattern.compile("\"([^\"]+)\"").matcher(message);
        return matcher.find() ? matcher.group(1) : "";
    }

    private Failure failure(Statement statement, Throwable problem) {
        if (statement.language() == Language.HQL || isHql(problem)) {
            return hql(statement, problem);
        }
        if (problem instanceof MissingMethodException missing) {
            return missingMethod(statement, missing);
        }
        if (problem instanceof MissingPropertyException missing) {
            return missingProperty(statement, missing);
        }
        if (problem instanceof LazyInitializationException) {
            return Failure.statement("this object is not in the session any more: what it points to cannot be read")
                    .withHint("read it again");
        }
        if (problem instanceof StackOverflowError) {
            return Failure.statement("it calls itself without end");
        }
        if (problem instanceof PowerAssertionError) {
            // Its further lines show the values below what has them: they are indented as the first is by "error: ".
            return Failure.statement(problem.getMessage().strip());
        }
        if (problem instanceof OutOfMemoryError) {
            return Failure.statement("the memory is used up: " + problem.getMessage())
                    .withHint("DORMOUSE_JAVA_OPTS=-Xmx4g gives it more; a variable that holds much can be set to null");
        }
        String message = problem instanceof GroovyRuntimeException || problem.getMessage() == null
                ? problem.getMessage()
                : problem.getClass().getSimpleName() + ": " + problem.getMessage();
        return Failure.statement(firstLine(message == null ? problem.getClass().getSimpleName() : message));
    }

    private static boolean isHql(Throwable problem) {
        for (Throwable at = problem; at != null; at = at.getCause()) {
            if (at.getClass().getName().startsWith("org.hibernate.query.")) {
                return true;
            }
        }
        return false;
    }

    /** Hibernate's words for what is wrong with a query; its place, if it says one or the name stands there once. */
    private Failure hql(Statement statement, Throwable problem) {
        Throwable at = problem;
        while (at.getCause() != null && !at.getClass().getName().startsWith("org.hibernate.query.")) {
            at = at.getCause();
        }
        Optional<Failure> array = HqlHints.ofArray(problem);
        if (array.isPresent()) {
            return array.get();
        }
        String full = at.getMessage() == null ? at.getClass().getSimpleName() : at.getMessage();
        String message = firstLine(full).replaceAll("\\s*\\[.*]$", "").replaceAll("\\s+\\(.*$", "");
        Failure failure = Failure.statement(message);
        String moment = HqlHints.ofMoment(message);
        if (!moment.isEmpty()) {
            return failure.withHint("HQL writes it without quotes: " + moment);
        }
        Matcher name = HQL_QUOTED.matcher(message);
        boolean syntax = HQL_PLACE.matcher(full).find() && full.contains("token");
        if (!syntax && name.find()) {
            String wanted = name.group(1);
            String last = wanted.substring(wanted.lastIndexOf('.') + 1);
            List<String> elsewhere = elsewhere(wanted);
            HqlHints hints = new HqlHints(session.awaitSnapshot().models());
            Optional<Failure> stray = statement.language() == Language.GROOVY
                    ? hints.ofVariable(statement.text(), message)
                    : Optional.empty();
            failure = stray.orElse(
                    elsewhere.isEmpty()
                            ? failure.withHint(hints.of(statement.text(), message))
                            : ambiguous(wanted, elsewhere));
            Optional<Spot> spot = place(statement, last);
            if (spot.isPresent()) {
                return failure.withSpot(spot.get());
            }
        }
        Matcher place = HQL_PLACE.matcher(full);
        if (place.find()) {
            String line = place.group(1) != null ? place.group(1) : place.group(3);
            String column = place.group(2) != null ? place.group(2) : place.group(4);
            int start = offset(statement.text(), line, column);
            String hint = Misspelt.hint(statement.text(), start, HqlHints.RULES, List.of());
            return (failure.hint().isEmpty() ? failure.withHint(hint) : failure).withSpot(Spot.at(statement, start));
        }
        return failure;
    }

    /** The entities of that name in schemas that must be named. */
    private List<String> elsewhere(String name) {
        return session.awaitSnapshot().models().entities().stream()
                .filter(e -> e.simpleName().equals(name) && !e.name().equals(name))
                .map(EntityModel::name)
                .toList();
    }

    private static Failure ambiguous(String name, List<String> entities) {
        return entities.size() == 1
                ? Failure.statement("\"" + name + "\" needs its schema").withHint("it is " + entities.get(0))
                : Failure.statement("\"" + name + "\" is ambiguous").withHint("one of " + String.join(", ", entities));
    }

    private static int offset(String text, String line, String column) {
        int start = 0;
        for (int n = Integer.parseInt(line); n > 1; n--) {
            start = text.indexOf('\n', start) + 1;
        }
        return start + Integer.parseInt(column);
    }

    private Failure missingMethod(Statement statement, MissingMethodException missing) {
        String name = missing.getMethod();
        boolean bare = ShellScript.class.isAssignableFrom(missing.getType());
        List<String> known = new ArrayList<>();
        if (bare) {
            known.addAll(FUNCTIONS);
            known.addAll(session.variables().keySet());
            known.addAll(LanguageRules.STARTERS);
        } else {
            known.addAll(List.of("where", "get", "all", "list", "count", "first", "orderBy", "limit", "create"));
            for (var method : missing.getType().getMethods()) {
                known.add(method.getName());
            }
            known.addAll(GroovyNames.methods(missing.getType()));
        }
        boolean exists = known.contains(name);
        StringBuilder types = new StringBuilder();
        for (Object argument : missing.getArguments()) {
            types.append(types.isEmpty() ? "" : ", ").append(typeName(argument));
        }
        String what = bare ? "there is no method " : missing.getType().getSimpleName() + " has no method ";
        Failure failure = Failure.statement(what + name + "(" + types + ")");
        Failure hinted = exists ? failure : failure.withHint(Suggestions.hint(name, known));
        return place(statement, name).map(hinted::withSpot).orElse(hinted);
    }

    private static String typeName(Object argument) {
        if (argument == null) {
            return "null";
        }
        return argument instanceof Closure ? "Closure" : argument.getClass().getSimpleName();
    }

    private Failure missingProperty(Statement statement, MissingPropertyException missing) {
        String name = missing.getProperty();
        List<String> elsewhere = elsewhere(name);
        if (!elsewhere.isEmpty()) {
            Failure ambiguous = ambiguous(name, elsewhere);
            return place(statement, name).map(ambiguous::withSpot).orElse(ambiguous);
        }
        boolean bare = missing.getType() == null || ShellScript.class.isAssignableFrom(missing.getType());
        Optional<Failure> entity = bare ? qualified(statement, name) : Optional.empty();
        if (entity.isPresent()) {
            return place(statement, name).map(entity.get()::withSpot).orElse(entity.get());
        }
        List<String> known = new ArrayList<>();
        if (bare) {
            known.addAll(session.variables().keySet());
            known.addAll(List.of("session", "connection", "sql", "db"));
            known.addAll(GroovyNames.CLASSES);
            session.awaitSnapshot().models().entities().forEach(e -> {
                known.add(e.name());
                known.add(e.variable());
            });
            known.addAll(LanguageRules.STARTERS);
        } else {
            for (var method : missing.getType().getMethods()) {
                if (method.getName().startsWith("get") && method.getName().length() > 3) {
                    known.add(method.getName().substring(3, 4).toLowerCase(Locale.ROOT)
                            + method.getName().substring(4));
                }
            }
        }
        String what = bare ? "there is no variable \"" : missing.getType().getSimpleName() + " has no property \"";
        String start = bare ? startHint(statement.text()) : "";
        boolean reserved = known.contains(name + "_");
        String hint = reserved ? "did you mean \"" + name + "_\"?" : NearNames.hint(name, known);
        Failure failure = Failure.statement(what + name + "\"").withHint(start.isEmpty() ? hint : start);
        return place(statement, name).map(failure::withSpot).orElse(failure);
    }

    /** {@code sales.Persn.all()}: what looks like a variable is a schema, or nearly one. */
    private Optional<Failure> qualified(Statement statement, String schema) {
        List<String> entities = session.awaitSnapshot().models().listNames().stream()
                .filter(entity -> entity.indexOf('.') > 0)
                .toList();
        Matcher matcher =
                Pattern.compile("\\b" + Pattern.quote(schema) + "\\.(\\w+)").matcher(statement.text());
        if (entities.isEmpty() || !matcher.find()) {
            return Optional.empty();
        }
        String wanted = schema + "." + matcher.group(1);
        boolean known = entities.stream().anyMatch(entity -> entity.startsWith(schema + "."));
        String hint = NearNames.hint(wanted, entities);
        return hint.isEmpty() && !known
                ? Optional.empty()
                : Optional.of(Failure.statement("there is no entity \"" + wanted + "\"")
                        .withHint(hint));
    }

    private ShellException compilation(MultipleCompilationErrorsException errors, Statement statement) {
        Object first = errors.getErrorCollector().getError(0);
        if (!(first instanceof SyntaxErrorMessage message)) {
            String why =
                    first instanceof ExceptionMessage thrown ? thrown.getCause().getMessage() : errors.getMessage();
            String said = String.valueOf(why).replaceFirst("^startup failed:\\s*", "");
            return new ShellException(Failure.statement(firstLine(said)), errors);
        }
        SyntaxException syntax = message.getCause();
        String text = firstLine(syntax.getMessage()).replaceAll("\\s*@ line \\d+, column \\d+\\.?$", "");
        Failure failure = Failure.statement(text);
        Matcher unresolved = UNRESOLVED.matcher(text);
        if (unresolved.find()) {
            String name = unresolved.group(1);
            failure = Failure.statement("there is no class \"" + name + "\"")
                    .withHint(NearNames.hint(name, classNames()));
        }
        if (text.startsWith("Illegal string body character after dollar sign")) {
            failure = Failure.statement("in \"…\" a $ begins a value")
                    .withHint("write '…' in single quotes, or \\$ for the sign itself");
        }
        if (failure.hint().isEmpty()) {
            failure = failure.withHint(startHint(statement.text()));
        }
        String line = String.valueOf(Math.max(1, syntax.getStartLine()));
        String column = String.valueOf(Math.max(0, syntax.getStartColumn() - 1));
        return new ShellException(failure.withSpot(Spot.at(statement, offset(statement.text(), line, column))), errors);
    }

    private List<String> classNames() {
        List<String> names = new ArrayList<>(session.awaitSnapshot().models().listNames());
        names.addAll(GroovyNames.CLASSES);
        return names;
    }

    /** A line that begins with nearly a word of SQL was hardly meant as Groovy. */
    private static String startHint(String text) {
        String word = text.strip().split("\\W", 2)[0];
        if (text.strip().matches("(?i)delimiter\\s+\\S+")) {
            return "delimiter is for MySQL and MariaDB; here a statement ends with ; and a body's own semicolons do not end it";
        }
        boolean sql = LanguageRules.STARTERS.contains(word.toLowerCase(Locale.ROOT));
        return word.length() < 3 || sql ? "" : Suggestions.hint(word, LanguageRules.STARTERS);
    }

    /** The line of a script that threw; at the prompt a line needs no place. */
    private static Optional<Spot> spot(Statement statement, Throwable problem) {
        boolean several = statement.text().indexOf('\n') >= 0
                || !statement.origin().name().isEmpty();
        if (!several || statement.language() != Language.GROOVY) {
            return Optional.empty();
        }
        for (Throwable at = problem; at != null; at = at.getCause()) {
            for (StackTraceElement element : at.getStackTrace()) {
                String file = String.valueOf(element.getFileName());
                if (file.matches("Line\\d+\\.groovy") && element.getLineNumber() > 0) {
                    String text = statement.text();
                    int start = offset(text, String.valueOf(element.getLineNumber()), "0");
                    int indented = start;
                    while (indented < text.length() && text.charAt(indented) == ' ') {
                        indented++;
                    }
                    return Optional.of(Spot.at(statement, indented));
                }
            }
        }
        return Optional.empty();
    }

    /** Where a name stands in the statement, if it stands there. */
    private static Optional<Spot> place(Statement statement, String name) {
        if (name.isEmpty()) {
            return Optional.empty();
        }
        Matcher matcher = Pattern.compile("(?<![\\p{L}\\p{N}_])" + Pattern.quote(name) + "(?![\\p{L}\\p{N}_])")
                .matcher(statement.text());
        return matcher.find() ? Optional.of(Spot.at(statement, matcher.start())) : Optional.empty();
    }

    private static String firstLine(String message) {
        int end = message.indexOf('\n');
        return (end < 0 ? message : message.substring(0, end)).strip();
    }
}
