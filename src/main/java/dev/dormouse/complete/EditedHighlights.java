package dev.dormouse.complete;

import dev.dormouse.complete.GroovyLiteral.Part;
import dev.dormouse.complete.Highlighted.Pair;
import dev.dormouse.dialect.Dialect;
import dev.dormouse.dialect.EditedTokens;
import dev.dormouse.dialect.LanguageRules;
import dev.dormouse.dialect.Token;
import dev.dormouse.entity.Models;
import dev.dormouse.result.Language;
import dev.dormouse.session.Snapshot;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * How a text looks that is being edited: the same as {@link Highlights} finds, but from one text to the next only what has changed is
 * looked at. A text in several languages is read anew each time. Not for several threads.
 */
public final class EditedHighlights {

    private final EditedTokens queryTokens = new EditedTokens();
    private final EditedGroovy groovyTokens = new EditedGroovy();

    private Snapshot snapshot;
    private Language language = Language.COMMAND;
    private List<Look> looks = List.of();

    /**
     * How a token looks by itself. As long as it stays where it is, so do its spans: most tokens do.
     *
     * @param start where the token begins
     * @param tokens so many tokens belong to it; 0 if that is unknown
     * @param embedded the language of the statement in it
     */
    private record Look(int start, List<Span> spans, List<Pair> pairs, int tokens, Optional<Language> embedded) {

        static final Look NONE = new Look(-1, List.of(), List.of(), 1, Optional.empty());

        static Look of(Spans found, int start, int tokens, Optional<Language> embedded) {
            return found.added().isEmpty() && found.pairs().isEmpty() && tokens == 1 && embedded.isEmpty()
                    ? NONE
                    : new Look(start, found.added(), found.pairs(), tokens, embedded);
        }

        /** The look of the same token where it stands now. */
        Look at(int now) {
            int distance = now - start;
            if (distance == 0 || spans.isEmpty() && pairs.isEmpty()) {
                return this;
            }
            List<Span> movedSpans = new ArrayList<>(spans.size());
            for (int i = 0; i < spans.size(); i++) {
                Span span = spans.get(i);
                movedSpans.add(new Span(span.start() + distance, span.end() + distance, span.style()));
            }
            List<Pair> movedPairs = pairs.isEmpty() ? List.of() : new ArrayList<>(pairs.size());
            for (int i = 0; i < pairs.size(); i++) {
                Pair pair = pairs.get(i);
                movedPairs.add(new Pair(pair.open() + distance, pair.openEnd() + distance, pair.close() + distance));
            }
            return new Look(now, movedSpans, movedPairs, tokens, embedded);
        }

        void addTo(Spans all) {
            for (int i = 0; i < spans.size(); i++) {
                all.add(spans.get(i));
            }
            for (int i = 0; i < pairs.size(); i++) {
                all.add(pairs.get(i));
            }
        }
    }

    /** How a text looks. A very long one is plain. */
    public Highlighted of(String text, Snapshot newest) {
        if (text.length() > Highlights.LONGEST) {
            return Highlighted.NONE;
        }
        LanguageRules.Decision decision =
                LanguageRules.decide(text.substring(0, Math.min(text.length(), Highlights.BEGINNING)));
        if (snapshot != newest || language != decision.language()) {
            looks = List.of();
        }
        snapshot = newest;
        language = decision.language();
        Spans spans = new Spans();
        switch (language) {
            case GROOVY -> groovy(text, spans);
            case SQL, HQL -> {
                if (!query(text, decision.start(), spans)) {
                    looks = List.of();
                    return Highlights.of(text, newest);
                }
            }
            case COMMAND -> {
                return Highlights.of(text, newest);
            }
        }
        return spans.highlighted();
    }

