package dev.dormouse.eval;

import com.querydsl.core.types.dsl.EntityPathBase;
import com.querydsl.core.types.dsl.Expressions;
import com.querydsl.core.types.dsl.StringPath;
import com.querydsl.jpa.HQLTemplates;
import dev.dormouse.result.Column;
import dev.dormouse.result.Failure;
import dev.dormouse.result.Result;
import dev.dormouse.result.ShellException;
import dev.dormouse.result.Statement;
import dev.dormouse.result.Suggestions;
import dev.dormouse.session.Session;
import dev.dormouse.session.UnitOfWork;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.hibernate.ScrollMode;
import org.hibernate.ScrollableResults;
import org.hibernate.query.CommonQueryContract;
import org.hibernate.query.MutationQuery;
import org.hibernate.query.QueryParameter;
import org.hibernate.query.SelectionQuery;
import org.hibernate.query.hql.internal.HqlParseTreeBuilder;
import org.hibernate.query.spi.SqmQuery;

/** Runs HQL on the shell's Hibernate session. {@code :name} binds variables. */
final class HqlEvaluator {

    private static final int FETCH_SIZE = 1000;
    private static final Set<String> MUTATIONS = Set.of("update", "delete", "insert");

    private final Session session;
    private final ResultShaper shaper;
    private final SqlEvaluator sql;
    private final Queries queries;
    private Supplier<Map<String, Class<?>>> typed = Map::of;

    HqlEvaluator(Session session, Queries queries, ResultShaper shaper, SqlEvaluator sql) {
        this.session = session;
        this.queries = queries;
        this.shaper = shaper;
        this.sql = sql;
    }

    /** Who knows the classes that were typed at the prompt. */
    void onTyped(Supplier<Map<String, Class<?>>> classes) {
        typed = classes;
    }

    /** Reads a query that nobody asked, so that the first real one finds Hibernate's parser and Querydsl's writer at hand. */
    void warmUp() {
        EntityPathBase<Object> path = new EntityPathBase<>(Object.class, "some");
        StringPath name = Expressions.stringPath(path, "name");
        ShellQuery<?> query = new ShellQuery<>(null, HQLTemplates.DEFAULT);
        query.select(path)
                .from(path)
                .where(name.eq("x").and(name.startsWith("y")))
                .orderBy(name.asc());
        String text = query.toString().replaceAll("\\s+", " ");
        HqlParseTreeBuilder builder = HqlParseTreeBuilder.INSTANCE;
        builder.buildHqlParser(text, builder.buildHqlLexer(text)).statement();
    }

    Result evaluate(Statement statement) {
        UnitOfWork.Scope scope = session.unit().enter(UnitOfWork.Mode.TRANSACTION);
        boolean done = false;
        try {
            session.awaitSnapshot();
            Mentions.map(statement.text(), session, queries);
            Result result = isMutation(statement.text()) ? mutate(statement, scope) : select(statement, scope);
            done = true;
            return result;
        } finally {
            if (!done) {
                scope.fail();
            }
        }
    }

    private Result mutate(Statement statement, UnitOfWork.Scope scope) {
        MutationQuery query = hibernate().createMutationQuery(withLabels(statement.text()));
        checkUpdate(query);
        bind(query, Map.of());
        int count = query.executeUpdate();
        scope.succeed(true);
        String verb = word(statement.text());
        return new Result.Updated(count, verb.endsWith("e") ? verb + "d" : verb + "ed");
    }

    private Result select(Statement statement, UnitOfWork.Scope scope) {
        TypedInstantiation instantiation = TypedInstantiation.of(statement.text(), typed.get());
        SelectionQuery<?> query = hibernate().createSelectionQuery(withLabels(instantiation.hql()), Object.class);
        bind(query, Map.of());
        query.setFetchSize(FETCH_SIZE);
        boolean makes = instantiation.type().isPresent();
        List<Column> columns = makes ? List.of(new Column("value", Column.Kind.OTHER)) : shaper.columns(query);
        Function<Object, Object[]> cells = makes ? row -> shaper.cells(instantiation.made(row)) : shaper.cells(query);
        if (fetchesCollections(statement.text())) {
            List<?> all = query.getResultList().stream().map(cells).toList();
            scope.succeed(false);
            return new Result.Rows(columns, shaper.cursor(all.iterator(), () -> {}), OptionalLong.of(all.size()));
        }
        ScrollableResults<?> rows = query.scroll(ScrollMode.FORWARD_ONLY);
        return new Result.Rows(columns, new HqlCursor(rows, scope, session, cells), OptionalLong.empty());
    }

