package dev.dormouse.script;

import dev.dormouse.dialect.Completeness;
import dev.dormouse.dialect.Dialect;
import dev.dormouse.dialect.EditedTokens;
import dev.dormouse.dialect.LanguageRules;
import dev.dormouse.dialect.StatementSplitter;
import dev.dormouse.result.Language;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/** Tells whether what was typed so far can be run, and if not, what it waits for. */
public final class Unfinished {

    /** A first line at least as long is in the same language whatever follows it. */
    private static final int SHORTEST = 40;

    private Unfinished() {}

    /**
     * What the text waits for: {@code open quote}, {@code open bracket}, {@code missing ;}, {@code more}; nothing if it is
     * finished. SQL and HQL end with a semicolon, except {@code begin}, {@code commit} and {@code rollback} alone.
     */
    public static Optional<String> of(String text, Dialect dialect) {
        return of("", text, dialect);
    }

    /** @param before a line of {@link Delimiter} that holds for the text, if it is SQL or HQL; or nothing */
    static Optional<String> of(String before, String text, Dialect dialect) {
        LanguageRules.Decision decision = Delimiter.decide(text, dialect);
        String own = text.substring(decision.start());
        if (decision.language() == Language.SQL && own.strip().matches("(?i)begin|commit|rollback")) {
            return Optional.empty();
        }
        return switch (decision.language()) {
            case COMMAND -> Optional.empty();
            case GROOVY -> groovy(own);
            case SQL, HQL -> sql(before + own, dialect);
        };
    }

    private static Optional<String> sql(String text, Dialect dialect) {
        SqlScript script = SqlScript.read(text, dialect, false);
        if (script.awaitsData()) {
            return Optional.of(SqlScript.AWAITS);
        }
        Completeness completeness = StatementSplitter.completeness(script.sql(), dialect.lexicalRules());
        return switch (completeness) {
            case COMPLETE -> Optional.empty();
            case MISSING_SEMICOLON -> Optional.of("missing " + Delimiter.end(script.sql(), dialect));
            default -> Optional.of(completeness.words());
        };
    }

    /**
     * What the text up to and with each of its line ends waits for, in their order; empty text where it is finished. It reads the
     * text once, so that a statement of many lines can be asked about at each key.
     *
     * @param tokens cuts SQL; from one key to the next it should be the same
     */
    public static List<String> atLineEnds(String text, Dialect dialect, EditedTokens tokens) {
        if (Delimiter.stands(text, dialect)) {
            return lineByLine("", text, dialect);
        }
        List<String> missing = new ArrayList<>();
        LanguageRules.Decision decision = LanguageRules.decide(text);
        int end = text.indexOf('\n');
        if ((decision.language() == Language.SQL || decision.language() == Language.HQL)
                && SqlScript.mayHaveTails(text)) {
            return withTails(text, dialect);
        }
        while (end >= 0 && end < Math.max(decision.start(), SHORTEST)) {
            missing.add(of(text.substring(0, end + 1), dialect).orElse(""));
            end = text.indexOf('\n', end + 1);
        }
        if (end >= 0) {
            List<String> all =
                    missingAtLineEnds(text.substring(decision.start()), decision.language(), dialect, tokens);
            long later = text.substring(end).chars().filter(c -> c == '\n').count();
            missing.addAll(all.subList(all.size() - (int) later, all.size()));
        }
        return missing;
    }

