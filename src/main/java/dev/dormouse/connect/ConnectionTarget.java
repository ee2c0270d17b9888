package dev.dormouse.connect;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A database to open, and how. Holds the password only within {@code password} (and keys' passphrases in {@code properties}),
 * and {@link #toString} shows neither.
 *
 * @param dialect the name of the dialect; for databases the shell does not know, the JDBC URL's second word
 * @param jdbcUrl for the driver; without user and password
 * @param user empty where the database has none
 * @param password where it comes from
 * @param askFirst ask for the password before the first try
 * @param display safe to show, such as {@code postgresql://me@localhost:5432/chinook}
 * @param address {@code host:port} of a server (several with commas), or the absolute path of a file; empty for memory
 * @param database for the prompt and the history: the database's name, or the file's without its ending
 * @param driverClass empty if only the URL tells the driver
 * @param properties for the driver, without user and password
 * @param named the connection of the settings file that this is
 * @param hint what the user may have meant instead; said when the database is not found
 * @param warnings to be shown before connecting
 */
public record ConnectionTarget(
        String dialect,
        String jdbcUrl,
        Optional<String> user,
        PasswordSource password,
        boolean askFirst,
        String display,
        String address,
        String database,
        String driverClass,
        Map<String, String> properties,
        Optional<NamedConnection> named,
        Optional<String> hint,
        List<String> warnings) {

    public ConnectionTarget {
        properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
        warnings = List.copyOf(warnings);
    }

    static ConnectionTarget of(String dialect, String driverClass, String jdbcUrl) {
        return new ConnectionTarget(
                dialect,
                jdbcUrl,
                Optional.empty(),
                new PasswordSource.None(),
                false,
                jdbcUrl,
                "",
                "",
                driverClass,
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    ConnectionTarget shownAs(String newDisplay, String newAddress, String newDatabase) {
        return new ConnectionTarget(
                dialect,
                jdbcUrl,
                user,
                password,
                askFirst,
                newDisplay,
                newAddress,
                newDatabase,
                driverClass,
                properties,
                named,
                hint,
                warnings);
    }

    ConnectionTarget withLogin(Optional<String> newUser, PasswordSource newPassword) {
        return new ConnectionTarget(
                dialect,
                jdbcUrl,
                newUser,
                newPassword,
                askFirst,
                display,
                address,
                database,
                driverClass,
                properties,
                named,
                hint,
                warnings);
    }

    ConnectionTarget withProperties(Map<String, String> newProperties) {
        return new ConnectionTarget(
                dialect,
                jdbcUrl,
                user,
                password,
                askFirst,
                display,
                address,
                database,
                driverClass,
                newProperties,
                named,
                hint,
                warnings);
    }

    ConnectionTarget asking(boolean ask) {
        return new ConnectionTarget(
                dialect,
                jdbcUrl,
                user,
                password,
                ask,
                display,
                address,
                database,
                driverClass,
                properties,
                named,
                hint,
                warnings);
    }

    ConnectionTarget withHint(Optional<String> newHint) {
        return new ConnectionTarget(
                dialect,
                jdbcUrl,
                user,
                password,
                askFirst,
                display,
                address,
                database,
                driverClass,
                properties,
                named,
                newHint,
                warnings);
    }

    ConnectionTarget withNamed(NamedConnection connection) {
        return new ConnectionTarget(
                dialect,
                jdbcUrl,
                user,
                password,
                askFirst,
                display,
                address,
                database,
                driverClass,
                properties,
                Optional.of(connection),
                hint,
                warnings);
    }

    ConnectionTarget warning(List<String> more) {
        List<String> all = new ArrayList<>(warnings);
        all.addAll(more);
        return new ConnectionTarget(
                dialect,
                jdbcUrl,
                user,
                password,
                askFirst,
                display,
                address,
                database,
                driverClass,
                properties,
                named,
                hint,
                all);
    }

    @Override
    public String toString() {
        return "ConnectionTarget[" + display + "]";
    }
}
