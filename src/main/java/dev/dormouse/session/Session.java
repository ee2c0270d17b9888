package dev.dormouse.session;

import dev.dormouse.connect.ConnectionTarget;
import dev.dormouse.connect.OpenDatabase;
import dev.dormouse.dialect.Dialect;
import dev.dormouse.dialect.Dialects;
import dev.dormouse.entity.EntityTypes;
import dev.dormouse.entity.Nameable;
import dev.dormouse.entity.Proposal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One open database, as the shell's user has it: one connection, one unit of work, the variables, the newest snapshot. */
public final class Session implements AutoCloseable {

    private final OpenDatabase database;
    private final Connection connection;
    private final Dialect dialect;
    private final DatabaseVersion version;
    private final Running running = new Running();
    private final StatementWatch watch;
    private final UnitOfWork unit;
    private final Metadata metadata;
    private final NamesFile names;
    private final Map<String, Object> variables;
    private Optional<Entities> entities = Optional.empty();
    private boolean changedWithin;

    private Session(OpenDatabase database, Map<String, Object> variables, NamesFile names) throws SQLException {
        this.names = names;
        this.database = database;
        this.connection = database.connection();
        this.dialect = Dialects.of(connection);
        this.version = DatabaseVersion.of(connection);
        this.watch = new StatementWatch(dialect);
        this.unit = new UnitOfWork(connection, dialect, watch);
        this.metadata = new Metadata(dialect, version, this::lend, names);
        this.variables = variables;
    }

    /**
     * A session on a fresh connection; it belongs to the session from now on.
     *
     * @param variables what {@code :name} and Groovy's variables mean; shared with whoever opened the session
     * @param names what users decided about the database's model
     */
    public static Session open(OpenDatabase database, Map<String, Object> variables, NamesFile names) {
        try {
            return new Session(database, variables, names);
        } catch (SQLException e) {
            throw new StatementFailure(e);
        }
    }

    /** A session with variables of its own, that keeps names as long as it lasts. */
    public static Session open(OpenDatabase database) {
        return open(database, new LinkedHashMap<>(), NamesFile.inMemory());
    }

    /** A database in memory has but one connection; all others get a further one, so that nobody waits. */
    private <T> T lend(boolean own, Metadata.Work<T> work) throws SQLException {
        if (own || database.target().address().isEmpty()) {
            synchronized (connection) {
                return work.with(connection);
            }
        }
        try (Connection another = database.openAnother()) {
            return work.with(another);
        }
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

    /** What is known of the database at this moment; never waits. */
    public Snapshot snapshot() {
        return metadata.newest();
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

    /** Begins to read the catalogue in the background. */
    public void startReading() {
        metadata.startReading();
    }

    /** Begins to make entities ready in the background. */
    public void startEntities() {
        metadata.startBuilding(database);
    }

    /** The entity classes, as soon as the catalogue was read; Hibernate may not be ready yet. */
    public EntityTypes awaitTypes() {
        followSchema();
        startEntities();
        return metadata.awaitTypes();
    }

    /** Hibernate on this connection, as soon as it is ready; its objects are up to date. */
    public Entities entities() {
        followSchema();
        Orm orm = metadata.awaitOrm(database);
        if (entities.isEmpty()) {
            entities = Optional.of(new Entities(orm, connection, watch, running));
            unit.join(entities.get());
        } else if (entities.get().orm() != orm) {
            entities = Optional.of(entities.get().movedTo(orm, connection, watch, running, variables));
            unit.join(entities.get());
        }
        entities.get().refreshStale();
        return entities.get();
    }

    /** Reads the schema again if a statement has changed it, or if the unit of work that did has ended. */
    private void followSchema() {
        boolean ended = changedWithin && !unit.isTransaction();
        if (watch.takeSchemaChange() || ended) {
            refresh();
        }
    }

    /** Before a line uses objects that variables hold: gives them their new shape, and reads those again that are out of date. */
    public void refreshObjects() {
        if (entities.isPresent()
                && !metadata.isNewest(entities.get().orm())
                && entities.get().isHeldBy(variables.values())) {
            entities();
        } else {
            entities.ifPresent(Entities::refreshStale);
        }
    }

    /** Before an object is used: reads it again if it is out of date, or if it was saved since it was last looked at. */
    public void touch(Object entity) {
        entities.ifPresent(e -> e.touch(entity));
    }

    /** Whether objects have been used yet. */
    public boolean hasEntities() {
        return entities.isPresent();
    }

    /**
     * The schema was changed: reads it again, in the background unless only this connection sees the change. Variables that
     * hold an object get it anew in its new shape when objects are next used; lists of objects keep the old one.
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
        names.unpin(thing);
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

    /** The message without the password, should a driver say it. */
    public String redact(String message) {
        return database.redact(message);
    }

    @Override
    public void close() {
        // No method reference: making it would load Hibernate for those who never used it.
        if (entities.isPresent()) {
            entities.get().close();
        }
        database.close();
    }
}
