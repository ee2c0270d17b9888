package dev.dormouse.complete;

import dev.dormouse.complete.QueryScope.Clause;
import dev.dormouse.dialect.LexicalRules;
import dev.dormouse.dialect.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The first step for SQL: which sorts of names fit at a cursor. */
final class SqlExpectations {

    private final QueryText text;
    private final QueryScope scope;
    private final List<Wish> wishes = new ArrayList<>();

    private SqlExpectations(QueryText text) {
        this.text = text;
        this.scope = new QueryParser(text.before(), text.after()).scope();
    }

    static Expectation of(String text, int cursor, LexicalRules rules) {
        QueryText query = QueryText.at(text, cursor, rules);
        if (query.place() == QueryText.Place.NOWHERE) {
            return Expectation.nothing(cursor);
        }
        SqlExpectations expectations = new SqlExpectations(query);
        if (query.place() == QueryText.Place.NAME || query.place() == QueryText.Place.QUOTED_NAME) {
            SqlDefinitions.Found found = SqlDefinitions.statement(expectations.scope, query.prefix());
            if (found instanceof SqlDefinitions.Found.Query inner) {
                query = query.from(inner.start());
                expectations = new SqlExpectations(query);
                expectations.decide();
            } else if (found instanceof SqlDefinitions.Found.Wishes wishes) {
                expectations.wishes.addAll(wishes.wishes());
            } else {
                expectations.decide();
            }
        } else {
            expectations.decide();
        }
        if (query.place() == QueryText.Place.QUOTED_NAME) {
            expectations.wishes.removeIf(wish -> wish instanceof Wish.Keywords || wish instanceof Wish.Functions);
        }
        return query.expectation(expectations.wishes);
    }

    private void decide() {
        if (text.place() == QueryText.Place.PARAMETER) {
            wishes.add(new Wish.Parameters());
            return;
        }
        if (text.place() == QueryText.Place.STRING) {
            labels();
            return;
        }
        List<Name> qualifier = scope.qualifier();
        Clause clause = scope.clause();
        if (!qualifier.isEmpty()) {
            wishes.add(
                    isTableExpected(clause, qualifier.size() * 2)
                            ? new Wish.Relations(qualifier, List.of())
                            : new Wish.ColumnsOf(qualifier, scope.visible()));
            return;
        }
        List<String> followers = SqlWords.FOLLOWERS.get(scope.previous());
        boolean function = scope.previous().equals("left") || scope.previous().equals("right");
        boolean fetchOfJoin =
                scope.previous().equals("fetch") && scope.previous(2).equals("join");
        boolean part = scope.statement().equals("alter") && scope.sources().size() > 0;
        if (followers != null
                && !fetchOfJoin
                && !part
                && !(function && clause != Clause.FROM && clause != Clause.JOIN && clause != Clause.ON)) {
            keywords(followers);
            return;
        }
        if (scope.group() >= 0) {
            inBrackets(clause);
        } else {
            inClause(clause);
        }
    }

    private void labels() {
        List<Name> column = scope.compared();
        if (!column.isEmpty()) {
            wishes.add(new Wish.Labels(column, scope.visible()));
        }
    }

    /** Whether a table's name stands so many tokens before the cursor. */
    private boolean isTableExpected(Clause clause, int back) {
        String before = scope.previous(back + 1);
        return switch (clause) {
            case FROM -> Set.of("from", ",", "only", "using", "lateral").contains(before);
            case JOIN -> Set.of("join", "lateral", "only").contains(before);
            case INTO -> before.equals("into");
            case UPDATE -> Set.of("update", "only").contains(before);
            case ON, USING, OTHER -> isNamedByStatement(before, back);
            default -> before.equals("references");
        };
    }

    /** {@code drop table t}, {@code create index i on t}, {@code truncate t}, {@code references t} and their like. */
    private boolean isNamedByStatement(String before, int back) {
        String statement = scope.statement();
        return switch (before) {
            case "table", "view" ->
                Set.of("drop", "alter", "truncate", "lock", "comment", "refresh")
                                .contains(statement)
                        || statement.equals("table");
            case "exists" ->
                scope.previous(back + 2).equals("if") && Set.of("drop", "alter").contains(statement);
            case "on" -> Set.of("create", "grant", "revoke").contains(statement);
            case "references" -> true;
            default ->
                back == 0
                        && Set.of("truncate", "analyze", "vacuum", "copy", "describe", "desc", "lock")
                                .contains(before);
        };
    }

