package dev.dormouse.entity;

import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What a relation that a column's value decides is in SQL, for Hibernate's annotations.
 *
 * @param one the relation
 * @param dialect the short name of the database
 * @param quoted writes a column's exact name as annotations want it
 */
public record TypedSql(Attribute.TypedOne one, String dialect, UnaryOperator<String> quoted) {

    /** The relation that has this collection as its other side, if a column's value decides it. */
    public static Optional<Attribute.TypedOne> behind(Models models, Attribute attribute) {
        return attribute instanceof Attribute.ToMany many
                ? models.find(many.target())
                        .flatMap(target -> target.find(many.mappedBy()))
                        .filter(Attribute.TypedOne.class::isInstance)
                        .map(Attribute.TypedOne.class::cast)
                : Optional.empty();
    }

    /** {@code about_type = 'Track'}. */
    public String condition() {
        return quoted.apply(one.typeColumn()) + " = " + literal(one.value());
    }

    /** The id column where that holds, else NULL. */
    public String key() {
        return "case when " + condition() + " then " + quoted.apply(one.idColumn()) + " end";
    }

    private String literal(String text) {
        boolean escapes = dialect.equals("mariadb") || dialect.equals("mysql");
        return "'" + (escapes ? text.replace("\\", "\\\\") : text).replace("'", "''") + "'";
    }
}
