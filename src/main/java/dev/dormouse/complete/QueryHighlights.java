package dev.dormouse.complete;

import dev.dormouse.complete.GroovyLiteral.Part;
import dev.dormouse.complete.Span.Style;
import dev.dormouse.dialect.Dialect;
import dev.dormouse.dialect.LexicalRules;
import dev.dormouse.dialect.Token;
import dev.dormouse.entity.Models;
import dev.dormouse.result.Language;
import java.util.List;
import java.util.Locale;

/** How the tokens of SQL or HQL look. */
final class QueryHighlights {

    private final Dialect dialect;
    private final Models models;
    private final boolean hql;
    private final Spans spans;
    private final Spans.Brackets brackets;
    private final List<Part> parts;

    /** How its text is cut. */
    static LexicalRules rules(Language language, Dialect dialect) {
        return language == Language.HQL ? HqlExpectations.RULES : dialect.lexicalRules();
    }

    /** @param parts where the statement's text is; what is between them belongs to another language */
    QueryHighlights(Dialect dialect, Models models, Language language, Spans spans, List<Part> parts) {
        this.dialect = dialect;
        this.models = models;
        this.hql = language == Language.HQL;
        this.spans = spans;
        this.brackets = spans.new Brackets();
        this.parts = parts;
    }

    /** @param offset where the tokens' text begins in the whole */
    void add(List<Token> tokens, int i, int offset) {
        Token token = tokens.get(i);
        int start = offset + token.start();
        int end = offset + token.end();
        switch (token.kind()) {
            case STRING -> quoted(token, start, Style.STRING);
            case COMMENT -> quoted(token, start, Style.COMMENT);
            case QUOTED_IDENTIFIER -> {
                if (!token.closed()) {
                    unclosed(token, start);
                }
            }
            case NUMBER -> add(start, end, Style.NUMBER);
            case PARAMETER, PLACEHOLDER -> add(start, end, Style.PARAMETER);
            case PUNCTUATION -> bracket(token.text().charAt(0), start);
            case WORD -> {
                boolean dotted = i > 0 && tokens.get(i - 1).is(".");
                boolean called = i + 1 < tokens.size() && tokens.get(i + 1).is("(");
                word(token.text(), start, dotted, called);
            }
            default -> {}
        }
    }

    private void bracket(char c, int start) {
        if (c == '(' || c == '[') {
            brackets.open(start, String.valueOf(c));
        } else if (c == ')' || c == ']') {
            brackets.close(start, c);
        } else if (c == ';') {
            brackets.forget();
        }
    }

    private void word(String word, int start, boolean dotted, boolean called) {
        int end = start + word.length();
        if (dotted) {
            return;
        }
        String folded = word.toLowerCase(Locale.ROOT);
        if (called && (hql ? HighlightWords.Hql.FUNCTIONS : dialect.functions()).contains(folded)) {
            add(start, end, Style.FUNCTION);
        } else if (hql && models.find(word).isPresent()) {
            add(start, end, Style.ENTITY);
        } else if (hql ? HighlightWords.Hql.KEYWORDS.contains(folded) : isSqlKeyword(folded)) {
            add(start, end, Style.KEYWORD);
        }
    }

    private boolean isSqlKeyword(String word) {
        return dialect.reservedWords().contains(word) || HighlightWords.SQL.contains(word);
    }

    private void quoted(Token token, int start, Style style) {
        int from = token.closed() ? start : unclosed(token, start);
        add(from, start + token.text().length(), style);
    }

    /**
     * Marks the beginning of something that is not closed, and answers where the mark ends. While it is typed, its first mark is
     * enough; once there are further lines, all of its first line: the end was probably meant to be there.
     */
    private int unclosed(Token token, int start) {
        int line = token.text().indexOf('\n');
        boolean inOneLine = line < 0 || token.text().substring(line).isBlank();
        int end = start + (inOneLine ? mark(token.text()) : line);
        add(start, end, Style.ERROR);
        return end;
    }

    /** The length of what something in quotes begins with: {@code '}, {@code E'}, {@code $tag$}, {@code /*}. */
    private static int mark(String text) {
        if (text.startsWith("/*")) {
            return 2;
        }
        if (text.startsWith("$")) {
            int second = text.indexOf('$', 1);
            return second < 0 ? 1 : second + 1;
        }
        int quote = text.indexOf('\'');
        return quote > 0 && quote < 3 ? quote + 1 : 1;
    }

    private void add(int start, int end, Style style) {
        for (Part part : parts) {
            spans.add(Math.max(start, part.start()), Math.min(end, part.end()), style);
        }
    }
}
