package dev.dormouse.complete;

import dev.dormouse.dialect.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The tokens of a statement while they are read, and what the reader would have accepted at the cursor. The cursor stands
 * between two tokens; the word at it is none of them.
 */
final class HqlInput {

    /** Words that no operand and no alias begins with. */
    private static final Set<String> STOPPING = Set.of(
            "from",
            "where",
            "having",
            "select",
            "on",
            "and",
            "or",
            "as",
            "join",
            "left",
            "right",
            "inner",
            "outer",
            "full",
            "cross",
            "in",
            "is",
            "like",
            "ilike",
            "between",
            "member",
            "not",
            "limit",
            "offset",
            "union",
            "intersect",
            "except",
            "set",
            "desc",
            "asc",
            "nulls",
            "with",
            "fetch",
            "by",
            "escape");

    private static final Set<String> OF_CASE = Set.of("when", "then", "else", "end");

    private static final int DEEPEST = 60;

    private final List<Token> tokens = new ArrayList<>();
    private final int cursor;
    private final QueryText.Place place;
    private final boolean filled;
    private final boolean glued;
    private final List<Wish> wishes = new ArrayList<>();
    private boolean settled;
    private int at;
    private int depth;
    private int cases;

    HqlInput(QueryText text) {
        tokens.addAll(text.before());
        tokens.addAll(text.after());
        cursor = text.before().size();
        place = text.place();
        filled = place != QueryText.Place.NAME || !text.prefix().isEmpty();
        glued = !filled && !text.after().isEmpty() && text.after().get(0).start() == 0;
    }

    List<Wish> wishes() {
        return wishes;
    }

    boolean isAt(QueryText.Place here) {
        return place == here;
    }

    /** Whether what is expected here is already typed, as the word at the cursor. */
    boolean isFilled() {
        return at == cursor && filled;
    }

    boolean isDone() {
        return at >= tokens.size();
    }

    /** Whether the next token is the cursor's neighbour, and it is still open what can be there. */
    boolean atCursor() {
        return at == cursor && !settled;
    }

    /** Whether the next token stands behind the cursor with a gap between, so that it is no part of what is typed there. */
    boolean isBeyondGap() {
        return at == cursor && !glued;
    }

    /** Nothing else than what was wished for already can be at the cursor. */
    void settle() {
        settled |= at == cursor;
    }

    void wish(HqlWish wish) {
        if (atCursor()) {
            wishes.add(new Wish.Hql(wish));
        }
    }

    /** These words could come here. */
    void offer(int weight, List<String> words) {
        if (atCursor() && place == QueryText.Place.NAME && !words.isEmpty()) {
            wishes.add(new Wish.Keywords(words, true, weight));
        }
    }

    void offer(List<String> words) {
        offer(Wish.Keywords.LAST, words);
    }

    void offer(String... words) {
        offer(List.of(words));
    }

    /** The word in lower case, or the sign; empty for anything else, and outside. */
    String word(int ahead) {
        int i = at + ahead;
        if (i < 0 || i >= tokens.size()) {
            return "";
        }
        return switch (tokens.get(i).kind()) {
            case WORD -> tokens.get(i).text().toLowerCase(Locale.ROOT);
            case PUNCTUATION, OPERATOR, PARAMETER, PLACEHOLDER -> tokens.get(i).text();
            default -> "";
        };
    }

    String word() {
        return word(0);
    }

    /** Null behind the last token. */
    Token.Kind kind(int ahead) {
        int i = at + ahead;
        return i < 0 || i >= tokens.size() ? null : tokens.get(i).kind();
    }

    Token.Kind kind() {
        return kind(0);
    }

    /** Whether the cursor is so many tokens ahead. */
    boolean isBefore(int ahead) {
        return at + ahead == cursor && !settled;
    }

    boolean isAny(Set<String> words) {
        return words.contains(word());
    }

    boolean accept(String word) {
        boolean here = word().equals(word);
        at += here ? 1 : 0;
        return here;
    }

    /** The end of a bracket: what is at a cursor before it is inside. */
    void close() {
        settle();
        accept(")");
    }

    boolean acceptAny(Set<String> words) {
        boolean here = isAny(words);
        at += here ? 1 : 0;
        return here;
    }

    void back() {
        at--;
    }

    /** Skips a token that does not belong here, and what is in its brackets if the cursor is not. */
    void skipForeign() {
        int depth = 0;
        int end = at;
        do {
            depth += tokens.get(end).is("(") ? 1 : tokens.get(end).is(")") && depth > 0 ? -1 : 0;
            end++;
        } while (depth > 0 && end < tokens.size());
        boolean whole = depth == 0 && (cursor <= at || cursor >= end);
        at = whole ? end : at + 1;
    }

    /** A word that has to come. */
    boolean follow(String... words) {
        offer(Wish.Keywords.FIRST, List.of(words));
        settle();
        return acceptAny(Set.of(words));
    }

    void skip() {
        at++;
    }

    /** Whether a name is next that is none of the words that structure a query. */
    boolean isName() {
        if (isFilled()) {
            return false;
        }
        Token.Kind kind = kind();
        boolean grouping = isGrouping() && word(1).equals("by");
        boolean stopping = STOPPING.contains(word()) || cases > 0 && OF_CASE.contains(word());
        boolean moment = word().equals("offset") && word(1).equals("datetime");
        boolean plain = !stopping || moment || word(1).equals(".") && !isBefore(1) || isSideFunction();
        return kind == Token.Kind.QUOTED_IDENTIFIER || kind == Token.Kind.WORD && plain && !grouping;
    }

    /** {@code left(…)} and {@code right(…)} are functions. */
    private boolean isSideFunction() {
        return (word().equals("left") || word().equals("right")) && word(1).equals("(");
    }

    /** Whether a name is next that is no part of what is typed at the cursor: an alias without {@code as}. */
    boolean isAlias() {
        return at != cursor && isName() && !(isGrouping() && isBefore(1));
    }

    private boolean isGrouping() {
        return word().equals("order") || word().equals("group");
    }

    /** Whether a bracket is next, and belongs to what is before it. */
    boolean isCall() {
        return word().equals("(") && !isBeyondGap();
    }

    void enterCase() {
        cases++;
    }

    void leaveCase() {
        cases--;
    }

    /** The next token as a name, without quotes. */
    String takeName() {
        return Name.of(tokens.get(at++)).text();
    }

    /** A name behind a dot, where every word is one; empty if there is none. */
    String takeMember() {
        boolean name = kind() == Token.Kind.WORD || kind() == Token.Kind.QUOTED_IDENTIFIER;
        return name && !isBeyondGap() ? takeName() : "";
    }

    /** As it is written. */
    String text(int from) {
        StringBuilder text = new StringBuilder();
        tokens.subList(Math.min(from, at), Math.min(at, tokens.size())).forEach(t -> text.append(t.text()));
        return text.toString();
    }

    int position() {
        return at;
    }

    /** Goes a level deeper; false if that is too deep, and then the rest is not read. */
    boolean descend() {
        if (++depth > DEEPEST) {
            at = tokens.size();
            settled = true;
            return false;
        }
        return true;
    }

    void ascend() {
        depth--;
    }
}
