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
        if (attribute instanceof Attribute.Embedded embedded) {
            return simple(embedded.type());
        }
        if (attribute instanceof Attribute.Elements elements) {
            return "many " + elements.element().simpleName();
        }
        if (attribute.isCollection()) {
            return "many " + target(attribute, owner);
        }
        boolean optional = !(attribute instanceof Attribute.ToOne one) || one.optional();
        return target(attribute, owner) + (optional ? "" : ", not null");
    }

    private static String target(Attribute attribute, EntityModel owner) {
        return owner.isOwn() ? simple(attribute.targetEntity()) : attribute.targetEntity();
    }

    private static String simple(String className) {
        return className.substring(className.lastIndexOf('.') + 1);
    }

    static boolean isRelation(Attribute attribute) {
        return attribute.isRelation();
    }
}
