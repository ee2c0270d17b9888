package dev.dormouse.connect;

import java.util.Optional;

/**
 * What the command line or {@code \c} says about the database, as text.
 *
 * @param target a URL, a name, a file or libpq's {@code key=value} words; empty for libpq's defaults
 * @param host {@code -h}
 * @param port {@code -p}
 * @param user {@code -U}
 * @param dbname {@code -d}
 * @param forcePassword {@code -W}: ask for the password before the first try
 */
public record ConnectionOptions(
        Optional<String> target,
        Optional<String> host,
        Optional<String> port,
        Optional<String> user,
        Optional<String> dbname,
        boolean forcePassword) {

    /** Nothing but a target. */
    public static ConnectionOptions of(String target) {
        return new ConnectionOptions(
                Optional.of(target), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), false);
    }

    @Override
    public String toString() {
        return "ConnectionOptions[" + target.map(Secrets::mask).orElse("") + "]";
    }
}
