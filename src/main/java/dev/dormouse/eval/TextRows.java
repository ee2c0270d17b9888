package dev.dormouse.eval;

import java.util.List;
import java.util.Optional;

/** Rows of text, for a table. */
public interface TextRows {

    /**
     * A row.
     *
     * @param line where it begins in its file, the first line being 1
     * @param cells null is an SQL NULL
     */
    record Row(long line, List<String> cells) {}

    /** The next one; empty at the end. */
    Optional<Row> next();
}
