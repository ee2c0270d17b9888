package dev.dormouse.complete;

import dev.dormouse.complete.Span.Style;
import dev.dormouse.dialect.Dialect;
import dev.dormouse.dialect.LanguageRules;
import dev.dormouse.dialect.LexicalRules;
import dev.dormouse.dialect.SqlLexer;
import dev.dormouse.dialect.Token;
import dev.dormouse.entity.Models;
import dev.dormouse.result.Language;
import dev.dormouse.session.Snapshot;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Which parts of a text look how: in all languages, and in each other's strings. */
public final class Highlights {

    /** A text longer than this stays plain: nobody reads it, and each key would cost. */
    private static final int LONGEST = 200_000;

    /** As much as tells the language of a statement. */
    private static final int BEGINNING = 400;

    private static final Set<String> SQL_WORDS = words(Stream.of(
            SqlWords.STATEMENTS,
            SqlWords.AFTER_TABLE,
            SqlWords.AFTER_JOINED,
            SqlWords.AFTER_OPERAND,
            SqlWords.AFTER_CONDITION,
            SqlWords.JOINS,
            SqlWords.AFTER_ORDERED,
            SqlWords.AFTER_SET,
            SqlWords.AFTER_INTO,
            SqlWords.AFTER_VALUES,
            SqlWords.CASE,
            SqlWords.OVER,
            SqlWords.CONSTRAINTS,
            List.of("table", "view", "index", "if", "exists", "recursive", "lateral", "outer", "add", "column")));

    private static final Set<String> HQL_WORDS = words(Stream.of(
            HqlWords.STATEMENTS,
            HqlWords.AFTER_ENTITY,
            HqlWords.AFTER_JOINED,
            HqlWords.OPERANDS,
            HqlWords.AFTER_OPERAND,
            HqlWords.AFTER_CONDITION,
            HqlWords.AFTER_SELECTED,
            HqlWords.AFTER_ORDERED,
            SqlWords.CASE,
            SqlWords.OVER,
            List.of("set", "outer", "inner", "right", "full", "distinct", "new", "values")));

    private static final Set<String> HQL_FUNCTIONS = words(Stream.of(HqlWords.FUNCTIONS, HqlWords.COMMON_FUNCTIONS));

    private static final Set<String> GROOVY_WORDS = words(Stream.of(
            GroovyMembers.KEYWORDS,
            List.of(
                    "package",
                    "extends",
                    "implements",
                    "throws",
                    "trait",
                    "private",
                    "public",
                    "protected",
                    "abstract",
                    "default",
                    "finally",
                    "do",
                    "char",
                    "byte",
                    "short",
                    "float")));

    private static final Set<String> SHELL_WORDS = words(Stream.of(
            GroovyMembers.SHELL.stream().map(GroovyMembers.Member::name).toList()));

    private final Dialect dialect;
    private final Models models;
    private final String text;
    private final List<Span> spans = new ArrayList<>();

    private Highlights(String text, Snapshot snapshot) {
        this.text = text;
        this.dialect = snapshot.dialect();
        this.models = snapshot.models();
    }

    private static Set<String> words(Stream<? extends Collection<String>> phrases) {
        Set<String> words = new HashSet<>();
        phrases.flatMap(Collection::stream).forEach(phrase -> words.addAll(List.of(phrase.split(" "))));
        words.remove("*");
        return Set.copyOf(words);
    }

