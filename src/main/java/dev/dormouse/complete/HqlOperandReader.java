package dev.dormouse.complete;

import dev.dormouse.complete.HqlExpression.Element;
import dev.dormouse.complete.HqlExpression.Member;
import dev.dormouse.complete.HqlExpression.Named;
import dev.dormouse.complete.HqlExpression.Value;
import dev.dormouse.complete.HqlScope.Output;
import dev.dormouse.complete.HqlWish.Clause;
import dev.dormouse.dialect.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads conditions and expressions. */
final class HqlOperandReader {

    private static final Set<String> SIGNS = Set.of("=", "==", "<>", "!=", "<", ">", "<=", ">=", "^=");
    private static final Set<String> ARITHMETIC = Set.of("+", "-", "*", "/", "%", "||");
    private static final Set<String> NEGATED =
            Set.of("in", "like", "ilike", "between", "member", "contains", "includes", "intersects");
    private static final Set<String> QUANTIFIERS = Set.of("any", "some", "all", "every");
    private static final Set<String> TEMPORALS = Set.of("date", "time", "datetime", "timestamp");
    private static final Set<String> ZONES = Set.of("local", "offset", "zoned", "current");

    private final HqlInput in;
    private final HqlReader reader;
    private final HqlCallReader calls;
    private Clause clause = Clause.SELECT;

    HqlOperandReader(HqlInput in, HqlReader reader) {
        this.in = in;
        this.reader = reader;
        this.calls = new HqlCallReader(in, this);
    }

    HqlCallReader calls() {
        return calls;
    }

    Clause clause() {
        return clause;
    }

    void enter(Clause next) {
        clause = next;
    }

    private boolean inCondition() {
        return clause == Clause.CONDITION || clause == Clause.HAVING;
    }

    private List<String> connectors() {
        return inCondition() ? List.of("and", "or") : List.of();
    }

    /** A condition, or any expression. */
    HqlExpression condition(HqlScope scope, HqlExpression fitting) {
        HqlExpression value = term(scope, fitting);
        in.offer(connectors());
        while (in.acceptAny(Set.of("and", "or"))) {
            term(scope, HqlExpression.UNKNOWN);
            in.offer(connectors());
            value = new Value(HqlKind.BOOLEAN);
        }
        return value;
    }

    private HqlExpression term(HqlScope scope, HqlExpression fitting) {
        wishOperand(scope, fitting);
        while (in.word().equals("not") && !(in.isBeyondGap() && NEGATED.contains(in.word(1)))) {
            in.skip();
            in.offer("exists");
        }
        if (in.accept("exists")) {
            collective();
            operand(scope, new Value(HqlKind.COLLECTION));
            return new Value(HqlKind.BOOLEAN);
        }
        HqlExpression left = arithmetic(scope, fitting);
        if (inCondition()) {
            in.wish(new HqlWish.Comparisons(left));
        }
        return comparison(scope, left) ? new Value(HqlKind.BOOLEAN) : left;
    }

    private boolean comparison(HqlScope scope, HqlExpression left) {
        if (in.acceptAny(SIGNS) || in.acceptAny(Set.of("contains", "includes", "intersects"))) {
            arithmetic(scope, left);
            return true;
        }
        if (in.accept("is")) {
            is(scope, left);
            return true;
        }
        boolean negated = in.accept("not");
        if (negated) {
            in.offer(Wish.Keywords.FIRST, List.of("in", "like", "ilike", "between", "member of"));
            in.settle();
        }
        switch (in.word()) {
            case "in" -> {
                in.skip();
                among(scope, left);
            }
            case "between" -> {
                in.skip();
                arithmetic(scope, left);
                in.follow("and");
                arithmetic(scope, left);
            }
            case "like", "ilike" -> {
                in.skip();
                in.offer(HqlWords.BEHIND_ALL, List.of("regexp"));
                in.accept("regexp");
                arithmetic(scope, left);
                in.offer("escape");
                if (in.accept("escape")) {
                    arithmetic(scope, new Value(HqlKind.TEXT));
                }
            }
            case "member" -> {
                in.skip();
                in.offer(Wish.Keywords.FIRST, List.of("of"));
                in.accept("of");
                operand(scope, new Value(HqlKind.COLLECTION));
            }
            default -> {
                return negated;
            }
        }
        return true;
    }

    private void is(HqlScope scope, HqlExpression left) {
        boolean negated = in.word().equals("not");
        if (!negated) {
            in.wish(new HqlWish.States(left, false));
            in.settle();
        }
        if (in.accept("not")) {
            in.wish(new HqlWish.States(left, true));
            in.settle();
        }
        if (in.accept("distinct")) {
            in.follow("from");
            arithmetic(scope, left);
        } else {
            in.acceptAny(Set.of("null", "empty", "true", "false"));
        }
    }

