package dev.dormouse.script;

import dev.dormouse.dialect.Completeness;
import dev.dormouse.dialect.Dialect;
import dev.dormouse.dialect.LanguageRules;
import dev.dormouse.dialect.StatementSplitter;
import dev.dormouse.result.Language;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** Tells whether what was typed so far can be run, and if not, what it waits for. */
public final class Unfinished {

    private Unfinished() {}

    /**
     * What the text waits for: {@code open quote}, {@code open bracket}, {@code missing ;}, {@code more}; nothing if it is
     * finished. SQL and HQL end with a semicolon, except {@code begin}, {@code commit} and {@code rollback} alone.
     */
    public static Optional<String> of(String text, Dialect dialect) {
        LanguageRules.Decision decision = LanguageRules.decide(text);
        String own = text.substring(decision.start());
        return switch (decision.language()) {
            case COMMAND -> Optional.empty();
            case GROOVY -> groovy(own);
            case SQL, HQL -> sql(own, dialect, decision.language());
        };
    }

    private static Optional<String> sql(String text, Dialect dialect, Language language) {
        if (language == Language.SQL && text.strip().matches("(?i)begin|commit|rollback")) {
            return Optional.empty();
        }
        Completeness completeness = StatementSplitter.completeness(text, dialect.lexicalRules());
        return completeness == Completeness.COMPLETE ? Optional.empty() : Optional.of(completeness.words());
    }

    /** Open brackets, quotes and comments, and lines that end in the middle of an expression. */
    private static Optional<String> groovy(String text) {
        Deque<Character> open = new ArrayDeque<>();
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (text.startsWith("//", at)) {
                int end = text.indexOf('\n', at);
                at = end < 0 ? text.length() : end;
            } else if (text.startsWith("/*", at)) {
                int end = text.indexOf("*/", at + 2);
                if (end < 0) {
                    return Optional.of("open comment");
                }
                at = end + 2;
            } else if (c == '\'' || c == '"') {
                int end = quoteEnd(text, at);
                if (end < 0) {
                    return Optional.of("open quote");
                }
                at = end;
            } else {
                if ("([{".indexOf(c) >= 0) {
                    open.push(c);
                } else if (")]}".indexOf(c) >= 0 && !open.isEmpty()) {
                    open.pop();
                }
                at++;
            }
        }
        if (!open.isEmpty()) {
            return Optional.of("open " + open.peek());
        }
        return continues(text.stripTrailing()) ? Optional.of("more") : Optional.empty();
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
