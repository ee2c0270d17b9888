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
import dev.dormouse.schema.CatalogCache;
import dev.dormouse.schema.CatalogReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The way of the metadata: catalogue, models, classes, session factory, each step on a background thread, each waited for by
 * those alone who need it. The newest snapshot can be read at any time without waiting.
 */
final class Metadata {

    /** How long the end of a session waits for the end of its reading. */
    private static final long PATIENCE_MILLISECONDS = 2_000;

    private final Dialect dialect;
    private final DatabaseVersion version;
    private final Source connections;
    private final Optional<CatalogCache> cache;
    private final Object typesLock = new Object();
    private final NamesFile names;
    private final EarlierNames earlier;
    private volatile Optional<OwnClasses> classes;
    private volatile Snapshot newest;
    private volatile boolean closed;
    private volatile boolean readForNobody;
    private volatile boolean hadNoConnection;
    private volatile Runnable whenPublished = () -> {};
    private Future<Snapshot> reading;
    private CompletableFuture<Optional<Listing.Unnamed>> listing;
    private FutureTask<EntityTypes> typing;
    private Future<Orm> building;
    private Future<Boolean> keeping;
    private final Joins joins = new Joins();
    private Optional<EntityTypes> types = Optional.empty();
    private Optional<Orm> built = Optional.empty();
    private Optional<Consumer<Snapshot>> listener = Optional.empty();
    private boolean within;
    private boolean later;
    private int readings;
    private int newestReading;

    /** Lends a connection that nobody else uses meanwhile. */
    interface Source {

        /** @param own the session's own, which waits: it alone sees what its transaction has changed */
        <T> T lend(boolean own, Work<T> work) throws SQLException;
    }

    /** What is done with it. */
    interface Work<T> {
        T with(Connection connection) throws SQLException;
    }

    /** What a database may come with, beside itself. */
    record Additions(
            Optional<CatalogCache> cache, NamesFile names, Optional<KeptNames> kept, Optional<OwnClasses> classes) {}

    /** @param additions where large catalogues are kept, what users decided about the model, and the application's classes */
    Metadata(Dialect dialect, DatabaseVersion version, Source connections, Additions additions) {
        this.cache = additions.cache();
        this.names = additions.names();
        this.earlier = new EarlierNames(additions.kept(), additions.classes().isPresent());
        this.classes = additions.classes();
        this.dialect = dialect;
        this.version = version;
        this.connections = connections;
        this.newest = Snapshot.empty(dialect);
    }

    /** Also done, after each reading that is the newest; it must not take long. */
    void whenPublished(Runnable also) {
        whenPublished = also;
    }

    /** What joins the mapping in the middle of lines. */
    Joins joins() {
        return joins;
    }

    /** Begins to read the catalogue, if nobody has. */
    synchronized void startReading() {
        if (later || hadNoConnection && reading != null && reading.isDone()) {
            invalidate(within);
        }
        if (reading == null) {
            hadNoConnection = false;
            boolean own = within;
            int number = ++readings;
            CompletableFuture<Optional<Listing.Unnamed>> early = new CompletableFuture<>();
            Future<Snapshot> started = start("catalogue", () -> {
                try {
                    return read(own, number, early);
                } catch (ShellException | SQLException e) {
                    hadNoConnection = isNoConnection(e);
                    throw e;
                } finally {
                    early.complete(Optional.empty());
                }
            });
            reading = started;
            listing = early;
            typing = new FutureTask<>(() -> typesOf(await(started)));
        }
    }

    /** What such a failure says of the moment it does not say of the next: the server may be back. */
    private boolean isNoConnection(Exception problem) {
        return problem instanceof ShellException own
                ? own.failure().kind() == Failure.Kind.CONNECTION
                : problem instanceof SQLException sql && dialect.isConnectionLost(sql);
    }

    /**
     * Reads again in the background; if a reading goes on, when that has ended, so that of many changes in a row not each has one.
     * Whoever needs the catalogue meanwhile reads it at once.
     */
    synchronized void readLater() {
        if (reading != null && !reading.isDone()) {
            later = true;
        } else {
            invalidate(false);
            startReading();
        }
    }

    /** Whether the catalogue was ever asked for. */
    synchronized boolean hasBegun() {
        return reading != null;
    }

