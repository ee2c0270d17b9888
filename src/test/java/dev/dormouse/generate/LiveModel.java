package dev.dormouse.generate;

import dev.dormouse.connect.OpenDatabase;
import dev.dormouse.dialect.Dialect;
import dev.dormouse.dialect.Dialects;
import dev.dormouse.entity.EntityModeler;
import dev.dormouse.entity.Models;
import dev.dormouse.schema.Catalog;
import dev.dormouse.schema.CatalogReader;
import java.sql.SQLException;

/** The model of a database, and the source that is made of it. */
record LiveModel(Dialect dialect, Catalog catalog, Models models) {

    static final String PACKAGE = "com.acme.model";

    static LiveModel of(OpenDatabase database) {
        try {
            Dialect dialect = Dialects.of(database.connection());
            Catalog catalog = new CatalogReader(dialect).read(database.connection());
            return new LiveModel(dialect, catalog, EntityModeler.model(catalog, dialect.name()));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    SourceGenerator generator() {
        return generator(models);
    }

    SourceGenerator generator(Models chosen) {
        String schema = catalog.searchPath().stream().findFirst().orElse("");
        return new SourceGenerator(chosen, new SourceOptions(dialect, schema, PACKAGE, true));
    }

    String source(String file) {
        return generator().files().stream()
                .filter(f -> f.path().endsWith("/" + file))
                .findFirst()
                .orElseThrow()
                .text();
    }
}
