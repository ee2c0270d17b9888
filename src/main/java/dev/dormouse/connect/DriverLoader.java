package dev.dormouse.connect;

import dev.dormouse.result.Failure;
import dev.dormouse.result.ShellException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.stream.Collectors;

/**
 * JDBC drivers, by class: from the program itself, else from jars in folders. {@link java.sql.DriverManager} is not asked, it
 * would load every driver there is. Nothing is looked at before a driver is needed. Safe for several threads.
 */
public final class DriverLoader implements AutoCloseable {

    /** The jar that a user must get, by the second word of a JDBC URL. */
    private static final Map<String, String> JARS = Map.ofEntries(
            Map.entry("sqlite", "sqlite-jdbc (org.xerial)"),
            Map.entry("mariadb", "mariadb-java-client (org.mariadb.jdbc)"),
            Map.entry("mysql", "mysql-connector-j (com.mysql)"),
            Map.entry("oracle", "ojdbc11 (com.oracle.database.jdbc)"),
            Map.entry("sqlserver", "mssql-jdbc (com.microsoft.sqlserver)"),
            Map.entry("db2", "jcc (com.ibm.db2)"),
            Map.entry("duckdb", "duckdb_jdbc (org.duckdb)"),
            Map.entry("hsqldb", "hsqldb (org.hsqldb)"),
            Map.entry("derby", "derby (org.apache.derby)"),
            Map.entry("firebirdsql", "jaybird (org.firebirdsql.jdbc)"),
            Map.entry("snowflake", "snowflake-jdbc (net.snowflake)"),
            Map.entry("clickhouse", "clickhouse-jdbc (com.clickhouse)"),
            Map.entry("ch", "clickhouse-jdbc (com.clickhouse)"),
            Map.entry("trino", "trino-jdbc (io.trino)"),
            Map.entry("redshift", "redshift-jdbc42 (com.amazon.redshift)"),
            Map.entry("sap", "ngdbc (com.sap.cloud.db.jdbc)"),
            Map.entry("informix-sqli", "jdbc (com.ibm.informix)"));

    private final List<Path> places;
    private Optional<URLClassLoader> jars = Optional.empty();

    /**
     * Looks nowhere yet.
     *
     * @param places folders with jars, or jars, the first one first; those that do not exist are skipped
     */
    public DriverLoader(List<Path> places) {
        this.places = List.copyOf(places);
    }

    /**
     * A new instance of the target's driver.
     *
     * @throws ShellException of kind CONNECTION that says which jar is missing and where it belongs
     */
    public Driver load(ConnectionTarget target) {
        try {
            if (!target.driverClass().isEmpty()) {
                return instantiate(target.driverClass());
            }
            return findByUrl(target.jdbcUrl()).orElseThrow(() -> missing(target));
        } catch (ClassNotFoundException e) {
            throw missing(target);
        } catch (ReflectiveOperationException | LinkageError | SQLException e) {
            throw new ShellException(
                    Failure.connection("the driver " + target.driverClass() + " does not work: " + e)
                            .withHint("is its jar complete, and made for this Java version?"),
                    e);
        }
    }

    /** Whether a driver of that class is there; loads nothing. */
    boolean has(String driverClass) {
        return jars().getResource(driverClass.replace('.', '/') + ".class") != null;
    }

    private Driver instantiate(String driverClass) throws ReflectiveOperationException {
        Class<?> type;
        try {
            type = Class.forName(driverClass, true, DriverLoader.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            type = Class.forName(driverClass, true, jars());
        }
        return (Driver) type.getDeclaredConstructor().newInstance();
    }

    private Optional<Driver> findByUrl(String url) throws SQLException {
        Iterator<Driver> drivers = ServiceLoader.load(Driver.class, jars()).iterator();
        while (true) {
            try {
                if (!drivers.hasNext()) {
                    return Optional.empty();
                }
                Driver driver = drivers.next();
                if (driver.acceptsURL(url)) {
                    return Optional.of(driver);
                }
            } catch (ServiceConfigurationError | LinkageError e) {
                // A jar with a broken or foreign entry must not keep the others from being tried.
                continue;
            }
        }
    }

    private synchronized URLClassLoader jars() {
        if (jars.isEmpty()) {
            List<URL> urls = new ArrayList<>();
            for (Path place : places) {
                addJars(place, urls);
            }
            jars = Optional.of(
                    new URLClassLoader("drivers", urls.toArray(URL[]::new), DriverLoader.class.getClassLoader()));
        }
        return jars.get();
    }

    private static void addJars(Path place, List<URL> urls) {
        List<Path> found = new ArrayList<>();
        if (Files.isRegularFile(place)) {
            found.add(place);
        } else if (Files.isDirectory(place)) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(place, "*.jar")) {
                files.forEach(found::add);
            } catch (IOException e) {
                // As good as empty: a missing driver is then said with this folder's name.
                return;
            }
        }
        found.stream().sorted().forEach(jar -> {
            try {
                urls.add(jar.toUri().toURL());
            } catch (MalformedURLException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private ShellException missing(ConnectionTarget target) {
        String[] words = target.jdbcUrl().split(":", 3);
        String database = words.length > 1 ? words[1] : target.dialect();
        String jar = Optional.ofNullable(JARS.get(database))
                .map(name -> "put the jar of " + name)
                .orElse("put its JDBC driver's jar");
        String where = places.isEmpty()
                ? " on the driver path"
                : " into " + places.stream().map(Path::toString).collect(Collectors.joining(" or "));
        String instead = database.equals("mysql") ? ", or open it with mariadb://… instead" : "";
        return new ShellException(
                Failure.connection("there is no driver for jdbc:" + database).withHint(jar + where + instead));
    }

    @Override
    public synchronized void close() {
        try {
            if (jars.isPresent()) {
                jars.get().close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
