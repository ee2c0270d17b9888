package dev.dormouse.repl;

import java.util.function.BooleanSupplier;
import org.jline.utils.AttributedStyle;

/**
 * What is shown beside the text while it is typed.
 *
 * @param suggesting whether the rest of an earlier statement is offered; asked at each key
 * @param grey how it looks
 */
record TypingAids(BooleanSupplier suggesting, AttributedStyle grey) {

    /** Bright black is grey on every terminal that has colours; some show faint text as it is. */
    static AttributedStyle grey(boolean color) {
        return color ? AttributedStyle.DEFAULT.foreground(AttributedStyle.BRIGHT) : AttributedStyle.DEFAULT.faint();
    }
}
