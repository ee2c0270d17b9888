package dev.dormouse.complete;

/**
 * What the call or clause at a cursor takes, in one line.
 *
 * @param before what is before the part that the cursor is in
 * @param current that part; empty if no part is known
 * @param after what is behind it
 * @param summary a few words; may be empty
 */
public record Hint(String before, String current, String after, String summary) {

    static Hint plain(String text) {
        return new Hint("", "", text, "");
    }

    /** A shape such as {@code substring(text, start, length)}, whose part of that index, from 0, is the current one. */
    static Hint of(String shape, int index, String summary) {
        int open = shape.indexOf('(');
        int close = open < 0 ? -1 : closing(shape, open);
        if (close < 0 || index < 0) {
            return new Hint("", "", shape, summary);
        }
        int start = open + 1;
        int end = part(shape, start, close);
        for (int i = 0; i < index && end < close; i++) {
            start = end + 1;
            end = part(shape, start, close);
        }
        while (start < end && " [".indexOf(shape.charAt(start)) >= 0 && shape.indexOf(']', start) >= close - 1) {
            start++;
        }
        while (start < end && shape.charAt(start) == ' ') {
            start++;
        }
        return new Hint(shape.substring(0, start), shape.substring(start, end), shape.substring(end), summary);
    }

    /** The end of the part that begins there: before a comma that is in no inner bracket. */
    private static int part(String shape, int from, int close) {
        int depth = 0;
        for (int i = from; i < close; i++) {
            char c = shape.charAt(i);
            depth += c == '(' || c == '<' ? 1 : c == ')' || c == '>' ? -1 : 0;
            if (c == ',' && depth == 0) {
                return i;
            }
        }
        return close;
    }

    private static int closing(String shape, int open) {
        int depth = 0;
        for (int i = open; i < shape.length(); i++) {
            depth += shape.charAt(i) == '(' ? 1 : shape.charAt(i) == ')' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return -1;
    }

    /** The whole line, the current part in square quotes: for tests. */
    @Override
    public String toString() {
        String marked = current.isEmpty() ? "" : "«" + current + "»";
        return before + marked + after + (summary.isEmpty() ? "" : " — " + summary);
    }
}
