package dev.dormouse.complete;

import dev.dormouse.complete.Index.Relation;
import dev.dormouse.complete.Suggestion.Kind;
import dev.dormouse.dialect.Dialect;
import dev.dormouse.schema.DatabaseObject;
import dev.dormouse.schema.DatabaseObjects;
import dev.dormouse.schema.Key;
import dev.dormouse.schema.Table;
import dev.dormouse.schema.TableColumn;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The second step for what can be a value: labels, what suits the next column, names within strings. */
final class SqlValueNames {

    /** What stands for the present moment, by the type of a column. */
    private static final Map<String, String> NOW = Map.of(
            "date", "current_date",
            "time", "current_time",
            "timestamp", "current_timestamp",
            "timestamptz", "current_timestamp");

    /** A value to begin with, by the type of a column. */
    private static final Map<String, String> EMPTY_VALUES = Map.ofEntries(
            Map.entry("text", "''"),
            Map.entry("varchar", "''"),
            Map.entry("bpchar", "''"),
            Map.entry("clob", "''"),
            Map.entry("uuid", "''"),
            Map.entry("json", "'{}'"),
            Map.entry("jsonb", "'{}'"),
            Map.entry("int2", "0"),
            Map.entry("int4", "0"),
            Map.entry("int8", "0"),
            Map.entry("numeric", "0"),
            Map.entry("float4", "0"),
            Map.entry("float8", "0"));

    /** Functions that rows come from, by the initial of the database. */
    private static final Map<Character, List<String>> TABLE_FUNCTIONS = Map.of(
            'p',
            List.of(
                    "generate_series",
                    "unnest",
                    "json_array_elements",
                    "jsonb_array_elements",
                    "json_each",
                    "jsonb_each",
                    "json_to_recordset",
                    "jsonb_to_recordset",
                    "json_table",
                    "regexp_matches",
                    "regexp_split_to_table",
                    "string_to_table",
                    "generate_subscripts",
                    "jsonb_path_query",
                    "json_object_keys",
                    "jsonb_object_keys"),
            'h',
            List.of("system_range", "unnest", "csvread", "table"),
            's',
            List.of(
                    "json_each",
                    "json_tree",
                    "generate_series",
                    "pragma_table_info",
                    "pragma_index_list",
                    "pragma_foreign_key_list"),
            'm',
            List.of("json_table"));

    private final Index index;
    private final Dialect dialect;
    private final DatabaseObjects objects;
    private final Ranking ranking;

    SqlValueNames(Index index, DatabaseObjects objects, Ranking ranking) {
        this.index = index;
        this.dialect = index.dialect();
        this.objects = objects;
        this.ranking = ranking;
    }

    /** Lists what is wished; whether it is of these sorts. */
    boolean list(Wish wish) {
        if (wish instanceof Wish.Choices choices) {
            choices(choices);
        } else if (wish instanceof Wish.NextValue next) {
            nextColumn(next.target(), next.listed(), next.index())
                    .ifPresent(column -> nextValue(column, labels(next.target(), column)));
        } else if (wish instanceof Wish.NextLabel next) {
            nextColumn(next.target(), next.listed(), next.index())
                    .ifPresent(column -> labels(next.target(), column).forEach(this::quoted));
        } else if (wish instanceof Wish.Texts texts) {
            ranking.weighing(6);
            texts.texts().forEach(text -> ranking.add(text, text, text, texts.description(), Kind.ALIAS, true));
        } else if (wish instanceof Wish.Literals literals) {
            literals.values().forEach(this::quoted);
        } else if (wish instanceof Wish.Quoted quoted) {
            names(quoted);
        } else if (wish instanceof Wish.Called called) {
            new SqlObjectNames(index, objects, ranking).called(called.schema());
        } else if (wish instanceof Wish.TableFunctions) {
            tableFunctions();
        } else if (wish instanceof Wish.KeyColumns key) {
            index.resolve(key.table().name())
                    .ifPresent(relation -> keyColumns(relation.table(), key.bracket() ? "(" : ""));
        } else {
            return false;
        }
        return true;
    }

    private List<String> labels(Source target, TableColumn column) {
        return index.resolve(target.name())
                .map(relation -> index.labels(relation.table(), column))
                .orElse(List.of());
    }

