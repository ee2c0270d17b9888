package dev.dormouse.eval;

import dev.dormouse.entity.Attribute;
import dev.dormouse.entity.EntityModel;
import dev.dormouse.result.Failure;
import dev.dormouse.result.ShellException;
import java.lang.invoke.MethodType;
import java.util.List;
import org.hibernate.SessionFactory;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.metamodel.mapping.EntityIdentifierMapping;
import org.hibernate.metamodel.mapping.NonAggregatedIdentifierMapping;

/** What identifies an entity of the application's, made of what was typed: a value, an embedded id, an id class. */
final class OwnKeys {

    private final EntityModel model;
    private final Class<?> type;
    private final SessionFactoryImplementor sessions;

    OwnKeys(EntityModel model, Class<?> type, SessionFactory sessions) {
        this.model = model;
        this.type = type;
        this.sessions = (SessionFactoryImplementor) sessions;
    }

    /** The key object; it may be given itself, or its parts in their order. */
    Object of(List<?> given) {
        Class<?> key = keyClass();
        if (given.size() == 1 && key.isInstance(given.get(0))) {
            return given.get(0);
        }
        List<String> parts = parts();
        if (given.size() != parts.size()) {
            String names = String.join(", ", parts);
            throw new ShellException(Failure.statement(model.name() + " is found by " + names)
                    .withHint(model.name() + ".get(" + names + ")"));
        }
        return parts.size() == 1 && isPlain()
                ? convert(given.get(0), key)
                : OwnObjects.make(key, parts, given, this::convert);
    }

    private boolean isPlain() {
        return model.id().size() == 1 && model.find(model.id().get(0)).orElseThrow() instanceof Attribute.Basic;
    }

    private List<String> parts() {
        return model.id().size() == 1 && model.find(model.id().get(0)).orElseThrow() instanceof Attribute.Embedded key
                ? key.attributes().stream().map(Attribute::name).toList()
                : model.id();
    }

    private Class<?> keyClass() {
        EntityIdentifierMapping mapping =
                sessions.getMappingMetamodel().getEntityDescriptor(type).getIdentifierMapping();
        Class<?> key = mapping instanceof NonAggregatedIdentifierMapping parts && parts.getIdClassEmbeddable() != null
                ? parts.getIdClassEmbeddable().getMappedJavaType().getJavaTypeClass()
                : mapping.getMappedType().getMappedJavaType().getJavaTypeClass();
        return boxed(key);
    }

    /** An entity stands for its own key. */
    private Object convert(Object value, Class<?> wanted) {
        Class<?> boxed = boxed(wanted);
        if (value == null || boxed.isInstance(value)) {
            return value;
        }
        try {
            return isEntity(value)
                    ? sessions.getPersistenceUnitUtil().getIdentifier(value)
                    : Queries.converted(value, boxed);
        } catch (RuntimeException e) {
            throw new ShellException(
                    Failure.statement(
                            "a key of " + model.name() + " holds a " + boxed.getSimpleName() + ", not " + value),
                    e);
        }
    }

    private boolean isEntity(Object value) {
        return sessions.getMappingMetamodel().findEntityDescriptor(org.hibernate.Hibernate.getClass(value)) != null;
    }

    private static Class<?> boxed(Class<?> type) {
        return type.isPrimitive() ? MethodType.methodType(type).wrap().returnType() : type;
    }
}
