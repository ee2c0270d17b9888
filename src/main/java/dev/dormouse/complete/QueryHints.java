package dev.dormouse.complete;

import dev.dormouse.dialect.SqlLexer;
import dev.dormouse.dialect.Token;
import dev.dormouse.result.Language;
import dev.dormouse.schema.Table;
import dev.dormouse.session.Snapshot;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Hints in a statement of SQL or HQL. */
final class QueryHints {

    private static final Set<String> BEGINNINGS =
            Set.of("select", "with", "values", "from", "insert", "update", "delete", "table");

    /** Words before a bracket that belong to no function. */
    private static final Set<String> NO_FUNCTIONS =
            Set.of("in", "and", "or", "not", "on", "where", "any", "all", "some", "exists", "when", "then", "else");

    /** Statements that are one clause, up to the query that may come behind {@code as}. */
    private static final Set<String> DEFINITIONS =
            Set.of("alter", "comment", "copy", "create", "drop", "grant", "lock", "revoke", "truncate");

    private static final int LONGEST_PHRASE = 4;

    private final Snapshot snapshot;
    private final String dialect;
    private final List<Token> tokens;

    private QueryHints(Snapshot snapshot, Language language, List<Token> tokens) {
        this.snapshot = snapshot;
        this.dialect = language == Language.HQL ? "hql" : snapshot.dialect().name();
        this.tokens = tokens;
    }

    /** @param text the statement up to the cursor */
    static Optional<Hint> of(String text, Language language, Snapshot snapshot) {
        return of(SqlLexer.tokens(text, QueryHighlights.rules(language, snapshot.dialect())), language, snapshot);
    }

    /** @param all the statement's tokens up to the cursor */
    static Optional<Hint> of(List<Token> all, Language language, Snapshot snapshot) {
        Token last = all.isEmpty() ? null : all.get(all.size() - 1);
        if (last == null || last.is(";") || last.kind() == Token.Kind.COMMENT) {
            return Optional.empty();
        }
        List<Token> code = new ArrayList<>();
        for (Token token : all) {
            if (token.is(";")) {
                code.clear();
            } else if (token.isCode() && !(token == last && token.kind() == Token.Kind.WORD)) {
                // The word that is being typed says nothing yet.
                code.add(token);
            }
        }
        return new QueryHints(snapshot, language, code).find();
    }

    /**
     * What stands directly in one pair of brackets, or in none.
     *
     * @param open index of the bracket; -1 for the statement itself
     * @param words indexes of what stands in it and in no inner bracket
     */
    private record Level(int open, List<Integer> words) {}

