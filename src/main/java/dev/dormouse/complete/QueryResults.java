package dev.dormouse.complete;

import dev.dormouse.complete.GroovyType.Entity;
import dev.dormouse.complete.GroovyType.ListOf;
import dev.dormouse.complete.GroovyType.MapOf;
import dev.dormouse.complete.GroovyType.Value;
import dev.dormouse.complete.MemberTypes.Site;
import dev.dormouse.complete.Source.Output;
import dev.dormouse.dialect.LexicalRules;
import dev.dormouse.dialect.SqlLexer;
import dev.dormouse.dialect.Token;
import dev.dormouse.entity.EntityModel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What queries answer whose text is written in the call: {@code sql.rows("select …")}, {@code hql("from Track")}. */
final class QueryResults {

    private static final int DEEPEST = 8;
    private static final Set<String> HQL = Set.of("createQuery", "createSelectionQuery");
    private static final Set<String> EACH = Set.of("eachRow", "query");

    private final Index index;

    QueryResults(Index index) {
        this.index = index;
    }

    /** Nobody knows, if it is no such call. */
    GroovyType call(Site site) {
        Optional<String> text = text(site);
        if (text.isEmpty()) {
            return GroovyType.UNKNOWN;
        }
        boolean sql = isSql(site.target());
        if (!site.dotted() && site.name().equals("hql")) {
            return new ListOf(selected(text.get()));
        }
        if (sql && site.name().equals("firstRow")) {
            return row(text.get());
        }
        if (sql && site.name().equals("rows") || !site.dotted() && site.name().equals("rows")) {
            return new ListOf(row(text.get()));
        }
        boolean untyped = HQL.contains(site.name()) && site.arguments().size() == 1;
        return untyped && site.target() instanceof Value session
                ? query(session, site.name(), selected(text.get()))
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
        return isSql(site.target()) && EACH.contains(site.name())
                ? text(site).map(t -> List.of(row(t))).orElse(List.of())
                : List.of();
    }

    private static Optional<String> text(Site site) {
        return site.values().isEmpty() || !(site.values().get(0) instanceof Expr.Text text)
                ? Optional.empty()
                : text.value();
    }

    private static boolean isSql(GroovyType type) {
        return type instanceof Value value && value.type().getName().equals("groovy.sql.Sql");
    }

    /** A row of SQL, with its columns. */
    private GroovyType row(String sql) {
        LexicalRules rules = index.dialect().lexicalRules();
        Map<String, GroovyType> columns = new LinkedHashMap<>();
        List<Token> tokens = new ArrayList<>(SqlLexer.tokens("select * from (" + sql + ") r_", rules));
        tokens.removeIf(t -> !t.isCode());
        for (Source source : new QueryParser(tokens, List.of()).scope().sources()) {
            columns(source, columns, 0);
        }
        return new MapOf(Map.class, columns, GroovyType.UNKNOWN);
    }

    private void columns(Source source, Map<String, GroovyType> columns, int depth) {
        if (source.outputs().isEmpty()) {
            index.resolve(source.name())
                    .ifPresent(
                            r -> r.table().columns().forEach(c -> columns.putIfAbsent(c.name(), GroovyType.UNKNOWN)));
            return;
        }
        for (Output output : source.outputs().get()) {
            if (output.all().isEmpty()) {
                columns.putIfAbsent(output.name(), GroovyType.UNKNOWN);
            } else if (depth < DEEPEST) {
                columns(output.all().get(), columns, depth + 1);
            }
        }
    }

    /** What HQL selects, if it is one thing. */
    private GroovyType selected(String hql) {
        List<Token> tokens = new ArrayList<>(SqlLexer.tokens(hql, HqlExpectations.RULES));
        tokens.removeIf(t -> !t.isCode());
        List<Source> sources = new QueryParser(tokens, List.of()).scope().sources();
        if (sources.isEmpty()) {
            return GroovyType.UNKNOWN;
        }
        List<String> path = new ArrayList<>();
        if (!tokens.isEmpty() && tokens.get(0).text().equalsIgnoreCase("select")) {
            int i = 1;
            i += tokens.size() > i && tokens.get(i).text().equalsIgnoreCase("distinct") ? 1 : 0;
            while (i < tokens.size() && !tokens.get(i).text().equalsIgnoreCase("from")) {
                if (tokens.get(i).kind() == Token.Kind.WORD) {
                    path.add(tokens.get(i).text());
                } else if (!tokens.get(i).is(".")) {
                    return GroovyType.UNKNOWN;
                }
                i++;
            }
        }
        return path.isEmpty() ? object(entity(sources.get(0), sources, 0)) : ofPath(path, sources);
    }

    private GroovyType ofPath(List<String> path, List<Source> sources) {
        Optional<Source> first = find(path.get(0), sources);
        Optional<EntityModel> owner = entity(first.orElse(sources.get(0)), sources, 0);
        List<String> rest = first.isPresent() ? path.subList(1, path.size()) : path;
        if (owner.isEmpty() || rest.isEmpty()) {
            return object(owner);
        }
        Optional<EntityModel> last = index.models().walk(owner.get(), rest.subList(0, rest.size() - 1));
        return last.map(l -> new ModelTypes(index).ofObject(l, rest.get(rest.size() - 1)))
                .orElse(GroovyType.UNKNOWN);
    }

    private static GroovyType object(Optional<EntityModel> entity) {
        return entity.<GroovyType>map(Entity::new).orElse(GroovyType.UNKNOWN);
    }

    private static Optional<Source> find(String handle, List<Source> sources) {
        return sources.stream().filter(s -> s.handle().matches(handle)).findFirst();
    }

    private Optional<EntityModel> entity(Source source, List<Source> sources, int depth) {
        if (source.outputs().isPresent() || source.name().isEmpty() || depth > DEEPEST) {
            return Optional.empty();
        }
        List<String> name = source.name().stream().map(Name::text).toList();
        Optional<EntityModel> named = index.findEntityInAnyCase(String.join(".", name));
        if (named.isPresent() || name.size() == 1) {
            return named;
        }
        return find(name.get(0), sources)
                .filter(first -> first != source)
                .flatMap(first -> entity(first, sources, depth + 1))
                .flatMap(first -> index.models().walk(first, name.subList(1, name.size())));
    }
}
