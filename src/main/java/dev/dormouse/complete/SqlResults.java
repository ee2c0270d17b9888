package dev.dormouse.complete;

import dev.dormouse.complete.GroovyType.MapOf;
import dev.dormouse.complete.Source.Output;
import dev.dormouse.dialect.LexicalRules;
import dev.dormouse.dialect.SqlLexer;
import dev.dormouse.dialect.Token;
import dev.dormouse.entity.RowModel;
import dev.dormouse.entity.ValueType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The columns of an SQL query's rows in Groovy, from its text. */
final class SqlResults {

    private static final int DEEPEST = 8;

    /** Types that every driver reads as an entity does; times are other classes there. */
    private static final Set<String> PLAIN = Set.of(
            "java.lang.String",
            "java.lang.Integer",
            "java.lang.Long",
            "java.lang.Boolean",
            "java.lang.Double",
            "java.math.BigDecimal");

    private final Index index;

    SqlResults(Index index) {
        this.index = index;
    }

    /** @param row the class of each row */
    MapOf row(String sql, Class<?> row) {
        Map<String, GroovyType> columns = new LinkedHashMap<>();
        for (Source source : new QueryParser(asSource(sql), List.of()).scope().sources()) {
            columns(source, columns, 0);
        }
        return new MapOf(row, columns, GroovyType.UNKNOWN);
    }

    /** The query in brackets, so that it is what another one reads; the queries that it names stay before it. */
    private List<Token> asSource(String sql) {
        LexicalRules rules = index.dialect().lexicalRules();
        int main = 0;
        int depth = 0;
        boolean named = false;
        for (Token token : SqlLexer.tokens(sql, rules)) {
            depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
            named |= token.isCode() && depth == 0 && token.text().equalsIgnoreCase("with");
            if (named && depth == 0 && token.text().equalsIgnoreCase("select")) {
                main = token.start();
                break;
            }
        }
        String text = sql.substring(0, main) + "select * from (" + sql.substring(main) + ") r_";
        List<Token> tokens = new ArrayList<>(SqlLexer.tokens(text, rules));
        tokens.removeIf(t -> !t.isCode());
        return tokens;
    }

    private void columns(Source source, Map<String, GroovyType> columns, int depth) {
        if (source.outputs().isEmpty()) {
            model(source).ifPresent(m -> m.columns()
                    .forEach(c -> columns.putIfAbsent(c.column().name(), ofValue(c.type()))));
            return;
        }
        for (Output output : source.outputs().get()) {
            if (output.all().isEmpty()) {
                columns.putIfAbsent(
                        output.name(), output.origin().map(o -> of(o, depth)).orElse(GroovyType.UNKNOWN));
            } else if (depth < DEEPEST) {
                columns(output.all().get(), columns, depth + 1);
            }
        }
    }

    private GroovyType of(Source.Origin origin, int depth) {
        for (Source source : origin.sources()) {
            Map<String, GroovyType> columns = new LinkedHashMap<>();
            if (source.outputs().isPresent() && depth < DEEPEST) {
                columns(source, columns, depth + 1);
            } else {
                model(source)
                        .flatMap(m -> m.resolve(origin.column()))
                        .ifPresent(c -> columns.put(origin.column(), ofValue(c.type())));
            }
            GroovyType type = columns.get(origin.column());
            if (type != null) {
                return type;
            }
        }
        return GroovyType.UNKNOWN;
    }

    private Optional<RowModel> model(Source source) {
        return index.resolve(source.name())
                .map(r -> RowModel.of(r.table(), index.dialect().name()));
    }

    private static GroovyType ofValue(ValueType type) {
        return !type.isEnum() && PLAIN.contains(type.javaType()) ? ModelTypes.ofValue(type) : GroovyType.UNKNOWN;
    }
}
