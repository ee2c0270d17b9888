package dev.dormouse.dialect;

import java.sql.Connection;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.Optional;

/** How a database writes the rows of a query as CSV itself, which takes half the time of reading and writing each cell. */
public interface CsvExport {

    /**
     * The statement that does so, without a header.
     *
     * @param query without parameters
     * @param columns what it answers
     * @return empty if some cell would not look as the shell writes it
     */
    Optional<String> statement(String query, ResultSetMetaData columns) throws SQLException;

    /** Begins to run such a statement; its rows are to be read, or cancelled, before the connection does anything else. */
    Lines open(Connection connection, String statement) throws SQLException;

    /** The rows as they come. */
    interface Lines {

        /** The next row in UTF-8 with its line end; empty at the end. */
        Optional<byte[]> next() throws SQLException;

        /** How many rows there were, once all was read: a header is none. */
        long count();

        /** Stops the statement at the server, from whatever thread. */
        void cancel() throws SQLException;

        /** Lets go what has not been read; nothing if all was. */
        void close() throws SQLException;
    }
}
