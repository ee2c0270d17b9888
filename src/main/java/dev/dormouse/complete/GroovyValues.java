package dev.dormouse.complete;

import dev.dormouse.complete.GroovyType.Entity;
import dev.dormouse.complete.GroovyType.EntityPath;
import dev.dormouse.complete.GroovyType.Row;
import dev.dormouse.complete.GroovyType.RowPath;
import dev.dormouse.entity.Attribute;
import dev.dormouse.entity.EntityModel;
import dev.dormouse.entity.RowModel;
import java.util.List;
import java.util.Optional;

/** The values that an attribute has, where a Groovy expression names one. */
final class GroovyValues {

    private final Index index;
    private final GroovyTypes types;
    private final GroovyContext context;

    GroovyValues(Index index, GroovyTypes types, GroovyContext context) {
        this.index = index;
        this.types = types;
        this.context = context;
    }

    /** {@code genre.name} in a closure of tracks, {@code track.genre.name}; empty for anything else. */
    List<String> of(Expr value) {
        if (value instanceof Expr.Property property) {
            return of(types.of(property.target()), property.name());
        }
        if (value instanceof Expr.Name name) {
            for (int i = 0; i < context.closures().size(); i++) {
                List<String> values = of(types.delegate(i), name.name());
                if (!values.isEmpty()) {
                    return values;
                }
            }
        }
        return List.of();
    }

    private List<String> of(GroovyType owner, String name) {
        if (owner instanceof EntityPath path) {
            return of(path.model(), name);
        }
        if (owner instanceof Entity entity) {
            return of(entity.model(), name);
        }
        return owner instanceof RowPath path
                ? of(path.model(), name)
                : owner instanceof Row row ? of(row.model(), name) : List.of();
    }

    private List<String> of(EntityModel entity, String name) {
        Optional<Attribute> attribute = entity.find(name);
        return attribute.isPresent()
                        && attribute.get() instanceof Attribute.Basic basic
                        && !basic.type().isEnum()
                ? index.values(entity.table(), basic)
                : List.of();
    }

    private List<String> of(RowModel rows, String name) {
        return rows.columns().stream()
                .filter(column -> column.name().equals(name) && !column.type().isEnum())
                .findFirst()
                .map(column -> index.values(rows.table(), column))
                .orElse(List.of());
    }
}
