package dev.dormouse.entity;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which entities are to be mapped. Of a small database: all. Of a large one: those that were named, and what their to-one
 * relations lead to, so that a row can show what it points to. It only grows. Safe for several threads.
 */
final class Reach {

    private final boolean whole;
    private final Set<String> named = new TreeSet<>();
    private volatile int version;

    /** @param whole all entities belong to it, whatever is named */
    Reach(boolean whole) {
        this.whole = whole;
    }

    boolean isWhole() {
        return whole;
    }

    /** Rises when something was added. */
    int version() {
        return version;
    }

    /** The entity is to be mapped with all of its to-one relations. */
    synchronized void add(String entity) {
        if (!whole && named.add(entity)) {
            version++;
        }
    }

    /** The same names may mean other entities now. */
    synchronized void exchanged() {
        version++;
    }

    synchronized List<String> listNamed() {
        return List.copyOf(named);
    }

    /** The entities that belong to it, in the models' order. */
    synchronized List<EntityModel> members(Models models) {
        if (whole) {
            return models.entities();
        }
        Set<String> members = new TreeSet<>();
        for (String name : named) {
            models.find(name).ifPresent(entity -> {
                members.add(name);
                entity.attributes().stream()
                        .filter(attribute -> !attribute.isCollection()
                                && !attribute.targetEntity().isEmpty())
                        .forEach(attribute -> members.add(attribute.targetEntity()));
            });
        }
        return members.stream().map(name -> models.find(name).orElseThrow()).toList();
    }
}
