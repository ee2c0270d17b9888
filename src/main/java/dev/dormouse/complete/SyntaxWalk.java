package dev.dormouse.complete;

import dev.dormouse.complete.Syntax.Line;
import dev.dormouse.complete.SyntaxRule.All;
import dev.dormouse.complete.SyntaxRule.Any;
import dev.dormouse.complete.SyntaxRule.Many;
import dev.dormouse.complete.SyntaxRule.Maybe;
import dev.dormouse.complete.SyntaxRule.Slot;
import dev.dormouse.complete.SyntaxRule.Thing;
import dev.dormouse.complete.SyntaxRule.Word;
import dev.dormouse.dialect.Token;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Goes all ways that a statement may go, along the words that are there, and notes what the next could be. */
final class SyntaxWalk {

    /** Words that are no names where the grammar has both. */
    private static final Set<String> NO_NAMES = Set.of(
            "if",
            "not",
            "exists",
            "only",
            "on",
            "to",
            "is",
            "as",
            "from",
            "in",
            "for",
            "using",
            "with",
            "set",
            "add",
            "drop",
            "alter",
            "rename",
            "column",
            "constraint",
            "primary",
            "foreign",
            "unique",
            "check",
            "references",
            "like",
            "table",
            "concurrently",
            "cascade",
            "restrict",
            "select",
            "values",
            "where",
            "when",
            "temporary",
            "or",
            "and",
            "all",
            "schema",
            "function",
            "procedure",
            "search_path",
            "modify",
            "change",
            "default",
            "include",
            "null",
            "verbose",
            "full",
            "session",
            "local",
            "global",
            "transaction");

    /** Words that end an expression, as far as statements go on behind one. */
    private static final Set<String> ENDS = Set.of(
            "when",
            "then",
            "where",
            "returning",
            "for",
            "do",
            "execute",
            "using",
            "check",
            "references",
            "constraint",
            "primary",
            "unique",
            "default",
            "generated",
            "begin",
            "with",
            "as",
            "comment",
            "on",
            "auto_increment");

    private static final Set<String> TYPE_WORDS = Set.of(
            "precision",
            "varying",
            "with",
            "without",
            "time",
            "zone",
            "unsigned",
            "zerofill",
            "large",
            "object",
            "local");

    private final QueryParser parser;
    private final int cursor;
    private final Set<Expected> expected = new LinkedHashSet<>();
    private final Set<String> ownColumns = new LinkedHashSet<>();
    private Optional<Source> table = Optional.empty();
    private Optional<Source> target = Optional.empty();
    private Optional<Name> owned = Optional.empty();
    private int query = -1;
    private int chosen = -1;

    /**
     * What could be next.
     *
     * @param dialects initials of the databases where it could
     * @param words the words, if it is words
     * @param thing what sort of thing, else
     * @param begun whether something of that thing stands before the cursor: of an expression only
     */
    record Expected(String dialects, String words, Optional<Thing> thing, boolean begun) {}

    /** @param cursor where the walk ends, a token's index */
    SyntaxWalk(QueryParser parser, int cursor) {
        this.parser = parser;
        this.cursor = cursor;
    }

    void walk(List<Line> lines, int from) {
        BitSet start = new BitSet();
        start.set(from);
        lines.forEach(line -> ends(line.rule(), start, line.dialects()));
    }

    Set<Expected> expected() {
        return expected;
    }

    /** The names of the columns that the statement defines. */
    List<String> ownColumns() {
        return List.copyOf(ownColumns);
    }

    /** The table that the statement is about. */
    Optional<Source> table() {
        return table;
    }

    /** The table that is referred to. */
    Optional<Source> target() {
        return target;
    }

    /** A thing that belongs to a table which is still to be named. */
    Optional<Name> owned() {
        return owned;
    }

    /** Where a query begins that the cursor is in; -1 if it is in none. */
    int query() {
        return query;
    }

    private BitSet ends(SyntaxRule rule, BitSet starts, String dialects) {
        if (rule instanceof Word word) {
            return word(word, starts, dialects, List.of());
        } else if (rule instanceof Slot slot) {
            return slot(slot, starts, dialects);
        } else if (rule instanceof All all) {
            return all(all.parts(), starts, dialects);
        } else if (rule instanceof Any any) {
            BitSet ends = new BitSet();
            any.choices().forEach(choice -> ends.or(ends(choice, starts, dialects)));
            return ends;
        } else if (rule instanceof Maybe maybe) {
            BitSet ends = ends(maybe.rule(), starts, dialects);
            ends.or(starts);
            return ends;
        }
        return many((Many) rule, starts, dialects);
    }

