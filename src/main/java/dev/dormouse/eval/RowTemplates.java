package dev.dormouse.eval;

import com.querydsl.core.types.Operator;
import com.querydsl.core.types.Ops;
import com.querydsl.core.types.Templates;
import java.util.HashMap;
import java.util.Map;

/** How the operations of a condition are written in SQL. What is not here is refused, not guessed. */
final class RowTemplates extends Templates {

    private static final Map<Operator, String> COMMON = Map.ofEntries(
            Map.entry(Ops.AND, "{0} and {1}"),
            Map.entry(Ops.OR, "{0} or {1}"),
            Map.entry(Ops.NOT, "not {0}"),
            Map.entry(Ops.EQ, "{0} = {1}"),
            Map.entry(Ops.NE, "{0} <> {1}"),
            Map.entry(Ops.LT, "{0} < {1}"),
            Map.entry(Ops.LOE, "{0} <= {1}"),
            Map.entry(Ops.GT, "{0} > {1}"),
            Map.entry(Ops.GOE, "{0} >= {1}"),
            Map.entry(Ops.BETWEEN, "{0} between {1} and {2}"),
            Map.entry(Ops.IN, "{0} in {1}"),
            Map.entry(Ops.NOT_IN, "{0} not in {1}"),
            Map.entry(Ops.IS_NULL, "{0} is null"),
            Map.entry(Ops.IS_NOT_NULL, "{0} is not null"),
            Map.entry(Ops.EQ_IGNORE_CASE, "{0l} = {1l}"),
            Map.entry(Ops.LIKE, "{0} like {1} escape '!'"),
            Map.entry(Ops.LIKE_IC, "{0l} like {1l} escape '!'"),
            Map.entry(Ops.STRING_CONTAINS, "{0} like {%1%} escape '!'"),
            Map.entry(Ops.STRING_CONTAINS_IC, "{0l} like {%%1%%} escape '!'"),
            Map.entry(Ops.STARTS_WITH, "{0} like {1%} escape '!'"),
            Map.entry(Ops.STARTS_WITH_IC, "{0l} like {1%%} escape '!'"),
            Map.entry(Ops.ENDS_WITH, "{0} like {%1} escape '!'"),
            Map.entry(Ops.ENDS_WITH_IC, "{0l} like {%%1} escape '!'"),
            Map.entry(Ops.STRING_IS_EMPTY, "{0} = ''"),
            Map.entry(Ops.LOWER, "lower({0})"),
            Map.entry(Ops.UPPER, "upper({0})"),
            Map.entry(Ops.TRIM, "trim({0})"),
            Map.entry(Ops.CONCAT, "concat({0}, {1})"),
            Map.entry(Ops.SUBSTR_1ARG, "substring({0}, {1+'1'})"),
            Map.entry(Ops.ADD, "{0} + {1}"),
            Map.entry(Ops.SUB, "{0} - {1}"),
            Map.entry(Ops.MULT, "{0} * {1}"),
            Map.entry(Ops.DIV, "{0} / {1}"),
            Map.entry(Ops.MOD, "{0} % {1}"),
            Map.entry(Ops.NEGATE, "-{0}"),
            Map.entry(Ops.MathOps.ABS, "abs({0})"),
            Map.entry(Ops.MathOps.ROUND, "round({0})"));

    private final Map<Operator, String> own;

    /** @param dialect the short name of the database */
    RowTemplates(String dialect) {
        super('!');
        this.own = new HashMap<>(COMMON);
        boolean characters = dialect.equals("mariadb") || dialect.equals("mysql");
        own.put(Ops.STRING_LENGTH, characters ? "char_length({0})" : "length({0})");
        part(dialect, Ops.DateTimeOps.YEAR, "year", "%Y");
        part(dialect, Ops.DateTimeOps.MONTH, "month", "%m");
        part(dialect, Ops.DateTimeOps.DAY_OF_MONTH, "day", "%d");
        part(dialect, Ops.DateTimeOps.HOUR, "hour", "%H");
        part(dialect, Ops.DateTimeOps.MINUTE, "minute", "%M");
        part(dialect, Ops.DateTimeOps.SECOND, "second", "%S");
        add(own);
    }

    private void part(String dialect, Operator operator, String field, String format) {
        own.put(
                operator,
                dialect.equals("sqlite")
                        ? "cast(strftime('" + format + "', {0}) as integer)"
                        : "extract(" + field + " from {0})");
    }

    boolean knows(Operator operator) {
        return own.containsKey(operator);
    }
}
