package dev.dormouse.complete;

import dev.dormouse.result.Resources;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The names of databases' types, the usual ones first; read when they are first offered. */
final class ColumnTypeNames {

    private static final Map<String, List<String>> NAMES = read();

    private ColumnTypeNames() {}

    /** @param dialect the short name of the database */
    static List<String> of(String dialect) {
        return NAMES.getOrDefault(dialect.equals("mysql") ? "mariadb" : dialect, NAMES.get("standard"));
    }

    private static Map<String, List<String>> read() {
        Map<String, List<String>> names = new HashMap<>();
        List<String> section = new ArrayList<>();
        for (String line : Resources.text("/complete/types.txt").lines().toList()) {
            if (line.startsWith("[")) {
                section = names.computeIfAbsent(line.substring(1, line.length() - 1), any -> new ArrayList<>());
            } else if (!line.startsWith("#")) {
                section.add(line);
            }
        }
        return names;
    }
}
