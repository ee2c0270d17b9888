package dev.dormouse.dialect;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * How a database sends the program many rows, and takes many from it, in a format of its own: by a statement that its driver does not
 * run like others.
 */
public interface BulkCopy {

    /** Which way the data goes. */
    enum Direction {
        TO_CLIENT,
        FROM_CLIENT
    }

    /** Which way a statement copies; empty if it is none such, or copies between the server's own files. */
    Optional<Direction> direction(List<Token> statement);

    /** Begins to send; all is to be read, or cancelled, before the connection does anything else. */
    CsvExport.Lines send(Connection connection, String statement) throws SQLException;

    /** Begins to take; it is to be finished, or cancelled, before the connection does anything else. */
    Intake receive(Connection connection, String statement) throws SQLException;

    /** Where data goes; on one thread. */
    interface Intake {

        void write(byte[] data, int offset, int length) throws SQLException;

        /** That was all; the number of rows. */
        long finish() throws SQLException;

        /** Nothing of it is to stay; nothing if it has ended. */
        void cancel() throws SQLException;
    }
}
