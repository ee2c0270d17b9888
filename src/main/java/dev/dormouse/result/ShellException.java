package dev.dormouse.result;

/** A failure on its way to whoever prints it. What a user can cause travels as this; anything else is our bug. */
public final class ShellException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Failure failure;

    public ShellException(Failure failure) {
        super(failure.message());
        this.failure = failure;
    }

    public ShellException(Failure failure, Throwable cause) {
        super(failure.message(), cause);
        this.failure = failure;
    }

    public Failure failure() {
        return failure;
    }
}
