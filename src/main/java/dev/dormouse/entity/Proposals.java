package dev.dormouse.entity;

import dev.dormouse.schema.Catalog;
import dev.dormouse.schema.ColumnType;
import dev.dormouse.schema.ForeignKey;
import dev.dormouse.schema.Table;
import dev.dormouse.schema.TableColumn;
import dev.dormouse.schema.TableKind;
import dev.dormouse.schema.TableName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds relations that are missing, by convention alone (rule 17): {@code person_id}, {@code owner_person_id}, a column that is
 * called as another table's key is, and pairs such as {@code commentable_type} and {@code commentable_id}. Pure: asks nothing.
 */
public final class Proposals {

    private static final Set<String> SUFFIXES = Set.of("id", "fk", "uuid");
    private static final Map<String, String> FAMILIES = families();

    private final Catalog catalog;
    private final ClassNames names;
    private final Map<List<String>, List<Table>> byWords = new HashMap<>();
    private final Map<String, List<Table>> byKeyColumn = new HashMap<>();

    private Proposals(Catalog catalog, Models models) {
        this.catalog = catalog;
        this.names = new ClassNames(catalog, NamingRules.USUAL);
        for (EntityModel entity : models.entities()) {
            index(entity.table());
        }
    }

    private static Map<String, String> families() {
        Map<String, String> families = new HashMap<>();
        for (String name : List.of(
                "int1",
                "int2",
                "int4",
                "int8",
                "smallint",
                "integer",
                "int",
                "mediumint",
                "bigint",
                "oid",
                "tinyint")) {
            families.put(name, "whole number");
        }
        for (String name : List.of("text", "varchar", "bpchar", "char", "character varying", "character", "nvarchar")) {
            families.put(name, "text");
        }
        return families;
    }

    private void index(Table table) {
        Optional<String> key = keyColumn(table);
        if (key.isEmpty() || !isPlainTable(table)) {
            return;
        }
        List<String> words = names.words(table.name());
        byWords.computeIfAbsent(ClassNames.singular(words), w -> new ArrayList<>())
                .add(table);
        if (!ClassNames.singular(words).equals(words)) {
            byWords.computeIfAbsent(words, w -> new ArrayList<>()).add(table);
        }
        byKeyColumn
                .computeIfAbsent(key.get().toLowerCase(Locale.ROOT), k -> new ArrayList<>())
                .add(table);
    }

    private static boolean isPlainTable(Table table) {
        return table.kind() != TableKind.VIEW && table.kind() != TableKind.MATERIALIZED_VIEW;
    }

    private static Optional<String> keyColumn(Table table) {
        return Keys.identity(table).filter(k -> k.size() == 1).map(k -> k.get(0));
    }

    /** All that names suggest and that is not a relation yet, in the order of tables and columns. */
    public static List<Proposal> of(Catalog catalog, Models models) {
        Proposals proposals = new Proposals(catalog, models);
        List<Proposal> found = new ArrayList<>();
        for (EntityModel entity : models.entities()) {
            if (isPlainTable(entity.table())) {
                proposals.add(entity.table(), found);
            }
        }
        return List.copyOf(found);
    }

    private void add(Table table, List<Proposal> found) {
        Set<String> taken = new HashSet<>();
        table.foreignKeys().forEach(key -> taken.addAll(key.columns()));
        for (TableColumn column : table.columns()) {
            polymorphic(table, column)
                    .filter(p -> !taken.contains(p.idColumn()))
                    .ifPresent(pair -> {
                        taken.add(pair.idColumn());
                        found.add(pair);
                    });
        }
        for (TableColumn column : table.columns()) {
            if (!taken.contains(column.name())) {
                target(table, column)
                        .ifPresent(target -> found.add(new Proposal.Reference(
                                table.name(),
                                column.name(),
                                target.name(),
                                keyColumn(target).orElseThrow())));
            }
        }
    }

    /** A text column {@code x_type} with a column {@code x_id} beside it. */
    private static Optional<Proposal.Polymorphic> polymorphic(Table table, TableColumn column) {
        List<String> words = Words.split(column.name());
        if (words.size() < 2
                || !words.get(words.size() - 1).equals("type")
                || !family(column.type()).equals("text")) {
            return Optional.empty();
        }
        List<String> id = new ArrayList<>(words.subList(0, words.size() - 1));
        id.add("id");
        return table.columns().stream()
                .filter(other -> Words.split(other.name()).equals(id))
                .findFirst()
                .map(other -> new Proposal.Polymorphic(table.name(), column.name(), other.name()));
    }

