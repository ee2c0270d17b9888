package dev.dormouse.entity;

import dev.dormouse.schema.ForeignKey;
import dev.dormouse.schema.Table;
import dev.dormouse.schema.TableColumn;
import dev.dormouse.schema.TableKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** An entity while its attributes are being named: own columns first, then relations, then what others add. */
final class EntityDraft {

    private static final Pattern PLAIN = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]*");
    private static final Comparator<TableColumn> BY_POSITION = (a, b) -> Integer.compare(a.position(), b.position());

    private final String name;
    private final Table table;
    private final List<String> identity;
    private final ValueTypes types;
    private final Map<Nameable, String> known = new HashMap<>();
    private final Map<String, String> attributeByColumn = new LinkedHashMap<>();
    private final Map<ForeignKey, String> attributeByKey = new HashMap<>();
    private final Map<String, List<Attribute>> relationsBehind = new HashMap<>();
    private final List<Attribute> collections = new ArrayList<>();
    private final Set<String> names;
    private final Set<String> claimedColumns = new HashSet<>();
    private final Set<String> relationColumns = new HashSet<>();

    EntityDraft(String name, Table table, List<String> identity, ValueTypes types) {
        this.name = name;
        this.table = table;
        this.identity = identity;
        this.types = types;
        this.names = new HashSet<>(2 * table.columns().size());
    }

    String name() {
        return name;
    }

    /** Keeps an attribute's name for what has had it before. */
    void reserve(Nameable thing, String attribute) {
        known.put(thing, attribute);
        names.add(fold(attribute));
    }

    Table table() {
        return table;
    }

    boolean readOnly() {
        return table.kind() == TableKind.VIEW || table.kind() == TableKind.MATERIALIZED_VIEW;
    }

    /**
     * Names the columns' attributes; those that need no quotes choose first.
     *
     * @param spellings the words of columns, which are called the same in many tables
     */
    void nameColumns(List<ForeignKey> relations, Map<String, List<String>> spellings) {
        Set<String> givenAway = new HashSet<>();
        relations.stream()
                .filter(Roles::takesColumnName)
                .forEach(key -> givenAway.add(key.columns().get(0)));
        Map<String, String> chosen = new HashMap<>(2 * table.columns().size());
        for (TableColumn column : inOrderOfChoice()) {
            List<String> words = spellings.computeIfAbsent(column.name(), Words::split);
            if (givenAway.contains(column.name())) {
                words = new ArrayList<>(words);
                words.add("id");
            }
            chosen.put(column.name(), claim(new Nameable.Column(table.name(), column.name()), List.of(words)));
        }
        table.columns().forEach(column -> attributeByColumn.put(column.name(), chosen.get(column.name())));
    }

    private List<TableColumn> inOrderOfChoice() {
        List<TableColumn> plain = new ArrayList<>(table.columns().size());
        List<TableColumn> quoted = new ArrayList<>();
        List<TableColumn> ordered = new ArrayList<>(table.columns());
        ordered.sort(BY_POSITION);
        for (TableColumn column : ordered) {
            (isPlain(column.name()) ? plain : quoted).add(column);
        }
        plain.addAll(quoted);
        return plain;
    }

    /** Whether the name needs no quotes. Nearly all are of small letters alone, which is seen sooner. */
    private static boolean isPlain(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c != '_' && (c < 'a' || c > 'z')) {
                return PLAIN.matcher(name).matches();
            }
        }
        return !name.isEmpty();
    }

    /** Adds the relation of a foreign key to an entity; its name is the role's. */
    void addToOne(ForeignKey key, String target, List<List<String>> spellings) {
        String attribute = claim(new Nameable.Reference(table.name(), key.columns(), key.target()), spellings);
        attributeByKey.put(key, attribute);
        relationColumns.addAll(key.columns());
        boolean unique = Keys.isUnique(table, key.columns());
        boolean writable = !readOnly()
                && key.columns().stream().noneMatch(c -> identity.contains(c) || claimedColumns.contains(c));
        if (writable) {
            claimedColumns.addAll(key.columns());
        }
        boolean optional = key.columns().stream()
                .anyMatch(c -> table.findColumn(c).map(TableColumn::nullable).orElse(true));
        List<Attribute.Join> joins = new ArrayList<>();
        for (int i = 0; i < key.columns().size(); i++) {
            joins.add(
                    new Attribute.Join(key.columns().get(i), key.targetColumns().get(i)));
        }
        String last = key.columns().get(key.columns().size() - 1);
        relationsBehind
                .computeIfAbsent(last, c -> new ArrayList<>())
                .add(new Attribute.ToOne(attribute, target, joins, optional, writable, unique));
    }

    boolean hasColumns(String... columns) {
        return List.of(columns).stream()
                .allMatch(column -> table.findColumn(column).isPresent());
    }

    /** Adds what a pair of columns points to for one type; answers its name. */
    String addTyped(TypedReference relation, String target, String targetColumn, List<String> words) {
        String attribute = claim(relation.thing(), List.of(words));
        relationsBehind
                .computeIfAbsent(relation.idColumn(), c -> new ArrayList<>())
                .add(new Attribute.TypedOne(
                        attribute, target, relation.typeColumn(), relation.value(), relation.idColumn(), targetColumn));
        return attribute;
    }

    String attributeOf(ForeignKey key) {
        return attributeByKey.get(key);
    }

    boolean has(ForeignKey key) {
        return attributeByKey.containsKey(key);
    }

    /** The name it has had before, else the first of the spellings that is free; if all are taken the last gets a number. */
    String claim(Nameable thing, List<List<String>> spellings) {
        if (known.containsKey(thing)) {
            return known.get(thing);
        }
        for (List<String> words : spellings) {
            String candidate = Words.lowerCamel(words);
            if (names.add(fold(candidate))) {
                return candidate;
            }
        }
        String wanted = Words.lowerCamel(spellings.get(spellings.size() - 1));
        String attribute = wanted + 2;
        for (int n = 3; !names.add(fold(attribute)); n++) {
            attribute = wanted + n;
        }
        return attribute;
    }

    void add(Attribute collection) {
        collections.add(collection);
    }

    /** Getters begin with a capital, so names that differ in the first letter's case alone would meet there. */
    private static String fold(String attribute) {
        char first = attribute.charAt(0);
        if (first >= 'a' && first <= 'z') {
            // As nearly all do: what is folded to is the small letter, which needs no new text.
            return attribute;
        }
        String capital = attribute.substring(0, 1).toUpperCase(Locale.ROOT);
        boolean plain = capital.length() == 1 && capital.charAt(0) >= 'A' && capital.charAt(0) <= 'Z';
        return (plain ? capital.toLowerCase(Locale.ROOT) : capital) + attribute.substring(1);
    }

    EntityModel finish(String variable) {
        List<Attribute> attributes = new ArrayList<>();
        for (TableColumn column : table.columns()) {
            attributes.add(basic(column));
            attributes.addAll(relationsBehind.getOrDefault(column.name(), List.of()));
        }
        collections.sort(Comparator.comparing(Attribute::name));
        attributes.addAll(collections);
        List<String> id = identity.stream().map(attributeByColumn::get).toList();
        return new EntityModel(name, variable, table, attributes, id, labels(id), readOnly());
    }

    private Attribute.Basic basic(TableColumn column) {
        ValueType type = typeOf(column);
        boolean key = identity.contains(column.name());
        boolean writable = !readOnly()
                && column.generation() != TableColumn.Generation.COMPUTED
                && type.form() != ValueType.Form.READ_ONLY_TEXT
                && !claimedColumns.contains(column.name());
        boolean insertable = writable && (key || column.generation() != TableColumn.Generation.IDENTITY);
        return new Attribute.Basic(attributeByColumn.get(column.name()), column, type, insertable, insertable && !key);
    }

    private ValueType typeOf(TableColumn column) {
        return types.of(column.type(), name, column.name());
    }

    /** What a person would recognise a row by: a name or a title, a first and last name, else the first short text. */
    private List<String> labels(List<String> id) {
        List<String> texts = table.columns().stream()
                .filter(c -> !relationColumns.contains(c.name()))
                .filter(c -> typeOf(c).isText() && typeOf(c).note().isEmpty())
                .map(c -> attributeByColumn.get(c.name()))
                .filter(attribute -> !id.contains(attribute))
                .toList();
        return Labels.of(texts);
    }
}
