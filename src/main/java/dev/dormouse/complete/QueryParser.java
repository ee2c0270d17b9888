package dev.dormouse.complete;

import dev.dormouse.complete.Source.Output;
import dev.dormouse.dialect.Token;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads a query that may be unfinished, SQL or HQL, as far as it must be known what its names mean. It never fails. */
final class QueryParser {

    /** Words that end a list of tables, or follow a table, and so are no names there. */
    static final Set<String> CLAUSES = Set.of(
            "select",
            "from",
            "join",
            "on",
            "using",
            "where",
            "group",
            "order",
            "having",
            "limit",
            "offset",
            "fetch",
            "set",
            "into",
            "values",
            "returning",
            "left",
            "right",
            "full",
            "inner",
            "outer",
            "cross",
            "natural",
            "union",
            "intersect",
            "except",
            "minus",
            "window",
            "for",
            "with",
            "when",
            "default",
            "as",
            "lateral",
            "tablesample",
            "delete",
            "update",
            "insert");

    private static final Set<String> INSERTIONS = Set.of("insert", "replace");
    private static final Set<String> SET_OPERATORS = Set.of("union", "intersect", "except", "minus");
    private static final int DEEPEST = 12;

    private final List<Token> tokens = new ArrayList<>();
    private final int cursor;
    private final int[] close;
    private final Map<String, List<Output>> common = new LinkedHashMap<>();
    private final Map<String, Name> commonNames = new LinkedHashMap<>();

    QueryParser(List<Token> before, List<Token> after) {
        tokens.addAll(before);
        tokens.addAll(after);
        cursor = before.size();
        close = new int[tokens.size()];
        pair();
    }

