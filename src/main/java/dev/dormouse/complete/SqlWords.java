package dev.dormouse.complete;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** SQL's keywords by where they stand, the useful ones first. What a database does not know is left out when they are offered. */
final class SqlWords {

    static final List<String> STATEMENTS = List.of(
            "select",
            "insert into",
            "update",
            "delete from",
            "with",
            "create",
            "alter",
            "drop",
            "explain",
            "begin",
            "commit",
            "rollback",
            "truncate",
            "values",
            "table",
            "savepoint",
            "set",
            "show",
            "grant",
            "revoke",
            "merge into",
            "replace into",
            "call",
            "copy",
            "vacuum",
            "analyze",
            "comment on",
            "refresh materialized view",
            "reindex",
            "release savepoint",
            "start transaction",
            "lock table",
            "describe",
            "use",
            "pragma",
            "attach",
            "detach",
            "listen",
            "notify",
            "reset",
            "prepare",
            "execute",
            "deallocate",
            "optimize table",
            "rename table",
            "load data",
            "lock tables",
            "unlock tables",
            "kill",
            "flush",
            "script",
            "runscript",
            "shutdown",
            "cluster",
            "discard",
            "do",
            "declare",
            "fetch",
            "close",
            "unlisten");

    private static final List<String> SET_OPERATIONS = List.of("union", "union all", "intersect", "except");

    static final List<String> QUERY = List.of("select", "with", "values");

    static final List<String> AFTER_TABLE = joined(
            List.of(
                    "where",
                    "join",
                    "left join",
                    "order by",
                    "group by",
                    "inner join",
                    "cross join",
                    "right join",
                    "full join",
                    "natural join",
                    "limit",
                    "as",
                    "having"),
            SET_OPERATIONS,
            List.of("offset", "fetch first", "for update", "window", "tablesample", "qualify", "straight_join"));

    static final List<String> AFTER_JOINED = List.of("on", "using", "as");

    static final List<String> OPERANDS = List.of(
            "case",
            "not",
            "exists",
            "null",
            "true",
            "false",
            "cast",
            "interval",
            "array",
            "current_date",
            "current_timestamp");

    static final List<String> COMPARISONS = List.of(
            "is null",
            "is not null",
            "in",
            "not in",
            "like",
            "not like",
            "ilike",
            "not ilike",
            "between",
            "not between",
            "is distinct from",
            "similar to",
            "not similar to",
            "glob",
            "regexp",
            "rlike",
            "match");

    static final List<String> AFTER_OPERAND =
            joined(List.of("and", "or"), COMPARISONS, List.of("collate", "at time zone", "escape"));

    static final List<String> AFTER_SELECTED = joined(
            List.of("from", "as", "over", "filter", "within group", "into"),
            SET_OPERATIONS,
            List.of("order by", "limit"));

    static final List<String> AFTER_CONDITION = joined(
            List.of("order by", "group by", "limit", "having"),
            SET_OPERATIONS,
            List.of("offset", "fetch first", "for update", "window", "qualify"));

    static final List<String> JOINS =
            List.of("join", "left join", "inner join", "cross join", "right join", "full join");

    static final List<String> AFTER_GROUPED = joined(
            List.of("having", "order by", "limit"),
            SET_OPERATIONS,
            List.of("offset", "fetch first", "window", "qualify", "with rollup"));

    static final List<String> AFTER_ORDERED = List.of(
            "desc", "asc", "limit", "nulls last", "nulls first", "offset", "fetch first", "for update", "collate");

    static final List<String> AFTER_LIMIT = List.of("offset", "for update");

    static final List<String> AFTER_SET = List.of("where");

    static final List<String> AFTER_INTO =
            List.of("values", "select", "default values", "overriding system value", "with", "as");

    static final List<String> AFTER_VALUES = List.of("returning", "on conflict", "on duplicate key update");

    static final List<String> CASE = List.of("when", "then", "else", "end");

    static final List<String> OVER = List.of("partition by", "order by", "rows", "range", "groups");

    static final List<String> BEHIND_ORDER = List.of("limit", "offset", "fetch first", "for update");

