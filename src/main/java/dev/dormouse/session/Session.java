package dev.dormouse.session;

import dev.dormouse.connect.ConnectionTarget;
import dev.dormouse.connect.OpenDatabase;
import dev.dormouse.dialect.Dialect;
import dev.dormouse.dialect.Dialects;
import dev.dormouse.entity.EntityTypes;
import dev.dormouse.entity.Nameable;
import dev.dormouse.entity.OwnModel;
import dev.dormouse.entity.Proposal;
import dev.dormouse.entity.TypedReference;
import dev.dormouse.result.Failure;
import dev.dormouse.result.ShellException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

/** One open database, as the shell's user has it: one connection, one unit of work, the variables, the newest snapshot. */
public final class Session implements AutoCloseable {

    /**
     * What a session keeps on disk beside its database.
     *
     * @param names what users decided about the model
     * @param cache the folder where large catalogues are kept for the next session; empty if they are not
     * @param state the folder where the names that were given are kept for the next session; empty if they are not
     */
    public record Files(NamesFile names, Optional<Path> cache, Optional<Path> state) {

        /** Nothing: names last as long as the session. */
        public static Files none() {
            return new Files(NamesFile.inMemory(), Optional.empty(), Optional.empty());
        }
    }

    private final OpenDatabase database;
    private Connection connection;
    private final Dialect dialect;
    private final DatabaseVersion version;
    private final Running running;
    private final StatementWatch watch;
    private final UnitOfWork unit;
    private final Metadata metadata;
    private final SideConnections beside;
    private final NamesFile names;
    private final Map<String, Object> variables;
    private Optional<OwnClasses> own;
    private final Observed observed;
    private Optional<Entities> entities = Optional.empty();
    private Consumer<EntityTypes> classesListener = types -> {};
    private boolean changedWithin;
    private volatile boolean givenUp;
    private volatile boolean closed;

    private Session(OpenDatabase database, Map<String, Object> variables, Files files, Optional<OwnModel> model)
            throws SQLException {
        this.names = files.names();
        this.database = database;
        KeptOnDisk kept = new KeptOnDisk(database.target(), files);
        this.beside = new SideConnections(database);
        this.connection = database.connection();
        this.dialect = Dialects.of(connection);
        this.version = DatabaseVersion.of(connection);
        this.running = new Running(dialect);
        this.watch = new StatementWatch(dialect);
        this.unit = new UnitOfWork(connection, dialect, watch);
        this.own = model.isPresent() ? Optional.of(new OwnClasses(model.get(), dialect, version)) : Optional.empty();
        this.metadata = new Metadata(
                dialect, version, this::lend, new Metadata.Additions(kept.catalogues(), names, kept.names(names), own));
        KnownObjects objects = new KnownObjects(dialect, this::lend);
        this.metadata.whenPublished(objects::readAgain);
        this.observed = new Observed(this, kept, beside, objects);
        this.variables = variables;
    }

    /**
     * A session on a fresh connection; it belongs to the session from now on.
     *
     * @param variables what {@code :name} and Groovy's variables mean; shared with whoever opened the session
     * @param files what is kept on disk beside the database
     */
    public static Session open(OpenDatabase database, Map<String, Object> variables, Files files) {
        return open(database, variables, files, Optional.empty());
    }

    /** @param model an application's own classes, to be mapped in place of what their tables would give; closed with the session */
    public static Session open(
            OpenDatabase database, Map<String, Object> variables, Files files, Optional<OwnModel> model) {
        try {
            return new Session(database, variables, files, model);
        } catch (SQLException e) {
            throw new StatementFailure(e);
        }
    }

    /** A session that keeps nothing on disk. */
    public static Session open(OpenDatabase database, Map<String, Object> variables) {
        return open(database, variables, Files.none());
    }

    /** A session with variables of its own, that keeps nothing on disk. */
    public static Session open(OpenDatabase database) {
        return open(database, new LinkedHashMap<>());
    }

    /** A database in memory has but one connection; all others get a further one, so that nobody waits. */
    private <T> T lend(boolean own, Metadata.Work<T> work) throws SQLException {
        if (own || database.target().address().isEmpty()) {
            synchronized (connection) {
                return work.with(connection);
            }
        }
        return beside.lend(work);
    }

    public Dialect dialect() {
        return dialect;
    }

