package dev.dormouse.session;

import dev.dormouse.dialect.Dialect;
import dev.dormouse.result.ShellException;
import dev.dormouse.schema.SystemTables;
import dev.dormouse.schema.Table;
import dev.dormouse.schema.TableName;
import dev.dormouse.session.Surroundings.SystemTable;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * Reads what completion wants to know beside the catalogue, on a connection and a thread of its own that last as long as there is
 * something to read. Whatever goes wrong, less is known.
 */
final class Surveyor {

    /** After this long no further table is begun. */
    private static final long PATIENCE_NANOSECONDS = TimeUnit.SECONDS.toNanos(5);

    /** Characters of all values together. */
    private static final int MOST_TEXT = 256 * 1024;

    private final SideConnections connections;
    private final Dialect dialect;
    private final Set<String> written = new HashSet<>();
    private volatile Surroundings newest = Surroundings.NONE;
    private Thread thread;
    private Optional<Snapshot> wanted = Optional.empty();
    private Optional<Snapshot> done = Optional.empty();
    private volatile boolean values;
    private volatile boolean closed;

    /** What is read in one go: all small tables of a snapshot, or those alone that were written to. */
    private record Round(Snapshot snapshot, boolean all, Set<String> written) {}

    Surveyor(SideConnections connections, Dialect dialect) {
        this.connections = connections;
        this.dialect = dialect;
    }

    Surroundings newest() {
        return newest;
    }

    /**
     * Begins to read what is not known yet, if there is anything. A database in memory has but the one connection, which is its
     * user's: of such nothing is read.
     *
     * @param readValues whether values may be read, too; if not, those that are known are forgotten
     * @param changed tables that may have other values now, by their bare names in small letters
     */
    synchronized void survey(Snapshot snapshot, boolean readValues, Set<String> changed) {
        if (readValues != values) {
            values = readValues;
            done = Optional.empty();
            newest = new Surroundings(Map.of(), newest.systemTables());
        }
        wanted = Optional.of(snapshot);
        written.addAll(changed);
        if (hasWork() && thread == null && connections.areApart()) {
            thread = new Thread(this::run, "dormouse-survey");
            thread.setDaemon(true);
            thread.start();
        }
    }

    private boolean hasWork() {
        boolean stale = values && newest.values().keySet().stream().anyMatch(name -> written.contains(folded(name)));
        return !closed && (stale || wanted.orElse(null) != done.orElse(null));
    }

    private static String folded(TableName name) {
        return name.name().toLowerCase(Locale.ROOT);
    }

    private void run() {
        try {
            connections.lend(own -> {
                readOnly(own);
                for (Optional<Round> round = next(); round.isPresent(); round = next()) {
                    survey(round.get(), own);
                }
                return true;
            });
        } catch (ShellException | SQLException | IllegalStateException e) {
            giveUp();
        }
    }

    /** A database that cannot be told so is read all the same. */
    private static void readOnly(Connection own) {
        try {
            own.setReadOnly(true);
        } catch (SQLException e) {
            return;
        }
    }

    /** Without one the thread counts as ended, so that whoever comes later begins another. */
    private synchronized Optional<Round> next() {
        if (!hasWork()) {
            thread = null;
            return Optional.empty();
        }
        Snapshot snapshot = wanted.orElseThrow();
        Round round = new Round(snapshot, snapshot != done.orElse(null), Set.copyOf(written));
        written.clear();
        done = wanted;
        return Optional.of(round);
    }

    private synchronized void giveUp() {
        written.clear();
        done = wanted;
        thread = null;
    }

    private void survey(Round round, Connection own) throws SQLException {
        if (newest.systemTables().isEmpty()) {
            List<SystemTable> tables = SystemTables.read(dialect, own).stream()
                    .map(table -> new SystemTable(
                            table,
                            Set.of("pg_catalog", "").contains(table.name().schema())))
                    .toList();
            publish(newest.values(), tables);
        }
        if (!values || !dialect.hasCatalogueQueries()) {
            return;
        }
        List<Table> tables = ValueColumns.tables(round.snapshot().catalog());
        retain(tables);
        ValueReader reader = new ValueReader(dialect, own);
        long end = System.nanoTime() + PATIENCE_NANOSECONDS;
        for (Table table : tables) {
            if (closed || isFull() || System.nanoTime() > end) {
                return;
            }
            if (round.all() || round.written().contains(folded(table.name()))) {
                keep(table.name(), reader.read(table));
            }
        }
    }

    private synchronized void publish(Map<TableName, Map<String, List<String>>> known, List<SystemTable> tables) {
        newest = new Surroundings(known, tables);
    }

    private synchronized void retain(List<Table> tables) {
        Set<TableName> names = new HashSet<>();
        tables.forEach(table -> names.add(table.name()));
        Map<TableName, Map<String, List<String>>> known = new HashMap<>(newest.values());
        known.keySet().retainAll(names);
        publish(known, newest.systemTables());
    }

    private synchronized void keep(TableName table, Map<String, List<String>> found) {
        if (values) {
            Map<TableName, Map<String, List<String>>> known = new HashMap<>(newest.values());
            known.put(table, found);
            publish(known, newest.systemTables());
        }
    }

    private boolean isFull() {
        return newest.values().values().stream()
                        .flatMap(columns -> columns.values().stream())
                        .flatMap(List::stream)
                        .mapToInt(String::length)
                        .sum()
                > MOST_TEXT;
    }

    /** Begins nothing more. */
    void close() {
        closed = true;
    }
}
