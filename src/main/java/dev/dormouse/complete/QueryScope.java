package dev.dormouse.complete;

import dev.dormouse.dialect.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Where in a query the cursor is, and what can be seen from there.
 *
 * @param start index of the first token of the part of the query, a {@code select} say, that the cursor is in
 * @param group index of the innermost bracket around the cursor that is not a query's; -1 if none
 * @param nested whether that part stands in brackets
 * @param sources what its rows come from, in order
 * @param outer what the queries around it have, innermost first
 * @param common names that {@code with} gives
 */
record QueryScope(
        QueryParser parser,
        int start,
        int group,
        boolean nested,
        List<Source> sources,
        List<Source> outer,
        List<Name> common) {

    private static final Set<String> COMPARISONS = Set.of("=", "<>", "!=");

    private static final Set<String> EXPECTING = Set.of(
            "select",
            "distinct",
            "all",
            "where",
            "and",
            "or",
            "not",
            "on",
            "having",
            "by",
            "when",
            "then",
            "else",
            "case",
            "between",
            "like",
            "ilike",
            "in",
            "is",
            "set",
            "returning",
            "limit",
            "offset",
            "values",
            "from",
            "join",
            "into",
            "update",
            "using",
            "similar",
            "escape",
            "as",
            "any",
            "some",
            "exists",
            "lateral",
            "only",
            "union",
            "intersect",
            "except",
            "minus",
            "table",
            "fetch",
            "with",
            "member",
            "of",
            "new",
            "over",
            "partition",
            "order",
            "group");

    /** What the cursor's part of the query does. */
    enum Clause {
        START,
        SELECT,
        FROM,
        JOIN,
        ON,
        USING,
        WHERE,
        GROUP,
        HAVING,
        ORDER,
        LIMIT,
        SET,
        INTO,
        VALUES,
        RETURNING,
        UPDATE,
        OTHER
    }

    List<Source> visible() {
        List<Source> all = new ArrayList<>(sources);
        all.addAll(outer);
        return all;
    }

    /** The word or sign before the cursor; empty for a literal, a name in quotes, or none. */
    String previous() {
        return parser.word(parser.cursor() - 1);
    }

    String previous(int back) {
        return parser.word(parser.cursor() - back);
    }

    /** The statement's first word. */
    String statement() {
        return start < parser.cursor() ? parser.word(start) : "";
    }

    /** The names before the dot at the cursor, outermost first; empty if there is no dot. */
    List<Name> qualifier() {
        List<Name> names = new ArrayList<>();
        int i = parser.cursor() - 1;
        while (i > 0 && parser.word(i).equals(".")) {
            Token token = parser.token(i - 1);
            if (token.kind() != Token.Kind.WORD && token.kind() != Token.Kind.QUOTED_IDENTIFIER) {
                return List.of(Name.NONE);
            }
            names.add(0, Name.of(token));
            i -= 2;
        }
        return i == 0 && parser.word(0).equals(".") ? List.of(Name.NONE) : names;
    }

    /** The clause, with what is in brackets left aside. */
    Clause clause() {
        return clause(start, parser.cursor());
    }

    private Clause clause(int from, int to) {
        Clause clause = Clause.START;
        boolean inList = false;
        for (int i = from; i < to; i = parser.next(i)) {
            if (i > from && parser.word(i - 1).equals(".")) {
                continue;
            }
            Clause next = clauseAt(i, clause, inList);
            inList =
                    next == Clause.FROM || inList && (next == Clause.ON || next == Clause.USING || next == Clause.JOIN);
            clause = next == Clause.START ? Clause.OTHER : next;
        }
        return clause;
    }

    private Clause clauseAt(int i, Clause now, boolean inList) {
        String before = parser.word(i - 1);
        return switch (parser.word(i)) {
            case "select" -> Clause.SELECT;
            case "from" -> before.equals("distinct") && now != Clause.SELECT ? now : Clause.FROM;
            case "join" -> Clause.JOIN;
            case "on" ->
                before.equals("distinct") && now == Clause.SELECT
                        ? now
                        : now == Clause.JOIN || now == Clause.FROM ? Clause.ON : Clause.OTHER;
            case "using" -> now == Clause.JOIN ? Clause.USING : Clause.FROM;
            case "where" -> Clause.WHERE;
            case "group" -> before.equals("within") ? now : Clause.GROUP;
            case "having" -> Clause.HAVING;
            case "order" -> Clause.ORDER;
            case "limit", "offset" -> Clause.LIMIT;
            case "fetch" -> before.equals("join") ? now : Clause.LIMIT;
            case "set" -> Clause.SET;
            case "into" -> Clause.INTO;
            case "values" -> before.equals("=") ? now : Clause.VALUES;
            case "returning" -> Clause.RETURNING;
            case "update" ->
                before.equals("key")
                        ? Clause.SET
                        : Set.of("for", "do", "then").contains(before) ? Clause.OTHER : Clause.UPDATE;
            case "," -> inList ? Clause.FROM : now;
            default -> now;
        };
    }

    /** Whether an operand is complete before the cursor, so that only something that joins or follows it can come. */
    boolean isAfterOperand() {
        int last = parser.cursor() - 1;
        if (last < start) {
            return false;
        }
        Token token = parser.token(last);
        return switch (token.kind()) {
            case WORD -> !EXPECTING.contains(token.text().toLowerCase(Locale.ROOT));
            case OPERATOR ->
                token.text().equals("*")
                        && Set.of("select", ",", ".", "(", "distinct").contains(parser.word(last - 1));
            case PUNCTUATION -> token.is(")") || token.is("]");
            default -> true;
        };
    }

    /** Whether the condition before the cursor already compares something. */
    boolean isCompared() {
        for (int i = parser.cursor() - 1; i > start; i--) {
            int call = callBefore(i);
            if (call > start) {
                i = call;
                continue;
            }
            Token token = parser.token(i);
            String word = parser.word(i);
            if (Set.of("where", "on", "having", "and", "or", "when", "(").contains(word)) {
                return false;
            }
            boolean sign = token.kind() == Token.Kind.OPERATOR && "<>=!~".indexOf(word.charAt(0)) >= 0;
            if (sign
                    || Set.of("like", "ilike", "in", "is", "between", "exists", "similar")
                            .contains(word)) {
                return true;
            }
        }
        return false;
    }

    /** The name of the function whose brackets end there; -1 if none do. */
    private int callBefore(int close) {
        int open = parser.word(close).equals(")") ? parser.openOf(close) : -1;
        boolean call = open > start
                && parser.isName(open - 1)
                && !EXPECTING.contains(parser.word(open - 1))
                && !Set.of("in", "and", "or", "where", "on", "having", "when").contains(parser.word(open - 1));
        return call ? open - 1 : -1;
    }

    /** The word before the bracket around the cursor; empty if there is none. */
    String beforeGroup() {
        return group < 0 ? "" : parser.word(group - 1);
    }

    /** The name before {@code =} or {@code in (}, outermost first; empty if it is anything else, or if nothing is compared here. */
    List<Name> compared() {
        boolean inList = group >= 0 && beforeGroup().equals("in");
        boolean listed = inList && Set.of("(", ",").contains(previous());
        if (!COMPARISONS.contains(previous())
                && !listed
                && !Set.of("in", "like", "ilike").contains(previous())) {
            return List.of();
        }
        int i = parser.cursor() - 1;
        if (listed) {
            i = group - 1;
        }
        i -= parser.word(i - 1).equals("not") ? 1 : 0;
        List<Name> names = new ArrayList<>();
        for (i = i - 1; i >= 0 && parser.isName(i); i -= 2) {
            names.add(0, Name.of(parser.token(i)));
            if (!parser.word(i - 1).equals(".")) {
                break;
            }
        }
        return names;
    }

    /** The last of the words that is in the cursor's bracket, at its level. */
    String lastInGroup(Set<String> words) {
        String last = "";
        for (int i = group + 1; i < parser.cursor(); i = parser.next(i)) {
            last = words.contains(parser.word(i)) ? parser.word(i) : last;
        }
        return last;
    }

    boolean isInsertion() {
        return Set.of("insert", "replace").contains(statement());
    }

    /** Where the word last stands before the cursor, in no brackets; -1 if nowhere. */
    int last(String word) {
        return last(word, start);
    }

    /** The same, in the brackets around the cursor if there are any. */
    int lastHere(String word) {
        return last(word, group >= 0 ? group + 1 : start);
    }

    private int last(String word, int from) {
        int last = -1;
        for (int i = from; i < parser.cursor(); i = parser.next(i)) {
            last = parser.word(i).equals(word) && !parser.word(i - 1).equals(".") ? i : last;
        }
        return last;
    }

    /** Whether the brackets around the cursor define a window that has a name. */
    boolean isWindow() {
        return group > 1 && beforeGroup().equals("as") && last("window") > 0;
    }

    /** The names of the windows that this part of the query defines, before the cursor and behind it. */
    List<String> windows() {
        List<String> names = new ArrayList<>();
        for (int i = start; i + 2 < parser.size(); i = parser.next(i)) {
            boolean named = parser.word(i).equals("window")
                    || !names.isEmpty() && parser.word(i).equals(",");
            if (named && parser.isName(i + 1) && parser.word(i + 2).equals("as")) {
                names.add(parser.token(i + 1).text());
            }
        }
        return names;
    }

    /** Whether the token ends an operand. */
    boolean isOperand(int i) {
        if (i < start) {
            return false;
        }
        Token token = parser.token(i);
        return switch (token.kind()) {
            case WORD ->
                !EXPECTING.contains(parser.word(i))
                        && !Set.of("and", "or", "where").contains(parser.word(i));
            case PUNCTUATION -> token.is(")") || token.is("]");
            case OPERATOR -> false;
            default -> true;
        };
    }

    /** Whether an {@code on} here says what to do with rows that are there already. */
    boolean isConflict() {
        int join = last("join");
        boolean joined =
                join >= 0 && Stream.of("where", "group", "order", "limit").allMatch(word -> last(word) < join);
        return isInsertion() || isInserted() && !joined;
    }

    boolean isBehindString() {
        return parser.cursor() > start && parser.token(parser.cursor() - 1).kind() == Token.Kind.STRING;
    }

    /** Whether the brackets of {@code distinct on (…)} end before the cursor. */
    boolean isBehindDistinct() {
        int on = last("on");
        return on > 0 && parser.word(on - 1).equals("distinct") && parser.closeOf(on + 1) == parser.cursor() - 1;
    }

    /** Whether the cursor is in the query that an insertion takes its rows from. */
    boolean isInserted() {
        return statement().equals("select") && !insertion().isEmpty();
    }

    boolean isOperator(int i) {
        return i >= start && parser.token(i).kind() == Token.Kind.OPERATOR;
    }

    /** Whether a {@code between} has its first value, and not yet its {@code and}. */
    boolean isOpenBetween() {
        int from = group >= 0 ? group + 1 : start;
        int open = -1;
        for (int i = from; i < parser.cursor(); i = parser.next(i)) {
            switch (parser.word(i)) {
                case "between" -> open = i;
                case "and", "or", "where", "on", "having", "when" -> open = -1;
                default -> {}
            }
        }
        return open >= 0 && open < parser.cursor() - 1;
    }

    /** Whether the last join needs no condition. */
    boolean isUnconditional() {
        int join = last("join");
        return Set.of("cross", "natural").contains(parser.word(join - 1))
                || parser.word(join - 2).equals("natural");
    }

    /** Whether a {@code case} has no end yet. */
    boolean isInCase() {
        int open = 0;
        for (int i = start; i < parser.cursor(); i++) {
            open += parser.word(i).equals("case") ? 1 : parser.word(i).equals("end") ? -1 : 0;
        }
        return open > 0;
    }

    /** The columns that are assigned already. */
    List<String> assigned() {
        List<String> names = new ArrayList<>();
        for (int i = Math.max(last("set"), last("update")) + 1; i < parser.size(); i = parser.next(i)) {
            if (parser.word(i).equals("=")
                    && parser.isName(i - 1)
                    && Set.of("set", ",", "update", ".").contains(parser.word(i - 2))) {
                names.add(Name.of(parser.token(i - 1)).text());
            }
        }
        return names;
    }

    /** The names that are listed in the brackets around the cursor, before it and behind it. */
    List<String> listed() {
        return parser.names(group + 1, parser.closeOf(group));
    }

    /** How many commas stand before the cursor in its brackets, or in its list of what is selected. */
    int commas() {
        int from = group >= 0 ? group + 1 : Math.max(start, last("select"));
        int commas = 0;
        for (int i = from; i < parser.cursor(); i = parser.next(i)) {
            commas += parser.word(i).equals(",") ? 1 : 0;
        }
        return commas;
    }

    /** The strings in the brackets around the cursor, without their quotes. */
    List<String> literals() {
        List<String> literals = new ArrayList<>();
        for (int i = group + 1; group >= 0 && i < parser.cursor(); i++) {
            Token token = parser.token(i);
            if (token.kind() == Token.Kind.STRING && token.text().length() > 1) {
                literals.add(
                        token.text().substring(1, token.text().length() - 1).replace("''", "'"));
            }
        }
        return literals;
    }

    /** The table that the statement inserts into, if the cursor is in what is inserted. */
    List<Source> insertion() {
        int into = nested ? -1 : parser.insertion();
        return into < 0 ? List.of() : parser.target(into + 1);
    }

    /** The columns that are inserted, where they are listed. */
    List<String> insertColumns() {
        int into = statement().equals("merge") ? last("insert") : parser.insertion();
        for (int i = into + 1; into >= 0 && i < parser.cursor(); i++) {
            if (parser.word(i).equals("(")) {
                return parser.names(i + 1, parser.closeOf(i));
            } else if (Set.of("values", "value", "select", "with", "set").contains(parser.word(i))) {
                break;
            }
        }
        return List.of();
    }
}
