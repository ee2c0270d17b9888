package dev.dormouse.complete;

import java.util.List;

/** An expression of HQL by its shape. What it is, an entity say, is looked up later. */
sealed interface HqlExpression {

    HqlExpression UNKNOWN = new Value(HqlKind.ANY);

    /** The first name of a path: an alias, an attribute, a class. */
    record Named(String name, HqlScope scope) implements HqlExpression {}

    /** What a source is read from: an entity, a query that {@code with} names, or a path that begins with an alias. */
    record Origin(List<String> path, HqlScope scope) implements HqlExpression {}

    /** {@code of.name} */
    record Member(HqlExpression of, String name) implements HqlExpression {}

    /** One of a collection: {@code element(…)}, {@code value(…)}, {@code …[0]}; a source that is a collection's path. */
    record Element(HqlExpression of) implements HqlExpression {}

    /** A key or an index of a collection. */
    record Key(HqlExpression of) implements HqlExpression {}

    /** {@code id(…)} */
    record Id(HqlExpression of) implements HqlExpression {}

    /** {@code type(…)}: which class something is of. */
    record TypeOf(HqlExpression of) implements HqlExpression {}

    /** {@code treat(… as entity)} */
    record Treated(HqlExpression of, String entity) implements HqlExpression {}

    /**
     * {@code new map(…)}, {@code new com.acme.Item(…)}.
     *
     * @param type as it is written
     */
    record Made(String type, List<HqlScope.Output> items) implements HqlExpression {}

    /** Something whose kind is told by its shape: a literal, a function's result. */
    record Value(HqlKind kind) implements HqlExpression {}

    /** A query in brackets, or rows of a function. */
    record Rows(List<HqlScope.Output> outputs) implements HqlExpression {}
}
