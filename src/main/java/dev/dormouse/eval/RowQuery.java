package dev.dormouse.eval;

import com.querydsl.core.types.OrderSpecifier;
import com.querydsl.core.types.Predicate;
import dev.dormouse.entity.RowModel;
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

/**
 * The short form for a relation without an entity: {@code db.rawLog.where { msg == 'x' }.orderBy { ts }.limit(5).list()}.
 * Immutable: each call gives a new query, and nothing is sent before rows are asked for. Answers {@link Row rows}, through SQL.
 */
public final class RowQuery implements Iterable<Object> {

    private final Session session;
    private final RowModel model;
    private final RowSelect select;

    RowQuery(Session session, RowModel model) {
        this(session, model, RowSelect.all(model.table().name()));
    }

    private RowQuery(Session session, RowModel model, RowSelect select) {
        this.session = session;
        this.model = model;
        this.select = select;
    }

    private RowQuery with(RowSelect other) {
        return new RowQuery(session, model, other);
    }

    /** What its rows come from. */
    TableName relation() {
        return model.table().name();
    }

    /** Those that meet this condition, too. Names in the closure are columns first, then variables. */
    public RowQuery where(Closure<?> condition) {
        return where(Criteria.predicate(run(condition)));
    }

    /** Those that meet this condition, too. */
    public RowQuery where(Predicate condition) {
        return with(select.where(condition));
    }

    /** By one column or a list of them; {@code ts.desc()} and {@code -size} go down. */
    public RowQuery orderBy(Closure<?> keys) {
        List<OrderSpecifier<?>> all = new ArrayList<>();
        Object value = run(keys);
        (value instanceof Collection<?> several ? several : List.of(value))
                .forEach(key -> all.add(EntityQuery.order(key)));
        return with(select.orderBy(all));
    }

    /** At most so many. */
    public RowQuery limit(long count) {
        return with(select.limit(count));
    }

    /** Leaves out the first ones. */
    public RowQuery offset(long count) {
        return with(select.offset(count));
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
        if (select.isPage()) {
            return list().size();
        }
        RowSerializer sql = select.count(session.dialect());
        try (var cursor =
                new RowReader(session).open(sql.toString(), sql.values()).cursor()) {
            cursor.advance();
            return ((Number) cursor.cell(0)).longValue();
        }
    }

    /** The first that is found, or null. */
    public Row first() {
        return FirstRows.first(limit(1).list());
    }

    /** The only one; it is a failure if there is none or more than one. */
    public Row one() {
        return FirstRows.only(limit(2).list(), this);
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
        return select.rows(session.dialect()).toString();
    }

    /** The rows as they come, still to be read. */
    Result.Rows rows() {
        RowSerializer sql = select.rows(session.dialect());
        return new RowReader(session).open(sql.toString(), sql.values());
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
