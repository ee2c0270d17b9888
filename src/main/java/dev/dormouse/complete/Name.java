package dev.dormouse.complete;

import dev.dormouse.dialect.Token;
import java.util.Locale;

/**
 * An identifier as it stands in a statement.
 *
 * @param text without quotes
 * @param quoted whether it means exactly this text
 */
record Name(String text, boolean quoted) {

    static final Name NONE = new Name("", false);

    static Name of(Token token) {
        if (token.kind() != Token.Kind.QUOTED_IDENTIFIER) {
            return new Name(token.text(), false);
        }
        String text = token.text();
        char quote = text.charAt(0) == '[' ? ']' : text.charAt(0);
        String inner = text.substring(1, token.closed() && text.length() > 1 ? text.length() - 1 : text.length());
        return new Name(inner.replace("" + quote + quote, "" + quote), true);
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    boolean matches(String name) {
        return quoted ? text.equals(name) : text.equalsIgnoreCase(name);
    }

    String folded() {
        return text.toLowerCase(Locale.ROOT);
    }
}
