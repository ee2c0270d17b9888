package dev.dormouse.connect;

import dev.dormouse.result.Failure;
import dev.dormouse.result.ShellException;
import dev.dormouse.result.Suggestions;
import java.io.EOFException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** Why PostgreSQL refused, by its SQLSTATE, so that the server's language does not matter. */
final class PostgresFailures {

    private final OpenFailures common;
    private final ConnectionTarget target;
    private final Supplier<List<String>> databases;

    PostgresFailures(OpenFailures common, ConnectionTarget target, Supplier<List<String>> databases) {
        this.common = common;
        this.target = target;
        this.databases = databases;
    }

    /** The driver refuses an empty password by itself (08004) where the server asks for SCRAM. */
    static boolean wantsPassword(SQLException e) {
        return "28P01".equals(e.getSQLState()) || ("08004".equals(e.getSQLState()) && says(e, "password"));
    }

    Failure explain(SQLException e) {
        String user = "\"" + target.user().orElse("") + "\"";
        String where = target.address();
        return switch (String.valueOf(e.getSQLState())) {
            case "28P01" ->
                OpenFailures.failure(
                        "password authentication failed for user " + user + " at " + where, common.passwordHint());
            case "28000" -> refusedByRules(e, user, where);
            case "3D000" ->
                OpenFailures.failure("there is no database \"" + target.database() + "\" at " + where, databaseHint());
            case "53300" ->
                OpenFailures.failure(
                        "too many connections at " + where, "close some, or ask for a higher max_connections");
            case "57P03" ->
                OpenFailures.failure(
                        "the server at " + where + " is starting up or shutting down", "try again in a moment");
            case "42501" ->
                OpenFailures.failure(
                        "user " + user + " may not connect to the database \"" + target.database() + "\"",
                        "grant connect on database … to …, by its owner");
            case "08004" -> refusedByDriver(e, user, where);
            case "08006", "08001", "08P01", "XX000" -> unreadable(e, where);
            default -> other(e);
        };
    }

    private Failure refusedByRules(SQLException e, String user, String where) {
        if (says(e, "does not exist")) {
            return OpenFailures.failure("there is no user " + user + " at " + where, "-U NAME names another user");
        }
        if (says(e, "no encryption") || says(e, "SSL off")) {
            return OpenFailures.failure(
                    "the server at " + where + " refused: " + words(e),
                    "it may want TLS (sslmode=require), or another user, database or host in its pg_hba.conf");
        }
        return OpenFailures.failure(
                "the server at " + where + " refused: " + words(e),
                "its pg_hba.conf decides who may come in from where");
    }

    private Failure refusedByDriver(SQLException e, String user, String where) {
        if (says(e, "password")) {
            return OpenFailures.failure(
                    "a password is needed for user " + user + " at " + where, common.passwordHint());
        }
        if (says(e, "SSL")) {
            return OpenFailures.failure(
                    "the server at " + where + " does not offer TLS", "sslmode=prefer goes on without it");
        }
        return other(e);
    }

    private Failure unreadable(SQLException e, String where) {
        if (OpenFailures.causes(e, EOFException.class) || says(e, "Protocol error")) {
            return OpenFailures.failure(
                    "what answers at " + where + " is not PostgreSQL, or it hung up",
                    "is the port right? -p PORT names another");
        }
        if (says(e, "timed out")) {
            return common.timedOut();
        }
        if (says(e, "SSL")) {
            return other(e).withHint(OpenFailures.TRUST_HINT);
        }
        return other(e);
    }

    private Failure other(SQLException e) {
        return OpenFailures.failure("cannot open " + target.display() + ": " + words(e), "");
    }

    private String databaseHint() {
        List<String> names = databases.get();
        String near = Suggestions.hint(target.database(), names);
        if (!near.isEmpty()) {
            return near;
        }
        String list = String.join(", ", names.subList(0, Math.min(8, names.size())));
        String known =
                names.isEmpty() ? "psql -l lists the databases" : "there are " + list + (names.size() > 8 ? ", …" : "");
        return target.hint().map(hint -> hint + "; " + known).orElse(known);
    }

    /** The server's own words without severity and position. */
    private String words(SQLException e) {
        ServerErrorMessage server = e instanceof PSQLException known ? known.getServerErrorMessage() : null;
        return common.said(server == null ? e.getMessage() : server.getMessage());
    }

    private static boolean says(SQLException e, String word) {
        return String.valueOf(e.getMessage()).contains(word);
    }

    /** The databases of the server, asked through the one that every server has. */
    static List<String> listDatabases(Connector connector, ConnectionTarget target, Login login) {
        if (target.database().equals("postgres")) {
            return List.of();
        }
        ConnectionTarget other = new ConnectionTarget(
                target.dialect(),
                target.jdbcUrl().replaceFirst("/[^/]*$", "/postgres"),
                target.user(),
                target.password(),
                false,
                target.display(),
                target.address(),
                "postgres",
                target.driverClass(),
                target.properties(),
                target.named(),
                target.hint(),
                List.of());
        List<String> names = new ArrayList<>();
        try (Connection connection = connector.connect(other, login);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select datname from pg_catalog.pg_database where datallowconn and not datistemplate order by 1")) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        } catch (SQLException | ShellException e) {
            // A hint is not worth a second failure.
            return List.of();
        }
        return names;
    }
}
