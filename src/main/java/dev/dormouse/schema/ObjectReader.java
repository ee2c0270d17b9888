package dev.dormouse.schema;

import dev.dormouse.dialect.Dialect;
import dev.dormouse.result.Resources;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Reads what a database has beside its relations, each sort of it by one query. The queries are resources and answer with the
 * columns kind ({@link DatabaseObject.Kind} in lower case), schema, name, detail, comment, sorted by name:
 * {@code catalogue/<dialect>/objects.sql} what users made, {@code built-in.sql} what the database brings, {@code roles.sql} roles with
 * more than {@code objects.sql} says of them. A database that has
 * no such query has nothing that is known.
 */
public final class ObjectReader {

    /** What users cannot make there; functions are a program's that uses SQLite, and no part of the file. */
    private static final Set<DatabaseObject.Kind> MISSING_IN_SQLITE = EnumSet.of(
            DatabaseObject.Kind.FUNCTION,
            DatabaseObject.Kind.PROCEDURE,
            DatabaseObject.Kind.BUILT_IN,
            DatabaseObject.Kind.SEQUENCE,
            DatabaseObject.Kind.TYPE,
            DatabaseObject.Kind.SCHEMA,
            DatabaseObject.Kind.ROLE);

    private final Dialect dialect;

    public ObjectReader(Dialect dialect) {
        this.dialect = dialect;
    }

    /** What users made. */
    public List<DatabaseObject> readObjects(Connection connection) throws SQLException {
        return read("objects", connection);
    }

    /** The functions that the database brings; they are the same as long as the server runs. */
    public List<DatabaseObject> readBuiltIn(Connection connection) throws SQLException {
        return read("built-in", connection);
    }

    private List<DatabaseObject> read(String part, Connection connection) throws SQLException {
        Optional<String> query = find(part);
        if (query.isEmpty()) {
            return List.of();
        }
        List<DatabaseObject> objects = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query.get())) {
            while (rows.next()) {
                objects.add(new DatabaseObject(
                        DatabaseObject.Kind.valueOf(rows.getString("kind").toUpperCase(Locale.ROOT)),
                        text(rows, "schema").orElse(""),
                        rows.getString("name"),
                        text(rows, "detail").orElse(""),
                        text(rows, "comment").filter(comment -> !comment.isBlank())));
            }
        }
        return objects;
    }

    /** The query for what users made, for people; empty if the shell has none. */
    public Optional<String> objectsQuery() {
        return find("objects");
    }

    /** The query for the functions that the database brings. */
    public Optional<String> builtInQuery() {
        return find("built-in");
    }

    /** The query for roles and users, with what they may; not every user may ask it. */
    public Optional<String> rolesQuery() {
        return find("roles").or(this::objectsQuery);
    }

    /** Whether the database has no such things at all. */
    public static boolean lacks(Dialect dialect, DatabaseObject.Kind kind) {
        return dialect.name().equals("sqlite") && MISSING_IN_SQLITE.contains(kind)
                || dialect.name().equals("mariadb") && kind == DatabaseObject.Kind.TYPE;
    }

    private static Optional<String> text(ResultSet row, String label) throws SQLException {
        return Optional.ofNullable(row.getString(label));
    }

    private Optional<String> find(String part) {
        return Resources.find("/catalogue/" + dialect.name() + "/" + part + ".sql");
    }
}
