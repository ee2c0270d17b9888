package dev.dormouse.entity;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Names that were given before, by what the database calls the things: what is known keeps its name ({@link
 * EntityModeler#model}), and a newcomer goes round it. No two rivals have the same name here.
 *
 * @param names sorted
 */
public record KnownNames(Map<Nameable, String> names) {

    /** Nothing was named before. */
    public static final KnownNames NONE = new KnownNames(Map.of());

    /** Of rivals with the same name the first keeps it. */
    public KnownNames {
        Map<Nameable, String> unique = new TreeMap<>();
        NameScopes scopes = new NameScopes();
        new TreeMap<>(names).forEach((thing, name) -> {
            if (scopes.claim(thing, name)) {
                unique.put(thing, name);
            }
        });
        names = Collections.unmodifiableMap(unique);
    }

    /** All names of these models. */
    public static KnownNames of(Models models) {
        Map<Nameable, String> names = new TreeMap<>();
        for (EntityModel entity : models.entities()) {
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

    /** These, and one more or one changed; a rival that had the name has none any more. */
    public KnownNames with(Nameable thing, String name) {
        return new KnownNames(Map.of(thing, name)).over(this);
    }

    /**
     * These names, and those of {@code earlier} that are free: what a user pinned over what was given before. The variable of an
     * entity that is called otherwise here is forgotten, so that it follows.
     */
    public KnownNames over(KnownNames earlier) {
        Map<Nameable, String> all = new TreeMap<>(names);
        NameScopes scopes = new NameScopes();
        names.forEach(scopes::claim);
        earlier.names.forEach((thing, name) -> {
            boolean follows = thing instanceof Nameable.Variable && isRenamed(thing, earlier);
            if (!all.containsKey(thing) && !follows && scopes.claim(thing, name)) {
                all.put(thing, name);
            }
        });
        return new KnownNames(all);
    }

    private boolean isRenamed(Nameable variable, KnownNames earlier) {
        Nameable entity = new Nameable.Entity(variable.table());
        return names.containsKey(entity) && !find(entity).equals(earlier.find(entity));
    }
}
