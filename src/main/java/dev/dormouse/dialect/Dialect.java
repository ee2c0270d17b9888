package dev.dormouse.dialect;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * What differs between databases, as far as the shell must know. Implementations are stateless, and small: data, and the
 * few rules that are not data.
 */
public interface Dialect {

    /** Short and lower case, as in a URL and as the folder of its catalogue queries: {@code postgresql}. */
    String name();

    /** As a person writes it: {@code PostgreSQL}. */
    String title();

    /** How its SQL is read. */
    LexicalRules lexicalRules();

    /** Words that cannot be identifiers unless quoted, in lower case. */
    Set<String> reservedWords();

    /** Words that completion offers and highlighting knows besides the reserved ones, in lower case. */
    Set<String> keywords();

    /** Built-in functions that completion offers, in lower case. */
    Set<String> functions();

    /** Schemas that belong to the database itself, in lower case; {@code *} stands for any ending. */
    default Set<String> systemSchemas() {
        return Set.of();
    }

    /** The identifier as it must be written so that it means exactly this name: quoted only where needed. */
    String identifier(String exactName);

    /** The name that an identifier without quotes means: folded to the database's case. */
    String fold(String identifier);

    /**
     * The class of the Hibernate dialect for this database; a name, so that it need not be loaded. Empty if Hibernate shall find
     * one by the product's name.
     */
    String hibernateDialect();

    /**
     * Where in the statement the database saw the error.
     *
     * @return a 0-based offset into {@code sql}
     */
    OptionalInt errorOffset(SQLException exception, String sql);

    /** The database's own words for what went wrong, on one line, without codes, positions or the statement. */
    String errorMessage(SQLException exception);

    /** What the user could do about it, where the database or we know something: its HINT, or ours. */
    Optional<String> errorHint(SQLException exception);

    /** One line of what the server says beside its answer, with how serious it is: {@code notice: …}. */
    default String warning(SQLWarning warning) {
        return "warning: " + Errors.oneLine(warning.getMessage(), warning);
    }

    /**
     * Gives a transaction that is open already, and in which nothing was done yet, the modes that it was to begin with. If it fails,
     * a transaction is open still.
     *
     * @param connection a statement of the connection
     * @param statement the whole of it, such as {@code start transaction read only}
     * @param modes what follows its first words, such as {@code read only}
     */
    default void begin(Statement connection, String statement, String modes) throws SQLException {
        connection.execute(statement);
    }

    /** Whether the exception says that the connection is gone, so that nothing more can be done with it. */
    boolean isConnectionLost(SQLException exception);

    /**
     * Whether the exception says that the statement met the database while that was closed by another process, which does not
     * hinder it from being opened again. Nothing of the statement was done.
     */
    default boolean isClosedByOthers(SQLException exception) {
        return false;
    }

    /** Whether the database has closed itself, so that only another connection goes on, whatever this one says of itself. */
    default boolean isGivenUp(SQLException exception) {
        return false;
    }

    /**
     * Stops what a connection runs, whichever statement that is; from whatever thread. Does nothing where {@link
     * java.sql.Statement#cancel} is all there is.
     */
    default void stop(Connection connection) throws SQLException {
        // Statements are cancelled one by one.
    }

    /** Whether the exception says that the statement was cancelled on request. */
    boolean isCancelled(SQLException exception);

    /** Whether a failed statement makes the transaction unusable until a savepoint or a rollback. */
    boolean failureAbortsTransaction();

    /** Whether rows stream only with a fetch size inside a transaction. */
    boolean streamsInTransactionOnly();

    /** The fetch size at which a large result streams; {@code Integer.MIN_VALUE} or such where the driver wants that. */
    int streamingFetchSize();

    /** How the database itself writes CSV, if it can. */
    default Optional<CsvExport> csvExport() {
        return Optional.empty();
    }

    /** How it copies rows to the program and from it, if it has a statement for that. */
    default Optional<BulkCopy> bulkCopy() {
        return Optional.empty();
    }

    /** Whether the shell has queries of its own for the catalogue; else the driver is asked for it. */
    default boolean hasCatalogueQueries() {
        return false;
    }

    /** Whether the driver sends several queries in one go and gives all their answers, without a setting. */
    default boolean answersSeveralQueriesAtOnce() {
        return false;
    }

    /**
     * Whether the driver reads all remaining rows when a statement is closed, so that one that is not read to its end must be
     * cancelled first.
     */
    default boolean closesByReadingOn() {
        return false;
    }
}
