package dev.dormouse.complete;

import dev.dormouse.complete.HqlScope.Output;
import dev.dormouse.complete.HqlScope.Source;
import dev.dormouse.complete.HqlWish.Clause;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads an HQL statement that may be unfinished, as its grammar says, and notes what could come at the cursor. What does not fit
 * is skipped; it never fails.
 */
final class HqlReader {

    static final Set<String> SET_OPERATORS = Set.of("union", "intersect", "except");
    private static final Set<String> QUERIES = Set.of("select", "from", "with");

    private final HqlInput in;
    private final HqlOperandReader operands;
    private final HqlSourceReader sources;
    private final HqlClauses clauses;
    private boolean inserting;
    private HqlScope first;

    HqlReader(HqlInput in) {
        this.in = in;
        this.operands = new HqlOperandReader(in, this);
        this.sources = new HqlSourceReader(in, this, operands);
        this.clauses = new HqlClauses(in, operands);
    }

    void statement() {
        in.offer(Wish.Keywords.LAST, HqlWords.STATEMENTS);
        in.settle();
        switch (in.word()) {
            case "insert" -> insert();
            case "update" -> update();
            case "delete" -> delete();
            default -> query(null, false, new ArrayList<>());
        }
    }

    /** What the first query of the statement reads and selects; empty if the statement is none. */
    Optional<HqlScope> findFirst() {
        return Optional.ofNullable(inserting ? null : first);
    }

    boolean isQuery() {
        return in.isAny(QUERIES);
    }

    /** Reads a query with all that belongs to it, up to the bracket that ends it. */
    void query(HqlScope around, boolean seesAround, List<Output> outputs) {
        if (!in.descend()) {
            return;
        }
        Clause before = operands.clause();
        HqlScope frame = new HqlScope(around, seesAround, new ArrayList<>());
        boolean nested = around != null;
        in.offer(nested ? HqlWords.QUERY : List.of());
        in.settle();
        with(frame);
        part(frame, outputs, nested);
        while (in.acceptAny(SET_OPERATORS)) {
            in.offer("all");
            in.accept("all");
            part(frame, new ArrayList<>(), nested);
        }
        operands.enter(before);
        in.ascend();
    }

    private void with(HqlScope frame) {
        if (!in.accept("with")) {
            return;
        }
        do {
            in.settle();
            if (!in.isName()) {
                return;
            }
            List<Output> outputs = new ArrayList<>();
            frame.define(in.takeName(), outputs);
            in.follow("as");
            in.offer("materialized", "not materialized");
            if (in.accept("not")) {
                in.follow("materialized");
            } else {
                in.accept("materialized");
            }
            in.settle();
            if (!in.accept("(")) {
                return;
            }
            query(frame, true, outputs);
            in.close();
            new HqlRecursion(in, outputs).read();
        } while (in.accept(","));
    }

    /** One query, between set operators. */
    private void part(HqlScope frame, List<Output> outputs, boolean nested) {
        in.offer("select", "from");
        in.settle();
        if (in.accept("(")) {
            query(frame, true, outputs);
            in.close();
        }
        HqlScope scope = new HqlScope(frame, true, outputs);
        first = first == null && !nested ? scope : first;
        List<String> done = new ArrayList<>();
        while (true) {
            followers(done, nested);
            if (in.isDone() || in.isAny(SET_OPERATORS) || nested && in.word().equals(")") || isConflict()) {
                return;
            }
            clause(scope, done);
        }
    }

    private boolean isConflict() {
        return inserting && in.word().equals("on");
    }

    private void clause(HqlScope scope, List<String> done) {
        String word = in.word();
        switch (word) {
            case "select" -> clauses.select(scope);
            case "from" -> sources.from(scope);
            case "join", "left", "right", "full", "inner", "outer", "cross" -> sources.join(scope);
            case "on", "with" -> sources.on(scope, clauses);
            case "where" -> clauses.condition(scope, Clause.CONDITION);
            case "having" -> clauses.condition(scope, Clause.HAVING);
            case "group" -> clauses.group(scope);
            case "order" -> clauses.order(scope);
            case "limit", "offset", "fetch" -> clauses.limit(word);
            case "," -> {
                if (!done.isEmpty() && Set.of("from", "join", "on").contains(done.get(done.size() - 1))) {
                    sources.from(scope);
                } else {
                    in.skip();
                }
                return;
            }
            default -> {
                in.skipForeign();
                return;
            }
        }
        done.add(
                switch (word) {
                    case "left", "right", "full", "inner", "outer" -> "join";
                    case "with" -> "on";
                    case "cross" -> "from";
                    default -> word;
                });
    }