    /** Pairs the brackets. One that is never closed, and is no query, ends at the next clause. */
    private void pair() {
        Arrays.fill(close, -1);
        List<Integer> open = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).is("(")) {
                open.add(i);
            } else if (tokens.get(i).is(")") && !open.isEmpty()) {
                close[open.remove(open.size() - 1)] = i;
            }
        }
        for (int i : open) {
            int end = i + 1;
            boolean query = isQuery(i + 1);
            while (end < tokens.size() && (query || end < cursor || !CLAUSES.contains(word(end)))) {
                end = query ? tokens.size() : next(end);
            }
            close[i] = Math.min(end, tokens.size());
        }
    }

    int cursor() {
        return cursor;
    }

    Token token(int i) {
        return tokens.get(i);
    }

    /** The word in lower case, or the sign; empty for anything else and outside. */
    String word(int i) {
        if (i < 0 || i >= tokens.size()) {
            return "";
        }
        return switch (tokens.get(i).kind()) {
            case WORD -> tokens.get(i).text().toLowerCase(Locale.ROOT);
            case PUNCTUATION, OPERATOR -> tokens.get(i).text();
            default -> "";
        };
    }

    /** The index behind the token, or behind the brackets that it opens. */
    int next(int i) {
        if (close[i] < 0) {
            return i + 1;
        }
        // One that is not closed ends before what stands there.
        return word(close[i]).equals(")") ? close[i] + 1 : close[i];
    }

    private boolean isQuery(int i) {
        return Set.of("select", "with", "values", "from", "insert", "update", "delete")
                        .contains(word(i))
                && i != cursor;
    }

    private List<Name> common() {
        return common.keySet().stream().map(commonNames::get).toList();
    }

    /** The queries that {@code with} names, as sources. */
    List<Source> commonSources() {
        List<Source> sources = new ArrayList<>();
        common.forEach((name, outputs) ->
                sources.add(new Source(List.of(commonNames.get(name)), Name.NONE, Optional.of(outputs))));
        return sources;
    }

    /** What the cursor can see. */
    QueryScope scope() {
        List<Integer> opened = new ArrayList<>();
        for (int i = 0; i < cursor; i++) {
            if (close[i] >= cursor) {
                opened.add(i);
            }
        }
        int inner = -1;
        int innerEnd = tokens.size();
        readCommon(0, tokens.size());
        List<Source> outer = new ArrayList<>();
        for (int open : opened) {
            if (isQuery(open + 1)) {
                boolean sees = !Set.of("from", "join", "as", "materialized").contains(word(open - 1));
                outer = sees ? new ArrayList<>(outer) : new ArrayList<>();
                if (sees) {
                    outer.addAll(0, sources(segment(inner + 1, innerEnd, open), 0));
                }
                readCommon(open + 1, close[open]);
                inner = open;
                innerEnd = close[open];
            }
        }
        int[] segment = segment(inner + 1, innerEnd, cursor);
        int group = -1;
        for (int open : opened) {
            group = open > inner ? open : group;
        }
        return new QueryScope(this, segment[0], group, inner >= 0, sources(segment, 0), outer, common());
    }

    /** Behind {@code explain …} and {@code create view … as}, to the query. */
    private int unwrap(int from, int to) {
        int i = from;
        if (word(i).equals("explain")) {
            i++;
            while (i < Math.min(cursor, to)
                    && (close[i] >= 0 || Set.of("analyze", "verbose", "plan").contains(word(i)))) {
                i = next(i);
            }
        }
        if (word(i).equals("create")) {
            for (int as = i; as < Math.min(cursor, to); as = next(as)) {
                if (word(as).equals("as")
                        && Set.of("select", "with", "values").contains(word(as + 1))
                        && as + 1 < cursor) {
                    return as + 1;
                }
            }
        }
        return Math.min(i, to);
    }

    /** Reads the queries that {@code with} names at the beginning of the region. */
    private void readCommon(int region, int to) {
        int i = unwrap(region, to);
        if (!word(i).equals("with")) {
            return;
        }
        i += word(i + 1).equals("recursive") ? 2 : 1;
        while (i < to && isName(i) && i != cursor) {
            String name = Name.of(tokens.get(i)).folded();
            commonNames.put(name, Name.of(tokens.get(i)));
            List<Name> columns = List.of();
            i++;
            if (i < to && close[i] >= 0) {
                columns = written(i + 1, close[i]);
                i = next(i);
            }
            while (Set.of("as", "not", "materialized").contains(word(i)) && i < to) {
                i++;
            }
            common.put(name, List.of());
            if (i >= to || close[i] < 0) {
                return;
            }
            common.put(name, QueryOutputs.rename(outputs(i + 1, close[i], 0), columns));
            i = next(i);
            if (!word(i).equals(",")) {
                return;
            }
            i++;
        }
    }

    /** The part of a region between two set operators, without its common queries. */
    private int[] segment(int from, int to, int around) {
        int start = body(from, to);
        for (int i = start; i < to; i = next(i)) {
            if (SET_OPERATORS.contains(word(i))) {
                if (i >= around) {
                    return new int[] {start, i};
                }
                start = i + 1;
                if (Set.of("all", "distinct").contains(word(start)) && start < around) {
                    start++;
                }
            }
        }
        return new int[] {Math.min(insertedQuery(start, Math.min(around, to)), to), to};
    }

    /** Where the query begins that {@code insert} takes its rows from, if the cursor is in that; else the beginning. */
    private int insertedQuery(int start, int around) {
        if (!INSERTIONS.contains(word(start))) {
            return start;
        }
        int query = start;
        for (int i = start; i < around; i = next(i)) {
            if (word(i).equals("select") && query == start) {
                query = i;
            } else if (word(i).equals("returning")
                    || word(i).equals("on")
                            && (word(i + 1).equals("conflict") || word(i + 1).equals("duplicate"))) {
                return start;
            }
        }
        return query;
    }

    /** The {@code into} of an insertion before the cursor; -1 if there is none. */
    int insertion() {
        boolean insertion = false;
        for (int i = 0; i < cursor; i = next(i)) {
            insertion |= INSERTIONS.contains(word(i));
            if (insertion && word(i).equals("into")) {
                return i;
            }
        }
        return -1;
    }

    /** The table whose name begins there. */
    List<Source> target(int from) {
        List<Source> found = new ArrayList<>();
        if (from < cursor && isName(from)) {
            reference(from, cursor, true, found, 0);
        }
        return found;
    }

    /** The table that is named there, before the cursor or behind it. */
    Optional<Source> tableAt(int from) {
        List<Source> found = new ArrayList<>();
        if (from < size() && isName(from)) {
            reference(from, size(), true, found, 0);
        }
        return found.stream().findFirst();
    }

    int size() {
        return tokens.size();
    }

    private int body(int region, int to) {
        int from = unwrap(region, to);
        if (!word(from).equals("with")) {
            return from;
        }
        for (int i = from; i < to; i = next(i)) {
            if (Set.of("select", "insert", "replace", "update", "delete", "values", "from", "merge")
                    .contains(word(i))) {
                return i;
            }
        }
        return from;
    }

    private List<Source> sources(int[] segment, int depth) {
        List<Source> found = new ArrayList<>();
        String statement = word(segment[0]);
        boolean expected = false;
        boolean inList = false;
        int i = segment[0];
        while (i < segment[1]) {
            String word = word(i);
            if (expected && isBeforeTable(i)) {
                i += word.equals("or") ? 2 : 1;
                continue;
            }
            if (expected && i != cursor && (close[i] >= 0 || isName(i))) {
                boolean columnList = word(i - 1).equals("into") || statement.equals("create");
                i = reference(i, segment[1], columnList, found, depth);
                expected = false;
                continue;
            }
            if (INSERTIONS.contains(statement) && word.equals("select")) {
                break;
            }
            switch (word) {
                case "straight_join" -> expected = true;
                case "from", "join" -> {
                    expected = !word(i - 1).equals("distinct")
                            || !Set.of("is", "not").contains(word(i - 2));
                    inList |= expected;
                }
                case "into" -> expected = true;
                case "update" ->
                    expected = i == segment[0]
                            || !Set.of("for", "do", "then", "key").contains(word(i - 1));
                case "using" -> expected = statement.equals("delete") || statement.equals("merge");
                case "table", "truncate" ->
                    expected = Set.of("alter", "truncate", "lock", "table").contains(statement);
                case "on" -> expected = statement.equals("create");
                case "," -> expected = inList;
                case "where", "set", "group", "order", "having", "limit", "select", "values" -> inList = false;
                case "lateral", "only", "fetch", "exists", "if" -> {}
                default -> expected = false;
            }
            i = next(i);
        }
        return found;
    }

    /** Words between {@code update} or {@code from} and the table's name. */
    private boolean isBeforeTable(int i) {
        boolean only = word(i).equals("only") && i + 1 < tokens.size() && (close[i + 1] >= 0 || isName(i + 1));
        return only || word(i).equals("or") && word(i - 1).equals("update");
    }

    /** Reads one reference to a table and adds it; the index behind it. */
    private int reference(int from, int to, boolean columnList, List<Source> found, int depth) {
        int i = from;
        List<Name> name = new ArrayList<>();
        Optional<List<Output>> outputs = Optional.empty();
        if (close[i] >= 0) {
            if (!isQuery(i + 1)) {
                if (depth < DEEPEST && i + 1 < close[i]) {
                    reference(i + 1, close[i], false, found, depth + 1);
                    found.addAll(sources(new int[] {i + 1, close[i]}, depth + 1));
                }
                return next(i);
            }
            outputs = Optional.of(outputs(i + 1, close[i], depth + 1));
            i = next(i);
        } else if (isChangedRows(i) && depth < DEEPEST) {
            outputs = Optional.of(sources(segment(i + 3, close[i + 2], i + 3), depth + 1).stream()
                    .limit(1)
                    .map(Output::allOf)
                    .toList());
            i = next(i + 2);
        } else {
            name.add(Name.of(tokens.get(i++)));
            while (i + 1 < to && word(i).equals(".") && i + 1 != cursor && isAnyName(i + 1)) {
                name.add(Name.of(tokens.get(i + 1)));
                i += 2;
            }
            outputs = Optional.ofNullable(
                    name.size() == 1 ? common.get(name.get(0).folded()) : null);
            if (i < to && close[i] >= 0 && !columnList) {
                outputs = Optional.of(List.of());
                i = next(i);
            }
        }
        Name alias = Name.NONE;
        int at = word(i).equals("as") && i != cursor ? i + 1 : i;
        if (at < to && at != cursor && isName(at)) {
            alias = Name.of(tokens.get(at));
            i = at + 1;
            if (i < to && close[i] >= 0 && !columnList) {
                outputs = Optional.of(QueryOutputs.rename(outputs.orElse(List.of()), written(i + 1, close[i])));
                i = next(i);
            }
        }
        found.add(new Source(List.copyOf(name), alias, outputs));
        return i;
    }

    /** H2's {@code final table (update …)}: the rows that were changed. */
    private boolean isChangedRows(int i) {
        return Set.of("final", "old", "new").contains(word(i))
                && word(i + 1).equals("table")
                && i + 2 < tokens.size()
                && close[i + 2] >= 0;
    }

    /** The columns that a query in brackets has. */
    private List<Output> outputs(int from, int to, int depth) {
        if (depth >= DEEPEST) {
            return List.of();
        }
        int[] segment = segment(from, to, from);
        return new QueryOutputs(this, sources(segment, depth + 1)).of(segment[0], segment[1]);
    }

    /** Whether the cursor is behind a set operator of its own query. */
    boolean isSetOperation(QueryScope scope) {
        return scope.start() > 0
                && (SET_OPERATORS.contains(word(scope.start() - 1)) || SET_OPERATORS.contains(word(scope.start() - 2)));
    }

    /** What the query at the cursor selects, as it can be named behind {@code group by} or {@code order by}. */
    List<String> selected(QueryScope scope, boolean grouped) {
        int from = scope.start();
        while (isSetOperation(scope) && from > 0 && closeOf(from - 1) < cursor) {
            from--;
        }
        while (from < cursor && !word(from).equals("select")) {
            from = next(from);
        }
        return new SelectList(this, from + 1, cursor).names(grouped);
    }

    /** The texts between the commas. */
    List<String> listed(int from, int to) {
        return new SelectList(this, from, to).texts();
    }

    /** The names in a list in brackets. */
    List<String> names(int from, int to) {
        return written(from, to).stream().map(Name::text).toList();
    }

    private List<Name> written(int from, int to) {
        List<Name> names = new ArrayList<>();
        for (int i = from; i < to; i++) {
            if (isAnyName(i) && (i == from || word(i - 1).equals(","))) {
                names.add(Name.of(tokens.get(i)));
            }
        }
        return names;
    }

    /** A name that is none of the words that structure a query. */
    boolean isName(int i) {
        return isAnyName(i) && !CLAUSES.contains(word(i));
    }

    /** Whether it has the form of a name. */
    boolean isAnyName(int i) {
        Token.Kind kind = tokens.get(i).kind();
        return kind == Token.Kind.WORD || kind == Token.Kind.QUOTED_IDENTIFIER;
    }

    /** Where the group that the bracket opens ends. */
    int closeOf(int open) {
        return close[open];
    }

    /** The bracket that is closed there; -1 if none is. */
    int openOf(int closing) {
        for (int i = closing - 1; i >= 0; i--) {
            if (close[i] == closing) {
                return i;
            }
        }
        return -1;
    }
}
