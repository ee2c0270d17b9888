package dev.dormouse.dialect;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.postgresql.PGConnection;
import org.postgresql.util.PSQLException;
import org.postgresql.util.PSQLWarning;
import org.postgresql.util.ServerErrorMessage;

/** PostgreSQL, from version 12 on. */
public final class PostgresDialect extends CommonDialect {

    static final LexicalRules RULES = LexicalRules.of(
            LexicalRules.Rule.DOLLAR_QUOTES,
            LexicalRules.Rule.NESTED_COMMENTS,
            LexicalRules.Rule.ESCAPE_STRINGS,
            LexicalRules.Rule.COMPOUND_STATEMENTS);

    private static final String POOLED =
            "a pooler such as PgBouncer needs ?preferQueryMode=simple behind the URL, unless it keeps sessions";

    private static final Map<String, String> HINTS = Map.of(
            "25P02", "an earlier statement failed; rollback ends the transaction, then go on",
            "40001", "another transaction was first; run the whole transaction again",
            "40P01", "two transactions waited for each other; run this one again",
            "55P03", "another transaction holds the lock; try again when it has ended",
            "25006", "the connection is read-only");

    public PostgresDialect() {
        super(
                new Traits(
                        "postgresql",
                        "PostgreSQL",
                        RULES,
                        new Identifiers(Identifiers.Folding.LOWER, '"'),
                        "org.hibernate.dialect.PostgreSQLDialect"),
                Codes.NONE);
    }

    @Override
    public boolean hasCatalogueQueries() {
        return true;
    }

    @Override
    public OptionalInt errorOffset(SQLException exception, String sql) {
        int position =
                serverMessage(exception).map(ServerErrorMessage::getPosition).orElse(0);
        return position <= 0 ? OptionalInt.empty() : OptionalInt.of(offset(position - 1, sql));
    }

    /** The server counts characters, not code units, in the text where the driver has written {@code $1} for {@code ?}. */
    private static int offset(int characters, String sql) {
        int seen = 0;
        int placeholders = 0;
        for (Token token : SqlLexer.tokens(sql, RULES)) {
            int length = token.text().codePointCount(0, token.text().length());
            if (token.kind() == Token.Kind.PLACEHOLDER && token.text().equals("?")) {
                placeholders++;
                length = 1 + Integer.toString(placeholders).length();
            } else if (token.text().equals("??")) {
                length = 1;
            }
            if (characters < seen + length) {
                int inside = Math.min(
                        characters - seen,
                        token.text().codePointCount(0, token.text().length()) - 1);
                return token.start() + token.text().offsetByCodePoints(0, inside);
            }
            seen += length;
        }
        return sql.length();
    }

    @Override
    public String errorMessage(SQLException exception) {
        Optional<ServerErrorMessage> server = serverMessage(exception);
        String message = server.map(ServerErrorMessage::getMessage).orElse(null);
        if (message == null) {
            boolean copy = message(exception).contains("CopyManager");
            return copy
                    ? "data can only be copied by a statement of its own"
                    : Errors.oneLine(exception.getMessage(), exception);
        }
        String detail = detail(server.get());
        return Errors.oneLine(detail == null ? message : message + " (" + detail + ")", exception);
    }

    /** The server's own detail, and of data that it is sent the line. */
    private static String detail(ServerErrorMessage server) {
        String detail = server.getDetail() == null ? null : Errors.withoutStop(server.getDetail());
        boolean copy = server.getWhere() != null && server.getWhere().startsWith("COPY ");
        return !copy ? detail : detail == null ? server.getWhere() : detail + "; " + server.getWhere();
    }

    @Override
    public Optional<String> errorHint(SQLException exception) {
        return serverMessage(exception)
                .map(ServerErrorMessage::getHint)
                .map(hint -> Errors.oneLine(hint, exception))
                .or(() -> Optional.ofNullable(isDriversOwn(exception) ? POOLED : HINTS.get(Errors.state(exception))));
    }

    /** A statement that the driver has prepared and the server has not, or has for somebody else: both are not alone with each other. */
    private static boolean isDriversOwn(SQLException exception) {
        return String.valueOf(exception.getMessage()).contains("prepared statement \"S_");
    }

    @Override
    public String warning(SQLWarning warning) {
        ServerErrorMessage server = warning instanceof PSQLWarning own ? own.getServerErrorMessage() : null;
        if (server == null || server.getSeverity() == null || server.getMessage() == null) {
            return super.warning(warning);
        }
        String detail = server.getDetail();
        return server.getSeverity().toLowerCase(Locale.ROOT) + ": "
                + server.getMessage().strip()
                + (detail == null ? "" : " (" + Errors.withoutStop(detail) + ")");
    }

    @Override
    public void begin(Statement connection, String statement, String modes) throws SQLException {
        connection.execute("set transaction " + modes);
    }

    @Override
    public boolean isConnectionLost(SQLException exception) {
        String state = Errors.state(exception);
        return state.startsWith("08")
                || Set.of("57P01", "57P02", "57P03", "57P05", "25P03").contains(state);
    }

    @Override
    public void stop(Connection connection) throws SQLException {
        connection.unwrap(PGConnection.class).cancelQuery();
    }

    @Override
    public boolean isCancelled(SQLException exception) {
        // A timeout has the same state; only the words differ.
        return Errors.state(exception).equals("57014")
                && !errorMessage(exception).toLowerCase(Locale.ROOT).contains("timeout");
    }

    @Override
    public boolean failureAbortsTransaction() {
        return true;
    }

    @Override
    public boolean streamsInTransactionOnly() {
        return true;
    }

    @Override
    public int streamingFetchSize() {
        return 10_000;
    }

    @Override
    public Optional<CsvExport> csvExport() {
        return Optional.of(new PostgresCsv());
    }

    @Override
    public Optional<BulkCopy> bulkCopy() {
        return Optional.of(new PostgresCopy());
    }

    @Override
    public boolean answersSeveralQueriesAtOnce() {
        return true;
    }

    private static Optional<ServerErrorMessage> serverMessage(SQLException exception) {
        return Errors.chain(exception)
                .filter(PSQLException.class::isInstance)
                .map(e -> ((PSQLException) e).getServerErrorMessage())
                .filter(message -> message != null)
                .findFirst();
    }
}
