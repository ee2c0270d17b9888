package dev.dormouse.schema;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a database contains, read at one moment; system relations are left out.
 *
 * @param database its name
 * @param searchPath the schemas whose relations need no prefix, first wins; empty where there are no schemas
 * @param tables sorted by name
 * @param notes what could not be read, a sentence each; empty where the shell has queries of its own
 */
public record Catalog(String database, List<String> searchPath, List<Table> tables, List<String> notes) {

    public static final Catalog EMPTY = new Catalog("", List.of(), List.of());

    public Catalog {
        notes = List.copyOf(notes);
        searchPath = List.copyOf(searchPath);
        tables = tables.stream().sorted((a, b) -> a.name().compareTo(b.name())).toList();
    }

    /** One that was read without a gap. */
    public Catalog(String database, List<String> searchPath, List<Table> tables) {
        this(database, searchPath, tables, List.of());
    }

    /** The relation with this exact name. */
    public Optional<Table> find(TableName name) {
        return tables.stream().filter(t -> t.name().equals(name)).findFirst();
    }

    /** All relations by exact name. */
    public Map<TableName, Table> byName() {
        return tables.stream().collect(Collectors.toMap(Table::name, Function.identity(), (a, b) -> a, TreeMap::new));
    }

    /** Whether the relation is meant when its name stands without a schema. */
    public boolean isVisible(Table table) {
        return table.name().schema().isEmpty()
                || searchPath.contains(table.name().schema());
    }

    /** The relations with that name in any case, those on the search path first, exact spelling first. */
    public List<Table> listNamed(String name) {
        return tables.stream()
                .filter(t -> t.name().name().toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT)))
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
