package dev.dormouse.connect;

import java.sql.Connection;
import java.sql.SQLException;

/** How the user waits for one try to connect: a server may take long to answer, or never do. */
public interface Patience {

    /** Waits as long as it takes, and says nothing. */
    Patience SILENT = (target, attempt) -> attempt.open();

    /**
     * Tries to connect.
     *
     * @param attempt may be called on another thread, once
     * @throws dev.dormouse.result.ShellException if the user does not want to wait any longer
     */
    Connection await(ConnectionTarget target, OpenDatabase.Source attempt) throws SQLException;
}
