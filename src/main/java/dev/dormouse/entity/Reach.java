package dev.dormouse.entity;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Which entities are to be mapped. Of a small database: all. Of a large one: those that were named, and what their to-one
 * relations lead to, so that a row can show what it points to; and some that may be named next. It only grows. Safe for several
 * threads.
 */
final class Reach {

    private final boolean whole;
    private final Set<String> named = new TreeSet<>();
    private final Set<String> ahead = new HashSet<>();
    private String latest = "";
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
            latest = entity;
            if (!ahead.contains(entity)) {
                version++;
            }
        }
    }

    /** So many more belong to it, which nobody has named yet: those that are likely to be named next. */
    synchronized void addAhead(int count, Models models) {
        if (whole) {
            return;
        }
        Iterator<String> near = near(models).iterator();
        Iterator<String> next = following(models).iterator();
        int last = named.size() + ahead.size() + count;
        while (named.size() + ahead.size() < last && (near.hasNext() || next.hasNext())) {
            addAhead(near);
            addAhead(next);
        }
        version++;
    }

    private void addAhead(Iterator<String> entities) {
        while (entities.hasNext()) {
            String entity = entities.next();
            if (!named.contains(entity) && ahead.add(entity)) {
                return;
            }
        }
    }

    /** What relations join to the one that was named last, the nearest first: where somebody follows them. */
    private Set<String> near(Models models) {
        Set<String> seen = new LinkedHashSet<>(Set.of(latest));
        Deque<String> edge = new ArrayDeque<>(seen);
        while (!edge.isEmpty()) {
            models.find(edge.remove()).stream()
                    .flatMap(entity -> entity.attributes().stream())
                    .map(Attribute::targetEntity)
                    .filter(target -> !target.isEmpty() && seen.add(target))
                    .forEach(edge::add);
        }
        return seen;
    }

    /** Those that stand behind the one that was named last: where somebody goes through all. */
    private List<String> following(Models models) {
        List<String> names = models.entities().stream().map(EntityModel::name).toList();
        int place = names.indexOf(latest) + 1;
        return Stream.concat(names.subList(place, names.size()).stream(), names.subList(0, place).stream())
                .toList();
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
        for (String name : union(named, ahead)) {
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

    private static Set<String> union(Set<String> some, Set<String> others) {
        Set<String> all = new TreeSet<>(some);
        all.addAll(others);
        return all;
    }
}