    private void among(HqlScope scope, HqlExpression left) {
        if (in.word().equals("(") && !in.atCursor()) {
            group(scope, left);
        } else {
            if (in.isAt(QueryText.Place.NAME)) {
                collective();
            }
            operand(scope, new Value(HqlKind.COLLECTION));
        }
    }

    /** A whole collection, which is no path alone here. */
    private void collective() {
        in.wish(new HqlWish.Collective());
        in.settle();
    }

    HqlExpression arithmetic(HqlScope scope, HqlExpression fitting) {
        while (in.acceptAny(Set.of("+", "-"))) {}
        HqlExpression value = operand(scope, fitting);
        while (true) {
            if (in.kind(-1) == Token.Kind.NUMBER) {
                in.offer(HqlWords.BEHIND_ALL, HqlWords.UNITS);
            }
            boolean adjacent = !in.isBeyondGap();
            if (adjacent
                    && HqlWords.UNIT_WORDS.contains(in.word())
                    && !in.word(1).equals("(")) {
                in.skip();
                value = new Value(HqlKind.TEMPORAL);
            } else if (adjacent && in.accept("by")) {
                in.offer(Wish.Keywords.FIRST, HqlWords.UNITS);
                in.settle();
                in.acceptAny(HqlWords.UNIT_WORDS);
                value = new Value(HqlKind.NUMBER);
            } else if (in.isAny(ARITHMETIC)) {
                HqlExpression other = in.word().equals("||") ? new Value(HqlKind.TEXT) : value;
                in.skip();
                while (in.acceptAny(Set.of("+", "-"))) {}
                operand(scope, other);
            } else {
                return value;
            }
        }
    }

    private void wishOperand(HqlScope scope, HqlExpression fitting) {
        if (!in.atCursor()) {
            return;
        }
        if (in.isAt(QueryText.Place.PARAMETER)) {
            in.wish(new HqlWish.Parameters(fitting));
        } else if (in.isAt(QueryText.Place.STRING)) {
            in.wish(new HqlWish.Labels(fitting));
        } else {
            in.wish(new HqlWish.Operands(scope, fitting, clause));
        }
        in.settle();
    }

    /** One operand without the operators around it. */
    HqlExpression operand(HqlScope scope, HqlExpression fitting) {
        wishOperand(scope, fitting);
        if (in.word().equals(".")) {
            return steps(HqlExpression.UNKNOWN, scope, fitting);
        }
        if (in.isFilled() && !in.word().equals("(")) {
            return HqlExpression.UNKNOWN;
        }
        Token.Kind kind = in.kind();
        if (kind == Token.Kind.STRING || kind == Token.Kind.NUMBER) {
            in.skip();
            return steps(new Value(kind == Token.Kind.STRING ? HqlKind.TEXT : HqlKind.NUMBER), scope, fitting);
        }
        if (kind == Token.Kind.PARAMETER || kind == Token.Kind.PLACEHOLDER) {
            in.skip();
            return HqlExpression.UNKNOWN;
        }
        return switch (in.word()) {
            case "(" -> steps(group(scope, fitting), scope, fitting);
            case "{" -> braces();
            case "[" -> array(scope);
            case "case" -> cases(scope, fitting);
            default -> in.isName() ? worded(scope, fitting) : HqlExpression.UNKNOWN;
        };
    }

    private HqlExpression worded(HqlScope scope, HqlExpression fitting) {
        if (in.isAny(QUANTIFIERS) && !in.word(1).equals(".")) {
            in.skip();
            collective();
            return in.word().equals("(") ? group(scope, fitting) : operand(scope, fitting);
        }
        if (in.isAny(ZONES) && !in.word(1).equals(".") && (in.isBefore(1) || TEMPORALS.contains(in.word(1)))) {
            in.skip();
            in.offer(Wish.Keywords.FIRST, List.of("date", "datetime", "time"));
            in.settle();
            in.acceptAny(TEMPORALS);
            moment();
            return new Value(HqlKind.TEMPORAL);
        }
        if (in.isAny(TEMPORALS) && in.kind(1) == Token.Kind.NUMBER) {
            in.skip();
            moment();
            return new Value(HqlKind.TEMPORAL);
        }
        if (in.isAny(HqlWords.MOMENTS) && !in.word(1).equals(".")) {
            in.skip();
            if (in.word().equals("(")) {
                calls.arguments("", scope);
            }
            return new Value(HqlKind.TEMPORAL);
        }
        if (!in.word(1).equals(".") && (in.word().equals("true") || in.word().equals("false"))) {
            in.skip();
            return new Value(HqlKind.BOOLEAN);
        }
        return path(scope, fitting);
    }

