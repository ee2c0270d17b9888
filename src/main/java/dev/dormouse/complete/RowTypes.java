package dev.dormouse.complete;

import dev.dormouse.complete.GroovyType.EntityClass;
import dev.dormouse.complete.GroovyType.ListOf;
import dev.dormouse.complete.GroovyType.Row;
import dev.dormouse.complete.GroovyType.RowPath;
import dev.dormouse.complete.GroovyType.RowQuery;
import dev.dormouse.complete.GroovyType.Schema;
import dev.dormouse.complete.GroovyType.Unknown;
import dev.dormouse.complete.GroovyType.Value;
import dev.dormouse.complete.GroovyType.ValuePath;
import dev.dormouse.entity.RelationNames;
import dev.dormouse.entity.RowModel;
import dev.dormouse.schema.Table;
import java.util.List;
import java.util.Optional;

/** What {@code db} leads to: schemas, relations, and the rows of those without an entity. */
final class RowTypes {

    private final Index index;

    RowTypes(Index index) {
        this.index = index;
    }

    /** What the database's relation or schema of that name is. */
    GroovyType ofDatabase(String name) {
        GroovyType relation = relation(Optional.empty(), name);
        return relation instanceof Unknown
                ? index.relationNames()
                        .findSchema(name)
                        .<GroovyType>map(Schema::new)
                        .orElse(relation)
                : relation;
    }

    private GroovyType relation(Optional<String> schema, String name) {
        RelationNames names = index.relationNames();
        List<Table> found = names.find(schema, name);
        if (found.size() != 1) {
            return new Unknown();
        }
        Table table = found.get(0);
        return index.models()
                .findByTable(table.name())
                .<GroovyType>map(EntityClass::new)
                .orElseGet(() -> new RowQuery(RowModel.of(table, index.dialect().name())));
    }

    /** What a property or a call leads to from one of the types of this class; nobody knows, from another. */
    GroovyType next(GroovyType type, String name, boolean call) {
        if (type instanceof Schema schema) {
            return call ? GroovyType.UNKNOWN : relation(Optional.of(schema.name()), name);
        }
        if (type instanceof RowQuery query) {
            return call ? ofQuery(query, name) : GroovyType.UNKNOWN;
        }
        if (type instanceof RowPath path && !call) {
            return path.model()
                    .resolve(name)
                    .<GroovyType>map(c -> new ValuePath(c.type()))
                    .orElse(GroovyType.UNKNOWN);
        }
        return GroovyType.UNKNOWN;
    }

    private static GroovyType ofQuery(RowQuery query, String method) {
        return switch (method) {
            case "where", "orderBy", "limit", "offset" -> query;
            case "list", "all" -> new ListOf(new Row(query.model()));
            case "first", "one" -> new Row(query.model());
            case "count" -> new Value(Long.class);
            default -> new Unknown();
        };
    }
}
