package dev.dormouse.schema;

import dev.dormouse.dialect.Dialect;
import dev.dormouse.result.Resources;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.zip.CRC32;

/**
 * Reads a database's catalogue in seven bulk queries, never table by table. The queries are resources,
 * {@code catalogue/<dialect>/<part>.sql}, and all answer with the same columns, whatever the database:
 *
 * <ul>
 *   <li>{@code place}: database (NULL if none is chosen), schema; one row for each schema on the search path, first wins; NULL where there are none
 *   <li>{@code relations}: relation (any text that identifies it here), schema, name, kind ({@link TableKind#words}), parent
 *       (a relation), comment, estimated_rows
 *   <li>{@code types}: type (any text that identifies it here), display, base, form, length, precision, scale, required (a
 *       domain that allows no NULL), labels (string literals of the database's own, with commas between)
 *   <li>{@code columns}: relation, position, name, type, nullable, generation, default_value, comment
 *   <li>{@code indexes}, keys among them: id, relation, name, is_index, is_unique, key_kind (primary, unique or NULL), columns
 *   <li>{@code foreign-keys}: relation, name, columns, target (a relation) with target_columns, or else target_key (the id of a
 *       key), on_delete
 *   <li>{@code views}: relation, definition; those that may show the rows of one relation
 *   <li>{@code fingerprint}, only where there is a sound one: one text that every change of the schema changes
 * </ul>
 *
 * <p>A database that has no such queries is read as its driver tells it.
 *
 * <p>A list of columns is text: numbers are positions, {@code "…"} are names, {@code '…'} are expressions, spaces between them.
 */
public final class CatalogReader {

    private static final List<String> PARTS =
            List.of("place", "relations", "types", "columns", "indexes", "foreign-keys", "views");

    /** The parts that are asked for in one message: rows of the first must be read before those of the next. */
    private static final List<List<String>> MESSAGES = List.of(
            List.of("place", "relations", "types"), List.of("columns"), List.of("indexes", "foreign-keys", "views"));

    private static final String FINGERPRINT = "fingerprint";

    private final Dialect dialect;

    public CatalogReader(Dialect dialect) {
        this.dialect = dialect;
    }

    /**
     * Reads everything; blocks until done. The connection is the caller's, who also closes it; nothing is set on it, so that
     * with auto-commit off the reading belongs to the caller's transaction.
     */
    public Catalog read(Connection connection) throws SQLException {
        if (!dialect.hasCatalogueQueries()) {
            return DriverCatalogReader.read(dialect, connection);
        }
        CatalogBuilder builder = new CatalogBuilder(dialect.lexicalRules());
        List<String> database = new ArrayList<>();
        List<String> searchPath = new ArrayList<>();
        Map<String, RowReader> parts = new LinkedHashMap<>();
        parts.put("place", row -> {
            database.add(Objects.requireNonNullElse(row.getString("database"), ""));
            if (row.getString("schema") != null) {
                searchPath.add(row.getString("schema"));
            }
        });
        parts.put("relations", builder::addRelation);
        parts.put("types", builder::addType);
        parts.put("columns", builder::addColumn);
        parts.put("indexes", builder::addIndex);
        parts.put("foreign-keys", builder::addForeignKey);
        parts.put("views", builder::addView);
        if (dialect.answersSeveralQueriesAtOnce()) {
            readAtOnce(connection, parts);
        } else {
            readOneByOne(connection, parts);
        }
        String name = database.isEmpty() ? "" : database.get(0);
        return new Catalog(name, searchPath, builder.tables(name, searchPath));
    }

    private interface RowReader {
        void read(ResultSet row) throws SQLException;
    }

    /**
     * Few messages to the server and back, which counts where the network is slow; while rows are read, the server works on the
     * next ones.
     */
    private void readAtOnce(Connection connection, Map<String, RowReader> parts) throws SQLException {
        FutureTask<Statement> answer = ask(connection, MESSAGES.get(0));
        answer.run();
        for (int i = 0; i < MESSAGES.size(); i++) {
            try (Statement statement = await(answer)) {
                if (i + 1 < MESSAGES.size()) {
                    answer = ask(connection, MESSAGES.get(i + 1));
                    Thread thread = new Thread(answer, "dormouse-catalogue-queries");
                    thread.setDaemon(true);
                    thread.start();
                }
                for (String part : MESSAGES.get(i)) {
                    try (ResultSet rows = statement.getResultSet()) {
                        readRows(rows, parts.get(part));
                    }
                    statement.getMoreResults();
                }
            }
        }
    }

    private FutureTask<Statement> ask(Connection connection, List<String> parts) {
        return new FutureTask<>(() -> {
            StringBuilder queries = new StringBuilder();
            for (String part : parts) {
                queries.append(text(part)).append(";\n");
            }
            Statement statement = connection.createStatement();
            statement.execute(queries.toString());
            return statement;
        });
    }

    private static Statement await(FutureTask<Statement> answer) throws SQLException {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return answer.get();
                } catch (InterruptedException e) {
                    // The connection is not free before the server has answered.
                    interrupted = true;
                }
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof SQLException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void readOneByOne(Connection connection, Map<String, RowReader> parts) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (Map.Entry<String, RowReader> part : parts.entrySet()) {
                try (ResultSet rows = statement.executeQuery(text(part.getKey()))) {
                    readRows(rows, part.getValue());
                }
            }
        }
    }

    private static void readRows(ResultSet rows, RowReader reader) throws SQLException {
        while (rows.next()) {
            reader.read(rows);
        }
    }

    /** The query that lists the server's databases, or what comes nearest to them; empty if the shell knows none. */
    public Optional<String> databasesQuery() {
        return find("databases").map(String::strip);
    }

    /** The query for how the way to the server is encrypted, in one text; empty if the shell knows none. */
    public Optional<String> encryptionQuery() {
        return find("encryption").map(String::strip);
    }

    /** Whether the database can be asked for one text that every change of the schema changes. */
    boolean hasFingerprint() {
        return find(FINGERPRINT).isPresent();
    }

    /** That text, as the connection's transaction sees the schema. */
    String fingerprint(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(text(FINGERPRINT))) {
            rows.next();
            return rows.getString(1);
        }
    }

    /** Tells one program's queries from another's, which might answer otherwise. */
    String signature() {
        CRC32 sum = new CRC32();
        for (String part : PARTS) {
            sum.update(text(part).getBytes(StandardCharsets.UTF_8));
        }
        return Long.toHexString(sum.getValue());
    }

    private String text(String part) {
        return find(part).orElseThrow(() -> new IllegalStateException("missing resource " + resource(part)));
    }

    private String resource(String part) {
        return "/catalogue/" + dialect.name() + "/" + part + ".sql";
    }

    private Optional<String> find(String part) {
        return Resources.find(resource(part));
    }
}