    public DatabaseVersion version() {
        return version;
    }

    public ConnectionTarget target() {
        return database.target();
    }

    /** The physical connection, for SQL that needs neither Groovy nor Hibernate. */
    public Connection connection() {
        return connection;
    }

    /** Whether the connection is gone, and another one can take its place: a database in memory has gone with it. */
    public boolean isLost() {
        return givenUp || !database.target().address().isEmpty() && SideConnections.isGone(connection);
    }

    /** Nothing more comes over the connection, whatever it says itself. */
    public void giveUpConnection() {
        givenUp = !database.target().address().isEmpty();
    }

    /**
     * Opens a connection in the place of the one that was lost. What was not committed is gone; variables and objects stay, and
     * objects are read again when they are next used.
     */
    public void reconnect() {
        connection = database.reconnect();
        givenUp = false;
        unit.reconnected(connection);
        if (entities.isPresent()) {
            join(entities.get().reconnected(connection, watch, running));
        }
    }

    public UnitOfWork unit() {
        return unit;
    }

    public Running running() {
        return running;
    }

    public StatementWatch watch() {
        return watch;
    }

    /** Groovy's variables by name; SQL and HQL bind them as {@code :name}. */
    public Map<String, Object> variables() {
        return variables;
    }

    /** The application's own classes, if it has brought some. */
    public Optional<OwnModel> ownModel() {
        return own.isPresent() ? Optional.of(own.get().model()) : Optional.empty();
    }

    /**
     * Takes the application's classes as they are now, if they were built anew; the catalogue is then to be read again. Objects
     * that variables hold are read again in their new shape when objects are next used.
     *
     * @return whether they were
     */
    public boolean reloadClasses() {
        if (own.isEmpty() || !own.get().model().hasChanged()) {
            return false;
        }
        OwnClasses newer = new OwnClasses(own.get().model().openAnew(), dialect, version);
        own = Optional.of(newer);
        metadata.exchange(newer);
        return true;
    }

    /** How Hibernate understands the application's classes, to be compared with the database. Whoever asks closes it. */
    public OwnMapping ownMapping() {
        return own.orElseThrow().mapping(awaitSnapshot().catalog());
    }

    /** What was seen of the database beside the snapshot. */
    public Observed observed() {
        return observed;
    }

    /** What is known of the database at this moment; never waits. */
    public Snapshot snapshot() {
        return metadata.newest();
    }

    /** Who is handed each snapshot that is read from now on, on the thread that has read it: it should not take long. */
    public void onSnapshot(Consumer<Snapshot> listener) {
        metadata.onSnapshot(listener);
    }

    /** Whether the catalogue was read, so that nobody has to wait for it. */
    public boolean isRead() {
        return metadata.isRead();
    }

    /** What is known of the database, as soon as its catalogue was read. */
    public Snapshot awaitSnapshot() {
        followSchema();
        return metadata.awaitSnapshot();
    }

    /** The relations with their entities' names, as soon as the catalogue was read: sooner than {@link #awaitSnapshot}. */
    public Listing awaitListing() {
        followSchema();
        return metadata.awaitListing();
    }

    /** Begins to read the catalogue in the background. */
    public void startReading() {
        metadata.startReading();
    }

    /** Begins to make entities ready in the background. */
    public void startEntities() {
        metadata.startBuilding(database);
    }

    /** Waits until Hibernate is ready, or has failed: for what may come later than the first answer of objects. */
    public void awaitMapping() {
        metadata.awaitBuilding();
    }

    /** The entity classes, as soon as the catalogue was read; Hibernate may not be ready yet. */
    public EntityTypes awaitTypes() {
        followSchema();
        startEntities();
        return metadata.awaitTypes();
    }

    /** Hibernate on this connection, as soon as it is ready; it knows all entities that were named, and objects are up to date. */
    public Entities entities() {
        followSchema();
        Orm orm = metadata.awaitOrm(database);
        if (entities.isEmpty()) {
            join(new Entities(orm, connection, watch, running, this::snapshot));
        } else if (entities.get().orm() != orm) {
            join(entities.get().movedTo(orm, connection, watch, running, variables));
        }
        entities.get().refreshStale();
        if (entities.get().takeUnreadable()) {
            refresh();
            return entities();
        }
        return entities.get();
    }

