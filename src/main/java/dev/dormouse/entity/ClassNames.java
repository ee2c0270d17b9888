package dev.dormouse.entity;

import dev.dormouse.schema.Catalog;
import dev.dormouse.schema.Table;
import dev.dormouse.schema.TableName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Names entity classes after tables (rules 3 to 6): the same catalogue always gives the same names. */
final class ClassNames {

    /** The share of a schema's tables that must have a prefix for it to be dropped. */
    private static final double COMMON_PREFIX = 0.8;

    private final Catalog catalog;
    private final NamingRules rules;
    private final Map<TableName, Table> byName;
    private final Map<String, String> prefixes = new HashMap<>();
    private final Map<TableName, List<String>> words = new HashMap<>();
    private final Map<TableName, List<String>> singular = new HashMap<>();

    ClassNames(Catalog catalog, NamingRules rules) {
        this.rules = rules;
        this.catalog = catalog;
        this.byName = catalog.byName();
        Set<String> schemas = new HashSet<>();
        catalog.tables().forEach(t -> schemas.add(t.name().schema()));
        schemas.forEach(schema -> prefixes.put(schema, commonPrefix(schema)));
    }

    /** Class names by table: {@code Track}, {@code sales.Person}. Those that had a name before come first. */
    Map<TableName, String> assign(List<Table> tables, KnownNames known) {
        Map<TableName, String> names = new HashMap<>();
        Set<String> taken = new HashSet<>();
        List<Table> inOrder = new ArrayList<>(tables);
        Map<TableName, Integer> precedence = new HashMap<>();
        inOrder.forEach(table -> precedence.put(table.name(), precedence(table)));
        inOrder.sort(Comparator.comparing((Table t) -> precedence.get(t.name())).thenComparing(Table::name));
        for (Table table : inOrder) {
            known.find(new Nameable.Entity(table.name()))
                    .map(before -> namespace(table) + before)
                    .filter(name -> isFree(taken, name, table))
                    .ifPresent(name -> take(taken, names, name, table));
        }
        for (Table table : inOrder) {
            if (!names.containsKey(table.name())) {
                take(taken, names, choose(taken, table), table);
            }
        }
        return names;
    }

    private String choose(Set<String> taken, Table table) {
        List<String> words = words(table.name());
        String plain = namespace(table) + Words.pascal(words);
        String first = rules.singular() ? namespace(table) + Words.pascal(singular(table)) : plain;
        if (isFree(taken, first, table)) {
            return first;
        }
        if (isFree(taken, plain, table)) {
            return plain;
        }
        int n = 2;
        while (!isFree(taken, first + n, table)) {
            n++;
        }
        return first + n;
    }

    private static boolean isFree(Set<String> taken, String name, Table table) {
        return classes(name, table).stream().noneMatch(taken::contains);
    }

    private static void take(Set<String> taken, Map<TableName, String> names, String name, Table table) {
        taken.addAll(classes(name, table));
        names.put(table.name(), name);
    }

    /** The classes that an entity brings with it, in lower case: its own, its Querydsl type, its composite key. */
    private static List<String> classes(String name, Table table) {
        int dot = name.lastIndexOf('.') + 1;
        List<String> classes = new ArrayList<>(List.of(name, name.substring(0, dot) + "Q" + name.substring(dot)));
        if (Keys.identity(table).filter(id -> id.size() > 1).isPresent()) {
            classes.add(name + "Key");
        }
        return classes.stream().map(c -> c.toLowerCase(Locale.ROOT)).toList();
    }

    /** 0: its name is the singular; 1: plain lower case; 2: must be quoted. */
    private int precedence(Table table) {
        String name = table.name().name();
        boolean plain = name.equals(name.toLowerCase(Locale.ROOT)) || name.equals(name.toUpperCase(Locale.ROOT));
        List<String> words = words(table.name());
        return (plain ? 0 : 2) + (words.equals(singular(table)) ? 0 : 1);
    }

    /** The words of a table's name, without the prefix that its schema's tables share. */
    List<String> words(TableName table) {
        return words.computeIfAbsent(table, this::split);
    }

    private List<String> split(TableName table) {
        String prefix = prefixes.getOrDefault(table.schema(), "");
        String name = table.name();
        if (!prefix.isEmpty() && name.toLowerCase(Locale.ROOT).startsWith(prefix) && name.length() > prefix.length()) {
            name = name.substring(prefix.length());
        }
        return Words.split(name);
    }

    /**
     * {@code track} or {@code tracks}: {@code tracks}; with the schema in front where it is not on the search path.
     *
     * @param from where it is said: within one schema, its name goes without saying
     */
    List<String> pluralWords(Table table, Table from) {
        List<String> words = new ArrayList<>(singular(table));
        if (!words.isEmpty()) {
            words.set(words.size() - 1, Inflection.plural(words.get(words.size() - 1)));
        }
        return qualified(table, from, words);
    }

    /** As {@link #pluralWords}, but one. */
    List<String> singularWords(Table table, Table from) {
        return qualified(table, from, singular(table));
    }

    private List<String> singular(Table table) {
        return singular.computeIfAbsent(table.name(), name -> singular(words(name)));
    }

    /** Whether a table is meant by its name alone: its schema is the first on the search path that has a table of that name. */
    private boolean isBare(Table table) {
        TableName name = table.name();
        if (name.schema().isEmpty()) {
            return true;
        }
        int own = catalog.searchPath().indexOf(name.schema());
        return own == 0
                || own > 0
                        && catalog.searchPath().subList(0, own).stream()
                                .noneMatch(schema -> byName.containsKey(new TableName(schema, name.name())));
    }

    private List<String> qualified(Table table, Table from, List<String> words) {
        if (isBare(table) || table.name().schema().equals(from.name().schema())) {
            return words;
        }
        List<String> all = new ArrayList<>(Words.split(table.name().schema()));
        all.addAll(words);
        return all;
    }

    static List<String> singular(List<String> words) {
        if (words.isEmpty()) {
            return words;
        }
        List<String> singular = new ArrayList<>(words);
        singular.set(words.size() - 1, Inflection.singular(words.get(words.size() - 1)));
        return singular;
    }

    private String namespace(Table table) {
        return isBare(table) ? "" : Words.lowerCamel(Words.split(table.name().schema())) + ".";
    }

    /** A first word with its underscore that most tables of a schema with at least five share; else empty. */
    private String commonPrefix(String schema) {
        Map<String, Integer> counts = new HashMap<>();
        int tables = 0;
        for (Table table : catalog.tables()) {
            if (table.name().schema().equals(schema) && Folded.reason(table).isEmpty()) {
                tables++;
                String name = table.name().name().toLowerCase(Locale.ROOT);
                int end = name.indexOf('_');
                if (end > 0 && end < name.length() - 1) {
                    counts.merge(name.substring(0, end + 1), 1, Integer::sum);
                }
            }
        }
        int all = tables;
        return counts.entrySet().stream()
                .filter(e -> all >= 5 && e.getValue() >= all * COMMON_PREFIX)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
    }
}
