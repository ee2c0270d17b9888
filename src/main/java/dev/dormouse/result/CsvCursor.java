package dev.dormouse.result;

/** Rows that their source has written as CSV itself, just as the shell would: a forward-only walk. Not for several threads. */
public interface CsvCursor extends AutoCloseable {

    /**
     * Moves to the next row.
     *
     * @return false at the end
     * @throws ShellException when the source fails, or when the statement was cancelled
     */
    boolean advance();

    /** The current row in UTF-8, with its line end; the caller's until the next {@link #advance}. */
    byte[] row();

    /** How many rows there were, once {@link #advance} has answered false; what else the source wrote is none. */
    long count();

    /** Frees the source; what is left of it is not read. May be called twice. */
    @Override
    void close();
}
