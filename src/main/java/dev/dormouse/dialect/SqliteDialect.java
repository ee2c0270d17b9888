package dev.dormouse.dialect;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** SQLite 3.44 or newer, as its driver brings it along. */
public final class SqliteDialect implements Dialect {

    private static final LexicalRules RULES =
            new LexicalRules(false, false, false, true, true, false, false, false, true);

    /** The driver's {@code [SQLITE_ERROR] general words (the true reason)}. */
    private static final Pattern MESSAGE = Pattern.compile("^\\[\\w+]\\s+[^(]*\\((.*)\\)\\s*$", Pattern.DOTALL);

    private static final Pattern NEAR = Pattern.compile("^near \"(.*)\": syntax error$", Pattern.DOTALL);
    private static final Pattern NAMED = Pattern.compile(
            "(?:no such (?:table|column|function|index|view|trigger|collation sequence)|ambiguous column name): (\\S+)"
                    + "|has no column named (\\S+)");

    private static final int BUSY = 5;
    private static final int LOCKED = 6;
    private static final int READ_ONLY = 8;
    private static final int INTERRUPT = 9;

    private static final Map<Integer, String> HINTS = Map.of(
            BUSY, "another program is writing to the file; try again when it is done",
            LOCKED, "another connection holds the lock; try again when it is done",
            READ_ONLY, "the file or the connection is read-only");

    private final Vocabulary vocabulary = new Vocabulary("sqlite");
    private final Identifiers identifiers = new Identifiers(Identifiers.Folding.NONE, '"');

    @Override
    public String name() {
        return "sqlite";
    }

    @Override
    public String title() {
        return "SQLite";
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
        return "dev.dormouse.session.SqliteOrmDialect";
    }

    /** SQLite names the word, not its place: known where the word stands once only, or is the name of something missing. */
    @Override
    public OptionalInt errorOffset(SQLException exception, String sql) {
        String reason = reason(exception);
        if (reason.equals("incomplete input")) {
            return OptionalInt.of(sql.stripTrailing().length());
        }
        Matcher near = NEAR.matcher(reason);
        if (near.matches()) {
            List<Token> same = SqlLexer.tokens(sql, RULES).stream()
                    .filter(token -> token.text().equals(near.group(1)))
                    .toList();
            return same.size() == 1 ? OptionalInt.of(same.get(0).start()) : OptionalInt.empty();
        }
        Matcher named = NAMED.matcher(reason);
        return named.find()
                ? Errors.find(named.group(1) == null ? named.group(2) : named.group(1), sql, RULES)
                : OptionalInt.empty();
    }

    @Override
    public String errorMessage(SQLException exception) {
        String reason = reason(exception);
        Matcher near = NEAR.matcher(reason);
        if (near.matches()) {
            return Errors.oneLine("syntax error at \"" + near.group(1) + "\"", exception);
        }
        return reason.equals("incomplete input")
                ? "syntax error at the end of the statement"
                : Errors.oneLine(reason, exception);
    }

    private static String reason(SQLException exception) {
        String message = exception.getMessage() == null ? "" : exception.getMessage();
        Matcher matcher = MESSAGE.matcher(message);
        return matcher.matches() ? matcher.group(1) : message.replaceFirst("^\\[\\w+]\\s+", "");
    }

    @Override
    public Optional<String> errorHint(SQLException exception) {
        return Optional.ofNullable(HINTS.get(exception.getErrorCode()));
    }

    @Override
    public boolean isConnectionLost(SQLException exception) {
        String message = exception.getMessage() == null ? "" : exception.getMessage();
        return Errors.state(exception).startsWith("08") || message.contains("database connection closed");
    }

    @Override
    public boolean isCancelled(SQLException exception) {
        return exception.getErrorCode() == INTERRUPT;
    }

    @Override
    public boolean failureAbortsTransaction() {
        return false;
    }

    @Override
    public boolean streamsInTransactionOnly() {
        return false;
    }

    @Override
    public int streamingFetchSize() {
        return 0;
    }
}
