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

    /** By which rule the relation behind a foreign key of one column has its name. */
    public static String ofReference(String column, String name, EntityModel target) {
        List<String> words = Words.split(column);
        if (Words.lowerCamel(words).equals(name)) {
            return "the column's own";
        }
        List<String> role = Roles.words(column);
        boolean glued = Words.lowerCamel(words).equals(name + "id");
        if (glued || Words.lowerCamel(role).equals(name)) {
            return "the role that the column names, without " + (glued ? "id" : "_id and the like");
        }
        if (Words.lowerCamel(Words.split(target.simpleName())).equals(name)) {
            return "the target's, as " + (words.size() == 1 ? "the column names no role" : "the role's was taken");
        }
        return "given when the column had another name or other neighbours";
    }

    /** By which rule a column's attribute has its name. */
    public static String ofColumn(String column, String name) {
        String plain = Words.lowerCamel(Words.split(column));
        if (plain.equals(name)) {
            return "the column's, in camelCase";
        }
        if (name.equals(plain + "Id")) {
            return "the column's, and Id, as the relation is called so";
        }
        return name.startsWith(plain) && name.substring(plain.length()).matches("\\d+")
                ? "the column's, and a number, as another is called so"
                : "given when the column had another name or other neighbours";
    }
}
