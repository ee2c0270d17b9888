package dev.dormouse.eval;

import dev.dormouse.entity.Attribute;
import dev.dormouse.entity.EntityModel;
import dev.dormouse.entity.Models;
import java.util.Optional;
import org.hibernate.Hibernate;
import org.hibernate.engine.spi.EntityEntry;
import org.hibernate.engine.spi.SessionImplementor;
import org.hibernate.proxy.HibernateProxy;
import org.hibernate.proxy.LazyInitializer;

/**
 * The other sides of one-to-ones, which go on to lead to an object that is deleted: Hibernate takes that for one that was never
 * saved, and refuses to send anything. No column says what they hold, so nothing is changed when they forget it.
 */
final class OtherSides {

    private final Models models;
    private final SessionImplementor session;

    OtherSides(Models models, org.hibernate.Session session) {
        this.models = models;
        this.session = (SessionImplementor) session;
    }

    /** Of the objects that were read, those that lead to this one lead nowhere from now on. */
    void forget(Object deleted, EntityModel model) {
        Object own = Hibernate.unproxy(deleted);
        for (Attribute attribute : model.attributes()) {
            if (attribute instanceof Attribute.ToOne one && one.unique()) {
                Optional<String> back = back(model, one);
                Object other = session.getEntityPersister(null, own).getPropertyValue(own, one.name());
                if (back.isPresent() && other != null && Hibernate.isInitialized(other)) {
                    forget(own, Hibernate.unproxy(other), back.get());
                }
            }
        }
    }

    /** The attribute of the target that leads back. */
    private Optional<String> back(EntityModel model, Attribute.ToOne one) {
        return models.find(one.target()).stream()
                .flatMap(target -> target.attributes().stream())
                .filter(a -> a instanceof Attribute.InverseOne inverse
                        && inverse.target().equals(model.name())
                        && inverse.mappedBy().equals(one.name()))
                .map(Attribute::name)
                .findFirst();
    }

    private void forget(Object deleted, Object other, String back) {
        EntityEntry entry = session.getPersistenceContextInternal().getEntry(other);
        if (entry == null || entry.getLoadedState() == null) {
            return;
        }
        int index = entry.getPersister().getPropertyIndex(back);
        if (isSame(entry.getPersister().getValue(other, index), deleted)) {
            entry.getPersister().setValue(other, index, null);
            entry.getLoadedState()[index] = null;
        }
    }

    /** What was not read yet knows its key. */
    private boolean isSame(Object held, Object deleted) {
        LazyInitializer unread = HibernateProxy.extractLazyInitializer(held);
        return unread == null || !unread.isUninitialized()
                ? Hibernate.unproxy(held) == deleted
                : unread.getInternalIdentifier().equals(session.getContextEntityIdentifier(deleted));
    }
}
