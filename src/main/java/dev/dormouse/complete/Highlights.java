package dev.dormouse.complete;

import dev.dormouse.complete.GroovyLiteral.Part;
import dev.dormouse.complete.Span.Style;
import dev.dormouse.dialect.Dialect;
import dev.dormouse.dialect.LanguageRules;
import dev.dormouse.dialect.LexicalRules;
import dev.dormouse.dialect.SqlLexer;
import dev.dormouse.dialect.Token;
import dev.dormouse.entity.Models;
import dev.dormouse.result.Language;
import dev.dormouse.session.Snapshot;
import java.util.List;
import java.util.Optional;

/** Which parts of a text look how: in all languages, and in each other's strings. */
public final class Highlights {

    /** A text longer than this stays plain: nobody reads it, and each key would cost. */
    private static final int LONGEST = 200_000;

    /** As much as tells the language of a statement. */
    private static final int BEGINNING = 400;

    private final Dialect dialect;
    private final Models models;
    private final String text;
    private final Spans spans = new Spans();

    private Highlights(String text, Snapshot snapshot) {
        this.text = text;
        this.dialect = snapshot.dialect();
        this.models = snapshot.models();
    }

    /** How a text looks. A very long one is plain. */
    public static Highlighted of(String text, Snapshot snapshot) {
        if (text.length() > LONGEST) {
            return Highlighted.NONE;
        }
        Highlights highlights = new Highlights(text, snapshot);
        int at = 0;
        while (at < text.length()) {
            at = highlights.statements(at);
        }
        return highlights.spans.highlighted();
    }

    /** Reads on in the language that begins there, as far as it goes; where another begins. */
    private int statements(int from) {
        LanguageRules.Decision decision = decide(from);
        int start = from + decision.start();
        if (decision.language() == Language.GROOVY) {
            groovy(from);
            return text.length();
        }
        if (start > from) {
            prefix(from, start);
        }
        if (decision.language() == Language.COMMAND) {
            return command(start);
        }
        List<Token> tokens = SqlLexer.tokens(text.substring(start), rules(decision.language()));
        QueryHighlights query = query(decision.language(), List.of(new Part(start, text.length())));
        for (int i = 0; i < tokens.size(); i++) {
            int end = start + tokens.get(i).end();
            query.add(tokens, i, start);
            if (tokens.get(i).is(";") && decide(end).language() != decision.language() && !isBlank(end)) {
                return end;
            }
        }
        return text.length();
    }

    private QueryHighlights query(Language language, List<Part> parts) {
        return new QueryHighlights(dialect, models, language, spans, parts);
    }

    private LanguageRules.Decision decide(int from) {
        return LanguageRules.decide(text.substring(from, Math.min(text.length(), from + BEGINNING)));
    }

    private boolean isBlank(int from) {
        for (int i = from; i < text.length(); i++) {
            if (!Character.isWhitespace(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private LexicalRules rules(Language language) {
        return language == Language.HQL ? HqlExpectations.RULES : dialect.lexicalRules();
    }

    /** What is before a statement: comments, and the word that says its language. */
    private void prefix(int from, int to) {
        for (Token token : SqlLexer.tokens(text.substring(from, to), HqlExpectations.RULES)) {
            if (token.isCode()) {
                boolean word = token.kind() == Token.Kind.WORD;
                spans.add(from + token.start(), from + token.end(), word ? Style.COMMAND : Style.COMMENT);
            } else if (token.kind() == Token.Kind.COMMENT) {
                spans.add(from + token.start(), from + token.end(), Style.COMMENT);
            }
        }
    }

    private int command(int start) {
        int end = start;
        while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        spans.add(start, end, Style.COMMAND);
        int line = text.indexOf('\n', end);
        return line < 0 ? text.length() : line + 1;
    }

    private void groovy(int from) {
        List<GroovyToken> read = GroovyLexer.tokens(text.substring(from));
        List<GroovyToken> tokens =
                from == 0 ? read : read.stream().map(t -> t.shifted(from)).toList();
        Spans.Brackets brackets = spans.new Brackets();
        for (int i = 0; i < tokens.size(); i++) {
            GroovyToken token = tokens.get(i);
            switch (token.kind()) {
                case STRING -> string(tokens, i);
                case COMMENT -> {
                    int marked = token.closed() ? token.start() : token.start() + 2;
                    spans.add(token.start(), marked, Style.ERROR);
                    spans.add(marked, token.end(), Style.COMMENT);
                }
                case NUMBER -> spans.add(token.start(), token.end(), Style.NUMBER);
                case WORD -> groovyWord(tokens, i);
                case OPEN -> brackets.open(token.start(), token.text());
                case CLOSE -> brackets.close(token.start(), token.text().charAt(0));
                default -> {}
            }
        }
    }

    private void groovyWord(List<GroovyToken> tokens, int i) {
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

    /** A string, or the statement of another language that is in it. */
    private void string(List<GroovyToken> tokens, int i) {
        GroovyToken token = tokens.get(i);
        if (token.contentStart() < token.start()) {
            // What follows an interpolation was read with the string's beginning.
            return;
        }
        GroovyLiteral literal = GroovyLiteral.at(tokens, i);
        Optional<Language> language =
                literal.content() > literal.start() ? Embedded.language(tokens, i) : Optional.empty();
        quotes(literal, language.isPresent());
        literal.names(text).forEach(name -> spans.add(name.start(), name.end(), Style.PARAMETER));
        if (language.isPresent()) {
            List<Token> inner = SqlLexer.tokens(literal.masked(text), rules(language.get()));
            QueryHighlights query = query(language.get(), literal.plain(text));
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
