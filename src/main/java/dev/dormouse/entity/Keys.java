package dev.dormouse.entity;

import dev.dormouse.schema.ForeignKey;
import dev.dormouse.schema.Key;
import dev.dormouse.schema.Table;
import dev.dormouse.schema.TableColumn;
import dev.dormouse.schema.TableKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Questions about keys (rules 11 to 13). */
final class Keys {

    /** An order of foreign keys that does not depend on how they were read, nor on names that a database makes. */
    static final Comparator<ForeignKey> ORDER = Comparator.comparing(
                    (ForeignKey key) -> String.join("\0", key.columns()))
            .thenComparing(ForeignKey::target)
            .thenComparing(ForeignKey::name);

    private Keys() {}

    /** What identifies a row: the primary key, else the unique key of NOT NULL columns with the fewest columns, then the first. */
    static Optional<List<String>> identity(Table table) {
        if (table.primaryKey().isPresent()) {
            return table.primaryKey().map(Key::columns);
        }
        return table.uniqueKeys().stream()
                .map(Key::columns)
                .filter(key -> key.stream().allMatch(c -> isNeverNull(table, c)))
                .min(Comparator.comparingInt((List<String> key) -> key.size())
                        .thenComparing(key -> positions(table, key)));
    }

    /** A view has no key but that of the one relation whose rows it shows. */
    private static boolean isNeverNull(Table table, String column) {
        return table.kind() == TableKind.VIEW
                || table.findColumn(column).map(c -> !c.nullable()).orElse(false);
    }

    private static String positions(Table table, List<String> columns) {
        return columns.stream()
                .map(c -> String.format(
                        Locale.ROOT,
                        "%08d",
                        table.findColumn(c).map(TableColumn::position).orElse(0)))
                .collect(Collectors.joining());
    }

    /** Whether the columns are exactly the primary key or one unique key. */
    static boolean isUnique(Table table, List<String> columns) {
        if (table.primaryKey().isPresent() && isSame(table.primaryKey().get(), columns)) {
            return true;
        }
        for (Key key : table.uniqueKeys()) {
            if (isSame(key, columns)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSame(Key key, List<String> columns) {
        return key.columns().size() == columns.size() && key.columns().containsAll(columns);
    }

    /**
     * The two foreign keys of a table that links two entities: they do not overlap, and together are a key of it. Of several pairs
     * the one that linked before, else the first.
     */
    static Optional<List<ForeignKey>> link(Table table, KnownNames before) {
        if (table.foreignKeys().size() < 2) {
            return Optional.empty();
        }
        List<ForeignKey> keys = table.foreignKeys().stream().sorted(ORDER).toList();
        List<List<ForeignKey>> pairs = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            for (int j = i + 1; j < keys.size(); j++) {
                List<String> both = new ArrayList<>(keys.get(i).columns());
                both.addAll(keys.get(j).columns());
                if (new HashSet<>(both).size() == both.size() && isUnique(table, both)) {
                    pairs.add(inColumnOrder(table, keys.get(i), keys.get(j)));
                }
            }
        }
        return pairs.stream()
                .filter(pair -> pair.stream()
                        .allMatch(key -> before.find(new Nameable.Link(table.name(), key.columns(), key.target()))
                                .isPresent()))
                .findFirst()
                .or(() -> pairs.stream().findFirst());
    }

    /** Whether the table has nothing but the columns of its two foreign keys, and points nowhere else. */
    static boolean isPureLink(Table table, List<ForeignKey> link) {
        int columns = link.get(0).columns().size() + link.get(1).columns().size();
        return table.columns().size() == columns
                && table.foreignKeys().stream().allMatch(key -> link.stream()
                        .anyMatch(end -> end.columns().equals(key.columns())
                                && end.target().equals(key.target())));
    }

    /** Whether a pair can be inserted without saying anything about the other columns. */
    static boolean isLinkWritable(Table table, List<ForeignKey> link) {
        return table.columns().stream()
                .filter(c -> !link.get(0).columns().contains(c.name())
                        && !link.get(1).columns().contains(c.name()))
                .allMatch(c ->
                        c.nullable() || c.defaultValue().isPresent() || c.generation() != TableColumn.Generation.NONE);
    }

    private static List<ForeignKey> inColumnOrder(Table table, ForeignKey a, ForeignKey b) {
        return position(table, a) <= position(table, b) ? List.of(a, b) : List.of(b, a);
    }

    private static int position(Table table, ForeignKey key) {
        return table.findColumn(key.columns().get(0)).map(TableColumn::position).orElse(0);
    }
}
