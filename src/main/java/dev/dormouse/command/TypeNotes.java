package dev.dormouse.command;

import dev.dormouse.entity.Attribute;
import dev.dormouse.entity.EntityModel;

/** Why columns of an entity are not of the type that one would expect. */
final class TypeNotes {

    private TypeNotes() {}

    /** A line for each such column, each with a line break in front; empty if there is none. */
    static String of(EntityModel entity) {
        StringBuilder notes = new StringBuilder();
        for (Attribute.Basic basic : entity.listBasics()) {
            if (!basic.type().note().isEmpty()) {
                notes.append("\n  ")
                        .append(basic.name())
                        .append(": ")
                        .append(basic.type().note());
            }
        }
        return notes.toString();
    }
}
