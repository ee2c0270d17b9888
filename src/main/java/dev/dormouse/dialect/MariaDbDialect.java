package dev.dormouse.dialect;

import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** MariaDB, and MySQL as far as it is the same. */
public final class MariaDbDialect implements Dialect {

    private static final LexicalRules RULES =
            new LexicalRules(false, false, true, true, false, true, true, false, true);

    private static final Pattern NEAR =
            Pattern.compile("right syntax to use near '(.*)' at line (\\d+)", Pattern.DOTALL);
    private static final Pattern CONNECTION = Pattern.compile("^\\(conn=[^)]*\\)\\s*");
    private static final Pattern NAMED =
            Pattern.compile("(?:Unknown column|Table|Unknown table|FUNCTION|PROCEDURE|Column) ['`]?([^'`\\s]+)['`]?");

    private static final Set<Integer> LOST = Set.of(1053, 1927, 2006, 2013, 4031);

    /** Stopped on request; a time limit has a code of its own. */
    private static final int INTERRUPTED = 1317;

    private static final Map<Integer, String> HINTS = Map.of(
            1046, "the connection has no database; say which one: use name",
            1205, "another transaction holds the lock; try again when it has ended",
            1213, "two transactions waited for each other; run this one again",
            1290, "the server is read-only",
            1792, "the transaction is read-only");

    private final Vocabulary vocabulary = new Vocabulary("mariadb");
    private final Identifiers identifiers = new Identifiers(Identifiers.Folding.NONE, '`');

    @Override
    public String name() {
        return "mariadb";
    }

    @Override
    public String title() {
        return "MariaDB";
    }

    @Override
    public LexicalRules lexicalRules() {
        return RULES;
    }

    @Override
    public Set<String> reservedWords() {
        return vocabulary.reserved();
    }

    @Override
    public Set<String> keywords() {
        return vocabulary.keywords();
    }

    @Override
    public Set<String> functions() {
        return vocabulary.functions();
    }

    @Override
    public String identifier(String exactName) {
        return identifiers.write(exactName, reservedWords());
    }

    @Override
    public String fold(String identifier) {
        return identifiers.fold(identifier);
    }

    @Override
    public String hibernateDialect() {
        return "org.hibernate.dialect.MariaDBDialect";
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
        if (near.find()) {
            return SqlLexer.tokens(near.group(1), RULES).stream()
                    .filter(Token::isCode)
                    .findFirst()
                    .map(token -> "syntax error at \""
                            + token.text().lines().findFirst().orElse("") + "\"")
                    .orElse("syntax error at the end of the statement");
        }
        return Errors.oneLine(message, exception);
    }

    private static String words(SQLException exception) {
        String message = exception.getMessage() == null ? "" : exception.getMessage();
        return CONNECTION.matcher(message).replaceFirst("");
    }

    @Override
    public Optional<String> errorHint(SQLException exception) {
        return Optional.ofNullable(HINTS.get(exception.getErrorCode()));
    }

    @Override
    public boolean isConnectionLost(SQLException exception) {
        return Errors.state(exception).startsWith("08") || LOST.contains(exception.getErrorCode());
    }

    @Override
    public boolean isCancelled(SQLException exception) {
        return exception.getErrorCode() == INTERRUPTED;
    }

    @Override
    public boolean failureAbortsTransaction() {
        return false;
    }

    @Override
    public boolean streamsInTransactionOnly() {
        return false;
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
