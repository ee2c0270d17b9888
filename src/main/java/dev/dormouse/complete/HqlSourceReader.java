package dev.dormouse.complete;

import dev.dormouse.complete.HqlExpression.Element;
import dev.dormouse.complete.HqlExpression.Member;
import dev.dormouse.complete.HqlExpression.Named;
import dev.dormouse.complete.HqlExpression.Origin;
import dev.dormouse.complete.HqlExpression.Rows;
import dev.dormouse.complete.HqlScope.Output;
import dev.dormouse.complete.HqlScope.Source;
import dev.dormouse.complete.HqlWish.Clause;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads what a query's rows come from. */
final class HqlSourceReader {

    private static final Set<String> STEPPING =
            Set.of("treat", "value", "key", "element", "elements", "index", "indices", "keys", "values");

    private final HqlInput in;
    private final HqlReader reader;
    private final HqlOperandReader operands;

    HqlSourceReader(HqlInput in, HqlReader reader, HqlOperandReader operands) {
        this.in = in;
        this.reader = reader;
        this.operands = operands;
    }

    /** Behind {@code from}, or a comma. */
    void from(HqlScope scope) {
        in.skip();
        in.wish(new HqlWish.Roots(scope));
        in.settle();
        source(scope, false);
    }

    /** The entity that a statement changes. */
    void target(HqlScope scope) {
        in.wish(new HqlWish.Entities(List.of()));
        in.settle();
        if (in.isName()) {
            int start = in.position();
            Origin origin = new Origin(path(scope, false), scope);
            String written = in.text(start);
            scope.add(new Source(in.isAny(Set.of("values", "versioned")) ? "" : variable(), written, origin));
        }
    }

    void join(HqlScope scope) {
        boolean cross = in.word().equals("cross");
        if (!in.word().equals("join")) {
            boolean outer = in.isAny(Set.of("left", "right", "full"));
            in.skip();
            in.offer(
                    Wish.Keywords.FIRST,
                    cross ? List.of("join") : outer ? HqlWords.AFTER_SIDE : List.of("join", "join fetch"));
            in.settle();
            if (in.accept("outer")) {
                in.offer(Wish.Keywords.FIRST, List.of("join", "join fetch"));
                in.settle();
            }
        }
        if (!in.follow("join")) {
            return;
        }
        if (!cross) {
            in.wish(new HqlWish.Joins(scope));
            in.offer("fetch", "lateral");
        }
        boolean fetch = in.accept("fetch");
        boolean lateral = !fetch && in.accept("lateral");
        if (fetch) {
            in.wish(new HqlWish.Joins(scope));
        } else if (cross) {
            in.wish(new HqlWish.Entities(List.of()));
        } else if (lateral) {
            in.wish(new HqlWish.RowFunctions());
        }
        in.settle();
        source(scope, lateral);
    }

    /** The condition of a join. */
    void on(HqlScope scope, HqlClauses clauses) {
        in.skip();
        in.wish(new HqlWish.JoinConditions(scope));
        in.back();
        clauses.condition(scope, Clause.CONDITION);
    }

    private void source(HqlScope scope, boolean lateral) {
        int start = in.position();
        HqlExpression origin;
        if (in.accept("(")) {
            List<Output> outputs = new ArrayList<>();
            reader.query(scope, lateral, outputs);
            in.close();
            origin = new Rows(outputs);
        } else if (in.word().equals("in") && in.word(1).equals("(")) {
            in.skip();
            origin = new Element(operands.group(scope, new HqlExpression.Value(HqlKind.COLLECTION)));
        } else if (in.isAny(STEPPING) && in.word(1).equals("(")) {
            HqlExpression path = operands.operand(scope, new HqlExpression.Value(HqlKind.COLLECTION));
            origin = new Element(path);
        } else if (in.isName() || in.word().equals(".")) {
            origin = named(scope);
        } else {
            return;
        }
        String written = in.text(start);
        scope.add(new Source(variable(), written, origin));
    }

    private HqlExpression named(HqlScope scope) {
        String first = in.word();
        List<String> path = path(scope, true);
        if (in.isCall() && path.size() == 1) {
            return new Rows(operands.calls().rows(first, scope));
        }
        return new Origin(path, scope);
    }

    /** The names, and the wishes behind their dots. */
    private List<String> path(HqlScope scope, boolean relations) {
        List<String> path = new ArrayList<>(List.of(in.word().equals(".") ? "" : in.takeName()));
        while (in.accept(".")) {
            in.wish(new HqlWish.Entities(List.copyOf(path)));
            if (relations) {
                in.wish(new HqlWish.Joined(expression(path, scope)));
            }
            in.settle();
            String member = in.takeMember();
            if (!member.isEmpty()) {
                path.add(member);
            }
        }
        return path;
    }

    private static HqlExpression expression(List<String> path, HqlScope scope) {
        HqlExpression expression = new Named(path.get(0), scope);
        for (String name : path.subList(1, path.size())) {
            expression = new Member(expression, name);
        }
        return expression;
    }

    private String variable() {
        in.offer(HqlWords.BEHIND_ALL, List.of("as"));
        boolean named = in.accept("as");
        if (named) {
            in.settle();
        }
        return named ? in.isName() ? in.takeName() : "" : in.isAlias() ? in.takeName() : "";
    }
}
