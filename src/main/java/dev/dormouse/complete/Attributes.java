package dev.dormouse.complete;

import dev.dormouse.entity.Attribute;
import dev.dormouse.entity.EntityModel;
import dev.dormouse.schema.TableColumn;

/** How attributes are described and ordered. */
final class Attributes {

    private Attributes() {}

    /** {@code Integer, key}, {@code many Track}, {@code Artist}. */
    static String describe(Attribute attribute, EntityModel owner) {
        if (attribute instanceof Attribute.Basic basic) {
            TableColumn column = basic.column();
            String rest = owner.id().contains(attribute.name()) ? ", key" : column.nullable() ? "" : ", not null";
            return basic.type().simpleName()
                    + rest
                    + column.comment().map(c -> ": " + c).orElse("");
        }
        if (attribute.isCollection()) {
            return "many " + attribute.targetEntity();
        }
        boolean optional = !(attribute instanceof Attribute.ToOne one) || one.optional();
        return attribute.targetEntity() + (optional ? "" : ", not null");
    }

    static boolean isRelation(Attribute attribute) {
        return !attribute.targetEntity().isEmpty();
    }
}
