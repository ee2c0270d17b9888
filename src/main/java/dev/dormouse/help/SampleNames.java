package dev.dormouse.help;

import dev.dormouse.entity.Attribute;
import dev.dormouse.entity.EntityModel;
import dev.dormouse.entity.ValueType;
import dev.dormouse.schema.ForeignKey;
import dev.dormouse.schema.Table;
import dev.dormouse.schema.TableColumn;
import dev.dormouse.schema.TableKind;
import dev.dormouse.session.Snapshot;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Real names of a user's schema for the places in an example: {@code {table}}, {@code {text}}, {@code {otherKey}}. */
public final class SampleNames {

    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");
    private static final Set<String> NUMBERS = Set.of("int2", "int4", "int8", "int3", "numeric");
    private static final Set<String> TEXTS = Set.of("text", "varchar", "bpchar");

    private final Snapshot snapshot;
    private final SqlText sql;
    private final Map<String, String> names = new HashMap<>();

    /** A table with a number as its key and a text to show. */
    private record Shown(Table table, TableColumn key, TableColumn text) {}

    /** Such a table that refers to another one. */
    private record Pair(Shown one, ForeignKey by, Shown other) {}

    public SampleNames(Snapshot snapshot) {
        this.snapshot = snapshot;
        this.sql = new SqlText(snapshot);
        pair().ifPresent(this::add);
        small().ifPresent(this::addSmall);
    }

    /** The example with real names; empty if the schema has none that fit. */
    public Optional<String> fill(String example) {
        Matcher places = PLACE.matcher(example);
        boolean known =
                PLACE.matcher(example).results().map(place -> place.group(1)).allMatch(names::containsKey);
        return known ? Optional.of(places.replaceAll(this::name)) : Optional.empty();
    }

    private String name(MatchResult place) {
        return Matcher.quoteReplacement(names.get(place.group(1)));
    }

    private Optional<Shown> shown(Table table) {
        Optional<TableColumn> key = table.primaryKey()
                .filter(k -> k.columns().size() == 1)
                .flatMap(k -> table.findColumn(k.columns().get(0)))
                .filter(c -> NUMBERS.contains(c.type().base()));
        Optional<TableColumn> text = table.columns().stream()
                .filter(c ->
                        TEXTS.contains(c.type().base()) && c.type().labels().isEmpty())
                .filter(c -> c.generation() == TableColumn.Generation.NONE && !isReference(table, c))
                .min(Comparator.comparing(TableColumn::nullable));
        boolean usual = table.kind() == TableKind.TABLE && snapshot.catalog().isVisible(table);
        return usual ? key.flatMap(k -> text.map(t -> new Shown(table, k, t))) : Optional.empty();
    }

    private static boolean isReference(Table table, TableColumn column) {
        return table.foreignKeys().stream().anyMatch(k -> k.columns().contains(column.name()));
    }

    /** The two tables that most others have to do with. */
    private Optional<Pair> pair() {
        return snapshot.catalog().tables().stream()
                .flatMap(table -> shown(table).stream())
                .flatMap(one -> one.table().foreignKeys().stream()
                        .filter(key -> key.columns().size() == 1
                                && !key.target().equals(one.table().name()))
                        .flatMap(key -> snapshot.catalog().find(key.target()).flatMap(this::shown).stream()
                                .filter(other -> key.targetColumns()
                                        .equals(List.of(other.key().name())))
                                .map(other -> new Pair(one, key, other))))
                .min(Comparator.comparing((Pair pair) -> -uses(pair.one().table()))
                        .thenComparing(pair -> pair.one().table().name())
                        .thenComparing(pair -> position(pair)));
    }

    private static int position(Pair pair) {
        return pair.one()
                .table()
                .findColumn(pair.by().columns().get(0))
                .map(TableColumn::position)
                .orElse(0);
    }

    private long uses(Table table) {
        long incoming = snapshot.catalog().tables().stream()
                .flatMap(t -> t.foreignKeys().stream())
                .filter(k -> k.target().equals(table.name()))
                .count();
        return incoming + table.foreignKeys().size();
    }

    /** A table to which a row can be added with nothing but its key and its text. */
    private Optional<Shown> small() {
        return snapshot.catalog().tables().stream()
                .flatMap(table -> shown(table).stream())
                .filter(s -> s.table().columns().stream()
                        .allMatch(c -> c.equals(s.key())
                                || c.equals(s.text())
                                || c.nullable()
                                || c.defaultValue().isPresent()
                                || c.generation() != TableColumn.Generation.NONE))
                .min(Comparator.comparing((Shown s) -> s.table().columns().size())
                        .thenComparing(s -> s.table().name()));
    }

    private void add(Pair pair) {
        Table table = pair.one().table();
        names.put("table", sql.table(table));
        names.put("key", sql.name(pair.one().key().name()));
        names.put("text", sql.name(pair.one().text().name()));
        names.put("fk", sql.name(pair.by().columns().get(0)));
        names.put("other", sql.table(pair.other().table()));
        names.put("otherKey", sql.name(pair.other().key().name()));
        names.put("otherText", sql.name(pair.other().text().name()));
        names.put("keyType", pair.one().key().type().display());
        names.put("newTable", free(table, "_note"));
        names.put("newView", free(table, "_few"));
        names.put("newIndex", free(table, "_note_idx"));
        entity(table).ifPresent(entity -> {
            names.put("Entity", entity.name());
            attribute(entity, pair.one().key()).ifPresent(a -> names.put("attrKey", a));
            attribute(entity, pair.one().text()).ifPresent(a -> names.put("attr", a));
            relation(entity, pair.by()).ifPresent(r -> names.put("relation", r));
        });
        entity(pair.other().table()).ifPresent(entity -> {
            names.put("RelEntity", entity.name());
            attribute(entity, pair.other().key()).ifPresent(a -> names.put("relKey", a));
            attribute(entity, pair.other().text()).ifPresent(a -> names.put("relAttr", a));
        });
    }

    private void addSmall(Shown small) {
        names.put("small", sql.table(small.table()));
        names.put("smallKey", sql.name(small.key().name()));
        names.put("smallText", sql.name(small.text().name()));
        entity(small.table()).ifPresent(entity -> {
            names.put("SmallEntity", entity.name());
            attribute(entity, small.key()).ifPresent(a -> names.put("smallAttrKey", a));
            attribute(entity, small.text()).ifPresent(a -> names.put("smallAttr", a));
        });
    }

    private String free(Table table, String ending) {
        String name = snapshot.dialect().fold(table.name().name() + ending);
        return sql.name(snapshot.catalog().listNamed(name).isEmpty() ? name : name + "_2");
    }

    private Optional<EntityModel> entity(Table table) {
        return snapshot.models().findByTable(table.name());
    }

    private static Optional<String> attribute(EntityModel entity, TableColumn column) {
        return entity.findBasic(column.name())
                .filter(b -> b.type().form() == ValueType.Form.PLAIN)
                .map(Attribute.Basic::name);
    }

    private static Optional<String> relation(EntityModel entity, ForeignKey key) {
        return entity.attributes().stream()
                .filter(a -> a instanceof Attribute.ToOne one
                        && one.joins().stream()
                                .map(Attribute.Join::column)
                                .toList()
                                .equals(key.columns()))
                .map(Attribute::name)
                .findFirst();
    }
}
