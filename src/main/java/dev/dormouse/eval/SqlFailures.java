package dev.dormouse.eval;

import dev.dormouse.dialect.Dialect;
import dev.dormouse.entity.NearNames;
import dev.dormouse.result.Failure;
import dev.dormouse.result.ShellException;
import dev.dormouse.result.Suggestions;
import dev.dormouse.schema.Catalog;
import dev.dormouse.schema.Table;
import dev.dormouse.session.Session;
import dev.dormouse.session.Snapshot;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What an SQLException means to the person who typed the statement; "did you mean" comes from the snapshot and the statement. */
final class SqlFailures {

    private static final String NAME = "[\"'`]?([^\\s\"'`(),;]+(?:[\"'`]\\.[\"'`][^\\s\"'`(),;]+)*)[\"'`]?";
    private static final Pattern FUNCTION = Pattern.compile("(?i)\\b(?:function|procedure):? " + NAME);
    private static final Pattern COLUMN = Pattern.compile("(?i)\\bcolumn(?: named)?:? " + NAME);
    private static final Pattern SCHEMA = Pattern.compile("(?i)\\b(?:schema|database) " + NAME);
    private static final Pattern ALIAS = Pattern.compile("(?i)FROM-clause entry for table " + NAME);
    private static final Pattern OTHER =
            Pattern.compile("(?i)(?:not found:|\\b(?:table|relation|view|object name|index|sequence):?) " + NAME
                    + "|[\"'`]([^\"'`]+)[\"'`]");

    private static final List<String> USUAL =
            List.of("count", "sum", "avg", "min", "max", "coalesce", "upper", "lower", "substring", "length", "round");

    private static final String GONE = "what was not committed is gone";

    private final Session session;
    private final Dialect dialect;

    SqlFailures(Session session) {
        this.session = session;
        this.dialect = session.dialect();
    }

    /** @param statement what was sent, or a line of Groovy that has it in a string */
    Failure of(SQLException exception, String statement) {
        return of(exception, statement, statement.length());
    }

    /** @param why in the words of the driver, or of whoever could not connect */
    static Failure lost(String why) {
        return Failure.connection("the connection is lost: " + why).withHint(GONE);
    }

    /** Whether it is said already, here or by a dialect, what the loss of the connection means. */
    static boolean saysWhatIsGone(Failure failure) {
        return failure.hint().filter(hint -> hint.contains(GONE)).isPresent();
    }

    private Failure explained(SQLException exception, String statement) {
        String message = session.redact(dialect.errorMessage(exception));
        if (dialect.isGivenUp(exception)) {
            session.giveUpConnection();
            return dialect.errorHint(exception)
                    .map(hint -> Failure.connection(message).withHint(hint))
                    .orElseGet(() -> lost(message));
        }
        if (dialect.isConnectionLost(exception)) {
            return lost(message);
        }
        Failure failure = Failure.statement(message);
        if (dialect.bulkCopy().isEmpty()
                && statement.strip().toLowerCase(Locale.ROOT).matches("copy\\s.*")) {
            return failure.withHint(
                    "copy is PostgreSQL's: \\copy writes a file from here, or reads one, with every database");
        }
        Optional<String> habit = Habits.hint(statement, message);
        if (habit.isPresent()) {
            return failure.withHint(habit.get());
        }
        Optional<String> hint = isMissing(message) ? hint(message, statement) : Optional.empty();
        return hint.or(() -> dialect.errorHint(exception))
                .map(failure::withHint)
                .orElse(failure);
    }

    /** The same with a place: a word there, or before it, may be a keyword that was misspelt. */
    Failure of(SQLException exception, String statement, int offset) {
        Failure failure = explained(exception, statement);
        boolean syntax = failure.hint().isEmpty() && failure.message().startsWith("syntax error");
        return syntax
                ? failure.withHint(Misspelt.hint(statement, offset, dialect.lexicalRules(), names(known().catalog())))
                : failure;
    }

    private static boolean isMissing(String message) {
        String lower = message.toLowerCase(Locale.ROOT);
        return List.of(
                        "not exist",
                        "n't exist",
                        "not found",
                        "check that it exists",
                        "no such",
                        "has no column",
                        "from-clause entry",
                        "invalid object",
                        "invalid column",
                        "invalid identifier",
                        "unknown")
                .stream()
                .anyMatch(lower::contains);
    }

