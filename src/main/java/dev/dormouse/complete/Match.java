package dev.dormouse.complete;

/** How well a name fits to what is typed. */
final class Match {

    static final int NONE = -1;
    static final int EXACT = 0;
    static final int PREFIX = 1;
    static final int INITIALS = 2;
    static final int WORD = 3;
    static final int INSIDE = 4;
    static final int SCATTERED = 5;

    private static final int LONGEST = 40;

    private Match() {}

    /** The tier, lower is better; {@link #NONE} if it does not fit at all. */
    static int tier(String typed, String name) {
        int length = typed.length();
        if (length == 0 || name.startsWith(typed)) {
            return EXACT;
        }
        if (name.regionMatches(true, 0, typed, 0, length)) {
            return isCamelCase(typed) ? INITIALS : PREFIX;
        }
        if (length < 2 || length > LONGEST || length > name.length()) {
            return NONE;
        }
        boolean sameFirst = same(typed.charAt(0), name.charAt(0));
        if (sameFirst && humps(typed, 0, name, 0)) {
            return INITIALS;
        }
        int inside = inside(typed, name);
        if (inside > 0 && isWordStart(name, inside)) {
            return WORD;
        }
        if (length < 3) {
            return NONE;
        }
        return inside > 0 ? INSIDE : sameFirst && isScattered(typed, name) ? SCATTERED : NONE;
    }

    /** Whether its capitals are meant: {@code iL} is {@code invoiceLine} rather than {@code IllegalStateException}. */
    private static boolean isCamelCase(String typed) {
        return Character.isLowerCase(typed.charAt(0)) && typed.chars().anyMatch(Character::isUpperCase);
    }

    /** Whether the name has a word that begins with what is typed. */
    private static int inside(String typed, String name) {
        int found = NONE;
        for (int i = 1; i + typed.length() <= name.length(); i++) {
            if (same(name.charAt(i), typed.charAt(0)) && name.regionMatches(true, i, typed, 0, typed.length())) {
                if (isWordStart(name, i)) {
                    return i;
                }
                found = found < 0 ? i : found;
            }
        }
        return found;
    }

    /** {@code mt}, {@code medTy}, {@code m_t} for {@code media_type} and {@code mediaType}. */
    private static boolean humps(String typed, int from, String name, int word) {
        int length = 0;
        while (from + length < typed.length()
                && word + length < name.length()
                && same(typed.charAt(from + length), name.charAt(word + length))) {
            length++;
        }
        if (from + length == typed.length()) {
            return true;
        }
        for (int taken = length; taken > 0; taken--) {
            int next = nextWord(name, word + 1);
            if (next > 0 && humps(typed, from + taken, name, next)) {
                return true;
            }
        }
        return false;
    }

    private static int nextWord(String name, int from) {
        for (int i = from; i < name.length(); i++) {
            if (isWordStart(name, i)) {
                return i;
            }
        }
        return NONE;
    }

    private static boolean isWordStart(String name, int at) {
        char c = name.charAt(at);
        char before = name.charAt(at - 1);
        return Character.isLetterOrDigit(c)
                && (!Character.isLetterOrDigit(before) || Character.isUpperCase(c) && !Character.isUpperCase(before));
    }

    private static boolean isScattered(String typed, String name) {
        int at = 0;
        for (int i = 0; i < name.length() && at < typed.length(); i++) {
            if (same(typed.charAt(at), name.charAt(i))) {
                at++;
            }
        }
        return at == typed.length();
    }

    private static boolean same(char a, char b) {
        return a == b
                || (a ^ b) == ' ' && Character.isLetter(a)
                || a > 127 && Character.toLowerCase(a) == Character.toLowerCase(b);
    }
}
