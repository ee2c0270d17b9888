package dev.dormouse.entity;

import dev.dormouse.result.Failure;
import dev.dormouse.result.ShellException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a user means by {@code Transfer.fromPerson} or {@code Order}, and whether it can be called otherwise. */
public record Renaming(Nameable thing, EntityModel entity, Optional<Attribute> attribute) {

    /** The entity or the attribute of that name; a column's or a table's own name will do as well. */
    public static Renaming find(Models models, String name) {
        Optional<EntityModel> whole = findEntity(models, name);
        if (whole.isPresent()) {
            return new Renaming(Nameable.of(whole.get()), whole.get(), Optional.empty());
        }
        int dot = name.lastIndexOf('.');
        Optional<EntityModel> owner = dot < 0 ? Optional.empty() : findEntity(models, name.substring(0, dot));
        if (owner.isEmpty()) {
            String wanted = dot < 0 ? name : name.substring(0, dot);
            throw new ShellException(Failure.usage("there is no entity \"" + wanted + "\"")
                    .withHint(NearNames.hint(wanted, models.listNames())));
        }
        String attribute = name.substring(dot + 1);
        Attribute found = owner.get()
                .resolve(attribute)
                .orElseThrow(() -> new ShellException(EntityVariable.unknownAttribute(owner.get(), attribute)));
        return new Renaming(Nameable.of(models, owner.get(), found), owner.get(), Optional.of(found));
    }

    private static Optional<EntityModel> findEntity(Models models, String name) {
        return models.find(name).or(() -> models.findByVariable(name)).or(() -> models.entities().stream()
                .filter(e -> e.table().name().name().equals(name)
                        || e.table().name().toString().equals(name))
                .findFirst());
    }

    /** What it is called now. */
    public String name() {
        return attribute.map(Attribute::name).orElse(entity.simpleName());
    }

    /**
     * Fails if it cannot be called so.
     *
     * @throws ShellException with the reason: no identifier, reserved, or taken
     */
    public void check(Models models, String wanted) {
        if (entity.isOwn()) {
            throw new ShellException(Failure.usage(entity.name() + " is the application's own class")
                    .withHint("rename it in your source; \\rename is for what is made from tables"));
        }
        problem(thing, wanted).ifPresent(problem -> {
            throw new ShellException(Failure.usage(problem));
        });
        List<String> rivals = new ArrayList<>();
        if (attribute.isPresent()) {
            rivals.addAll(entity.listAttributeNames());
            rivals.remove(attribute.get().name());
        } else {
            String namespace = entity.name()
                    .substring(0, entity.name().length() - entity.simpleName().length());
            models.entities().stream()
                    .filter(e -> e != entity && e.name().equals(namespace + e.simpleName()))
                    .forEach(e -> {
                        rivals.add(e.simpleName());
                        rivals.add("Q" + e.simpleName());
                    });
        }
        for (String rival : rivals) {
            if (thing.fold(rival).equals(thing.fold(wanted))) {
                String owner = attribute.isPresent() ? entity.name() + " has " : "there is ";
                throw new ShellException(Failure.usage(owner + "a " + rival + " already")
                        .withHint("\\rename " + (attribute.isPresent() ? entity.name() + "." : "") + rival
                                + " NAME first, or take another name"));
            }
        }
    }

    /** Why a thing can never have that name; empty if it can. */
    public static Optional<String> problem(Nameable thing, String name) {
        boolean identifier = !name.isEmpty()
                && Character.isJavaIdentifierStart(name.charAt(0))
                && name.chars().allMatch(Character::isJavaIdentifierPart)
                && name.indexOf('$') < 0;
        if (!identifier) {
            return Optional.of("\"" + name + "\" is no identifier of Java");
        }
        if (!Words.reserved(name).equals(name)) {
            return Optional.of("\"" + name + "\" is reserved by Java or Groovy");
        }
        boolean type = thing instanceof Nameable.Entity;
        if (type && !Character.isUpperCase(name.charAt(0))) {
            return Optional.of("the name of a class begins with a capital: \"" + name + "\" does not");
        }
        return !type && Character.isUpperCase(name.charAt(0))
                ? Optional.of("the name of an attribute does not begin with a capital: \"" + name + "\" does")
                : Optional.empty();
    }
}
