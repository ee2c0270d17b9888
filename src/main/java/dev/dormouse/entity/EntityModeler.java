package dev.dormouse.entity;

import dev.dormouse.entity.Models.Reason;
import dev.dormouse.entity.Models.Unmapped;
import dev.dormouse.schema.Catalog;
import dev.dormouse.schema.ForeignKey;
import dev.dormouse.schema.Table;
import dev.dormouse.schema.TableName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Makes entities from a catalogue. Pure: the same catalogue gives the same models, to the letter; it asks nothing and keeps
 * nothing. The rules are described in the manual under "From tables to entities".
 */
public final class EntityModeler {

    private final Catalog catalog;
    private final KnownNames known;
    private final KnownNames before;
    private final List<TypedReference> typed;
    private final ClassNames classNames;
    private final ValueTypes types;
    private final List<Unmapped> unmapped = new ArrayList<>();
    private final Map<TableName, EntityDraft> drafts = new LinkedHashMap<>();
    private final Map<TableName, List<ForeignKey>> links = new TreeMap<>();
    private final Map<Set<TableName>, Integer> linksBetween = new HashMap<>();
    private final Map<TableName, List<ForeignKey>> relations = new HashMap<>();
    private final Map<String, List<String>> spellings = new HashMap<>();

    /**
     * @param known what has its name already
     * @param before what was there before, which decides which of several pairs of foreign keys links
     */
    private EntityModeler(Catalog catalog, String dialect, KnownNames known, KnownNames before, Given given) {
        this.typed = given.typed();
        ClassNames classNames = given.classNames();
        this.catalog = catalog;
        this.known = known;
        this.before = before;
        this.classNames = classNames;
        this.types = new ValueTypes(dialect);
    }

    /**
     * The entities of a database.
     *
     * @param dialect the short name of the database, which decides the types
     */
    public static Models model(Catalog catalog, String dialect) {
        return model(catalog, dialect, KnownNames.NONE);
    }

    /**
     * The entities of a database, with the names that they have had: what is known keeps its name, a newcomer that would take it
     * gets another one. {@link Models#notes} says where the rules alone would have named otherwise.
     *
     * @param known may speak of things that are no more, which is no harm
     */
    public static Models model(Catalog catalog, String dialect, KnownNames known) {
        return model(catalog, dialect, known, NamingRules.USUAL, List.of());
    }

    /** What both runs are given: how classes are named, and relations that a column's value decides. */
    private record Given(ClassNames classNames, List<TypedReference> typed) {}

    /**
     * As {@link #model(Catalog, String, KnownNames)}.
     *
     * @param rules how what is not known is named
     * @param typed relations that a column's value decides; those that fit no more are left out
     */
    public static Models model(
            Catalog catalog, String dialect, KnownNames known, NamingRules rules, List<TypedReference> typed) {
        Given given = new Given(new ClassNames(catalog, rules), typed);
        Models byRules = new EntityModeler(catalog, dialect, KnownNames.NONE, known, given).run();
        if (known.names().isEmpty()) {
            return byRules;
        }
        KnownNames ruled = KnownNames.of(byRules);
        KnownNames kept = known.only(ruled);
        if (kept.agreesWith(ruled)) {
            return byRules;
        }
        Models models = new EntityModeler(catalog, dialect, kept, known, given).run();
        return Models.of(models.entities(), models.unmapped(), new NamingNotes(ruled).of(models));
    }

    /**
     * What {@link #model} calls the entities, and nothing else of it: a tenth of its time.
     *
     * @return names by table; a table without an entity has none
     */
    public static Map<TableName, String> names(Catalog catalog, KnownNames known, NamingRules rules) {
        Given given = new Given(new ClassNames(catalog, rules), List.of());
        List<Table> mapped = new EntityModeler(catalog, "", known, known, given).chooseTables();
        return given.classNames().assign(mapped, known);
    }

    private Models run() {
        List<Table> mapped = chooseTables();
        Map<TableName, String> names = classNames.assign(mapped, known);
        types.reserve(names.values());
        for (Table table : mapped) {
            List<String> identity = Keys.identity(table).orElseThrow();
            drafts.put(table.name(), new EntityDraft(names.get(table.name()), table, identity, types));
        }
        known.names().forEach((thing, name) -> Optional.ofNullable(drafts.get(thing.owner()))
                .filter(draft -> thing.isAttribute())
                .ifPresent(draft -> draft.reserve(thing, name)));
        drafts.values().forEach(this::addOwnAttributes);
        drafts.values().forEach(this::addInverses);
        links.values().forEach(link -> linksBetween.merge(targets(link), 1, Integer::sum));
        links.forEach(this::addLink);
        typed.forEach(this::addTyped);
        Map<TableName, String> variables = variables();
        List<EntityModel> entities = new ArrayList<>();
        drafts.values()
                .forEach(draft ->
                        entities.add(draft.finish(variables.get(draft.table().name()))));
        return Models.of(entities, unmapped);
    }

