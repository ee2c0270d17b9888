package dev.dormouse.entity;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Which names are taken where: among the classes of a schema, among the variables, within an entity. */
final class NameScopes {

    private final Map<Object, Set<String>> taken = new HashMap<>();

    /** Takes a name, if none of the thing's rivals has it. */
    boolean claim(Nameable thing, String name) {
        return taken.computeIfAbsent(thing.scope(), s -> new HashSet<>()).add(thing.fold(name));
    }
}
