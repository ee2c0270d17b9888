package dev.dormouse.complete;

import dev.dormouse.connect.OpenDatabase;
import dev.dormouse.dialect.Dialect;
import dev.dormouse.dialect.Dialects;
import dev.dormouse.dialect.Part;
import dev.dormouse.dialect.StatementSplitter;
import dev.dormouse.entity.EntityModeler;
import dev.dormouse.schema.Catalog;
import dev.dormouse.schema.CatalogReader;
import dev.dormouse.schema.DatabaseObject;
import dev.dormouse.schema.DatabaseObjects;
import dev.dormouse.schema.ObjectReader;
import dev.dormouse.session.Snapshot;
import dev.dormouse.testing.TestDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Snapshots of real databases, each with the music store and with what only its sort has. */
final class SqlDatabases {

    private SqlDatabases() {}

    /** A database as completion knows it. */
    record Known(Snapshot snapshot, DatabaseObjects objects) {}

    /** @param dialect {@code postgresql}, {@code h2}, {@code sqlite}, {@code mariadb} */
    static Known read(String dialect) {
        List<String> scripts =
                new ArrayList<>(List.of("complete/schema/music.sql", "complete/schema/" + dialect + ".sql"));
        if (dialect.equals("postgresql")) {
            scripts.add(0, "awkward.sql");
        }
        try {
            if (dialect.equals("h2")) {
                try (Connection connection = DriverManager.getConnection("jdbc:h2:mem:")) {
                    return read(connection, scripts);
                }
            }
            try (OpenDatabase database =
                    TestDatabase.valueOf(dialect.toUpperCase(Locale.ROOT)).openEmpty()) {
                return read(database.connection(), scripts);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(dialect, e);
        }
    }

    private static Known read(Connection connection, List<String> scripts) throws SQLException {
        Dialect dialect = Dialects.of(connection);
        try (Statement statement = connection.createStatement()) {
            for (String script : scripts) {
                for (Part part : StatementSplitter.split(CaretTest.read(script), dialect.lexicalRules())) {
                    statement.execute(part.text());
                }
            }
        }
        Catalog catalog = new CatalogReader(dialect).read(connection);
        ObjectReader reader = new ObjectReader(dialect);
        List<DatabaseObject> objects = new ArrayList<>(reader.readObjects(connection));
        objects.addAll(reader.readBuiltIn(connection));
        Snapshot snapshot = new Snapshot(dialect, catalog, EntityModeler.model(catalog, dialect.name()));
        return new Known(snapshot, new DatabaseObjects(objects));
    }
}
