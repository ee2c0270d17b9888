package dev.dormouse.dialect;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits SQL into statements at semicolons, except those in quotes, comments, brackets and {@code begin … end} bodies. In the
 * MySQL family it understands {@code delimiter}, the word by which client programs change the terminator; the word itself is
 * no statement. In Oracle a {@code /} and in SQL Server a {@code go} on a line of its own ends a statement too, and nothing else
 * ends a block. Text without any code gives no statement.
 */
public final class StatementSplitter {

    private final String text;
    private final LexicalRules rules;
    private final List<Token> tokens;
    private final List<Part> parts = new ArrayList<>();
    private String delimiter = ";";
    private int brackets;
    private BodyTracker body;
    private int start = -1;
    private int end;

    private StatementSplitter(String text, LexicalRules rules) {
        this(text, rules, SqlLexer.tokens(text, rules));
    }

    private StatementSplitter(String text, LexicalRules rules, List<Token> tokens) {
        this.text = text;
        this.rules = rules;
        this.tokens = tokens;
        this.body = new BodyTracker(rules);
    }

    /** The statements in their order; only the last can lack its terminator. */
    public static List<Part> split(String text, LexicalRules rules) {
        StatementSplitter splitter = new StatementSplitter(text, rules);
        splitter.run();
        if (splitter.start >= 0) {
            splitter.finish(text.length(), false);
        }
        return List.copyOf(splitter.parts);
    }

    /** What the text waits for, if anything. */
    public static Completeness completeness(String text, LexicalRules rules) {
        StatementSplitter splitter = new StatementSplitter(text, rules);
        splitter.run();
        return splitter.completenessAtEnd();
    }

    /** What would end the next statement behind the text. */
    public static String delimiterAfter(String text, LexicalRules rules) {
        StatementSplitter splitter = new StatementSplitter(text, rules);
        splitter.run();
        return splitter.delimiter;
    }

