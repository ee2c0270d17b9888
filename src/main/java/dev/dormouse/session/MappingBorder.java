package dev.dormouse.session;

import dev.dormouse.entity.Attribute;
import dev.dormouse.entity.EntityModel;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hibernate.boot.models.JpaAnnotations;
import org.hibernate.boot.spi.BootstrapContext;
import org.hibernate.models.spi.ClassDetails;
import org.hibernate.models.spi.FieldDetails;
import org.hibernate.models.spi.ModelsContext;
import org.hibernate.models.spi.MutableMemberDetails;

/**
 * Where one session factory's mapping of a large database ends: relations that lead to entities outside are unmapped in it, as if
 * {@code @Transient} stood on them. The classes stay the same for all factories.
 */
final class MappingBorder {

    private MappingBorder() {}

    /** Tells the metadata that is about to be built which attributes to leave out. */
    static void draw(List<EntityModel> entities, BootstrapContext context) {
        Set<String> inside = new HashSet<>();
        entities.forEach(entity -> inside.add(entity.name()));
        ModelsContext models = context.getModelsContext();
        for (EntityModel entity : entities) {
            Set<String> outside = new HashSet<>();
            for (Attribute attribute : entity.attributes()) {
                String target = attribute.targetEntity();
                if (!target.isEmpty() && !inside.contains(target)) {
                    outside.add(attribute.name());
                }
            }
            if (!outside.isEmpty()) {
                ClassDetails details = models.getClassDetailsRegistry().resolveClassDetails(entity.name());
                details.getFields().stream()
                        .filter(field -> outside.contains(field.getName()))
                        .forEach(field -> unmap(field, models));
            }
        }
    }

    private static void unmap(FieldDetails field, ModelsContext models) {
        MutableMemberDetails member = (MutableMemberDetails) field;
        member.clearAnnotationUsages();
        member.applyAnnotationUsage(JpaAnnotations.TRANSIENT, models);
    }
}
