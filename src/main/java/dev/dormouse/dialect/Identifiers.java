package dev.dormouse.dialect;

import java.util.Locale;
import java.util.Set;

/**
 * How a database writes identifiers: what it folds those without quotes to, and with which quotes it protects the others.
 *
 * @param open empty if it knows no quotes
 */
record Identifiers(Folding folding, String open, String close) {

    /** What becomes of the letters of an identifier without quotes. */
    enum Folding {
        LOWER,
        UPPER,
        NONE
    }

    Identifiers(Folding folding, char quote) {
        this(folding, String.valueOf(quote), quote == '[' ? "]" : String.valueOf(quote));
    }

    String fold(String identifier) {
        return switch (folding) {
            case LOWER -> identifier.toLowerCase(Locale.ROOT);
            case UPPER -> identifier.toUpperCase(Locale.ROOT);
            case NONE -> identifier;
        };
    }

    String write(String exactName, Set<String> reserved) {
        boolean plain = isPlain(exactName) && !reserved.contains(exactName.toLowerCase(Locale.ROOT));
        return plain || open.isEmpty() ? exactName : open + exactName.replace(close, close + close) + close;
    }

    /** Whether the name survives without quotes. Letters beyond ASCII never count on it: servers fold them differently. */
    private boolean isPlain(String name) {
        if (name.isEmpty() || name.charAt(0) >= '0' && name.charAt(0) <= '9') {
            return false;
        }
        return name.chars().allMatch(this::isPlain);
    }

    private boolean isPlain(int c) {
        return c == '_'
                || c >= '0' && c <= '9'
                || c >= 'a' && c <= 'z' && folding != Folding.UPPER
                || c >= 'A' && c <= 'Z' && folding != Folding.LOWER;
    }
}
