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

    private static final Set<String> CHANGES = Set.of("insert", "replace", "update", "delete", "merge");

    /** Clauses of a query that can be its last. */
    private static final Set<Clause> READING = Set.of(
            Clause.SELECT,
            Clause.FROM,
            Clause.JOIN,
            Clause.ON,
            Clause.USING,
            Clause.WHERE,
            Clause.GROUP,
            Clause.HAVING,
            Clause.ORDER,
            Clause.LIMIT);

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
        return query.expectation(wishes(query));
    }

    private static List<Wish> wishes(QueryText query) {
        SqlExpectations expectations = new SqlExpectations(query);
        boolean name = query.place() == QueryText.Place.NAME || query.place() == QueryText.Place.QUOTED_NAME;
        SqlDefinitions.Found found = name
                ? SqlDefinitions.statement(expectations.scope, query.prefix())
                : new SqlDefinitions.Found.Nothing();
        if (found instanceof SqlDefinitions.Found.Query inner) {
            return wishes(query.from(inner.start()));
        } else if (found instanceof SqlDefinitions.Found.Wishes definition) {
            expectations.wishes.addAll(definition.wishes());
        } else {
            expectations.decide();
        }
        if (query.place() == QueryText.Place.QUOTED_NAME) {
            expectations.wishes.removeIf(SqlExpectations::isWord);
        }
        return expectations.wishes;
    }

    private static boolean isWord(Wish wish) {
        return wish instanceof Wish.Only only
                ? isWord(only.wish())
                : wish instanceof Wish.Keywords
                        || wish instanceof Wish.Functions
                        || wish instanceof Wish.Literals
                        || wish instanceof Wish.Choices
                        || wish instanceof Wish.Texts
                        || wish instanceof Wish.Joins
                        || wish instanceof Wish.Conditions;
    }

    private void decide() {
        if (text.place() == QueryText.Place.PARAMETER) {
            wishes.add(new Wish.Parameters());
            return;
        }
        if (text.place() == QueryText.Place.STRING) {
            wishes.addAll(new SqlStrings(scope, visible()).wishes());
            return;
        }
        List<Name> qualifier = scope.qualifier();
        Clause clause = scope.clause();
        if (!qualifier.isEmpty()) {
            qualified(qualifier, clause);
        } else if (scope.previous().equals("::")) {
            wishes.add(new Wish.Types(List.of()));
        } else if (!tail() && !new SqlFollowers(scope, wishes).list(clause)) {
            if (scope.group() >= 0) {
                new SqlGroups(scope, visible(), wishes).list(clause);
            } else {
                inClause(clause);
            }
        }
    }

    private void qualified(List<Name> qualifier, Clause clause) {
        if (scope.previous(qualifier.size() * 2 + 1).equals("::")) {
            wishes.add(new Wish.Types(qualifier));
        } else if (scope.group() < 0 && isTableExpected(clause, qualifier.size() * 2)) {
            wishes.add(new Wish.Relations(qualifier, List.of()));
            wishes.add(new Wish.Called(qualifier));
        } else {
            if (clause == Clause.ON && scope.group() < 0 && scope.previous(3).equals("on")) {
                wishes.add(new Wish.ConditionsOf(qualifier.get(0), scope.sources()));
            }
            wishes.add(new Wish.ColumnsOf(qualifier, visible()));
            wishes.add(new Wish.Called(qualifier));
        }
    }

    /** What the cursor sees; in an {@code on conflict} the row that was not inserted, too. */
    private List<Source> visible() {
        List<Source> visible = scope.visible();
        if (scope.isInsertion()
                && scope.last("conflict") > 0
                && !scope.sources().isEmpty()) {
            Source target = scope.sources().get(0);
            List<Source> both = new ArrayList<>(visible);
            both.add(0, new Source(target.name(), new Name("excluded", false), target.outputs()));
            return both;
        }
        return visible;
    }

    /** Parts of a query that go as a grammar says; whether the cursor is in one. */
    private boolean tail() {
        if (scope.group() >= 0 && !scope.beforeGroup().equals("over") && !scope.isWindow()) {
            return scope.beforeGroup().equals("conflict") && conflictColumns();
        }
        for (String word :
                List.of("fetch", "for", "lock", "conflict", "tablesample", "when", "rows", "range", "groups")) {
            int at = scope.lastHere(word);
            boolean asked = at >= 0
                    && (!word.equals("when") || scope.statement().equals("merge"))
                    && !(word.equals("conflict") && scope.last("set") > at);
            List<Wish> found = asked ? SqlDefinitions.tail(scope, text.prefix(), word, at) : List.of();
            if (!found.isEmpty()) {
                if (word.equals("conflict")
                        && scope.previous().equals(word)
                        && !scope.sources().isEmpty()) {
                    wishes.add(new Wish.KeyColumns(scope.sources().get(0), true));
                }
                wishes.addAll(found);
                return true;
            }
        }
        return false;
    }

    private boolean conflictColumns() {
        if (!scope.isInsertion() || scope.sources().isEmpty()) {
            return false;
        }
        wishes.add(new Wish.KeyColumns(scope.sources().get(0), false));
        wishes.add(new Wish.Remaining(scope.sources().get(0), scope.listed(), false));
        return true;
    }

    /** Whether a table's name stands so many tokens before the cursor. */
    private boolean isTableExpected(Clause clause, int back) {
        String before = scope.previous(back + 1);
        return switch (clause) {
            case FROM -> Set.of("from", ",", "only", "using", "lateral").contains(before);
            case JOIN -> Set.of("join", "lateral", "only", "straight_join").contains(before);
            case INTO -> before.equals("into");
            case UPDATE ->
                Set.of("update", "only").contains(before)
                        || scope.previous(back + 2).equals("or")
                                && scope.previous(back + 3).equals("update");
            case USING -> before.equals("using") && scope.statement().equals("merge");
            default -> before.equals("references");
        };
    }

    private void inClause(Clause clause) {
        if (isTableExpected(clause, 0)) {
            tables(clause);
            return;
        }
        boolean after = scope.isAfterOperand();
        if (scope.previous().equals("as") && clause != Clause.OTHER) {
            return;
        }
        switch (clause) {
            case START -> keywords(scope.nested() || isBehindSetOperator() ? SqlWords.QUERY : SqlWords.STATEMENTS);
            case SELECT -> selected(after && !scope.isBehindDistinct());
            case FROM, JOIN -> afterTable(clause, after);
            case ON, USING -> conditionOfJoin(clause, after);
            case WHERE, HAVING -> condition(clause, after);
            case GROUP -> grouped(after);
            case ORDER -> ordered(after);
            case LIMIT -> limit(after);
            case SET -> set(after);
            case INTO -> into(after);
            case VALUES -> keywordsIf(after, scope.isInsertion() ? SqlWords.AFTER_VALUES : SqlWords.AFTER_CONDITION);
            case RETURNING -> operands(after, List.of("as"));
            case UPDATE -> {
                keywordsIf(after, List.of("set", "as"));
                wishes.add(new Wish.Only("m", new Wish.Keywords(after ? SqlWords.JOINS : List.of())));
            }
            case OTHER -> common(after);
        }
        keywordsIf(after && READING.contains(clause) && scope.isInserted(), SqlWords.AFTER_VALUES);
    }

    private void tables(Clause clause) {
        boolean onlyNames = Set.of("cross", "natural").contains(scope.previous(2));
        boolean lateral = scope.previous().equals("lateral");
        if (clause == Clause.JOIN && !lateral) {
            wishes.add(
                    onlyNames
                            ? new Wish.Joined(scope.sources())
                            : new Wish.Joins(scope.sources(), scope.parser().commonSources()));
        }
        boolean read = clause == Clause.FROM || clause == Clause.JOIN;
        if (!lateral) {
            wishes.add(new Wish.Relations(List.of(), scope.common()));
        }
        if (read && !(scope.statement().equals("delete") && scope.previous(2).equals("delete"))) {
            wishes.add(new Wish.TableFunctions());
            keywordsIf(!lateral, List.of("lateral"));
            if (lateral) {
                wishes.add(new Wish.Keywords(List.of("(select"), true, Wish.Keywords.FIRST));
            }
        }
    }

    private boolean isBehindSetOperator() {
        return Set.of("union", "intersect", "except", "minus", "all").contains(scope.previous());
    }

    /** Behind the queries that {@code with} names. */
    private void common(boolean after) {
        String previous = scope.previous();
        if (scope.statement().equals("with")) {
            keywordsIf(previous.equals("with"), List.of("recursive"));
            boolean named = previous.equals(")")
                    && !Set.of("as", "materialized")
                            .contains(scope.parser()
                                    .word(scope.parser().openOf(scope.parser().cursor() - 1) - 1));
            keywordsIf(previous.equals(")"), named ? List.of("as") : SqlWords.STATEMENTS.subList(0, 4));
            keywordsIf(after && !previous.equals(")") && !previous.equals("with"), List.of("as"));
        }
    }

    private void selected(boolean after) {
        if (scope.previous().equals("on")) {
            // The bracket comes.
            return;
        }
        if (after) {
            if (openCase()) {
                return;
            }
            keywords(SqlWords.AFTER_SELECTED);
            // One letter is the beginning of a name that is given, rather than of an operator.
            keywordsIf(text.prefix().length() != 1, SqlWords.AFTER_OPERAND);
            caseWords();
            return;
        }
        scope.insertion()
                .forEach(target ->
                        wishes.add(new Wish.NextColumn(target, scope.insertColumns(), scope.commas(), visible())));
        operands(false, List.of());
        if (scope.previous().equals("select")) {
            wishes.add(new Wish.Keywords(List.of("distinct", "all"), false, Wish.Keywords.BEFORE_FUNCTIONS));
        }
        keywordsIf(scope.previous().equals("distinct"), List.of("on"));
    }

    private void afterTable(Clause clause, boolean after) {
        if (!after) {
            return;
        }
        String statement = scope.statement();
        if (statement.equals("merge")) {
            keywords(List.of("on", "as"));
        } else if (statement.equals("delete")) {
            boolean using = scope.last("using") > 0;
            wishes.add(new Wish.Only("p", new Wish.Keywords(using ? List.of() : List.of("where", "using"))));
            keywords(using ? SqlWords.AFTER_TABLE_OF_CHANGE : SqlWords.AFTER_DELETED);
            changeWords();
        } else if (statement.equals("update")) {
            keywords(clause == Clause.JOIN ? List.of("on", "using") : List.of());
            wishes.add(new Wish.Only("m", new Wish.Keywords(List.of("set"))));
            keywords(SqlWords.AFTER_TABLE_OF_CHANGE);
        } else {
            boolean conditional = clause == Clause.JOIN && !scope.isUnconditional();
            keywordsIf(conditional, SqlWords.AFTER_JOINED);
            keywords(SqlWords.AFTER_TABLE);
        }
    }

    private void conditionOfJoin(Clause clause, boolean after) {
        if (clause == Clause.USING) {
            keywordsIf(after, SqlWords.AFTER_TABLE);
            return;
        }
        if (scope.previous().equals("on")) {
            if (scope.previous(scope.parser().cursor() - scope.last("join") - 1).equals("lateral")) {
                wishes.add(new Wish.Keywords(List.of("true"), false, Wish.Keywords.OFTEN));
            }
            wishes.add(new Wish.Conditions(scope.sources(), false));
        }
        boolean update = scope.statement().equals("update");
        List<String> followers = scope.statement().equals("merge")
                ? List.of("when matched then", "when not matched then")
                : update ? List.of("set", "where", "join", "left join") : SqlWords.AFTER_TABLE;
        conditionWords(after, followers);
    }

    private void condition(Clause clause, boolean after) {
        boolean first = clause == Clause.WHERE && scope.previous().equals("where");
        if (first && scope.sources().size() > 1 && scope.last("join") < 0) {
            wishes.add(new Wish.Conditions(scope.sources(), true));
        }
        if (clause == Clause.WHERE
                && scope.previous().equals("where")
                && scope.sources().size() == 1) {
            // A query within a query: what joins it to the one around it.
            List<Source> around = new ArrayList<>(scope.outer());
            around.addAll(scope.sources());
            wishes.add(new Wish.Conditions(around, false));
        }
        boolean change = CHANGES.contains(scope.statement());
        conditionWords(after, change ? List.of("returning") : SqlWords.AFTER_CONDITION);
        if (after && change) {
            changeWords();
        }
    }

    private void changeWords() {
        wishes.add(new Wish.Only("m", new Wish.Keywords(List.of("order by", "limit"))));
    }

    private void conditionWords(boolean after, List<String> followers) {
        if (!after) {
            comparedLabels();
            operands(false, List.of());
            return;
        }
        if (scope.isOpenBetween()) {
            keywords(List.of("and"));
            return;
        }
        if (openCase()) {
            return;
        }
        keywordsIf(!scope.isCompared(), SqlWords.COMPARISONS);
        keywords(List.of("and", "or"));
        keywords(followers);
        keywords(SqlWords.AFTER_OPERAND);
        caseWords();
    }

    private void comparedLabels() {
        List<Name> column = scope.compared();
        if (!column.isEmpty()) {
            wishes.add(new Wish.Choices(column, visible(), List.of()));
            if (scope.previous().equals("=")) {
                wishes.add(new Wish.Partners(column, scope.visible()));
            }
        }
    }

    private void grouped(boolean after) {
        if (after) {
            if (!openCase()) {
                keywords(SqlWords.AFTER_GROUPED);
            }
            return;
        }
        List<String> selected = new ArrayList<>(scope.parser().selected(scope, true));
        List<String> listed =
                scope.parser().listed(scope.last("group") + 2, scope.parser().cursor());
        selected.removeAll(listed);
        if (selected.size() > 1 && listed.isEmpty() && text.prefix().isEmpty()) {
            selected.add(0, String.join(", ", selected));
        }
        wishes.add(new Wish.Texts(selected, "selected"));
        operands(false, List.of("rollup", "cube", "grouping sets"));
    }

    private void ordered(boolean after) {
        if (after) {
            if (Set.of("desc", "asc", "first", "last").contains(scope.previous())) {
                keywordsIf(!Set.of("first", "last").contains(scope.previous()), List.of("nulls last", "nulls first"));
                keywords(SqlWords.BEHIND_ORDER);
            } else {
                keywords(SqlWords.AFTER_ORDERED);
                caseWords();
            }
            return;
        }
        wishes.add(new Wish.Texts(scope.parser().selected(scope, false), "selected"));
        if (!scope.parser().isSetOperation(scope)) {
            operands(false, List.of());
        }
    }

    private void limit(boolean after) {
        keywords(after ? SqlWords.AFTER_LIMIT : List.of());
        keywordsIf(!after && scope.previous().equals("limit"), List.of("all"));
    }

    private void set(boolean after) {
        String previous = scope.previous();
        boolean target = previous.equals("set") || previous.equals(",") || previous.equals("update");
        if (target) {
            if (!scope.sources().isEmpty()) {
                wishes.add(new Wish.Remaining(scope.sources().get(0), scope.assigned(), false));
            }
        } else if (after) {
            boolean named = Set.of("set", ",", "update").contains(scope.previous(2));
            keywordsIf(!named, scope.isInsertion() ? List.of("where", "returning") : SqlWords.AFTER_SET);
            if (!named) {
                wishes.add(new Wish.Only("ps", new Wish.Keywords(List.of("from", "returning"))));
                changeWords();
            }
            caseWords();
        } else {
            if (scope.isInsertion()
                    && scope.last("conflict") > 0
                    && scope.compared().size() == 1) {
                String column =
                        scope.parser().token(scope.parser().cursor() - 2).text();
                wishes.add(new Wish.Texts(List.of("excluded." + column), "of the row that was not inserted"));
            }
            comparedLabels();
            operands(false, List.of("default"));
        }
    }

    private void into(boolean after) {
        if (!after) {
            return;
        }
        switch (scope.statement()) {
            case "select" -> keywords(List.of("from"));
            case "merge" -> {
                keywords(List.of("using", "as"));
                wishes.add(new Wish.Only("h", new Wish.Keywords(List.of("key", "values"))));
            }
            default -> {
                keywords(SqlWords.AFTER_INTO);
                wishes.add(new Wish.Only("m", new Wish.Keywords(List.of("set"))));
            }
        }
    }

    private void operands(boolean after, List<String> more) {
        if (after) {
            keywords(more);
            return;
        }
        SqlGroups.operands(wishes, visible(), SqlGroups.AGGREGATED.contains(scope.clause()));
        keywords(more);
        caseWords();
    }

    /** In a {@code case} that has no end yet, nothing but that can go on. */
    private boolean openCase() {
        boolean open = scope.isInCase();
        caseWords();
        keywordsIf(open, SqlWords.AFTER_OPERAND);
        return open;
    }

    /** The words of a {@code case} that has no end yet. */
    private void caseWords() {
        keywords(SqlFollowers.ofCase(scope));
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
