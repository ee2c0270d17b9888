package dev.dormouse.complete;

import java.util.List;
import java.util.Map;

/** What is asked most of well-known classes; it is offered before the rest. */
final class CommonMembers {

    private static final List<String> QUERY = List.of(
            "list",
            "getSingleResult",
            "uniqueResult",
            "setParameter",
            "setMaxResults",
            "setFirstResult",
            "stream",
            "executeUpdate");

    private static final List<String> DATE = List.of(
            "year", "monthValue", "dayOfMonth", "dayOfWeek", "plusDays", "minusDays", "isBefore", "isAfter", "format");

    private static final List<String> NUMBER = List.of("toString", "intValue", "longValue", "doubleValue", "compareTo");

    private static final Map<String, List<String>> NAMES = Map.ofEntries(
            Map.entry(
                    "groovy.sql.Sql",
                    List.of(
                            "rows",
                            "firstRow",
                            "eachRow",
                            "execute",
                            "executeUpdate",
                            "executeInsert",
                            "query",
                            "call")),
            Map.entry(
                    "org.hibernate.Session",
                    List.of(
                            "find",
                            "createQuery",
                            "createSelectionQuery",
                            "createMutationQuery",
                            "createNativeQuery",
                            "persist",
                            "remove",
                            "merge",
                            "refresh",
                            "detach",
                            "flush",
                            "clear")),
            Map.entry("java.sql.Connection", List.of("prepareStatement", "createStatement", "metaData", "schema")),
            Map.entry(
                    "java.lang.String",
                    List.of(
                            "contains",
                            "startsWith",
                            "endsWith",
                            "replace",
                            "split",
                            "substring",
                            "toUpperCase",
                            "toLowerCase",
                            "trim",
                            "length")),
            Map.entry("java.lang.Integer", NUMBER),
            Map.entry("java.lang.Long", NUMBER),
            Map.entry("java.lang.Double", NUMBER),
            Map.entry("java.lang.Float", NUMBER),
            Map.entry(
                    "java.math.BigDecimal",
                    List.of("setScale", "abs", "round", "toString", "intValue", "longValue", "doubleValue")),
            Map.entry("java.time.LocalDate", DATE),
            Map.entry("java.time.LocalDateTime", DATE),
            Map.entry("java.util.Optional", List.of("get", "map", "orElse", "isPresent", "ifPresent", "filter")),
            Map.entry("org.hibernate.query.Query", QUERY),
            Map.entry("org.hibernate.query.SelectionQuery", QUERY),
            Map.entry("org.hibernate.query.NativeQuery", QUERY),
            Map.entry("org.hibernate.query.MutationQuery", List.of("setParameter", "executeUpdate")));

    private CommonMembers() {}

    /** The most wanted first; empty for most classes. */
    static List<String> of(Class<?> type) {
        return NAMES.getOrDefault(type.getName(), List.of());
    }
}
