package dev.dormouse.dialect;

import java.sql.SQLException;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Oracle Database from 19c on, by its own driver. It was never run against a server. */
public final class OracleDialect extends CommonDialect {

    private static final LexicalRules RULES = LexicalRules.of(
            LexicalRules.Rule.DELIMITED_STRINGS, LexicalRules.Rule.HASH_IN_NAMES, LexicalRules.Rule.SLASH_LINES);

    private static final Codes CODES = new Codes(
            1013,
            Set.of(28, 1012, 1033, 1089, 3113, 3114, 12537, 12541, 12571, 17002, 17008, 17410),
            Map.of(
                    54, "another transaction holds the lock; try again when it has ended",
                    60, "two transactions waited for each other; run this one again",
                    8177, "another transaction was first; run the whole transaction again",
                    1456, "the transaction is read-only",
                    16000, "the database is open for reading only"));

    private static final Pattern CODE = Pattern.compile("^ORA-\\d{5}:\\s*");
    private static final Pattern NAMED =
            Pattern.compile("\"([^\"]+)\": invalid identifier|\"([^\"]+)\" does not exist");
    private static final String DOCUMENTATION = "https://docs.oracle.com";

    public OracleDialect() {
        super(
                new Traits(
                        "oracle",
                        "Oracle",
                        RULES,
                        new Identifiers(Identifiers.Folding.UPPER, '"'),
                        "org.hibernate.dialect.OracleDialect"),
                CODES);
    }

    @Override
    public OptionalInt errorOffset(SQLException exception, String sql) {
        Matcher named = NAMED.matcher(message(exception));
        if (!named.find()) {
            return OptionalInt.empty();
        }
        return Errors.find(named.group(1) == null ? named.group(2) : named.group(1), sql, RULES);
    }

    /** Its messages begin with a code and, from 23ai on, end with the address of a page. */
    @Override
    public String errorMessage(SQLException exception) {
        String words = CODE.matcher(message(exception)).replaceFirst("");
        int page = words.indexOf(DOCUMENTATION);
        return Errors.oneLine(page < 0 ? words : words.substring(0, page), exception);
    }

    /** Its driver brings ten rows at a time unless told otherwise. */
    @Override
    public int streamingFetchSize() {
        return 1_000;
    }
}
