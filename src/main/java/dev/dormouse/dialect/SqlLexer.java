package dev.dormouse.dialect;

import dev.dormouse.dialect.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Cuts SQL into tokens in one pass. It never fails: what is unfinished becomes a token that is not closed.
 *
 * <p>A colon before a name is a {@link Kind#PARAMETER}, except in {@code ::type}, in {@code a[1:n]} and right after a literal
 * or a bracket, as in {@code json_object('a':b)}.
 */
public final class SqlLexer {

    private static final String BRACKETS = "()[],.;";
    private static final String OPERATORS = "+-*/<>=~!@#%^&|";

    /** Operators of several characters where a database has a fixed set of them; longest first. */
    private static final List<String> FIXED =
            List.of("<=>", "->>", "||", "<>", "!=", "<=", ">=", "==", "<<", ">>", "->", "&&", ":=", "::");

    private final String sql;
    private final LexicalRules rules;
    private final List<Token> tokens = new ArrayList<>();
    private final List<Character> open = new ArrayList<>();
    private int at;

    private SqlLexer(String sql, LexicalRules rules) {
        this.sql = sql;
        this.rules = rules;
    }

    /** Goes on behind tokens that were cut before. */
    static SqlLexer behind(List<Token> known, String sql, LexicalRules rules) {
        SqlLexer lexer = new SqlLexer(sql, rules);
        lexer.tokens.addAll(known);
        for (int i = 0; i < known.size(); i++) {
            follow(known.get(i), lexer.open);
        }
        lexer.at = known.isEmpty() ? 0 : known.get(known.size() - 1).end();
        return lexer;
    }

    /** Cuts one token off; false at the end. */
    boolean cut() {
        if (at < sql.length()) {
            next();
            return true;
        }
        return false;
    }

    /** All tokens up to here; the caller may go on with the list. */
    List<Token> sofar() {
        return tokens;
    }

    /** The brackets that are open here. */
    List<Character> open() {
        return open;
    }

    /** The tokens of the text, spaces and comments too. */
    public static List<Token> tokens(String sql, LexicalRules rules) {
        SqlLexer lexer = new SqlLexer(sql, rules);
        while (lexer.at < sql.length()) {
            lexer.next();
        }
        return List.copyOf(lexer.tokens);
    }

    private void next() {
        char c = sql.charAt(at);
        if (isSpace(c)) {
            add(Kind.SPACE, end(at, SqlLexer::isSpace));
        } else if (beginsLineComment(c)) {
            add(Kind.COMMENT, end(at, ch -> ch != '\n' && ch != '\r'));
        } else if (c == '/' && peek(1) == '*') {
            blockComment();
        } else if (c == '\'') {
            quoted(Kind.STRING, at, rules.backslashEscapes());
        } else if (c == '"') {
            quoted(rules.doubleQuotedStrings() ? Kind.STRING : Kind.QUOTED_IDENTIFIER, at, doubleQuoteEscapes());
        } else if (c == '`' && rules.backtickIdentifiers()) {
            quoted(Kind.QUOTED_IDENTIFIER, at, false);
        } else if (c == '[' && rules.bracketIdentifiers()) {
            bracketIdentifier();
        } else if (c == '$') {
            dollar();
        } else if (isDigit(c) || c == '.' && isDigit(peek(1)) && !afterOperand()) {
            number();
        } else if (isWordStart(c) || c == '#' && rules.has(LexicalRules.Rule.HASH_IN_NAMES)) {
            word(c);
        } else if (c == ':') {
            colon();
        } else if (c == '?') {
            question();
        } else if (BRACKETS.indexOf(c) >= 0) {
            bracket();
        } else if (OPERATORS.indexOf(c) >= 0) {
            add(Kind.OPERATOR, operatorEnd());
        } else {
            add(Kind.OPERATOR, at + 1);
        }
    }

    private boolean beginsLineComment(char c) {
        if (c == '#') {
            return rules.hashComments();
        }
        // The databases that have # comments want a space after the dashes: there 5--1 is 6.
        return c == '-' && peek(1) == '-' && (!rules.hashComments() || at + 2 >= sql.length() || peek(2) <= ' ');
    }

    private void blockComment() {
        int depth = 1;
        int i = at + 2;
        while (i < sql.length() && depth > 0) {
            if (sql.startsWith("*/", i)) {
                depth--;
                i += 2;
            } else if (rules.nestedComments() && sql.startsWith("/*", i)) {
                depth++;
                i += 2;
            } else {
                i++;
            }
        }
        add(Kind.COMMENT, i, depth == 0);
    }

    private boolean doubleQuoteEscapes() {
        return rules.doubleQuotedStrings() && rules.backslashEscapes();
    }

    /** A token that begins at the cursor and whose opening quote is at {@code quoteAt}; a doubled quote stands for itself. */
    private void quoted(Kind kind, int quoteAt, boolean backslash) {
        char quote = sql.charAt(quoteAt);
        int i = quoteAt + 1;
        while (i < sql.length()) {
            char c = sql.charAt(i);
            if (c == '\\' && backslash) {
                i += 2;
            } else if (c != quote) {
                i++;
            } else if (i + 1 < sql.length() && sql.charAt(i + 1) == quote) {
                i += 2;
            } else {
                add(kind, i + 1);
                return;
            }
        }
        add(kind, sql.length(), false);
    }

    /** A doubled bracket stands for itself. */
    private void bracketIdentifier() {
        int close = sql.indexOf(']', at);
        while (close >= 0 && sql.startsWith("]]", close)) {
            close = sql.indexOf(']', close + 2);
        }
        add(Kind.QUOTED_IDENTIFIER, close < 0 ? sql.length() : close + 1, close >= 0);
    }

    /** {@code q'[ … ]'}; {@code quoteAt} is where its quote stands. */
    private void delimited(int quoteAt) {
        int pair = quoteAt + 1 < sql.length() ? "[{(<".indexOf(sql.charAt(quoteAt + 1)) : -1;
        String end =
                quoteAt + 1 >= sql.length() ? "'" : (pair < 0 ? sql.charAt(quoteAt + 1) : "]})>".charAt(pair)) + "'";
        int close = sql.indexOf(end, Math.min(quoteAt + 2, sql.length()));
        add(Kind.STRING, close < 0 ? sql.length() : close + end.length(), close >= 0);
    }

    private void dollar() {
        if (isDigit(peek(1))) {
            add(Kind.PLACEHOLDER, end(at + 1, SqlLexer::isDigit));
            return;
        }
        int tagEnd = end(at + 1, c -> isWordPart(c) && c != '$');
        if (rules.dollarQuotes() && tagEnd < sql.length() && sql.charAt(tagEnd) == '$') {
            String tag = sql.substring(at, tagEnd + 1);
            int close = sql.indexOf(tag, tagEnd + 1);
            add(Kind.STRING, close < 0 ? sql.length() : close + tag.length(), close >= 0);
        } else {
            add(tagEnd > at + 1 ? Kind.WORD : Kind.OPERATOR, tagEnd);
        }
    }

    private void number() {
        int i = at;
        if (peek(0) == '0' && "xXoObB".indexOf(peek(1)) >= 0 && Character.digit(peek(2), 16) >= 0) {
            add(Kind.NUMBER, end(at + 2, c -> Character.digit(c, 16) >= 0 || c == '_'));
            return;
        }
        i = end(i, SqlLexer::isDigitOrGap);
        if (i < sql.length() && sql.charAt(i) == '.' && !sql.startsWith("..", i)) {
            i = end(i + 1, SqlLexer::isDigitOrGap);
        }
        if (i < sql.length() && "eE".indexOf(sql.charAt(i)) >= 0) {
            int digits = i + 1 < sql.length() && "+-".indexOf(sql.charAt(i + 1)) >= 0 ? i + 2 : i + 1;
            if (digits < sql.length() && isDigit(sql.charAt(digits))) {
                i = end(digits, SqlLexer::isDigitOrGap);
            }
        }
        add(Kind.NUMBER, i);
    }

    private void word(char c) {
        boolean quoteFollows = peek(1) == '\'';
        if (quoteFollows && (c == 'e' || c == 'E') && rules.escapeStrings()) {
            quoted(Kind.STRING, at + 1, true);
        } else if (rules.has(LexicalRules.Rule.DELIMITED_STRINGS) && sql.regionMatches(true, at, "q'", 0, 2)) {
            delimited(at + 1);
        } else if (rules.has(LexicalRules.Rule.DELIMITED_STRINGS) && sql.regionMatches(true, at, "nq'", 0, 3)) {
            delimited(at + 2);
        } else if (quoteFollows && "bBxXnN".indexOf(c) >= 0) {
            quoted(Kind.STRING, at + 1, rules.backslashEscapes());
        } else if ((c == 'u' || c == 'U') && peek(1) == '&' && peek(2) == '\'') {
            quoted(Kind.STRING, at + 2, false);
        } else if ((c == 'u' || c == 'U') && peek(1) == '&' && peek(2) == '"' && !rules.doubleQuotedStrings()) {
            quoted(Kind.QUOTED_IDENTIFIER, at + 2, false);
        } else {
            boolean hash = rules.has(LexicalRules.Rule.HASH_IN_NAMES);
            add(Kind.WORD, end(at, part -> isWordPart(part) || part == '#' && hash));
        }
    }

    private void colon() {
        char after = peek(1);
        if (after == ':' || after == '=') {
            add(Kind.OPERATOR, at + 2);
        } else if (isWordStart(after) && !colonDivides()) {
            add(Kind.PARAMETER, end(at + 1, c -> isWordPart(c) && c != '$'));
        } else {
            add(Kind.OPERATOR, at + 1);
        }
    }

    /** Whether a colon here stands between two values and so cannot begin a parameter. */
    private boolean colonDivides() {
        boolean adjacent = !tokens.isEmpty() && tokens.get(tokens.size() - 1).isCode();
        boolean inSubscript = !open.isEmpty() && open.get(open.size() - 1) == '[';
        if (!adjacent && !inSubscript) {
            return false;
        }
        return lastCode(token -> switch (token.kind()) {
            case STRING, NUMBER, QUOTED_IDENTIFIER, PARAMETER, PLACEHOLDER -> true;
            case WORD -> inSubscript && adjacent;
            case PUNCTUATION -> token.is(")") || token.is("]");
            default -> false;
        });
    }

    /** Whether what stands directly before the cursor is something a dot can follow, so that {@code t.1} is no number. */
    private boolean afterOperand() {
        if (tokens.isEmpty()) {
            return false;
        }
        Token last = tokens.get(tokens.size() - 1);
        return last.kind() == Kind.WORD || last.kind() == Kind.QUOTED_IDENTIFIER || last.is(")") || last.is("]");
    }

    private boolean lastCode(Predicate<Token> test) {
        for (int i = tokens.size() - 1; i >= 0; i--) {
            if (tokens.get(i).isCode()) {
                return test.test(tokens.get(i));
            }
        }
        return false;
    }

    private void question() {
        char after = peek(1);
        if (!rules.questionMarkOperators()) {
            add(Kind.PLACEHOLDER, end(at + 1, SqlLexer::isDigit));
        } else if (after == '?' || (after == '|' || after == '&') && peek(2) != after) {
            add(Kind.OPERATOR, at + 2);
        } else {
            add(Kind.PLACEHOLDER, at + 1);
        }
    }

    private void bracket() {
        add(Kind.PUNCTUATION, at + 1);
        follow(tokens.get(tokens.size() - 1), open);
    }

    /** What is open behind a token. */
    static void follow(Token token, List<Character> open) {
        if (token.kind() != Kind.PUNCTUATION) {
            return;
        }
        char c = token.text().charAt(0);
        if (c == '(' || c == '[') {
            open.add(c);
        } else if ((c == ')' || c == ']') && !open.isEmpty()) {
            open.remove(open.size() - 1);
        } else if (c == ';') {
            open.clear();
        }
    }

    private int operatorEnd() {
        if (!rules.questionMarkOperators()) {
            return FIXED.stream()
                    .filter(operator -> sql.startsWith(operator, at))
                    .findFirst()
                    .map(operator -> at + operator.length())
                    .orElse(at + 1);
        }
        int i = at;
        boolean special = false;
        while (i < sql.length() && (OPERATORS.indexOf(sql.charAt(i)) >= 0 || sql.charAt(i) == '?' && i > at)) {
            char c = sql.charAt(i);
            if (i > at && (sql.startsWith("--", i) || sql.startsWith("/*", i))
                    || c == '?' && sql.charAt(i - 1) != '@') {
                break;
            }
            special |= "~!@#%^&|?".indexOf(c) >= 0;
            i++;
        }
        // PostgreSQL's rule: only an operator with one of the special characters may end with a sign.
        while (i > at + 1 && !special && "+-".indexOf(sql.charAt(i - 1)) >= 0) {
            i--;
        }
        return i;
    }

    private interface CharTest {
        boolean test(char c);
    }

    private int end(int from, CharTest test) {
        int i = from;
        while (i < sql.length() && test.test(sql.charAt(i))) {
            i++;
        }
        return i;
    }

    private char peek(int distance) {
        return at + distance < sql.length() ? sql.charAt(at + distance) : '\0';
    }

    private void add(Kind kind, int end) {
        add(kind, end, true);
    }

    private void add(Kind kind, int end, boolean closed) {
        int stop = Math.min(end, sql.length());
        tokens.add(new Token(kind, sql.substring(at, stop), at, stop, closed));
        at = stop;
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isDigitOrGap(char c) {
        return isDigit(c) || c == '_';
    }

    /** Every character beyond ASCII may be part of a name, so that a pair of surrogates is never cut. */
    private static boolean isWordStart(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_' || c > '\u007F' && !isSpace(c);
    }

    private static boolean isWordPart(char c) {
        return isWordStart(c) || isDigit(c) || c == '$';
    }
}
