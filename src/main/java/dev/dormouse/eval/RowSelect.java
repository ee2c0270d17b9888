package dev.dormouse.eval;

import com.querydsl.core.types.ExpressionUtils;
import com.querydsl.core.types.Order;
import com.querydsl.core.types.OrderSpecifier;
import com.querydsl.core.types.Predicate;
import dev.dormouse.dialect.Dialect;
import dev.dormouse.schema.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which rows of a relation are asked for, and the SQL that asks for them.
 *
 * @param limit at most so many; empty for all
 * @param offset so many are left out
 */
record RowSelect(
        TableName table,
        List<Predicate> conditions,
        List<OrderSpecifier<?>> orders,
        Optional<Long> limit,
        Optional<Long> offset) {

    /** The others have the standard's words. */
    private static final Set<String> WITH_LIMIT = Set.of("postgresql", "h2", "sqlite", "mariadb", "mysql", "hsqldb");

    RowSelect {
        conditions = List.copyOf(conditions);
        orders = List.copyOf(orders);
    }

    /** All rows. */
    static RowSelect all(TableName table) {
        return new RowSelect(table, List.of(), List.of(), Optional.empty(), Optional.empty());
    }

    RowSelect where(Predicate condition) {
        List<Predicate> all = new ArrayList<>(conditions);
        all.add(condition);
        return new RowSelect(table, all, orders, limit, offset);
    }

    RowSelect orderBy(List<OrderSpecifier<?>> keys) {
        List<OrderSpecifier<?>> all = new ArrayList<>(orders);
        all.addAll(keys);
        return new RowSelect(table, conditions, all, limit, offset);
    }

    RowSelect limit(long count) {
        return new RowSelect(table, conditions, orders, Optional.of(count), offset);
    }

    RowSelect offset(long count) {
        return new RowSelect(table, conditions, orders, limit, Optional.of(count));
    }

    boolean isPage() {
        return limit.isPresent() || offset.isPresent();
    }

    /** Asks for the rows. */
    RowSerializer rows(Dialect dialect) {
        RowSerializer sql = begin("select *", dialect);
        for (int i = 0; i < orders.size(); i++) {
            sql.append(i == 0 ? " order by " : ", ").handle(orders.get(i).getTarget());
            sql.append(orders.get(i).getOrder() == Order.DESC ? " desc" : "");
        }
        if (isPage()) {
            page(sql, dialect.name());
        }
        return sql;
    }

    /** Asks how many there are, whatever the page. */
    RowSerializer count(Dialect dialect) {
        return begin("select count(*)", dialect);
    }

    private void page(RowSerializer sql, String dialect) {
        if (WITH_LIMIT.contains(dialect)) {
            sql.append(" limit " + limit.orElse(Long.MAX_VALUE)
                    + offset.map(n -> " offset " + n).orElse(""));
            return;
        }
        if (dialect.equals("sqlserver") && orders.isEmpty()) {
            // It knows pages of ordered rows alone, and takes this for an order.
            sql.append(" order by (select null)");
        }
        sql.append(" offset " + offset.orElse(0L) + " rows");
        sql.append(limit.map(n -> " fetch next " + n + " rows only").orElse(""));
    }

    private RowSerializer begin(String selection, Dialect dialect) {
        RowSerializer sql = new RowSerializer(dialect);
        String schema = table.schema().isEmpty() ? "" : dialect.identifier(table.schema()) + ".";
        sql.append(selection + " from " + schema + dialect.identifier(table.name()));
        if (!conditions.isEmpty()) {
            sql.append(" where ").handle(ExpressionUtils.allOf(conditions));
        }
        return sql;
    }
}