    static final List<String> AFTER_TABLE_OF_CHANGE =
            List.of("where", "join", "left join", "cross join", "returning", "as");

    static final List<String> AFTER_DELETED = List.of("where", "returning", "as");

    static final List<String> UNITS = List.of(
            "year",
            "quarter",
            "month",
            "week",
            "day",
            "hour",
            "minute",
            "second",
            "millisecond",
            "microsecond",
            "decade",
            "century");

    static final List<String> CAST_TYPES = List.of(
            "char",
            "signed",
            "unsigned",
            "decimal",
            "date",
            "datetime",
            "time",
            "double",
            "integer",
            "binary",
            "float");

    /** The letter that stands for a database in grammars. */
    static char initial(String dialect) {
        return switch (dialect) {
            case "postgresql" -> 'p';
            case "h2" -> 'h';
            case "sqlite" -> 's';
            case "mariadb", "mysql" -> 'm';
            default -> 'x';
        };
    }

    static final List<String> CONSTRAINTS = List.of(
            "not null",
            "primary key",
            "references",
            "default",
            "unique",
            "check",
            "null",
            "generated always as identity",
            "generated by default as identity",
            "constraint",
            "on delete cascade",
            "collate");

    /** What brackets begin with behind certain words. */
    static final Map<String, List<String>> OPENERS = Map.of(
            "exists", QUERY,
            "from", QUERY,
            "join", QUERY,
            "as", QUERY,
            "materialized", QUERY,
            "lateral", QUERY,
            "filter", List.of("where"),
            "extract", List.of("year", "month", "day", "hour", "minute", "second", "epoch", "week", "quarter"));

    /** Functions that are worth offering before anything is typed. */
    static final List<String> COMMON_FUNCTIONS = List.of("coalesce");

    /** Statements that {@code final table (} has within. */
    static final List<String> CHANGES = List.of("insert into", "update", "delete from", "merge into");

    /** The same where rows are put together. */
    static final List<String> COMMON_AGGREGATES = List.of("count", "sum", "avg", "min", "max");

    /** Words that only certain words can follow. */
    static final Map<String, List<String>> FOLLOWERS = Map.ofEntries(
            Map.entry("group", List.of("by")),
            Map.entry("order", List.of("by")),
            Map.entry("partition", List.of("by")),
            Map.entry("left", List.of("join", "outer join")),
            Map.entry("right", List.of("join", "outer join")),
            Map.entry("full", List.of("join", "outer join")),
            Map.entry("outer", List.of("join")),
            Map.entry("inner", List.of("join")),
            Map.entry("cross", List.of("join")),
            Map.entry("natural", List.of("join", "left join", "inner join")),
            Map.entry("merge", List.of("into")),
            Map.entry("delete", List.of("from")),
            Map.entry(
                    "is",
                    List.of("null", "not null", "distinct from", "not distinct from", "true", "false", "unknown")),
            Map.entry("nulls", List.of("last", "first")),
            Map.entry("insert on", List.of("conflict", "duplicate key update")),
            Map.entry("duplicate", List.of("key update")),
            Map.entry(
                    "insert",
                    List.of(
                            "into",
                            "ignore into",
                            "or ignore into",
                            "or replace into",
                            "or rollback into",
                            "or abort into")),
            Map.entry("replace", List.of("into")),
            Map.entry("default", List.of("values")),
            Map.entry("overriding", List.of("system value", "user value")),
            Map.entry("similar", List.of("to")),
            Map.entry("at", List.of("time zone")),
            Map.entry("grouping", List.of("sets")),
            Map.entry("within", List.of("group")),
            Map.entry("union", List.of("all", "select", "distinct", "values")),
            Map.entry("intersect", List.of("select", "all", "values")),
            Map.entry("except", List.of("select", "all", "values")));

    /** Words that open brackets, or that only a name can follow that nobody knows yet. */
    static final Set<String> NO_FOLLOWERS = Set.of("exists", "in", "any", "some", "savepoint", "window", "escape");