    private void inClause(Clause clause) {
        if (isTableExpected(clause, 0)) {
            if (clause == Clause.JOIN) {
                wishes.add(new Wish.Joins(scope.sources()));
            }
            wishes.add(new Wish.Relations(List.of(), scope.common()));
            keywordsIf(clause == Clause.FROM || clause == Clause.JOIN, List.of("lateral"));
            keywordsIf(scope.previous().equals("truncate") || scope.previous().equals("lock"), List.of("table"));
            return;
        }
        boolean after = scope.isAfterOperand();
        boolean naming = scope.previous().equals("as") && clause != Clause.OTHER;
        if (naming) {
            return;
        }
        switch (clause) {
            case START -> keywords(scope.nested() || isBehindSetOperator() ? SqlWords.QUERY : SqlWords.STATEMENTS);
            case SELECT -> selected(after);
            case FROM, JOIN -> afterTable(clause, after);
            case ON, USING -> conditionOfJoin(clause, after);
            case WHERE, HAVING -> condition(after, SqlWords.AFTER_CONDITION);
            case GROUP -> listOf(after, SqlWords.AFTER_GROUPED);
            case ORDER -> listOf(after, SqlWords.AFTER_ORDERED);
            case LIMIT -> limit(after);
            case SET -> set(after);
            case INTO -> keywordsIf(after, SqlWords.AFTER_INTO);
            case VALUES -> keywordsIf(after, SqlWords.AFTER_VALUES);
            case RETURNING -> operands(after);
            case UPDATE -> keywordsIf(after, List.of("set", "as"));
            case OTHER -> common(after);
        }
    }

    private boolean isBehindSetOperator() {
        return Set.of("union", "intersect", "except", "minus", "all").contains(scope.previous());
    }

    private void selected(boolean after) {
        if (after) {
            keywords(SqlWords.AFTER_SELECTED);
            keywords(SqlWords.AFTER_OPERAND);
            caseWords();
            return;
        }
        operands(false);
        if (scope.previous().equals("select")) {
            keywords(List.of("*", "distinct", "all"));
        } else if (scope.previous().equals(",")) {
            keywords(List.of("*"));
        }
    }

    private void afterTable(Clause clause, boolean after) {
        if (!after) {
            return;
        }
        if (clause == Clause.JOIN) {
            keywords(SqlWords.AFTER_JOINED);
        }
        if (scope.statement().equals("delete")) {
            keywords(List.of("where", "using", "returning", "as"));
        } else {
            keywords(SqlWords.AFTER_TABLE);
        }
    }

    private void conditionOfJoin(Clause clause, boolean after) {
        if (clause == Clause.USING) {
            keywordsIf(after, SqlWords.AFTER_TABLE);
            return;
        }
        if (scope.previous().equals("on")) {
            wishes.add(new Wish.Conditions(scope.sources()));
        }
        condition(after, SqlWords.AFTER_TABLE);
    }

    private void condition(boolean after, List<String> followers) {
        if (!after) {
            operands(false);
            return;
        }
        keywordsIf(!scope.isCompared(), SqlWords.AFTER_OPERAND.subList(2, SqlWords.AFTER_OPERAND.size()));
        boolean change = Set.of("update", "delete").contains(scope.statement());
        keywords(List.of("and", "or"));
        keywords(change ? List.of("returning") : followers);
        keywords(SqlWords.AFTER_OPERAND);
        caseWords();
    }

    private void listOf(boolean after, List<String> followers) {
        if (after) {
            keywords(followers);
            caseWords();
        } else {
            operands(false);
        }
    }

    private void limit(boolean after) {
        keywords(after ? SqlWords.AFTER_LIMIT : List.of("all"));
    }

    private void set(boolean after) {
        String previous = scope.previous();
        if (previous.equals("set") || previous.equals(",")) {
            if (!scope.sources().isEmpty()) {
                wishes.add(new Wish.Columns(scope.sources().subList(0, 1)));
            }
        } else if (after) {
            boolean target = Set.of("set", ",").contains(scope.previous(2));
            keywordsIf(!target, SqlWords.AFTER_SET);
            caseWords();
        } else {
            operands(false);
            keywords(List.of("default"));
        }
    }