    /**
     * What the text up to and with each of its line ends waits for, in one pass.
     *
     * @param tokens cuts the text
     */
    public static List<Completeness> completenessAtLineEnds(String text, LexicalRules rules, EditedTokens tokens) {
        StatementSplitter splitter = new StatementSplitter(text, rules, tokens.of(text, rules));
        List<Completeness> found = new ArrayList<>();
        int index = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) {
            while (index < splitter.tokens.size() && splitter.endsBy(index, end)) {
                index = splitter.step(index);
            }
            boolean inside =
                    index < splitter.tokens.size() && splitter.tokens.get(index).start() <= end;
            found.add(inside ? open(splitter.tokens.get(index)) : splitter.completeness());
        }
        return found;
    }

    /** Whether the token is over with the line end there; spaces before and behind it are one token. */
    private boolean endsBy(int index, int lineEnd) {
        Token token = tokens.get(index);
        return token.end() <= lineEnd + 1 || token.start() <= lineEnd && token.kind() == Token.Kind.SPACE;
    }

    private Completeness completenessAtEnd() {
        Token last = tokens.isEmpty() ? null : tokens.get(tokens.size() - 1);
        return last != null && !last.closed() ? open(last) : completeness();
    }

    /** In something whose end is missing. */
    private static Completeness open(Token token) {
        return switch (token.kind()) {
            case COMMENT -> Completeness.OPEN_COMMENT;
            case STRING -> token.text().startsWith("$") ? Completeness.OPEN_DOLLAR_QUOTE : Completeness.OPEN_QUOTE;
            default -> Completeness.OPEN_QUOTE;
        };
    }

    private Completeness completeness() {
        if (start < 0) {
            return Completeness.COMPLETE;
        }
        if (brackets > 0) {
            return Completeness.OPEN_BRACKET;
        }
        if (!body.isOpen()) {
            return Completeness.MISSING_SEMICOLON;
        }
        return rules.has(LexicalRules.Rule.SLASH_LINES)
                ? Completeness.MISSING_SLASH
                : rules.has(LexicalRules.Rule.GO_LINES) ? Completeness.MISSING_GO : Completeness.OPEN_BODY;
    }

    private void run() {
        int index = 0;
        while (index < tokens.size()) {
            index = step(index);
        }
    }

    /** Takes the token of that index, or several from it on; the index of the next. */
    private int step(int index) {
        Token token = tokens.get(index);
        if (start < 0 && rules.hashComments() && token.is("delimiter")) {
            return changeDelimiter(index);
        }
        if (!delimiter.equals(";") && delimiterEnd(token) >= 0) {
            return skipTo(index, delimiterEnd(token));
        }
        take(token);
        return index + 1;
    }

    private void take(Token token) {
        if (!isPartOfStatement(token)) {
            return;
        }
        if (isTerminatorLine(token)) {
            if (start >= 0) {
                finish(token.end(), true);
            }
            return;
        }
        if (delimiter.equals(";")) {
            if (token.is(";") && brackets == 0 && !body.isOpen()) {
                finish(token.end(), true);
                return;
            }
            brackets = Math.max(0, brackets + bracket(token));
            body.take(token);
        }
        if (start < 0) {
            start = token.start();
        }
        end = token.end();
    }

    /** MariaDB runs what stands in {@code /*! … *}{@code /}, so that such a comment is a statement, or a piece of one. */
    private boolean isPartOfStatement(Token token) {
        return token.isCode()
                || rules.hashComments()
                        && (token.text().startsWith("/*!") || token.text().startsWith("/*M!"));
    }

    private static int bracket(Token token) {
        if (token.is("(") || token.is("[")) {
            return 1;
        }
        return token.is(")") || token.is("]") ? -1 : 0;
    }

    private void finish(int next, boolean terminated) {
        if (start >= 0) {
            parts.add(new Part(text.substring(start, end), start, end, next, terminated));
        }
        start = -1;
        brackets = 0;
        body = new BodyTracker(rules);
    }

    /** Whether it is a terminator that has a line of its own. */
    private boolean isTerminatorLine(Token token) {
        boolean terminates = rules.has(LexicalRules.Rule.SLASH_LINES) && token.is("/")
                || rules.has(LexicalRules.Rule.GO_LINES) && token.is("go");
        return terminates
                && text.substring(text.lastIndexOf('\n', token.start()) + 1, token.start())
                        .isBlank()
                && text.substring(token.end(), lineEnd(token.end())).isBlank();
    }

    private int lineEnd(int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end;
    }

    /** Reads the rest of the line as the new terminator; returns the index of the first token after it. */
    private int changeDelimiter(int index) {
        int from = tokens.get(index).end();
        int lineEnd = lineEnd(from);
        String[] words = text.substring(from, lineEnd).strip().split("\\s+", 2);
        delimiter = words[0].isEmpty() ? ";" : words[0];
        int after = index;
        while (after < tokens.size() && tokens.get(after).start() < lineEnd) {
            after++;
        }
        return after;
    }

    /** The offset after a terminator of the user's own that begins in this token; -1 if none does. */
    private int delimiterEnd(Token token) {
        if (token.kind() == Token.Kind.STRING || token.kind() == Token.Kind.QUOTED_IDENTIFIER || !token.isCode()) {
            return -1;
        }
        int at = text.indexOf(delimiter, token.start());
        return at >= 0 && at < token.end() ? at + delimiter.length() : -1;
    }

    /** Ends the statement before the terminator, which may be glued to a word, as in {@code end$$}. */
    private int skipTo(int index, int after) {
        int at = after - delimiter.length();
        if (at > tokens.get(index).start()) {
            start = start < 0 ? tokens.get(index).start() : start;
            end = at;
        }
        finish(after, true);
        int next = index;
        while (next < tokens.size() && tokens.get(next).end() <= after) {
            next++;
        }
        return next;
    }
}
