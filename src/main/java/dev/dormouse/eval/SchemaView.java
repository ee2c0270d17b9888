package dev.dormouse.eval;

import dev.dormouse.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code db.sales} in Groovy: a schema, whose relations are its properties. */
public final class SchemaView {

    private final Relations relations;
    private final String schema;

    SchemaView(Relations relations, String schema) {
        this.relations = relations;
        this.schema = schema;
    }

    /** What Groovy asks for a property that this class does not have: a relation of the schema. */
    public Object propertyMissing(String name) {
        List<Table> found = relations.names().find(Optional.of(schema), name);
        if (found.isEmpty()) {
            List<String> known = new ArrayList<>();
            relations.names().list(Optional.of(schema)).forEach(n -> {
                known.add(n.name());
                known.add(n.table().name().name());
            });
            throw Relations.unknown("db." + schema, name, known);
        }
        return relations.only(found, name);
    }

    @Override
    public String toString() {
        return schema;
    }
}
