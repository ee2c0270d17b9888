package dev.dormouse.connect;

import dev.dormouse.result.Failure;
import dev.dormouse.result.ShellException;
import dev.dormouse.result.Spot;

/** What is wrong with the text of a target, with a caret under the place and no password in sight. */
final class Malformed {

    private Malformed() {}

    /**
     * A target that cannot be understood.
     *
     * @param offset 0-based, into {@code text}
     * @param problem must not quote the text: it may be part of a password
     */
    static ShellException at(String text, int offset, String problem, String hint) {
        Secrets.Masked masked = Secrets.Masked.of(text);
        int column = masked.places()[Math.max(0, Math.min(offset, text.length()))] + 1;
        Failure failure = Failure.connection("malformed URL: " + problem)
                .withSpot(new Spot("", 1, column, masked.text()))
                .withHint(hint);
        return new ShellException(failure);
    }

    static ShellException connection(String message, String hint) {
        return new ShellException(Failure.connection(message).withHint(hint));
    }
}
