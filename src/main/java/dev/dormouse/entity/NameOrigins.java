package dev.dormouse.entity;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Says by which rule a class has its name. */
public final class NameOrigins {

    private NameOrigins() {}

    /** For people: {@code the table's name, singular}, {@code … and a number, as OrderItem is public.order_item}. */
    public static String ofClass(Models models, EntityModel entity) {
        List<String> words = Words.split(entity.table().name().name());
        String plain = Words.pascal(words);
        String singular = Words.pascal(ClassNames.singular(words));
        String name = entity.simpleName();
        if (name.equals(singular)) {
            return plain.equals(singular) ? "the table's name" : "the table's name, singular";
        }
        if (name.equals(plain)) {
            return "the table's name as it is" + taken(models, entity, other -> other.equals(singular));
        }
        if (name.startsWith(singular) && name.substring(singular.length()).matches("\\d+")) {
            return "the table's name, singular, and a number"
                    + taken(models, entity, other -> other.equalsIgnoreCase(singular));
        }
        return singular.endsWith(name)
                ? "the table's name, singular, without the prefix that its schema's tables share"
                : "given when the table had another name or other neighbours";
    }

    private static String taken(Models models, EntityModel entity, Predicate<String> name) {
        Optional<EntityModel> other = models.entities().stream()
                .filter(e -> e != entity && name.test(e.simpleName()))
                .findFirst();
        return other.map(o -> ", as " + o.name() + " is " + o.table().name()).orElse("");
    }
}
