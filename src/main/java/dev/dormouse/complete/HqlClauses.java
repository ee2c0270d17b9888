package dev.dormouse.complete;

import dev.dormouse.complete.HqlScope.Output;
import dev.dormouse.complete.HqlWish.Clause;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads the clauses of a query that have expressions in them. */
final class HqlClauses {

    private final HqlInput in;
    private final HqlOperandReader operands;

    HqlClauses(HqlInput in, HqlOperandReader operands) {
        this.in = in;
        this.operands = operands;
    }

    void condition(HqlScope scope, Clause clause) {
        in.skip();
        operands.enter(clause);
        operands.condition(scope, HqlExpression.UNKNOWN);
    }

    void select(HqlScope scope) {
        in.skip();
        operands.enter(Clause.SELECT);
        in.offer("distinct", "new");
        in.accept("distinct");
        do {
            operands.enter(Clause.SELECT);
            item(scope);
        } while (in.accept(","));
    }

    private void item(HqlScope scope) {
        int start = in.position();
        HqlExpression value =
                in.word().equals("new") && !in.word(1).equals(".") ? instantiation(scope) : selected(scope);
        String written = in.text(start);
        String name = "";
        in.offer(HqlWords.BEFORE_OPERATORS, List.of("as"));
        if (in.accept("as")) {
            in.settle();
            name = in.isName() ? in.takeName() : "";
        } else if (in.isAlias() && in.position() > start) {
            name = in.takeName();
        }
        boolean given = !name.isEmpty();
        if (value instanceof HqlExpression.Member member) {
            name = given ? name : member.name();
        } else if (value instanceof HqlExpression.Named named) {
            name = given ? name : named.name();
        }
        scope.outputs().add(new Output(name, written, value, given));
    }

    private HqlExpression selected(HqlScope scope) {
        return operands.condition(scope, HqlExpression.UNKNOWN);
    }

    /** {@code new list(…)}, {@code new map(…)}, {@code new com.acme.Item(…)}. */
    private HqlExpression instantiation(HqlScope scope) {
        in.skip();
        List<String> path = new ArrayList<>();
        do {
            in.wish(new HqlWish.Instantiated(List.copyOf(path)));
            in.settle();
            path.add(in.isName() ? in.takeName() : "");
        } while (in.accept("."));
        HqlScope items = new HqlScope(scope, true, new ArrayList<>());
        if (in.descend() && in.accept("(")) {
            do {
                item(items);
            } while (in.accept(","));
            in.close();
        }
        in.ascend();
        return new HqlExpression.Made(String.join(".", path), items.outputs());
    }

    void group(HqlScope scope) {
        in.skip();
        in.follow("by");
        list(scope, Clause.GROUP);
    }

    void list(HqlScope scope, Clause clause) {
        do {
            operands.enter(clause);
            if (clause == Clause.GROUP) {
                in.wish(new HqlWish.Outputs(scope));
            }
            operands.condition(scope, HqlExpression.UNKNOWN);
        } while (in.accept(","));
    }

    void order(HqlScope scope) {
        in.skip();
        in.follow("by");
        do {
            operands.enter(Clause.ORDER);
            in.wish(new HqlWish.Outputs(scope));
            operands.condition(scope, HqlExpression.UNKNOWN);
            in.offer(HqlWords.BEFORE_OPERATORS, List.of("desc", "asc"));
            boolean directed = in.acceptAny(Set.of("asc", "desc"));
            in.offer(directed ? Wish.Keywords.FIRST : HqlWords.BEHIND_CLAUSES, List.of("nulls last", "nulls first"));
            if (in.accept("nulls")) {
                in.follow("last", "first");
            }
        } while (in.accept(","));
    }

    void limit(String word) {
        in.skip();
        if (word.equals("fetch")) {
            in.follow("first", "next");
        }
        if (in.isAt(QueryText.Place.PARAMETER)) {
            in.wish(new HqlWish.Parameters(new HqlExpression.Value(HqlKind.NUMBER)));
        }
        in.settle();
        if (!in.isFilled()) {
            in.skip();
        }
        if (word.equals("fetch")) {
            in.offer(Wish.Keywords.FIRST, List.of("rows only", "percent rows only", "rows with ties"));
            in.accept("percent");
        }
        boolean rows = in.acceptAny(Set.of("row", "rows"));
        if (word.equals("fetch") && rows) {
            in.offer(Wish.Keywords.FIRST, List.of("only", "with ties"));
            in.accept("only");
            if (in.accept("with")) {
                in.follow("ties");
            }
        }
    }

    /** {@code set a = …, b = …} */
    void assignments(HqlScope scope) {
        if (!in.accept("set")) {
            return;
        }
        operands.enter(Clause.VALUES);
        List<String> listed = new ArrayList<>();
        do {
            HqlExpression target = target(scope, listed, false);
            in.settle();
            if (in.accept("=")) {
                operands.condition(scope, target);
            }
        } while (in.accept(","));
    }

    /** The attributes that are inserted, up to the bracket. */
    void targets(HqlScope scope) {
        List<String> listed = new ArrayList<>();
        do {
            HqlExpression target = target(scope, listed, true);
            scope.outputs().add(Output.named("", target));
        } while (in.accept(","));
    }

    private HqlExpression target(HqlScope scope, List<String> listed, boolean inserted) {
        in.wish(new HqlWish.Targets(scope, List.copyOf(listed), inserted, false));
        in.settle();
        if (!in.isName()) {
            return HqlExpression.UNKNOWN;
        }
        String first = in.takeName();
        String name = first;
        HqlExpression path = new HqlExpression.Named(first, scope);
        while (in.accept(".")) {
            in.wish(new HqlWish.Writable(path, List.copyOf(listed)));
            in.settle();
            String member = in.takeMember();
            if (member.isEmpty()) {
                return path;
            }
            boolean ofAlias = path instanceof HqlExpression.Named
                    && scope.findSource(first).isPresent();
            name = ofAlias ? member : name + "." + member;
            path = new HqlExpression.Member(path, member);
        }
        listed.add(name);
        return path;
    }
}
