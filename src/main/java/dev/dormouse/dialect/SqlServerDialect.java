package dev.dormouse.dialect;

import java.sql.SQLException;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Microsoft SQL Server from 2016 on, by its own driver. It was never run against a server. */
public final class SqlServerDialect extends CommonDialect {

    private static final LexicalRules RULES = LexicalRules.of(
            LexicalRules.Rule.NESTED_COMMENTS,
            LexicalRules.Rule.BRACKET_IDENTIFIERS,
            LexicalRules.Rule.HASH_IN_NAMES,
            LexicalRules.Rule.GO_LINES);

    /** The driver gives no code to a statement that was cancelled, but a state. */
    private static final Codes CODES = new Codes(
            Integer.MIN_VALUE,
            Set.of(233, 10053, 10054, 10060),
            Map.of(
                    1205, "two transactions waited for each other; run this one again",
                    1222, "another transaction holds the lock; try again when it has ended",
                    3906, "the database is read-only",
                    3960, "another transaction was first; run the whole transaction again"));

    private static final Pattern NAMED = Pattern.compile(
            "^(?:Invalid (?:object|column) name|Incorrect syntax near(?: the keyword)?|Could not find stored procedure) '([^']+)'");

    private static final String CANCELLED = "HY008";

    public SqlServerDialect() {
        super(
                new Traits(
                        "sqlserver",
                        "SQL Server",
                        RULES,
                        new Identifiers(Identifiers.Folding.NONE, '['),
                        "org.hibernate.dialect.SQLServerDialect"),
                CODES);
    }

    @Override
    public OptionalInt errorOffset(SQLException exception, String sql) {
        Matcher named = NAMED.matcher(message(exception));
        return named.find() ? Errors.find(named.group(1), sql, RULES) : OptionalInt.empty();
    }

    @Override
    public boolean isCancelled(SQLException exception) {
        return Errors.state(exception).equals(CANCELLED);
    }
}
