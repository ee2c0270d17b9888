package dev.dormouse.session;

import dev.dormouse.dialect.Dialect;
import dev.dormouse.schema.DatabaseObject;
import dev.dormouse.schema.DatabaseObjects;
import dev.dormouse.schema.ObjectReader;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * The database's functions, types and the like, for completion alone. They are read in the background when somebody first wishes
 * for them, which is after the prompt shows, and again after each change of the schema. Nobody waits for them: what is known can
 * be read at any time. A database that does not let itself be asked has none.
 */
final class KnownObjects {

    private final ObjectReader reader;
    private final Metadata.Source connections;
    private volatile DatabaseObjects newest = DatabaseObjects.NONE;
    private List<DatabaseObject> builtIn;
    private boolean wished;
    private boolean reading;
    private boolean again;

    KnownObjects(Dialect dialect, Metadata.Source connections) {
        this.reader = new ObjectReader(dialect);
        this.connections = connections;
    }

    DatabaseObjects newest() {
        return newest;
    }

    /** Reads now, on the caller's thread, and from now on after each change. */
    void wish() {
        synchronized (this) {
            wished = true;
            if (reading) {
                again = true;
                return;
            }
            reading = true;
        }
        readAll();
    }

    /** Reads again in the background, if anybody ever wished for it. */
    synchronized void readAgain() {
        if (!wished) {
            return;
        }
        if (reading) {
            again = true;
            return;
        }
        reading = true;
        Thread thread = new Thread(this::readAll, "dormouse-objects");
        thread.setDaemon(true);
        thread.start();
    }

    private void readAll() {
        boolean more = true;
        while (more) {
            try {
                newest = connections.lend(false, connection -> {
                    if (builtIn == null) {
                        builtIn = reader.readBuiltIn(connection);
                    }
                    List<DatabaseObject> all = new ArrayList<>(reader.readObjects(connection));
                    all.addAll(builtIn);
                    return new DatabaseObjects(all);
                });
            } catch (SQLException e) {
                // Completion goes on with what it knows; whatever ails the database, the next statement says so.
                builtIn = builtIn == null ? List.of() : builtIn;
            }
            synchronized (this) {
                more = again;
                again = false;
                reading = more;
            }
        }
    }
}
