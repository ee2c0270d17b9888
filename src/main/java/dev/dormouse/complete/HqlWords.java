package dev.dormouse.complete;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

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

    static final List<String> FUNCTIONS =
            HqlFunctions.ALL.stream().map(HqlFunction::name).toList();

    /** Words that fit better than operators do. */
    static final int BEFORE_OPERATORS = 36;

    /** Words that fit as well as a clause does. */
    static final int BESIDE_OPERATORS = 38;

    /** Words that fit less well than a clause does. */
    static final int BEHIND_CLAUSES = 42;

    /** Words that are hardly meant. */
    static final int BEHIND_ALL = 44;

    static final List<String> JOINS = List.of(
            "join",
            "left join",
            "join fetch",
            "left join fetch",
            "inner join",
            "cross join",
            "right join",
            "full join");

    static final List<String> AFTER_SIDE = List.of("join", "join fetch", "outer join");

    /** What a date or time is written with. */
    static final List<String> TEMPORALS =
            List.of("local datetime", "local date", "datetime", "date", "time", "offset datetime", "instant");

    private static final List<String> STATES =
            List.of("null", "not null", "empty", "not empty", "distinct from", "true", "false");

    /** Functions of the present that are called without brackets. */
    static final Set<String> MOMENTS = Set.of(
            "instant",
            "current_date",
            "current_time",
            "current_timestamp",
            "current_instant",
            "local_date",
            "local_time",
            "local_datetime",
            "offset_datetime");

    static final List<String> UNITS =
            List.of("day", "hour", "minute", "second", "week", "month", "year", "quarter", "nanosecond", "epoch");

    static final Set<String> UNIT_WORDS = Set.copyOf(UNITS);

    static final List<String> FIELDS = List.of(
            "year",
            "month",
            "day",
            "hour",
            "minute",
            "second",
            "week",
            "quarter",
            "date",
            "time",
            "day of week",
            "day of month",
            "day of year",
            "week of month",
            "week of year",
            "offset",
            "offset hour",
            "offset minute",
            "epoch",
            "nanosecond");

    static final Set<String> FIELD_WORDS = FIELDS.stream()
            .flatMap(f -> List.of(f.split(" ")).stream())
            .filter(w -> !w.equals("of"))
            .collect(Collectors.toUnmodifiableSet());

    static final List<String> CAST_TYPES = List.of(
            "String",
            "Integer",
            "Long",
            "Double",
            "BigDecimal",
            "LocalDate",
            "LocalDateTime",
            "LocalTime",
            "Boolean",
            "Float",
            "Short",
            "Byte",
            "Character",
            "BigInteger",
            "OffsetDateTime",
            "ZonedDateTime",
            "Instant",
            "Duration",
            "UUID");

    /** What an argument list can begin with, by the function. */
    static final Map<String, List<String>> BEFORE = Map.ofEntries(
            Map.entry("count", List.of("*", "distinct")),
            Map.entry("sum", List.of("distinct")),
            Map.entry("avg", List.of("distinct")),
            Map.entry("min", List.of("distinct")),
            Map.entry("max", List.of("distinct")),
            Map.entry("array_agg", List.of("distinct")),
            Map.entry("listagg", List.of("distinct")),
            Map.entry("trim", List.of("leading", "trailing", "both")),
            Map.entry("json_objectagg", List.of("key")),
            Map.entry("json_object", List.of("key")),
            Map.entry("xmlelement", List.of("name")));

    /** What can follow an argument, by the function. */
    static final Map<String, List<String>> INSIDE = Map.ofEntries(
            Map.entry("cast", List.of("as")),
            Map.entry("format", List.of("as")),
            Map.entry("collate", List.of("as")),
            Map.entry("function", List.of("as")),
            Map.entry("column", List.of("as")),
            Map.entry("substring", List.of("from", "for")),
            Map.entry("overlay", List.of("placing", "from", "for")),
            Map.entry("trim", List.of("from")),
            Map.entry("pad", List.of("with", "leading", "trailing")),
            Map.entry("position", List.of("in")),
            Map.entry("listagg", List.of("on overflow error", "on overflow truncate")),
            Map.entry("json_value", List.of("passing", "returning", "null on error", "error on error", "default")),
            Map.entry("json_query", List.of("passing", "with wrapper", "without wrapper", "null on error")),
            Map.entry("json_exists", List.of("passing", "error on error", "true on error", "false on error")),
            Map.entry("json_array", List.of("null on null", "absent on null")),
            Map.entry("json_object", List.of("value", "null on null", "absent on null")),
            Map.entry("json_arrayagg", List.of("order by", "null on null", "absent on null")),
            Map.entry("json_objectagg", List.of("value", "null on null", "absent on null", "with unique keys")),
            Map.entry("json_table", List.of("columns", "passing")),
            Map.entry("xmlagg", List.of("order by")),
            Map.entry("xmlforest", List.of("as")),
            Map.entry("xmlattributes", List.of("as")),
            Map.entry("xmlquery", List.of("passing")),
            Map.entry("xmlexists", List.of("passing")),
            Map.entry("xmltable", List.of("passing", "columns")));

    /** What fits behind an operand of that kind, the useful first. */
    static List<String> comparisons(HqlKind kind) {
        return switch (kind) {
            case COLLECTION, MAP, INDEXED -> List.of("is empty", "is not empty");
            case BOOLEAN -> List.of("is true", "is false", "is null", "is not null");
            case OBJECT -> List.of("is null", "is not null", "member of", "not member of", "in", "not in");
            case TEXT ->
                List.of(
                        "like",
                        "in",
                        "is null",
                        "is not null",
                        "not like",
                        "not in",
                        "ilike",
                        "between",
                        "is distinct from");
            case NUMBER ->
                List.of("between", "in", "is null", "is not null", "not in", "not between", "is distinct from");
            case TEMPORAL ->
                List.of(
                        "between",
                        "in",
                        "is null",
                        "is not null",
                        "not between",
                        "is distinct from",
                        "by day",
                        "by month");
            case ANY -> AFTER_OPERAND.subList(2, AFTER_OPERAND.size());
        };
    }

    /** What something of that kind can be, behind {@code is}. */
    static List<String> states(HqlKind kind) {
        return switch (kind) {
            case COLLECTION, MAP, INDEXED -> List.of("empty", "not empty");
            case BOOLEAN -> List.of("true", "false", "null", "not null", "distinct from");
            case ANY -> STATES;
            default -> List.of("null", "not null", "distinct from");
        };
    }

    /** Words that an operand can begin with, where something of that kind is wanted. */
    static List<String> operands(HqlKind wanted, HqlWish.Clause clause) {
        List<String> words = new ArrayList<>();
        boolean given = clause == HqlWish.Clause.VALUES;
        if (given) {
            words.add("null");
        }
        if (wanted == HqlKind.ANY && (clause == HqlWish.Clause.CONDITION || clause == HqlWish.Clause.HAVING)) {
            words.addAll(List.of("not", "exists"));
        }
        if (wanted == HqlKind.COLLECTION || wanted == HqlKind.OBJECT || wanted.isKeyed()) {
            return words;
        }
        words.add("case");
        if (wanted == HqlKind.ANY || wanted == HqlKind.BOOLEAN) {
            words.addAll(given ? List.of("true", "false") : List.of("null", "true", "false"));
        }
        if (wanted == HqlKind.ANY) {
            words.addAll(List.of("local date", "local datetime", "instant"));
        }
        return words;
    }

    /** The clauses that can come when those are there, the last one last. */
    static List<String> after(List<String> done) {
        String last = done.get(done.size() - 1);
        if (last.equals("select") && !done.contains("from")) {
            return List.of();
        }
        int place = last.equals("select") ? CLAUSES.indexOf("having") : CLAUSES.indexOf(last);
        List<String> words = new ArrayList<>();
        for (Map.Entry<String, String> clause : WRITTEN.entrySet()) {
            String name = clause.getKey();
            boolean ordered = CLAUSES.indexOf(name) > place && !done.contains(name);
            boolean selects = name.equals("select") && !done.contains("select") && place < CLAUSES.indexOf("order");
            if (selects || ordered && (!name.equals("having") || done.contains("group"))) {
                words.add(clause.getValue());
            }
        }
        boolean limited = place >= CLAUSES.indexOf("limit");
        words.addAll(limited ? List.of() : List.of("union", "union all", "intersect", "except"));
        return words;
    }

    private static final List<String> CLAUSES =
            List.of("from", "join", "on", "where", "group", "having", "order", "limit", "offset", "fetch");

    /** Clauses behind the sources, in the order of their usefulness. */
    private static final Map<String, String> WRITTEN = written();

    private static Map<String, String> written() {
        Map<String, String> written = new LinkedHashMap<>();
        written.put("having", "having");
        written.put("order", "order by");
        written.put("group", "group by");
        written.put("select", "select");
        written.put("limit", "limit");
        written.put("offset", "offset");
        written.put("fetch", "fetch first");
        return written;
    }

    private HqlWords() {}
}