    /** Each by itself. */
    static List<String> lineByLine(String before, String text, Dialect dialect) {
        List<String> missing = new ArrayList<>();
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) {
            missing.add(of(before, text.substring(0, end + 1), dialect).orElse(""));
        }
        return missing;
    }

    /** Each by itself, but for lines of data: there may be many. */
    private static List<String> withTails(String text, Dialect dialect) {
        SqlScript whole = SqlScript.read(text, dialect, false);
        List<String> missing = new ArrayList<>();
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) {
            boolean within = whole.isData(missing.size() + 1);
            missing.add(
                    within
                            ? SqlScript.AWAITS
                            : of(text.substring(0, end + 1), dialect).orElse(""));
        }
        return missing;
    }

    private static List<String> missingAtLineEnds(String own, Language language, Dialect dialect, EditedTokens tokens) {
        return switch (language) {
            case COMMAND -> own.chars().filter(c -> c == '\n').mapToObj(c -> "").toList();
            case GROOVY -> {
                List<String> missing = new ArrayList<>();
                groovy(own, missing);
                yield missing;
            }
            case SQL, HQL ->
                StatementSplitter.completenessAtLineEnds(own, dialect.lexicalRules(), tokens).stream()
                        .map(c -> c == Completeness.COMPLETE ? "" : c.words())
                        .toList();
        };
    }

    private static Optional<String> groovy(String text) {
        return groovy(text, new ArrayList<>());
    }

    /**
     * Open brackets, quotes and comments, and lines that end in the middle of an expression.
     *
     * @param lines takes what is missing at each line end
     */
    private static Optional<String> groovy(String text, List<String> lines) {
        Deque<Character> open = new ArrayDeque<>();
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '/' && text.startsWith("//", at)) {
                int end = text.indexOf('\n', at);
                at = end < 0 ? text.length() : end;
            } else if (c == '/' && text.startsWith("/*", at)) {
                int end = text.indexOf("*/", at + 2);
                addLines(lines, text, at, end < 0 ? text.length() : end, i -> "open comment");
                if (end < 0) {
                    return Optional.of("open comment");
                }
                at = end + 2;
            } else if (c == '\'' || c == '"') {
                int end = quoteEnd(text, at);
                boolean triple = text.startsWith(String.valueOf(c).repeat(3), at);
                int stop = end < 0 ? text.length() : end;
                addLines(lines, text, at, stop, i -> triple ? "open quote" : missing(text, i, open));
                if (end < 0) {
                    return Optional.of("open quote");
                }
                at = end;
            } else {
                if ("([{".indexOf(c) >= 0) {
                    open.push(c);
                } else if (")]}".indexOf(c) >= 0 && !open.isEmpty()) {
                    open.pop();
                } else if (c == '\n') {
                    lines.add(missing(text, at, open));
                }
                at++;
            }
        }
        return Optional.of(missing(text, text.length(), open)).filter(words -> !words.isEmpty());
    }

    private static void addLines(List<String> lines, String text, int from, int to, IntFunction<String> missing) {
        for (int i = text.indexOf('\n', from); i >= 0 && i < to; i = text.indexOf('\n', i + 1)) {
            lines.add(missing.apply(i));
        }
    }

    /** What is missing at an end that is in no quote and no comment. */
    private static String missing(String text, int end, Deque<Character> open) {
        if (!open.isEmpty()) {
            return "open " + open.peek();
        }
        int last = end;
        while (last > 0 && Character.isWhitespace(text.charAt(last - 1))) {
            last--;
        }
        return continues(text.substring(Math.max(0, last - 3), last)) ? "more" : "";
    }

    private static int quoteEnd(String text, int start) {
        String quote = text.startsWith(text.substring(start, start + 1).repeat(3), start)
                ? text.substring(start, start + 3)
                : text.substring(start, start + 1);
        int at = start + quote.length();
        while (at < text.length()) {
            if (text.charAt(at) == '\\') {
                at += 2;
            } else if (text.startsWith(quote, at)) {
                return at + quote.length();
            } else if (quote.length() == 1 && text.charAt(at) == '\n') {
                // A quote that its line does not close is an error that the compiler explains better.
                return at;
            } else {
                at++;
            }
        }
        return quote.length() == 1 && text.indexOf('\n', start) >= 0 ? text.length() : -1;
    }

    private static boolean continues(String text) {
        return text.endsWith("\\")
                || text.endsWith("&&")
                || text.endsWith("||")
                || text.endsWith(",")
                || text.endsWith(".") && !text.endsWith("..")
                || text.endsWith("=") && !text.endsWith("==")
                || text.endsWith("->") && text.length() > 2;
    }
}