    /** False if another language begins somewhere. */
    private boolean query(String text, int start, Spans spans) {
        Dialect dialect = snapshot.dialect();
        Models models = snapshot.models();
        List<Token> tokens = queryTokens.of(text.substring(start), QueryHighlights.rules(language, dialect));
        if (start > 0) {
            Highlights.prefix(text, 0, start, spans);
        }
        List<Part> whole = List.of(new Part(0, text.length()));
        QueryHighlights brackets = new QueryHighlights(dialect, models, language, spans, whole);
        List<Look> now = new ArrayList<>(tokens.size());
        int tail = tokens.size() - queryTokens.last();
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            Look look = Look.NONE;
            if (token.kind() == Token.Kind.PUNCTUATION) {
                brackets.add(tokens, i, start);
                if (token.is(";") && isOtherLanguage(text, start + token.end())) {
                    return false;
                }
            } else if (i < queryTokens.first() - 1 && i < looks.size()) {
                look = looks.get(i);
            } else if (i > tail && looks.size() >= tokens.size() - i) {
                look = looks.get(looks.size() - tokens.size() + i);
            } else if (token.kind() != Token.Kind.SPACE) {
                Spans one = new Spans();
                new QueryHighlights(dialect, models, language, one, whole).add(tokens, i, start);
                look = Look.of(one, start + token.start(), 1, Optional.empty());
            }
            look = look.at(start + token.start());
            look.addTo(spans);
            now.add(look);
        }
        looks = now;
        return true;
    }

    private boolean isOtherLanguage(String text, int from) {
        String rest = text.substring(from, Math.min(text.length(), from + Highlights.BEGINNING));
        return LanguageRules.decide(rest).language() != language
                && !text.substring(from).isBlank();
    }

    private void groovy(String text, Spans spans) {
        List<GroovyToken> tokens = groovyTokens.of(text);
        int tail = tokens.size() - groovyTokens.last();
        int[] opens = Embedded.opens(tokens);
        List<Look> now = new ArrayList<>(Collections.nCopies(tokens.size(), Look.NONE));
        GroovyHighlights brackets = new GroovyHighlights(text, snapshot.dialect(), snapshot.models(), spans);
        for (int i = 0; i < tokens.size(); i++) {
            GroovyToken token = tokens.get(i);
            switch (token.kind()) {
                case OPEN, CLOSE -> brackets.bracket(token);
                case OPERATOR, NEWLINE -> {}
                default -> {
                    Look known = i < groovyTokens.first() - 1 && i < looks.size()
                            ? looks.get(i)
                            : i > tail && looks.size() >= tokens.size() - i
                                    ? looks.get(looks.size() - tokens.size() + i)
                                    : null;
                    Look look = token.kind() == GroovyToken.Kind.STRING
                            ? string(text, tokens, i, known, opens)
                            : known == null ? plain(text, tokens, i) : known;
                    look = look.at(token.start());
                    look.addTo(spans);
                    now.set(i, look);
                }
            }
        }
        looks = now;
    }

    private Look plain(String text, List<GroovyToken> tokens, int i) {
        Spans one = new Spans();
        new GroovyHighlights(text, snapshot.dialect(), snapshot.models(), one).plain(tokens, i);
        return Look.of(one, tokens.get(i).start(), 1, Optional.empty());
    }

    private Look string(String text, List<GroovyToken> tokens, int i, Look known, int[] opens) {
        GroovyToken token = tokens.get(i);
        if (!GroovyHighlights.isBeginning(token)) {
            return Look.NONE;
        }
        Optional<Language> embedded = token.contentStart() > token.start() && token.end() > token.start()
                ? Embedded.language(tokens, i, opens)
                : Optional.empty();
        boolean whole = known != null
                && known.tokens() > 0
                && (i > tokens.size() - groovyTokens.last() || i + known.tokens() < groovyTokens.first());
        if (whole && Objects.equals(embedded, known.embedded())) {
            return known;
        }
        GroovyLiteral literal = GroovyLiteral.at(tokens, i);
        int end = i;
        while (end < tokens.size() && tokens.get(end).end() < literal.end()) {
            end++;
        }
        boolean interrupted = end + 1 < tokens.size() && tokens.get(end + 1).is("${");
        Spans one = new Spans();
        new GroovyHighlights(text, snapshot.dialect(), snapshot.models(), one).string(literal, embedded);
        return Look.of(one, token.start(), interrupted ? 0 : end - i + 1, embedded);
    }
}
