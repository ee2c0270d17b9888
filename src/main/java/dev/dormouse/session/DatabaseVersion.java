package dev.dormouse.session;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;

/** Which product and version a connection leads to, as its driver says. */
public record DatabaseVersion(String product, String text, int major, int minor) {

    static DatabaseVersion of(Connection connection) throws SQLException {
        DatabaseMetaData data = connection.getMetaData();
        return new DatabaseVersion(
                data.getDatabaseProductName(),
                data.getDatabaseProductVersion(),
                data.getDatabaseMajorVersion(),
                data.getDatabaseMinorVersion());
    }
}
