package dev.dormouse.connect;

import dev.dormouse.dialect.FullDisk;
import dev.dormouse.result.Failure;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import javax.net.ssl.SSLException;

/** Why a database did not open: one line without a password, and what to try. */
final class OpenFailures {

    static final String TRUST_HINT =
            "sslrootcert=FILE names the authority to trust; sslmode=require does without the check";

    private final ConnectionTarget target;
    private final Login login;
    private final Secrets secrets;
    private final Supplier<List<String>> databases;

    /**
     * For one try.
     *
     * @param databases asks the server for its databases; empty if that cannot be done
     */
    OpenFailures(ConnectionTarget target, Login login, Supplier<List<String>> databases) {
        this.target = target;
        this.login = login;
        this.secrets = login.secrets(target);
        this.databases = databases;
    }

    /** Whether a password may be all that is missing, given that none was sent. */
    static boolean wantsPassword(ConnectionTarget target, SQLException e) {
        return switch (target.dialect()) {
            case PostgresTargets.DIALECT -> PostgresFailures.wantsPassword(e);
            case SqliteTargets.DIALECT -> false;
            // 1045 and 1044: MariaDB; without a password one may come in as its anonymous user. The others:
            // VendorFailures.
            default ->
                "28000".equals(e.getSQLState())
                        || Set.of(1045, 1044, 1017, 1005, 18456).contains(e.getErrorCode());
        };
    }

    Failure explain(SQLException e) {
        return switch (target.dialect()) {
            case PostgresTargets.DIALECT ->
                findNetworkFailure(e).orElseGet(() -> new PostgresFailures(this, target, databases).explain(e));
            case H2Targets.DIALECT -> findNetworkFailure(e).orElseGet(() -> h2Failure(e));
            case SqliteTargets.DIALECT -> sqliteFailure(e);
            case "oracle", "sqlserver" -> new VendorFailures(this, target).explain(e);
            case MariadbTargets.DIALECT, "mysql" -> findNetworkFailure(e).orElseGet(() -> mariadbFailure(e));
            default -> findNetworkFailure(e).orElseGet(() -> other(e));
        };
    }

    /**
     * One line out of what a driver or a server says, without the password. Our own words need no such care, and hiding a
     * word of theirs would tell that it is the password.
     */
    String said(String message) {
        return secrets.redact(oneLine(message));
    }

    private static String oneLine(String message) {
        String line = message == null ? "no reason was given" : message.strip().replaceAll("\\s*[\\r\\n]+\\s*", "; ");
        return line.length() > 300 ? line.substring(0, 300) + "…" : line;
    }

    Failure other(SQLException e) {
        Optional<String> full = FullDisk.of(e);
        if (full.isPresent()) {
            return failure("cannot open " + target.display() + ": " + full.get(), "make room, and try again");
        }
        return failure("cannot open " + target.display() + ": " + said(e.getMessage()), "");
    }

    static Failure failure(String message, String hint) {
        return Failure.connection(message).withHint(hint);
    }

    /** Where a password that did not fit came from. */
    String passwordHint() {
        if (login.password().isEmpty()) {
            return "no password was given: -W asks for it"
                    + (target.dialect().equals(PostgresTargets.DIALECT) ? ", PGPASSWORD or ~/.pgpass may hold it" : "");
        }
        return login.source().isEmpty()
                ? "try again; -U NAME is another user"
                : "the password came from " + login.source() + "; -W asks for another";
    }

    /** What the network says, for every database that has a server. */
    Optional<Failure> findNetworkFailure(SQLException e) {
        String where = target.address();
        if (causes(e, UnknownHostException.class)) {
            return Optional.of(
                    failure("cannot find the host of " + where, "is its name right, and is the network up?"));
        }
        if (causes(e, NoRouteToHostException.class)) {
            return Optional.of(failure("there is no way to " + where, "is the network up, or a firewall in between?"));
        }
        if (causes(e, SocketTimeoutException.class) || causes(e, TimeoutException.class)) {
            return Optional.of(timedOut());
        }
        if (causes(e, ConnectException.class)) {
            boolean slow = String.valueOf(e.getCause()).contains("timed out");
            return Optional.of(slow ? timedOut() : refused());
        }
        if (causes(e, SSLException.class) || causes(e, CertificateException.class)) {
            return Optional.of(failure(
                    "the TLS connection to " + where + " failed: "
                            + said(deepest(e).getMessage()),
                    TRUST_HINT));
        }
        return Optional.empty();
    }

