package dev.dormouse.complete;

import java.util.List;

/** A sort of name that fits somewhere in HQL. */
sealed interface HqlWish {

    /** The clause that a name stands in, as far as it says which functions make sense. */
    enum Clause {
        SELECT,
        CONDITION,
        GROUP,
        HAVING,
        ORDER,
        VALUES
    }

    /**
     * Whatever an expression begins with.
     *
     * @param fitting what it is compared with, or given to
     */
    record Operands(HqlScope scope, HqlExpression fitting, Clause clause) implements HqlWish {}

    /** What can follow a dot. */
    record Members(HqlExpression of, HqlExpression fitting) implements HqlWish {}

    /** Relations behind a dot, to be joined. */
    record Joined(HqlExpression of) implements HqlWish {}

    /** What a source can be read from: entities, queries that {@code with} names; collections of the queries around. */
    record Roots(HqlScope scope) implements HqlWish {}

    /** What begins a join: {@code a.tracks}, then entities. */
    record Joins(HqlScope scope) implements HqlWish {}

    /** Conditions between the last source, an entity, and those before it: {@code t.album = a}. */
    record JoinConditions(HqlScope scope) implements HqlWish {}

    /** Entities, of a schema or package if one is named. */
    record Entities(List<String> qualifier) implements HqlWish {}

    /** Entities that an expression can be treated as. */
    record Subtypes(HqlExpression of, List<String> qualifier) implements HqlWish {}

    /**
     * Attributes that can be written, without those listed.
     *
     * @param inserted whether they are inserted; else they are set
     * @param whole whether only all of them together fit, with their brackets
     */
    record Targets(HqlScope scope, List<String> listed, boolean inserted, boolean whole) implements HqlWish {}

    /** Attributes behind a dot that can be set, without those listed. */
    record Writable(HqlExpression of, List<String> listed) implements HqlWish {}

    /** What fits behind an operand: {@code like}, {@code is empty}. */
    record Comparisons(HqlExpression left) implements HqlWish {}

    /** What fits behind {@code is}, or {@code is not}. */
    record States(HqlExpression left, boolean negated) implements HqlWish {}

    /** A whole collection behind {@code any} and its like. */
    record Collective() implements HqlWish {}

    /** What {@code select new} can make; behind a package, if one is named. */
    record Instantiated(List<String> qualifier) implements HqlWish {}

    /** Names that a query gives to what it selects. */
    record Outputs(HqlScope scope) implements HqlWish {}

    /** Labels of an enum, with their quotes. */
    record Labels(HqlExpression fitting) implements HqlWish {}

    /** Variables of the shell as parameters. */
    record Parameters(HqlExpression fitting) implements HqlWish {}

    /** Functions whose rows can be read. */
    record RowFunctions() implements HqlWish {}

    /** Names of the types that {@code cast} knows. */
    record CastTypes() implements HqlWish {}
}
