package dev.dormouse.complete;

import dev.dormouse.complete.GroovyToken.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
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
    private final Deque<Frame> frames = new ArrayDeque<>();
    private int at;

    /** A <code>${</code> that is open: the string goes on behind its end. Null quote for a plain brace. */
    private record Frame(String quote, int contentStart) {}

    private GroovyLexer(String text) {
        this.text = text;
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
            if (c == '{') {
                frames.push(new Frame(null, 0));
            }
            add(Kind.OPEN, at + 1);
        } else if (c == '}') {
            Frame frame = frames.isEmpty() ? null : frames.pop();
            add(Kind.CLOSE, at + 1);
            if (frame != null && frame.quote() != null) {
                string(frame.quote(), at, frame.contentStart());
            }
        } else if (c == ')' || c == ']') {
            add(Kind.CLOSE, at + 1);
        } else {
            String operator = OPERATORS.stream()
                    .filter(o -> text.startsWith(o, at))
                    .findFirst()
                    .orElse("" + c);
            add(Kind.OPERATOR, at + operator.length());
        }
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
                frames.push(new Frame(quote, contentStart));
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
        tokens.add(new GroovyToken(kind, text.substring(at, end), at, end, closed, contentStart));
        at = end;
    }
}