    /** A query that fetches collections must see all rows of an object before it is whole. */
    private static boolean fetchesCollections(String hql) {
        return hql.toLowerCase(Locale.ROOT).matches("(?s).*\\bfetch\\b.*");
    }

    /** What {@code hql(…)} answers in Groovy. */
    Object run(String hql, Map<String, ?> parameters) {
        session.awaitSnapshot();
        Mentions.map(hql, session, queries);
        if (isMutation(hql)) {
            MutationQuery query = hibernate().createMutationQuery(withLabels(hql));
            checkUpdate(query);
            bind(query, parameters);
            return Math.toIntExact(queries.inBulk(query::executeUpdate));
        }
        TypedInstantiation instantiation = TypedInstantiation.of(hql, typed.get());
        SelectionQuery<?> query = hibernate().createSelectionQuery(withLabels(instantiation.hql()), Object.class);
        bind(query, parameters);
        if (instantiation.type().isPresent()) {
            return query.getResultList().stream().map(instantiation::made).collect(Collectors.toList());
        }
        List<String> labels = shaper.columns(query).stream().map(Column::name).toList();
        return new NamedList<>(RowValues.of(query.getResultList(), labels), labels);
    }

    /** What {@code rows(…)} answers in Groovy. */
    List<?> rows(String text) {
        return sql.rows(text);
    }

    private void checkUpdate(MutationQuery query) {
        UpdateCheck.check(((SqmQuery<?>) query).getSqmStatement(), queries.types());
    }

    private String withLabels(String hql) {
        return new EnumConstants(queries.types()).replaceIn(hql);
    }

    private org.hibernate.Session hibernate() {
        return queries.hibernate();
    }

    private void bind(CommonQueryContract query, Map<String, ?> parameters) {
        LabelCheck check = new LabelCheck();
        ((SqmQuery<?>) query).getSqmStatement().accept(check);
        Map<String, Object> variables = session.variables();
        for (String name : query.getParameterMetadata().getNamedParameterNames()) {
            if (!parameters.containsKey(name) && !variables.containsKey(name)) {
                List<String> known = new ArrayList<>(variables.keySet());
                throw new ShellException(Failure.statement("no variable \"" + name + "\" for :" + name)
                        .withHint(Suggestions.nearest(name, known)
                                .map(near -> "did you mean \":" + near + "\"?")
                                .orElse("set it first: " + name + " = …")));
            }
            Object value = parameters.containsKey(name) ? parameters.get(name) : variables.get(name);
            QueryParameter<?> parameter = query.getParameterMetadata().getQueryParameter(name);
            Class<?> wanted = parameter.getParameterType();
            boolean array = value != null && wanted != null && ArrayConstants.isArray(wanted);
            boolean argument = check.arguments().contains(name);
            if (array && (argument ? value instanceof Collection<?> : !parameter.allowsMultiValuedBinding())) {
                query.setParameter(name, array(value, wanted, name));
            } else if (value instanceof Collection<?> values && argument && !values.isEmpty()) {
                // Not one value after the other, as in a list that something is in.
                query.setParameter(name, ArrayConstants.ofElements(values));
            } else {
                setParameter(query, name, value, wanted == null ? Object.class : wanted);
            }
        }
    }

    private static Object array(Object value, Class<?> wanted, String name) {
        Object array = ArrayConstants.of(value, wanted, ":" + name);
        if (!wanted.isInstance(array)) {
            throw ArrayConstants.dimensions(array, wanted, "what :" + name + " is compared with");
        }
        return array;
    }

    private static void setParameter(CommonQueryContract query, String name, Object value, Class<?> wanted) {
        String subject = ":" + name;
        if (value instanceof Collection<?> values) {
            query.setParameter(
                    name,
                    values.stream()
                            .map(v -> AttributeValues.of(v, wanted, subject))
                            .toList());
            return;
        }
        Object typed = AttributeValues.of(value, wanted, subject);
        query.setParameter(name, typed instanceof CharSequence text ? text.toString() : typed);
    }

    private static boolean isMutation(String hql) {
        return MUTATIONS.contains(word(hql));
    }

    private static String word(String hql) {
        return hql.strip().split("\\W", 2)[0].toLowerCase(Locale.ROOT);
    }
}
