package dev.dormouse.schema;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a database contains, read at one moment; system relations are left out.
 *
 * @param database its name
 * @param searchPath the schemas whose relations need no prefix, first wins; empty where there are no schemas
 * @param tables sorted by name
 * @param notes what could not be read, a sentence each; empty where the shell has queries of its own
 * @param byName all tables by exact name, in the same order
 */
public record Catalog(
        String database,
        List<String> searchPath,
        List<Table> tables,
        List<String> notes,
        Map<TableName, Table> byName) {

    public static final Catalog EMPTY = new Catalog("", List.of(), List.of());

    public Catalog(String database, List<String> searchPath, List<Table> tables, List<String> notes) {
        this(database, searchPath, sorted(tables), notes, Map.of());
    }

    public Catalog {
        notes = List.copyOf(notes);
        searchPath = List.copyOf(searchPath);
        tables = List.copyOf(tables);
        Map<TableName, Table> named = new LinkedHashMap<>();
        for (Table table : tables) {
            named.putIfAbsent(table.name(), table);
        }
        byName = Collections.unmodifiableMap(named);
    }

    private static List<Table> sorted(List<Table> tables) {
        List<Table> sorted = new ArrayList<>(tables);
        sorted.sort((a, b) -> a.name().compareTo(b.name()));
        return sorted;
    }

    /** One that was read without a gap. */
    public Catalog(String database, List<String> searchPath, List<Table> tables) {
        this(database, searchPath, tables, List.of());
    }

    /** The relation with this exact name. */
    public Optional<Table> find(TableName name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** Whether the relation is meant when its name stands without a schema. */
    public boolean isVisible(Table table) {
        return table.name().schema().isEmpty()
                || searchPath.contains(table.name().schema());
    }

    /** The relations with that name in any case, those on the search path first, exact spelling first. */
    public List<Table> listNamed(String name) {
        String folded = name.toLowerCase(Locale.ROOT);
        return tables.stream()
                .filter(t -> t.name().name().length() == name.length()
                        && t.name().name().toLowerCase(Locale.ROOT).equals(folded))
                .sorted((a, b) -> Integer.compare(rank(a, name), rank(b, name)))
                .toList();
    }

    /** Those of {@link #listNamed} that come first: more than one if the name is ambiguous. */
    public List<Table> listMeant(String name) {
        List<Table> named = listNamed(name);
        return named.stream()
                .filter(t -> rank(t, name) == rank(named.get(0), name))
                .toList();
    }

    private int rank(Table table, String name) {
        int path = searchPath.indexOf(table.name().schema());
        return (path < 0 ? 1000 : path * 2) + (table.name().name().equals(name) ? 0 : 1);
    }
}