    private BitSet many(Many many, BitSet starts, String dialects) {
        BitSet all = (BitSet) starts.clone();
        BitSet next = starts;
        int around = chosen;
        while (!next.isEmpty()) {
            chosen = chosen(many, starts.nextSetBit(0), next);
            BitSet found = ends(many.rule(), next, dialects);
            chosen = around;
            found.andNot(all);
            all.or(found);
            next = found;
        }
        return all;
    }

    /** Where that begins of which nothing is offered a second time; -1 if all is. */
    private int chosen(Many many, int first, BitSet next) {
        if (!many.listed()) {
            return many.rule() instanceof Any && next.get(cursor) ? first : -1;
        }
        int open = cursor - 1;
        while (open >= 0 && !parser.word(open).equals("(")) {
            open--;
        }
        return cursor > 0 && next.get(cursor - 1) && parser.word(cursor - 1).equals(",") ? open + 1 : -1;
    }

    /** Whether the phrase was chosen already: of phrases that begin with the same two words one is enough. */
    private boolean isChosen(List<String> words) {
        List<String> first = words.subList(0, Math.min(2, words.size()));
        for (int i = chosen; chosen >= 0 && i + first.size() <= cursor; i++) {
            int same = 0;
            while (same < first.size() && parser.word(i + same).equals(first.get(same))) {
                same++;
            }
            if (same == first.size()) {
                return true;
            }
        }
        return false;
    }

    private BitSet all(List<SyntaxRule> parts, BitSet starts, String dialects) {
        BitSet now = starts;
        for (int i = 0; i < parts.size() && !now.isEmpty(); i++) {
            now = parts.get(i) instanceof Word word
                    ? word(word, now, dialects, parts.subList(i + 1, parts.size()))
                    : ends(parts.get(i), now, dialects);
        }
        return now;
    }

    /** @param more what comes behind the word; as far as it is words, they are offered together */
    private BitSet word(Word word, BitSet starts, String dialects, List<SyntaxRule> more) {
        BitSet ends = new BitSet();
        for (int i = starts.nextSetBit(0); i >= 0; i = starts.nextSetBit(i + 1)) {
            if (i == cursor && word.isOffered()) {
                phrase(word, dialects, more);
            } else if (i < cursor && parser.word(i).equals(word.text())) {
                ends.set(i + 1);
            }
        }
        return ends;
    }

    private void phrase(Word first, String dialects, List<SyntaxRule> more) {
        List<String> words = new ArrayList<>(List.of(first.text()));
        String where = both(dialects, first.dialects());
        for (SyntaxRule rule : more) {
            if (!(rule instanceof Word word) || !word.isOffered()) {
                break;
            }
            words.add(word.text());
            where = both(where, word.dialects());
        }
        if (!where.isEmpty() && !isChosen(words)) {
            expected.add(new Expected(where, String.join(" ", words), Optional.empty(), false));
        }
    }

    private static String both(String some, String others) {
        if (others.isEmpty()) {
            return some;
        }
        StringBuilder both = new StringBuilder();
        some.chars().filter(c -> others.indexOf(c) >= 0).forEach(c -> both.append((char) c));
        return both.toString();
    }

    private BitSet slot(Slot slot, BitSet starts, String dialects) {
        BitSet ends = new BitSet();
        for (int i = starts.nextSetBit(0); i >= 0; i = starts.nextSetBit(i + 1)) {
            if (i >= cursor) {
                expect(slot, dialects, false);
            } else if (slot.thing() == Thing.EXPRESSION) {
                expression(slot, dialects, i, ends);
            } else {
                int end = end(slot.thing(), i);
                if (end > 0) {
                    note(slot.thing(), i, end);
                    ends.set(end);
                }
            }
        }
        return ends;
    }

    private void expect(Slot slot, String dialects, boolean begun) {
        String where = both(dialects, slot.dialects());
        if (!slot.silent() && !where.isEmpty()) {
            expected.add(new Expected(where, "", Optional.of(slot.thing()), begun));
        }
    }

