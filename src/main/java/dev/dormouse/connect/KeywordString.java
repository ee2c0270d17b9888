package dev.dormouse.connect;

import java.util.LinkedHashMap;
import java.util.Map;

/** libpq's {@code host=localhost dbname=chinook password='a b'}. */
final class KeywordString {

    private static final String HINT =
            "for example host=localhost dbname=chinook user=me; values with blanks stand in '…'";

    private final String text;
    private int at;

    private KeywordString(String text) {
        this.text = text;
    }

    static Map<String, String> parse(String text) {
        return new KeywordString(text).read();
    }

    /** Whether a target is meant as such words: it begins with a word and an equals sign. */
    static boolean looksLikeOne(String target) {
        return target.matches("(?s)\\s*[A-Za-z_]+\\s*=.*");
    }

    private Map<String, String> read() {
        Map<String, String> words = new LinkedHashMap<>();
        skipBlanks();
        while (at < text.length()) {
            int start = at;
            while (at < text.length() && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '_')) {
                at++;
            }
            String key = text.substring(start, at);
            skipBlanks();
            if (key.isEmpty() || at >= text.length() || text.charAt(at) != '=') {
                throw Malformed.at(text, start, "expected key=value", HINT);
            }
            at++;
            skipBlanks();
            words.put(key, at < text.length() && text.charAt(at) == '\'' ? readQuoted() : readPlain());
            skipBlanks();
        }
        return words;
    }

    private String readPlain() {
        StringBuilder value = new StringBuilder();
        while (at < text.length() && !Character.isWhitespace(text.charAt(at))) {
            if (text.charAt(at) == '\\' && at + 1 < text.length()) {
                at++;
            }
            value.append(text.charAt(at++));
        }
        return value.toString();
    }

    private String readQuoted() {
        int open = at++;
        StringBuilder value = new StringBuilder();
        while (at < text.length() && text.charAt(at) != '\'') {
            if (text.charAt(at) == '\\' && at + 1 < text.length()) {
                at++;
            }
            value.append(text.charAt(at++));
        }
        if (at >= text.length()) {
            throw Malformed.at(text, open, "the quote is not closed", HINT);
        }
        at++;
        return value.toString();
    }

    private void skipBlanks() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }
}
