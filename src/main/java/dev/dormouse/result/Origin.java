package dev.dormouse.result;

/**
 * Where a statement's text begins, for error messages.
 *
 * @param name the file as the user named it; empty for the prompt and for {@code -c}
 * @param line the 1-based line of the statement's first character
 */
public record Origin(String name, int line) {

    /** A statement that was typed, or given on the command line. */
    public static final Origin TYPED = new Origin("", 1);

    public Origin {
        if (line < 1) {
            throw new IllegalArgumentException("line " + line);
        }
    }
}
