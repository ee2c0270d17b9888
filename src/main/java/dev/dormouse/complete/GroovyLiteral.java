package dev.dormouse.complete;

import dev.dormouse.complete.GroovyToken.Kind;
import java.util.ArrayList;
import java.util.List;

/**
 * A whole string of Groovy, with what is between its quotes and outside of its <code>${…}</code>.
 *
 * @param start where its first quote begins
 * @param content behind that quote
 * @param end behind its last quote, or behind as much of it as there is
 * @param closed whether its last quote is there
 * @param parts its own text, in order
 */
record GroovyLiteral(int start, int content, int end, boolean closed, List<Part> parts) {

    /** A piece between two interpolations: 0-based, the end exclusive. */
    record Part(int start, int end) {}

    /** The string that begins with the token of that index. */
    static GroovyLiteral at(List<GroovyToken> tokens, int first) {
        GroovyToken token = tokens.get(first);
        int content = Math.min(token.contentStart(), token.end());
        List<GroovyToken> pieces = new ArrayList<>();
        pieces.add(token);
        int last = first;
        boolean interrupted = isInterrupted(tokens, last);
        while (interrupted) {
            int next = last + 1;
            while (next < tokens.size() && !isContinuation(tokens.get(next), token.contentStart())) {
                next++;
            }
            if (next == tokens.size()) {
                break;
            }
            pieces.add(tokens.get(next));
            last = next;
            interrupted = isInterrupted(tokens, last);
        }
        GroovyToken end = tokens.get(last);
        boolean closed = !interrupted && end.closed();
        int quote = content - token.start();
        List<Part> parts = new ArrayList<>();
        for (GroovyToken piece : pieces) {
            int stop = closed && piece == end ? Math.max(piece.start(), piece.end() - quote) : piece.end();
            int from = Math.max(piece.start(), content);
            parts.add(new Part(from, Math.max(from, stop)));
        }
        return new GroovyLiteral(token.start(), content, end.end(), closed, parts);
    }

    /** Whether a <code>${</code> follows right behind it. */
    private static boolean isInterrupted(List<GroovyToken> tokens, int i) {
        return i + 1 < tokens.size()
                && tokens.get(i + 1).is("${")
                && tokens.get(i + 1).start() == tokens.get(i).end();
    }

    private static boolean isContinuation(GroovyToken token, int contentStart) {
        return token.kind() == Kind.STRING && token.contentStart() == contentStart;
    }

    /**
     * What the string says, each character at its place: escapes and interpolations are replaced by as many others, so that an
     * interpolation reads as a word.
     */
    String masked(String text) {
        int stop = parts.get(parts.size() - 1).end();
        StringBuilder masked = new StringBuilder("x".repeat(Math.max(0, stop - content)));
        for (Part part : parts) {
            for (int i = part.start(); i < part.end(); i++) {
                char c = text.charAt(i);
                if (c == '\\' && i + 1 < part.end()) {
                    masked.setCharAt(i - content, ' ');
                    i++;
                    c = "ntrbf".indexOf(text.charAt(i)) >= 0 ? ' ' : text.charAt(i);
                }
                masked.setCharAt(i - content, c);
            }
        }
        for (Part name : names(text)) {
            masked.replace(name.start() - content, name.end() - content, "x".repeat(name.end() - name.start()));
        }
        return masked.toString();
    }

    /** Its own text without the names in it. */
    List<Part> plain(String text) {
        List<Part> names = names(text);
        List<Part> plain = new ArrayList<>();
        for (Part part : parts) {
            int from = part.start();
            for (Part name : names) {
                if (name.start() >= from && name.end() <= part.end()) {
                    plain.add(new Part(from, name.start()));
                    from = name.end();
                }
            }
            plain.add(new Part(from, part.end()));
        }
        return plain;
    }

    /** Each {@code $name} in a string that knows them. */
    List<Part> names(String text) {
        List<Part> names = new ArrayList<>();
        if (text.charAt(start) == '\'') {
            return names;
        }
        for (Part part : parts) {
            int at = text.indexOf('$', part.start());
            while (at >= 0 && at + 1 < part.end()) {
                int end = at + 1;
                if (Character.isLetter(text.charAt(end)) || text.charAt(end) == '_') {
                    while (end < part.end() && isNamePart(text.charAt(end))) {
                        end++;
                    }
                    boolean escaped = at > part.start() && text.charAt(at - 1) == '\\';
                    if (!escaped) {
                        names.add(new Part(at, end));
                    }
                }
                at = text.indexOf('$', end);
            }
        }
        return names;
    }

    private static boolean isNamePart(char c) {
        return Character.isLetterOrDigit(c) || c == '_';
    }
}
