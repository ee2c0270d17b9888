package dev.dormouse.result;

/**
 * Rows that are read once, forwards, without being kept.
 *
 * <p>A cell is null (SQL NULL), a String, Boolean, Number, {@code java.time} value, UUID, {@code byte[]}, {@link Json},
 * {@link Reference}, a List or Map of such, or any other object, which prints as its {@code toString}.
 */
public interface RowCursor extends AutoCloseable {

    /**
     * Moves to the next row, the first on the first call.
     *
     * @return false when there is none left
     * @throws ShellException when the source fails or was cancelled
     */
    boolean advance();

    /**
     * The value in the current row.
     *
     * @param index 0-based
     */
    Object cell(int index);

    /** Frees the source; what the statement did is then committed unless a unit of work is open. May be called twice. */
    @Override
    void close();
}
