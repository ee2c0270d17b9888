package dev.dormouse.complete;

import java.util.List;
import java.util.Map;

/** HQL's keywords by where they stand, and its functions. */
final class HqlWords {

    static final List<String> STATEMENTS = List.of("from", "select", "update", "delete from", "insert into", "with");

    static final List<String> QUERY = List.of("select", "from", "with");

    static final List<String> AFTER_ENTITY = List.of(
            "where",
            "join",
            "left join",
            "join fetch",
            "left join fetch",
            "order by",
            "group by",
            "select",
            "as",
            "having",
            "limit",
            "cross join",
            "union",
            "union all",
            "intersect",
            "except",
            "offset",
            "fetch first");

    static final List<String> AFTER_JOINED = List.of("on", "with", "as");

    static final List<String> OPERANDS =
            List.of("case", "not", "exists", "null", "true", "false", "local date", "local datetime", "instant");

    static final List<String> AFTER_OPERAND = List.of(
            "and",
            "or",
            "is null",
            "is not null",
            "in",
            "not in",
            "like",
            "ilike",
            "not like",
            "between",
            "member of",
            "is empty",
            "is not empty",
            "is distinct from");

    static final List<String> AFTER_CONDITION = List.of(
            "order by",
            "group by",
            "select",
            "having",
            "limit",
            "offset",
            "fetch first",
            "union",
            "intersect",
            "except");

    static final List<String> AFTER_SELECTED = List.of("from", "as", "over", "filter");

    static final List<String> AFTER_GROUPED = List.of("having", "order by", "select", "limit");

    static final List<String> AFTER_ORDERED =
            List.of("desc", "asc", "limit", "nulls last", "nulls first", "offset", "fetch first");

    static final List<String> COMMON_FUNCTIONS = List.of("count", "sum", "avg", "min", "max", "size", "coalesce");

    static final List<String> FUNCTIONS = List.of(
            "abs",
            "any",
            "array",
            "array_agg",
            "array_contains",
            "array_length",
            "atan2",
            "cast",
            "ceiling",
            "collate",
            "concat",
            "corr",
            "cos",
            "current_date",
            "current_time",
            "current_timestamp",
            "day",
            "element",
            "elements",
            "every",
            "exp",
            "extract",
            "floor",
            "format",
            "function",
            "greatest",
            "hour",
            "id",
            "ifnull",
            "index",
            "indices",
            "key",
            "least",
            "left",
            "length",
            "listagg",
            "ln",
            "local_date",
            "local_datetime",
            "locate",
            "log",
            "lower",
            "maxelement",
            "maxindex",
            "minelement",
            "minindex",
            "minute",
            "mod",
            "month",
            "naturalid",
            "nullif",
            "overlay",
            "pad",
            "percentile_cont",
            "position",
            "power",
            "rank",
            "replace",
            "right",
            "round",
            "row_number",
            "second",
            "sign",
            "sin",
            "sqrt",
            "stddev",
            "str",
            "substring",
            "tan",
            "treat",
            "trim",
            "truncate",
            "type",
            "upper",
            "value",
            "variance",
            "version",
            "year");

    static final Map<String, List<String>> FOLLOWERS = Map.ofEntries(
            Map.entry("group", List.of("by")),
            Map.entry("order", List.of("by")),
            Map.entry("partition", List.of("by")),
            Map.entry("left", List.of("join", "join fetch", "outer join")),
            Map.entry("right", List.of("join")),
            Map.entry("full", List.of("join")),
            Map.entry("outer", List.of("join")),
            Map.entry("inner", List.of("join", "join fetch")),
            Map.entry("cross", List.of("join")),
            Map.entry("insert", List.of("into")),
            Map.entry("delete", List.of("from")),
            Map.entry("member", List.of("of")),
            Map.entry("is", List.of("null", "not null", "empty", "not empty", "distinct from", "true", "false")),
            Map.entry("nulls", List.of("last", "first")));

    private HqlWords() {}
}
