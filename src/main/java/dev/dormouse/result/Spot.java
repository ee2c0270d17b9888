package dev.dormouse.result;

/**
 * The place in a text that a failure is about.
 *
 * @param source the file as the user named it; empty for the prompt
 * @param line 1-based, in the file if there is one
 * @param column 1-based, in characters (code units) of {@code text}
 * @param text that whole line, without its line break
 */
public record Spot(String source, int line, int column, String text) {

    /** The spot at a 0-based offset into a statement. Offsets outside the text are moved to its nearest end. */
    public static Spot at(Statement statement, int offset) {
        String text = statement.text();
        int at = Math.max(0, Math.min(offset, text.length()));
        int start = text.lastIndexOf('\n', at - 1) + 1;
        int end = text.indexOf('\n', at);
        int line = (int) text.substring(0, start).chars().filter(c -> c == '\n').count();
        String content = text.substring(start, end < 0 ? text.length() : end).stripTrailing();
        return new Spot(statement.origin().name(), statement.origin().line() + line, at - start + 1, content);
    }
}
