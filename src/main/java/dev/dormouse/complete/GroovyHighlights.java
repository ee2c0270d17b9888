package dev.dormouse.complete;

import dev.dormouse.complete.GroovyLiteral.Part;
import dev.dormouse.complete.Span.Style;
import dev.dormouse.dialect.Dialect;
import dev.dormouse.dialect.SqlLexer;
import dev.dormouse.dialect.Token;
import dev.dormouse.entity.Models;
import dev.dormouse.result.Language;
import java.util.List;
import java.util.Optional;

/** How the tokens of Groovy look, and the statements of other languages in its strings. */
final class GroovyHighlights {

    private final String text;
    private final Dialect dialect;
    private final Models models;
    private final Spans spans;
    private final Spans.Brackets brackets;

    /** @param spans takes what is found */
    GroovyHighlights(String text, Dialect dialect, Models models, Spans spans) {
        this.text = text;
        this.dialect = dialect;
        this.models = models;
        this.spans = spans;
        this.brackets = spans.new Brackets();
    }

    /** @param tokens of the text */
    void add(List<GroovyToken> tokens, int i) {
        GroovyToken token = tokens.get(i);
        switch (token.kind()) {
            case STRING -> {
                if (isBeginning(token)) {
                    GroovyLiteral literal = GroovyLiteral.at(tokens, i);
                    string(literal, isQuoted(literal) ? Embedded.language(tokens, i) : Optional.empty());
                }
            }
            case OPEN, CLOSE -> bracket(token);
            default -> plain(tokens, i);
        }
    }

    /** Whether it is not what follows an interpolation, which is read with the string's beginning. */
    static boolean isBeginning(GroovyToken token) {
        return token.contentStart() >= token.start();
    }

    static boolean isQuoted(GroovyLiteral literal) {
        return literal.content() > literal.start();
    }

    void bracket(GroovyToken token) {
        if (token.kind() == GroovyToken.Kind.OPEN) {
            brackets.open(token.start(), token.text());
        } else {
            brackets.close(token.start(), token.text().charAt(0));
        }
    }

    /** What is neither string nor bracket: how that looks depends on what stands beside it alone. */
    void plain(List<GroovyToken> tokens, int i) {
        GroovyToken token = tokens.get(i);
        switch (token.kind()) {
            case COMMENT -> {
                int marked = token.closed() ? token.start() : token.start() + 2;
                spans.add(token.start(), marked, Style.ERROR);
                spans.add(marked, token.end(), Style.COMMENT);
            }
            case NUMBER -> spans.add(token.start(), token.end(), Style.NUMBER);
            case WORD -> word(tokens, i);
            default -> {}
        }
    }

    private void word(List<GroovyToken> tokens, int i) {
        GroovyToken token = tokens.get(i);
        boolean dotted = i > 0 && tokens.get(i - 1).isDot();
        boolean key = i + 1 < tokens.size() && tokens.get(i + 1).is(":");
        boolean called = i + 1 < tokens.size() && tokens.get(i + 1).is("(");
        if (dotted || key) {
            return;
        }
        if (HighlightWords.Groovy.KEYWORDS.contains(token.text())) {
            spans.add(token.start(), token.end(), Style.KEYWORD);
        } else if (models.find(token.text()).isPresent()) {
            spans.add(token.start(), token.end(), Style.ENTITY);
        } else if (called && HighlightWords.Groovy.SHELL.contains(token.text())) {
            spans.add(token.start(), token.end(), Style.FUNCTION);
        }
    }

    /**
     * A string, or the statement of another language that is in it.
     *
     * @param language of that statement
     */
    void string(GroovyLiteral literal, Optional<Language> language) {
        quotes(literal, language.isPresent());
        literal.names(text).forEach(name -> spans.add(name.start(), name.end(), Style.PARAMETER));
        if (language.isPresent()) {
            List<Token> inner = SqlLexer.tokens(literal.masked(text), QueryHighlights.rules(language.get(), dialect));
            List<Part> parts = literal.plain(text);
            QueryHighlights query = new QueryHighlights(dialect, models, language.get(), spans, parts);
            for (int t = 0; t < inner.size(); t++) {
                query.add(inner, t, literal.content());
            }
        }
    }

    /** The quotes of a string, and its text if that is not looked at further. */
    private void quotes(GroovyLiteral literal, boolean quotesOnly) {
        boolean brokenOff = !literal.closed() && literal.end() < text.length() && text.charAt(literal.end()) == '\n';
        int last = literal.parts().get(literal.parts().size() - 1).end();
        if (brokenOff && !quotesOnly && literal.parts().size() == 1) {
            // A line end closes no string: what is missing was meant to be in this line.
            spans.add(literal.start(), last, Style.ERROR);
            return;
        }
        spans.add(literal.start(), literal.content(), literal.closed() ? Style.STRING : Style.ERROR);
        if (literal.closed()) {
            spans.add(last, literal.end(), Style.STRING);
        }
        if (!quotesOnly) {
            literal.plain(text).forEach(part -> spans.add(part.start(), part.end(), Style.STRING));
        }
    }
}