    /** Leaves out what is folded away, links and what has no key; remembers why. */
    private List<Table> chooseTables() {
        List<Table> mapped = new ArrayList<>();
        Set<TableName> targets = new HashSet<>();
        catalog.tables().forEach(t -> t.foreignKeys().forEach(key -> targets.add(key.target())));
        Map<TableName, Table> byName = catalog.byName();
        for (Table table : catalog.tables()) {
            Optional<Unmapped> folded = Folded.reason(table);
            if (folded.isPresent()) {
                unmapped.add(folded.get());
                continue;
            }
            var link = Keys.link(table, before).filter(keys -> keys.stream()
                    .allMatch(key -> byName.containsKey(key.target())
                            && Keys.identity(byName.get(key.target())).isPresent()));
            link.ifPresent(keys -> links.put(table.name(), keys));
            if (link.isPresent() && Keys.isPureLink(table, link.get()) && !targets.contains(table.name())) {
                String why = "it only links " + link.get().get(0).target() + " and "
                        + link.get().get(1).target() + ", which have a collection each";
                unmapped.add(new Unmapped(table.name(), Reason.JUNCTION, why));
            } else if (table.columns().isEmpty()) {
                unmapped.add(new Unmapped(table.name(), Reason.ROWS_ONLY, "it has no columns"));
            } else if (Keys.identity(table).isEmpty()) {
                unmapped.add(new Unmapped(table.name(), Reason.ROWS_ONLY, withoutKey(table)));
            } else {
                mapped.add(table);
            }
        }
        return mapped;
    }

    private static String withoutKey(Table table) {
        return switch (table.kind()) {
            case VIEW -> "it is a view that does not show the rows of one relation, each once, with its key";
            case MATERIALIZED_VIEW -> "it is a materialized view: none of its columns is NOT NULL, as a key needs";
            default -> "it has no primary key and no unique key of NOT NULL columns";
        };
    }

    private void addOwnAttributes(EntityDraft draft) {
        List<ForeignKey> relations = relations(draft.table());
        this.relations.put(draft.table().name(), relations);
        draft.nameColumns(relations, spellings);
        for (ForeignKey key : relations) {
            Table target = drafts.get(key.target()).table();
            List<String> singular = classNames.singularWords(target, draft.table());
            draft.addToOne(key, drafts.get(key.target()).name(), Roles.spellings(draft.table(), key, singular));
        }
    }

    /** The foreign keys that lead to an entity, in an order that does not depend on how they were read. */
    private List<ForeignKey> relations(Table table) {
        if (table.foreignKeys().isEmpty()) {
            return List.of();
        }
        Set<Nameable> seen = new HashSet<>();
        return table.foreignKeys().stream()
                .filter(key -> drafts.containsKey(key.target()))
                .sorted(Keys.ORDER)
                .filter(key -> seen.add(new Nameable.Reference(table.name(), key.columns(), key.target())))
                .toList();
    }

    /** Gives each target of this entity's foreign keys the collection, or the one, that points back. */
    private void addInverses(EntityDraft child) {
        List<ForeignKey> relations = this.relations.get(child.table().name());
        Map<TableName, Integer> perTarget = new HashMap<>();
        relations.forEach(key -> perTarget.merge(key.target(), 1, Integer::sum));
        for (ForeignKey key : relations) {
            EntityDraft parent = drafts.get(key.target());
            List<String> role =
                    Roles.words(child.table(), key, classNames.singularWords(parent.table(), child.table()));
            String mappedBy = child.attributeOf(key);
            boolean several = perTarget.get(key.target()) > 1;
            boolean unique = Keys.isUnique(child.table(), key.columns());
            List<String> plain = unique
                    ? classNames.singularWords(child.table(), parent.table())
                    : classNames.pluralWords(child.table(), parent.table());
            boolean tree = child == parent && role.equals(List.of("parent"));
            List<List<String>> spellings = tree
                    ? List.of(List.of("children"), Roles.by(plain, role))
                    : several ? List.of(Roles.by(plain, role)) : List.of(plain, Roles.by(plain, role));
            Nameable inverse = new Nameable.Inverse(child.table().name(), key.columns(), key.target());
            String name = parent.claim(inverse, spellings);
            parent.add(
                    unique
                            ? new Attribute.InverseOne(name, child.name(), mappedBy)
                            : new Attribute.ToMany(name, child.name(), mappedBy));
        }
    }

