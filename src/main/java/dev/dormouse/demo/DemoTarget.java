package dev.dormouse.demo;

import dev.dormouse.result.Failure;
import dev.dormouse.result.ShellException;
import java.sql.Types;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What the databases spell differently when the music store is made. */
enum DemoTarget {
    POSTGRESQL(
            '"',
            "INT",
            "TIMESTAMP",
            true,
            "select relname from pg_class where relnamespace = (select oid from pg_namespace where nspname = current_schema)"),
    H2(
            '"',
            "INT",
            "TIMESTAMP",
            false,
            "select table_name from information_schema.tables where table_schema = current_schema"),
    SQLITE('"', "INTEGER", "DATETIME", true, "select name from sqlite_master"),
    /** Its TIMESTAMP starts in 1970, and employees are older. */
    MARIADB(
            '`',
            "INT",
            "DATETIME",
            false,
            "select table_name from information_schema.tables where table_schema = database()"),
    HSQLDB(
            '"',
            "INT",
            "TIMESTAMP",
            false,
            "select table_name from information_schema.tables where table_schema = current_schema");

    private static final DateTimeFormatter SQLITE_TIMESTAMP =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

    private final char quote;
    private final String integer;
    private final String timestamp;
    private final boolean transactionalDdl;
    private final String takenNamesQuery;

    DemoTarget(char quote, String integer, String timestamp, boolean transactionalDdl, String takenNamesQuery) {
        this.quote = quote;
        this.integer = integer;
        this.timestamp = timestamp;
        this.transactionalDdl = transactionalDdl;
        this.takenNamesQuery = takenNamesQuery;
    }

    /**
     * @param databaseName as {@code Dialect.name()}
     * @throws ShellException of kind USAGE for any other database
     */
    static DemoTarget of(String databaseName) {
        return Arrays.stream(values())
                .filter(target -> target.databaseName().equals(databaseName))
                .findFirst()
                .orElseThrow(() -> new ShellException(Failure.usage(
                                "the music store cannot be loaded into a database of the kind \"" + databaseName + "\"")
                        .withHint("these can hold it: "
                                + Arrays.stream(values())
                                        .map(DemoTarget::databaseName)
                                        .collect(Collectors.joining(", ")))));
    }

    String databaseName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Written without quotes where that is what people will type. */
    String identifier(ChinookEdition edition, String name) {
        return edition == ChinookEdition.PASCAL_CASE ? quote + name + quote : name;
    }

    String type(ChinookTable.Column column) {
        return switch (column.type()) {
            case INTEGER -> integer;
            case TEXT -> "VARCHAR(" + column.length() + ")";
            case MONEY -> "NUMERIC(10,2)";
            case TIMESTAMP -> timestamp;
        };
    }

    /** What follows the closing bracket of a CREATE TABLE. */
    String tableOptions() {
        return this == MARIADB ? " CHARACTER SET utf8mb4" : "";
    }

    /** Whether foreign keys can be added to a table that is there. */
    boolean altersConstraints() {
        return this != SQLITE;
    }

    /** Whether CREATE TABLE can be rolled back; where not, it commits what is open. */
    boolean hasTransactionalDdl() {
        return transactionalDdl;
    }

    /** Lists the names that new tables of the current schema cannot have. */
    String takenNamesQuery() {
        return takenNamesQuery;
    }

    boolean isSameName(String name, String other) {
        return this == POSTGRESQL ? name.equals(other) : name.equalsIgnoreCase(other);
    }

    /** One of {@link Types}, for a NULL. */
    int jdbcType(ChinookTable.Column column) {
        return switch (column.type()) {
            case INTEGER -> Types.INTEGER;
            case TEXT -> Types.VARCHAR;
            case MONEY -> Types.NUMERIC;
            case TIMESTAMP -> Types.TIMESTAMP;
        };
    }

    /** The value as the driver shall get it; SQLite has no dates, and its own functions want this text. */
    Object parameter(Object cell) {
        return this == SQLITE && cell instanceof LocalDateTime time ? SQLITE_TIMESTAMP.format(time) : cell;
    }
}
