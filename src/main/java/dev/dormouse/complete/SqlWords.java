package dev.dormouse.complete;

import java.util.List;
import java.util.Map;

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
            "call",
            "copy",
            "vacuum",
            "analyze",
            "comment on",
            "refresh materialized view",
            "reindex",
            "release savepoint",
            "lock table",
            "listen",
            "notify",
            "pragma",
            "attach");

    static final List<String> QUERY = List.of("select", "with", "values");

    static final List<String> AFTER_TABLE = List.of(
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
            "having",
            "union",
            "union all",
            "intersect",
            "except",
            "offset",
            "fetch first",
            "for update",
            "window",
            "tablesample");

    static final List<String> AFTER_JOINED = List.of("on", "using", "as");

    static final List<String> OPERANDS = List.of(
            "case", "not", "exists", "null", "true", "false", "cast", "interval", "current_date", "current_timestamp");

    static final List<String> AFTER_OPERAND = List.of(
            "and",
            "or",
            "is null",
            "is not null",
            "in",
            "not in",
            "like",
            "not like",
            "ilike",
            "between",
            "is distinct from",
            "similar to");

    static final List<String> AFTER_SELECTED = List.of("from", "as", "over", "filter", "into", "union", "union all");

    static final List<String> AFTER_CONDITION = List.of(
            "order by",
            "group by",
            "limit",
            "having",
            "union",
            "union all",
            "intersect",
            "except",
            "offset",
            "fetch first",
            "for update",
            "window");

    static final List<String> JOINS =
            List.of("join", "left join", "inner join", "cross join", "right join", "full join");

    static final List<String> AFTER_GROUPED = List.of("having", "order by", "limit", "union", "offset", "window");

    static final List<String> AFTER_ORDERED = List.of(
            "desc", "asc", "limit", "nulls last", "nulls first", "offset", "fetch first", "for update", "collate");

    static final List<String> AFTER_LIMIT = List.of("offset", "for update", "union");

    static final List<String> AFTER_SET = List.of("where", "from", "returning");

    static final List<String> AFTER_INTO = List.of("values", "select", "default values", "overriding system value");

    static final List<String> AFTER_VALUES = List.of("returning", "on conflict", "on duplicate key update");

    static final List<String> CASE = List.of("when", "then", "else", "end");

    static final List<String> OVER = List.of("partition by", "order by", "rows between", "range between");

    private static final Map<Character, List<String>> TYPES = Map.of(
            'p',
            List.of(
                    "integer",
                    "bigint",
                    "text",
                    "varchar",
                    "boolean",
                    "numeric",
                    "date",
                    "timestamp",
                    "timestamptz",
                    "jsonb",
                    "uuid",
                    "serial",
                    "bigserial",
                    "smallint",
                    "real",
                    "double precision",
                    "char",
                    "time",
                    "interval",
                    "json",
                    "bytea",
                    "inet",
                    "cidr",
                    "macaddr",
                    "xml",
                    "money",
                    "point",
                    "tsvector",
                    "tsquery",
                    "bit",
                    "int4range",
                    "int8range",
                    "numrange",
                    "daterange",
                    "tsrange",
                    "tstzrange",
                    "timestamp with time zone",
                    "time with time zone",
                    "regclass",
                    "oid",
                    "name"),
            'h',
            List.of(
                    "integer",
                    "bigint",
                    "varchar",
                    "boolean",
                    "numeric",
                    "date",
                    "timestamp",
                    "uuid",
                    "json",
                    "smallint",
                    "tinyint",
                    "real",
                    "double precision",
                    "decfloat",
                    "char",
                    "clob",
                    "blob",
                    "binary",
                    "varbinary",
                    "time",
                    "interval",
                    "timestamp with time zone",
                    "time with time zone",
                    "varchar_ignorecase",
                    "enum",
                    "geometry",
                    "java_object"),
            's',
            List.of("integer", "text", "real", "blob", "numeric", "any"),
            'm',
            List.of(
                    "int",
                    "bigint",
                    "varchar",
                    "text",
                    "boolean",
                    "decimal",
                    "date",
                    "datetime",
                    "timestamp",
                    "json",
                    "enum",
                    "set",
                    "tinyint",
                    "smallint",
                    "mediumint",
                    "float",
                    "double",
                    "char",
                    "time",
                    "year",
                    "blob",
                    "tinytext",
                    "mediumtext",
                    "longtext",
                    "tinyblob",
                    "mediumblob",
                    "longblob",
                    "binary",
                    "varbinary",
                    "bit",
                    "uuid",
                    "inet4",
                    "inet6",
                    "point",
                    "geometry"),
            'x',
            List.of(
                    "integer",
                    "bigint",
                    "varchar",
                    "boolean",
                    "numeric",
                    "date",
                    "timestamp",
                    "smallint",
                    "real",
                    "double precision",
                    "char",
                    "time",
                    "clob",
                    "blob",
                    "decimal",
                    "interval"));

    /** The names of the database's types. */
    static List<String> types(String dialect) {
        return TYPES.get(initial(dialect));
    }

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
            "lateral", QUERY,
            "filter", List.of("where"),
            "extract", List.of("year", "month", "day", "hour", "minute", "second", "epoch", "week", "quarter"));

    /** Functions that are worth offering before anything is typed. */
    static final List<String> COMMON_FUNCTIONS = List.of("count", "sum", "avg", "min", "max", "coalesce");

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
            Map.entry("insert", List.of("into")),
            Map.entry("merge", List.of("into")),
            Map.entry("delete", List.of("from")),
            Map.entry(
                    "is",
                    List.of("null", "not null", "distinct from", "not distinct from", "true", "false", "unknown")),
            Map.entry("nulls", List.of("last", "first")),
            Map.entry("primary", List.of("key")),
            Map.entry("foreign", List.of("key")),
            Map.entry("fetch", List.of("first", "next")),
            Map.entry("conflict", List.of("do nothing", "do update set", "on constraint")),
            Map.entry("do", List.of("nothing", "update set")),
            Map.entry("for", List.of("update", "share", "no key update", "key share")),
            Map.entry(
                    "create",
                    List.of(
                            "table",
                            "view",
                            "index",
                            "unique index",
                            "or replace",
                            "materialized view",
                            "schema",
                            "sequence",
                            "function",
                            "procedure",
                            "trigger",
                            "type",
                            "domain",
                            "extension",
                            "role",
                            "user",
                            "database",
                            "temporary table")),
            Map.entry(
                    "drop",
                    List.of(
                            "table",
                            "view",
                            "index",
                            "materialized view",
                            "schema",
                            "sequence",
                            "function",
                            "procedure",
                            "trigger",
                            "type",
                            "domain",
                            "extension",
                            "role",
                            "user",
                            "database")),
            Map.entry(
                    "alter",
                    List.of(
                            "table",
                            "view",
                            "index",
                            "materialized view",
                            "schema",
                            "sequence",
                            "function",
                            "type",
                            "domain",
                            "extension",
                            "role",
                            "user",
                            "database")),
            Map.entry("unique", List.of("index")),
            Map.entry("materialized", List.of("view")),
            Map.entry(
                    "explain",
                    List.of("analyze", "select", "insert into", "update", "delete from", "with", "verbose")));

    private SqlWords() {}
}
