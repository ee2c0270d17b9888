package dev.dormouse.output;

/**
 * How many cells of a terminal a text takes. Wide characters take two, combining ones none, an emoji made of several joined
 * by U+200D two. Control characters count as none: {@link VisibleText} replaces them before anything is measured.
 */
public final class DisplayWidth {

    private static final int JOINER = 0x200D;
    private static final int EMOJI_STYLE = 0xFE0F;

    /** First and last code points of East Asian Width W and F, Unicode 14, unassigned gaps joined. */
    private static final int[] WIDE = {
        0x1100, 0x115F, 0x231A, 0x231B, 0x2329, 0x232A, 0x23E9, 0x23EC, 0x23F0, 0x23F0, 0x23F3, 0x23F3,
        0x25FD, 0x25FE, 0x2614, 0x2615, 0x2648, 0x2653, 0x267F, 0x267F, 0x2693, 0x2693, 0x26A1, 0x26A1,
        0x26AA, 0x26AB, 0x26BD, 0x26BE, 0x26C4, 0x26C5, 0x26CE, 0x26CE, 0x26D4, 0x26D4, 0x26EA, 0x26EA,
        0x26F2, 0x26F3, 0x26F5, 0x26F5, 0x26FA, 0x26FA, 0x26FD, 0x26FD, 0x2705, 0x2705, 0x270A, 0x270B,
        0x2728, 0x2728, 0x274C, 0x274C, 0x274E, 0x274E, 0x2753, 0x2755, 0x2757, 0x2757, 0x2795, 0x2797,
        0x27B0, 0x27B0, 0x27BF, 0x27BF, 0x2B1B, 0x2B1C, 0x2B50, 0x2B50, 0x2B55, 0x2B55, 0x2E80, 0x303E,
        0x3041, 0x3247, 0x3250, 0x4DBF, 0x4E00, 0xA4C6, 0xA960, 0xA97C, 0xAC00, 0xD7A3, 0xF900, 0xFAD9,
        0xFE10, 0xFE6B, 0xFF01, 0xFF60, 0xFFE0, 0xFFE6, 0x16FE0, 0x1B2FB, 0x1F004, 0x1F004, 0x1F0CF, 0x1F0CF,
        0x1F18E, 0x1F18E, 0x1F191, 0x1F19A, 0x1F200, 0x1F320, 0x1F32D, 0x1F335, 0x1F337, 0x1F37C, 0x1F37E, 0x1F393,
        0x1F3A0, 0x1F3CA, 0x1F3CF, 0x1F3D3, 0x1F3E0, 0x1F3F0, 0x1F3F4, 0x1F3F4, 0x1F3F8, 0x1F43E, 0x1F440, 0x1F440,
        0x1F442, 0x1F4FC, 0x1F4FF, 0x1F53D, 0x1F54B, 0x1F54E, 0x1F550, 0x1F567, 0x1F57A, 0x1F57A, 0x1F595, 0x1F596,
        0x1F5A4, 0x1F5A4, 0x1F5FB, 0x1F64F, 0x1F680, 0x1F6C5, 0x1F6CC, 0x1F6CC, 0x1F6D0, 0x1F6D2, 0x1F6D5, 0x1F6DF,
        0x1F6EB, 0x1F6EC, 0x1F6F4, 0x1F6FC, 0x1F7E0, 0x1F7F0, 0x1F90C, 0x1F93A, 0x1F93C, 0x1F945, 0x1F947, 0x1F9FF,
        0x1FA70, 0x1FAFF, 0x20000, 0x3FFFD,
    };

    private DisplayWidth() {}

    /** The width of the text in cells. */
    public static int of(CharSequence text) {
        int length = text.length();
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~') {
                return new Walk(text).width(Integer.MAX_VALUE);
            }
        }
        return length;
    }

    /**
     * Where to cut the text so that what is before fits, without tearing a character from its accents.
     *
     * @param cells the width that must not be exceeded
     * @return an offset; the text's length if all of it fits
     */
    public static int fitting(CharSequence text, int cells) {
        Walk walk = new Walk(text);
        walk.width(cells);
        return walk.fits;
    }

    /** The width of one code point that stands alone: 0, 1 or 2. */
    static int of(int codePoint) {
        if (codePoint < 0x300) {
            return codePoint < ' ' || codePoint >= 0x7F && codePoint < 0xA0 || codePoint == 0xAD ? 0 : 1;
        }
        int type = Character.getType(codePoint);
        if (type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.FORMAT
                || codePoint >= 0x1160 && codePoint <= 0x11FF
                || codePoint >= 0xD7B0 && codePoint <= 0xD7FF) {
            return 0;
        }
        return isWide(codePoint) ? 2 : 1;
    }

    private static boolean isWide(int codePoint) {
        int low = 0;
        int high = WIDE.length / 2 - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            if (codePoint < WIDE[2 * middle]) {
                high = middle - 1;
            } else if (codePoint > WIDE[2 * middle + 1]) {
                low = middle + 1;
            } else {
                return true;
            }
        }
        return false;
    }

    /** Goes through a text from cluster to cluster. */
    private static final class Walk {

        private final CharSequence text;
        private int fits;

        Walk(CharSequence text) {
            this.text = text;
        }

        /** The width of the text, or of its beginning up to where more than the limit is reached. */
        int width(int limit) {
            int total = 0;
            int cluster = 0;
            boolean joined = false;
            boolean emoji = false;
            for (int at = 0; at < text.length(); ) {
                int codePoint = Character.codePointAt(text, at);
                int width = of(codePoint);
                boolean inside = width == 0 || joined && emoji || emoji && isSkinTone(codePoint);
                if (!inside) {
                    fits = at;
                    total += cluster;
                    cluster = width;
                    emoji = isEmoji(codePoint);
                } else if (codePoint == EMOJI_STYLE && cluster == 1) {
                    cluster = 2;
                    emoji = true;
                }
                if (total + cluster > limit) {
                    return total;
                }
                joined = codePoint == JOINER;
                at += Character.charCount(codePoint);
            }
            fits = text.length();
            return total + cluster;
        }

        private static boolean isSkinTone(int codePoint) {
            return codePoint >= 0x1F3FB && codePoint <= 0x1F3FF;
        }

        private static boolean isEmoji(int codePoint) {
            return codePoint >= 0x1F000 && codePoint <= 0x1FAFF || codePoint >= 0x2190 && codePoint <= 0x2BFF;
        }
    }
}
