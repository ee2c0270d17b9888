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

/** Which parts of a text look how: in all languages, and in each other's strings. */
public final class Highlights {

    /** A text longer than this stays plain: nobody reads it, and each key would cost. */
    static final int LONGEST = 200_000;

    /** As much as tells the language of a statement. */
    static final int BEGINNING = 400;

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
        return QueryHighlights.rules(language, dialect);
    }

    /** What is before a statement: comments, and the word that says its language. */
    private void prefix(int from, int to) {
        prefix(text, from, to, spans);
    }

    static void prefix(String text, int from, int to, Spans spans) {
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
        GroovyHighlights groovy = new GroovyHighlights(text, dialect, models, spans);
        for (int i = 0; i < tokens.size(); i++) {
            groovy.add(tokens, i);
        }
    }
}
