package dev.dormouse.eval;

import com.querydsl.core.DefaultQueryMetadata;
import com.querydsl.core.QueryMetadata;
import com.querydsl.core.Tuple;
import com.querydsl.core.types.Expression;
import com.querydsl.core.types.FactoryExpression;
import com.querydsl.core.types.Operation;
import com.querydsl.core.types.Ops;
import com.querydsl.core.types.Path;
import com.querydsl.jpa.JPQLSerializer;
import com.querydsl.jpa.JPQLTemplates;
import com.querydsl.jpa.impl.JPAQuery;
import jakarta.persistence.EntityManager;
import java.util.List;

/**
 * Querydsl's query as the shell hands it out: its constants are checked, and its lists remember what their columns are.
 *
 * @param <T> what a row is
 */
public final class ShellQuery<T> extends JPAQuery<T> {

    private static final long serialVersionUID = 1L;

    private final transient EntityManager manager;
    private final transient JPQLTemplates templates;

    ShellQuery(EntityManager manager, JPQLTemplates templates) {
        this(manager, templates, new DefaultQueryMetadata());
    }

    private ShellQuery(EntityManager manager, JPQLTemplates templates, QueryMetadata metadata) {
        super(manager, templates, metadata);
        this.manager = manager;
        this.templates = templates;
    }

    @Override
    protected JPQLSerializer createSerializer() {
        return new QuerySerializer(templates, manager);
    }

    @Override
    public JPAQuery<T> clone(EntityManager other, JPQLTemplates otherTemplates) {
        ShellQuery<T> copy =
                new ShellQuery<>(other, otherTemplates, getMetadata().clone());
        copy.clone(this);
        return copy;
    }

    @Override
    public JPAQuery<T> clone(EntityManager other) {
        return clone(other, templates);
    }

    @Override
    @SuppressWarnings("unchecked")
    public JPAQuery<Tuple> select(Expression<?>... expressions) {
        List<Expression<?>> all = List.of(expressions);
        List<String> labels = all.stream().map(ShellQuery::label).toList();
        queryMixin.setProjection(new TupleValues.Projection(all, labels));
        return (JPAQuery<Tuple>) this;
    }

    @Override
    public List<T> fetch() {
        return new NamedList<>(super.fetch(), labels());
    }

    /** What the columns are called: a path's last name, an alias, else the expression itself. */
    private List<String> labels() {
        Expression<?> projection = getMetadata().getProjection();
        if (projection instanceof FactoryExpression<?> factory) {
            return factory.getArgs().stream().map(ShellQuery::label).toList();
        }
        return projection == null ? List.of() : List.of(label(projection));
    }

    private static String label(Expression<?> expression) {
        if (expression instanceof Path<?> path) {
            return path.getMetadata().getName();
        }
        if (expression instanceof Operation<?> operation && operation.getOperator() == Ops.ALIAS) {
            return operation.getArg(1).toString();
        }
        return expression.toString();
    }
}
