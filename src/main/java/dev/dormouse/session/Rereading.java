package dev.dormouse.session;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.BatchSize;
import org.hibernate.Interceptor;
import org.hibernate.LockMode;
import org.hibernate.OrderingMode;
import org.hibernate.collection.spi.PersistentCollection;
import org.hibernate.engine.spi.EntityEntry;
import org.hibernate.engine.spi.EntityKey;
import org.hibernate.engine.spi.PersistenceContext;
import org.hibernate.engine.spi.SessionImplementor;
import org.hibernate.event.internal.EvictVisitor;
import org.hibernate.event.spi.EventSource;
import org.hibernate.exception.SQLGrammarException;
import org.hibernate.metamodel.spi.EntityRepresentationStrategy;
import org.hibernate.persister.entity.EntityPersister;
import org.hibernate.type.CollectionType;
import org.hibernate.type.ComponentType;
import org.hibernate.type.Type;

/**
 * Reads the objects of a session again, very many with one statement. Hibernate itself reads only one again at a time: so they
 * leave its session, are read as if for the first time, and where it would make a new object it is handed the old one.
 */
final class Rereading implements Interceptor {

    private static final int CHUNK = 1_000;

    /** What an object was in the session, and what was changed in it that the database has not been told of. */
    private record Known(Object entity, Object proxy, LockMode lock, boolean readOnly, Map<Integer, Object> changes) {}

    private final Connection connection;
    private final Map<EntityKey, Known> awaited = new HashMap<>();
    private SessionImplementor session;

    Rereading(Connection connection) {
        this.connection = connection;
    }

    void in(SessionImplementor newSession) {
        session = newSession;
    }

    @Override
    public Object instantiate(String entityName, EntityRepresentationStrategy strategy, Object id) {
        if (awaited.isEmpty()) {
            return null;
        }
        EntityPersister persister = session.getFactory().getMappingMetamodel().getEntityDescriptor(entityName);
        Known known = awaited.get(session.generateEntityKey(id, persister));
        return known != null && known.entity().getClass() == persister.getMappedClass() ? known.entity() : null;
    }

    /**
     * Reads these again. Those whose row is gone leave the session, and so do all of an entity whose table cannot be read.
     *
     * @param keepsChanges whether changes that were not sent yet are made again to what was read
     * @return those whose table could not be read
     */
    List<Object> read(List<Object> objects, boolean keepsChanges) {
        Map<String, List<Object>> byEntity = new LinkedHashMap<>();
        objects.forEach(entity -> byEntity.computeIfAbsent(session.getEntityName(entity), n -> new ArrayList<>())
                .add(entity));
        List<Object> unreadable = new ArrayList<>();
        byEntity.values().forEach(all -> {
            if (!readAll(all, keepsChanges)) {
                unreadable.addAll(all);
            }
        });
        return unreadable;
    }

    private boolean readAll(List<Object> objects, boolean keepsChanges) {
        try {
            // Some databases would refuse all that comes after a failure within a transaction.
            Savepoint savepoint = connection.getAutoCommit() ? null : connection.setSavepoint();
            try {
                for (int from = 0; from < objects.size(); from += CHUNK) {
                    readChunk(objects.subList(from, Math.min(objects.size(), from + CHUNK)), keepsChanges);
                }
            } catch (SQLGrammarException e) {
                if (savepoint != null) {
                    connection.rollback(savepoint);
                }
                objects.stream().filter(session::contains).forEach(session::detach);
                return false;
            }
            if (savepoint != null) {
                connection.releaseSavepoint(savepoint);
            }
            return true;
        } catch (SQLException e) {
            throw new StatementFailure(e);
        }
    }

    private void readChunk(List<Object> objects, boolean keepsChanges) {
        PersistenceContext context = session.getPersistenceContextInternal();
        EntityPersister persister = context.getEntry(objects.get(0)).getPersister();
        List<Object> ids = new ArrayList<>();
        for (Object entity : objects) {
            EntityEntry entry = context.getEntry(entity);
            if (!entry.isExistsInDatabase()) {
                session.detach(entity);
            } else if (!(keepsChanges && hasChangedCollection(persister.getValues(entity), persister))) {
                ids.add(entry.getId());
                takeOut(entity, entry, keepsChanges);
            }
        }
        if (ids.isEmpty()) {
            return;
        }
        try {
            session.findMultiple(persister.getMappedClass(), ids, new BatchSize(CHUNK), OrderingMode.UNORDERED);
            putBack();
        } finally {
            awaited.clear();
        }
    }

