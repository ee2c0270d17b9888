package dev.dormouse.result;

/** A failure on its way to whoever prints it. What a user can cause travels as this; anything else is our bug. */
public final class ShellException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Failure failure;
    private final String aftermath;

    public ShellException(Failure failure) {
        super(failure.message());
        this.failure = failure;
        this.aftermath = "";
    }

    public ShellException(Failure failure, Throwable cause) {
        this(failure, cause, "");
    }

    private ShellException(Failure failure, Throwable cause, String aftermath) {
        super(failure.message(), cause);
        this.failure = failure;
        this.aftermath = aftermath;
    }

    /** The same failure with a line about what came of it, to be said after it. */
    public ShellException withAftermath(String line) {
        return new ShellException(failure, this, line);
    }

    /** One line, or empty. */
    public String aftermath() {
        return aftermath;
    }

    public Failure failure() {
        return failure;
    }
}