    private Optional<Table> target(Table table, TableColumn column) {
        List<String> words = Words.split(column.name());
        if (words.size() < 2) {
            return Optional.empty();
        }
        if (SUFFIXES.contains(words.get(words.size() - 1))) {
            for (int role = 0; role < words.size() - 1; role++) {
                Optional<Table> named =
                        nearest(table, column, byWords.getOrDefault(words.subList(role, words.size() - 1), List.of()));
                if (named.isPresent()) {
                    return named;
                }
            }
        }
        return nearest(table, column, byKeyColumn.getOrDefault(column.name().toLowerCase(Locale.ROOT), List.of()));
    }

    /** What rows with this type point to: the table that it names, by the entity, by the table or in other words of the same. */
    public static Optional<TypedReference> target(
            Catalog catalog, Models models, Proposal.Polymorphic pair, String type) {
        Proposals proposals = new Proposals(catalog, models);
        Table table = catalog.find(pair.table()).orElseThrow();
        TableColumn id = table.findColumn(pair.idColumn()).orElseThrow();
        return proposals
                .nearest(table, id, proposals.named(models, type))
                .map(target ->
                        new TypedReference(pair.table(), pair.typeColumn(), pair.idColumn(), type, target.name()));
    }

    private List<Table> named(Models models, String type) {
        List<Table> exact = byWords.values().stream()
                .flatMap(List::stream)
                .filter(t -> t.name().toString().equals(type)
                        || models.find(type).filter(e -> e.table().equals(t)).isPresent())
                .distinct()
                .toList();
        if (!exact.isEmpty()) {
            return exact;
        }
        // The last part of App\Models\Invoice, Billing::Invoice, billing.Invoice.
        List<String> words = Words.split(type.replaceAll("^.*[\\\\:./]", ""));
        return byWords.getOrDefault(words, byWords.getOrDefault(ClassNames.singular(words), List.of()));
    }

    /** The only one of the own schema, else the only one of those that need no schema. A key does not refer to itself. */
    private Optional<Table> nearest(Table table, TableColumn column, List<Table> candidates) {
        List<Table> fitting = candidates.stream()
                .filter(t -> family(t.findColumn(keyColumn(t).orElseThrow())
                                .orElseThrow()
                                .type())
                        .equals(family(column.type())))
                .toList();
        boolean isOwnKey = keyColumn(table).filter(column.name()::equals).isPresent();
        if (isOwnKey && (fitting.contains(table) || column.generation() != TableColumn.Generation.NONE)) {
            return Optional.empty();
        }
        List<Table> own = fitting.stream()
                .filter(t -> t.name().schema().equals(table.name().schema()))
                .toList();
        List<Table> near =
                own.isEmpty() ? fitting.stream().filter(catalog::isVisible).toList() : own;
        return near.size() == 1 ? Optional.of(near.get(0)) : Optional.empty();
    }

    /** Types of one family compare with each other without a cast. */
    private static String family(ColumnType type) {
        String base = type.base().toLowerCase(Locale.ROOT);
        return type.form() == ColumnType.Form.PLAIN ? FAMILIES.getOrDefault(base, base) : type.display();
    }

    /** The catalogue as it would be if these were foreign keys; those that no longer fit it are left out. */
    public static Catalog accept(Catalog catalog, Collection<Proposal.Reference> accepted) {
        if (accepted.isEmpty()) {
            return catalog;
        }
        Map<TableName, List<ForeignKey>> keys = new HashMap<>();
        for (Proposal.Reference one : new LinkedHashSet<>(accepted)) {
            if (fits(catalog, one)) {
                keys.computeIfAbsent(one.table(), t -> new ArrayList<>())
                        .add(new ForeignKey(
                                "", List.of(one.column()), one.target(), List.of(one.targetColumn()), "no action"));
            }
        }
        List<Table> tables = catalog.tables().stream()
                .map(table -> with(table, keys.getOrDefault(table.name(), List.of())))
                .toList();
        return new Catalog(catalog.database(), catalog.searchPath(), tables);
    }

    /** Whether both columns exist, and the database declares no foreign key on the column itself. */
    static boolean fits(Catalog catalog, Proposal.Reference reference) {
        Optional<Table> table = catalog.find(reference.table());
        return table.flatMap(t -> t.findColumn(reference.column())).isPresent()
                && catalog.find(reference.target())
                        .flatMap(t -> t.findColumn(reference.targetColumn()))
                        .isPresent()
                && table.get().foreignKeys().stream()
                        .noneMatch(key -> key.columns().equals(List.of(reference.column())));
    }

    private static Table with(Table table, List<ForeignKey> more) {
        if (more.isEmpty()) {
            return table;
        }
        List<ForeignKey> keys = new ArrayList<>(table.foreignKeys());
        keys.addAll(more);
        return new Table(
                table.name(),
                table.kind(),
                table.columns(),
                table.primaryKey(),
                table.uniqueKeys(),
                keys,
                table.indexes(),
                table.parent(),
                table.comment(),
                table.estimatedRows());
    }
}
