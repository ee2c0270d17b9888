package dev.dormouse.repl;

import dev.dormouse.complete.Hint;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;

/**
 * What is shown beside the text while it is typed. All of it is asked at each key, and never for an empty line.
 *
 * @param suggesting whether the rest of an earlier statement is offered
 * @param hint what the call or clause at a cursor takes, if that is wanted and known
 * @param grey how both look
 */
record TypingAids(BooleanSupplier suggesting, BiFunction<String, Integer, Optional<Hint>> hint, AttributedStyle grey) {

    /** Bright black is grey on every terminal that has colours; some show faint text as it is. */
    static AttributedStyle grey(boolean color) {
        return color ? AttributedStyle.DEFAULT.foreground(AttributedStyle.BRIGHT) : AttributedStyle.DEFAULT.faint();
    }

    /**
     * A hint as one line that is never broken: of a longer one the part that matters now is shown.
     *
     * @param columns the terminal's width
     */
    AttributedString line(Hint hint, int columns) {
        int most = columns - 1;
        String before = hint.before();
        int keep = Math.max(0, Math.min(before.length(), most - hint.current().length() - 1));
        boolean cut = !hint.current().isEmpty() && before.length() > keep;
        if (cut) {
            before = "…" + before.substring(before.length() - Math.max(0, keep / 2));
        }
        String summary = hint.summary().isEmpty() ? "" : "  " + hint.summary();
        AttributedString line = new AttributedStringBuilder()
                .styled(grey, before)
                .styled(AttributedStyle.DEFAULT.bold(), hint.current())
                .styled(grey, hint.after() + summary)
                .toAttributedString();
        return line.columnLength() <= most
                ? line
                : new AttributedStringBuilder()
                        .append(line.columnSubSequence(0, most - 1))
                        .styled(grey, "…")
                        .toAttributedString();
    }
}
