package dev.dormouse.schema;

import dev.dormouse.dialect.Dialect;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Reads the catalogue of any database as its driver tells it ({@link DatabaseMetaData}). A whole schema is asked for at once where
 * the driver allows that, else table by table. What the driver cannot say costs only itself, and becomes a note.
 */
final class DriverCatalogReader {

    /** One question for a schema; {@code table} is null for all of its tables. Answers how many rows there were. */
    private interface Part {
        int read(String schema, String table) throws SQLException;
    }

    private final Dialect dialect;
    private final DriverTypes types;
    private final DatabaseMetaData data;
    private final DriverNotes notes = new DriverNotes();
    private final Map<TableName, TableDraft> drafts = new LinkedHashMap<>();
    private final String catalog;
    private final String current;

    private DriverCatalogReader(Dialect dialect, Connection connection) throws SQLException {
        this.dialect = dialect;
        this.types = new DriverTypes(dialect.name());
        this.data = connection.getMetaData();
        this.catalog = connection.getCatalog();
        this.current = currentSchema(connection);
    }

    static Catalog read(Dialect dialect, Connection connection) throws SQLException {
        return new DriverCatalogReader(dialect, connection).read();
    }

    /** Drivers from before JDBC 4.1 lack the method. */
    private static String currentSchema(Connection connection) throws SQLException {
        try {
            String schema = connection.getSchema();
            return schema == null ? "" : schema;
        } catch (SQLException | LinkageError e) {
            String user = connection.getMetaData().getUserName();
            return user == null ? "" : user;
        }
    }

    private Catalog read() throws SQLException {
        readRelations();
        Set<String> schemas = new LinkedHashSet<>();
        drafts.keySet().forEach(name -> schemas.add(name.schema()));
        for (String schema : schemas) {
            readPart(schema, "columns", any -> true, this::readColumns);
            readPart(schema, "primary keys", DriverCatalogReader::isTable, this::readPrimaryKeys);
            readPart(schema, "indexes", DriverCatalogReader::isTable, this::readIndexes);
        }
        // A foreign key may lead into another schema, whose columns must be known by then.
        for (String schema : schemas) {
            readPart(schema, "foreign keys", DriverCatalogReader::isTable, this::readForeignKeys);
        }
        List<Table> tables = new ArrayList<>();
        drafts.values().forEach(draft -> tables.add(draft.finish(Optional.empty())));
        boolean hasSchemas = schemas.stream().anyMatch(schema -> !schema.isEmpty());
        String database = catalog == null || catalog.isEmpty() ? current : catalog;
        return new Catalog(
                database, hasSchemas && !current.isEmpty() ? List.of(current) : List.of(), tables, notes.list());
    }

    private static boolean isTable(TableDraft draft) {
        return draft.kind() == TableKind.TABLE || draft.kind() == TableKind.PARTITIONED;
    }

    /** Asks for the whole schema, and about those relations alone that this has brought nothing for. */
    private void readPart(String schema, String what, Predicate<TableDraft> concerned, Part part) {
        String pattern = schema.isEmpty() ? null : schema;
        if (notes.answers(() -> part.read(pattern, null))) {
            return;
        }
        for (TableDraft draft : List.copyOf(drafts.values())) {
            if (draft.name().schema().equals(schema) && concerned.test(draft)) {
                notes.ask(
                        what,
                        draft.name(),
                        () -> part.read(pattern, draft.name().name()));
            }
        }
    }

    // Relations

    private void readRelations() throws SQLException {
        boolean elsewhere = false;
        try (ResultSet rows = data.getTables(catalog, null, "%", relationTypes())) {
            while (rows.next()) {
                String inCatalog = rows.getString(1);
                String schema = text(rows.getString(2));
                String name = rows.getString(3);
                Optional<TableKind> kind = kind(rows.getString(4));
                Optional<String> comment = comment(rows.getString(5));
                boolean unchosen = isNothing(catalog) && !isNothing(inCatalog) && schema.isEmpty();
                elsewhere |= unchosen;
                if (kind.isPresent() && !unchosen && isCurrent(inCatalog) && !isSystem(schema)) {
                    TableName table = new TableName(schema, name);
                    drafts.put(table, new TableDraft(table, kind.get(), null, comment, -1));
                }
            }
        }
        if (elsewhere) {
            notes.add("the connection has no database, so that no relations were read; use NAME chooses one");
        }
    }

    private static boolean isNothing(String name) {
        return name == null || name.isEmpty();
    }

    private boolean isCurrent(String inCatalog) {
        return isNothing(catalog) || isNothing(inCatalog) || inCatalog.equals(catalog);
    }

    /** Those that rows can be selected from; null asks for all, where the driver does not say which there are. */
    private String[] relationTypes() {
        List<String> known = new ArrayList<>();
        boolean told = notes.answers(() -> {
            try (ResultSet rows = data.getTableTypes()) {
                while (rows.next()) {
                    String type = rows.getString(1).strip();
                    if (kind(type).isPresent()) {
                        known.add(type);
                    }
                }
            }
            return known.size();
        });
        return told ? known.toArray(String[]::new) : null;
    }