    /** The classes that are there stay, unless the schema has made other ones of them. */
    private EntityTypes typesOf(Snapshot snapshot) {
        synchronized (typesLock) {
            boolean overtaken = snapshot != newest;
            if (types.isEmpty() || !overtaken && !types.get().adopt(snapshot.models())) {
                EntityTypes newer = newTypes(snapshot);
                types.ifPresent(newer::wantAllOf);
                types = Optional.of(newer);
            }
            return types.get();
        }
    }

    /** Begins to build the session factory as soon as the catalogue is there, if nobody has. */
    synchronized void startBuilding(OpenDatabase database) {
        startReading();
        if (building == null) {
            Future<Snapshot> catalogue = reading;
            FutureTask<EntityTypes> classes = typing;
            Optional<Orm> before = built;
            building = start("orm", () -> {
                Snapshot snapshot = await(catalogue);
                EntityTypes known = run(classes);
                if (before.isPresent()
                        && before.get().types() == known
                        && before.get().isComplete()) {
                    return before.get();
                }
                if (known.isOnDemand() && known.listWanted().isEmpty()) {
                    // Any entity will do: what mapping takes is loaded before the first is named.
                    known.want(known.models().entities().get(0));
                }
                return build(known, snapshot, database);
            });
        }
    }

    private Orm build(EntityTypes wanted, Snapshot snapshot, OpenDatabase database) {
        Orm orm = classes.isPresent()
                ? Orm.build(wanted, snapshot, version, database, classes.get())
                : Orm.build(wanted, snapshot, version, database);
        if (closed) {
            orm.retire();
        }
        return orm;
    }

    /**
     * Forgets what was read; the next who asks reads again. The old snapshot stays visible until then.
     *
     * @param within what was changed is not committed, so that only the session's own connection sees it
     */
    synchronized void invalidate(boolean within) {
        this.within = within;
        later = false;
        reading = null;
        typing = null;
        building = null;
    }

    /** @param early is told the catalogue, which some can do with; without a word of it if the models are not made by rules alone */
    private Snapshot read(boolean own, int number, CompletableFuture<Optional<Listing.Unnamed>> early)
            throws SQLException {
        readForNobody = false;
        CatalogReader reader = new CatalogReader(dialect);
        // Whoever changed the schema, or asks for it to be read again, wants no file's word for it.
        boolean first = newest.catalog() == Catalog.EMPTY;
        CatalogCache.Known found = connections.lend(
                own,
                connection -> cache.isPresent() && !own
                        ? cache.get().read(reader, connection, first)
                        : new CatalogCache.Known(reader.read(connection)));
        Catalog catalog = found.catalog();
        ModelNotes notes = names.read();
        Catalog accepted = Proposals.accept(catalog, notes.accepted());
        // Beside an application's classes the rules are not alone.
        Optional<String> mark = classes.isPresent() ? Optional.empty() : found.mark();
        KnownNames known = notes.pins().over(earlier.names(newest, catalog, notes, mark));
        readForNobody = !own && !earlier.isToKeep(catalog, notes, mark);
        if (classes.isEmpty()) {
            early.complete(Optional.of(new Listing.Unnamed(catalog, accepted, known, notes.rules())));
        }
        Models models = models(accepted, known, notes);
        ModelNotes checked = classes.isPresent() ? notes : checked(notes, catalog, models);
        Snapshot snapshot = publish(new Snapshot(dialect, catalog, models, checked), number);
        if (!own && notes.problem().isEmpty()) {
            keepLater(snapshot, known, mark);
        }
        return snapshot;
    }

    private Models models(Catalog catalog, KnownNames known, ModelNotes notes) {
        Function<Catalog, Models> reflect =
                tables -> EntityModeler.model(tables, dialect.name(), known, notes.rules(), notes.typed());
        return classes.isPresent() ? classes.get().models(catalog, reflect) : reflect.apply(catalog);
    }

    /** What the file of names says of things that are not there is no harm, but its user may want to know. */
    private ModelNotes checked(ModelNotes notes, Catalog catalog, Models models) {
        return notes.problem().isPresent()
                ? notes
                : StaleNotes.find(notes, catalog, models)
                        .map(stale ->
                                notes.withProblem(names.shown() + " names what is not in this database: " + stale))
                        .orElse(notes);
    }

    /** Nobody waits for the disk but the end of the session. */
    private synchronized void keepLater(Snapshot snapshot, KnownNames known, Optional<String> mark) {
        if (!closed && earlier.isKept()) {
            keeping = start("names", () -> {
                if (snapshot == newest) {
                    earlier.keep(snapshot, known, mark);
                }
                return true;
            });
        }
    }

