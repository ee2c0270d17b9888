package dev.dormouse.entity;

import dev.dormouse.schema.Index;
import dev.dormouse.schema.Key;
import dev.dormouse.schema.Table;
import dev.dormouse.schema.TableColumn;
import dev.dormouse.schema.TableKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.ForeignKey;
import org.hibernate.mapping.PrimaryKey;
import org.hibernate.mapping.UniqueKey;

/**
 * Compares the tables that an application's classes need with those that are there: columns both ways; keys and indexes only as
 * far as the model asks for them.
 */
public final class OwnValidation {

    private static final String MISSING = "missing";

    private final OwnTables tables;
    private final List<Difference> differences = new ArrayList<>();

    private OwnValidation(OwnTables tables) {
        this.tables = tables;
    }

    /** All differences, in the order of the tables' names. */
    public static List<Difference> compare(List<org.hibernate.mapping.Table> wanted, OwnTables tables) {
        OwnValidation validation = new OwnValidation(tables);
        List<org.hibernate.mapping.Table> sorted = new ArrayList<>(wanted);
        sorted.sort(Comparator.comparing(org.hibernate.mapping.Table::getName));
        sorted.forEach(validation::compare);
        return List.copyOf(validation.differences);
    }

    private void compare(org.hibernate.mapping.Table wanted) {
        Optional<Table> found = tables.find(wanted);
        if (found.isEmpty()) {
            Table imagined = tables.table(wanted);
            add("table", imagined, "", imagined.columns().size() + " columns", MISSING);
            return;
        }
        Table table = found.get();
        columns(wanted, table);
        boolean view = table.kind() == TableKind.VIEW || table.kind() == TableKind.MATERIALIZED_VIEW;
        if (!view) {
            primaryKey(wanted, table);
            uniqueKeys(wanted, table);
            wanted.getForeignKeyCollection().forEach(key -> foreignKey(key, table));
            wanted.getIndexes().values().forEach(index -> index(index, table));
        }
    }

    private void add(String what, Table table, String name, String model, String database) {
        differences.add(new Difference(what, table.name().toString(), name, model, database));
    }

    private void columns(org.hibernate.mapping.Table wanted, Table table) {
        Set<String> known = new HashSet<>();
        for (Column column : wanted.getColumns()) {
            Optional<TableColumn> found = tables.findColumn(table, column);
            if (found.isEmpty()) {
                add("column", table, tables.name(column), tables.type(column) + nullity(column.isNullable()), MISSING);
                continue;
            }
            TableColumn there = found.get();
            known.add(there.name());
            String type = tables.type(column);
            if (!TypeNames.fits(type, there.type())) {
                add("type", table, there.name(), type, there.type().display());
            }
            boolean nullable = column.isNullable() && !wanted.isPrimaryKey(column);
            if (nullable != there.nullable() && isTable(table)) {
                add("nullability", table, there.name(), word(nullable), word(there.nullable()));
            }
        }
        for (TableColumn column : table.columns()) {
            if (!known.contains(column.name())) {
                String type = column.type().display() + nullity(column.nullable());
                add("column", table, column.name(), MISSING, type);
            }
        }
    }

    private static boolean isTable(Table table) {
        return table.kind() == TableKind.TABLE || table.kind() == TableKind.PARTITIONED;
    }

    private static String nullity(boolean nullable) {
        return nullable ? "" : " not null";
    }

    private static String word(boolean nullable) {
        return nullable ? "null" : "not null";
    }

    private void primaryKey(org.hibernate.mapping.Table wanted, Table table) {
        PrimaryKey key = wanted.getPrimaryKey();
        if (key == null) {
            return;
        }
        List<String> columns = names(table, key.getColumns());
        List<String> there = table.primaryKey().map(Key::columns).orElse(List.of());
        boolean unique = there.isEmpty() && isUnique(Set.copyOf(columns), table);
        if (!unique && !Set.copyOf(columns).equals(Set.copyOf(there))) {
            add("primary key", table, "", list(columns), there.isEmpty() ? MISSING : list(there));
        }
    }

    private void uniqueKeys(org.hibernate.mapping.Table wanted, Table table) {
        Set<Set<String>> asked = new HashSet<>();
        for (Column column : wanted.getColumns()) {
            if (column.isUnique()) {
                uniqueKey(names(table, List.of(column)), table, asked);
            }
        }
        for (UniqueKey key : wanted.getUniqueKeys().values()) {
            uniqueKey(names(table, key.getColumns()), table, asked);
        }
    }

    private void uniqueKey(List<String> columns, Table table, Set<Set<String>> asked) {
        Set<String> set = Set.copyOf(columns);
        if (asked.add(set) && !isUnique(set, table)) {
            add("unique key", table, String.join(", ", columns), list(columns), MISSING);
        }
    }

    private static boolean isUnique(Set<String> columns, Table table) {
        List<List<String>> there = new ArrayList<>();
        table.primaryKey().ifPresent(key -> there.add(key.columns()));
        table.uniqueKeys().forEach(key -> there.add(key.columns()));
        table.indexes().stream().filter(Index::unique).forEach(index -> there.add(index.columns()));
        return there.stream().anyMatch(key -> Set.copyOf(key).equals(columns));
    }

    private void foreignKey(ForeignKey key, Table table) {
        Optional<Table> target = key.isCreationEnabled() && key.isPhysicalConstraint()
                ? tables.find(key.getReferencedTable())
                : Optional.empty();
        if (target.isEmpty()) {
            return;
        }
        List<String> columns = names(table, key.getColumns());
        boolean there = table.foreignKeys().stream()
                .anyMatch(k -> k.target().equals(target.get().name())
                        && Set.copyOf(k.columns()).equals(Set.copyOf(columns)));
        if (!there) {
            String other = table.foreignKeys().stream()
                    .filter(k -> Set.copyOf(k.columns()).equals(Set.copyOf(columns)))
                    .map(k -> "→ " + k.target())
                    .findFirst()
                    .orElse(MISSING);
            add(
                    "foreign key",
                    table,
                    String.join(", ", columns),
                    "→ " + target.get().name(),
                    other);
        }
    }

    private void index(org.hibernate.mapping.Index index, Table table) {
        List<Column> wanted = index.getSelectables().stream()
                .filter(Column.class::isInstance)
                .map(Column.class::cast)
                .toList();
        List<String> columns = names(table, wanted);
        boolean there = table.indexes().stream().anyMatch(i -> i.columns().equals(columns))
                || isUnique(Set.copyOf(columns), table);
        if (!there) {
            add("index", table, String.join(", ", columns), index.getName() + " " + list(columns), MISSING);
        }
    }

    private List<String> names(Table table, List<Column> columns) {
        return columns.stream()
                .map(c -> tables.findColumn(table, c).map(TableColumn::name).orElse(tables.name(c)))
                .toList();
    }

    private static String list(List<String> columns) {
        return "(" + String.join(", ", columns) + ")";
    }
}
