package dev.dormouse.complete;

import dev.dormouse.schema.DatabaseObject;
import dev.dormouse.schema.TableKind;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A sort of name that fits somewhere, with all that must be known to list the names. */
sealed interface Wish {

    /**
     * Fixed words, in the order of their usefulness.
     *
     * @param everywhere whether they are words whatever the database knows
     * @param weight how well they fit beside other names, lower is better
     */
    record Keywords(List<String> words, boolean everywhere, int weight) implements Wish {

        /** Words that only come behind all names. */
        static final int LAST = 40;

        /** Words that are meant more often than most functions. */
        static final int BEFORE_FUNCTIONS = 30;

        /** Words that are worth as much as names. */
        static final int AMONG = 12;

        /** Words that are meant more often than most names. */
        static final int OFTEN = 8;

        /** Words that are most likely meant. */
        static final int FIRST = 3;

        Keywords(List<String> words) {
            this(words, false, LAST);
        }
    }

    /** Tables and views; of a schema, if one is named. Names of the statement's own queries come with them. */
    record Relations(List<Name> schema, List<Name> own) implements Wish {}

    /** The columns of other sources that belong to a column by a foreign key. */
    record Partners(List<Name> column, List<Source> sources) implements Wish {}

    /** What joins a source, whose name is typed already, to the others: {@code on t.⇥}. */
    record ConditionsOf(Name source, List<Source> sources) implements Wish {}

    /** Columns of all these, without a qualifier. */
    record Columns(List<Source> sources) implements Wish {}

    /** Columns behind {@code qualifier.}: an alias, a table, a schema and a table. */
    record ColumnsOf(List<Name> qualifier, List<Source> sources) implements Wish {}

    /** Columns of a relation that has no entity; behind a schema such relations. */
    record WithoutEntity(List<Name> qualifier) implements Wish {}

    /** Names of functions, without brackets; only with a prefix that nothing before begins with. */
    record FunctionNames() implements Wish {}

    /** Columns of any table, but those that are listed; if there are very many, only with a prefix. */
    record EveryColumn(List<String> listed) implements Wish {}

    /** Columns of any table; only with a prefix. */
    record AnyColumn() implements Wish {}

    /**
     * Columns of the target that are not listed yet.
     *
     * @param bracket whether the list is in brackets, so that all that are left can be listed in one go
     */
    record Remaining(Source target, List<String> listed, boolean bracket) implements Wish {}

    /**
     * Columns of the keys of a table, each key's together.
     *
     * @param bracket whether the bracket before them is missing, too
     */
    record KeyColumns(Source table, boolean bracket) implements Wish {}

    /**
     * What can be the value of the next column.
     *
     * @param listed the columns that have values; empty if all have, in their order
     * @param index which of them is next, 0-based
     */
    record NextValue(Source target, List<String> listed, int index) implements Wish {}

    /** Labels of the next column, if that is an enum. */
    record NextLabel(Source target, List<String> listed, int index) implements Wish {}

    /**
     * The column of the sources that is called as the next column of the target.
     *
     * @param listed the columns that have values; empty if all have, in their order
     * @param index which of them is next, 0-based
     */
    record NextColumn(Source target, List<String> listed, int index, List<Source> sources) implements Wish {}

    /** Texts as they are. */
    record Texts(List<String> texts, String description) implements Wish {}

    /** Values, without their quotes. */
    record Literals(List<String> values) implements Wish {}

    /** Names in the quotes of a string: objects of these kinds, or relations. */
    record Quoted(Set<DatabaseObject.Kind> kinds, boolean relations) implements Wish {}

    /** Functions that users made; behind their schema, if one is named. */
    record Called(List<Name> schema) implements Wish {}

    /** Functions that rows come from. */
    record TableFunctions() implements Wish {}

    /** Columns that both the last source and one before it have. */
    record Shared(List<Source> sources, List<String> listed) implements Wish {}

    /**
     * Functions: those of the database, and those that users made.
     *
     * @param aggregates whether aggregates can be here, so that they are offered before anything is typed
     */
    record Functions(boolean aggregates) implements Wish {}

    /** What the other wish wishes, but only of the databases with these initials. */
    record Only(String dialects, Wish wish) implements Wish {}

