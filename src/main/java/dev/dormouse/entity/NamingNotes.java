package dev.dormouse.entity;

import java.util.ArrayList;
import java.util.List;

/**
 * Says where names that stay have made a difference.
 *
 * @param ruled what the rules alone would have called everything
 */
record NamingNotes(KnownNames ruled) {

    List<Models.Note> of(Models models) {
        List<Models.Note> notes = new ArrayList<>();
        for (EntityModel entity : models.entities()) {
            Nameable thing = Nameable.of(entity);
            if (differs(thing, entity.simpleName())) {
                notes.add(note(entity, thing, entity.name()));
            }
            for (Attribute attribute : entity.attributes()) {
                Nameable part = Nameable.of(models, entity, attribute);
                if (differs(part, attribute.name())) {
                    notes.add(note(entity, part, entity.name() + "." + attribute.name()));
                }
            }
        }
        return notes;
    }

    private boolean differs(Nameable thing, String name) {
        return !ruled.find(thing).map(name::equals).orElse(true);
    }

    private Models.Note note(EntityModel entity, Nameable thing, String shown) {
        String text =
                shown + " would be " + ruled.find(thing).orElseThrow() + " by the rules alone; names once given stay";
        return new Models.Note(entity.table().name(), text);
    }
}
