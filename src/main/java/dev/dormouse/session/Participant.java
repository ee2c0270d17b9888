package dev.dormouse.session;

import java.sql.SQLException;

/** Who has changes of its own in a unit of work beside the connection's: Hibernate, once it is there. */
interface Participant {

    /** Whether objects were changed, added or removed that the database has not been told of. */
    boolean hasChanges();

    /** Tells the database of all changes, within the transaction. */
    void flush();

    /** A transaction has begun on the connection. */
    void begin();

    /** Flushes and commits, on the connection too. */
    void commit() throws SQLException;

    /** Forgets all changes and rolls back, on the connection too. */
    void rollback() throws SQLException;

    /** A savepoint has undone a failed line's changes; forgets them here, too. The transaction goes on. */
    void undone();

    /** The database may hold other values than the objects; those that it concerns are read again before they are next used. */
    void markStale(Effect effect);
}
