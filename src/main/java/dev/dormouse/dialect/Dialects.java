package dev.dormouse.dialect;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The databases that the shell knows, one line each, and all others. */
public final class Dialects {

    private static final List<Dialect> ALL = List.of(
            new PostgresDialect(),
            new H2Dialect(),
            new SqliteDialect(),
            new MariaDbDialect(),
            new MySqlDialect(),
            new OracleDialect(),
            new SqlServerDialect());

    private Dialects() {}

    public static List<Dialect> list() {
        return ALL;
    }

    /** The dialect of that {@link Dialect#name()}. */
    public static Optional<Dialect> find(String name) {
        return ALL.stream().filter(d -> d.name().equals(name)).findFirst();
    }

    /** The dialect of an open connection, as the database behind it is set up; of any other database a standard one. */
    public static Dialect of(Connection connection) throws SQLException {
        DatabaseMetaData metaData = connection.getMetaData();
        Optional<Dialect> known = find(nameOf(metaData));
        if (known.isEmpty()) {
            return StandardDialect.of(metaData);
        }
        return known.get() instanceof H2Dialect ? h2(metaData) : known.get();
    }

    /** MySQL is what its own driver speaks to; MariaDB's driver has MariaDB's ways with it. */
    private static String nameOf(DatabaseMetaData metaData) throws SQLException {
        String product = metaData.getDatabaseProductName().toLowerCase(Locale.ROOT);
        if (product.equals("mysql")) {
            String driver = String.valueOf(metaData.getDriverName()).toLowerCase(Locale.ROOT);
            return driver.contains("mariadb") ? "mariadb" : product;
        }
        return product.equals("microsoft sql server") ? "sqlserver" : product;
    }

    private static Dialect h2(DatabaseMetaData metaData) throws SQLException {
        if (metaData.storesLowerCaseIdentifiers()) {
            return new H2Dialect(Identifiers.Folding.LOWER);
        }
        return new H2Dialect(
                metaData.storesUpperCaseIdentifiers() ? Identifiers.Folding.UPPER : Identifiers.Folding.NONE);
    }
}