    private Optional<String> hint(String message, String statement) {
        Snapshot snapshot = known();
        SqlScope scope = new SqlScope(statement, snapshot.catalog(), dialect);
        Optional<String> function = name(FUNCTION, message);
        if (function.isPresent()) {
            List<String> functions = new ArrayList<>(USUAL);
            functions.addAll(new TreeSet<>(dialect.functions()));
            return near(last(function.get()), functions);
        }
        Optional<String> alias = name(ALIAS, message);
        if (alias.isPresent()) {
            return handle(alias.get(), scope);
        }
        Optional<String> column = name(COLUMN, message);
        if (column.isPresent()) {
            return column(column.get(), scope, snapshot.catalog());
        }
        Optional<String> schema = name(SCHEMA, message);
        return schema.isPresent()
                ? schema(schema.get(), scope, snapshot.catalog())
                : name(OTHER, message).flatMap(n -> table(n, message, scope, snapshot.catalog()));
    }

    /** The name in the message, without quotes. */
    private static Optional<String> name(Pattern pattern, String message) {
        Matcher matcher = pattern.matcher(message);
        if (!matcher.find()) {
            return Optional.empty();
        }
        String name = matcher.group(1) != null ? matcher.group(1) : matcher.group(2);
        return Optional.of(name.replaceAll("[\"'`]", ""));
    }

    private static String last(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /** Another name than the one that was typed: what is there, but does not fit, needs no such hint. */
    private static Optional<String> near(String name, List<String> known) {
        List<String> others = known.stream().filter(k -> !k.equals(name)).toList();
        return Suggestions.nearest(name, others).map(SqlFailures::meant);
    }

    private static String meant(String name) {
        return "did you mean \"" + name + "\"?";
    }

    private static Optional<String> handle(String name, SqlScope scope) {
        return scope.aliasOf(name).map(SqlFailures::meant).or(() -> near(name, List.copyOf(scope.handles())));
    }

    /** A column of the tables at hand; else, if it is one of another table's, which. */
    private static Optional<String> column(String name, SqlScope scope, Catalog catalog) {
        int dot = name.lastIndexOf('.');
        String qualifier = dot < 0 ? "" : last(name.substring(0, dot));
        if (!qualifier.isEmpty()
                && !scope.hasHandle(qualifier)
                && !scope.handles().isEmpty()) {
            return handle(qualifier, scope);
        }
        Optional<Table> of = scope.tableOf(qualifier);
        Iterable<Table> tables =
                of.isPresent() ? List.of(of.get()) : scope.tables().isEmpty() ? catalog.tables() : scope.tables();
        return near(last(name), SqlScope.columns(tables)).or(() -> elsewhere(last(name), catalog));
    }

    private static Optional<String> elsewhere(String column, Catalog catalog) {
        List<Table> having = catalog.tables().stream()
                .filter(t -> t.columns().stream().anyMatch(c -> c.name().equalsIgnoreCase(column)))
                .toList();
        return having.isEmpty() || having.size() > 3
                ? Optional.empty()
                : Optional.of("\"" + column.toLowerCase(Locale.ROOT) + "\" is a column of "
                        + String.join(
                                ", ", having.stream().map(t -> t.name().name()).toList()));
    }

    private static Optional<String> schema(String name, SqlScope scope, Catalog catalog) {
        return scope.behind(name)
                .flatMap(table -> NearNames.find(name + "." + table, qualified(catalog)))
                .map(SqlFailures::meant)
                .or(() -> near(name, schemas(catalog)));
    }

    /** A relation; some databases do not say whether a table or a column is missing, or in which schema it should be. */
    private static Optional<String> table(String name, String message, SqlScope scope, Catalog catalog) {
        Optional<String> schema = scope.before(last(name));
        if (schema.isPresent()) {
            Optional<String> near = NearNames.find(schema.get() + "." + last(name), qualified(catalog));
            if (near.isPresent()) {
                return near.map(SqlFailures::meant);
            }
        }
        List<String> known = names(catalog);
        known.addAll(scope.handles());
        if (message.toLowerCase(Locale.ROOT).contains("object not found")) {
            known.addAll(SqlScope.columns(scope.tables().isEmpty() ? catalog.tables() : scope.tables()));
        }
        known.removeIf(last(name)::equalsIgnoreCase);
        return NearNames.find(last(name), known).map(SqlFailures::meant);
    }

    private static List<String> names(Catalog catalog) {
        List<String> names = new ArrayList<>();
        catalog.tables()
                .forEach(t -> names.add(
                        catalog.isVisible(t) ? t.name().name() : t.name().toString()));
        return names;
    }

    private static List<String> qualified(Catalog catalog) {
        return catalog.tables().stream().map(t -> t.name().toString()).toList();
    }

    private static List<String> schemas(Catalog catalog) {
        return catalog.tables().stream().map(t -> t.name().schema()).distinct().toList();
    }

    /** Who has made a mistake can wait for the catalogue; without it there is no hint. */
    private Snapshot known() {
        try {
            return session.awaitSnapshot();
        } catch (ShellException e) {
            return session.snapshot();
        }
    }
}
