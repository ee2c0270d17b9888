package dev.dormouse.entity;

import dev.dormouse.schema.Catalog;
import dev.dormouse.schema.Table;
import dev.dormouse.schema.TableName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** The names by which Groovy's {@code db} knows relations: their own, {@code raw_log}, and as Java writes them, {@code rawLog}. */
public final class RelationNames {

    private final Catalog catalog;
    private final Models models;

    /**
     * A relation with a name that means it alone.
     *
     * @param name the spelling of Java where it is the only one of that spelling, else the exact name
     */
    public record Named(String name, Table table) {}

    public RelationNames(Catalog catalog, Models models) {
        this.catalog = catalog;
        this.models = models;
    }

    /** The schema that is meant, by its own name or as Java writes it. */
    public Optional<String> findSchema(String name) {
        TreeSet<String> schemas = new TreeSet<>();
        catalog.tables().forEach(t -> schemas.add(t.name().schema()));
        schemas.remove("");
        return schemas.contains(name)
                ? Optional.of(name)
                : schemas.stream().filter(s -> spelled(s).equals(name)).findFirst();
    }

    /**
     * The relations that a name can mean: by the exact name first, then as Java writes it, then in any case, then by the entity.
     *
     * @param schema where to look; if empty, among those that need no schema
     * @return more than one if the name is ambiguous
     */
    public List<Table> find(Optional<String> schema, String name) {
        List<Table> place = place(schema);
        List<Table> exact =
                place.stream().filter(t -> t.name().name().equals(name)).toList();
        if (!exact.isEmpty()) {
            // As in SQL: the first schema of the search path hides the others.
            return List.of(exact.get(0));
        }
        List<Table> spelled = place.stream()
                .filter(t -> spelled(t.name().name()).equals(name))
                .toList();
        if (!spelled.isEmpty()) {
            return spelled;
        }
        List<Table> anyCase = place.stream()
                .filter(t -> t.name().name().equalsIgnoreCase(name))
                .toList();
        return anyCase.isEmpty()
                ? place.stream().filter(t -> isEntityOf(t, name)).toList()
                : anyCase;
    }

    private boolean isEntityOf(Table table, String name) {
        return models.findByTable(table.name())
                .filter(e -> e.variable().equals(name)
                        || decapitalised(e.simpleName()).equals(name))
                .isPresent();
    }

    private List<Table> place(Optional<String> schema) {
        List<String> path = catalog.searchPath();
        return catalog.tables().stream()
                .filter(t -> schema.map(s -> t.name().schema().equals(s)).orElseGet(() -> catalog.isVisible(t)))
                .sorted(Comparator.comparing((Table t) -> path.indexOf(t.name().schema()))
                        .thenComparing(Table::name))
                .toList();
    }

    /** All relations of a schema, or all that need none, each with a name that means it alone. */
    public List<Named> list(Optional<String> schema) {
        Map<String, Integer> counts = new HashMap<>();
        Map<TableName, String> spellings = new HashMap<>();
        List<Table> place = place(schema);
        for (Table table : place) {
            String spelled = spelled(table.name().name());
            spellings.put(table.name(), spelled);
            counts.merge(spelled, 1, Integer::sum);
        }
        List<Named> all = new ArrayList<>();
        for (Table table : place) {
            String spelled = spellings.get(table.name());
            boolean alone = counts.get(spelled) == 1;
            all.add(new Named(alone ? spelled : table.name().name(), table));
        }
        return all;
    }

    /** The names of schemas that are not on the search path, as Java writes them. */
    public List<String> listSchemas() {
        TreeSet<String> schemas = new TreeSet<>();
        catalog.tables().stream()
                .filter(t -> !catalog.isVisible(t))
                .forEach(t -> schemas.add(spelled(t.name().schema())));
        return List.copyOf(schemas);
    }

    private static String spelled(String name) {
        return Words.lowerCamel(Words.split(name));
    }

    private static String decapitalised(String name) {
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }
}
