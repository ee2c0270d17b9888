package dev.dormouse.complete;

import dev.dormouse.schema.DatabaseObject.Kind;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The first step for the inside of a string: what it is compared with, or which argument it is, says what it can be. */
final class SqlStrings {

    private static final List<String> FORMATS = List.of(
            "YYYY-MM-DD",
            "YYYY-MM-DD HH24:MI:SS",
            "HH24:MI:SS",
            "YYYY-MM",
            "Mon",
            "Month",
            "Day",
            "DD.MM.YYYY",
            "999,999.99");

    private static final List<String> PERCENT_FORMATS =
            List.of("%Y-%m-%d", "%Y-%m-%d %H:%M:%S", "%H:%M", "%Y-%m", "%Y", "%m", "%d");

    /** What the first argument of functions is. */
    private static final Map<String, List<String>> FIRST = Map.of(
            "date_trunc",
            SqlWords.UNITS,
            "date_part",
            SqlWords.UNITS,
            "strftime",
            PERCENT_FORMATS,
            "encode",
            List.of());

    /** What the second is. */
    private static final Map<String, List<String>> SECOND = Map.ofEntries(
            Map.entry("to_char", FORMATS),
            Map.entry("to_date", FORMATS),
            Map.entry("to_timestamp", FORMATS),
            Map.entry("date_format", PERCENT_FORMATS),
            Map.entry("str_to_date", PERCENT_FORMATS),
            Map.entry("formatdatetime", List.of("yyyy-MM-dd", "yyyy-MM-dd HH:mm:ss", "HH:mm", "yyyy-MM", "yyyy")),
            Map.entry("encode", List.of("hex", "base64", "escape")),
            Map.entry("decode", List.of("hex", "base64", "escape")));

    private final QueryScope scope;
    private final List<Source> visible;

    SqlStrings(QueryScope scope, List<Source> visible) {
        this.scope = scope;
        this.visible = visible;
    }

    List<Wish> wishes() {
        String function = scope.beforeGroup();
        boolean first = scope.previous().equals("(");
        if (first && Set.of("nextval", "currval", "setval").contains(function)) {
            return List.of(new Wish.Quoted(Set.of(Kind.SEQUENCE), false));
        }
        if (first && Set.of("current_setting", "set_config").contains(function)) {
            return List.of(new Wish.Quoted(Set.of(Kind.SETTING), false));
        }
        if (first
                && Set.of(
                                "pg_relation_size",
                                "pg_total_relation_size",
                                "pg_table_size",
                                "to_regclass",
                                "pg_get_serial_sequence",
                                "pg_indexes_size")
                        .contains(function)) {
            return List.of(new Wish.Quoted(Set.of(), true));
        }
        if (first && FIRST.containsKey(function)) {
            return List.of(new Wish.Literals(FIRST.get(function)));
        }
        if (scope.group() >= 0
                && scope.commas() == 1
                && SECOND.containsKey(function)
                && scope.previous().equals(",")) {
            return List.of(new Wish.Literals(SECOND.get(function)));
        }
        if (scope.clause() == QueryScope.Clause.VALUES
                && scope.group() >= 0
                && !scope.insertion().isEmpty()) {
            return List.of(new Wish.NextLabel(scope.insertion().get(0), scope.insertColumns(), scope.commas()));
        }
        List<Name> column = scope.compared();
        return column.isEmpty() ? List.of() : List.of(new Wish.Labels(column, visible));
    }
}
