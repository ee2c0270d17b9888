package dev.dormouse.session;

import dev.dormouse.entity.KnownNames;
import dev.dormouse.entity.Models;
import dev.dormouse.entity.Nameable;
import dev.dormouse.entity.Proposal;
import dev.dormouse.entity.TypedReference;
import dev.dormouse.schema.Catalog;
import dev.dormouse.schema.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds what a file of names says of things that are not, or no more, in the database. */
final class StaleNotes {

    /** How many are said one by one. */
    private static final int SHOWN = 3;

    private StaleNotes() {}

    /** {@code table public.clubs, relation public.invoices (person_id), and 2 more}; nothing if all are there. */
    static Optional<String> find(ModelNotes notes, Catalog catalog, Models models) {
        List<String> stale = new ArrayList<>();
        if (!notes.pins().names().isEmpty()) {
            Set<Nameable> there = KnownNames.of(models).names().keySet();
            notes.pins().list().stream()
                    .map(pin -> pin.getKey())
                    .filter(thing -> !there.contains(thing))
                    .forEach(thing -> stale.add(thing.toString()));
        }
        for (Proposal.Reference relation : notes.accepted()) {
            if (!has(catalog, relation.table(), relation.column())
                    || !has(catalog, relation.target(), relation.targetColumn())) {
                stale.add(NamesFile.text(relation));
            }
        }
        for (TypedReference relation : notes.typed()) {
            if (!has(catalog, relation.table(), relation.idColumn())
                    || !catalog.byName().containsKey(relation.target())) {
                stale.add(relation.thing().toString());
            }
        }
        if (stale.isEmpty()) {
            return Optional.empty();
        }
        String shown = String.join(", ", stale.subList(0, Math.min(SHOWN, stale.size())));
        return Optional.of(stale.size() > SHOWN ? shown + ", and " + (stale.size() - SHOWN) + " more" : shown);
    }

    private static boolean has(Catalog catalog, TableName table, String column) {
        return Optional.ofNullable(catalog.byName().get(table))
                .flatMap(found -> found.findColumn(column))
                .isPresent();
    }
}