    private void addLink(TableName junction, List<ForeignKey> keys) {
        EntityDraft first = drafts.get(keys.get(0).target());
        EntityDraft second = drafts.get(keys.get(1).target());
        if (first == null || second == null) {
            return;
        }
        Table table = catalog.byName().get(junction);
        boolean writable = Keys.isLinkWritable(table, keys);
        boolean several = linksBetween.get(targets(keys)) > 1;
        List<String> via = ClassNames.singular(classNames.words(junction));
        List<String> role = Roles.words(table, keys.get(1), classNames.singularWords(second.table(), table));
        boolean self = first == second;
        List<String> forward = self ? pluralOf(role) : classNames.pluralWords(second.table(), first.table());
        List<String> backward = classNames.pluralWords(first.table(), second.table());
        Nameable thereLink = link(junction, keys.get(0));
        Nameable backLink = link(junction, keys.get(1));
        String there = first.claim(
                thereLink,
                several && !self ? List.of(Roles.by(forward, via)) : List.of(forward, Roles.by(forward, via)));
        String back = second.claim(
                backLink,
                self
                        ? List.of(Roles.by(backward, role))
                        : several ? List.of(Roles.by(backward, via)) : List.of(backward, Roles.by(backward, via)));
        List<Attribute.Join> here = joins(keys.get(0));
        List<Attribute.Join> target = joins(keys.get(1));
        first.add(new Attribute.ManyToMany(there, second.name(), junction, here, target, "", writable));
        second.add(new Attribute.ManyToMany(back, first.name(), junction, target, here, there, false));
    }

    private void addTyped(TypedReference relation) {
        EntityDraft draft = drafts.get(relation.table());
        EntityDraft target = drafts.get(relation.target());
        if (draft == null || target == null || !draft.hasColumns(relation.typeColumn(), relation.idColumn())) {
            return;
        }
        List<String> words = new ArrayList<>(Roles.words(relation.idColumn()));
        words.addAll(classNames.singularWords(target.table(), draft.table()));
        Keys.identity(target.table())
                .filter(key -> key.size() == 1)
                .map(key -> draft.addTyped(relation, target.name(), key.get(0), words))
                .ifPresent(mappedBy -> addTypedInverse(relation, mappedBy, words));
    }

    private void addTypedInverse(TypedReference relation, String mappedBy, List<String> role) {
        EntityDraft child = drafts.get(relation.table());
        EntityDraft parent = drafts.get(relation.target());
        List<String> plain = classNames.pluralWords(child.table(), parent.table());
        List<String> id = Roles.words(relation.idColumn());
        Nameable inverse =
                new Nameable.Inverse(relation.table(), relation.thing().columns(), relation.target());
        String name = parent.claim(inverse, List.of(plain, Roles.by(plain, id), Roles.by(plain, role)));
        parent.add(new Attribute.ToMany(name, child.name(), mappedBy));
    }

    private static Nameable link(TableName junction, ForeignKey key) {
        return new Nameable.Link(junction, key.columns(), key.target());
    }

    private static Set<TableName> targets(List<ForeignKey> link) {
        Set<TableName> targets = new HashSet<>();
        link.forEach(key -> targets.add(key.target()));
        return targets;
    }

    private static List<String> pluralOf(List<String> words) {
        List<String> plural = new ArrayList<>(words);
        plural.set(words.size() - 1, Inflection.plural(words.get(words.size() - 1)));
        return plural;
    }

    private static List<Attribute.Join> joins(ForeignKey key) {
        List<Attribute.Join> joins = new ArrayList<>();
        for (int i = 0; i < key.columns().size(); i++) {
            joins.add(
                    new Attribute.Join(key.columns().get(i), key.targetColumns().get(i)));
        }
        return joins;
    }

    /** The names of the Querydsl variables; those that had one before come first. */
    private Map<TableName, String> variables() {
        Map<TableName, String> variables = new HashMap<>();
        Set<String> taken = new HashSet<>();
        drafts.keySet().forEach(table -> known.find(new Nameable.Variable(table))
                .filter(taken::add)
                .ifPresent(variable -> variables.put(table, variable)));
        drafts.forEach((table, draft) -> variables.computeIfAbsent(table, t -> variable(draft.name(), taken)));
        return variables;
    }

    /** {@code Track} → {@code track}, {@code sales.Person} → {@code salesPerson}; reserved words get an underscore. */
    private static String variable(String className, Set<String> taken) {
        int dot = className.lastIndexOf('.');
        String simple = className.substring(dot + 1);
        String wanted = dot < 0
                ? Words.reserved(simple.substring(0, 1).toLowerCase(Locale.ROOT) + simple.substring(1))
                : className.substring(0, dot) + simple;
        String variable = wanted;
        for (int n = 2; !taken.add(variable); n++) {
            variable = wanted + n;
        }
        return variable;
    }
}
