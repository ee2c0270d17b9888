package dev.dormouse.complete;

import dev.dormouse.complete.HqlScope.Output;
import java.util.List;
import java.util.Set;

/** Reads {@code search …} and {@code cycle …} behind a query that {@code with} names. */
final class HqlRecursion {

    private final HqlInput in;
    private final List<Output> outputs;
    private final HqlScope names;

    HqlRecursion(HqlInput in, List<Output> outputs) {
        this.in = in;
        this.outputs = outputs;
        this.names = new HqlScope(null, false, outputs);
    }

    void read() {
        in.offer("select", "from", "search depth first by", "search breadth first by", "cycle");
        if (in.accept("search")) {
            in.follow("depth", "breadth");
            in.follow("first");
            in.follow("by");
            columns();
            mark(HqlKind.ANY);
        }
        in.offer("select", "from", "cycle");
        if (in.accept("cycle")) {
            columns();
            mark(HqlKind.ANY);
            in.offer("to", "using", "select", "from");
            if (in.accept("to")) {
                in.settle();
                in.skip();
                in.follow("default");
                in.settle();
                in.skip();
            }
            if (in.accept("using")) {
                in.settle();
                if (in.isName()) {
                    outputs.add(Output.named(in.takeName(), HqlExpression.UNKNOWN));
                }
            }
            in.offer("using", "select", "from");
        }
    }

    private void columns() {
        do {
            in.wish(new HqlWish.Outputs(names));
            in.settle();
            if (in.isName()) {
                in.takeName();
            }
            in.offer("asc", "desc", "nulls first", "nulls last");
            in.acceptAny(Set.of("asc", "desc"));
            if (in.accept("nulls")) {
                in.follow("first", "last");
            }
        } while (in.accept(","));
    }

    /** {@code set name}: one more column of the query. */
    private void mark(HqlKind kind) {
        if (in.follow("set")) {
            in.settle();
            if (in.isName()) {
                outputs.add(Output.named(in.takeName(), new HqlExpression.Value(kind)));
            }
        }
    }
}
