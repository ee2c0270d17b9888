package dev.dormouse.schema;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A relation while its rows are still being read. */
final class TableDraft {

    private static final Comparator<TableColumn> BY_POSITION = (a, b) -> Integer.compare(a.position(), b.position());
    private static final Comparator<Index> BY_NAME = (a, b) -> a.name().compareTo(b.name());

    private final TableName name;
    private final TableKind kind;
    private final String parent;
    private final Optional<String> comment;
    private final long estimatedRows;
    private final List<TableColumn> columns = new ArrayList<>();
    private final Map<Integer, String> names = new HashMap<>();
    private final Map<String, Integer> positions = new HashMap<>();
    private Optional<Key> primaryKey = Optional.empty();
    private final List<Key> uniqueKeys = new ArrayList<>();
    private final List<ForeignKey> foreignKeys = new ArrayList<>();
    private final List<Index> indexes = new ArrayList<>();

    /** @param parent how the rows name the relation that this one belongs to; null if none */
    TableDraft(TableName name, TableKind kind, String parent, Optional<String> comment, long estimatedRows) {
        this.name = name;
        this.kind = kind;
        this.parent = parent;
        this.comment = comment;
        this.estimatedRows = estimatedRows;
    }

    TableName name() {
        return name;
    }

    TableKind kind() {
        return kind;
    }

    boolean hasColumn(String column) {
        return positions.containsKey(column);
    }

    String parent() {
        return parent;
    }

    void add(TableColumn column) {
        columns.add(column);
        names.put(column.position(), column.name());
        positions.put(column.name(), column.position());
    }

    void add(Key key, boolean primary) {
        if (primary) {
            primaryKey = Optional.of(key);
        } else {
            uniqueKeys.add(key);
        }
    }

    void add(ForeignKey foreignKey) {
        foreignKeys.add(foreignKey);
    }

    void add(Index index) {
        indexes.add(index);
    }

    /** The names that a list of columns means. */
    List<String> columnNames(String list) {
        return NameList.columns(list, names);
    }

    List<String> listColumnNames() {
        return columns.stream()
                .sorted(Comparator.comparingInt(TableColumn::position))
                .map(TableColumn::name)
                .toList();
    }

    /** The keys that no row is without: the primary key first, then unique keys of NOT NULL columns, and all keys of a view. */
    List<Key> listRowKeys() {
        Set<String> nullable = new HashSet<>();
        columns.stream().filter(TableColumn::nullable).map(TableColumn::name).forEach(nullable::add);
        List<Key> all = new ArrayList<>();
        primaryKey.ifPresent(all::add);
        uniqueKeys.stream()
                .filter(key -> kind == TableKind.VIEW || key.columns().stream().noneMatch(nullable::contains))
                .sorted(Comparator.comparingInt((Key key) -> key.columns().size())
                        .thenComparing(Key::columns, this::compare))
                .forEach(all::add);
        return all;
    }

    List<String> primaryKeyColumns() {
        return primaryKey.map(Key::columns).orElse(List.of());
    }

    /** The order of constraints comes from their columns: names may be made by the database and may change. */
    Table finish(Optional<TableName> parentName) {
        columns.sort(BY_POSITION);
        uniqueKeys.sort((a, b) -> first(compare(a.columns(), b.columns()), a.name(), b.name()));
        foreignKeys.sort((a, b) -> {
            int byColumns = compare(a.columns(), b.columns());
            int byTarget = byColumns != 0 ? byColumns : a.target().compareTo(b.target());
            return first(byTarget, a.name(), b.name());
        });
        indexes.sort(BY_NAME);
        return new Table(
                name,
                kind,
                columns,
                primaryKey,
                distinctKeys(),
                foreignKeys,
                indexes,
                parentName,
                comment,
                estimatedRows);
    }

    private static int first(int order, String a, String b) {
        return order != 0 ? order : a.compareTo(b);
    }

    /** A constraint and an index on the same columns are one key. */
    private List<Key> distinctKeys() {
        if (uniqueKeys.isEmpty()) {
            return List.of();
        }
        Set<List<String>> seen = new HashSet<>();
        primaryKey.ifPresent(key -> seen.add(key.columns()));
        return uniqueKeys.stream().filter(key -> seen.add(key.columns())).toList();
    }

    private int compare(List<String> a, List<String> b) {
        for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
            int order = Integer.compare(positions.getOrDefault(a.get(i), 0), positions.getOrDefault(b.get(i), 0));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(a.size(), b.size());
    }
}
