package dev.dormouse.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hibernate.LockMode;
import org.hibernate.engine.spi.EntityEntry;
import org.hibernate.engine.spi.EntityHolder;
import org.hibernate.engine.spi.EntityKey;
import org.hibernate.engine.spi.PersistenceContext;
import org.hibernate.engine.spi.SessionImplementor;
import org.hibernate.engine.spi.Status;
import org.hibernate.persister.entity.EntityPersister;

/**
 * The objects of one Hibernate session on their way into another, whose mapping knows the same classes. The very same objects, so
 * that whoever holds one need not know. Their values are to be read again then: more of them may be mapped.
 */
final class KeptObjects {

    private record Kept(Object entity, Object proxy, String entityName, Object id, Status status) {}

    private final List<Kept> all;

    private KeptObjects(List<Kept> all) {
        this.all = all;
    }

    /** The objects of a session, which is to be closed before they join another. */
    static KeptObjects of(org.hibernate.Session session) {
        PersistenceContext context = ((SessionImplementor) session).getPersistenceContextInternal();
        List<Kept> all = new ArrayList<>();
        Map<EntityKey, EntityHolder> holders = context.getEntityHoldersByKey();
        // Hibernate has no map before it has an object.
        Objects.requireNonNullElse(holders, Map.<EntityKey, EntityHolder>of()).forEach((key, holder) -> {
            EntityEntry entry = holder.getEntity() == null ? null : context.getEntry(holder.getEntity());
            Status status = entry == null ? Status.MANAGED : entry.getStatus();
            boolean stays = status == Status.MANAGED || status == Status.READ_ONLY;
            if (stays && (holder.getProxy() != null || entry != null && entry.isExistsInDatabase())) {
                all.add(kept(key.getEntityName(), key.getIdentifier(), holder, entry));
            }
        });
        return new KeptObjects(all);
    }

    private static Kept kept(String entityName, Object id, EntityHolder holder, EntityEntry entry) {
        Object entity = entry == null ? null : holder.getEntity();
        return new Kept(entity, holder.getProxy(), entityName, id, entry == null ? Status.MANAGED : entry.getStatus());
    }

    /** Those whose entity is no more stay outside. */
    void joinTo(org.hibernate.Session session) {
        SessionImplementor internals = (SessionImplementor) session;
        PersistenceContext context = internals.getPersistenceContextInternal();
        for (Kept kept : all) {
            EntityPersister persister =
                    internals.getFactory().getMappingMetamodel().findEntityDescriptor(kept.entityName());
            if (persister == null) {
                continue;
            }
            if (kept.proxy() != null) {
                context.reassociateProxy(kept.proxy(), kept.id());
            }
            if (kept.entity() != null) {
                context.addEntity(
                        kept.entity(),
                        kept.status(),
                        persister.getValues(kept.entity()),
                        internals.generateEntityKey(kept.id(), persister),
                        null,
                        LockMode.READ,
                        true,
                        persister,
                        false);
            }
        }
    }
}
