package dev.dormouse.output;

/** Whether a text is one JSON document (RFC 8259), so that it may stand in another one. Documents nest 512 deep at most. */
final class JsonSyntax {

    private static final int MAX_DEPTH = 512;

    private final String text;
    private int at;

    private JsonSyntax(String text) {
        this.text = text;
    }

    static boolean isValid(String text) {
        JsonSyntax syntax = new JsonSyntax(text);
        return syntax.value(0) && syntax.at == text.length();
    }

    /** A value and the space around it. */
    private boolean value(int depth) {
        space();
        if (at == text.length() || depth > MAX_DEPTH) {
            return false;
        }
        boolean valid =
                switch (text.charAt(at)) {
                    case '{' -> list('}', true, depth);
                    case '[' -> list(']', false, depth);
                    case '"' -> string();
                    case 't' -> word("true");
                    case 'f' -> word("false");
                    case 'n' -> word("null");
                    default -> number();
                };
        space();
        return valid;
    }

    private boolean list(char end, boolean named, int depth) {
        at++;
        space();
        if (next(end)) {
            return true;
        }
        do {
            if (named) {
                space();
                if (!string()) {
                    return false;
                }
                space();
                if (!next(':')) {
                    return false;
                }
            }
            if (!value(depth + 1)) {
                return false;
            }
        } while (next(','));
        return next(end);
    }

    private boolean string() {
        if (!next('"')) {
            return false;
        }
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c == '"') {
                return true;
            }
            if (c < ' ' || c == '\\' && !escape()) {
                return false;
            }
        }
        return false;
    }

    private boolean escape() {
        if (at == text.length()) {
            return false;
        }
        char c = text.charAt(at++);
        if (c != 'u') {
            return "\"\\/bfnrt".indexOf(c) >= 0;
        }
        for (int i = 0; i < 4; i++, at++) {
            if (at == text.length() || "0123456789abcdefABCDEF".indexOf(text.charAt(at)) < 0) {
                return false;
            }
        }
        return true;
    }

    private boolean number() {
        next('-');
        if (!next('0') && !digits()) {
            return false;
        }
        if (next('.') && !digits()) {
            return false;
        }
        if (next('e') || next('E')) {
            if (!next('+')) {
                next('-');
            }
            return digits();
        }
        return true;
    }

    private boolean digits() {
        int start = at;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        return at > start;
    }

    private boolean word(String word) {
        boolean found = text.startsWith(word, at);
        at += found ? word.length() : 0;
        return found;
    }

    private boolean next(char c) {
        boolean found = at < text.length() && text.charAt(at) == c;
        at += found ? 1 : 0;
        return found;
    }

    private void space() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }
}
