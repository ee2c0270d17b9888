package dev.dormouse.output;

/** The reader of our output has gone, as {@code | head} does: no failure, only a reason to stop at once and quietly. */
public final class ClosedPipe extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ClosedPipe() {
        super("the reader of the output has gone");
    }

    public ClosedPipe(Throwable cause) {
        super("the reader of the output has gone", cause);
    }
}
