package dev.dormouse.entity;

import dev.dormouse.result.Failure;
import dev.dormouse.result.Suggestions;
import dev.dormouse.schema.Table;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

/**
 * A relation as rows, for one that has no entity: its columns, with the names and types that an entity's attributes would have.
 *
 * @param columns in their order
 */
public record RowModel(Table table, List<Attribute.Basic> columns) {

    public RowModel {
        columns = List.copyOf(columns);
    }

    /** @param dialect the short name of the database, which decides the types */
    public static RowModel of(Table table, String dialect) {
        EntityDraft draft = new EntityDraft(table.name().name(), table, List.of(), new ValueTypes(dialect));
        draft.nameColumns(List.of(), new HashMap<>());
        return new RowModel(table, draft.finish("").listBasics());
    }

    /** The column of that exact name, or with that attribute's name, or the only one of that name in another case. */
    public Optional<Attribute.Basic> resolve(String name) {
        for (Attribute.Basic column : columns) {
            if (column.column().name().equals(name)) {
                return Optional.of(column);
            }
        }
        List<Attribute.Basic> named =
                columns.stream().filter(c -> c.name().equals(name)).toList();
        List<Attribute.Basic> found = named.isEmpty()
                ? columns.stream()
                        .filter(c -> c.column().name().equalsIgnoreCase(name))
                        .toList()
                : named;
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    /** What is said when the relation has no such column. */
    public Failure unknownColumn(String name) {
        List<String> known = columns.stream().map(c -> c.column().name()).toList();
        return Failure.statement(table.name() + " has no column \"" + name + "\"")
                .withHint(Suggestions.nearest(name, known)
                        .map(near -> "did you mean \"" + near + "\"?")
                        .orElse("its columns: " + String.join(", ", known)));
    }
}
