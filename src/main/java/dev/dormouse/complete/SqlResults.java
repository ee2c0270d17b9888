package dev.dormouse.complete;

import dev.dormouse.complete.GroovyType.MapOf;
import dev.dormouse.dialect.LexicalRules;
import dev.dormouse.dialect.SqlLexer;
import dev.dormouse.dialect.Token;
import dev.dormouse.entity.RowModel;
import dev.dormouse.entity.ValueType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The columns of an SQL query's rows in Groovy, from its text. */
final class SqlResults {

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
            new SourceColumns(index).of(source).forEach(f -> columns.putIfAbsent(f.name(), of(f)));
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

    private GroovyType of(SourceColumns.Field field) {
        return field.origin()
                .flatMap(o -> RowModel.of(o.relation().table(), index.dialect().name())
                        .resolve(o.column().name()))
                .map(c -> ofValue(c.type()))
                .orElse(GroovyType.UNKNOWN);
    }

    private static GroovyType ofValue(ValueType type) {
        return !type.isEnum() && PLAIN.contains(type.javaType()) ? ModelTypes.ofValue(type) : GroovyType.UNKNOWN;
    }
}