    /** Names that the statement itself gives, as they are written there. */
    record Words(List<String> names, String description) implements Wish {}

    /**
     * Relations of some kinds alone.
     *
     * @param kinds empty for all kinds
     * @param suffix what is written behind each
     */
    record RelationsOf(List<Name> schema, Set<TableKind> kinds, String suffix) implements Wish {}

    /**
     * What is no relation: functions that are not called, sequences, types, roles.
     *
     * @param schema empty for all that can be seen
     */
    record Objects(List<Name> schema, Set<DatabaseObject.Kind> kinds) implements Wish {}

    /** What of this kind belongs to a table. */
    record Owned(DatabaseObject.Kind kind, Source owner) implements Wish {}

    /** The tables that something of that name belongs to. */
    record OwnersOf(Name owned) implements Wish {}

    /** Types: the database's own, and those that users made. */
    record Types(List<Name> schema) implements Wish {}

    record Schemas() implements Wish {}

    /** All indexes, or those of one table. */
    record Indexes(Optional<Source> table) implements Wish {}

    /**
     * Names of the keys of a table.
     *
     * @param foreign whether those to other tables are meant, too
     */
    record Constraints(Optional<Source> table, boolean foreign) implements Wish {}

    /**
     * Whole joins from foreign keys of what is there already.
     *
     * @param common the statement's own queries, which can be joined, too
     */
    record Joins(List<Source> sources, List<Source> common) implements Wish {}

    /** The tables of such joins without their conditions. */
    record Joined(List<Source> sources) implements Wish {}

    /**
     * Conditions from foreign keys.
     *
     * @param all whether between all sources; else between the last one and those before it
     */
    record Conditions(List<Source> sources, boolean all) implements Wish {}

    /** Labels of an enum column, with their quotes. */
    record Labels(List<Name> column, List<Source> sources) implements Wish {}

    /**
     * What a column of a small type can be, where no quote is typed: the labels of an enum, the two words of a boolean.
     *
     * @param given what is listed already
     */
    record Choices(List<Name> column, List<Source> sources, List<String> given) implements Wish {}

    /** Labels of an enum attribute, with their quotes, in HQL. */
    record AttributeLabels(List<String> path, List<Source> sources) implements Wish {}

    /**
     * Labels of what a Groovy expression is, with their quotes.
     *
     * @param compared whether it is compared, which labels are only in queries; else they are given to it
     */
    record ValueLabels(Expr value, GroovyContext context, boolean compared, char quote) implements Wish {}

    /** Variables of the shell as parameters. */
    record Parameters() implements Wish {}

    /** Parameters that a call gives to the statement in its string. */
    record Given(List<String> names) implements Wish {}

    /**
     * All that is listed stands in a string.
     *
     * @param next what follows it there
     */
    record InString(GroovyQuote quote, char next) implements Wish {}

    /** Entity names. */
    record Entities() implements Wish {}

    /** Something in HQL. */
    record Hql(HqlWish wish) implements Wish {}

    /** Keys of what a Groovy expression is, with their quotes: {@code row['}. */
    record Keys(Expr target, GroovyContext context, char quote) implements Wish {}

    /**
     * Names that can begin a Groovy expression, inside these closures.
     *
     * @param compared what it is compared with, or given to
     */
    record Bare(GroovyContext context, Optional<Expr> compared) implements Wish {}

    /**
     * What can follow an operand in a condition.
     *
     * @param operand what is before the cursor
     * @param compared whether it is the second one of a comparison
     */
    record Operators(Expr operand, GroovyContext context, boolean compared) implements Wish {}

    /**
     * What can follow a dot in Groovy.
     *
     * @param reference whether it follows {@code ::}, where methods have no brackets
     */
    record Members(Expr target, GroovyContext context, boolean reference) implements Wish {}

    /** Names of the arguments of the call around the cursor: {@code new Track(name: }. */
    record NamedArguments(GroovyContext context) implements Wish {}

    /**
     * What can be imported.
     *
     * @param path what is before the last dot
     * @param ofClass whether members of classes are
     */
    record Imports(String path, boolean ofClass) implements Wish {}

    /** The name of a command. */
    record Commands() implements Wish {}

    /**
     * An argument of a command.
     *
     * @param given those before it
     */
    record CommandArgument(String command, List<String> given) implements Wish {}
}