    private Optional<Hint> find() {
        Deque<Level> levels = new ArrayDeque<>();
        levels.push(new Level(-1, new ArrayList<>()));
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).is("(")) {
                levels.push(new Level(i, new ArrayList<>()));
            } else if (tokens.get(i).is(")") && levels.size() > 1) {
                levels.pop();
            } else {
                levels.peek().words().add(i);
            }
        }
        for (Level level : levels) {
            if (level.open() < 0 || isQuery(level)) {
                return clause(level);
            }
            Optional<Hint> hint = inBrackets(level);
            if (hint.isPresent() || isCalled(level)) {
                return hint;
            }
        }
        return Optional.empty();
    }

    private boolean isQuery(Level level) {
        return !level.words().isEmpty()
                && BEGINNINGS.contains(word(level.words().get(0)));
    }

    private boolean isCalled(Level level) {
        int before = level.open() - 1;
        return before >= 0
                && tokens.get(before).kind() == Token.Kind.WORD
                && !NO_FUNCTIONS.contains(word(before))
                && !snapshot.dialect().reservedWords().contains(word(before));
    }

    private Optional<Hint> inBrackets(Level level) {
        String before = word(level.open() - 1);
        int commas =
                (int) level.words().stream().filter(i -> word(i).equals(",")).count();
        if (before.equals("values") || before.equals(",")) {
            Optional<Hint> row = row(level.open(), commas);
            if (row.isPresent()) {
                return row;
            }
        }
        if (before.equals("over") || before.equals("window")) {
            return clause(level)
                    .or(() -> HintTexts.clause(dialect, "partition by").map(Hint::plain));
        }
        if (createsTable(level)) {
            return HintTexts.clause(dialect, "create table (column").map(Hint::plain);
        }
        if (dialect.equals("hql")) {
            return HqlFunctions.find(before).map(f -> Hint.of(f.shape(), commas, f.summary()));
        }
        boolean known = snapshot.dialect().functions().contains(before);
        return Signatures.find(dialect, before)
                .filter(any ->
                        known || Set.of("cast", "extract", "coalesce", "count").contains(before))
                .map(call -> Hint.of(call.shape(), commas, call.summary()));
    }

    private boolean createsTable(Level level) {
        int first = level.open() - 2;
        while (first >= 0 && level.open() - first < 8 && !word(first).equals("create")) {
            first--;
        }
        return first == 0 && (word(1).equals("table") || word(2).equals("table"));
    }

    /** The values of a row that is inserted: by the columns that the statement names, or else by the table's. */
    private Optional<Hint> row(int open, int commas) {
        if (!word(0).equals("insert") || !word(1).equals("into") || tokens.size() < 4) {
            return Optional.empty();
        }
        int name = 2;
        while (word(name + 1).equals(".")) {
            name += 2;
        }
        Optional<Table> table = table(Name.of(tokens.get(name)));
        List<String> columns = new ArrayList<>();
        for (int i = name + 2; word(name + 1).equals("(") && i < open && !word(i).equals(")"); i++) {
            if (!word(i).equals(",")) {
                columns.add(typed(Name.of(tokens.get(i)), table));
            }
        }
        if (columns.isEmpty()) {
            table.ifPresent(t -> t.columns()
                    .forEach(c -> columns.add(c.name() + " " + c.type().display())));
        }
        return columns.isEmpty()
                ? Optional.empty()
                : Optional.of(Hint.of("values (" + String.join(", ", columns) + ")", commas, ""));
    }

    private Optional<Table> table(Name name) {
        return dialect.equals("hql")
                ? Optional.empty()
                : snapshot.catalog().tables().stream()
                        .filter(t -> name.matches(t.name().name()))
                        .findFirst();
    }

    private static String typed(Name column, Optional<Table> table) {
        return table.flatMap(t -> t.columns().stream()
                        .filter(c -> column.matches(c.name()))
                        .findFirst())
                .map(c -> c.name() + " " + c.type().display())
                .orElse(column.text());
    }

    /** The last clause that begins in it. */
    private Optional<Hint> clause(Level level) {
        List<Integer> words = level.words();
        Deque<Optional<Phrase>> around = new ArrayDeque<>();
        Optional<Phrase> clause = Optional.empty();
        boolean open = true;
        int i = 0;
        while (i < words.size()) {
            String word = word(words.get(i));
            if (word.equals("end") && !around.isEmpty()) {
                clause = around.pop();
            }
            Optional<Phrase> begun = open || word.equals("as") ? beginning(words, i) : Optional.empty();
            if (word.equals("case")) {
                around.push(clause);
            }
            clause = begun.isPresent() ? begun : clause;
            open = i == 0 ? !DEFINITIONS.contains(word) : open || word.equals("as");
            i += begun.map(Phrase::length).orElse(1);
        }
        return clause.map(phrase -> Hint.plain(phrase.text()));
    }

    /** The beginning of a clause, of so many words. */
    private record Phrase(String text, int length) {}

    /** The clause whose words begin there; of several the one with most words. */
    private Optional<Phrase> beginning(List<Integer> words, int from) {
        String first = word(words.get(from));
        String before = from == 0 ? "" : word(words.get(from - 1));
        boolean name = before.equals(".") || before.equals("distinct") && first.equals("from");
        boolean type = first.equals("with") && from > 0;
        if (name || type || !HintTexts.beginsClause(first)) {
            return Optional.empty();
        }
        Optional<Phrase> found = Optional.empty();
        StringBuilder phrase = new StringBuilder();
        for (int length = 1; length <= LONGEST_PHRASE && from + length <= words.size(); length++) {
            phrase.append(length == 1 ? "" : " ").append(word(words.get(from + length - 1)));
            Optional<String> text = HintTexts.clause(dialect, phrase.toString());
            if (text.isPresent()) {
                found = Optional.of(new Phrase(text.get(), length));
            }
        }
        return found;
    }

    /** In small letters; a sign as it is; empty for anything else and outside. */
    private String word(int i) {
        if (i < 0 || i >= tokens.size()) {
            return "";
        }
        Token token = tokens.get(i);
        return switch (token.kind()) {
            case WORD -> token.text().toLowerCase(Locale.ROOT);
            case PUNCTUATION, OPERATOR -> token.text();
            default -> "";
        };
    }
}
