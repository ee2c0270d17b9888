package dev.dormouse.eval;

import dev.dormouse.entity.EntityModel;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Root;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hibernate.FlushMode;
import org.hibernate.engine.spi.EntityKey;
import org.hibernate.engine.spi.PersistenceContext;
import org.hibernate.engine.spi.SessionImplementor;
import org.hibernate.query.criteria.HibernateCriteriaBuilder;

/**
 * Knows that no row has a key, so that of many new objects, one key after the other, not each asks the database: it is asked for a
 * thousand keys at a time. What others insert meanwhile the database refuses when the objects are sent.
 */
final class FreeKeys {

    /** So many objects ask one by one: it may be that no more come. */
    private static final int PATIENCE = 5;

    private static final int AHEAD = 1_000;

    private final Map<Class<?>, Run> runs = new HashMap<>();

    /** What was asked for last, and what is known of the keys behind it. */
    private static final class Run {

        private long last;
        private int length;
        private long end;
        private Set<Long> taken = Set.of();
    }

    /** A line begins: others may have inserted rows since the last one. */
    void forget() {
        runs.clear();
    }

    /** Whether it is known, or worth to be asked for with those behind it, that there is no such row and no such object. */
    boolean isFree(EntityModel model, Class<?> type, Object id, SessionImplementor session) {
        if (model.isOwn() || !(id instanceof Long || id instanceof Integer)) {
            return false;
        }
        long key = ((Number) id).longValue();
        Run run = runs.computeIfAbsent(type, t -> new Run());
        run.length = key == run.last + 1 ? run.length + 1 : 1;
        run.last = key;
        if (run.length <= PATIENCE) {
            run.end = key;
            return false;
        }
        if (key >= run.end) {
            run.end = Math.min(key + AHEAD, id instanceof Integer ? Integer.MAX_VALUE : Long.MAX_VALUE);
            run.taken = taken(type, model.id().get(0), id, run.end, session);
        }
        return key < run.end && !run.taken.contains(key) && !isHere(type, id, session);
    }

    private static Set<Long> taken(
            Class<?> type, String attribute, Object first, long end, SessionImplementor session) {
        HibernateCriteriaBuilder builder = session.getCriteriaBuilder();
        CriteriaQuery<Number> query = builder.createQuery(Number.class);
        Root<?> root = query.from(type);
        Number last = end;
        if (first instanceof Integer) {
            last = Math.toIntExact(end);
        }
        query.select(root.<Number>get(attribute))
                .where(
                        builder.ge(root.<Number>get(attribute), (Number) first),
                        builder.lt(root.<Number>get(attribute), last));
        // The objects saved so far need not be sent for that.
        session.setHibernateFlushMode(FlushMode.MANUAL);
        List<Number> found;
        try {
            found = session.createSelectionQuery(query).getResultList();
        } finally {
            session.setHibernateFlushMode(FlushMode.AUTO);
        }
        Set<Long> taken = new HashSet<>();
        found.forEach(key -> taken.add(key.longValue()));
        return taken;
    }

    /** Of what was not sent yet the database knows nothing. */
    private static boolean isHere(Class<?> type, Object id, SessionImplementor session) {
        PersistenceContext context = session.getPersistenceContextInternal();
        EntityKey key = session.generateEntityKey(
                id, session.getFactory().getMappingMetamodel().getEntityDescriptor(type));
        return context.getEntity(key) != null || context.getProxy(key) != null;
    }
}
