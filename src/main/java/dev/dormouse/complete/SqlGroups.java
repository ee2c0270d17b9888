package dev.dormouse.complete;

import dev.dormouse.complete.QueryScope.Clause;
import dev.dormouse.schema.DatabaseObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The first step for what stands in brackets that are no query's: arguments, lists of columns and values, windows. */
final class SqlGroups {

    /** Words that the arguments of certain functions are divided by. */
    private static final Map<String, List<String>> DIVIDERS = Map.ofEntries(
            Map.entry("cast", List.of("as")),
            Map.entry("try_cast", List.of("as")),
            Map.entry("extract", List.of("from")),
            Map.entry("substring", List.of("from", "for")),
            Map.entry("trim", List.of("from")),
            Map.entry("position", List.of("in")),
            Map.entry("overlay", List.of("placing", "from", "for")),
            Map.entry("string_agg", List.of("order by")),
            Map.entry("array_agg", List.of("order by")),
            Map.entry("json_agg", List.of("order by")),
            Map.entry("jsonb_agg", List.of("order by")),
            Map.entry("group_concat", List.of("order by", "separator")),
            Map.entry("convert", List.of("using")),
            Map.entry("group", List.of("desc", "asc", "nulls last", "nulls first")));

    /** Functions whose first argument is a unit of time without quotes. */
    private static final Set<String> UNITS_FIRST = Set.of("timestampdiff", "timestampadd", "dateadd", "datediff");

    /** Where aggregates can be. */
    static final Set<Clause> AGGREGATED = Set.of(Clause.SELECT, Clause.HAVING, Clause.ORDER);

    private final QueryScope scope;
    private final List<Source> visible;
    private final List<Wish> wishes;
    private final boolean aggregated;

    SqlGroups(QueryScope scope, List<Source> visible, List<Wish> wishes) {
        this.scope = scope;
        this.visible = visible;
        this.wishes = wishes;
        this.aggregated = AGGREGATED.contains(scope.clause())
                && !Set.of("filter", "on").contains(scope.beforeGroup())
                && !SelectList.AGGREGATES.contains(scope.beforeGroup());
    }

    void list(Clause clause) {
        String before = scope.beforeGroup();
        boolean first = scope.previous().equals("(");
        boolean nextInList = first || scope.previous().equals(",");
        if (isNaming(clause, before) && nextInList) {
            return;
        }
        if (clause == Clause.INTO && !scope.sources().isEmpty() && nextInList) {
            wishes.add(new Wish.Remaining(scope.sources().get(0), scope.listed(), true));
            keywordsIf(first, SqlWords.QUERY);
        } else if (before.equals("insert") && scope.statement().equals("merge") && nextInList) {
            wishes.add(new Wish.Remaining(scope.sources().get(0), scope.listed(), true));
        } else if (clause == Clause.SET
                && before.equals("set")
                && nextInList
                && !scope.sources().isEmpty()) {
            wishes.add(new Wish.Remaining(scope.sources().get(0), scope.listed(), true));
        } else if (before.equals("using") && nextInList) {
            wishes.add(new Wish.Shared(scope.sources(), scope.listed()));
        } else if (before.equals("over") || scope.isWindow()) {
            window(scope.isAfterOperand());
        } else if (scope.previous().equals("as") && Set.of("cast", "try_cast").contains(before)) {
            wishes.add(new Wish.Only("m", new Wish.Keywords(SqlWords.CAST_TYPES, true, Wish.Keywords.LAST)));
            wishes.add(new Wish.Only("phsx", new Wish.Types(List.of())));
        } else if (first && before.equals("table") && isChangedRows()) {
            wishes.add(new Wish.Keywords(SqlWords.CHANGES, true, Wish.Keywords.FIRST));
        } else if (first && SqlWords.OPENERS.containsKey(before)) {
            keywords(SqlWords.OPENERS.get(before));
            if (before.equals("as") && scope.statement().equals("with")) {
                wishes.add(new Wish.Only("p", new Wish.Keywords(SqlWords.CHANGES)));
            }
        } else if (clause == Clause.VALUES && isRow()) {
            values(nextInList);
        } else {
            arguments(before, first);
        }
    }

    /** Whether new names of columns are listed: {@code with x (⇥}, {@code from … as x (⇥}. */
    private boolean isNaming(Clause clause, String before) {
        int back = scope.parser().cursor() - scope.group() + 2;
        boolean common = clause == Clause.OTHER
                && scope.statement().equals("with")
                && !Set.of("as", "materialized").contains(before);
        return common
                || Set.of(Clause.FROM, Clause.JOIN).contains(clause)
                        && scope.previous(back).equals("as");
    }

    private boolean isChangedRows() {
        int back = scope.parser().cursor() - scope.group() + 2;
        return Set.of("final", "old", "new").contains(scope.previous(back));
    }

