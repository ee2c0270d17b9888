package dev.dormouse.generate;

import dev.dormouse.connect.OpenDatabase;
import dev.dormouse.dialect.Dialect;
import dev.dormouse.dialect.Dialects;
import dev.dormouse.entity.EntityModeler;
import dev.dormouse.entity.KnownNames;
import dev.dormouse.entity.Models;
import dev.dormouse.entity.NamingRules;
import dev.dormouse.entity.TypedReference;
import dev.dormouse.schema.Catalog;
import dev.dormouse.schema.CatalogReader;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;

/** The model of a database, and the source that is made of it. */
record LiveModel(Dialect dialect, Catalog catalog, Models models) {

    static final String PACKAGE = "com.acme.model";

    static LiveModel of(OpenDatabase database) {
        return of(database, catalog -> List.of());
    }

    /** @param typed relations that a column's value decides */
    static LiveModel of(OpenDatabase database, Function<Catalog, List<TypedReference>> typed) {
        try {
            Dialect dialect = Dialects.of(database.connection());
            Catalog catalog = new CatalogReader(dialect).read(database.connection());
            Models models = EntityModeler.model(
                    catalog, dialect.name(), KnownNames.NONE, NamingRules.USUAL, typed.apply(catalog));
            return new LiveModel(dialect, catalog, models);
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