    private void quoted(String value) {
        ranking.weighing(8).add(value, "'" + value.replace("'", "''") + "'", value, "", Kind.VALUE, true);
    }

    private void choices(Wish.Choices wish) {
        new SourceColumns(index)
                .named(wish.column(), wish.sources())
                .forEach(o -> choices(o.column(), index.labels(o.relation().table(), o.column()), wish.given()));
    }

    private void choices(TableColumn column, List<String> labels, List<String> given) {
        labels.stream().filter(label -> !given.contains(label)).forEach(this::quoted);
        if (column.type().base().equals("bool")) {
            ranking.weighing(8);
            List.of("true", "false").forEach(word -> ranking.add(word, word, word, "", Kind.KEYWORD, true));
        }
    }

    /** The column that the next value is for. */
    Optional<TableColumn> nextColumn(Source target, List<String> listed, int at) {
        Optional<Table> table = index.resolve(target.name()).map(Relation::table);
        if (table.isEmpty()) {
            return Optional.empty();
        }
        List<TableColumn> columns = table.get().columns();
        if (listed.isEmpty()) {
            return at < columns.size() ? Optional.of(columns.get(at)) : Optional.empty();
        }
        return at >= listed.size()
                ? Optional.empty()
                : columns.stream()
                        .filter(c -> c.name().equalsIgnoreCase(listed.get(at)))
                        .findFirst();
    }

    /** Words that it could be; what is shown beside them says which column it is. */
    private void nextValue(TableColumn column, List<String> labels) {
        String need = column.nullable() ? "" : ", not null";
        String of = "for " + column.name() + ": " + column.type().display() + need;
        ranking.weighing(6);
        List<String> words = new ArrayList<>();
        labels.forEach(label -> words.add("'" + label.replace("'", "''") + "'"));
        if (column.type().base().equals("bool")) {
            words.addAll(List.of("true", "false"));
        }
        Optional.ofNullable(NOW.get(column.type().base())).ifPresent(words::add);
        boolean made = column.defaultValue().isPresent() || column.generation() != TableColumn.Generation.NONE;
        boolean sqlite = dialect.name().equals("sqlite");
        if (made && !sqlite) {
            words.add("default");
        }
        if (column.nullable()) {
            words.add("null");
        }
        if (labels.isEmpty()) {
            Optional.ofNullable(EMPTY_VALUES.get(column.type().base())).ifPresent(words::add);
        }
        words.forEach(word -> ranking.add(word, word, word, of, Kind.VALUE, false));
    }

    private void names(Wish.Quoted wish) {
        ranking.weighing(8);
        for (DatabaseObject.Kind kind : wish.kinds()) {
            for (DatabaseObject object : objects.list(kind)) {
                boolean plain = object.schema().isEmpty() || index.isOnPath(object.schema());
                String name = dialect.identifier(object.name());
                String text = plain ? name : dialect.identifier(object.schema()) + "." + name;
                ranking.add(object.name(), "'" + text + "'", text, object.kind().words(), Kind.VALUE, true);
            }
        }
        if (wish.relations()) {
            for (Relation relation : index.relations()) {
                if (ranking.fits(relation.name())) {
                    ranking.add(relation.name(), "'" + relation.text() + "'", relation.text(), "", Kind.VALUE, true);
                }
            }
        }
    }

    private void tableFunctions() {
        if (ranking.prefix().isEmpty()) {
            return;
        }
        new SqlObjectNames(index, objects, ranking).called(List.of());
        ranking.weighing(30);
        for (String name : TABLE_FUNCTIONS.getOrDefault(SqlWords.initial(dialect.name()), List.of())) {
            ranking.add(name, name + "(", name + "()", "rows from a function", Kind.FUNCTION, false);
        }
    }

    private void keyColumns(Table table, String before) {
        ranking.weighing(7);
        List<Key> keys = new ArrayList<>(table.uniqueKeys());
        table.primaryKey().ifPresent(key -> keys.add(0, key));
        Set<List<String>> seen = new LinkedHashSet<>();
        keys.forEach(key -> seen.add(key.columns()));
        for (List<String> columns : seen) {
            String text =
                    String.join(", ", columns.stream().map(dialect::identifier).toList());
            ranking.add(columns.get(0), before + text + ")", "(" + text + ")", "key", Kind.COLUMN, true);
        }
    }
}
