package dev.dormouse.dialect;

import java.util.Optional;

/**
 * What H2's message for a syntax error holds: the statement in double quotes, with a mark at the place, then the words that
 * would have fitted. In it quotes and backslashes are doubled, and characters beyond ASCII are {@code \hhhh} or
 * {@code \+hhhhhh}.
 *
 * @param before the statement up to the mark
 * @param after the statement from the mark on
 * @param expected the words that would have fitted, if they are few
 */
record H2SyntaxError(String before, String after, Optional<String> expected) {

    private static final String BEGINNING = "Syntax error in SQL statement \"";
    private static final String MARK = "[*]";
    private static final String EXPECTED = "; expected \"";

    /** Lists of expected words that are longer than this help nobody. */
    private static final int READABLE = 60;

    static Optional<H2SyntaxError> read(String message) {
        int begin = message.indexOf(BEGINNING);
        if (begin < 0) {
            return Optional.empty();
        }
        StringBuilder statement = new StringBuilder();
        int end = decode(message, begin + BEGINNING.length(), statement);
        int mark = statement.lastIndexOf(MARK);
        if (mark < 0) {
            return Optional.empty();
        }
        return Optional.of(new H2SyntaxError(
                statement.substring(0, mark), statement.substring(mark + MARK.length()), expected(message, end)));
    }

    private static Optional<String> expected(String message, int from) {
        if (!message.startsWith(EXPECTED, from)) {
            return Optional.empty();
        }
        int begin = from + EXPECTED.length();
        int end = message.indexOf('"', begin);
        return end < 0 || end - begin > READABLE ? Optional.empty() : Optional.of(message.substring(begin, end));
    }

    /** Reads up to the closing quote, and returns the offset after it. */
    private static int decode(String message, int from, StringBuilder text) {
        int i = from;
        while (i < message.length()) {
            char c = message.charAt(i);
            boolean doubled = (c == '"' || c == '\\') && message.startsWith("" + c, i + 1);
            if (c == '"' && !doubled) {
                return i + 1;
            }
            int digits = c != '\\' || doubled ? 0 : message.startsWith("+", i + 1) ? 6 : 4;
            int begin = digits == 6 ? i + 2 : i + 1;
            int code = digits == 0 ? -1 : hex(message, begin, digits);
            if (code >= 0) {
                text.appendCodePoint(code);
                i = begin + digits;
            } else {
                text.append(c);
                i += doubled ? 2 : 1;
            }
        }
        return i;
    }

    private static int hex(String text, int from, int digits) {
        int code = 0;
        for (int i = from; i < from + digits; i++) {
            int digit = i < text.length() ? Character.digit(text.charAt(i), 16) : -1;
            if (digit < 0) {
                return -1;
            }
            code = code * 16 + digit;
        }
        return Character.isValidCodePoint(code) ? code : -1;
    }
}