    /** Where the thing that begins here ends, if there is one; else 0. */
    private int end(Thing thing, int from) {
        Token token = parser.token(from);
        return switch (thing) {
            case STRING -> token.kind() == Token.Kind.STRING ? from + 1 : 0;
            case NUMBER ->
                Set.of(Token.Kind.NUMBER, Token.Kind.PARAMETER, Token.Kind.PLACEHOLDER)
                                .contains(token.kind())
                        ? from + 1
                        : 0;
            case BRACKETS -> token.is("(") && behind(from) <= cursor ? behind(from) : 0;
            case ANY -> token.is(",") || token.is(")") || behind(from) > cursor ? 0 : behind(from);
            case TYPE -> type(from);
            case QUERY -> {
                if (Set.of("select", "with", "values", "table", "insert", "update", "delete", "(")
                        .contains(parser.word(from))) {
                    query = query < 0 ? from : query;
                }
                yield 0;
            }
            case FUNCTION, PROCEDURE, ROUTINE -> {
                int end = name(from);
                yield end > 0 && end < cursor && parser.word(end).equals("(") && behind(end) <= cursor
                        ? behind(end)
                        : end;
            }
            default -> name(from);
        };
    }

    /** The index behind a token, or behind the brackets that it opens; behind the cursor if they are open there. */
    private int behind(int i) {
        if (!parser.word(i).equals("(")) {
            return i + 1;
        }
        int close = parser.closeOf(i);
        return close >= 0 && close < cursor && parser.word(close).equals(")") ? close + 1 : cursor + 1;
    }

    private int name(int from) {
        if (!isName(from) || NO_NAMES.contains(parser.word(from))) {
            return 0;
        }
        int end = from + 1;
        while (end + 1 < cursor && parser.word(end).equals(".") && isName(end + 1)) {
            end += 2;
        }
        return end;
    }

    private boolean isName(int i) {
        Token.Kind kind = parser.token(i).kind();
        return kind == Token.Kind.WORD || kind == Token.Kind.QUOTED_IDENTIFIER;
    }

    private int type(int from) {
        int end = name(from);
        while (end > 0 && end < cursor) {
            boolean size = parser.word(end).equals("(") && behind(end) <= cursor;
            boolean array = parser.word(end).equals("[") || parser.word(end).equals("]");
            boolean number =
                    parser.word(end - 1).equals("[") && parser.token(end).kind() == Token.Kind.NUMBER;
            if (!size && !array && !number && !TYPE_WORDS.contains(parser.word(end))) {
                break;
            }
            end = size ? behind(end) : end + 1;
        }
        return end;
    }

    private void note(Thing thing, int from, int end) {
        switch (thing) {
            case TABLE, VIEW, MATVIEW, RELATION, OWNER -> table = Optional.of(source(from, end));
            case TARGET -> target = Optional.of(source(from, end));
            case TRIGGER, POLICY -> owned = Optional.of(Name.of(parser.token(end - 1)));
            case NEW_COLUMN -> ownColumns.add(parser.token(from).text());
            default -> {}
        }
    }

    private Source source(int from, int end) {
        List<Name> names = new ArrayList<>();
        for (int i = from; i < end; i += 2) {
            names.add(Name.of(parser.token(i)));
        }
        return new Source(List.copyOf(names), Name.NONE, Optional.empty());
    }

    /** It may end behind each of its tokens; a bracket counts as one, and so does a {@code case}. */
    private void expression(Slot slot, String dialects, int from, BitSet ends) {
        int i = from;
        while (i < cursor) {
            String word = parser.word(i);
            if (i > from && ENDS.contains(word) || word.equals(",") || word.equals(")") || word.equals(";")) {
                return;
            }
            int next = word.equals("case") ? endOfCase(i) : behind(i);
            if (next > cursor) {
                expect(slot, dialects, i > from);
                return;
            }
            i = next;
            ends.set(i);
        }
        expect(slot, dialects, true);
    }

    private int endOfCase(int from) {
        int open = 0;
        for (int i = from; i < cursor; i = behind(i)) {
            open += parser.word(i).equals("case") ? 1 : parser.word(i).equals("end") ? -1 : 0;
            if (open == 0) {
                return i + 1;
            }
        }
        return cursor + 1;
    }
}