    private String refusedHint() {
        return target.hint().orElse("is the server running there? -h HOST and -p PORT name another");
    }

    Failure refused() {
        return failure("nothing answers at " + target.address() + ": connection refused", refusedHint());
    }

    Failure timedOut() {
        return failure(
                "no answer from " + target.address() + " within the connect timeout",
                "a firewall may drop the packets; -h HOST and -p PORT name another server");
    }

    static boolean causes(Throwable thrown, Class<? extends Throwable> type) {
        int depth = 0;
        for (Throwable cause = thrown; cause != null && depth < 20; cause = cause.getCause(), depth++) {
            if (type.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }

    private static Throwable deepest(Throwable thrown) {
        Throwable deepest = thrown;
        for (int depth = 0; deepest.getCause() != null && depth < 20; depth++) {
            deepest = deepest.getCause();
        }
        return deepest;
    }

    private Failure h2Failure(SQLException e) {
        String where = target.address().isEmpty() ? target.display() : target.address();
        return switch (e.getErrorCode()) {
            case 28000 ->
                failure(
                        "wrong user name or password for " + target.display() + " as user \""
                                + target.user().orElse("") + "\"",
                        login.password().isEmpty()
                                ? "-U NAME names another user, -W asks for the password"
                                : passwordHint());
            case 90020 ->
                failure(
                        where + " is in use by another process",
                        "close the other one, or open both with ;AUTO_SERVER=TRUE at the end of the URL");
            case 90013, 90146 ->
                failure("there is no H2 database " + where, target.display() + "?create=true makes a new one");
            case 90030, 90048 ->
                failure(
                        where + " is not an H2 database that this version can read, or it is damaged",
                        "a database of H2 1.x must be exported with its own version's SCRIPT command");
            case 90049 ->
                failure(
                        where + " is encrypted, and the file password does not fit",
                        "add ;CIPHER=AES to the URL; the password is then the file's, a blank, and the user's");
            case 90113 -> failure("H2 has no such setting: " + said(e.getMessage()), "settings follow a ; in the URL");
            default -> other(e);
        };
    }

    private Failure sqliteFailure(SQLException e) {
        String where = target.address();
        return switch (e.getErrorCode() & 0xff) {
            case 26 -> failure(where + " is not a SQLite database", "is it encrypted, or another kind of file?");
            case 14 ->
                failure("SQLite cannot open " + where, "you must be allowed to read and write it and its folder");
            case 11 -> failure(where + " is damaged", "sqlite3 FILE .recover may save what is left");
            case 5, 6 -> failure(where + " is locked by another process", "wait until its transaction ends");
            case 8 -> failure(where + " is read-only", "sqlite:…?mode=ro opens it for reading");
            default -> other(e);
        };
    }

    private Failure mariadbFailure(SQLException e) {
        String user = "\"" + target.user().orElse("") + "\"";
        return switch (e.getErrorCode()) {
            case 1045, 1698 -> failure("access denied for user " + user + " at " + target.address(), passwordHint());
            case 1044 ->
                failure(
                        "user " + user + " may not use the database \"" + target.database() + "\"",
                        "-U NAME is another user");
            case 1049 ->
                failure(
                        "there is no database \"" + target.database() + "\" at " + target.address(),
                        "leave it out of the URL, and show databases; lists them");
            case 1040, 1203, 1226 -> failure("too many connections at " + target.address(), "try again later");
            case 1130 -> failure("the server at " + target.address() + " lets nobody in from this machine", "");
            default -> other(e);
        };
    }
}
