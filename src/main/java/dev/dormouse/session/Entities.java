package dev.dormouse.session;

import dev.dormouse.entity.EntityModel;
import dev.dormouse.result.Failure;
import dev.dormouse.result.ShellException;
import dev.dormouse.schema.HiddenWrites;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.function.Supplier;
import org.hibernate.FlushMode;
import org.hibernate.Hibernate;
import org.hibernate.Transaction;
import org.hibernate.engine.spi.EntityEntry;
import org.hibernate.engine.spi.PersistenceContext;
import org.hibernate.engine.spi.SessionImplementor;
import org.hibernate.engine.spi.Status;

/** Hibernate on the session's connection: its session, and its part in the unit of work. */
public final class Entities implements Participant, AutoCloseable {

    /** How many objects are read again when they are out of date; more are let go. */
    private static final int REFRESH_LIMIT = 5_000;

    private final Orm orm;
    private final Connection connection;
    private final Supplier<Snapshot> snapshots;
    private final Connection watched;
    private final org.hibernate.Session session;
    private final Set<Object> saved = Collections.newSetFromMap(new WeakHashMap<>());
    private final Set<Object> letGo = Collections.newSetFromMap(new WeakHashMap<>());
    private final List<Object> removed = new ArrayList<>();
    private final Rereading rereading;
    private Effect stale = Effect.NOTHING;
    private boolean undone;
    private boolean deaf;
    private boolean unreadable;

    Entities(Orm orm, Connection connection, StatementWatch watch, Running running, Supplier<Snapshot> snapshots) {
        this.orm = orm;
        this.snapshots = snapshots;
        this.connection = connection;
        this.watched = WatchedConnection.of(connection, watch, running, Optional.of(new DirectSql()));
        Connection logical = LogicalTransactions.of(connection, () -> deaf);
        Connection own = WatchedConnection.of(logical, watch, running, Optional.empty());
        this.rereading = new Rereading(connection);
        this.session = orm.factory()
                .withOptions()
                .connection(own)
                .interceptor(rereading)
                .openSession();
        rereading.in((SessionImplementor) session);
        session.setHibernateFlushMode(FlushMode.AUTO);
    }

    /**
     * The same unit of work on another mapping: what was changed is sent first. If the classes are the same, all objects stay what
     * they are; else those that variables hold are read again in their new shape.
     */
    Entities movedTo(
            Orm newer, Connection plain, StatementWatch watch, Running running, Map<String, Object> variables) {
        // What looks changed while objects are out of date was undone; its table may be gone.
        if (stale.isNothing() && session.getTransaction().isActive() && session.isDirty()) {
            session.flush();
        }
        Entities moved = new Entities(newer, plain, watch, running, snapshots);
        if (orm.types() == newer.types()) {
            handOver(moved);
        } else {
            new Reshaping(this, moved).apply(variables);
            session.close();
            orm.types().onDemand(object -> {
                throw new ShellException(oldShape());
            });
        }
        orm.retire();
        return moved;
    }

    /** The same objects on a new connection, in the place of one that was lost; what was not committed is gone. */
    Entities reconnected(Connection plain, StatementWatch watch, Running running) {
        forgetChanges();
        Entities renewed = new Entities(orm, plain, watch, running, snapshots);
        handOver(renewed);
        return renewed;
    }

    /** The very same objects go on in another session; they are read again when they are next used. */
    private void handOver(Entities moved) {
        KeptObjects kept = KeptObjects.of(session);
        session.close();
        kept.joinTo(moved.session);
        moved.stale = Effect.EVERYTHING;
        moved.saved.addAll(saved);
        moved.letGo.addAll(letGo);
    }

    /** What is said of an object whose class was made anew since it was read. */
    public static Failure oldShape() {
        return Failure.statement("this object is of the old shape: the schema has changed since it was read")
                .withHint("read it again");
    }

    /** What is said of an object of an application's class that was built anew since it was read. */
    public static Failure oldClass() {
        return Failure.statement("this object is of the old shape: its class was built anew since it was read")
                .withHint("read it again");
    }

    public Orm orm() {
        return orm;
    }

    /** The one session of the shell. */
    public org.hibernate.Session session() {
        return session;
    }

    /** The same physical connection as SQL's and Hibernate's, for Groovy: it sees what objects have not sent yet. */
    public Connection connection() {
        return watched;
    }

    @Override
    public boolean hasChanges() {
        refreshStale();
        return session.isDirty();
    }

    @Override
    public void flush() {
        refreshStale();
        session.flush();
    }

    @Override
    public void begin() {
        if (!session.getTransaction().isActive()) {
            session.beginTransaction();
        }
    }

    @Override
    public void commit() throws SQLException {
        Transaction transaction = session.getTransaction();
        if (transaction.isActive()) {
            // Objects without changes are not read again here: SQL may have dropped their table.
            if (session.isDirty()) {
                flush();
            }
            restartIfDoomed();
            // Were it Hibernate that failed here, it would throw all objects out of the session.
            connection.commit();
            endWithoutConnection();
            removed.clear();
        }
    }

    /**
     * Any failure dooms Hibernate's transaction: its commit would then silently roll back, what was done before included. Where
     * a savepoint has undone the failure alone, Hibernate's side begins anew, while the connection's transaction goes on.
     */
    private void restartIfDoomed() {
        Transaction transaction = session.getTransaction();
        if (transaction.isActive() && transaction.getRollbackOnly()) {
            withoutConnection(() -> ((SessionImplementor) session)
                    .getJdbcCoordinator()
                    .getLogicalConnection()
                    .getPhysicalJdbcTransaction()
                    .begin());
        }
    }

    /** Does something to Hibernate's transaction that the connection does not hear of. */
    private void withoutConnection(Runnable action) {
        deaf = true;
        try {
            action.run();
        } finally {
            deaf = false;
        }
    }

