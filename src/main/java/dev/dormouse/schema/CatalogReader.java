package dev.dormouse.schema;

import dev.dormouse.dialect.Dialect;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * Reads a database's catalogue in a handful of bulk queries, never table by table. The queries are resources,
 * {@code catalogue/<dialect>/<part>.sql}, and all answer with the same columns, whatever the database.
 */
public final class CatalogReader {

    private final Dialect dialect;

    public CatalogReader(Dialect dialect) {
        this.dialect = dialect;
    }

    /** Reads everything; blocks until done. The connection is the caller's, who also closes it. */
    public Catalog read(Connection connection) throws SQLException {
        throw new SQLException("to be written for " + dialect.name());
    }
}
