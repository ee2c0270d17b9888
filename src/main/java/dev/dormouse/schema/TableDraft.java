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
        columns.sort(Comparator.comparingInt(TableColumn::position));
        uniqueKeys.sort(Comparator.comparing(Key::columns, this::compare).thenComparing(Key::name));
        foreignKeys.sort(Comparator.comparing(ForeignKey::columns, this::compare)
                .thenComparing(ForeignKey::target)
                .thenComparing(ForeignKey::name));
        indexes.sort(Comparator.comparing(Index::name));
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

    /** A constraint and an index on the same columns are one key. */
    private List<Key> distinctKeys() {
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
