package dev.dormouse.eval;

import dev.dormouse.entity.EntityModel;
import dev.dormouse.session.Session;
import dev.dormouse.session.Snapshot;
import groovy.lang.Binding;
import groovy.lang.MissingPropertyException;
import groovy.sql.Sql;
import java.io.PrintStream;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Groovy's variables: the user's own first, then {@code session}, {@code connection}, {@code sql}, {@code db}, then the query
 * variable of each entity. What needs Hibernate waits for it when it is asked for, not before.
 */
final class ShellBinding extends Binding {

    /** The names that are always there. */
    static final Set<String> BUILT_IN = Set.of("session", "connection", "sql", "db", "out");

    private final Session shell;
    private final Queries queries;
    private final HqlEvaluator hql;
    private final PrintStream out;
    private Optional<Sql> sql = Optional.empty();
    private Map<String, Object> parameters = Map.of();
    private Consumer<Object> show = value -> {};

    ShellBinding(Session shell, Queries queries, HqlEvaluator hql, PrintStream out) {
        super(shell.variables());
        this.shell = shell;
        this.queries = queries;
        this.hql = hql;
        this.out = out;
    }

    Session shell() {
        return shell;
    }

    Queries queries() {
        return queries;
    }

    /** What the caller of the running script gave to its parameters. */
    Map<String, Object> parameters() {
        return parameters;
    }

    void setParameters(Map<String, Object> given) {
        parameters = given;
    }

    /** What {@code show(…)} does. */
    void onShow(Consumer<Object> action) {
        show = action;
    }

    void show(Object value) {
        show.accept(value);
    }

    Object hql(String text, Map<String, ?> parameters) {
        return hql.run(text, parameters);
    }

    List<?> rows(String text) {
        return hql.rows(text);
    }

    @Override
    public Object getVariable(String name) {
        Map<String, Object> own = shell.variables();
        if (own.containsKey(name)) {
            return own.get(name);
        }
        switch (name) {
            case "session" -> {
                return queries.lasting();
            }
            case "connection" -> {
                return shell.entities().connection();
            }
            case "sql" -> {
                return sql();
            }
            case "db" -> {
                return new DatabaseView(shell, queries);
            }
            case "out" -> {
                return out;
            }
            default -> {
                return model(name)
                        .map(queries::promptVariable)
                        .or(() -> entityClass(name))
                        .orElseThrow(() -> new MissingPropertyException(name, ShellScript.class));
            }
        }
    }

    @Override
    public boolean hasVariable(String name) {
        return shell.variables().containsKey(name)
                || BUILT_IN.contains(name)
                || model(name).isPresent()
                || shell.awaitSnapshot().models().find(name).isPresent();
    }

    private Optional<EntityModel> model(String variable) {
        Snapshot snapshot = shell.awaitSnapshot();
        return snapshot.models().findByVariable(variable);
    }

    /** The class of an entity whose table was made after the line was compiled. */
    private Optional<Object> entityClass(String name) {
        return shell.awaitSnapshot().models().find(name).map(queries::entityClass);
    }

    private Sql sql() {
        Connection connection = shell.entities().connection();
        if (sql.isEmpty() || sql.get().getConnection() != connection) {
            sql = Optional.of(new Sql(connection));
        }
        return sql.get();
    }
}