    private void takeOut(Object entity, EntityEntry entry, boolean keepsChanges) {
        PersistenceContext context = session.getPersistenceContextInternal();
        EntityPersister persister = entry.getPersister();
        Object[] values = persister.getValues(entity);
        var holder = context.getEntityHolder(entry.getEntityKey());
        awaited.put(
                entry.getEntityKey(),
                new Known(
                        entity,
                        holder == null ? null : holder.getProxy(),
                        entry.getLockMode(),
                        entry.isReadOnly() && persister.isMutable(),
                        keepsChanges ? changes(entity, values, entry) : Map.of()));
        context.removeEntityHolder(entry.getEntityKey());
        letGo(values, persister.getPropertyTypes(), new EvictVisitor((EventSource) session, entity));
        context.removeEntry(entity);
    }

    private Map<Integer, Object> changes(Object entity, Object[] values, EntityEntry entry) {
        int[] dirty = entry.getLoadedState() == null
                ? null
                : entry.getPersister().findDirty(values, entry.getLoadedState(), entity, session);
        if (dirty == null) {
            return Map.of();
        }
        Map<Integer, Object> changes = new HashMap<>();
        for (int index : dirty) {
            changes.put(index, values[index]);
        }
        return changes;
    }

    /** Collections that were read are read anew when they are next asked for; those that were not go on as they are. */
    private static void letGo(Object[] values, Type[] types, EvictVisitor visitor) {
        for (int i = 0; i < types.length; i++) {
            if (types[i] instanceof CollectionType type) {
                if (values[i] instanceof PersistentCollection<?> collection && collection.wasInitialized()) {
                    visitor.evictCollection(collection, type);
                }
            } else if (types[i] instanceof ComponentType type && values[i] != null) {
                letGo(type.getPropertyValues(values[i]), type.getSubtypes(), visitor);
            }
        }
    }

    /** What was added to a collection would be lost if it were read now. */
    private static boolean hasChangedCollection(Object[] values, EntityPersister persister) {
        if (persister.hasCollections()) {
            for (Object value : values) {
                if (value instanceof PersistentCollection<?> collection
                        && (collection.isDirty() || collection.hasQueuedOperations())) {
                    return true;
                }
            }
        }
        return false;
    }

    /** What was read is again what it was; where rows point to each other, they do so by the same proxies as before or by none. */
    private void putBack() {
        PersistenceContext context = session.getPersistenceContextInternal();
        Map<Object, Object> instead = new IdentityHashMap<>();
        awaited.forEach((key, known) -> {
            EntityEntry entry = context.getEntry(known.entity());
            if (entry == null) {
                return;
            }
            Object made = context.getProxy(key);
            if (made != null) {
                context.removeProxy(key);
                instead.put(made, known.proxy() == null ? known.entity() : known.proxy());
            }
            if (known.proxy() != null) {
                context.addProxy(key, known.proxy());
                instead.put(known.entity(), known.proxy());
            }
            if (known.lock().greaterThan(entry.getLockMode())) {
                entry.setLockMode(known.lock());
            }
            if (known.readOnly()) {
                session.setReadOnly(known.entity(), true);
            }
        });
        for (Known known : awaited.values()) {
            EntityEntry entry = context.getEntry(known.entity());
            if (entry != null) {
                replace(known.entity(), entry, instead);
                known.changes().forEach((index, value) -> entry.getPersister().setValue(known.entity(), index, value));
            }
        }
    }

    private static void replace(Object entity, EntityEntry entry, Map<Object, Object> instead) {
        if (instead.isEmpty()) {
            return;
        }
        Object[] values = entry.getPersister().getValues(entity);
        for (int i = 0; i < values.length; i++) {
            if (values[i] != null && instead.containsKey(values[i])) {
                Object was = instead.get(values[i]);
                entry.getPersister().setValue(entity, i, was);
                if (entry.getLoadedState() != null) {
                    entry.getLoadedState()[i] = was;
                }
            }
        }
    }
}
