package dev.dormouse.complete;

import dev.dormouse.complete.GroovyType.ListOf;
import dev.dormouse.complete.GroovyType.Value;
import groovy.sql.GroovyResultSet;
import groovy.sql.GroovyRowResult;
import java.sql.ResultSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What queries answer whose text is written in the call: {@code sql.rows("select …")}, {@code hql("from Track")}. */
final class QueryResults {

    private static final Set<String> HQL = Set.of("createQuery", "createSelectionQuery");

    private final SqlResults sql;
    private final HqlResults hql;

    QueryResults(Index index, TypeNames names) {
        this.sql = new SqlResults(index);
        this.hql = new HqlResults(index, names);
    }

    /** Nobody knows, if it is no such call. */
    GroovyType call(Site site) {
        Optional<String> text = text(site);
        if (text.isEmpty()) {
            return GroovyType.UNKNOWN;
        }
        boolean called = isSql(site.target());
        if (!site.dotted() && site.name().equals("hql")) {
            return new ListOf(hql.row(text.get()));
        }
        if (called && site.name().equals("firstRow")) {
            return sql.row(text.get(), GroovyRowResult.class);
        }
        if (called && site.name().equals("rows")
                || !site.dotted() && site.name().equals("rows")) {
            return new ListOf(sql.row(text.get(), GroovyRowResult.class));
        }
        boolean untyped = HQL.contains(site.name()) && site.arguments().size() == 1;
        return untyped && site.target() instanceof Value session
                ? query(session, site.name(), hql.row(text.get()))
                : GroovyType.UNKNOWN;
    }

    private static GroovyType query(Value session, String method, GroovyType element) {
        return element.isKnown()
                ? ClassMembers.methods(session.type(), false).stream()
                        .filter(m ->
                                m.getName().equals(method) && m.getReturnType().getTypeParameters().length == 1)
                        .findFirst()
                        .<GroovyType>map(m -> new Value(m.getReturnType(), List.of(element)))
                        .orElse(GroovyType.UNKNOWN)
                : GroovyType.UNKNOWN;
    }

    /** What the closure of such a call is given; empty if it is none. */
    List<GroovyType> given(Site site) {
        if (!isSql(site.target())) {
            return List.of();
        }
        return switch (site.name()) {
            case "eachRow" ->
                text(site)
                        .<GroovyType>map(t -> sql.row(t, GroovyResultSet.class))
                        .map(List::of)
                        .orElse(List.of());
            case "query" -> List.of(new Value(ResultSet.class));
            default -> List.of();
        };
    }

    private static Optional<String> text(Site site) {
        return site.values().isEmpty()
                ? Optional.empty()
                : ExprText.literal(site.values().get(0));
    }

    private static boolean isSql(GroovyType type) {
        return type instanceof Value value && value.type().getName().equals("groovy.sql.Sql");
    }
}
