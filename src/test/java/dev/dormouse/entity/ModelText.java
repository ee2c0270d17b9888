package dev.dormouse.entity;

import dev.dormouse.dialect.Dialects;
import dev.dormouse.schema.Catalog;
import dev.dormouse.schema.CatalogReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** Models as text: one line for an entity, one for each of its attributes; then what has no entity. */
final class ModelText {

    private ModelText() {}

    /** Writes the models of a PostgreSQL database into a file: URL, user, file. */
    public static void main(String[] arguments) throws SQLException, IOException {
        try (Connection connection = DriverManager.getConnection(arguments[0], arguments[1], "")) {
            Catalog catalog = new CatalogReader(Dialects.of(connection)).read(connection);
            Files.writeString(Path.of(arguments[2]), of(EntityModeler.model(catalog, "postgresql")));
        }
    }

    static String of(Models models) {
        StringBuilder text = new StringBuilder();
        for (EntityModel entity : models.entities()) {
            text.append(entity.name())
                    .append(" (")
                    .append(entity.variable())
                    .append(") id ")
                    .append(entity.id());
            text.append(" label ")
                    .append(entity.labels())
                    .append(entity.readOnly() ? " read-only" : "")
                    .append('\n');
            entity.attributes()
                    .forEach(a -> text.append("    ").append(describe(a)).append('\n'));
        }
        models.unmapped().forEach(u -> text.append(u.reason())
                .append(' ')
                .append(u.table().name())
                .append(": ")
                .append(u.why())
                .append('\n'));
        return text.toString();
    }

    private static String describe(Attribute attribute) {
        if (attribute instanceof Attribute.Basic basic) {
            return basic.name() + ' ' + basic.type().simpleName() + (basic.writable() ? "" : " read-only");
        }
        String how = attribute instanceof Attribute.ToOne one
                ? (one.unique() ? " is one " : " is a ")
                : attribute instanceof Attribute.InverseOne ? " has one " : " has many ";
        String mark = attribute instanceof Attribute.ToOne one && !one.writable()
                        || attribute instanceof Attribute.ManyToMany many
                                && many.mappedBy().isEmpty()
                                && !many.writable()
                ? " read-only"
                : attribute instanceof Attribute.ManyToMany many
                                && many.mappedBy().isEmpty()
                        ? " here linked"
                        : "";
        return attribute.name() + how + attribute.targetEntity() + mark;
    }
}
