package dev.dormouse.output;

import java.util.Locale;

/**
 * Text that is safe on a terminal: what would move the cursor, change colours or turn the direction of writing is shown as
 * an escape such as {@code \t} or {@code \x1b}.
 */
final class VisibleText {

    private VisibleText() {}

    /** All on one line: a line break becomes {@code ↵}, or {@code \n} without Unicode. */
    static String line(String text, boolean unicode) {
        return escape(text, unicode ? "↵" : "\\n");
    }

    /** Line breaks stay. */
    static String lines(String text) {
        return escape(text, "\n");
    }

    private static String escape(String text, String lineBreak) {
        int clean = 0;
        while (clean < text.length() && isPlain(text.charAt(clean))) {
            clean++;
        }
        if (clean == text.length()) {
            return text;
        }
        StringBuilder shown = new StringBuilder(text.length() + 16).append(text, 0, clean);
        for (int at = clean; at < text.length(); ) {
            int codePoint = text.codePointAt(at);
            at += Character.charCount(codePoint);
            if (codePoint == '\r' && at < text.length() && text.charAt(at) == '\n') {
                continue;
            }
            append(shown, codePoint, lineBreak);
        }
        return shown.toString();
    }

    private static boolean isPlain(char c) {
        return c >= ' ' && c < 0x7F || c >= 0xA0 && c < 0x2000;
    }

    private static void append(StringBuilder shown, int codePoint, String lineBreak) {
        switch (codePoint) {
            case '\n' -> shown.append(lineBreak);
            case '\t' -> shown.append("\\t");
            case '\r' -> shown.append("\\r");
            default -> {
                if (codePoint < ' ' || codePoint >= 0x7F && codePoint < 0xA0) {
                    shown.append(String.format(Locale.ROOT, "\\x%02x", codePoint));
                } else if (isUnsafe(codePoint)) {
                    shown.append(String.format(Locale.ROOT, "\\u%04x", codePoint));
                } else {
                    shown.appendCodePoint(codePoint);
                }
            }
        }
    }

    /** Line and paragraph separators, marks that turn the direction of writing, and halves of a pair. */
    private static boolean isUnsafe(int codePoint) {
        return codePoint >= 0x2028 && codePoint <= 0x202E
                || codePoint >= 0x2066 && codePoint <= 0x2069
                || codePoint >= 0xD800 && codePoint <= 0xDFFF
                || codePoint == 0xFEFF;
    }
}
