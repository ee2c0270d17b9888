package dev.dormouse.command;

import dev.dormouse.command.CommandSpec.Parameter;
import dev.dormouse.dialect.Dialect;
import dev.dormouse.result.Column;
import dev.dormouse.result.Failure;
import dev.dormouse.result.Language;
import dev.dormouse.result.Origin;
import dev.dormouse.result.Result;
import dev.dormouse.result.RowCursor;
import dev.dormouse.result.ShellException;
import dev.dormouse.result.Statement;
import dev.dormouse.result.Suggestions;
import dev.dormouse.schema.DatabaseObject;
import dev.dormouse.schema.ObjectReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** {@code \df}, {@code \ds}, {@code \dT}, {@code \dn}, {@code \du}: lists what a database has beside its relations. */
final class ObjectsCommand implements Command {

    /** What the queries answer, by place. */
    private static final List<String> ANSWERED = List.of("kind", "schema", "name", "detail", "comment");

    private final CommandSpec spec;
    private final Listed listed;

    /**
     * What is listed.
     *
     * @param plural what it is called
     * @param columns those of {@link #ANSWERED} that are shown
     * @param detail how the column with the detail is headed
     */
    private record Listed(Set<DatabaseObject.Kind> kinds, String plural, List<String> columns, String detail) {

        boolean isLacking(Dialect dialect) {
            return kinds.stream().allMatch(kind -> ObjectReader.lacks(dialect, kind));
        }
    }

    private ObjectsCommand(String name, String summary, Listed listed) {
        this.spec = CommandSpec.of(name, summary, Parameter.optional("pattern", Parameter.Kind.PATTERN))
                .in(CommandSpec.Group.SCHEMA)
                .withExamples("\\" + name, "\\" + name + " *a*");
        this.listed = listed;
    }

    static ObjectsCommand functions() {
        return new ObjectsCommand(
                "df",
                "list functions and procedures; with a pattern the database's own, too",
                new Listed(
                        Set.of(
                                DatabaseObject.Kind.FUNCTION,
                                DatabaseObject.Kind.PROCEDURE,
                                DatabaseObject.Kind.BUILT_IN),
                        "functions",
                        List.of("schema", "name", "kind", "detail", "comment"),
                        "arguments and result"));
    }

    static ObjectsCommand sequences() {
        return new ObjectsCommand(
                "ds",
                "list sequences",
                new Listed(
                        Set.of(DatabaseObject.Kind.SEQUENCE),
                        "sequences",
                        List.of("schema", "name", "detail", "comment"),
                        "type"));
    }

    static ObjectsCommand types() {
        return new ObjectsCommand(
                "dT",
                "list types and domains",
                new Listed(
                        Set.of(DatabaseObject.Kind.TYPE),
                        "types",
                        List.of("schema", "name", "detail", "comment"),
                        "made of"));
    }

    static ObjectsCommand schemas() {
        return new ObjectsCommand(
                "dn",
                "list schemas",
                new Listed(Set.of(DatabaseObject.Kind.SCHEMA), "schemas", List.of("name", "comment"), ""));
    }

    static ObjectsCommand roles() {
        return new ObjectsCommand(
                "du",
                "list roles and users",
                new Listed(
                        Set.of(DatabaseObject.Kind.ROLE), "roles", List.of("name", "detail", "comment"), "attributes"));
    }

    @Override
    public CommandSpec spec() {
        return spec;
    }

    @Override
    public Result run(List<String> arguments, Shell shell) {
        Dialect dialect = shell.session().dialect();
        ObjectReader reader = new ObjectReader(dialect);
        boolean roles = listed.kinds().contains(DatabaseObject.Kind.ROLE);
        List<String> queries = new ArrayList<>();
        (roles ? reader.rolesQuery() : reader.objectsQuery()).ifPresent(queries::add);
        if (queries.isEmpty() || listed.isLacking(dialect)) {
            throw none(dialect, queries.isEmpty());
        }
        if (!arguments.isEmpty() && listed.kinds().contains(DatabaseObject.Kind.BUILT_IN)) {
            reader.builtInQuery().ifPresent(queries::add);
        }
        List<Object[]> all = new ArrayList<>();
        queries.forEach(query -> read(query, shell, all));
        NamePattern pattern = NamePattern.of(arguments.isEmpty() ? "*" : arguments.get(0));
        List<String> path = shell.session().awaitSnapshot().catalog().searchPath();
        List<Object[]> found = all.stream()
                .filter(object -> pattern.matches(text(object[1]), text(object[2]), path))
                .toList();
        if (found.isEmpty() && !pattern.hasWildcard()) {
            throw unknown(arguments.get(0), all, dialect);
        }
        return ListedRows.of(columns(), found.stream().map(this::shown).toList());
    }

    private ShellException none(Dialect dialect, boolean unknown) {
        String message = unknown
                ? "the shell does not know how " + dialect.title() + " lists its " + listed.plural()
                : dialect.title() + " has no " + listed.plural();
        String hint = listed.kinds().contains(DatabaseObject.Kind.SCHEMA) ? "\\l lists databases" : "";
        return new ShellException(Failure.usage(message).withHint(hint));
    }

    private ShellException unknown(String name, List<Object[]> all, Dialect dialect) {
        List<String> known =
                new ArrayList<>(all.stream().map(o -> text(o[2])).distinct().toList());
        boolean functions = listed.kinds().contains(DatabaseObject.Kind.FUNCTION);
        if (functions) {
            known.addAll(dialect.functions().stream().sorted().toList());
        }
        boolean builtIn = functions && dialect.functions().contains(name.toLowerCase(Locale.ROOT));
        String singular = listed.plural().substring(0, listed.plural().length() - 1);
        return new ShellException(Failure.statement("there is no " + singular + " \"" + name + "\"")
                .withHint(builtIn ? "the database has one of its own: ?" + name : Suggestions.hint(name, known)));
    }

    /** On the connection itself, so that what its transaction has made is seen, too. */
    private void read(String query, Shell shell, List<Object[]> all) {
        Result result = shell.evaluator().evaluate(new Statement(query, Language.SQL, Origin.TYPED));
        try (RowCursor cursor = ((Result.Rows) result).cursor()) {
            while (cursor.advance()) {
                Optional<DatabaseObject.Kind> kind = DatabaseObject.Kind.find(text(cursor.cell(0)));
                if (kind.filter(listed.kinds()::contains).isPresent()) {
                    all.add(new Object[] {
                        kind.get().words(), cursor.cell(1), cursor.cell(2), cursor.cell(3), cursor.cell(4)
                    });
                }
            }
        }
    }

    private static String text(Object cell) {
        return cell == null ? "" : cell.toString();
    }

    private List<Column> columns() {
        return listed.columns().stream()
                .map(name -> new Column(name.equals("detail") ? listed.detail() : name, Column.Kind.TEXT))
                .toList();
    }

    private Object[] shown(Object[] object) {
        return listed.columns().stream()
                .map(name -> text(object[ANSWERED.indexOf(name)]))
                .toArray();
    }
}
