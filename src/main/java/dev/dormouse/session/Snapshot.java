package dev.dormouse.session;

import dev.dormouse.dialect.Dialect;
import dev.dormouse.entity.Models;
import dev.dormouse.schema.Catalog;

/**
 * What is known of a database at one moment: immutable, shared by threads, replaced as a whole. Completion reads this and
 * nothing else.
 *
 * @param catalog empty until the catalogue was read
 * @param models empty until then, too
 * @param notes what users decided about the models
 */
public record Snapshot(Dialect dialect, Catalog catalog, Models models, ModelNotes notes) {

    /** Of a database about which nobody decided anything. */
    public Snapshot(Dialect dialect, Catalog catalog, Models models) {
        this(dialect, catalog, models, ModelNotes.NONE);
    }

    /** Before anything was read. */
    public static Snapshot empty(Dialect dialect) {
        return new Snapshot(dialect, Catalog.EMPTY, Models.EMPTY);
    }
}
