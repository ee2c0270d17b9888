package dev.dormouse.result;

import java.util.Optional;

/**
 * Why something did not work, in words for the person who asked.
 *
 * @param kind decides the exit code
 * @param message what failed and why, in one line but for what Groovy draws; never holds a password
 * @param spot where in the text, if known
 * @param hint what to type or to try instead, if something useful is known
 */
public record Failure(Kind kind, String message, Optional<Spot> spot, Optional<String> hint) {

    /** What kind of failure it is, and the exit code of a run that ends with it. */
    public enum Kind {
        /** A statement failed. */
        STATEMENT(1),
        /** Arguments, options or a setting are wrong; nothing was run. */
        USAGE(2),
        /** The database could not be reached, or the connection was lost. */
        CONNECTION(3),
        /** The user interrupted it. */
        INTERRUPTED(130),
        /** Our own mistake. */
        BUG(1);

        private final int exitCode;

        Kind(int exitCode) {
            this.exitCode = exitCode;
        }

        public int exitCode() {
            return exitCode;
        }
    }

    public static Failure statement(String message) {
        return new Failure(Kind.STATEMENT, message, Optional.empty(), Optional.empty());
    }

    public static Failure usage(String message) {
        return new Failure(Kind.USAGE, message, Optional.empty(), Optional.empty());
    }

    public static Failure connection(String message) {
        return new Failure(Kind.CONNECTION, message, Optional.empty(), Optional.empty());
    }

    public static Failure interrupted(String message) {
        return new Failure(Kind.INTERRUPTED, message, Optional.empty(), Optional.empty());
    }

    public static Failure bug(Throwable cause) {
        return new Failure(
                Kind.BUG,
                "dormouse made a mistake: " + cause,
                Optional.empty(),
                Optional.of("\\debug shows where; please report it"));
    }

    /** The same failure with another hint; an empty one takes it away. */
    public Failure withHint(String hint) {
        return new Failure(kind, message, spot, hint.isEmpty() ? Optional.empty() : Optional.of(hint));
    }

    public Failure withSpot(Spot spot) {
        return new Failure(kind, message, Optional.of(spot), hint);
    }
}
