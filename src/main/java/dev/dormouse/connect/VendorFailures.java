package dev.dormouse.connect;

import dev.dormouse.result.Failure;
import java.sql.SQLException;
import java.util.Locale;
import javax.net.ssl.SSLException;

/** Why Oracle or SQL Server did not open. */
final class VendorFailures {

    private final OpenFailures failures;
    private final ConnectionTarget target;

    VendorFailures(OpenFailures failures, ConnectionTarget target) {
        this.failures = failures;
        this.target = target;
    }

    Failure explain(SQLException e) {
        if (target.dialect().equals("sqlserver") && OpenFailures.causes(e, SSLException.class)) {
            return OpenFailures.failure(
                    "the certificate of " + target.address() + " is not trusted: " + failures.said(e.getMessage()),
                    "trustServerCertificate=true at the end of the URL does without the check");
        }
        // SQL Server's driver says in words alone what the network did.
        if (target.dialect().equals("sqlserver") && "08S01".equals(e.getSQLState()) && said(e, "refused")) {
            return failures.refused();
        }
        if (target.dialect().equals("sqlserver") && said(e, "timed out")) {
            return failures.timedOut();
        }
        return failures.findNetworkFailure(e)
                .orElseGet(() -> target.dialect().equals("oracle") ? oracle(e) : sqlServer(e));
    }

    private static boolean said(SQLException e, String words) {
        return e.getMessage() != null && e.getMessage().toLowerCase(Locale.ROOT).contains(words);
    }

    private String user() {
        return "\"" + target.user().orElse("") + "\"";
    }

    private Failure oracle(SQLException e) {
        return switch (e.getErrorCode()) {
            case 1017, 1005 ->
                OpenFailures.failure(
                        "wrong user name or password for user " + user() + " at " + target.address(),
                        failures.passwordHint());
            case 28000 ->
                OpenFailures.failure("the account of user " + user() + " is locked", "its owner must unlock it");
            case 28001 ->
                OpenFailures.failure("the password of user " + user() + " has expired", "it must be changed first");
            case 12505, 12514, 12516, 12520 ->
                OpenFailures.failure(
                        "the listener at " + target.address() + " knows no service \"" + target.database() + "\"",
                        "oracle://…/SERVICE names a service; ?sid=NAME an old SID");
            case 1033, 1034 ->
                OpenFailures.failure("the database at " + target.address() + " is not up yet", "try again later");
            default -> failures.other(e);
        };
    }

    private Failure sqlServer(SQLException e) {
        return switch (e.getErrorCode()) {
            case 18456 ->
                OpenFailures.failure(
                        "wrong user name or password for user " + user() + " at " + target.address(),
                        failures.passwordHint());
            case 4060 ->
                OpenFailures.failure(
                        "there is no database \"" + target.database() + "\" at " + target.address() + ", or user "
                                + user() + " may not use it",
                        "leave it out of the URL, and \\l lists them");
            case 18487, 18488 -> OpenFailures.failure("the password of user " + user() + " must be changed first", "");
            default -> failures.other(e);
        };
    }
}
