package dev.dormouse.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** Databases of H2 that live in memory as long as a connection to them is open. */
public final class H2Database {

    private H2Database() {}

    /** As the demo runs it: names in lower case, found in any case. */
    public static String url(String name) {
        return "jdbc:h2:mem:" + name + ";DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE";
    }

    /** As H2 runs without any setting: names in upper case. */
    public static String upperCaseUrl(String name) {
        return "jdbc:h2:mem:" + name;
    }

    /** A database with no name, that no other connection can see. */
    public static Connection open() throws SQLException {
        return DriverManager.getConnection(url(""));
    }
}