    /** The clauses that can still come. */
    private void followers(List<String> done, boolean nested) {
        if (!in.atCursor() || done.isEmpty()) {
            return;
        }
        String last = done.get(done.size() - 1);
        boolean joined = last.equals("join");
        boolean reading = joined || last.equals("from") || last.equals("on");
        List<String> words = new ArrayList<>();
        if (joined) {
            words.addAll(List.of("on", "with"));
        }
        if (last.equals("select") && !done.contains("from")) {
            words.add("from");
        }
        if (reading || last.equals("select") && done.contains("from") && !done.contains("where")) {
            words.add("where");
        }
        words.addAll(reading ? HqlWords.JOINS : List.of());
        words.addAll(HqlWords.after(done));
        if (inserting && !nested) {
            words.add("on conflict");
        }
        in.offer(last.equals("select") ? HqlWords.BEFORE_OPERATORS : Wish.Keywords.LAST, words);
    }

    private void update() {
        in.skip();
        in.offer("versioned");
        in.accept("versioned");
        HqlScope scope = new HqlScope(null, false, new ArrayList<>());
        sources.target(scope);
        in.offer(Wish.Keywords.FIRST, List.of("set"));
        in.settle();
        clauses.assignments(scope);
        changed(scope, List.of("where"));
    }

    private void delete() {
        in.skip();
        in.offer(Wish.Keywords.FIRST, List.of("from"));
        in.accept("from");
        HqlScope scope = new HqlScope(null, false, new ArrayList<>());
        sources.target(scope);
        changed(scope, List.of("where"));
    }

    /** What follows the target of a change. */
    private void changed(HqlScope scope, List<String> words) {
        in.offer(Wish.Keywords.LAST, words);
        while (!in.isDone()) {
            switch (in.word()) {
                case "where", "on" -> clauses.condition(scope, Clause.CONDITION);
                case "set" -> clauses.assignments(scope);
                case "join", "left", "right", "full", "inner", "cross" -> sources.join(scope);
                default -> in.skip();
            }
            in.offer("where");
        }
    }

    private void insert() {
        inserting = true;
        in.skip();
        in.offer(Wish.Keywords.FIRST, List.of("into"));
        in.accept("into");
        HqlScope scope = new HqlScope(null, false, new ArrayList<>());
        sources.target(scope);
        in.wish(new HqlWish.Targets(scope, List.of(), true, true));
        in.settle();
        if (in.accept("(")) {
            clauses.targets(scope);
            in.close();
        }
        in.offer("values", "select", "from");
        in.settle();
        if (in.accept("values")) {
            rows(scope);
        } else if (isQuery()) {
            query(null, false, new ArrayList<>());
        }
        in.offer("on conflict");
        if (in.accept("on")) {
            conflict(scope);
        }
    }

    private void rows(HqlScope scope) {
        operands.enter(Clause.VALUES);
        do {
            in.settle();
            if (!in.accept("(")) {
                return;
            }
            int i = 0;
            List<Output> targets = scope.outputs();
            do {
                HqlExpression target = i < targets.size() ? targets.get(i).value() : HqlExpression.UNKNOWN;
                operands.condition(scope(), target);
                i++;
            } while (in.accept(","));
            in.close();
        } while (in.accept(","));
    }

    private static HqlScope scope() {
        return new HqlScope(null, false, new ArrayList<>());
    }

    private void conflict(HqlScope scope) {
        in.follow("conflict");
        in.offer("do update set", "do nothing", "on constraint");
        if (in.accept("on")) {
            in.follow("constraint");
            in.settle();
            if (in.isName()) {
                in.takeName();
            }
        } else if (in.accept("(")) {
            clauses.targets(scope);
            in.close();
        }
        in.offer("do update set", "do nothing");
        in.settle();
        if (!in.accept("do")) {
            return;
        }
        in.follow("update", "nothing");
        HqlScope both = scope();
        scope.sources().forEach(both::add);
        scope.sources().stream().findFirst().ifPresent(s -> both.add(new Source("excluded", s.written(), s.origin())));
        in.offer(Wish.Keywords.FIRST, List.of("set"));
        clauses.assignments(both);
        changed(both, List.of("where"));
    }
}
