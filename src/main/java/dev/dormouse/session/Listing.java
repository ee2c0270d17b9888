package dev.dormouse.session;

import dev.dormouse.entity.EntityModel;
import dev.dormouse.entity.EntityModeler;
import dev.dormouse.entity.KnownNames;
import dev.dormouse.entity.NamingRules;
import dev.dormouse.schema.Catalog;
import dev.dormouse.schema.TableName;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a list of relations shows: it is there as soon as the catalogue is, before the models of a large database are.
 *
 * @param entity the name of the entity that stands for a relation, if one does
 */
public record Listing(Catalog catalog, Function<TableName, Optional<String>> entity) {

    /** The catalogue, and what its entities are going to be called by. */
    record Unnamed(Catalog catalog, Catalog accepted, KnownNames known, NamingRules rules) {

        /** Names the entities, and does nothing else of what makes models. */
        Listing named() {
            Map<TableName, String> names = EntityModeler.names(accepted, known, rules);
            return new Listing(catalog, table -> Optional.ofNullable(names.get(table)));
        }
    }

    /** With the names of models that are there. */
    public static Listing of(Snapshot snapshot) {
        return new Listing(
                snapshot.catalog(),
                table -> snapshot.models().findByTable(table).map(EntityModel::name));
    }
}
