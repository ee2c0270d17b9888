package dev.dormouse.help;

import dev.dormouse.entity.EntityModel;
import dev.dormouse.schema.Table;
import dev.dormouse.session.Snapshot;
import java.util.Optional;
import java.util.function.Function;

/** What there is to know of a relation and its entity: columns, relations, keys, indexes, how many rows, queries to try. */
public final class RelationPage {

    private final Snapshot snapshot;
    private final Function<Table, String> count;

    /** @param count says how many rows a table has */
    public RelationPage(Snapshot snapshot, Function<Table, String> count) {
        this.snapshot = snapshot;
        this.count = count;
    }

    public String of(EntityModel entity) {
        return description(entity.table()) + "\n" + Examples.text(new Examples(snapshot).of(entity));
    }

    /** A relation, by its entity if it has one. */
    public String of(Table table) {
        Optional<EntityModel> entity = snapshot.models().findByTable(table.name());
        return entity.map(this::of)
                .orElseGet(() -> description(table) + "\n" + Examples.text(new Examples(snapshot).of(table)));
    }

    private String description(Table table) {
        boolean there = snapshot.catalog().find(table.name()).isPresent();
        String rows = there ? count.apply(table) : "the table does not exist";
        return new TableDescription(snapshot, table).fullText(rows);
    }
}