    private void operands(boolean after) {
        if (after) {
            keywords(List.of("as"));
            return;
        }
        List<Source> visible = scope.visible();
        wishes.add(visible.isEmpty() ? new Wish.AnyColumn() : new Wish.Columns(visible));
        wishes.add(new Wish.Functions());
        keywords(SqlWords.OPERANDS);
        caseWords();
    }

    /** The words of a {@code case} that has no end yet. */
    private void caseWords() {
        int open = 0;
        for (int i = scope.start(); i < scope.parser().cursor(); i++) {
            open += scope.parser().word(i).equals("case")
                    ? 1
                    : scope.parser().word(i).equals("end") ? -1 : 0;
        }
        keywordsIf(open > 0, SqlWords.CASE);
    }

    private void inBrackets(Clause clause) {
        String before = scope.beforeGroup();
        boolean first = scope.previous().equals("(");
        boolean nextInList = first || scope.previous().equals(",");
        boolean after = scope.isAfterOperand();
        if (clause == Clause.INTO && !scope.sources().isEmpty() && nextInList) {
            wishes.add(new Wish.Remaining(
                    scope.sources().get(0),
                    scope.parser().names(scope.group() + 1, scope.parser().cursor())));
            keywordsIf(first, SqlWords.QUERY);
        } else if (before.equals("using") && nextInList) {
            wishes.add(new Wish.Shared(scope.sources()));
        } else if (before.equals("over")
                || !scope.lastInGroup(Set.of("partition", "order")).isEmpty()) {
            window(after);
        } else if (scope.previous().equals("as")) {
            wishes.add(new Wish.Types(List.of()));
        } else if (first && SqlWords.OPENERS.containsKey(before)) {
            keywords(SqlWords.OPENERS.get(before));
        } else if (clause == Clause.VALUES) {
            wishes.add(new Wish.Functions());
            keywords(SqlWords.OPERANDS);
            keywords(List.of("default", "select"));
        } else if (after) {
            keywords(SqlWords.AFTER_OPERAND);
            keywordsIf(before.equals("cast"), List.of("as"));
            keywordsIf(before.equals("extract"), List.of("from"));
            caseWords();
        } else if (clause != Clause.INTO) {
            if (before.equals("count") && first) {
                wishes.add(new Wish.Keywords(List.of("*", "distinct"), true, Wish.Keywords.FIRST));
            }
            if (before.equals("in") && first) {
                wishes.add(new Wish.Keywords(List.of("select"), true, Wish.Keywords.FIRST));
            }
            operands(false);
            keywordsIf(first, List.of("select", "distinct"));
        }
    }

    /** Behind the queries that {@code with} names. */
    private void common(boolean after) {
        String previous = scope.previous();
        if (!scope.statement().equals("with")) {
            return;
        }
        keywordsIf(previous.equals("with"), List.of("recursive"));
        keywordsIf(previous.equals(")"), SqlWords.STATEMENTS.subList(0, 4));
        keywordsIf(after && !previous.equals(")"), List.of("as"));
    }

    private void window(boolean after) {
        String last = scope.lastInGroup(Set.of("partition", "order", "by"));
        if (last.equals("by")) {
            listOf(
                    after,
                    List.of("order by", "desc", "asc", "rows between", "range between", "nulls last", "nulls first"));
        } else {
            keywords(SqlWords.OVER);
        }
    }

    private void keywordsIf(boolean condition, List<String> words) {
        if (condition) {
            keywords(words);
        }
    }

    private void keywords(List<String> words) {
        wishes.add(new Wish.Keywords(words));
    }

    /** Whether keywords are in capitals here: as what is typed of this one, else as the last one before. */
    static boolean isUpperCase(String prefix, List<Token> before) {
        if (prefix.chars().anyMatch(Character::isLetter)) {
            return prefix.equals(prefix.toUpperCase(Locale.ROOT));
        }
        for (int i = before.size() - 1; i >= 0; i--) {
            String word = before.get(i).text();
            boolean keyword = QueryParser.CLAUSES.contains(word.toLowerCase(Locale.ROOT));
            if (keyword && before.get(i).kind() == Token.Kind.WORD) {
                return word.equals(word.toUpperCase(Locale.ROOT));
            }
        }
        return false;
    }
}