    /** Where a phrase is only some databases', though each of its words is known to others. */
    static final Map<String, String> ONLY = Map.ofEntries(
            Map.entry("full join", "psx"),
            Map.entry("tablesample", "p"),
            Map.entry("straight_join", "m"),
            Map.entry("for update", "phmx"),
            Map.entry("qualify", "h"),
            Map.entry("fetch first", "phmx"),
            Map.entry("nulls last", "phsx"),
            Map.entry("nulls first", "phsx"),
            Map.entry("is distinct from", "phsx"),
            Map.entry("similar to", "p"),
            Map.entry("not similar to", "p"),
            Map.entry("glob", "s"),
            Map.entry("match", "s"),
            Map.entry("rlike", "m"),
            Map.entry("regexp", "hsm"),
            Map.entry("at time zone", "ph"),
            Map.entry("array", "ph"),
            Map.entry("interval", "phmx"),
            Map.entry("true", "phsmx"),
            Map.entry("false", "phsmx"),
            Map.entry("all", "phmx"),
            Map.entry("filter", "phsx"),
            Map.entry("within group", "ph"),
            Map.entry("into", "phsmx"),
            Map.entry("returning", "psm"),
            Map.entry("using", "phsmx"),
            Map.entry("default values", "phsx"),
            Map.entry("overriding system value", "phx"),
            Map.entry("on conflict", "ps"),
            Map.entry("conflict", "ps"),
            Map.entry("on duplicate key update", "m"),
            Map.entry("duplicate key update", "m"),
            Map.entry("key update", "m"),
            Map.entry("ignore into", "m"),
            Map.entry("or ignore into", "s"),
            Map.entry("or replace into", "s"),
            Map.entry("or rollback into", "s"),
            Map.entry("or abort into", "s"),
            Map.entry("with rollup", "m"),
            Map.entry("rollup", "p"),
            Map.entry("cube", "p"),
            Map.entry("grouping sets", "p"),
            Map.entry("groups", "phs"),
            Map.entry("materialized", "ps"),
            Map.entry("merge into", "phx"),
            Map.entry("replace into", "sm"),
            Map.entry("call", "phm"),
            Map.entry("copy", "p"),
            Map.entry("truncate", "phmx"),
            Map.entry("show", "phm"),
            Map.entry("set", "phsmx"),
            Map.entry("begin", "phsm"),
            Map.entry("start transaction", "pm"),
            Map.entry("vacuum", "ps"),
            Map.entry("analyze", "phsm"),
            Map.entry("comment on", "phx"),
            Map.entry("refresh materialized view", "p"),
            Map.entry("reindex", "ps"),
            Map.entry("lock table", "p"),
            Map.entry("lock tables", "m"),
            Map.entry("unlock tables", "m"),
            Map.entry("listen", "p"),
            Map.entry("notify", "p"),
            Map.entry("reset", "p"),
            Map.entry("prepare", "pm"),
            Map.entry("execute", "pm"),
            Map.entry("deallocate", "p"),
            Map.entry("cluster", "p"),
            Map.entry("discard", "p"),
            Map.entry("do", "p"),
            Map.entry("describe", "m"),
            Map.entry("use", "m"),
            Map.entry("optimize table", "m"),
            Map.entry("rename table", "m"),
            Map.entry("load data", "m"),
            Map.entry("kill", "m"),
            Map.entry("flush", "m"),
            Map.entry("pragma", "s"),
            Map.entry("attach", "s"),
            Map.entry("detach", "s"),
            Map.entry("script", "h"),
            Map.entry("runscript", "h"),
            Map.entry("shutdown", "h"),
            Map.entry("grant", "phmx"),
            Map.entry("revoke", "phmx"),
            Map.entry("table", "ph"));

    /** Words so rare that one letter does not mean them. */
    static final Set<String> RARE = Set.of(
            "tablesample",
            "window",
            "within group",
            "qualify",
            "straight_join",
            "groups",
            "match",
            "collate",
            "escape",
            "declare",
            "fetch",
            "close",
            "unlisten");

    private SqlWords() {}

    @SafeVarargs
    private static List<String> joined(List<String>... lists) {
        List<String> all = new ArrayList<>();
        for (List<String> list : lists) {
            all.addAll(list);
        }
        return List.copyOf(all);
    }
}
