package dev.dormouse.dialect;

import java.sql.SQLException;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What MySQL and MariaDB share: how their SQL is read, and what they say when it fails. */
abstract class MySqlFamily extends CommonDialect {

    private static final LexicalRules RULES = LexicalRules.of(
            LexicalRules.Rule.BACKSLASH_ESCAPES,
            LexicalRules.Rule.BACKTICK_IDENTIFIERS,
            LexicalRules.Rule.DOUBLE_QUOTED_STRINGS,
            LexicalRules.Rule.HASH_COMMENTS,
            LexicalRules.Rule.COMPOUND_STATEMENTS);

    private static final Pattern NEAR =
            Pattern.compile("right syntax to use near '(.*)' at line (\\d+)", Pattern.DOTALL);
    private static final Pattern CONNECTION = Pattern.compile("^\\(conn=[^)]*\\)\\s*");
    private static final Pattern NAMED =
            Pattern.compile("(?:Unknown column|Table|Unknown table|FUNCTION|PROCEDURE|Column) ['`]?([^'`\\s]+)['`]?");

    /** Cancelled is stopped on request; a time limit has a code of its own. */
    private static final Codes CODES = new Codes(
            1317,
            Set.of(1053, 1927, 2006, 2013, 4031),
            Map.of(
                    1046, "the connection has no database; say which one: use name",
                    1205, "another transaction holds the lock; try again when it has ended",
                    1213, "two transactions waited for each other; run this one again",
                    1290, "the server is read-only",
                    1792, "the transaction is read-only"));

    MySqlFamily(String name, String title, String hibernate) {
        super(new Traits(name, title, RULES, new Identifiers(Identifiers.Folding.NONE, '`'), hibernate), CODES);
    }

    /** A syntax error quotes the rest of the statement, cut off after 80 characters, and names the line. */
    @Override
    public OptionalInt errorOffset(SQLException exception, String sql) {
        String message = words(exception);
        Matcher near = NEAR.matcher(message);
        if (!near.find()) {
            Matcher named = NAMED.matcher(message);
            return named.find() ? Errors.find(named.group(1), sql, RULES) : OptionalInt.empty();
        }
        String rest = near.group(1);
        if (rest.isEmpty()) {
            return OptionalInt.of(sql.stripTrailing().length());
        }
        int from = lineStart(sql, Integer.parseInt(near.group(2)));
        int at = sql.length() - rest.length() >= from && sql.endsWith(rest)
                ? sql.length() - rest.length()
                : sql.indexOf(rest, from);
        return at < 0 ? OptionalInt.empty() : OptionalInt.of(at);
    }

    private static int lineStart(String sql, int line) {
        int start = 0;
        for (int i = 1; i < line && start >= 0; i++) {
            start = sql.indexOf('\n', start) + 1;
        }
        return start;
    }

    @Override
    public String errorMessage(SQLException exception) {
        String message = words(exception);
        Matcher near = NEAR.matcher(message);
        return near.find() ? syntaxErrorAt(near.group(1)) : Errors.oneLine(message, exception);
    }

    private static String words(SQLException exception) {
        return CONNECTION.matcher(message(exception)).replaceFirst("");
    }

    /** Rows come as many at a time; until they are all read, the connection can do nothing else without buffering the rest. */
    @Override
    public int streamingFetchSize() {
        return 1_000;
    }

    @Override
    public boolean closesByReadingOn() {
        return true;
    }
}
