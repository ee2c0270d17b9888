package dev.dormouse.session;

import dev.dormouse.connect.OpenDatabase;
import dev.dormouse.dialect.Dialect;
import dev.dormouse.entity.EntityModeler;
import dev.dormouse.entity.Models;
import dev.dormouse.result.Failure;
import dev.dormouse.result.ShellException;
import dev.dormouse.schema.Catalog;
import dev.dormouse.schema.CatalogReader;
import java.sql.Connection;
import java.sql.SQLException;
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
    private volatile Snapshot newest;
    private Future<Snapshot> reading;
    private Future<Orm> building;

    /** Lends a connection that nobody else uses meanwhile. */
    interface Source {
        <T> T lend(Work<T> work) throws SQLException;
    }

    /** What is done with it. */
    interface Work<T> {
        T with(Connection connection) throws SQLException;
    }

    Metadata(Dialect dialect, DatabaseVersion version, Source connections) {
        this.dialect = dialect;
        this.version = version;
        this.connections = connections;
        this.newest = Snapshot.empty(dialect);
    }

    /** Begins to read the catalogue, if nobody has. */
    synchronized void startReading() {
        if (reading == null) {
            reading = start("catalogue", this::read);
        }
    }

    /** Begins to build the session factory as soon as the catalogue is there, if nobody has. */
    synchronized void startBuilding(OpenDatabase database) {
        startReading();
        if (building == null) {
            Future<Snapshot> catalogue = reading;
            building = start("orm", () -> Orm.build(await(catalogue), version, database));
        }
    }

    /** Forgets what was read; the next who asks reads again. The old snapshot stays visible until then. */
    synchronized void invalidate() {
        reading = null;
        building = null;
    }

    private Snapshot read() throws SQLException {
        Catalog catalog = connections.lend(connection -> new CatalogReader(dialect).read(connection));
        Models models = EntityModeler.model(catalog, dialect.name());
        newest = new Snapshot(dialect, catalog, models);
        return newest;
    }

    /** What is known at this moment; empty until the catalogue was read. */
    Snapshot newest() {
        return newest;
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
        return await(mine);
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