    private void join(Entities newer) {
        entities = Optional.of(newer);
        newer.orm().types().onDemand(this::mapFor);
        classesListener.accept(newer.orm().types());
        unit.join(newer);
    }

    /** Who is told of classes before any object of them is seen. */
    public void onClasses(Consumer<EntityTypes> listener) {
        classesListener = listener;
    }

    /** Who is told how many entities are about to be mapped, where they are so many that it takes seconds. */
    public void onManyMapped(IntConsumer listener) {
        metadata.joins().onMany(listener);
    }

    /** An object leads to an entity that may not be mapped yet. */
    private void mapFor(Object object) {
        if (entities().hasLetGo(object)) {
            throw new ShellException(Failure.statement(
                            "this object has left the session, which held too many: what it points to cannot be read")
                    .withHint("read it again"));
        }
    }

    /** A line has ended: if it has changed the schema, that is read again while the user types the next one. */
    public void lineEnded() {
        metadata.joins().lineEnded();
        try {
            if (!metadata.hasBegun() || unit.isTransaction()) {
                return;
            }
            if (database.target().address().isEmpty()) {
                followSchema();
            } else if (takeSchemaChange()) {
                changedWithin = false;
                metadata.readLater();
            }
        } catch (ShellException e) {
            // The line itself went well; whoever needs the catalogue is told that it cannot be read.
            return;
        }
    }

    /** Reads the schema again if a statement has changed it, or if the unit of work that did has ended. */
    private void followSchema() {
        if (takeSchemaChange()) {
            refresh();
        }
    }

    private boolean takeSchemaChange() {
        boolean ended = changedWithin && !unit.isTransaction();
        return watch.takeSchemaChange() || ended;
    }

    /** Before a line uses objects that variables hold: reads those again that are out of date. */
    public void refreshObjects() {
        if (entities.isPresent()) {
            // All of it: SQL may have dropped a table, whose objects could not be read again.
            entities();
        }
    }

    /** Before an object is used: reads it again if it is out of date, or if it was saved since it was last looked at. */
    public void touch(Object entity) {
        if (entities.isPresent() && !closed) {
            entities().touch(entity);
        }
    }

    /** Whether objects have been used yet. */
    public boolean hasEntities() {
        return entities.isPresent();
    }

    /**
     * The schema was changed: reads it again, in the background unless only this connection sees the change. Variables that
     * hold objects, or lists and maps of them, get them anew in their new shape when objects are next used, if it is another.
     */
    public void refresh() {
        changedWithin = unit.isTransaction();
        metadata.invalidate(changedWithin);
        if (changedWithin || database.target().address().isEmpty()) {
            metadata.awaitSnapshot();
        } else {
            metadata.startReading();
        }
    }

    /** Where names and accepted relations are kept. */
    public NamesFile names() {
        return names;
    }

    /** Calls a thing so from now on, here and in later sessions. */
    public void rename(Nameable thing, String name) {
        names.pin(thing, name);
        refresh();
    }

    /** Gives a thing the name back that the rules have for it. */
    public void unname(Nameable thing) {
        if (names.read().pins().find(thing).isPresent()) {
            names.unpin(thing);
        }
        metadata.forget(
                thing instanceof Nameable.Entity entity
                        ? List.of(entity, new Nameable.Variable(entity.table()))
                        : List.of(thing));
        refresh();
    }

    /** Makes a relation part of the model, here and in later sessions; the database hears nothing of it. */
    public void accept(Proposal.Reference relation) {
        names.accept(relation);
        refresh();
    }

    /** Makes relations part of the model that a column's value decides; the database hears nothing of it. */
    public void accept(List<TypedReference> relations) {
        relations.forEach(names::accept);
        refresh();
    }

    /** The message without the password, should a driver say it. */
    public String redact(String message) {
        return database.redact(message);
    }

    /** Whether it was closed: its objects are still looked at by whoever holds them. */
    public boolean isClosed() {
        return closed;
    }

    @Override
    public void close() {
        closed = true;
        // No method reference: making it would load Hibernate for those who never used it.
        if (entities.isPresent()) {
            entities.get().close();
        }
        observed.close();
        beside.close();
        metadata.close();
        database.close();
        if (own.isPresent()) {
            own.get().model().close();
        }
    }
}
