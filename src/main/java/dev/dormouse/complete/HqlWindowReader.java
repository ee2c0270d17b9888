package dev.dormouse.complete;

import dev.dormouse.complete.HqlFunction.Sort;
import dev.dormouse.complete.HqlWish.Clause;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads what can stand behind a call: {@code filter (where …)}, {@code within group (…)}, {@code over (…)}. */
final class HqlWindowReader {

    private static final List<String> FRAMES = List.of("rows", "range", "groups");

    private final HqlInput in;
    private final HqlOperandReader operands;
    private final HqlClauses clauses;

    HqlWindowReader(HqlInput in, HqlOperandReader operands) {
        this.in = in;
        this.operands = operands;
        this.clauses = new HqlClauses(in, operands);
    }

    void behind(Optional<HqlFunction> function, HqlScope scope) {
        Sort sort = function.map(HqlFunction::sort).orElse(Sort.PLAIN);
        String name = function.map(HqlFunction::name).orElse("");
        while (true) {
            offer(sort, name);
            if (in.word().equals("within") && isBracketOr(1, "group")) {
                in.skip();
                in.follow("group");
                inBrackets(scope, "order by");
            } else if (in.word().equals("filter") && isBracketOr(1, "(")) {
                in.skip();
                inBrackets(scope, "where");
            } else if (in.word().equals("over") && isBracketOr(1, "(")) {
                in.skip();
                window(scope);
            } else if (in.acceptAny(Set.of("respect", "ignore"))) {
                in.follow("nulls");
            } else if (in.word().equals("from") && Set.of("first", "last").contains(in.word(1))) {
                in.skip();
                in.skip();
            } else {
                return;
            }
        }
    }

    private boolean isBracketOr(int ahead, String word) {
        return in.word(ahead).equals(word) || in.isBefore(ahead);
    }

    private void offer(Sort sort, String name) {
        switch (sort) {
            case AGGREGATE ->
                in.offer(
                        HqlWords.BESIDE_OPERATORS,
                        name.equals("listagg") || name.equals("array_agg")
                                ? List.of("within group", "filter", "over")
                                : List.of("filter", "over"));
            case ORDERED -> in.offer(Wish.Keywords.FIRST, List.of("within group", "filter", "over"));
            case WINDOW -> {
                in.offer(Wish.Keywords.FIRST, List.of("over"));
                in.offer(Wish.Keywords.LAST, nulls(name));
            }
            default -> {}
        }
    }

    private static List<String> nulls(String name) {
        List<String> words = new ArrayList<>();
        if (Set.of("lag", "lead", "first_value", "last_value", "nth_value").contains(name)) {
            words.addAll(List.of("ignore nulls", "respect nulls"));
        }
        if (name.equals("nth_value")) {
            words.addAll(List.of("from first", "from last"));
        }
        if (Set.of("rank", "dense_rank", "percent_rank", "cume_dist").contains(name)) {
            words.add("within group");
        }
        return words;
    }

    /** {@code (order by …)} or {@code (where …)} */
    private void inBrackets(HqlScope scope, String words) {
        in.settle();
        if (!in.accept("(")) {
            return;
        }
        in.offer(Wish.Keywords.FIRST, List.of(words));
        in.settle();
        if (in.word().equals("order")) {
            clauses.order(scope);
        } else if (in.word().equals("where")) {
            clauses.condition(scope, Clause.CONDITION);
        }
        in.close();
    }

    private void window(HqlScope scope) {
        in.settle();
        if (!in.accept("(")) {
            return;
        }
        in.offer(Wish.Keywords.FIRST, List.of("partition by", "order by"));
        in.settle();
        if (in.accept("partition")) {
            in.follow("by");
            clauses.list(scope, Clause.SELECT);
            in.offer(Wish.Keywords.FIRST, List.of("order by"));
        }
        if (in.word().equals("order")) {
            clauses.order(scope);
        }
        in.offer("rows between", "range between", "groups between");
        if (in.acceptAny(Set.copyOf(FRAMES))) {
            frame(scope);
        }
        in.close();
    }

    private void frame(HqlScope scope) {
        in.offer(Wish.Keywords.FIRST, List.of("between", "unbounded preceding", "current row"));
        boolean between = in.accept("between");
        bound(scope, "unbounded preceding");
        if (between) {
            in.follow("and");
            bound(scope, "unbounded following");
        }
        in.offer("exclude current row", "exclude group", "exclude ties", "exclude no others");
        while (!in.isDone() && !in.word().equals(")")) {
            in.skip();
        }
    }

    private void bound(HqlScope scope, String unbounded) {
        in.offer(Wish.Keywords.FIRST, List.of("current row", unbounded));
        in.settle();
        if (in.accept("current")) {
            in.follow("row");
        } else if (in.accept("unbounded")) {
            in.follow("preceding", "following");
        } else {
            operands.arithmetic(scope, new HqlExpression.Value(HqlKind.NUMBER));
            in.follow("preceding", "following");
        }
    }
}
