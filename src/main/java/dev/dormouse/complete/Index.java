package dev.dormouse.complete;

import dev.dormouse.dialect.Dialect;
import dev.dormouse.entity.Attribute;
import dev.dormouse.entity.EntityModel;
import dev.dormouse.entity.Models;
import dev.dormouse.entity.RelationNames;
import dev.dormouse.schema.Catalog;
import dev.dormouse.schema.DatabaseObject;
import dev.dormouse.schema.DatabaseObjects;
import dev.dormouse.schema.ForeignKey;
import dev.dormouse.schema.Table;
import dev.dormouse.schema.TableColumn;
import dev.dormouse.schema.TableName;
import dev.dormouse.session.Snapshot;
import dev.dormouse.session.Surroundings;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** A snapshot's names, arranged for looking up. Made once for each snapshot; immutable but for what is arranged when first used. */
final class Index {

    /** Words that all databases understand in their place, though some do not count them as keywords. */
    private static final Set<String> STANDARD =
            Set.of("over", "filter", "begin", "commit", "rollback", "year", "month", "day", "epoch", "week", "quarter");

    /** How names of packages begin. */
    private static final Set<String> PACKAGES =
            Set.of("java", "javax", "groovy", "org", "com", "dev", "net", "io", "jakarta");

    private final Dialect dialect;
    private final KnownPackages packages;
    private final Models models;
    private final RelationNames relationNames;
    private final List<Relation> relations = new ArrayList<>();
    private final Map<TableName, Relation> byExactName = new HashMap<>();
    private final Map<String, List<Relation>> byName = new HashMap<>();
    private final Map<TableName, List<Incoming>> incoming = new HashMap<>();
    private final Set<String> schemas = new TreeSet<>();
    private final List<String> path;

    /** What the one schema is called where the catalogue has none; may be empty. */
    private final String home;

    private final Map<String, EntityModel> byVariable = new HashMap<>();
    private final Map<String, EntityModel> byFoldedName = new HashMap<>();
    private final Set<String> entitySchemas = new TreeSet<>();
    private volatile TreeMap<String, TableColumn> columns;
    private volatile Surroundings surroundings = Surroundings.NONE;
    private volatile SystemRelations system = SystemRelations.NONE;
    private volatile CheckedValues checked = CheckedValues.NONE;
    private volatile Set<String> allNames;

    /**
     * A table or view.
     *
     * @param text as it is written in a statement
     * @param plain whether that is without its schema
     */
    record Relation(Table table, String text, boolean plain) {

        String name() {
            return table.name().name();
        }
    }

    /** A foreign key that points to a table. */
    record Incoming(Relation from, ForeignKey key) {}

    Index(Snapshot snapshot, KnownPackages packages) {
        this.packages = packages;
        dialect = snapshot.dialect();
        models = snapshot.models();
        path = snapshot.catalog().searchPath();
        home = switch (dialect.name()) {
            case "sqlite" -> "main";
            case "mariadb", "mysql" -> snapshot.catalog().database();
            default -> "";
        };
        relationNames = new RelationNames(snapshot.catalog(), models);
        addRelations(snapshot.catalog());
        for (EntityModel entity : models.entities()) {
            byVariable.put(entity.variable(), entity);
            if (!entity.isOwn() && entity.name().indexOf('.') > 0) {
                entitySchemas.add(entity.name().substring(0, entity.name().lastIndexOf('.')));
            }
            byFoldedName.putIfAbsent(fold(entity.name()), entity);
            byFoldedName.putIfAbsent(fold(entity.simpleName()), entity);
        }
    }

    private void addRelations(Catalog catalog) {
        List<String> path = catalog.searchPath();
        Map<String, String> firstSchema = new HashMap<>();
        for (Table table : catalog.tables()) {
            String schema = table.name().schema();
            if (catalog.isVisible(table)) {
                firstSchema.merge(table.name().name(), schema, (a, b) -> path.indexOf(a) <= path.indexOf(b) ? a : b);
            }
        }
        for (Table table : catalog.tables()) {
            String schema = table.name().schema();
            boolean plain = schema.equals(firstSchema.get(table.name().name()));
            String name = dialect.identifier(table.name().name());
            Relation relation = new Relation(table, plain ? name : dialect.identifier(schema) + "." + name, plain);
            relations.add(relation);
            byExactName.put(table.name(), relation);
            List<Relation> named = byName.computeIfAbsent(fold(relation.name()), n -> new ArrayList<>());
            named.add(plain ? 0 : named.size(), relation);
            if (!schema.isEmpty()) {
                schemas.add(schema);
            }
        }
        for (Relation relation : relations) {
            for (ForeignKey key : relation.table().foreignKeys()) {
                incoming.computeIfAbsent(key.target(), t -> new ArrayList<>()).add(new Incoming(relation, key));
            }
        }
    }

    Dialect dialect() {
        return dialect;
    }

    /** The packages of the JDK and of the program. */
    KnownPackages packages() {
        return packages;
    }

    Models models() {
        return models;
    }

    /** What {@code db} calls them. */
    RelationNames relationNames() {
        return relationNames;
    }

    List<Relation> relations() {
        return relations;
    }

    Collection<String> schemas() {
        return schemas;
    }

