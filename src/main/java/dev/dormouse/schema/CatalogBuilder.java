package dev.dormouse.schema;

import dev.dormouse.dialect.LexicalRules;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Joins the rows of the catalogue queries in memory. Rows about relations that were left out are left out too. Relations and
 * types come first, then columns, then indexes, then foreign keys.
 */
final class CatalogBuilder {

    private record UsedType(ColumnType type, boolean required) {}

    private record KeyTarget(TableDraft table, List<String> columns) {}

    private final LexicalRules rules;
    private final Map<String, TableDraft> drafts = new LinkedHashMap<>();
    private final Map<String, UsedType> types = new HashMap<>();
    private final Map<String, KeyTarget> keys = new HashMap<>();
    private final Map<TableName, ViewProjection> projections = new HashMap<>();

    /** Large schemas say the same thing in every table: each text is held once. */
    private final Map<String, String> texts = new HashMap<>();

    CatalogBuilder(LexicalRules rules) {
        this.rules = rules;
    }

    void addRelation(ResultSet row) throws SQLException {
        String schema = row.getString("schema");
        TableName name = new TableName(schema == null ? "" : schema, row.getString("name"));
        Optional<String> comment = text(row, "comment");
        long estimatedRows = row.getLong("estimated_rows");
        boolean unknown = row.wasNull() || estimatedRows < 0;
        drafts.put(
                row.getString("relation"),
                new TableDraft(
                        name,
                        kind(row.getString("kind")),
                        row.getString("parent"),
                        comment,
                        unknown ? -1 : estimatedRows));
    }

    void addType(ResultSet row) throws SQLException {
        ColumnType type = new ColumnType(
                row.getString("display"),
                row.getString("base"),
                ColumnType.Form.valueOf(row.getString("form").toUpperCase(Locale.ROOT)),
                number(row, "length"),
                number(row, "precision"),
                number(row, "scale"),
                NameList.strings(row.getString("labels"), rules));
        types.put(row.getString("type"), new UsedType(type, row.getBoolean("required")));
    }

    void addColumn(ResultSet row) throws SQLException {
        TableDraft draft = drafts.get(row.getString("relation"));
        if (draft == null) {
            return;
        }
        String typeId = row.getString("type");
        UsedType type = types.get(typeId);
        if (type == null) {
            // The column came between the two queries; its type is shown at the next reading.
            type = new UsedType(ColumnType.plain(typeId), false);
        }
        draft.add(new TableColumn(
                pooled(row.getString("name")),
                row.getInt("position"),
                type.type(),
                row.getBoolean("nullable") && !type.required(),
                TableColumn.Generation.valueOf(row.getString("generation").toUpperCase(Locale.ROOT)),
                Optional.ofNullable(pooled(row.getString("default_value"))),
                text(row, "comment")));
    }

    void addIndex(ResultSet row) throws SQLException {
        TableDraft draft = drafts.get(row.getString("relation"));
        if (draft == null) {
            return;
        }
        List<String> columns = draft.columnNames(row.getString("columns"));
        String name = nonNull(row.getString("name"));
        if (row.getBoolean("is_index")) {
            draft.add(new Index(name, row.getBoolean("is_unique"), columns));
        }
        String key = row.getString("key_kind");
        if (key != null) {
            draft.add(new Key(name, columns), key.equals("primary"));
            String id = row.getString("id");
            if (id != null) {
                keys.put(id, new KeyTarget(draft, columns));
            }
        }
    }

    /** A view that may have a key. */
    void addView(ResultSet row) throws SQLException {
        TableDraft draft = drafts.get(row.getString("relation"));
        if (draft != null) {
            ViewProjection.parse(nonNull(row.getString("definition")), rules)
                    .ifPresent(projection -> projections.put(draft.name(), projection));
        }
    }

    void addForeignKey(ResultSet row) throws SQLException {
        TableDraft draft = drafts.get(row.getString("relation"));
        KeyTarget target = target(row);
        if (draft == null || target == null) {
            return;
        }
        List<String> columns = draft.columnNames(row.getString("columns"));
        if (columns.size() == target.columns().size()) {
            draft.add(new ForeignKey(
                    nonNull(row.getString("name")),
                    columns,
                    target.table().name(),
                    target.columns(),
                    row.getString("on_delete")));
        }
    }

    private String pooled(String text) {
        return text == null ? null : texts.computeIfAbsent(text, t -> t);
    }

    private KeyTarget target(ResultSet row) throws SQLException {
        String relation = row.getString("target");
        if (relation == null) {
            return keys.get(row.getString("target_key"));
        }
        TableDraft table = drafts.get(relation);
        if (table == null) {
            return null;
        }
        String columns = row.getString("target_columns");
        return new KeyTarget(table, columns == null ? table.primaryKeyColumns() : table.columnNames(columns));
    }

    /** @param searchPath where a view finds what it names without a schema */
    List<Table> tables(String database, List<String> searchPath) {
        if (!projections.isEmpty()) {
            ViewKeys viewKeys = new ViewKeys(database, searchPath, drafts.values());
            projections.forEach(viewKeys::add);
            viewKeys.inherit();
        }
        List<Table> tables = new ArrayList<>();
        for (TableDraft draft : drafts.values()) {
            Optional<TableName> parent =
                    Optional.ofNullable(drafts.get(draft.parent())).map(TableDraft::name);
            tables.add(draft.finish(parent));
        }
        return tables;
    }

    private static TableKind kind(String words) {
        for (TableKind kind : TableKind.values()) {
            if (kind.words().equals(words)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("kind of relation: " + words);
    }

    private static Optional<String> text(ResultSet row, String label) throws SQLException {
        return Optional.ofNullable(row.getString(label)).filter(text -> !text.isBlank());
    }

    private static int number(ResultSet row, String label) throws SQLException {
        long number = row.getLong(label);
        return row.wasNull() || number > Integer.MAX_VALUE ? -1 : (int) number;
    }

    private static String nonNull(String text) {
        return text == null ? "" : text;
    }
}