    /** Whether the brackets are a row of {@code values}, not within one. */
    private boolean isRow() {
        return Set.of("values", "value", ",").contains(scope.beforeGroup());
    }

    private void values(boolean next) {
        if (!next) {
            keywordsIf(scope.isAfterOperand(), List.of());
            if (!scope.isAfterOperand()) {
                wishes.add(new Wish.Functions(false));
            }
            return;
        }
        List<Source> target = scope.insertion();
        boolean merge = scope.statement().equals("merge");
        if (!target.isEmpty() || merge && !scope.sources().isEmpty()) {
            List<Source> into = merge ? scope.sources().subList(0, 1) : target;
            wishes.add(new Wish.NextValue(into.get(0), scope.insertColumns(), scope.commas()));
        }
        if (merge && scope.sources().size() > 1) {
            wishes.add(
                    new Wish.Columns(scope.sources().subList(1, scope.sources().size())));
        }
        wishes.add(new Wish.Functions(false));
        keywords(SqlWords.OPERANDS);
        keywords(List.of("default", "select"));
    }

    private void arguments(String before, boolean first) {
        if (scope.isAfterOperand()) {
            if (scope.isOpenBetween()) {
                keywords(List.of("and"));
                return;
            }
            keywords(dividers(before));
            keywordsIf(isCondition(before) && !scope.isCompared(), SqlWords.COMPARISONS);
            keywords(SqlWords.AFTER_OPERAND);
            keywords(SqlFollowers.ofCase(scope));
            return;
        }
        if (before.equals("count") && first) {
            wishes.add(new Wish.Keywords(List.of("*", "distinct"), true, Wish.Keywords.FIRST));
        }
        if (first && UNITS_FIRST.contains(before)) {
            wishes.add(new Wish.Only("hm", new Wish.Keywords(SqlWords.UNITS, true, Wish.Keywords.FIRST)));
        }
        if (Set.of("nextval", "currval", "lastval", "setval").contains(before) && first) {
            wishes.add(new Wish.Only("m", new Wish.Objects(List.of(), Set.of(DatabaseObject.Kind.SEQUENCE))));
        }
        boolean list = before.equals("in") || scope.previous().equals("=");
        List<Name> column = scope.compared();
        if (!column.isEmpty()) {
            wishes.add(new Wish.Choices(column, visible, scope.literals()));
        }
        boolean subquery = first
                && (list
                        || scope.isOperator(scope.group() - 1)
                        || Set.of("any", "all", "some").contains(before));
        if (subquery) {
            wishes.add(new Wish.Keywords(List.of("select"), true, Wish.Keywords.FIRST));
        }
        if (before.equals("trim") && first) {
            keywords(List.of("both", "leading", "trailing"));
        }
        if (before.equals("values") && !scope.sources().isEmpty()) {
            wishes.add(new Wish.Columns(scope.sources().subList(0, 1)));
            return;
        }
        operands(wishes, visible, aggregated);
        keywords(SqlFollowers.ofCase(scope));
        keywordsIf(first, List.of("select", "distinct"));
    }

    /** What can divide arguments here; behind an aggregate's {@code order by} how it is ordered. */
    private List<String> dividers(String before) {
        List<String> all = DIVIDERS.getOrDefault(before, List.of());
        if (!all.contains("order by") || scope.lastInGroup(Set.of("order")).isEmpty()) {
            return all;
        }
        List<String> ordered = new ArrayList<>(List.of("desc", "asc"));
        ordered.addAll(all.subList(1, all.size()));
        return ordered;
    }

    /** Whether the brackets hold a condition, not arguments. */
    private static boolean isCondition(String before) {
        return Set.of("", "where", "and", "or", "not", "on", "having", "when", "(", "then")
                .contains(before);
    }

    private void window(boolean after) {
        String last = scope.lastInGroup(Set.of("partition", "order", "by"));
        String part = scope.lastInGroup(Set.of("partition", "order"));
        if (last.equals("by")) {
            if (!after) {
                operands(wishes, visible, aggregated);
            } else if (part.equals("partition")) {
                keywords(List.of("order by", "rows", "range", "groups"));
            } else {
                keywords(List.of("desc", "asc", "nulls last", "nulls first", "rows", "range", "groups"));
            }
        } else if (last.isEmpty()) {
            keywords(SqlWords.OVER);
        }
    }

    /** What an expression can begin with. */
    static void operands(List<Wish> wishes, List<Source> visible, boolean aggregates) {
        wishes.add(visible.isEmpty() ? new Wish.AnyColumn() : new Wish.Columns(visible));
        wishes.add(new Wish.Functions(aggregates));
        wishes.add(new Wish.Keywords(SqlWords.OPERANDS, false, Wish.Keywords.BEFORE_FUNCTIONS));
    }

    private void keywordsIf(boolean condition, List<String> words) {
        if (condition) {
            keywords(words);
        }
    }

    private void keywords(List<String> words) {
        wishes.add(new Wish.Keywords(words));
    }
}
