package dev.dormouse.complete;

import dev.dormouse.complete.GroovyToken.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Cuts Groovy that may be unfinished into tokens, in one pass. It never fails. */
final class GroovyLexer {

    /** Keywords that an expression follows. */
    static final Set<String> BEFORE_OPERAND = Set.of(
            "return", "in", "instanceof", "as", "new", "case", "throw", "assert", "else", "do", "println", "print");

    private static final List<String> OPERATORS = List.of(
            "<=>", "===", "!==", "**=", "..<", "<..", "==~", "*.", "?.", "?:", "?=", "..", "::", "->", "==", "!=", "<=",
            ">=", "&&", "||", "++", "--", "+=", "-=", "*=", "/=", "%=", "**", "<<", ">>", "=~", ".&", ".@", "??");

    private final String text;
    private final List<GroovyToken> tokens = new ArrayList<>();
    private final GroovyFrames frames = new GroovyFrames();
    private int at;

    private GroovyLexer(String text) {
        this.text = text;
    }

    /** Goes on behind tokens that were cut before. */
    static GroovyLexer behind(List<GroovyToken> known, String text) {
        GroovyLexer lexer = new GroovyLexer(text);
        lexer.tokens.addAll(known);
        for (int i = 0; i < known.size(); i++) {
            lexer.frames.follow(known.get(i));
        }
        lexer.at = known.isEmpty() ? 0 : known.get(known.size() - 1).end();
        return lexer;
    }

    /** Cuts the next token off, or skips a space; false at the end. */
    boolean cut() {
        if (at < text.length()) {
            next();
            return true;
        }
        return false;
    }

    int at() {
        return at;
    }

    /** All tokens up to here; the caller may go on with the list. */
    List<GroovyToken> sofar() {
        return tokens;
    }

    /** What is open up to here; the caller may go on with it. */
    GroovyFrames frames() {
        return frames.copy();
    }

    boolean isInString() {
        return frames.isInString();
    }

    static List<GroovyToken> tokens(String text) {
        GroovyLexer lexer = new GroovyLexer(text);
        while (lexer.at < text.length()) {
            lexer.next();
        }
        return lexer.tokens;
    }

    private void next() {
        char c = text.charAt(at);
        if (c == '\n') {
            add(Kind.NEWLINE, at + 1);
        } else if (Character.isWhitespace(c)) {
            at++;
        } else if (c == '\\' && at + 1 < text.length() && text.charAt(at + 1) == '\n') {
            at += 2;
        } else if (text.startsWith("//", at) || at == 0 && text.startsWith("#!")) {
            int end = text.indexOf('\n', at);
            add(Kind.COMMENT, end < 0 ? text.length() : end);
        } else if (text.startsWith("/*", at)) {
            int end = text.indexOf("*/", at + 2);
            add(Kind.COMMENT, end < 0 ? text.length() : end + 2, end >= 0, at);
        } else if (c == '\'' || c == '"') {
            String triple = ("" + c).repeat(3);
            String quote = text.startsWith(triple, at) ? triple : "" + c;
            string(quote, at + quote.length(), at + quote.length());
        } else if (text.startsWith("$/", at)) {
            int end = text.indexOf("/$", at + 2);
            add(Kind.STRING, end < 0 ? text.length() : end + 2, end >= 0, at + 2);
        } else if (c == '/' && beginsSlashy()) {
            add(Kind.STRING, slashyEnd() + 1, true, at + 1);
        } else if (Character.isDigit(c)) {
            number();
        } else if (Character.isJavaIdentifierStart(c)) {
            add(Kind.WORD, wordEnd(at));
        } else {
            sign(c);
        }
    }

    private void sign(char c) {
        if ("([{".indexOf(c) >= 0) {
            add(Kind.OPEN, at + 1);
        } else if (c == '}') {
            add(Kind.CLOSE, at + 1);
            if (frames.isBackInString()) {
                string(frames.quote(), at, frames.contentStart());
            }
        } else if (c == ')' || c == ']') {
            add(Kind.CLOSE, at + 1);
        } else {
            add(Kind.OPERATOR, at + operatorLength(c));
        }
    }

    private int operatorLength(char first) {
        for (String operator : OPERATORS) {
            if (operator.charAt(0) == first && text.startsWith(operator, at)) {
                return operator.length();
            }
        }
        return 1;
    }

    /** A string, or what follows an interpolation in it; its text is read on from {@code from}. */
    private void string(String quote, int from, int contentStart) {
        boolean interpolates = quote.charAt(0) == '"';
        int i = from;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (c == '\\') {
                i += 2;
            } else if (text.startsWith(quote, i)) {
                add(Kind.STRING, i + quote.length(), true, contentStart);
                return;
            } else if (c == '\n' && quote.length() == 1) {
                break;
            } else if (interpolates && text.startsWith("${", i)) {
                add(Kind.STRING, i, true, contentStart);
                add(Kind.OPEN, i + 2);
                return;
            } else {
                i++;
            }
        }
        add(Kind.STRING, Math.min(i, text.length()), false, contentStart);
    }

    private boolean beginsSlashy() {
        GroovyToken last = tokens.isEmpty() ? null : tokens.get(tokens.size() - 1);
        return (last == null || !last.endsOperand()) && slashyEnd() > 0;
    }

    private int slashyEnd() {
        for (int i = at + 1; i < text.length() && text.charAt(i) != '\n'; i++) {
            if (text.charAt(i) == '\\') {
                i++;
            } else if (text.charAt(i) == '/') {
                return i;
            }
        }
        return -1;
    }

    private void number() {
        int end = at;
        while (end < text.length()) {
            char c = text.charAt(end);
            boolean point = c == '.' && end + 1 < text.length() && Character.isDigit(text.charAt(end + 1));
            if (!Character.isLetterOrDigit(c) && c != '_' && !point) {
                break;
            }
            end++;
        }
        add(Kind.NUMBER, end);
    }

    private int wordEnd(int from) {
        int end = from;
        while (end < text.length() && Character.isJavaIdentifierPart(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private void add(Kind kind, int end) {
        add(kind, end, true, at);
    }

    private void add(Kind kind, int end, boolean closed, int contentStart) {
        GroovyToken token = new GroovyToken(kind, text.substring(at, end), at, end, closed, contentStart);
        tokens.add(token);
        frames.follow(token);
        at = end;
    }
}
