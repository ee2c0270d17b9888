package dev.dormouse.dialect;

import dev.dormouse.result.Resources;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The words of a dialect, from the resource {@code dialect/<name>.words}, which is read when first needed. */
final class Vocabulary {

    private final String name;
    private volatile Map<String, Set<String>> sections;

    Vocabulary(String name) {
        this.name = name;
    }

    Set<String> reserved() {
        return section("reserved");
    }

    Set<String> keywords() {
        return section("keywords");
    }

    Set<String> functions() {
        return section("functions");
    }

    Set<String> systemSchemas() {
        return section("system_schemas");
    }

    private Set<String> section(String section) {
        Map<String, Set<String>> known = sections;
        if (known == null) {
            known = read("/dialect/" + name + ".words");
            sections = known;
        }
        return known.getOrDefault(section, Set.of());
    }

    /** A section begins with a line {@code [its name]}; its words are divided by spaces and line breaks. */
    private static Map<String, Set<String>> read(String resource) {
        Map<String, Set<String>> found = new HashMap<>();
        Set<String> current = new HashSet<>();
        for (String word : Resources.text(resource).split("\\s+")) {
            if (word.startsWith("[")) {
                current = found.computeIfAbsent(word.substring(1, word.length() - 1), any -> new HashSet<>());
            } else if (!word.isEmpty()) {
                current.add(word);
            }
        }
        Map<String, Set<String>> fixed = new HashMap<>();
        found.forEach((section, words) -> fixed.put(section, Set.copyOf(words)));
        return Map.copyOf(fixed);
    }
}
