package dev.dormouse.command;

import java.util.Map;
import java.util.Optional;

/** Commands of psql that are none here, and what does the same. */
final class PsqlWords {

    private static final Map<String, String> MEANT = Map.ofEntries(
            Map.entry("a", "\\format csv and \\format tsv write without alignment"),
            Map.entry("dm", "\\dv lists materialized views, too"),
            Map.entry("dp", "select * from information_schema.table_privileges; lists who may do what"),
            Map.entry("z", "select * from information_schema.table_privileges; lists who may do what"),
            Map.entry("gset", "a variable of Groovy does so: n = rows('select 1 as n')[0].n"),
            Map.entry("H", "\\format markdown, \\format json and others are there"),
            Map.entry("ir", "\\i runs a file"),
            Map.entry(
                    "pset", "\\format sets the format; \\set null TEXT, \\set pager off, \\x on and the like the rest"),
            Map.entry("qecho", "\\echo prints a text"),
            Map.entry("r", "Ctrl-C clears what is typed"),
            Map.entry("s", "Ctrl-R searches the statements that were typed"),
            Map.entry("t", "\\format csv writes rows alone; at the start --no-header leaves out the header"),
            Map.entry("w", "\\p shows the last statement, \\e edits it, \\g FILE writes its rows to a file"));

    private PsqlWords() {}

    /** A hint for a command of psql. */
    static Optional<String> hint(String name) {
        return Optional.ofNullable(MEANT.get(name));
    }

    /** All of them. */
    static Map<String, String> all() {
        return MEANT;
    }
}
