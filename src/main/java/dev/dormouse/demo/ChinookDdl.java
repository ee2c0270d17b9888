package dev.dormouse.demo;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/** The statements that make the tables of the music store in one database and one spelling. */
record ChinookDdl(DemoTarget target, ChinookEdition edition) {

    /** With its primary key; where foreign keys cannot be added later, with them too. */
    String createTable(ChinookTable table) {
        List<String> parts = new ArrayList<>();
        for (ChinookTable.Column column : table.columns()) {
            parts.add(name(column.name()) + " " + target.type(column) + (column.nullable() ? "" : " NOT NULL"));
        }
        parts.add("CONSTRAINT " + identifier(edition.primaryKeyName(table.name())) + " PRIMARY KEY ("
                + names(table.primaryKey()) + ")");
        if (!target.altersConstraints()) {
            table.references().forEach(reference -> parts.add(foreignKey(table, reference)));
        }
        return parts.stream()
                .collect(Collectors.joining(
                        ",\n    ", "CREATE TABLE " + tableName(table) + " (\n    ", "\n)" + target.tableOptions()));
    }

    /** The indexes, and then the foreign keys, so that a database which makes an index for a key finds it there. */
    List<String> completeTable(ChinookTable table) {
        List<String> statements = new ArrayList<>();
        for (ChinookTable.Reference reference : table.references()) {
            statements.add("CREATE INDEX " + identifier(edition.indexName(table.name(), reference.column())) + " ON "
                    + tableName(table) + " (" + name(reference.column()) + ")");
        }
        if (target.altersConstraints()) {
            for (ChinookTable.Reference reference : table.references()) {
                statements.add("ALTER TABLE " + tableName(table) + " ADD " + foreignKey(table, reference));
            }
        }
        return statements;
    }

    String insert(ChinookTable table) {
        return "INSERT INTO " + tableName(table) + " ("
                + names(table.columns().stream().map(ChinookTable.Column::name).toList()) + ") VALUES ("
                + String.join(", ", Collections.nCopies(table.columns().size(), "?")) + ")";
    }

    /** To be used after those that refer to the table are gone. */
    String dropTable(ChinookTable table) {
        return "DROP TABLE " + tableName(table);
    }

    /** The table's name without quotes. */
    String plainName(ChinookTable table) {
        return edition.name(table.name());
    }

    private String tableName(ChinookTable table) {
        return name(table.name());
    }

    private String foreignKey(ChinookTable table, ChinookTable.Reference reference) {
        return "CONSTRAINT " + identifier(edition.foreignKeyName(table.name(), reference.column())) + " FOREIGN KEY ("
                + name(reference.column()) + ") REFERENCES " + name(reference.table()) + " ("
                + name(reference.tableColumn())
                + ")";
    }

    private String names(Collection<String> camelNames) {
        return camelNames.stream().map(this::name).collect(Collectors.joining(", "));
    }

    private String name(String camelName) {
        return identifier(edition.name(camelName));
    }

    private String identifier(String name) {
        return target.identifier(edition, name);
    }
}
