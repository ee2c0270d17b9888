package dev.dormouse.entity;

import dev.dormouse.dialect.Dialect;
import dev.dormouse.schema.Catalog;
import dev.dormouse.schema.ColumnType;
import dev.dormouse.schema.Table;
import dev.dormouse.schema.TableColumn;
import dev.dormouse.schema.TableKind;
import dev.dormouse.schema.TableName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.model.naming.Identifier;
import org.hibernate.mapping.Column;

/** Which table and column of the database is meant by one of a mapping. */
public final class OwnTables {

    private final Catalog catalog;
    private final Dialect dialect;
    private final Metadata mapping;
    private final Map<org.hibernate.mapping.Table, Optional<Table>> found = new HashMap<>();
    private final Map<org.hibernate.mapping.Table, Table> imagined = new HashMap<>();

    public OwnTables(Catalog catalog, Dialect dialect, Metadata mapping) {
        this.catalog = catalog;
        this.dialect = dialect;
        this.mapping = mapping;
    }

    /** Whose tables these are. */
    Metadata mapping() {
        return mapping;
    }

    /** The table in the database, if it is there. */
    public Optional<Table> find(org.hibernate.mapping.Table table) {
        return found.computeIfAbsent(table, this::search);
    }

    private Optional<Table> search(org.hibernate.mapping.Table table) {
        Identifier name = table.getNameIdentifier();
        Identifier schema = schema(table);
        List<Table> candidates = catalog.listNamed(name.getText()).stream()
                .filter(t -> schema == null
                        ? catalog.isVisible(t)
                        : matches(schema, t.name().schema()))
                .toList();
        Optional<Table> exact = candidates.stream()
                .filter(t -> t.name().name().equals(folded(name)))
                .findFirst();
        return exact.isPresent() || name.isQuoted()
                ? exact
                : candidates.stream().findFirst().filter(t -> candidates.size() == 1);
    }

    /** The schema that it is looked for in; MariaDB's catalogues are its schemas. Null if none is named. */
    private Identifier schema(org.hibernate.mapping.Table table) {
        if (table.getSchemaIdentifier() != null) {
            return table.getSchemaIdentifier();
        }
        if (table.getCatalogIdentifier() != null && dialect.name().equals("mariadb")) {
            return table.getCatalogIdentifier();
        }
        return mapping.getDatabase().getDefaultNamespace().getPhysicalName().schema();
    }

    private boolean matches(Identifier identifier, String exact) {
        return exact.equals(folded(identifier))
                || !identifier.isQuoted() && exact.equalsIgnoreCase(identifier.getText());
    }

    private String folded(Identifier identifier) {
        return identifier.isQuoted() ? identifier.getText() : dialect.fold(identifier.getText());
    }

    /** The table in the database, or as the mapping imagines it. */
    Table table(org.hibernate.mapping.Table table) {
        return find(table).orElseGet(() -> imagined.computeIfAbsent(table, this::imagine));
    }

    private Table imagine(org.hibernate.mapping.Table table) {
        List<TableColumn> columns = new ArrayList<>();
        for (Column column : table.getColumns()) {
            columns.add(imagine(column, columns.size() + 1));
        }
        Identifier schema = schema(table);
        return new Table(
                new TableName(schema == null ? "" : folded(schema), folded(table.getNameIdentifier())),
                TableKind.TABLE,
                columns,
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                -1);
    }

    private TableColumn imagine(Column column, int position) {
        return new TableColumn(
                name(column),
                position,
                ColumnType.plain(type(column)),
                column.isNullable(),
                TableColumn.Generation.NONE,
                Optional.empty(),
                Optional.empty());
    }

    /** The type of a column as the mapping would create it. */
    public String type(Column column) {
        return column.getSqlType(mapping);
    }

    /** The exact name of a column. */
    public String name(Column column) {
        return column.isQuoted() ? column.getName() : dialect.fold(column.getName());
    }

    /** The column of a table in the database, if it is there. */
    public Optional<TableColumn> findColumn(Table table, Column column) {
        Optional<TableColumn> exact = table.findColumn(name(column));
        return exact.isPresent() || column.isQuoted()
                ? exact
                : table.columns().stream()
                        .filter(c -> c.name().equalsIgnoreCase(column.getName()))
                        .findFirst();
    }

    /** The column in the database, or as the mapping imagines it. */
    TableColumn column(org.hibernate.mapping.Table table, Column column) {
        return findColumn(table(table), column).orElseGet(() -> imagine(column, 0));
    }
}
