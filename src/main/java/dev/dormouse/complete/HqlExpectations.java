package dev.dormouse.complete;

import dev.dormouse.complete.QueryScope.Clause;
import dev.dormouse.dialect.LexicalRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The first step for HQL: which sorts of names fit at a cursor. */
final class HqlExpectations {

    /** HQL has both quotes for strings, and backticks. */
    static final LexicalRules RULES =
            LexicalRules.of(LexicalRules.Rule.BACKTICK_IDENTIFIERS, LexicalRules.Rule.DOUBLE_QUOTED_STRINGS);

    private final QueryText text;
    private final QueryScope scope;
    private final List<Wish> wishes = new ArrayList<>();

    private HqlExpectations(QueryText text) {
        this.text = text;
        this.scope = new QueryParser(text.before(), text.after()).scope();
    }

    static Expectation of(String text, int cursor) {
        QueryText query = QueryText.at(text, cursor, RULES);
        if (query.place() == QueryText.Place.NOWHERE || query.place() == QueryText.Place.QUOTED_NAME) {
            return Expectation.nothing(cursor);
        }
        HqlExpectations expectations = new HqlExpectations(query);
        expectations.decide();
        return query.expectation(expectations.wishes);
    }

    private void decide() {
        if (text.place() != QueryText.Place.NAME) {
            if (text.place() == QueryText.Place.PARAMETER) {
                wishes.add(new Wish.Parameters());
            } else if (text.place() == QueryText.Place.STRING
                    && !scope.compared().isEmpty()) {
                List<String> path = scope.compared().stream().map(Name::text).toList();
                wishes.add(new Wish.AttributeLabels(path, scope.visible()));
            }
            return;
        }
        List<Name> qualifier = scope.qualifier();
        Clause clause = scope.clause();
        if (!qualifier.isEmpty()) {
            List<String> path = qualifier.stream().map(Name::text).toList();
            boolean relations = isEntityExpected(clause, qualifier.size() * 2);
            wishes.add(new Wish.Attributes(path, scope.visible(), relations));
            return;
        }
        List<String> followers = HqlWords.FOLLOWERS.get(scope.previous());
        boolean function = scope.previous().equals("left") || scope.previous().equals("right");
        if (followers != null && !(function && clause != Clause.FROM && clause != Clause.JOIN && clause != Clause.ON)) {
            keywords(followers);
        } else if (scope.group() >= 0) {
            inBrackets(clause);
        } else {
            inClause(clause);
        }
    }

    private boolean isEntityExpected(Clause clause, int back) {
        String before = scope.previous(back + 1);
        return switch (clause) {
            case FROM -> Set.of("from", ",", "lateral").contains(before);
            case JOIN -> Set.of("join", "fetch", "lateral").contains(before);
            case INTO -> before.equals("into");
            case UPDATE -> before.equals("update");
            case OTHER -> before.equals("delete");
            default -> false;
        };
    }

    private void inClause(Clause clause) {
        if (isEntityExpected(clause, 0)) {
            if (clause == Clause.JOIN) {
                wishes.add(new Wish.RelationPaths(scope.sources()));
                keywordsIf(!scope.previous().equals("fetch"), List.of("fetch"));
            }
            wishes.add(new Wish.Entities());
            return;
        }
        boolean after = scope.isAfterOperand();
        switch (clause) {
            case START ->
                keywords(scope.nested() || !scope.previous().isEmpty() ? HqlWords.QUERY : HqlWords.STATEMENTS);
            case SELECT -> selected(after);
            case FROM, JOIN -> {
                keywordsIf(after && clause == Clause.JOIN, HqlWords.AFTER_JOINED);
                keywordsIf(after, HqlWords.AFTER_ENTITY);
            }
            case ON -> condition(after, HqlWords.AFTER_ENTITY);
            case WHERE, HAVING -> condition(after, HqlWords.AFTER_CONDITION);
            case GROUP -> listOf(after, HqlWords.AFTER_GROUPED);
            case ORDER -> listOf(after, HqlWords.AFTER_ORDERED);
            case LIMIT -> keywordsIf(after, List.of("offset", "rows only"));
            case SET -> set(after);
            case INTO -> keywordsIf(after, List.of("select", "values"));
            case UPDATE -> keywordsIf(after, List.of("set", "as"));
            case USING, VALUES, RETURNING, OTHER -> keywordsIf(scope.statement().isEmpty(), HqlWords.STATEMENTS);
        }
    }

    private void selected(boolean after) {
        if (after) {
            keywords(HqlWords.AFTER_SELECTED);
            keywords(HqlWords.AFTER_OPERAND);
            return;
        }
        operands();
        keywordsIf(scope.previous().equals("select"), List.of("distinct", "new"));
    }

    private void condition(boolean after, List<String> followers) {
        if (after) {
            boolean compared = scope.isCompared();
            keywordsIf(!compared, HqlWords.AFTER_OPERAND.subList(2, HqlWords.AFTER_OPERAND.size()));
            keywords(List.of("and", "or"));
            keywords(followers);
            keywords(HqlWords.AFTER_OPERAND);
        } else {
            operands();
        }
    }

    private void listOf(boolean after, List<String> followers) {
        if (after) {
            keywords(followers);
        } else {
            operands();
        }
    }

    private void set(boolean after) {
        if (scope.previous().equals("set") || scope.previous().equals(",")) {
            wishes.add(new Wish.Attributes(List.of(), scope.sources(), false));
        } else if (after) {
            keywordsIf(!Set.of("set", ",").contains(scope.previous(2)), List.of("where"));
        } else {
            operands();
        }
    }

    private void inBrackets(Clause clause) {
        String before = scope.beforeGroup();
        boolean first = scope.previous().equals("(");
        if (clause == Clause.INTO && !scope.sources().isEmpty()) {
            wishes.add(new Wish.Attributes(List.of(), scope.sources(), false));
        } else if (before.equals("over")) {
            keywordsIf(!scope.previous().equals("by"), SqlWords.OVER);
            operands();
        } else if (Set.of("exists", "from", "join", "as", "lateral").contains(before) && first) {
            keywords(HqlWords.QUERY);
        } else if (before.equals("treat") && scope.previous().equals("as")) {
            wishes.add(new Wish.Entities());
        } else if (scope.isAfterOperand()) {
            keywords(HqlWords.AFTER_OPERAND);
            keywordsIf(before.equals("cast") || before.equals("treat"), List.of("as"));
        } else {
            operands();
            keywordsIf(before.equals("count") && first, List.of("*", "distinct"));
            keywordsIf(first, List.of("select", "from"));
        }
    }

    private void operands() {
        wishes.add(new Wish.Attributes(List.of(), scope.visible(), false));
        wishes.add(new Wish.HqlFunctions());
        keywords(HqlWords.OPERANDS);
    }

    private void keywordsIf(boolean condition, List<String> words) {
        if (condition) {
            keywords(words);
        }
    }

    private void keywords(List<String> words) {
        wishes.add(new Wish.Keywords(words, true, Wish.Keywords.LAST));
    }
}