    /** Empty for what is no relation of the user's: indexes, sequences, synonyms, what belongs to the system. */
    private static Optional<TableKind> kind(String type) {
        String words = text(type).toUpperCase(Locale.ROOT).replace('_', ' ');
        if (words.contains("SYSTEM") || words.contains("INDEX")) {
            return Optional.empty();
        }
        if (words.contains("MATERIALIZED")) {
            return Optional.of(TableKind.MATERIALIZED_VIEW);
        }
        if (words.contains("VIEW")) {
            return Optional.of(TableKind.VIEW);
        }
        if (words.contains("FOREIGN") || words.contains("EXTERNAL")) {
            return Optional.of(TableKind.FOREIGN);
        }
        if (words.contains("PARTITIONED")) {
            return Optional.of(TableKind.PARTITIONED);
        }
        boolean table = words.contains("TABLE") || words.equals("GLOBAL TEMPORARY") || words.equals("LOCAL TEMPORARY");
        return table ? Optional.of(TableKind.TABLE) : Optional.empty();
    }

    private boolean isSystem(String schema) {
        String folded = schema.toLowerCase(Locale.ROOT);
        return dialect.systemSchemas().stream()
                .anyMatch(system -> system.endsWith("*")
                        ? folded.startsWith(system.substring(0, system.length() - 1))
                        : folded.equals(system));
    }

    // Columns. Each row is read from the left to the right: some values of Oracle's are there only once.

    private int readColumns(String schema, String table) throws SQLException {
        int count = 0;
        try (ResultSet rows = data.getColumns(catalog, schema, table == null ? "%" : table, "%")) {
            boolean tellsGenerated = rows.getMetaData().getColumnCount() >= 24;
            while (rows.next()) {
                Optional<TableDraft> draft = draft(rows, 2, table);
                if (draft.isPresent()) {
                    addColumn(draft.get(), rows, tellsGenerated);
                    count++;
                }
            }
        }
        return count;
    }

    private void addColumn(TableDraft draft, ResultSet row, boolean tellsGenerated) throws SQLException {
        String name = row.getString(4);
        int code = row.getInt(5);
        String type = row.getString(6);
        int size = row.getInt(7);
        int scale = row.getInt(9);
        scale = row.wasNull() ? -1 : scale;
        boolean nullable = row.getInt(11) != DatabaseMetaData.columnNoNulls;
        Optional<String> comment = comment(row.getString(12));
        Optional<String> defaultValue =
                Optional.ofNullable(row.getString(13)).map(String::strip).filter(d -> !d.isEmpty());
        int position = row.getInt(17);
        boolean identity = tellsGenerated && isYes(row.getString(23)) || numbers(type, defaultValue);
        boolean computed = tellsGenerated && isYes(row.getString(24));
        TableColumn.Generation generation = identity
                ? TableColumn.Generation.IDENTITY
                : computed ? TableColumn.Generation.COMPUTED : TableColumn.Generation.NONE;
        if (!draft.hasColumn(name)) {
            draft.add(new TableColumn(
                    name,
                    position,
                    types.of(new DriverTypes.Declared(code, type, size, scale)),
                    nullable,
                    generation,
                    identity ? Optional.empty() : defaultValue.filter(d -> !d.equalsIgnoreCase("null")),
                    comment));
        }
    }

    /** SQL Server's driver says it in the type, Oracle's in the default alone. */
    private static boolean numbers(String type, Optional<String> defaultValue) {
        return text(type).toLowerCase(Locale.ROOT).endsWith(" identity")
                || defaultValue
                        .filter(d -> d.toLowerCase(Locale.ROOT).endsWith(".nextval"))
                        .isPresent();
    }

    // Keys and indexes

    private int readPrimaryKeys(String schema, String table) throws SQLException {
        int count = 0;
        Map<TableDraft, Map<Integer, String>> columns = new LinkedHashMap<>();
        Map<TableDraft, String> names = new LinkedHashMap<>();
        try (ResultSet rows = data.getPrimaryKeys(catalog, schema, table)) {
            while (rows.next()) {
                Optional<TableDraft> draft = draft(rows, 2, table);
                if (draft.isPresent()) {
                    String column = rows.getString(4);
                    columns.computeIfAbsent(draft.get(), any -> new TreeMap<>()).put((int) rows.getShort(5), column);
                    names.put(draft.get(), text(rows.getString(6)));
                    count++;
                }
            }
        }
        columns.forEach((draft, key) -> draft.add(new Key(names.get(draft), List.copyOf(key.values())), true));
        return count;
    }

    /** An index while its rows are read. */
    private record IndexDraft(boolean unique, boolean partial, Map<Integer, String> columns) {}

    private int readIndexes(String schema, String table) throws SQLException {
        int count = 0;
        Map<TableDraft, Map<String, IndexDraft>> found = new LinkedHashMap<>();
        try (ResultSet rows = data.getIndexInfo(catalog, schema, table, false, true)) {
            boolean tellsFilter = rows.getMetaData().getColumnCount() >= 13;
            while (rows.next()) {
                Optional<TableDraft> draft = draft(rows, 2, table);
                if (draft.isPresent()) {
                    addIndexRow(found.computeIfAbsent(draft.get(), any -> new TreeMap<>()), rows, tellsFilter);
                    count++;
                }
            }
        }
        found.forEach((draft, indexes) -> indexes.forEach((name, index) -> add(draft, name, index)));
        return count;
    }

