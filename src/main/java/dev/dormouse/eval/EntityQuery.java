package dev.dormouse.eval;

import com.querydsl.core.types.EntityPath;
import com.querydsl.core.types.Expression;
import com.querydsl.core.types.Operation;
import com.querydsl.core.types.Ops;
import com.querydsl.core.types.Order;
import com.querydsl.core.types.OrderSpecifier;
import com.querydsl.core.types.Predicate;
import com.querydsl.core.types.dsl.Wildcard;
import dev.dormouse.entity.EntityModel;
import dev.dormouse.entity.EntityVariable;
import dev.dormouse.result.Failure;
import dev.dormouse.result.ShellException;
import groovy.lang.Closure;
import groovy.lang.MissingPropertyException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * The short form: {@code Track.where { milliseconds > 300_000 }.orderBy { name }.limit(5).list()}. Immutable: each call
 * gives a new query. Nothing is sent before {@code list}, {@code count}, {@code first}, {@code one} or a loop.
 */
public final class EntityQuery implements Iterable<Object> {

    private final Queries queries;
    private final EntityVariable<?> variable;
    private final List<Predicate> conditions;
    private final List<OrderSpecifier<?>> orders;
    private final Optional<Long> limit;
    private final Optional<Long> offset;

    EntityQuery(Queries queries, EntityVariable<?> variable) {
        this(queries, variable, List.of(), List.of(), Optional.empty(), Optional.empty());
    }

    private EntityQuery(
            Queries queries,
            EntityVariable<?> variable,
            List<Predicate> conditions,
            List<OrderSpecifier<?>> orders,
            Optional<Long> limit,
            Optional<Long> offset) {
        this.queries = queries;
        this.variable = variable;
        this.conditions = List.copyOf(conditions);
        this.orders = List.copyOf(orders);
        this.limit = limit;
        this.offset = offset;
    }

    /** What it is a query of. */
    EntityModel model() {
        return variable.entityModel();
    }

    /** Those that meet this condition, too. Names in the closure are attributes first, then variables. */
    public EntityQuery where(Closure<?> condition) {
        return where(Criteria.predicate(run(condition)));
    }

    /** Those that meet this condition, too. */
    public EntityQuery where(Predicate condition) {
        List<Predicate> all = new ArrayList<>(conditions);
        all.add(condition);
        return new EntityQuery(queries, variable, all, orders, limit, offset);
    }

    /** By one attribute or a list of them; {@code name.desc()} and {@code -milliseconds} go down. */
    public EntityQuery orderBy(Closure<?> keys) {
        List<OrderSpecifier<?>> all = new ArrayList<>(orders);
        Object value = run(keys);
        (value instanceof Collection<?> several ? several : List.of(value)).forEach(key -> all.add(order(key)));
        return new EntityQuery(queries, variable, conditions, all, limit, offset);
    }

    /** At most so many. */
    public EntityQuery limit(long count) {
        return new EntityQuery(queries, variable, conditions, orders, Optional.of(count), offset);
    }

    /** Leaves out the first ones. */
    public EntityQuery offset(long count) {
        return new EntityQuery(queries, variable, conditions, orders, limit, Optional.of(count));
    }

    /** All that are found. */
    public List<?> list() {
        return query().fetch();
    }

    /** How many are found; asks for the number alone. */
    public long count() {
        if (limit.isPresent() || offset.isPresent()) {
            return list().size();
        }
        Predicate[] all = conditions.toArray(new Predicate[0]);
        return (Long) queries.select(new Object[] {Wildcard.count})
                .from((EntityPath<?>) variable)
                .where(all)
                .fetchOne();
    }

    /** The first that is found, or null. */
    public Object first() {
        return FirstRows.first(limit(1).list());
    }

    /** The only one; it is a failure if there is none or more than one. */
    public Object one() {
        return FirstRows.only(limit(2).list(), this);
    }

    /** Whether any is found. */
    public boolean exists() {
        return first() != null;
    }

    @Override
    @SuppressWarnings("unchecked")
    public Iterator<Object> iterator() {
        return (Iterator<Object>) list().iterator();
    }

    /** The query as HQL. */
    @Override
    public String toString() {
        return query().toString().replaceAll("\\s+", " ");
    }

    private ShellQuery<?> query() {
        ShellQuery<?> query = queries.selectFrom(variable);
        query.where(conditions.toArray(new Predicate[0]));
        query.orderBy(orders.toArray(new OrderSpecifier<?>[0]));
        limit.ifPresent(query::limit);
        offset.ifPresent(query::offset);
        return query;
    }

    private Object run(Closure<?> closure) {
        Closure<?> bound = (Closure<?>) closure.clone();
        bound.setDelegate(new AttributeScope(variable::hasAttribute, variable::attribute));
        bound.setResolveStrategy(Closure.DELEGATE_FIRST);
        try {
            return bound.call(variable);
        } catch (MissingPropertyException e) {
            throw new ShellException(EntityVariable.unknownAttribute(variable.entityModel(), e.getProperty()), e);
        }
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    static OrderSpecifier<?> order(Object key) {
        if (key instanceof OrderSpecifier<?> order) {
            return order;
        }
        if (key instanceof Operation<?> operation && operation.getOperator() == Ops.NEGATE) {
            return new OrderSpecifier(Order.DESC, operation.getArg(0));
        }
        if (key instanceof Expression<?> expression) {
            return new OrderSpecifier(Order.ASC, expression);
        }
        throw new ShellException(Failure.statement("nothing to order by: " + key)
                .withHint("an attribute, such as orderBy { name } or orderBy { name.desc() }"));
    }
}
