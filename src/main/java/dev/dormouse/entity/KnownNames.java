package dev.dormouse.entity;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Names that were given before, by what the database calls the things: what is known keeps its name ({@link
 * EntityModeler#model}), and a newcomer goes round it. No two rivals have the same name here.
 *
 * @param names in the order in which they were given here
 */
public record KnownNames(Map<Nameable, String> names) {

    /** Nothing was named before. */
    public static final KnownNames NONE = new KnownNames(Map.of());

    /** Of rivals with the same name the first keeps it; a name that cannot be one is left out ({@link Nameable#allows}). */
    public KnownNames {
        Map<Nameable, String> unique = new LinkedHashMap<>();
        NameScopes scopes = new NameScopes();
        names.forEach((thing, name) -> {
            if (thing.allows(name) && scopes.claim(thing, name)) {
                unique.put(thing, name);
            }
        });
        names = Collections.unmodifiableMap(unique);
    }

    /** All names of these models that were given here: not those of the application's own classes. */
    public static KnownNames of(Models models) {
        Map<Nameable, String> names = new LinkedHashMap<>();
        for (EntityModel entity : models.entities()) {
            if (entity.isOwn()) {
                continue;
            }
            names.put(Nameable.of(entity), entity.simpleName());
            names.put(new Nameable.Variable(entity.table().name()), entity.variable());
            entity.attributes()
                    .forEach(attribute -> names.put(Nameable.of(models, entity, attribute), attribute.name()));
        }
        return new KnownNames(names);
    }

    public Optional<String> find(Nameable thing) {
        return Optional.ofNullable(names.get(thing));
    }

    /** All of them, sorted by what they name: for files. */
    public List<Map.Entry<Nameable, String>> list() {
        return names.entrySet().stream().sorted(Map.Entry.comparingByKey()).toList();
    }

    /** These, and one more or one changed; a rival that had the name has none any more. */
    public KnownNames with(Nameable thing, String name) {
        return new KnownNames(Map.of(thing, name)).over(this);
    }

    /**
     * These names, and those of {@code earlier} that are free: what a user pinned over what was given before. The variable of an
     * entity that is called otherwise here is forgotten, so that it follows.
     */
    public KnownNames over(KnownNames earlier) {
        Map<Nameable, String> all = new LinkedHashMap<>(names);
        earlier.names.forEach((thing, name) -> {
            boolean follows = thing instanceof Nameable.Variable && isRenamed(thing, earlier);
            if (!follows) {
                all.putIfAbsent(thing, name);
            }
        });
        return new KnownNames(all);
    }

    /** All others: what users chose lasts as long as their choice. Variables follow their entities. */
    public KnownNames without(Set<Nameable> things) {
        Map<Nameable, String> left = new LinkedHashMap<>(names);
        things.forEach(thing -> {
            left.remove(thing);
            if (thing instanceof Nameable.Entity entity) {
                left.remove(new Nameable.Variable(entity.table()));
            }
        });
        return new KnownNames(left);
    }

    private boolean isRenamed(Nameable variable, KnownNames earlier) {
        Nameable entity = new Nameable.Entity(variable.table());
        return names.containsKey(entity) && !find(entity).equals(earlier.find(entity));
    }

    /** Whether everything that is named here and there is called the same. */
    boolean agreesWith(KnownNames others) {
        return names.entrySet().stream().allMatch(entry -> others.find(entry.getKey())
                .map(entry.getValue()::equals)
                .orElse(true));
    }

    /** Those of things that have a name there, too. */
    KnownNames only(KnownNames existing) {
        Map<Nameable, String> left = new LinkedHashMap<>(names);
        left.keySet().retainAll(existing.names.keySet());
        return new KnownNames(left);
    }
}
