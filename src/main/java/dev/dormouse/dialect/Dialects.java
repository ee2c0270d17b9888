package dev.dormouse.dialect;

import dev.dormouse.result.Failure;
import dev.dormouse.result.ShellException;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The databases that the shell knows. One line each. */
public final class Dialects {

    private static final List<Dialect> ALL = List.of(new PostgresDialect(), new H2Dialect());

    private Dialects() {}

    public static List<Dialect> list() {
        return ALL;
    }

    /** The dialect of that {@link Dialect#name()}. */
    public static Optional<Dialect> find(String name) {
        return ALL.stream().filter(d -> d.name().equals(name)).findFirst();
    }

    /**
     * The dialect of an open connection, as the database behind it is set up.
     *
     * @throws ShellException of kind USAGE if the shell does not know the product
     */
    public static Dialect of(Connection connection) throws SQLException {
        DatabaseMetaData metaData = connection.getMetaData();
        String product = metaData.getDatabaseProductName();
        Dialect dialect = find(nameOf(product))
                .orElseThrow(() -> new ShellException(Failure.usage("the shell does not know the database " + product)
                        .withHint("it knows " + ALL.stream().map(Dialect::title).collect(Collectors.joining(", ")))));
        return dialect instanceof H2Dialect ? h2(metaData) : dialect;
    }

    private static String nameOf(String product) {
        String name = product.toLowerCase(Locale.ROOT);
        return name.equals("mysql") ? "mariadb" : name;
    }

    private static Dialect h2(DatabaseMetaData metaData) throws SQLException {
        if (metaData.storesLowerCaseIdentifiers()) {
            return new H2Dialect(Identifiers.Folding.LOWER);
        }
        return new H2Dialect(
                metaData.storesUpperCaseIdentifiers() ? Identifiers.Folding.UPPER : Identifiers.Folding.NONE);
    }
}