    /** Hibernate's own rollback would throw all objects out of the session, so on its side this is the end of a mere read. */
    @Override
    public void rollback() throws SQLException {
        forgetChanges();
        try {
            connection.rollback();
        } finally {
            restartIfDoomed();
            if (session.getTransaction().isActive()) {
                endWithoutConnection();
            }
        }
    }

    private void endWithoutConnection() {
        session.setHibernateFlushMode(FlushMode.MANUAL);
        try {
            withoutConnection(session.getTransaction()::commit);
        } finally {
            session.setHibernateFlushMode(FlushMode.AUTO);
        }
    }

    @Override
    public void undone() {
        forgetChanges();
        restartIfDoomed();
    }

    /** Objects that were never saved leave the session; the others get the database's values back when they are next used. */
    private void forgetChanges() {
        PersistenceContext context = ((SessionImplementor) session).getPersistenceContextInternal();
        clearQueue();
        for (Object entity : managed()) {
            EntityEntry entry = context.getEntry(entity);
            if (entry.getId() == null) {
                // Its insert has failed before the database gave it a key.
                context.removeEntry(entity);
            } else if (!entry.isExistsInDatabase() || entry.getStatus() != Status.MANAGED) {
                session.detach(entity);
            }
        }
        // Hibernate lets go of what was removed, for good: should it still be there, changes to it would be lost.
        letGo.addAll(removed);
        stale = Effect.EVERYTHING;
        undone = true;
    }

    @Override
    public void markStale(Effect effect) {
        if (!effect.isNothing()) {
            clearQueue();
            stale = stale.and(effect);
        }
    }

    /** Hibernate has no public way to drop changes that were queued, short of dropping all objects. */
    @SuppressWarnings("removal")
    private void clearQueue() {
        ((SessionImplementor) session).getActionQueue().clear();
    }

    /** Before objects are used: reads those again that the database may have changed. */
    public void refreshStale() {
        if (stale.isNothing()) {
            return;
        }
        Effect effect = stale;
        stale = Effect.NOTHING;
        boolean keepsChanges = !undone;
        undone = false;
        List<Object> managed = outdated(effect);
        if (managed.size() > REFRESH_LIMIT) {
            letGo.addAll(managed());
            session.clear();
            return;
        }
        if (!rereading.read(managed, keepsChanges).isEmpty()) {
            restartIfDoomed();
            unreadable = true;
        }
    }

    private List<Object> outdated(Effect effect) {
        List<Object> managed = managed();
        if (managed.isEmpty() || effect.everything()) {
            return managed;
        }
        try {
            Snapshot snapshot = snapshots.get();
            Reach reach = Reach.of(effect, snapshot, HiddenWrites.read(snapshot.dialect(), connection));
            Map<Class<?>, Boolean> reached = new HashMap<>();
            return managed.stream()
                    .filter(entity ->
                            reached.computeIfAbsent(entity.getClass(), type -> reach.has(orm.modelOf(entity))))
                    .toList();
        } catch (SQLException e) {
            throw new StatementFailure(e);
        }
    }

    /** Whether a table could not be read any more since this was last asked: the schema is not what it was. */
    boolean takeUnreadable() {
        boolean was = unreadable;
        unreadable = false;
        return was;
    }

    /** An object was added to the session. */
    public void saved(Object entity) {
        saved.add(entity);
    }

    /** Removes an object's row. */
    public void remove(Object entity) {
        removed.add(Hibernate.unproxy(entity));
        session.remove(entity);
    }

    /** Brings up to date what was refreshed by others, and this object if it was saved and sent since it was last looked at. */
    public void touch(Object entity) {
        refreshStale();
        if (saved.isEmpty() || !saved.contains(entity)) {
            return;
        }
        EntityEntry entry =
                ((SessionImplementor) session).getPersistenceContextInternal().getEntry(entity);
        if (entry == null || entry.getStatus() != Status.MANAGED) {
            saved.remove(entity);
        } else if (entry.isExistsInDatabase()) {
            readSaved(entity.getClass());
        }
    }

    /** One that was saved and sent is looked at: so will the others of its class be. */
    private void readSaved(Class<?> type) {
        PersistenceContext context = ((SessionImplementor) session).getPersistenceContextInternal();
        List<Object> sent = new ArrayList<>();
        for (Object entity : saved) {
            EntityEntry entry = entity.getClass() == type ? context.getEntry(entity) : null;
            if (entry != null && entry.getStatus() == Status.MANAGED && entry.isExistsInDatabase()) {
                sent.add(entity);
            }
        }
        sent.forEach(saved::remove);
        rereading.read(sent, true);
    }

    /** Whether an object has left the session, with others too many to keep up to date or removed in vain: changes would be lost. */
    public boolean hasLetGo(Object entity) {
        return letGo.contains(entity) && !session.contains(entity);
    }

    /** Keeps objects and the SQL that Groovy sends itself in step. */
    private final class DirectSql implements WatchedConnection.Direct {

        @Override
        public void before() {
            if (session.getTransaction().isActive() && session.isDirty()) {
                session.flush();
            }
        }

        @Override
        public void after(Effect effect) {
            markStale(effect);
        }
    }

    private List<Object> managed() {
        List<Object> entities = new ArrayList<>();
        SessionImplementor internals = (SessionImplementor) session;
        for (var entry : internals.getPersistenceContextInternal().reentrantSafeEntityEntries()) {
            entities.add(entry.getKey());
        }
        return entities;
    }

    /** The model of an entity object. */
    public EntityModel modelOf(Object entity) {
        return orm.modelOf(entity);
    }

    @Override
    public void close() {
        session.close();
    }
}
