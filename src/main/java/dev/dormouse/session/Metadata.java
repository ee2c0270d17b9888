package dev.dormouse.session;

import dev.dormouse.connect.OpenDatabase;
import dev.dormouse.dialect.Dialect;
import dev.dormouse.entity.EntityModeler;
import dev.dormouse.entity.EntityTypes;
import dev.dormouse.entity.KnownNames;
import dev.dormouse.entity.Models;
import dev.dormouse.entity.Nameable;
import dev.dormouse.entity.Proposals;
import dev.dormouse.result.Failure;
import dev.dormouse.result.ShellException;
import dev.dormouse.schema.Catalog;
import dev.dormouse.schema.CatalogReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;

/**
 * The way of the metadata: catalogue, models, classes, session factory, each step on a background thread, each waited for by
 * those alone who need it. The newest snapshot can be read at any time without waiting.
 */
final class Metadata {

    private final Dialect dialect;
    private final DatabaseVersion version;
    private final Source connections;
    private final NamesFile names;
    private final Set<Nameable> forgotten = new HashSet<>();
    private volatile Snapshot newest;
    private Future<Snapshot> reading;
    private FutureTask<EntityTypes> typing;
    private Future<Orm> building;
    private Optional<Orm> built = Optional.empty();
    private boolean within;

    /** Lends a connection that nobody else uses meanwhile. */
    interface Source {

        /** @param own the session's own, which waits: it alone sees what its transaction has changed */
        <T> T lend(boolean own, Work<T> work) throws SQLException;
    }

    /** What is done with it. */
    interface Work<T> {
        T with(Connection connection) throws SQLException;
    }

    Metadata(Dialect dialect, DatabaseVersion version, Source connections, NamesFile names) {
        this.names = names;
        this.dialect = dialect;
        this.version = version;
        this.connections = connections;
        this.newest = Snapshot.empty(dialect);
    }

    /** Begins to read the catalogue, if nobody has. */
    synchronized void startReading() {
        if (reading == null) {
            boolean own = within;
            Future<Snapshot> started = start("catalogue", () -> read(own));
            reading = started;
            typing = new FutureTask<>(() -> Orm.types(await(started)));
        }
    }

    /** Begins to build the session factory as soon as the catalogue is there, if nobody has. */
    synchronized void startBuilding(OpenDatabase database) {
        startReading();
        if (building == null) {
            Future<Snapshot> catalogue = reading;
            FutureTask<EntityTypes> types = typing;
            Optional<Orm> before = built;
            building = start("orm", () -> {
                Snapshot snapshot = await(catalogue);
                boolean same = before.map(orm -> orm.types().models().equals(snapshot.models()))
                        .orElse(false);
                return same ? before.get() : Orm.build(run(types), snapshot, version, database);
            });
        }
    }

    /**
     * Forgets what was read; the next who asks reads again. The old snapshot stays visible until then.
     *
     * @param within what was changed is not committed, so that only the session's own connection sees it
     */
    synchronized void invalidate(boolean within) {
        this.within = within;
        reading = null;
        typing = null;
        building = null;
    }

    private Snapshot read(boolean own) throws SQLException {
        Catalog catalog = connections.lend(own, connection -> new CatalogReader(dialect).read(connection));
        ModelNotes notes = names.read();
        Models models = EntityModeler.model(
                Proposals.accept(catalog, notes.accepted()),
                dialect.name(),
                notes.pins().over(namesBefore(catalog)));
        newest = new Snapshot(dialect, catalog, models, notes);
        return newest;
    }

    /**
     * The names of the snapshot before, so that a change of the schema renames nothing, but for what a user gave back to the
     * rules; on another search path all is new.
     */
    private synchronized KnownNames namesBefore(Catalog catalog) {
        Snapshot before = newest;
        Map<Nameable, String> earlier = new LinkedHashMap<>();
        if (before.catalog().searchPath().equals(catalog.searchPath())) {
            KnownNames.of(before.models()).names().forEach((thing, name) -> {
                if (!forgotten.contains(thing)) {
                    earlier.put(thing, name);
                }
            });
        }
        forgotten.clear();
        return new KnownNames(earlier);
    }

    /** The rules name these things anew when the schema is next read. */
    synchronized void forget(Collection<Nameable> things) {
        forgotten.addAll(things);
    }

    /** What is known at this moment; empty until the catalogue was read. */
    Snapshot newest() {
        return newest;
    }

    /** Whether the catalogue was read. */
    synchronized boolean isRead() {
        return reading != null && reading.isDone();
    }

    /** Waits for the catalogue. */
    Snapshot awaitSnapshot() {
        startReading();
        Future<Snapshot> mine;
        synchronized (this) {
            mine = reading;
        }
        return await(mine);
    }

    /** Waits for the session factory. */
    Orm awaitOrm(OpenDatabase database) {
        startBuilding(database);
        Future<Orm> mine;
        synchronized (this) {
            mine = building;
        }
        Orm orm = await(mine);
        built = Optional.of(orm);
        return orm;
    }

    /** Whether this is what was built last, and nothing newer is being built; also if what is newer cannot be built. */
    synchronized boolean isNewest(Orm orm) {
        if (building == null || !building.isDone()) {
            return false;
        }
        try {
            return await(building) == orm;
        } catch (ShellException | IllegalStateException e) {
            return true;
        }
    }

    /** Waits for the classes alone: they are there long before the session factory is. */
    EntityTypes awaitTypes() {
        startReading();
        FutureTask<EntityTypes> mine;
        synchronized (this) {
            mine = typing;
        }
        return built.filter(orm -> orm.types().models().equals(awaitSnapshot().models()))
                .map(Orm::types)
                .orElseGet(() -> run(mine));
    }

    /** Whoever comes first does it. */
    private static <T> T run(FutureTask<T> task) {
        task.run();
        return await(task);
    }

    private static <T> Future<T> start(String name, Callable<T> work) {
        FutureTask<T> task = new FutureTask<>(work);
        Thread thread = new Thread(task, "dormouse-" + name);
        thread.setDaemon(true);
        thread.start();
        return task;
    }

    private static <T> T await(Future<T> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            throw Running.interrupted();
        } catch (CancellationException e) {
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof ShellException failure) {
                throw failure;
            }
            if (e.getCause() instanceof SQLException sql) {
                throw new ShellException(
                        Failure.statement("the catalogue could not be read: " + sql.getMessage()), sql);
            }
            throw new IllegalStateException(e.getCause());
        }
    }
}
