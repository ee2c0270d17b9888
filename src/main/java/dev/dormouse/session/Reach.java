package dev.dormouse.session;

import dev.dormouse.entity.Attribute;
import dev.dormouse.entity.EntityModel;
import dev.dormouse.entity.Models;
import dev.dormouse.schema.Catalog;
import dev.dormouse.schema.HiddenWrites;
import dev.dormouse.schema.Table;
import dev.dormouse.schema.TableKind;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which entities' objects are to be read again after statements of SQL. When in doubt it is all of them: a value that is no
 * more must never be believed, while one that is read in vain costs little.
 */
final class Reach {

    static final Reach ALL = new Reach(true, Models.EMPTY, Set.of(), false);
    static final Reach NONE = new Reach(false, Models.EMPTY, Set.of(), false);

    private final boolean all;
    private final Models models;
    private final Set<String> tables;
    private final boolean gone;

    private Reach(boolean all, Models models, Set<String> tables, boolean gone) {
        this.all = all;
        this.models = models;
        this.tables = tables;
        this.gone = gone;
    }

    /** @param hidden what else may write in that database; empty if nobody knows */
    static Reach of(Effect effect, Snapshot snapshot, Optional<HiddenWrites> hidden) {
        if (effect.isNothing()) {
            return NONE;
        }
        if (effect.everything()
                || hidden.isEmpty()
                || effect.calls().stream().anyMatch(hidden.get().functions()::contains)) {
            return ALL;
        }
        if (effect.written().isEmpty()) {
            return NONE;
        }
        Catalog catalog = snapshot.catalog();
        boolean plain = effect.written().stream().allMatch(written -> isPlain(written.table(), catalog));
        if (hidden.get().hooks() || !plain) {
            return ALL;
        }
        Set<String> tables = new HashSet<>();
        Set<String> passedOn = new HashSet<>();
        boolean gone = false;
        for (Effect.Written written : effect.written()) {
            tables.add(written.table());
            gone |= written.verb() == Effect.Verb.DELETE;
            if (written.verb() == Effect.Verb.DELETE
                    || written.verb() == Effect.Verb.UPDATE && hidden.get().keys()) {
                passedOn.add(written.table());
            }
        }
        addReferring(passedOn, catalog);
        tables.addAll(passedOn);
        return new Reach(false, snapshot.models(), tables, gone);
    }

    /** A table of rows that are its own; not a view, nor one whose rows are seen through another, nor one made meanwhile. */
    private static boolean isPlain(String name, Catalog catalog) {
        List<Table> named = catalog.listNamed(name);
        return !named.isEmpty() && named.stream().allMatch(table -> isPlain(table, catalog));
    }

    private static boolean isPlain(Table table, Catalog catalog) {
        return table.kind() == TableKind.TABLE
                && table.parent().isEmpty()
                && catalog.tables().stream()
                        .noneMatch(other ->
                                other.parent().filter(table.name()::equals).isPresent());
    }

    /** Foreign keys may take rows of other tables along, and those the rows of others. */
    private static void addReferring(Set<String> tables, Catalog catalog) {
        boolean grows = !tables.isEmpty();
        while (grows) {
            Set<String> referring = catalog.tables().stream()
                    .filter(table -> table.foreignKeys().stream()
                            .anyMatch(key -> tables.contains(bare(key.target().name()))))
                    .map(table -> bare(table.name().name()))
                    .collect(Collectors.toSet());
            grows = tables.addAll(referring);
        }
    }

    private static String bare(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** Whether objects of this entity may be out of date. */
    boolean has(EntityModel model) {
        if (all || model.isOwn()) {
            return all || !tables.isEmpty();
        }
        if (tables.isEmpty()) {
            return false;
        }
        Table table = model.table();
        return table.kind() != TableKind.TABLE
                || table.parent().isPresent()
                || tables.contains(bare(table.name().name()))
                || model.attributes().stream().anyMatch(this::leadsThere);
    }

    /** Whether it shows rows of a table that was written to, beside those that a foreign key of its own names. */
    private boolean leadsThere(Attribute attribute) {
        if (attribute instanceof Attribute.ManyToMany many) {
            return tables.contains(bare(many.junction().name())) || hasTable(many.target());
        }
        if (attribute instanceof Attribute.ToOne || attribute instanceof Attribute.TypedOne) {
            return gone && hasTable(attribute.targetEntity());
        }
        return attribute.isRelation() && hasTable(attribute.targetEntity());
    }

    private boolean hasTable(String entity) {
        return models.find(entity)
                .map(model -> model.table().kind() != TableKind.TABLE
                        || tables.contains(bare(model.table().name().name())))
                .orElse(true);
    }
}
