package dev.dormouse.complete;

import dev.dormouse.dialect.Token;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A list of expressions with commas between them, as texts. */
final class SelectList {

    static final Set<String> AGGREGATES = Set.of(
            "count",
            "sum",
            "avg",
            "min",
            "max",
            "total",
            "array_agg",
            "string_agg",
            "json_agg",
            "jsonb_agg",
            "json_object_agg",
            "jsonb_object_agg",
            "group_concat",
            "json_group_array",
            "json_group_object",
            "json_arrayagg",
            "json_objectagg",
            "listagg",
            "bool_and",
            "bool_or",
            "every",
            "any_value",
            "stddev",
            "stddev_pop",
            "stddev_samp",
            "variance",
            "var_pop",
            "var_samp",
            "median",
            "mode",
            "percentile_cont",
            "percentile_disc",
            "bit_and",
            "bit_or",
            "over");

    private static final Set<String> ENDS = Set.of(
            "from",
            "where",
            "group",
            "order",
            "having",
            "limit",
            "union",
            "intersect",
            "except",
            "minus",
            "into",
            "window");

    private final QueryParser parser;
    private final List<int[]> items = new ArrayList<>();

    /** @param from the index of the first token of the list */
    SelectList(QueryParser parser, int from, int to) {
        this.parser = parser;
        int start = from;
        while (start < to && Set.of("distinct", "all").contains(parser.word(start))) {
            start++;
        }
        int i = start;
        while (i < to && !ENDS.contains(parser.word(i))) {
            if (parser.word(i).equals(",")) {
                items.add(new int[] {start, i});
                start = i + 1;
            }
            i = parser.next(i);
        }
        if (start < i && i <= to) {
            items.add(new int[] {start, i});
        }
    }

    List<String> texts() {
        return items.stream()
                .filter(item -> item[0] < item[1])
                .map(item -> text(item[0], item[1]))
                .toList();
    }

    /**
     * How each can be named later.
     *
     * @param grouped whether by its expression, and only if it is no aggregate; else by its name, if it has one
     */
    List<String> names(boolean grouped) {
        Set<String> names = new LinkedHashSet<>();
        for (int[] item : items) {
            int last = item[1] - 1;
            if (item[0] > last || parser.word(last).equals("*")) {
                continue;
            }
            boolean as = parser.word(last - 1).equals("as") && last - 1 > item[0];
            boolean named = as || last > item[0] && isName(last) && isOperand(last - 1);
            int end = as ? last - 1 : named ? last : item[1];
            if (grouped) {
                if (isGroupable(item[0], end)) {
                    names.add(text(item[0], end));
                }
            } else if (named) {
                names.add(text(last, item[1]));
            } else if (isColumn(item[0], end)) {
                names.add(text(item[0], end));
            }
        }
        return List.copyOf(names);
    }

    private boolean isName(int i) {
        return parser.token(i).kind() == Token.Kind.WORD && !parser.word(i).equals("end")
                || parser.token(i).kind() == Token.Kind.QUOTED_IDENTIFIER;
    }

    private boolean isOperand(int i) {
        Token token = parser.token(i);
        return token.is(")") || token.kind() != Token.Kind.PUNCTUATION && token.kind() != Token.Kind.OPERATOR;
    }

    private boolean isColumn(int from, int to) {
        for (int i = from; i < to; i++) {
            boolean dot = (i - from) % 2 == 1;
            if (dot ? !parser.word(i).equals(".") : !isName(i)) {
                return false;
            }
        }
        return to > from;
    }

    private boolean isGroupable(int from, int to) {
        boolean name = false;
        for (int i = from; i < to; i++) {
            if (AGGREGATES.contains(parser.word(i)) || parser.word(i).equals("select")) {
                return false;
            }
            name |= isName(i);
        }
        return name;
    }

    /** As it is written, with one space where there is any. */
    private String text(int from, int to) {
        StringBuilder text = new StringBuilder();
        for (int i = from; i < to; i++) {
            Token token = parser.token(i);
            boolean gap = i > from && token.start() > parser.token(i - 1).end();
            text.append(gap ? " " : "").append(token.text());
        }
        return text.toString();
    }
}