    /** The spans in order, without overlaps. A very long text has none. */
    public static List<Span> of(String text, Snapshot snapshot) {
        if (text.length() > LONGEST) {
            return List.of();
        }
        Highlights highlights = new Highlights(text, snapshot);
        int at = 0;
        while (at < text.length()) {
            at = highlights.statements(at);
        }
        return List.copyOf(highlights.spans);
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
        for (int i = 0; i < tokens.size(); i++) {
            int end = start + tokens.get(i).end();
            query(tokens, i, start, decision.language());
            if (tokens.get(i).is(";") && decide(end).language() != decision.language() && !isBlank(end)) {
                return end;
            }
        }
        return text.length();
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
                add(
                        from + token.start(),
                        from + token.end(),
                        token.kind() == Token.Kind.WORD ? Style.COMMAND : Style.COMMENT);
            } else if (token.kind() == Token.Kind.COMMENT) {
                add(from + token.start(), from + token.end(), Style.COMMENT);
            }
        }
    }

    private int command(int start) {
        int end = start;
        while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        add(start, end, Style.COMMAND);
        int line = text.indexOf('\n', end);
        return line < 0 ? text.length() : line + 1;
    }

    private void query(List<Token> tokens, int i, int offset, Language language) {
        Token token = tokens.get(i);
        int start = offset + token.start();
        int end = offset + token.end();
        switch (token.kind()) {
            case STRING -> quoted(start, end, token.closed(), Style.STRING);
            case COMMENT -> quoted(start, end, token.closed(), Style.COMMENT);
            case QUOTED_IDENTIFIER -> {
                if (!token.closed()) {
                    add(start, start + 1, Style.ERROR);
                }
            }
            case NUMBER -> add(start, end, Style.NUMBER);
            case PARAMETER, PLACEHOLDER -> add(start, end, Style.PARAMETER);
            case WORD -> {
                boolean dotted = i > 0 && tokens.get(i - 1).is(".");
                boolean called = i + 1 < tokens.size() && tokens.get(i + 1).is("(");
                word(token.text(), start, dotted, called, language);
            }
            default -> {}
        }
    }

    private void word(String word, int start, boolean dotted, boolean called, Language language) {
        int end = start + word.length();
        String folded = word.toLowerCase(Locale.ROOT);
        boolean hql = language == Language.HQL;
        if (dotted) {
            return;
        }
        if (called && (hql ? HQL_FUNCTIONS : dialect.functions()).contains(folded)) {
            add(start, end, Style.FUNCTION);
        } else if (hql && models.find(word).isPresent()) {
            add(start, end, Style.ENTITY);
        } else if (hql ? HQL_WORDS.contains(folded) : isSqlKeyword(folded)) {
            add(start, end, Style.KEYWORD);
        }
    }

    private boolean isSqlKeyword(String word) {
        return dialect.reservedWords().contains(word) || SQL_WORDS.contains(word);
    }

    private void groovy(int from) {
        List<GroovyToken> tokens = GroovyLexer.tokens(text.substring(from));
        for (int i = 0; i < tokens.size(); i++) {
            GroovyToken token = tokens.get(i);
            int start = from + token.start();
            int end = from + token.end();
            switch (token.kind()) {
                case STRING -> string(tokens, i, from);
                case COMMENT -> quoted(start, end, token.closed(), Style.COMMENT);
                case NUMBER -> add(start, end, Style.NUMBER);
                case WORD -> groovyWord(tokens, i, from);
                default -> {}
            }
        }
    }

    private void groovyWord(List<GroovyToken> tokens, int i, int from) {
        GroovyToken token = tokens.get(i);
        boolean dotted = i > 0 && tokens.get(i - 1).isDot();
        boolean key = i + 1 < tokens.size() && tokens.get(i + 1).is(":");
        boolean called = i + 1 < tokens.size() && tokens.get(i + 1).is("(");
        if (dotted || key) {
            return;
        }
        int start = from + token.start();
        int end = from + token.end();
        if (GROOVY_WORDS.contains(token.text())) {
            add(start, end, Style.KEYWORD);
        } else if (models.find(token.text()).isPresent()) {
            add(start, end, Style.ENTITY);
        } else if (called && SHELL_WORDS.contains(token.text())) {
            add(start, end, Style.FUNCTION);
        }
    }

    /** A string, or the statement of another language that is in it. */
    private void string(List<GroovyToken> tokens, int i, int from) {
        GroovyToken token = tokens.get(i);
        int start = from + token.start();
        int end = from + token.end();
        int content = from + token.contentStart();
        Optional<Language> language =
                content > end || content < start ? Optional.empty() : Embedded.language(tokens, i);
        if (language.isEmpty()) {
            quoted(start, end, token.closed(), Style.STRING);
            return;
        }
        int quote = content - start;
        String mark = text.substring(start, content);
        int stop = token.closed() && end - content >= quote && text.startsWith(mark, end - quote) ? end - quote : end;
        add(start, content, token.closed() ? Style.STRING : Style.ERROR);
        List<Token> inner = SqlLexer.tokens(text.substring(content, stop), rules(language.get()));
        for (int t = 0; t < inner.size(); t++) {
            query(inner, t, content, language.get());
        }
        add(stop, end, Style.STRING);
    }

    /** Something between marks; if the last is missing, the first says so. */
    private void quoted(int start, int end, boolean closed, Style style) {
        int marked = closed ? start : Math.min(start + 1, end);
        add(start, marked, Style.ERROR);
        add(marked, end, style);
    }

    private void add(int start, int end, Style style) {
        if (end > start) {
            spans.add(new Span(start, end, style));
        }
    }
}