    /** Whether the relation is in that schema; MariaDB's databases and SQLite's {@code main} are schemas, too. */
    boolean isIn(Relation relation, Name schema) {
        String own = relation.table().name().schema();
        return schema.matches(own.isEmpty() ? home : own);
    }

    /** Whether what is in the schema needs no prefix. */
    boolean isOnPath(String schema) {
        return path.contains(schema);
    }

    Optional<Relation> find(TableName name) {
        return Optional.ofNullable(byExactName.get(name));
    }

    List<Incoming> incoming(TableName target) {
        return incoming.getOrDefault(target, List.of());
    }

    /** The relation that a statement means; in any case, if that is how it is known. */
    Optional<Relation> resolve(List<Name> name) {
        if (name.isEmpty()) {
            return Optional.empty();
        }
        Name last = name.get(name.size() - 1);
        Name schema = name.size() > 1 ? name.get(name.size() - 2) : Name.NONE;
        String exact = last.quoted() ? last.text() : dialect.fold(last.text());
        Relation best = null;
        for (Relation relation : byName.getOrDefault(last.folded(), List.of())) {
            boolean fits =
                    last.matches(relation.name()) && (schema.isEmpty() ? relation.plain() : isIn(relation, schema));
            if (fits
                    && (best == null
                            || relation.name().equals(exact) && !best.name().equals(exact))) {
                best = relation;
            }
        }
        return best == null ? system.resolve(last, schema) : Optional.of(best);
    }

    /** Takes what is known beside the snapshot from now on. */
    void beside(Surroundings newer, DatabaseObjects objects) {
        List<DatabaseObject> checks = objects.list(DatabaseObject.Kind.CHECK);
        if (!checked.isOf(checks)) {
            checked = new CheckedValues(checks, dialect);
        }
        if (surroundings != newer) {
            boolean same = surroundings.systemTables() == newer.systemTables();
            surroundings = newer;
            system = same ? system : new SystemRelations(newer.systemTables(), dialect);
        }
    }

    SystemRelations systemRelations() {
        return system;
    }

    /** All that a column can be, as its type or a condition of its table says; empty if that is much. */
    List<String> labels(Table table, TableColumn column) {
        List<String> labels = column.type().labels();
        return labels.isEmpty() ? checked.of(table.name(), column.name()) : labels;
    }

    /** What a column is compared with: what it can be, or the values that it has. */
    List<String> values(Table table, TableColumn column) {
        List<String> labels = labels(table, column);
        return labels.isEmpty() ? surroundings.valuesOf(table.name(), column.name()) : labels;
    }

    /** Columns of any table whose names begin so, each name once. */
    Collection<TableColumn> columnsBeginning(String prefix) {
        SortedMap<String, TableColumn> range = sortedColumns().subMap(fold(prefix), fold(prefix) + Character.MAX_VALUE);
        return range.values();
    }

    private TreeMap<String, TableColumn> sortedColumns() {
        TreeMap<String, TableColumn> sorted = columns;
        if (sorted == null) {
            sorted = new TreeMap<>();
            Set<String> seen = new HashSet<>();
            for (Relation relation : relations) {
                for (TableColumn column : relation.table().columns()) {
                    if (seen.add(column.name())) {
                        sorted.put(fold(column.name()) + "\0" + column.name(), column);
                    }
                }
            }
            columns = sorted;
        }
        return sorted;
    }

    /** Arranges what else would be when it is first asked for. */
    void prepare() {
        sortedColumns();
    }

    /** Of whatever sort, in small letters. */
    Set<String> allNames() {
        Set<String> all = allNames;
        if (all == null) {
            all = new KnownWords(dialect, models, relations).all();
            allNames = all;
        }
        return all;
    }

    Optional<EntityModel> findVariable(String variable) {
        return Optional.ofNullable(byVariable.get(variable));
    }

    Optional<EntityModel> findEntity(String name) {
        return models.find(name);
    }

    /** The entity of that name in any case, with or without its schema. */
    Optional<EntityModel> findEntityInAnyCase(String name) {
        return models.find(name).or(() -> Optional.ofNullable(byFoldedName.get(fold(name))));
    }

    /** The schemas whose entities are named with them. */
    Set<String> entitySchemas() {
        return entitySchemas;
    }

    /** Whether classes can be named with it in front: a schema, or the beginning of a package. */
    boolean isPackage(String name) {
        return PACKAGES.contains(name) || entitySchemas.contains(name);
    }

    /** Whether all words of the phrase are the database's. */
    boolean knows(String phrase) {
        String only = SqlWords.ONLY.get(phrase);
        if (only != null) {
            return only.indexOf(SqlWords.initial(dialect.name())) >= 0;
        }
        Set<String> unknown = new HashSet<>(List.of(phrase.split(" ")));
        unknown.removeIf(w -> !Character.isLetter(w.charAt(0))
                || STANDARD.contains(w)
                || dialect.reservedWords().contains(w)
                || dialect.keywords().contains(w)
                || dialect.functions().contains(w));
        return unknown.isEmpty() || dialect.keywords().isEmpty();
    }

    /** What an attribute is compared with. */
    List<String> values(Table table, Attribute.Basic attribute) {
        if (attribute.type().isEnum()) {
            return attribute.type().labels();
        }
        boolean plain = attribute.column().type().labels().isEmpty();
        return plain ? values(table, attribute.column()) : List.of();
    }

    private static String fold(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
