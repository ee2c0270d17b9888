package dev.dormouse.eval;

import com.querydsl.core.types.ExpressionUtils;
import com.querydsl.core.types.Order;
import com.querydsl.core.types.OrderSpecifier;
import com.querydsl.core.types.Predicate;
import dev.dormouse.dialect.Dialect;
import dev.dormouse.entity.RowModel;
import dev.dormouse.result.Failure;
import dev.dormouse.result.Result;
import dev.dormouse.result.ShellException;
import dev.dormouse.schema.TableName;
import dev.dormouse.session.Session;
import groovy.lang.Closure;
import groovy.lang.MissingPropertyException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The short form for a relation without an entity: {@code db.rawLog.where { msg == 'x' }.orderBy { ts }.limit(5).list()}.
 * Immutable: each call gives a new query, and nothing is sent before rows are asked for. Answers {@link Row rows}, through SQL.
 */
public final class RowQuery implements Iterable<Object> {

    private static final Set<String> WITH_LIMIT = Set.of("postgresql", "h2", "sqlite", "mariadb", "mysql", "hsqldb");

    private final Session session;
    private final RowModel model;
    private final List<Predicate> conditions;
    private final List<OrderSpecifier<?>> orders;
    private final Page page;

    /** Which of the rows; empty for all. */
    private record Page(Optional<Long> limit, Optional<Long> offset) {}

    RowQuery(Session session, RowModel model) {
        this(session, model, List.of(), List.of(), new Page(Optional.empty(), Optional.empty()));
    }

    private RowQuery(
            Session session, RowModel model, List<Predicate> conditions, List<OrderSpecifier<?>> orders, Page page) {
        this.session = session;
        this.model = model;
        this.conditions = List.copyOf(conditions);
        this.orders = List.copyOf(orders);
        this.page = page;
    }

    /** Those that meet this condition, too. Names in the closure are columns first, then variables. */
    public RowQuery where(Closure<?> condition) {
        return where(Criteria.predicate(run(condition)));
    }

    /** Those that meet this condition, too. */
    public RowQuery where(Predicate condition) {
        List<Predicate> all = new ArrayList<>(conditions);
        all.add(condition);
        return new RowQuery(session, model, all, orders, page);
    }

    /** By one column or a list of them; {@code ts.desc()} and {@code -size} go down. */
    public RowQuery orderBy(Closure<?> keys) {
        List<OrderSpecifier<?>> all = new ArrayList<>(orders);
        Object value = run(keys);
        (value instanceof Collection<?> several ? several : List.of(value))
                .forEach(key -> all.add(EntityQuery.order(key)));
        return new RowQuery(session, model, conditions, all, page);
    }

    /** At most so many. */
    public RowQuery limit(long count) {
        return new RowQuery(session, model, conditions, orders, new Page(Optional.of(count), page.offset()));
    }

    /** Leaves out the first ones. */
    public RowQuery offset(long count) {
        return new RowQuery(session, model, conditions, orders, new Page(page.limit(), Optional.of(count)));
    }

    /** All that are found. */
    public List<Row> list() {
        List<Row> all = new ArrayList<>();
        Result.Rows rows = rows();
        try (var cursor = rows.cursor()) {
            while (cursor.advance()) {
                Row row = new Row(model);
                for (int i = 0; i < rows.columns().size(); i++) {
                    row.put(rows.columns().get(i).name(), cursor.cell(i));
                }
                all.add(row);
            }
        }
        return new NamedList<>(all, rows.columns().stream().map(c -> c.name()).toList());
    }

    /** The same as {@code list}. */
    public List<Row> all() {
        return list();
    }

    /** How many are found; asks for the number alone. */
    public long count() {
        if (page.limit().isPresent() || page.offset().isPresent()) {
            return list().size();
        }
        RowSerializer sql = begin("select count(*)");
        try (var cursor =
                new RowReader(session).open(sql.toString(), sql.values()).cursor()) {
            cursor.advance();
            return ((Number) cursor.cell(0)).longValue();
        }
    }

    /** The first that is found, or null. */
    public Row first() {
        List<Row> found = limit(1).list();
        return found.isEmpty() ? null : found.get(0);
    }

    /** The only one; it is a failure if there is none or more than one. */
    public Row one() {
        List<Row> found = limit(2).list();
        if (found.size() != 1) {
            throw new ShellException(
                    Failure.statement(found.isEmpty() ? "there is none: " + this : "there is more than one: " + this));
        }
        return found.get(0);
    }

    /** Whether any is found. */
    public boolean exists() {
        return first() != null;
    }

    @Override
    @SuppressWarnings("unchecked")
    public Iterator<Object> iterator() {
        return (Iterator<Object>) (Iterator<?>) list().iterator();
    }

    /** The query as SQL; its values are parameters. */
    @Override
    public String toString() {
        return select().toString();
    }

    /** The rows as they come, still to be read. */
    Result.Rows rows() {
        RowSerializer sql = select();
        return new RowReader(session).open(sql.toString(), sql.values());
    }

    private RowSerializer select() {
        RowSerializer sql = begin("select *");
        for (int i = 0; i < orders.size(); i++) {
            sql.append(i == 0 ? " order by " : ", ").handle(orders.get(i).getTarget());
            sql.append(orders.get(i).getOrder() == Order.DESC ? " desc" : "");
        }
        if (page.limit().isPresent() || page.offset().isPresent()) {
            page(sql);
        }
        return sql;
    }

    private void page(RowSerializer sql) {
        long limit = page.limit().orElse(Long.MAX_VALUE);
        long offset = page.offset().orElse(0L);
        if (WITH_LIMIT.contains(session.dialect().name())) {
            sql.append(" limit " + limit + (offset > 0 ? " offset " + offset : ""));
        } else {
            sql.append(" offset " + offset + " rows");
            sql.append(page.limit().isPresent() ? " fetch next " + limit + " rows only" : "");
        }
    }

    private RowSerializer begin(String selection) {
        RowSerializer sql = new RowSerializer(session.dialect());
        sql.append(selection + " from " + table());
        if (!conditions.isEmpty()) {
            sql.append(" where ").handle(ExpressionUtils.allOf(conditions));
        }
        return sql;
    }

    private String table() {
        Dialect dialect = session.dialect();
        TableName name = model.table().name();
        String schema = name.schema().isEmpty() ? "" : dialect.identifier(name.schema()) + ".";
        return schema + dialect.identifier(name.name());
    }

    private Object run(Closure<?> closure) {
        RowVariable row = new RowVariable(model);
        Closure<?> bound = (Closure<?>) closure.clone();
        bound.setDelegate(new AttributeScope(row::hasColumn, row::column));
        bound.setResolveStrategy(Closure.DELEGATE_FIRST);
        try {
            return bound.call(row);
        } catch (MissingPropertyException e) {
            throw new ShellException(model.unknownColumn(e.getProperty()), e);
        }
    }
}