    private static void addIndexRow(Map<String, IndexDraft> indexes, ResultSet row, boolean tellsFilter)
            throws SQLException {
        boolean unique = !row.getBoolean(4);
        String name = row.getString(6);
        boolean statistic = row.getShort(7) == DatabaseMetaData.tableIndexStatistic;
        int position = row.getShort(8);
        String column = row.getString(9);
        boolean partial = tellsFilter && !isNothing(row.getString(13));
        if (!statistic && name != null) {
            indexes.computeIfAbsent(name, any -> new IndexDraft(unique, partial, new TreeMap<>()))
                    .columns()
                    .put(position, column == null ? "expression" : column);
        }
    }

    private static void add(TableDraft draft, String name, IndexDraft index) {
        List<String> columns = List.copyOf(index.columns().values());
        draft.add(new Index(name, index.unique(), columns));
        if (index.unique() && !index.partial() && columns.stream().allMatch(draft::hasColumn)) {
            draft.add(new Key(name, columns), false);
        }
    }

    /** A foreign key while its rows are read; its columns and those of its target by their place in it. */
    private record ReferenceDraft(
            String name,
            TableName target,
            int rule,
            Map<Integer, String> columns,
            Map<Integer, String> targetColumns) {}

    private int readForeignKeys(String schema, String table) throws SQLException {
        int count = 0;
        Map<TableDraft, Map<String, ReferenceDraft>> found = new LinkedHashMap<>();
        try (ResultSet rows = data.getImportedKeys(catalog, schema, table)) {
            while (rows.next()) {
                count += addReferenceRow(found, rows, table) ? 1 : 0;
            }
        }
        found.forEach((draft, references) -> references.values().forEach(reference -> add(draft, reference)));
        return count;
    }

    private boolean addReferenceRow(Map<TableDraft, Map<String, ReferenceDraft>> found, ResultSet row, String table)
            throws SQLException {
        boolean here = isCurrent(row.getString(1));
        TableName target = new TableName(text(row.getString(2)), row.getString(3));
        String targetColumn = row.getString(4);
        Optional<TableDraft> draft = draft(row, 6, table);
        if (!here || draft.isEmpty()) {
            return false;
        }
        String column = row.getString(8);
        int position = row.getShort(9);
        int rule = row.getShort(11);
        String name = text(row.getString(12));
        Map<String, ReferenceDraft> references = found.computeIfAbsent(draft.get(), any -> new LinkedHashMap<>());
        ReferenceDraft reference = references.computeIfAbsent(
                name.isEmpty() ? unnamed(references, target, position) : name,
                any -> new ReferenceDraft(name, target, rule, new TreeMap<>(), new TreeMap<>()));
        reference.columns().put(position, column);
        reference.targetColumns().put(position, targetColumn);
        return true;
    }

    /** Where keys have no names, the rows of several to one target take turns. */
    private static String unnamed(Map<String, ReferenceDraft> references, TableName target, int position) {
        int number = 1;
        String id = target + " " + number;
        while (references.containsKey(id) && references.get(id).columns().containsKey(position)) {
            number++;
            id = target + " " + number;
        }
        return id;
    }

    private void add(TableDraft draft, ReferenceDraft reference) {
        List<String> columns = List.copyOf(reference.columns().values());
        List<String> targetColumns = List.copyOf(reference.targetColumns().values());
        TableDraft target = drafts.get(reference.target());
        if (target != null
                && columns.stream().allMatch(draft::hasColumn)
                && targetColumns.stream().allMatch(target::hasColumn)) {
            draft.add(new ForeignKey(
                    reference.name(), columns, reference.target(), targetColumns, rule(reference.rule())));
        }
    }

    private static String rule(int rule) {
        return switch (rule) {
            case DatabaseMetaData.importedKeyCascade -> "cascade";
            case DatabaseMetaData.importedKeySetNull -> "set null";
            case DatabaseMetaData.importedKeySetDefault -> "set default";
            case DatabaseMetaData.importedKeyRestrict -> "restrict";
            default -> "no action";
        };
    }

    // Rows

    /** The relation that a row is about: names were patterns for the driver, so that rows of others come too. */
    private Optional<TableDraft> draft(ResultSet row, int schemaAt, String wanted) throws SQLException {
        boolean here = isCurrent(row.getString(schemaAt - 1));
        String schema = text(row.getString(schemaAt));
        String name = row.getString(schemaAt + 1);
        boolean meant = here && (wanted == null || wanted.equals(name));
        return meant ? Optional.ofNullable(drafts.get(new TableName(schema, name))) : Optional.empty();
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }

    private static Optional<String> comment(String value) {
        return Optional.ofNullable(value).filter(text -> !text.isBlank());
    }

    private static boolean isYes(String value) {
        return "YES".equalsIgnoreCase(value);
    }
}
