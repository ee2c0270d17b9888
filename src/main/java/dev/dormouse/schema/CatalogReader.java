package dev.dormouse.schema;

import dev.dormouse.dialect.Dialect;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a database's catalogue in six bulk queries, never table by table. The queries are resources,
 * {@code catalogue/<dialect>/<part>.sql}, and all answer with the same columns, whatever the database:
 *
 * <ul>
 *   <li>{@code place}: database, schema; one row for each schema on the search path, first wins; NULL where there are none
 *   <li>{@code relations}: relation (any text that identifies it here), schema, name, kind ({@link TableKind#words}), parent
 *       (a relation), comment, estimated_rows
 *   <li>{@code columns}, in order: relation, position, name, type, base, form, length, precision, scale, nullable, generation,
 *       default_value, comment, labels (identifies a set of labels)
 *   <li>{@code labels}: labels, list (string literals of the database's own, with commas)
 *   <li>{@code indexes}, keys among them: id, relation, name, is_index, is_unique, key_kind (primary, unique or NULL), columns
 *   <li>{@code foreign-keys}: relation, name, columns, target (a relation) with target_columns, or else target_key (the id of a
 *       key), on_delete
 * </ul>
 *
 * A list of columns is text: numbers are positions, {@code "…"} are names, {@code '…'} are expressions, spaces between them.
 */
public final class CatalogReader {

    private final Dialect dialect;

    public CatalogReader(Dialect dialect) {
        this.dialect = dialect;
    }

    /**
     * Reads everything; blocks until done. The connection is the caller's, who also closes it; nothing is set on it, so that
     * with auto-commit off the reading belongs to the caller's transaction.
     */
    public Catalog read(Connection connection) throws SQLException {
        CatalogBuilder builder = new CatalogBuilder(dialect.lexicalRules());
        List<String> database = new ArrayList<>();
        List<String> searchPath = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            query(statement, "place", row -> {
                database.add(row.getString("database"));
                if (row.getString("schema") != null) {
                    searchPath.add(row.getString("schema"));
                }
            });
            query(statement, "relations", builder::addRelation);
            query(statement, "labels", builder::addLabels);
            query(statement, "columns", builder::addColumn);
            query(statement, "indexes", builder::addIndex);
            query(statement, "foreign-keys", builder::addForeignKey);
        }
        return new Catalog(database.isEmpty() ? "" : database.get(0), searchPath, builder.tables());
    }

    private interface RowReader {
        void read(ResultSet row) throws SQLException;
    }

    private void query(Statement statement, String part, RowReader reader) throws SQLException {
        try (ResultSet rows = statement.executeQuery(text(part))) {
            while (rows.next()) {
                reader.read(rows);
            }
        }
    }

    private String text(String part) {
        String resource = "/catalogue/" + dialect.name() + "/" + part + ".sql";
        try (InputStream in = CatalogReader.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("missing resource " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }
}