    /** {@code 2009-01-01 10:00:00 +02:00}, whatever of it is there. */
    private void moment() {
        while (in.kind() == Token.Kind.NUMBER
                || in.kind(-1) == Token.Kind.NUMBER
                        && (in.isAny(Set.of("-", ":", "+")) || in.kind() == Token.Kind.PARAMETER)) {
            in.skip();
        }
        if (in.word(1).equals("/") && in.isName()) {
            in.skip();
            in.skip();
            in.skip();
        }
    }

    /** A path with all its steps, or a call. */
    HqlExpression path(HqlScope scope, HqlExpression fitting) {
        String name = in.takeName();
        if (in.isCall()) {
            return steps(calls.call(name, scope), scope, fitting);
        }
        return steps(new Named(name, scope), scope, fitting);
    }

    /** {@code .name} and {@code [0]}, as often as they come. */
    private HqlExpression steps(HqlExpression first, HqlScope scope, HqlExpression fitting) {
        HqlExpression value = first;
        while (true) {
            if (in.accept(".")) {
                in.wish(new HqlWish.Members(value, fitting));
                in.settle();
                String member = in.takeMember();
                if (member.isEmpty() && !in.word().equals(".")) {
                    return value;
                }
                value = in.isCall() ? calls.call(member, scope) : new Member(value, member);
            } else if (in.accept("[")) {
                value = new Element(value);
                arithmetic(scope, new Value(HqlKind.NUMBER));
                if (in.accept(":")) {
                    arithmetic(scope, new Value(HqlKind.NUMBER));
                }
                in.accept("]");
            } else {
                return value;
            }
        }
    }

    /** What is in brackets: a query, an expression, or several. */
    HqlExpression group(HqlScope scope, HqlExpression fitting) {
        if (!in.descend()) {
            return HqlExpression.UNKNOWN;
        }
        in.accept("(");
        HqlExpression value = HqlExpression.UNKNOWN;
        in.offer(Wish.Keywords.LAST, List.of("select", "from"));
        if (reader.isQuery()) {
            List<Output> outputs = new ArrayList<>();
            reader.query(scope, true, outputs);
            value = outputs.size() == 1 ? outputs.get(0).value() : value;
        } else {
            value = condition(scope, fitting);
            while (in.accept(",")) {
                condition(scope, fitting);
            }
        }
        in.close();
        in.ascend();
        return value;
    }

    /** {@code {ts '2009-01-01 00:00:00'}} */
    private HqlExpression braces() {
        in.skip();
        in.offer(Wish.Keywords.FIRST, List.of("d", "t", "ts"));
        while (!in.isDone() && !in.word().equals("}")) {
            in.settle();
            in.skip();
        }
        in.settle();
        in.accept("}");
        return new Value(HqlKind.TEMPORAL);
    }

    private HqlExpression array(HqlScope scope) {
        if (in.descend()) {
            in.accept("[");
            do {
                condition(scope, HqlExpression.UNKNOWN);
            } while (in.accept(","));
            in.accept("]");
            in.ascend();
        }
        return new Value(HqlKind.COLLECTION);
    }

    private HqlExpression cases(HqlScope scope, HqlExpression fitting) {
        if (!in.descend()) {
            return HqlExpression.UNKNOWN;
        }
        in.skip();
        in.enterCase();
        in.offer(Wish.Keywords.FIRST, List.of("when"));
        boolean simple = !in.word().equals("when") || in.atCursor();
        HqlExpression subject = simple ? arithmetic(scope, HqlExpression.UNKNOWN) : HqlExpression.UNKNOWN;
        in.offer(Wish.Keywords.FIRST, List.of("when"));
        HqlExpression value = fitting;
        Clause around = clause;
        while (in.accept("when")) {
            if (simple) {
                arithmetic(scope, subject);
            } else {
                enter(Clause.CONDITION);
                condition(scope, subject);
                enter(around);
            }
            in.follow("then");
            value = condition(scope, fitting);
            in.offer(HqlWords.BEFORE_OPERATORS, List.of("when", "else", "end"));
        }
        if (in.accept("else")) {
            condition(scope, value);
        }
        in.offer(HqlWords.BEFORE_OPERATORS, List.of("end"));
        in.settle();
        in.accept("end");
        in.leaveCase();
        in.ascend();
        return value;
    }
}