    /** A reading that was overtaken by a later one is not the newest. */
    private synchronized Snapshot publish(Snapshot snapshot, int number) {
        if (number > newestReading) {
            newestReading = number;
            newest = snapshot;
            listener.ifPresent(l -> l.accept(snapshot));
            whenPublished.run();
        }
        if (later && !closed) {
            startReading();
        }
        return snapshot;
    }

    /** The application's classes were built anew: all that was made of them is forgotten. */
    synchronized void exchange(OwnClasses newer) {
        synchronized (typesLock) {
            classes = Optional.of(newer);
            types = Optional.empty();
        }
        invalidate(within);
    }

    /** The rules name these things anew when the schema is next read. */
    void forget(Collection<Nameable> things) {
        earlier.forget(things);
    }

    private EntityTypes newTypes(Snapshot snapshot) {
        return classes.isPresent() ? Orm.types(snapshot, classes.get().model().loader()) : Orm.types(snapshot);
    }

    /** What is known at this moment; empty until the catalogue was read. */
    Snapshot newest() {
        return newest;
    }

    synchronized void onSnapshot(Consumer<Snapshot> newListener) {
        listener = Optional.of(newListener);
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

    /** Waits for the catalogue alone. */
    Listing awaitListing() {
        startReading();
        Future<Snapshot> mine;
        Future<Optional<Listing.Unnamed>> early;
        synchronized (this) {
            mine = reading;
            early = listing;
        }
        Optional<Listing.Unnamed> unnamed = mine.isDone() ? Optional.empty() : await(early);
        return unnamed.map(Listing.Unnamed::named).orElseGet(() -> Listing.of(await(mine)));
    }

    /** Waits until the mapping that is being built is there, or has failed. */
    void awaitBuilding() {
        Future<Orm> mine;
        synchronized (this) {
            mine = building;
        }
        try {
            if (mine != null) {
                mine.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | CancellationException e) {
            // Whoever needs it is told.
            return;
        }
    }

    /** Waits for the session factory. */
    Orm awaitOrm(OpenDatabase database) {
        startBuilding(database);
        Future<Orm> mine;
        synchronized (this) {
            mine = building;
        }
        Orm orm = await(mine);
        while (!orm.isComplete()) {
            mine = startWidening(mine, orm.types(), database);
            orm = await(mine);
        }
        built = Optional.of(orm);
        return orm;
    }

    /** Whoever waits for it may be interrupted: it goes on, and is there when it is next asked for. */
    private Future<Orm> startWidening(Future<Orm> narrow, EntityTypes wanted, OpenDatabase database) {
        Snapshot snapshot = awaitSnapshot();
        joins.takeAlong(wanted);
        Future<Orm> wide = start("orm", () -> build(wanted, snapshot, database));
        synchronized (this) {
            if (building == narrow) {
                building = wide;
            }
        }
        return wide;
    }

    /** Waits for the classes alone: they are there long before the session factory is. */
    EntityTypes awaitTypes() {
        startReading();
        FutureTask<EntityTypes> mine;
        synchronized (this) {
            mine = typing;
        }
        return run(mine);
    }

    /** Waits for the database and the disk, but not long; what is made from now on is nobody's. */
    void close() {
        closed = true;
        Future<Snapshot> mine;
        Future<Orm> orm;
        Future<Boolean> file;
        synchronized (this) {
            mine = reading;
            orm = building;
            file = keeping;
        }
        try {
            if (file != null) {
                file.get(PATIENCE_MILLISECONDS, TimeUnit.MILLISECONDS);
            }
            if (mine != null && !readForNobody) {
                mine.get(PATIENCE_MILLISECONDS, TimeUnit.MILLISECONDS);
            }
            if (orm != null && orm.isDone()) {
                orm.get().retire();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            // Whoever needed it was told; nobody needs it any more.
            return;
        }
    }

    /** Whoever comes first does it. */
    private <T> T run(FutureTask<T> task) {
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

    private <T> T await(Future<T> future) {
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
                Failure failure = Failure.statement("the catalogue could not be read: " + dialect.errorMessage(sql));
                throw new ShellException(
                        dialect.errorHint(sql).map(failure::withHint).orElse(failure), sql);
            }
            throw new IllegalStateException(e.getCause());
        }
    }
}
