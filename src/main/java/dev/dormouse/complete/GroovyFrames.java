package dev.dormouse.complete;

import dev.dormouse.complete.GroovyToken.Kind;
import java.util.ArrayDeque;
import java.util.Deque;

/** Which braces are open behind a token, and which strings go on behind them. */
final class GroovyFrames {

    private static final Frame NO_STRING = new Frame("", 0);

    private final Deque<Frame> frames = new ArrayDeque<>();
    private Frame string = NO_STRING;
    private boolean back;

    /** A brace that is open: the string that goes on behind its end, with the empty quote for none. */
    private record Frame(String quote, int contentStart) {}

    GroovyFrames copy() {
        GroovyFrames copy = new GroovyFrames();
        copy.frames.addAll(frames);
        copy.string = string;
        copy.back = back;
        return copy;
    }

    void follow(GroovyToken token) {
        back = false;
        if (token.kind() == Kind.STRING && token.contentStart() > token.start()) {
            int quote = Math.min(token.contentStart(), token.end()) - token.start();
            string = new Frame(token.text().substring(0, quote), token.contentStart());
        } else if (token.kind() == Kind.OPEN && token.text().endsWith("{")) {
            frames.push(token.text().equals("{") ? NO_STRING : string);
        } else if (token.is("}") && !frames.isEmpty()) {
            string = frames.pop();
            back = string != NO_STRING;
        }
    }

    /** Whether the last token was a brace that ended an interpolation. */
    boolean isBackInString() {
        return back;
    }

    /** What the string begins and ends with that was read last. */
    String quote() {
        return string.quote();
    }

    /** Where its text begins. */
    int contentStart() {
        return string.contentStart();
    }

    /** Whether an interpolation is open, or what follows is the rest of a string behind one. */
    boolean isInString() {
        if (back) {
            return true;
        }
        for (Frame frame : frames) {
            if (frame != NO_STRING) {
                return true;
            }
        }
        return false;
    }
}
