package dev.dormouse.entity;

import dev.dormouse.schema.ColumnType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Names the classes of enums: after the database's own type where it has a name, and then all columns of that type share the
 * class; else after entity and column. What an entity is called stays the entity's.
 */
final class EnumNames {

    /** Words that mean something else in every line of Groovy and Java. */
    private static final Set<String> TAKEN = Set.of(
            "object",
            "string",
            "integer",
            "long",
            "short",
            "double",
            "float",
            "boolean",
            "byte",
            "character",
            "number",
            "class",
            "enum",
            "record",
            "void",
            "math",
            "system",
            "thread",
            "process",
            "error",
            "exception",
            "override",
            "list",
            "map",
            "set",
            "date",
            "closure",
            "script",
            "binding",
            "range");

    private final Map<List<Object>, String> names = new HashMap<>();
    private final Set<String> taken = new HashSet<>(TAKEN);

    /** These classes' names, and those that are made of them, cannot be an enum's. */
    void reserve(Collection<String> entities) {
        for (String entity : entities) {
            int dot = entity.lastIndexOf('.') + 1;
            taken.add(fold(entity));
            taken.add(fold(entity + "Key"));
            taken.add(fold(entity.substring(0, dot) + "Q" + entity.substring(dot)));
        }
    }

    /** The class of an enum. {@code own} is the name that the database has for the type; empty if it has none. */
    String name(String own, ColumnType type, String entity, String column) {
        List<Object> key = own.isEmpty() ? List.of(entity, column) : List.of(own, type.labels());
        return names.computeIfAbsent(
                key,
                k -> choose(
                        own.isEmpty() ? entity + Words.pascal(Words.split(column)) : Words.pascal(Words.split(own))));
    }

    private String choose(String wanted) {
        String name = taken.contains(fold(wanted)) ? wanted + "Enum" : wanted;
        String numbered = name;
        for (int n = 2; !taken.add(fold(numbered)); n++) {
            numbered = name + n;
        }
        return numbered;
    }

    private static String fold(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** Names of constants: the labels, as far as they can be names; in their order, each once. */
    static List<String> constants(List<String> labels) {
        Set<String> used = new HashSet<>();
        List<String> names = new ArrayList<>();
        for (String label : labels) {
            String wanted = constant(label);
            String name = wanted;
            for (int n = 2; !used.add(name); n++) {
                name = wanted + "_" + n;
            }
            names.add(name);
        }
        return names;
    }

    private static String constant(String label) {
        StringBuilder name = new StringBuilder();
        label.codePoints().forEach(c -> name.appendCodePoint(Character.isLetterOrDigit(c) ? c : '_'));
        if (name.isEmpty() || Character.isDigit(name.codePointAt(0))) {
            name.insert(0, '_');
        }
        return Words.reserved(name.toString());
    }
}
