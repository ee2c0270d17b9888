package dev.dormouse.testing;

import dev.dormouse.connect.ConnectionOptions;
import dev.dormouse.connect.ConnectionTarget;
import dev.dormouse.connect.Connector;
import dev.dormouse.connect.DriverLoader;
import dev.dormouse.connect.OpenDatabase;
import dev.dormouse.connect.TargetResolver;
import dev.dormouse.demo.ChinookEdition;
import dev.dormouse.demo.ChinookLoader;
import dev.dormouse.host.Host;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** The databases that the shell is tested on, each of them real. */
public enum TestDatabase {
    POSTGRESQL {
        @Override
        String createUrl(String name) {
            return PostgresServer.createDatabase(name);
        }

        @Override
        public boolean isServer() {
            return true;
        }
    },
    H2 {
        @Override
        String createUrl(String name) {
            return H2Database.url(name);
        }
    },
    SQLITE {
        @Override
        String createUrl(String name) {
            return "jdbc:sqlite:" + TemporaryFolder.createFile(name + ".db");
        }
    },
    MARIADB {
        @Override
        String createUrl(String name) {
            return MariaDbServer.createDatabase(name);
        }

        @Override
        public boolean isServer() {
            return true;
        }
    },
    /**
     * One that the shell has no dialect for; its driver is not on the class path, but in a folder, as users have it. It stores
     * names in capitals, and is told to label columns in small letters as the others do.
     */
    HSQLDB {
        @Override
        String createUrl(String name) {
            return "jdbc:hsqldb:mem:" + name + ";sql.lowercase_ident=true;user=SA";
        }

        @Override
        List<Path> drivers() {
            return List.of(Path.of("target", "test-drivers"));
        }
    };

    private static final AtomicInteger COUNT = new AtomicInteger();

    abstract String createUrl(String name);

    /** Where its driver lies, if it is not on the class path. */
    List<Path> drivers() {
        return List.of();
    }

    /** Whether other processes can be asked about what it does at this moment. */
    public boolean isServer() {
        return false;
    }

    /** A fresh database without any table. */
    public OpenDatabase openEmpty() {
        String name = "shell" + COUNT.incrementAndGet();
        String url = createUrl(name);
        Host host = TestHost.quiet();
        ConnectionTarget target = new TargetResolver(host).resolve(ConnectionOptions.of(url));
        return new Connector(host, new DriverLoader(drivers())).open(target, Optional.empty());
    }

    /** A fresh database with the music store. */
    public OpenDatabase openChinook(ChinookEdition edition) {
        OpenDatabase database = openEmpty();
        ChinookLoader.load(database.connection(), dialectName(), edition);
        return database;
    }

    /** A fresh database after these statements. */
    public OpenDatabase openWith(String... statements) {
        OpenDatabase database = openEmpty();
        Connection connection = database.connection();
        for (String sql : statements) {
            try (Statement statement = connection.createStatement()) {
                statement.execute(sql);
            } catch (SQLException e) {
                throw new IllegalStateException(sql, e);
            }
        }
        return database;
    }

    public String dialectName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
