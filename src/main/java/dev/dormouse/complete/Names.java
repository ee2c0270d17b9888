package dev.dormouse.complete;

import dev.dormouse.complete.Suggestion.Kind;
import dev.dormouse.schema.DatabaseObject;
import dev.dormouse.session.Snapshot;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The second step: lists and ranks the names of the sorts that fit. */
final class Names {

    /** What the shell itself has by a name, and no statement can take as a value. */
    private static final Set<String> NO_VALUES =
            Set.of("org.hibernate.Session", "java.sql.Connection", "groovy.sql.Sql", "dev.dormouse.eval.DatabaseView");

    private final Expectation expectation;
    private final Index index;
    private final Snapshot snapshot;
    private final Scope scope;
    private final Ranking ranking;
    private final SqlNames sql;
    private final SqlObjectNames objects;
    private final SqlValueNames values;
    private final HqlNames hql;
    private final GroovyNames groovy;

    Names(Expectation expectation, Index index, Snapshot snapshot, Scope scope, Ranking ranking) {
        this.expectation = expectation;
        this.index = index;
        this.snapshot = snapshot;
        this.scope = scope;
        this.ranking = ranking;
        this.sql = new SqlNames(index, ranking);
        this.objects = new SqlObjectNames(index, scope.objects(), ranking);
        this.values = new SqlValueNames(index, scope.objects(), ranking);
        this.hql = new HqlNames(index, ranking);
        this.groovy = new GroovyNames(index, scope, ranking);
    }

    /** What commands list whose names are not of the catalogue. */
    private static final Map<String, Set<DatabaseObject.Kind>> LISTED = Map.of(
            "df",
            Set.of(DatabaseObject.Kind.FUNCTION, DatabaseObject.Kind.PROCEDURE),
            "ds",
            Set.of(DatabaseObject.Kind.SEQUENCE),
            "dT",
            Set.of(DatabaseObject.Kind.TYPE),
            "du",
            Set.of(DatabaseObject.Kind.ROLE));

    List<Suggestion> rank() {
        expectation.wishes().forEach(this::list);
        return ranking.best();
    }

    private void list(Wish wish) {
        if (wish instanceof Wish.Only only) {
            if (only.dialects().indexOf(SqlWords.initial(index.dialect().name())) >= 0) {
                list(only.wish());
            }
        } else if (!listSql(wish) && !objects.list(wish) && !values.list(wish) && !listHql(wish)) {
            listGroovy(wish);
        }
    }

    private boolean listSql(Wish wish) {
        if (wish instanceof Wish.Keywords keywords) {
            sql.keywords(keywords, expectation.upperCase());
        } else if (wish instanceof Wish.Relations relations) {
            sql.relations(relations);
        } else if (wish instanceof Wish.Columns columns) {
            sql.columns(columns.sources());
        } else if (wish instanceof Wish.ColumnsOf columns) {
            sql.columnsOf(columns);
        } else if (wish instanceof Wish.AnyColumn) {
            sql.anyColumn();
        } else if (wish instanceof Wish.WithoutEntity without) {
            sql.withoutEntity(without.qualifier());
        } else if (wish instanceof Wish.EveryColumn every) {
            sql.everyColumn(every.listed());
        } else if (wish instanceof Wish.Remaining remaining) {
            sql.remaining(remaining);
        } else if (wish instanceof Wish.Shared shared) {
            sql.shared(shared);
        } else if (wish instanceof Wish.Joins joins) {
            sql.joins(joins);
        } else if (wish instanceof Wish.ConditionsOf joined) {
            new JoinNames(index, ranking, joined.sources()).conditionsOf(joined.source());
        } else if (wish instanceof Wish.Partners partners) {
            new JoinNames(index, ranking, partners.sources()).partners(partners.column());
        } else if (wish instanceof Wish.Conditions conditions) {
            sql.conditions(conditions);
        } else if (wish instanceof Wish.Joined joined) {
            sql.joined(joined.sources());
        } else if (wish instanceof Wish.NextColumn next) {
            sql.nextColumn(next);
        } else if (wish instanceof Wish.Labels labels) {
            sql.labels(labels);
        } else {
            return false;
        }
        return true;
    }

    private boolean listHql(Wish wish) {
        if (wish instanceof Wish.Parameters) {
            ranking.weighing(10);
            new TreeMap<>(scope.variables()).forEach((name, type) -> {
                if (!NO_VALUES.contains(type.getName())) {
                    ranking.add(name, name, name, type.getSimpleName(), Kind.VARIABLE, true);
                }
            });
        } else if (wish instanceof Wish.Entities) {
            hql.entities();
        } else if (wish instanceof Wish.Given given) {
            ranking.weighing(6);
            given.names().forEach(name -> ranking.add(name, "of this call", Kind.VARIABLE));
        } else if (wish instanceof Wish.Hql wished) {
            hql.within(scope, expectation.upperCase()).list(wished.wish());
        } else {
            return false;
        }
        return true;
    }

    private void listGroovy(Wish wish) {
        if (wish instanceof Wish.Bare bare) {
            groovy.bare(bare);
        } else if (wish instanceof Wish.Members members) {
            names(members.context()).members(members);
        } else if (wish instanceof Wish.NamedArguments arguments) {
            groovy.namedArguments(arguments);
        } else if (wish instanceof Wish.ValueLabels labels) {
            names(labels.context()).labels(labels);
        } else if (wish instanceof Wish.Operators operators) {
            groovy.operators(operators);
        } else if (wish instanceof Wish.Keys keys) {
            names(keys.context()).keys(keys);
        } else if (wish instanceof Wish.Imports imports) {
            new ClassNames(index, scope, ranking).imports(imports);
        } else if (wish instanceof Wish.Commands) {
            ranking.weighing(10);
            scope.commands()
                    .summaries()
                    .forEach((name, summary) ->
                            ranking.add(name, "\\" + name, "\\" + name, summary, Kind.COMMAND, true));
        } else if (wish instanceof Wish.CommandArgument argument) {
            arguments(argument);
        }
    }

    private MemberNames names(GroovyContext context) {
        return new MemberNames(index, scope, ranking, new GroovyTypes(index, scope, context));
    }

    private void arguments(Wish.CommandArgument argument) {
        Set<DatabaseObject.Kind> kinds = LISTED.getOrDefault(argument.command().replace("+", ""), Set.of());
        if (argument.given().isEmpty()) {
            kinds.stream().sorted().forEach(kind -> objects.list(new Wish.Objects(List.of(), Set.of(kind))));
        }
        ranking.weighing(10);
        for (Suggestion suggestion :
                scope.commands().arguments(argument.command(), argument.given(), expectation.prefix(), snapshot)) {
            if (suggestion.kind() == Kind.FILE) {
                ranking.addAsIs(suggestion);
            } else {
                ranking.add(
                        suggestion.display(),
                        suggestion.text(),
                        suggestion.display(),
                        suggestion.description(),
                        suggestion.kind(),
                        suggestion.spaceAfter());
            }
        }
    }
}
